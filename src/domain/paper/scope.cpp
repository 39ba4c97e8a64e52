/// Who sees a paper: the unit that makes it and whom it has asked to countersign; once sent, whom it is addressed to,
/// or, if they are too many to name, everybody inside the unit's area.
#include "domain/area/area.hpp"
#include "domain/paper/paper.hpp"
#include "domain/problem/problem.hpp"
#include "domain/unit/unit.hpp"

namespace greentally {
namespace {
Scope between(Id<Unit> a, Id<Unit> b) {
    Scope s;
    return s.audience = Audience::addressed, s.units = {a, b}, s;
}
}  // namespace
Scope scope(const State& state, const Paper& p) {
    Scope s = between(p.unit, {});
    for (std::size_t i = 0; i < p.readers.size(); ++i) s.units[i + 1] = p.readers[i];
    const bool gone = p.stage == paper::Stage::sent || p.stage == paper::Stage::filed;
    if (!gone || !p.wide) return s;
    const Unit* unit = state.find<Unit>(p.unit);
    const Area* area = unit ? state.find<Area>(unit->area) : nullptr;
    s.audience = Audience::range;
    s.span = area ? area->span : Span{}, s.peers = s.span;
    return s;
}
Scope scope_of_paper(const State& state, Id<Paper> id) {
    const Paper* p = state.find<Paper>(id);
    return p ? scope(state, *p) : nobody_may;
}
/// 出处 is for those who make the paper: it leads into rows that an addressee may not see.
Scope scope(const State& state, const PaperSource& r) {
    const Paper* p = state.find<Paper>(r.key.paper);
    return p ? between(p->unit, {}) : nobody_may;
}
Scope scope(const State&, const PaperHand& h) { return between(h.asker, h.key.unit); }
Scope scope(const State&, const PaperAddressee& a) { return between(a.sender, a.sent ? a.key.unit : Id<Unit>()); }
Scope scope(const State& state, const PaperOfProblem& r) { return scope_of_paper(state, r.key.paper); }
}  // namespace greentally
