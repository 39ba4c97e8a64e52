/// Who sees what of a return. Drafts: the unit alone. What was submitted: who looks after the unit's area.
#include "domain/area/area.hpp"
#include "domain/return/return.hpp"
#include "domain/unit/unit.hpp"

namespace greentally {
namespace {
Span span_of(const State& state, Id<Area> area) {
    const Area* a = state.find<Area>(area);
    return a ? a->span : Span{};
}
Scope of_unit(const State& state, Id<Unit> unit) {
    const Unit* u = state.find<Unit>(unit);
    Scope s;
    return s.span = u ? span_of(state, u->area) : Span{}, s.units[0] = unit, s;
}
Scope inside(Id<Unit> unit) {
    Scope s;
    return s.audience = Audience::addressed, s.units[0] = unit, s;
}
/// The unit that reports, the one that receives, and who looks after the area.
Scope of_return(const State& state, const ReturnKey& key) {
    Scope s = of_unit(state, key.unit);
    if (const ReturnDue* due = state.find<ReturnDue>(key)) s.units[1] = due->to;
    return s;
}
Scope of_return(const State& state, Id<Return> id) {
    const Return* r = state.find<Return>(id);
    return r ? of_return(state, r->key) : of_unit(state, {});
}
Id<Unit> unit_of(const State& state, Id<Return> id) {
    const Return* r = state.find<Return>(id);
    return r ? r->key.unit : Id<Unit>();
}
}  // namespace

void shake_leaf(Cell& cell, std::mt19937& random) {
    Decimal number;
    shake_leaf(number, random);
    switch (random() % 5) {
        case 0: cell = Absence::missing; return;
        case 1: cell = Absence::not_applicable; return;
        case 2: cell = Absence::not_available; return;
        default: cell = number;
    }
}
Scope scope(const State& state, const Figure& f) {
    Scope s;
    return s.span = span_of(state, f.key.area), s.units[0] = unit_of(state, f.source), s;
}
Scope scope(const State& state, const Return& r) { return of_return(state, r.key); }
Scope scope(const State& state, const ReturnAt& r) { return of_return(state, r.key); }
Scope scope(const State& state, const ReturnOf& r) { return of_return(state, r.key.at); }
Scope scope(const State& state, const DraftCell& c) { return inside(unit_of(state, c.key.of)); }
Scope scope(const State& state, const ReturnCell& c) { return of_return(state, c.key.of); }
Scope scope(const State& state, const Correction& c) { return of_return(state, c.of); }
Scope scope(const State& state, const CorrectionOf& c) { return of_return(state, c.key.of); }
Scope scope(const State& state, const CorrectionCell& c) {
    const Correction* of = state.find<Correction>(c.key.of);
    return of ? scope(state, *of) : inside({});
}
Scope scope(const State& state, const Revision& r) {
    Scope s;
    const Correction* c = state.find<Correction>(r.correction);
    return s.span = span_of(state, r.key.figure.area), s.units[0] = c ? unit_of(state, c->of) : Id<Unit>(), s;
}
Scope scope(const State&, const PeriodClose&) {
    Scope s;
    return s.audience = Audience::offices, s;  // whoever reports below must know that it is closed
}
Scope scope(const State& state, const ReturnEvent& e) {
    const Id<Unit> unit = unit_of(state, e.key.of);
    const std::string_view what = e.what.view();
    const bool internal =
        what == "return.opened" || what == "return.checked" || what == "return.sent_back" || what == "return.approved";
    return internal ? inside(unit) : of_return(state, e.key.of);
}
Scope scope(const State&, const ReceiptSeries& r) { return inside(r.key.unit); }
Scope scope(const State& state, const Validation& v) { return of_return(state, v.id); }
Scope scope(const State& state, const ReturnPlan& p) { return of_unit(state, p.key.unit); }
Scope scope(const State& state, const ReturnDue& d) { return of_return(state, d.key); }
}  // namespace greentally
