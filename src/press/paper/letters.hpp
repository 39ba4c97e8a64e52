#pragma once
/// Characters as the press sees them: which may not begin or end a line, which give way, which form words.
#include <string>
#include <string_view>

namespace greentally::press {
/// `text` is UTF-8; a byte that is not becomes U+FFFD.
std::u32string letters(std::string_view text);
void append_utf8(std::string& out, char32_t c);
std::string utf8(std::u32string_view letters);
std::size_t count_letters(std::string_view text);

/// GB/T 15834-2011, 5.1: closing marks do not begin a line, opening ones do not end it.
bool begins_no_line(char32_t c);
bool ends_no_line(char32_t c);
/// Half of it is empty, and can be given up: left of an opening mark, right of a closing one.
bool opening(char32_t c);
bool closing(char32_t c);
/// Part of a word or number that is not broken: Latin, digits, what stands between them.
bool of_word(char32_t c);
}  // namespace greentally::press
