#include "numbers/rules/values.hpp"

#include <algorithm>

namespace greentally::numbers {
bool within(Wide a, Wide b, std::int64_t k_num, std::int64_t k_den) {
    return compare_products(a, Wide(Int128(k_den)), b, Wide(Int128(k_num))) <= 0;
}
Wide scaled(Wide w, Decimal d) { return mul_div(w, d, whole(1), Rounding::half_up).value_or(Wide(Int128(1) << 126)); }
std::vector<Wide> numbers_among(const std::vector<Value>& values) {
    std::vector<Wide> out;
    for (const Value& v : values)
        if (v.present()) out.push_back(v.value);
    return out;
}
std::optional<Wide> median(std::vector<Wide> values) {
    if (values.empty()) return {};
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2) return *middle;
    return mul_div(*std::max_element(values.begin(), middle) + *middle, whole(1), whole(2), Rounding::half_up);
}
}  // namespace greentally::numbers
