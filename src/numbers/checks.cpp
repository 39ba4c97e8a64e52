#include "numbers/checks.hpp"

#include <algorithm>
#include <array>

namespace greentally::numbers {
namespace {
Wide magnitude(Wide w) { return w < Wide{} ? -w : w; }
std::vector<Wide> numbers_among(std::span<const Value> values) {
    std::vector<Wide> out;
    for (const Value& v : values)
        if (v.present()) out.push_back(v.value);
    return out;
}
/// w × d, half up, or the largest sum where that would leave 128 bits.
Wide scaled(Wide w, Decimal d) { return mul_div(w, d, whole(1), Rounding::half_up).value_or(Wide(Int128(1) << 126)); }
/// a ≤ b × k for magnitudes, exact.
bool within(Wide a, Wide b, std::int64_t k_num, std::int64_t k_den) {
    return compare_products(a, Wide(Int128(k_den)), b, Wide(Int128(k_num))) <= 0;
}
}  // namespace

Wide Finding::operator[](std::string_view name) const {
    for (const Named& n : numbers)
        if (n.name == name) return n.value;
    return {};
}
std::string_view code(Check check) {
    switch (check) {
        case Check::sum_mismatch: return "check.sum_mismatch";
        case Check::more_than_whole: return "check.more_than_whole";
        case Check::jump: return "check.jump";
        case Check::unit_slip: return "check.unit_slip";
        case Check::per_head: return "check.per_head";
    }
    return "check";
}
std::optional<Wide> median(std::vector<Wide> values) {
    if (values.empty()) return {};
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    if (values.size() % 2) return values[half];
    return mul_div(values[half - 1] + values[half], whole(1), whole(2), Rounding::half_up);
}

std::optional<Finding> sum_mismatch(Value stated, std::span<const Value> parts, Wide tolerance) {
    if (!stated.present()) return {};
    Wide sum;
    bool complete = true, non_negative = true;
    for (const Value& part : parts) {
        sum += part.value;  // zero where absent
        complete = complete && (part.present() || part.absence == Absence::not_applicable);
        non_negative = non_negative && part.value >= Wide{};
    }
    const Wide difference = stated.value - sum;
    const bool exceeded = non_negative && sum - stated.value > tolerance;
    if (complete ? magnitude(difference) <= tolerance : !exceeded) return {};
    return Finding{Check::sum_mismatch, {{"stated", stated.value}, {"sum", sum}, {"difference", difference}}};
}
std::optional<Finding> more_than_whole(Value part, Value whole) {
    if (!part.present() || !whole.present() || part.value <= whole.value) return {};
    return Finding{Check::more_than_whole,
                   {{"part", part.value}, {"whole", whole.value}, {"excess", part.value - whole.value}}};
}

std::optional<Finding> jump(Value value, std::span<const Value> history, const JumpRule& rule) {
    const auto past = numbers_among(history);
    if (!value.present() || past.empty() || int(past.size()) < rule.least_history) return {};
    const Wide middle = *median(past);
    std::vector<Wide> distances;
    for (Wide p : past) distances.push_back(magnitude(p - middle));
    const Wide fence = std::max(scaled(*median(distances), rule.width), scaled(magnitude(middle), rule.floor));
    if (magnitude(value.value - middle) <= fence) return {};
    return Finding{Check::jump,
                   {{"value", value.value}, {"median", middle}, {"low", middle - fence}, {"high", middle + fence}}};
}

std::optional<Finding> unit_slip(Value value, std::span<const Value> others) {
    const auto known = numbers_among(others);
    if (!value.present() || value.value == Wide{} || known.size() < 3) return {};
    const Wide reference = *median(known);
    if (reference == Wide{} || (reference < Wide{}) != (value.value < Wide{})) return {};
    const Wide typed = magnitude(value.value), usual = magnitude(reference);
    for (Wide k : known)
        if ((k < Wide{}) != (reference < Wide{}) || !within(magnitude(k), usual, 3, 1) ||
            !within(usual, magnitude(k), 3, 1))
            return {};
    for (const std::int64_t times : std::array<std::int64_t, 4>{10, 100, 1'000, 10'000}) {
        const auto finding = [&](Wide factor, std::int64_t num, std::int64_t den) {
            const Wide likely = *mul_div(value.value, Wide(Int128(num)), Wide(Int128(den)), Rounding::half_up);
            return Finding{Check::unit_slip,
                           {{"value", value.value}, {"reference", reference}, {"times", factor}, {"likely", likely}}};
        };
        if (within(typed, usual, 2 * times, 1) && within(usual, typed, 2, times))
            return finding(whole(times), 1, times);
        if (within(usual, typed, 2 * times, 1) && within(typed, usual, 2, times))
            return finding(Decimal{Decimal::one / times}, times, 1);
    }
    return {};
}

std::optional<Finding> per_head(Value value, Value persons, Decimal factor, Decimal low, Decimal high) {
    if (!value.present() || !persons.present()) return {};
    if (persons.value <= Wide{}) {
        if (value.value == Wide{}) return {};
        return Finding{
            Check::per_head,
            {{"value", value.value}, {"persons", persons.value}, {"per_head", {}}, {"low", low}, {"high", high}}};
    }
    const bool fits = *meets(value.value, persons.value, factor, low, Direction::at_least) &&
                      *meets(value.value, persons.value, factor, high, Direction::at_most);
    if (fits) return {};
    const Wide each = mul_div(value.value, factor, persons.value, Rounding::half_up).value_or(Wide(Int128(1) << 126));
    return Finding{
        Check::per_head,
        {{"value", value.value}, {"persons", persons.value}, {"per_head", each}, {"low", low}, {"high", high}}};
}
}  // namespace greentally::numbers
