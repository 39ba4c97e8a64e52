#pragma once
/// What a typed text says: a number, or one of the absences. Zero is a number. Typing, pasting and importing all read
/// by this. Source: design 4.
#include <string_view>

#include "base/decimal.hpp"
#include "base/source.hpp"

namespace greentally::return_ {
/// The measure of elements that ask for yes (1) or no (0).
inline constexpr std::string_view yes_or_no = "是否";
/// `fault`: a code of words.toml where the text cannot be read for certain; then there is no value.
struct Reading {
    Cell value;
    std::string_view fault;
    bool good() const { return fault.empty(); }
};
/// "" clears the cell (missing); "—", "/", "不适用" not applicable; "缺", "无法取得" not available; "是", "√" where yes
/// or no is asked; else a number as offices write it, `1,234.5`, `９５．６`, `1 234`, with its measure behind it or
/// not: another measure of the same is converted exactly.
Reading understood(std::string_view typed, std::string_view measure);
/// What would have been right instead, for the report of an import.
Bilingual wanted_instead_of(const Reading& unread, std::string_view measure);
/// As one would type it.
std::string typed_as(Cell cell);
}  // namespace greentally::return_
