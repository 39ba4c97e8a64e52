#pragma once
/// A paper as the main part of a Word document.
#include <string>

#include "press/paper/sheet.hpp"

namespace greentally::press {
struct WordText {
    std::string part;
    std::size_t lists = 0;  // that its headings are counted by
};
/// How it is laid out says whether 版记 has a page of its own.
WordText word_text(const Paper& paper, const Sheets& sheets);
}  // namespace greentally::press
