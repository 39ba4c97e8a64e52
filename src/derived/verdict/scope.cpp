#include "derived/verdict/verdict.hpp"

namespace greentally {
/// An area's own; and what its peers see of it is the programme's: nothing, what the city has published of the year, or
/// all as it stands.
static Scope of_area(const Area* area) {
    return area ? Scope{Audience::range, area->span, {}, nullptr, {}} : Scope{Audience::nobody, {}, {}, nullptr, {}};
}
static Scope judged(const State& state, const JudgedKey& key) {
    const Area* area = state.find<Area>(key.area);
    Scope scope = of_area(area);
    if (!area) return scope;
    const Indicator* indicator = state.find<Indicator>(key.indicator);
    const Programme* programme = indicator ? state.find<Programme>(indicator->programme) : nullptr;
    const Area* parent = programme ? state.find<Area>(area->parent) : nullptr;
    if (!parent || parent->level < area::Level::city) return scope;
    const bool open = programme->peers == programme::Peers::live ||
                      (programme->peers == programme::Peers::published &&
                       state.find<Publication>({programme->id, parent->id, enclosing(key.period, PeriodKind::year)}));
    if (open) scope.peers = parent->span;
    return scope;
}
Scope scope(const State& state, const Rate& row) { return judged(state, row.key); }
Scope scope(const State& state, const Verdict& row) { return judged(state, row.key); }
Scope area_scope(const State& state, const Rate& row) { return of_area(state.find<Area>(row.key.area)); }
Scope area_scope(const State& state, const Verdict& row) { return of_area(state.find<Area>(row.key.area)); }
}  // namespace greentally
