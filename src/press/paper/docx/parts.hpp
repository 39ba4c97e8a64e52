#pragma once
/// The parts of a paper as WordprocessingML, each appended to the document's text.
#include "press/paper/docx/xml.hpp"
#include "press/paper/parts.hpp"

namespace greentally::press {
void word_head(std::string& out, const Paper& paper, const Setter& setter);
void word_table(std::string& out, const Table& table);
void word_signature(std::string& out, const Paper& paper, const Setter& setter);
/// A table at the foot of the page on which it is anchored.
void word_imprint(std::string& out, const Paper& paper, const Setter& setter);
/// An empty paragraph as low as can be, to end a section, to follow a table, to hold a shape.
void word_joint(std::string& out, const std::string& section = {}, const std::string& shape = {});
/// Of a table whose texts begin at its edges.
std::string no_margins();
}  // namespace greentally::press
