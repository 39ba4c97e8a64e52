#include "press/number/number.hpp"

#include <algorithm>

namespace greentally::press {
std::optional<std::size_t> decimals_of(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    const auto digit = [](char c) { return '0' <= c && c <= '9'; };
    const auto point = text.find('.');
    const auto whole = text.substr(0, point), rest = point == text.npos ? std::string_view() : text.substr(point + 1);
    if (whole.empty() || (point != text.npos && rest.empty()) || !std::all_of(whole.begin(), whole.end(), digit) ||
        !std::all_of(rest.begin(), rest.end(), digit))
        return {};
    return rest.size();
}
}  // namespace greentally::press
