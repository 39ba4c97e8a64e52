/// value ÷ reference within a factor of 2 of 10, 100, 1 000 or 10 000 or of their inverse (m³ typed for 万 m³); of
/// `high` alone, if that is given. The reference is steady: at least `least` values (3), all within a factor of 3 of
/// their median, so that a true growth of ten times has no such neighbours. It is the median of the cell's history;
/// where that is too short, of the same element at the other areas of the return, each divided by `against` (the
/// population, say) if the check names it.
#include <array>

#include "numbers/rules/rule.hpp"
#include "numbers/rules/values.hpp"

namespace greentally::numbers::rules {
namespace {
std::optional<Wide> steady(const std::vector<Wide>& known) {
    const Wide middle = *median(known), usual = magnitude(middle);
    if (middle == Wide{}) return {};
    for (const Wide v : known)
        if ((v < Wide{}) != (middle < Wide{}) || !within(magnitude(v), usual, 3, 1) ||
            !within(usual, magnitude(v), 3, 1))
            return {};
    return middle;
}
/// What the other areas would have it be.
std::vector<Wide> neighbours(const Situation& s, bool divided) {
    std::vector<Wide> out;
    for (std::size_t i = 0; i < s.column.cells.size(); ++i) {
        const Beside& b = s.column.cells[i];
        if (i == s.column.own || !b.value.present()) continue;
        if (!divided) {
            out.push_back(b.value.value);
            continue;
        }
        if (!b.against.present() || b.against.value <= Wide{}) continue;
        if (const auto share = mul_div(b.value.value, s.against.value, b.against.value, Rounding::half_up))
            out.push_back(*share);
    }
    return out;
}
std::optional<Wide> reference(const Situation& s, const Parameters& p) {
    const std::size_t least = std::max<std::size_t>(p.least.value_or(3), 1);
    auto known = numbers_among(s.history);
    if (known.size() < least) known = neighbours(s, s.against.present() && s.against.value > Wide{});
    return known.size() < least ? std::nullopt : steady(known);
}
std::optional<Numbers> broken(const Situation& s, const Parameters& p) {
    if (!s.value.present() || s.value.value == Wide{}) return {};
    const auto usually = reference(s, p);
    if (!usually || (*usually < Wide{}) != (s.value.value < Wide{})) return {};
    const Wide typed = magnitude(s.value.value), usual = magnitude(*usually);
    for (const std::int64_t times : std::array<std::int64_t, 4>{10, 100, 1'000, 10'000}) {
        if (p.high && *p.high != whole(times)) continue;
        const auto finding = [&](Wide factor, std::int64_t num, std::int64_t den) {
            const Wide likely = *mul_div(s.value.value, Wide(Int128(num)), Wide(Int128(den)), Rounding::half_up);
            return Numbers{{"value", s.value.value}, {"usual", *usually}, {"times", factor}, {"likely", likely}};
        };
        if (within(typed, usual, 2 * times, 1) && within(usual, typed, 2, times))
            return finding(whole(times), 1, times);
        if (within(usual, typed, 2 * times, 1) && within(typed, usual, 2, times))
            return finding(Decimal{Decimal::one / times}, times, 1);
    }
    return {};
}
}  // namespace
extern const RuleKind unit_slip{.code = "unit_slip",
                                .zh = "单位错用",
                                .broken = broken,
                                .tells = {"value", "usual", "times", "likely"},
                                .takes = {.against = Use::may, .high = Use::may, .least = Use::may},
                                .looks = {.history = true, .column = true},
                                .cumulated = false,
                                .states = false};
}  // namespace greentally::numbers::rules
