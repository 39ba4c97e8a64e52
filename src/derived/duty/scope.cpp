#include "derived/duty/duty.hpp"
#include "domain/area/area.hpp"

namespace greentally {
namespace {
Span span_of(const State& state, Id<Area> area) {
    const Area* a = state.find<Area>(area);
    return a ? a->span : Span{};
}
}  // namespace
std::string name(Family f) {
    std::string letters;
    for (int shift = 56; shift >= 0; shift -= 8)
        if (const char c = char(f.letters >> shift & 0xFF)) letters += c;
    return letters;
}
Scope scope(const State& state, const Duty& d) {
    Scope s;
    return s.span = span_of(state, d.area), s.units = {d.owes, d.to}, s;
}
Scope scope(const State& state, const DutyText& t) {
    const Duty* d = state.find<Duty>(t.key);
    if (d) return scope(state, *d);
    Scope s;
    return s.audience = Audience::nobody, s;
}
}  // namespace greentally
