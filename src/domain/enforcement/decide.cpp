#include "domain/enforcement/acts.hpp"

namespace greentally {
Scope scope(const State& state, const EnforcementCase& c) {
    Scope s = scope_of_problem(state, c.problem);
    return s;
}
Scope scope(const State& state, const Violation& v) { return scope_of_problem(state, v.id); }
}  // namespace greentally
namespace greentally::enforcement {
namespace {
constexpr std::uint32_t hands = bit(Role::clerk) | bit(Role::checker) | bit(Role::head) | bit(Role::steward);
/// Whoever looks after the place may enter what an authority there has decided; never the unit that is fined.
std::string not_entering(const State& state, const Viewer& viewer, const Problem& p) {
    const Area* area = state.find<Area>(p.area);
    if (!area || !viewer.span.holds(area->span)) return "enforcement.outside";
    if (viewer.unit == p.lead) return "enforcement.own_case";
    return viewer.person && viewer.roles & hands ? "" : "enforcement.role";
}
}  // namespace
Decision decide(const State& state, const By& by, const MarkViolation& c) {
    const Problem& p = state.at_id(c.problem);
    if (by.viewer.unit != p.issuer || !by.viewer.person || !(by.viewer.roles & hands))
        return refuse("enforcement.not_issuer", "problem");
    if (c.law.empty()) return refuse("enforcement.law", "law");
    return made(c.problem, ViolationMarked{c.problem, by.viewer.person, c.law});
}
Decision decide(const State& state, const By& by, const Enter& c) {
    const Problem& p = state.at_id(c.problem);
    if (auto code = not_entering(state, by.viewer, p); !code.empty()) return refuse(code, "problem");
    if (c.number.empty()) return refuse("enforcement.number", "number");
    if (c.authority.empty()) return refuse("enforcement.authority", "authority");
    if (c.party.empty()) return refuse("enforcement.party", "party");
    if (c.amount < Decimal{}) return refuse("enforcement.amount", "amount");
    if (c.decided_on > by.today) return refuse("enforcement.not_yet", "decided_on");
    bool twice = false;
    state.all<EnforcementCase>().each([&](const auto&, const EnforcementCase& o) {
        return twice |= o.number == c.number && o.problem == c.problem, !twice;
    });
    if (twice) return refuse("enforcement.twice", "number");
    const Id<EnforcementCase> id = state.next<EnforcementCase>();
    return made(id, Entered{id, c.problem, by.viewer.unit, by.viewer.person, c.authority, c.party, c.number, c.amount,
                            c.decided_on, c.decision.value_or(Id<Evidence>())});
}
Decision decide(const State& state, const By& by, const CarryOut& c) {
    const EnforcementCase& e = state.at_id(c.id);
    if (by.viewer.unit != e.unit || !by.viewer.person) return refuse("enforcement.other_unit", "id");
    if (e.carried_out_on.known()) return refuse("enforcement.carried_out", "id");
    if (c.on > by.today || c.on < e.decided_on) return refuse("enforcement.not_yet", "on");
    return made(c.id, CarriedOut{c.id, by.viewer.person, c.on});
}
void apply(Mine own, const Stamp&, const ViolationMarked& f) { own.row<Violation>(f.problem) = {f.problem, f.law}; }
void apply(Mine own, const Stamp&, const Entered& f) {
    own.edit(f.id) = {f.id, f.problem, f.unit,   f.person,    f.decision, f.decided_on,
                      {},   f.amount,  f.number, f.authority, f.party};
}
void apply(Mine own, const Stamp&, const CarriedOut& f) { own.edit(f.id).carried_out_on = f.on; }
}  // namespace greentally::enforcement
