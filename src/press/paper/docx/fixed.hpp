#pragma once
/// The parts of a package that say how, not what: styles, numbering, fonts, settings, footers.
#include <string>

#include "press/paper/paper.hpp"

namespace greentally::press {
constexpr const char* word_namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
constexpr const char* xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
std::string styles_part();
/// Lists 1 to n, each counting headings from one: the body's and each attachment's.
std::string numbering_part(std::size_t lists);
std::string fonts_part();
std::string settings_part();
/// — 1 — with a field, at the right (odd pages) or the left (even ones).
std::string footer_part(bool odd);
/// The same where the page lies on its side: at the same place of the sheet.
std::string turned_footer_part(bool odd);
std::string empty_footer_part();
/// The double rules of a letter's first page (10.1), the upper one below its red name.
std::string letter_header_part(double name_foot);
}  // namespace greentally::press
