/// Who sees the ladder: who issued, who is addressed, who looks after the place. A proposal names nobody before a
/// person has decided: only those who might.
#include "domain/area/area.hpp"
#include "domain/supervision/supervision.hpp"

namespace greentally {
namespace {
Span span_of(const State& state, Id<Area> area) {
    const Area* a = state.find<Area>(area);
    return a ? a->span : Span{};
}
}  // namespace
Scope scope(const State& state, const Supervision& s) {
    Scope out;
    // What was declined is for those who could have decided: its area is that of the proposal, and nobody is named.
    if (s.stage == supervision::Stage::declined) return out.span = span_of(state, s.area), out.units = {s.issuer}, out;
    return out.span = span_of(state, s.area), out.units = {s.issuer, s.to}, out;
}
Scope scope(const State& state, const SupervisionText& t) {
    const Supervision* s = state.find<Supervision>(t.id);
    return s ? scope(state, *s) : nobody_may;
}
Scope scope(const State& state, const SupervisionOf& of) {
    const Supervision* s = state.find<Supervision>(of.id);
    return s ? scope(state, *s) : nobody_may;
}
Scope scope(const State& state, const Proposal& p) {
    Scope out;
    return out.span = span_of(state, p.area), out;
}
}  // namespace greentally
