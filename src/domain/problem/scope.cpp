/// Who sees a problem: who looks after its place; the body that issued it; who leads, who assists.
#include "domain/area/area.hpp"
#include "domain/problem/problem.hpp"

namespace greentally {
Scope scope(const State& state, const Problem& p) {
    Scope s;
    const Area* area = state.find<Area>(p.area);
    s.span = area ? area->span : Span{};
    s.units = {p.issuer, p.lead, p.assisting[0], p.assisting[1], p.assisting[2], p.assisting[3]};
    return s;
}
Scope scope_of_problem(const State& state, Id<Problem> id) {
    const Problem* p = state.find<Problem>(id);
    return p ? scope(state, *p) : nobody_may;
}
}  // namespace greentally
