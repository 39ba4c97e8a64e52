#include "derived/rollup/rollup.hpp"

namespace greentally {
static Scope of_area(const State& state, Id<Area> id) {
    const Area* area = state.find<Area>(id);
    if (!area) return {Audience::nobody, {}, {}, nullptr, {}};
    return {Audience::range, area->span, {}, nullptr, {}};
}
Scope scope(const State& state, const Datum& row) { return of_area(state, row.key.area); }
Scope scope(const State& state, const Sum& row) { return of_area(state, row.key.area); }
Scope scope(const State& state, const Difference& row) { return of_area(state, row.key.area); }
}  // namespace greentally
