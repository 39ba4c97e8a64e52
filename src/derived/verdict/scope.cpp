#include "derived/verdict/verdict.hpp"

namespace greentally {
/// An area's own; and what its peers see of it is the programme's: live figures lie open to all under the same city.
static Scope judged(const State& state, const JudgedKey& key) {
    const Area* area = state.find<Area>(key.area);
    if (!area) return {Audience::nobody, {}, {}, nullptr, {}};
    Scope scope{Audience::range, area->span, {}, nullptr, {}};
    const Indicator* indicator = state.find<Indicator>(key.indicator);
    const Programme* programme = indicator ? state.find<Programme>(indicator->programme) : nullptr;
    if (programme && programme->peers == programme::Peers::live)
        if (const Area* parent = state.find<Area>(area->parent); parent && parent->level >= area::Level::city)
            scope.peers = parent->span;
    return scope;
}
Scope scope(const State& state, const Rate& row) { return judged(state, row.key); }
Scope scope(const State& state, const Verdict& row) { return judged(state, row.key); }
}  // namespace greentally
