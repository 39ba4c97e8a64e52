#pragma once
/// What a typed text says: a number, or one of the absences. Zero is a number. Source: design 4.
#include <string_view>

#include "base/decimal.hpp"
#include "base/source.hpp"

namespace greentally::return_ {
/// "" clears the cell (missing); "—", "/", "不适用" not applicable; "缺", "无法取得" not available; "是", "否" where
/// yes or no is asked; anything else must be a number. Errors: malformed, limit, as decimal_from_text.
Result<Cell> understood(std::string_view typed, bool yes_or_no);
/// As one would type it.
std::string typed_as(Cell cell);
}  // namespace greentally::return_
