/// Too many round numbers: of at least `least` numbers other than zero, more than the share `high` are whole multiples
/// of `factor` (10: they end in 0; 100: in 00; 5: in 0 or 5; 1: no decimals). Numbers that are counted or metered end
/// in any digit; numbers that are guessed end in round ones. Looked at: the element at the return's areas; where these
/// are too few, the cell's own history. Told of each round cell.
#include "numbers/rules/rule.hpp"

namespace greentally::numbers::rules {
namespace {
struct Count {
    std::size_t round = 0, all = 0;
};
bool rounded(const Value& v, Decimal grain) { return v.value.micro() % grain.micro == 0; }
void add(Count& count, const Value& v, Decimal grain) {
    if (v.present() && v.value != Wide{}) ++count.all, count.round += rounded(v, grain);
}
std::optional<Numbers> broken(const Situation& s, const Parameters& p) {
    if (!s.value.present() || s.value.value == Wide{} || !rounded(s.value, p.factor)) return {};
    Count count;
    for (const Beside& b : s.column.cells) add(count, b.value, p.factor);
    if (count.all < *p.least) {
        count = {};
        add(count, s.value, p.factor);
        for (const Value& v : s.history) add(count, v, p.factor);
    }
    const Decimal round = whole(std::int64_t(count.round)), all = whole(std::int64_t(count.all));
    if (count.all < *p.least || compare_products(round, whole(1), all, p.most()) <= 0) return {};
    return Numbers{{"round", round}, {"count", all}, {"grain", p.factor}};
}
}  // namespace
extern const RuleKind heaping{.code = "heaping",
                              .zh = "数字扎堆",
                              .broken = broken,
                              .tells = {"round", "count", "grain"},
                              .takes = {.high = Use::must, .least = Use::must, .factor = true},
                              .looks = {.history = true, .column = true},
                              .hint = true,
                              .states = false};
}  // namespace greentally::numbers::rules
