#pragma once
/// A paper as a Word document (ECMA-376) that can be edited: named styles, headings that count themselves, page numbers
/// as fields, tables with repeated heads, 版记 at the last page's foot. Fonts are named as GB/T 9704-2012 names them.
#include <string>

#include "press/paper/paper.hpp"

namespace greentally::press {
/// Same paper: same bytes. Errors: those of lay_out(); io if the archive cannot be made.
Result<std::string> docx(const Paper& paper);
}  // namespace greentally::press
