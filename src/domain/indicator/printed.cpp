#include <algorithm>

#include "domain/indicator/views.hpp"

namespace greentally::indicator {
bool in_force(const Target& t, Day day) { return t.live && t.from <= day && (!t.to.known() || day <= t.to); }
bool stands(const Target& t, const Area& area, Period year) {
    return in_force(t, last_day(year)) && (t.area.empty() || area::span_of(t.area.view()).holds(area.span));
}
Printed::Printed(const Sight& sight, const Indicator& indicator, Id<Area> at, Period year) : indicator_(indicator) {
    const JudgedKey key{indicator.id, at, year};
    if (const Verdict* v = sight.find<Verdict>(key); v && v->has_target) targets_.push_back(v->target);
    for (const auto kind : {OwnTargetKind::assigned, OwnTargetKind::raised, OwnTargetKind::baseline})
        if (const OwnTarget* own = sight.find<OwnTarget>({key, kind})) targets_.push_back(own->value);
    const Area* area = sight.find<Area>(at);
    const Yardstick* by = area ? sight.find<Yardstick>({indicator.id, rollup::level_of(area->level)}) : nullptr;
    if (!by) return;
    for (const Mark& m : by->marks)
        if (m.rule == programme::TargetRule::value && m.in_force(last_day(year)) && m.within.holds(area->span))
            targets_.push_back(m.value);
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
