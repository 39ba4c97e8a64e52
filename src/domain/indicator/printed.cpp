#include <algorithm>

#include "domain/indicator/views.hpp"

namespace greentally::indicator {
Printed::Printed(const Sight& sight, const Indicator& indicator, const Area& area, Period year)
    : indicator_(indicator) {
    const JudgedKey key{indicator.id, area.id, year};
    sight.from<OwnTarget>({key, {}}, [&](const OwnTarget::Key& k, const OwnTarget& own) {
        return k.of == key && (targets_.push_back(own.value), true);
    });
    const Yardstick* by = sight.find<Yardstick>({indicator.id, rollup::level_of(area.level)});
    if (!by) return;
    for (const Mark& m : by->marks)
        if (m.rule == programme::TargetRule::value && m.stands(area, year)) targets_.push_back(m.value);
}
std::optional<std::string> Printed::operator()(Wide numerator, Wide denominator) const {
    const auto exact = ratio(numerator, denominator, indicator_.factor);
    const auto nearest = std::min_element(targets_.begin(), targets_.end(), [&](Decimal a, Decimal b) {
        return exact && std::abs(a.micro - exact->micro) < std::abs(b.micro - exact->micro);
    });
    return print_ratio(numerator, denominator, indicator_.factor, indicator_.decimals,
                       nearest == targets_.end() ? std::nullopt : std::optional(*nearest), indicator_.direction);
}
}  // namespace greentally::indicator
