/// Taken over from the period before: of at least `least` cells with numbers other than zero in both periods, more than
/// the share `high` say exactly what they said. Looked at: the element at the return's areas, and the flows of the
/// area. Told of each cell that says the same. How many equal numbers chance would bring depends on their digits;
/// `least` and `high` are set so that it does not.
#include "numbers/rules/rule.hpp"

namespace greentally::numbers::rules {
namespace {
bool number(const Value& v) { return v.present() && v.value != Wide{}; }
std::optional<Numbers> repeated(const Group& group, const Parameters& p) {
    std::size_t equal = 0, all = 0;
    for (const Beside& b : group.cells)
        if (number(b.value) && number(b.before)) ++all, equal += b.value == b.before;
    const Decimal same = whole(std::int64_t(equal)), both = whole(std::int64_t(all));
    if (all < *p.least || compare_products(same, whole(1), both, p.most()) <= 0) return {};
    return Numbers{{"value", {}}, {"equal", same}, {"count", both}};
}
std::optional<Numbers> broken(const Situation& s, const Parameters& p) {
    if (!number(s.value) || s.history.empty() || s.history[0] != s.value) return {};
    auto found = repeated(s.column, p);
    if (!found) found = repeated(s.row, p);
    if (found) found->front().value = s.value.value;
    return found;
}
}  // namespace
extern const RuleKind copied{.code = "copied",
                             .zh = "照抄上期",
                             .broken = broken,
                             .tells = {"value", "equal", "count"},
                             .takes = {.high = Use::must, .least = Use::must},
                             .looks = {.history = true, .column = true, .row = true},
                             .states = false};
}  // namespace greentally::numbers::rules
