#pragma once
/// A cell's list taken apart: 甲、乙（丙、丁）；戊 is three pieces, the brackets kept whole.
#include <initializer_list>
#include <string_view>
#include <vector>

namespace greentally::intake {
/// At 、；，/ and line ends (full and half width), never within brackets; blanks around are off, empty ones left out.
/// Of the first 8,000 bytes.
std::vector<std::string_view> pieces_of(std::string_view cell);
/// The same, at blanks too.
std::vector<std::string_view> words_of(std::string_view cell);
/// A remark in brackets at the end, taken off; empty if there is none.
std::string_view take_remark(std::string_view& text);
bool ends_in_one(std::string_view text, std::initializer_list<std::string_view> ends);
/// The characters of UTF-8.
std::size_t characters(std::string_view text);
/// 1. · （一） · ② before an item of a list, taken off.
void take_item_number(std::string_view& text);
}  // namespace greentally::intake
