/// Far outside what its own history does. With `least` earlier values known: beyond median ± max(factor × MAD, high ×
/// |median|), where MAD is the median distance from the median, so that single outliers in the past do not widen the
/// fence, and steady series are not fenced in. With fewer: changed by more than the share `high` against the period
/// before.
#include "numbers/rules/rule.hpp"
#include "numbers/rules/values.hpp"

namespace greentally::numbers::rules {
namespace {
std::optional<Numbers> outside(Wide value, Wide usual, Wide fence) {
    if (magnitude(value - usual) <= fence) return {};
    return Numbers{{"value", value}, {"usual", usual}, {"low", usual - fence}, {"high", usual + fence}};
}
std::optional<Numbers> broken(const Situation& s, const Parameters& p) {
    if (!s.value.present()) return {};
    const auto past = numbers_among(s.history);
    if (p.least && past.size() >= std::max<std::size_t>(*p.least, 1)) {
        const Wide usual = *median(past);
        std::vector<Wide> distances;
        for (const Wide v : past) distances.push_back(magnitude(v - usual));
        return outside(s.value.value, usual,
                       std::max(scaled(*median(distances), p.factor), scaled(magnitude(usual), p.most())));
    }
    if (s.history.empty() || !s.history[0].present() || s.history[0].value == Wide{}) return {};
    const Wide before = s.history[0].value;
    return outside(s.value.value, before, scaled(magnitude(before), p.most()));
}
}  // namespace
extern const RuleKind jump{.code = "jump",
                           .zh = "突变",
                           .broken = broken,
                           .tells = {"value", "usual", "low", "high"},
                           .takes = {.high = Use::must, .least = Use::may, .factor = true},
                           .looks = {.history = true},
                           .hint = true,
                           .cumulated = false};
}  // namespace greentally::numbers::rules
