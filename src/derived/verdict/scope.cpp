#include "derived/verdict/verdict.hpp"

namespace greentally {
/// An area's own; and what its peers see of it is the programme's: nothing, what the city has published of the year, or
/// all as it stands.
static Scope judged(const State& state, const JudgedKey& key) {
    const Area* area = state.find<Area>(key.area);
    if (!area) return {Audience::nobody, {}, {}, nullptr, {}};
    Scope scope{Audience::range, area->span, {}, nullptr, {}};
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
}  // namespace greentally
