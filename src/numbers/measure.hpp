#pragma once
/// A measure in another, however it is spelt: 立方米, m³, 万m³, 万吨, t, ㎡, 公顷, 亿元 … Source: R-DOC-02, issue
/// "units in headers".
#include <string_view>

#include "base/decimal.hpp"

namespace greentally::numbers {
/// n where a value in `from` times 10ⁿ is the value in `to`; nothing where they measure different things.
std::optional<int> tens_between(std::string_view from, std::string_view to);
/// value × 10ⁿ, exact. Errors: nothing if it has more than six decimals or leaves the range.
std::optional<Decimal> times_tens(Decimal value, int tens);
}  // namespace greentally::numbers
