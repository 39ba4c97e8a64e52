#pragma once
/// Shapes that stand at a place of the page, whatever is written on it (DrawingML, ECMA-376 part 1, 20.4).
#include <string>

namespace greentally::press {
constexpr const char* shape_namespaces =
    "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
    "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
    "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";
/// A red line across the page, from x and y in points; a run.
std::string line_shape(int id, double x, double y, double length, double weight);
/// What is as wide as the page's body and ends at its foot, so many points high; a run. `inside` are paragraphs and
/// tables.
std::string foot_shape(int id, const char* name, double height, const std::string& inside);
/// What reads from above downwards, from x and y of the page; a run.
std::string sideways_shape(int id, const char* name, double x, double y, double across, double down,
                           const std::string& inside);
}  // namespace greentally::press
