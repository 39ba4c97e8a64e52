#pragma once
/// What of a printed text is a number.
#include <cstddef>
#include <optional>
#include <string_view>

namespace greentally::press {
/// How many decimals a plain number has: digits with at most one point, a minus before (-12.50 has 2). Nothing if the
/// text is anything else.
std::optional<std::size_t> decimals_of(std::string_view text);
}  // namespace greentally::press
