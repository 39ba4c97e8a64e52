#pragma once
/// A paragraph's characters → lines: closing marks begin none, opening marks end none, words and numbers stay whole, a
/// mark that does not fit is taken in where marks give way. Full lines reach both edges. Source: GB/T 15834-2011, 5.1;
/// GB/T 9704-2012, 5.2.3.
#include <span>
#include <vector>

#include "press/paper/sheet.hpp"

namespace greentally::press {
struct Glyph {
    char32_t letter;
    Face face;
    double width;  // points
};
struct Line {
    std::size_t begin = 0, end = 0;  // of the paragraph's characters; spaces at its end are left out
    std::vector<double> x;           // of each
    double right = 0;                // where the last one ends
};
struct LineBox {
    double width;
    double first = 0, later = 0;  // indents
    Side side = Side::left;
};
/// At least one line. Every character but a space at a line's end is in one line.
std::vector<Line> break_lines(std::span<const Glyph> glyphs, const LineBox& box);
}  // namespace greentally::press
