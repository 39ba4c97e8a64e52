/// stated = sum. Without a sum there is no finding.
#include "numbers/rules/rule.hpp"

namespace greentally::numbers::rules {
namespace {
std::optional<Numbers> broken(const Situation& s, const Parameters&) {
    if (!s.value.present() || !s.against.present() || s.value.value == s.against.value) return {};
    const Wide stated = s.value.value, sum = s.against.value;
    return Numbers{{"stated", stated}, {"sum", sum}, {"difference", stated - sum}};
}
}  // namespace
extern const RuleKind sum{.code = "sum",
                          .zh = "合计",
                          .broken = broken,
                          .tells = {"stated", "sum", "difference"},
                          .takes = {.against = Use::must}};
}  // namespace greentally::numbers::rules
