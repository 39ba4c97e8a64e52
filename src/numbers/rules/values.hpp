#pragma once
/// Arithmetic that several kinds of rule share.
#include <optional>
#include <vector>

#include "base/decimal.hpp"

namespace greentally::numbers {
constexpr Wide magnitude(Wide w) { return w < Wide{} ? -w : w; }
/// a ≤ b × k for magnitudes, exact.
bool within(Wide a, Wide b, std::int64_t k_num, std::int64_t k_den);
/// w × d, half up, or the largest sum where that would leave 128 bits.
Wide scaled(Wide w, Decimal d);
std::vector<Wide> numbers_among(const std::vector<Value>& values);
/// The middle value, the mean of the two middle ones (half up to 10⁻⁶) for an even count. Errors: nothing if there is
/// none.
std::optional<Wide> median(std::vector<Wide> values);
}  // namespace greentally::numbers
