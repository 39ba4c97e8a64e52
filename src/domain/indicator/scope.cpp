#include "domain/area/area.hpp"
#include "domain/indicator/indicator.hpp"

namespace greentally {
static Scope of_area(const State& state, Id<Area> id) {
    const Area* area = state.find<Area>(id);
    return area ? Scope{Audience::range, area->span, {}, nullptr, {}} : nobody_may;
}
Scope scope(const State& state, const Publication& p) { return of_area(state, p.key.area); }
Scope scope(const State& state, const Recognition& r) { return of_area(state, r.key.area); }
Scope scope(const State& state, const RecognitionContact& r) { return of_area(state, r.key.of.area); }
Scope scope(const State& state, const OwnTarget& r) { return of_area(state, r.key.of.area); }
}  // namespace greentally
