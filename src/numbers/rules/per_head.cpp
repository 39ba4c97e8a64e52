/// low ≤ value × factor ÷ persons (÷ days, if a flow) ≤ high: litres per head and day, m² per head. No persons but a
/// value is a finding, with per_head zero.
#include "numbers/rules/rule.hpp"

namespace greentally::numbers::rules {
namespace {
std::optional<Numbers> broken(const Situation& s, const Parameters& p) {
    if (!s.value.present() || !s.against.present()) return {};
    const Decimal low = p.low.value_or(Decimal{-Decimal::limit}), high = p.most();
    const Wide value = s.value.value, persons = s.against.value, person_days(persons.micro() * s.days);
    Wide each;
    if (persons > Wide{}) {
        if (*meets(value, person_days, p.factor, low, Direction::at_least) &&
            *meets(value, person_days, p.factor, high, Direction::at_most))
            return {};
        each = mul_div(value, p.factor, person_days, Rounding::half_up).value_or(Wide(Int128(1) << 126));
    } else if (value == Wide{})
        return {};
    return Numbers{{"value", value}, {"persons", persons}, {"per_head", each}, {"low", low}, {"high", high}};
}
}  // namespace
extern const RuleKind per_head{.code = "per_head",
                               .zh = "人均",
                               .broken = broken,
                               .tells = {"value", "persons", "per_head", "low", "high"},
                               .takes = {.against = Use::must, .low = Use::may, .high = Use::may, .factor = true}};
}  // namespace greentally::numbers::rules
