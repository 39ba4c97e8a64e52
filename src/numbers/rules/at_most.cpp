/// part ≤ whole: treated of produced, built of planned.
#include "numbers/rules/rule.hpp"

namespace greentally::numbers::rules {
namespace {
std::optional<Numbers> broken(const Situation& s, const Parameters&) {
    if (!s.value.present() || !s.against.present() || s.value.value <= s.against.value) return {};
    const Wide part = s.value.value, whole = s.against.value;
    return Numbers{{"part", part}, {"whole", whole}, {"excess", part - whole}};
}
}  // namespace
extern const RuleKind at_most{.code = "at_most",
                              .zh = "不超过",
                              .broken = broken,
                              .tells = {"part", "whole", "excess"},
                              .takes = {.against = Use::must}};
}  // namespace greentally::numbers::rules
