/// What the issuer rules and judges, and what leaders themselves did.
#include "domain/problem/moving.hpp"

namespace greentally::problem {
namespace {
/// Where the clock stands while a refusal waits, the days that it waited are added.
Day resumed_due(const State& state, const Problem& p, Day today) {
    const ProblemAsking* refusal = waiting(Rows(state), p, Asking::refusal);
    if (!refusal || !p.due.known() || !state.at_id(p.source).clock_stands) return p.due;
    return Day(p.due.n + (today.n - refusal->on.n));
}
/// What is the issuer's to decide.
template <class Command>
std::optional<Refusal> not_for(const Viewer& viewer, const Problem& p, const Command& c) {
    if (const auto code = not_issuer(viewer, p); !code.empty()) return Refusal{code, "id"};
    if (auto no = stale(p, c)) return no;
    return c.opinion.empty() ? std::optional(Refusal{"problem.no_reason", "opinion"}) : std::nullopt;
}
}  // namespace

Decision decide(const State& state, const By& by, const RuleOnRefusal& c) {
    const Problem& p = state.at_id(c.id);
    const ProblemAsking* refusal = waiting(Rows(state), p, Asking::refusal);
    if (const auto no = not_for(by.viewer, p, c)) return *no;
    if (!refusal || p.stage != Stage::refused) return refuse("problem.move", "id");
    const Id<Person> person = by.viewer.person;
    const Day due = resumed_due(state, p, by.today);
    if (!c.upheld) return made(c.id, RefusalDenied{c.id, person, c.opinion, due});
    switch (*refusal->ground) {
        case Ground::not_ours: return made(c.id, SentElsewhere{c.id, person, c.opinion});
        case Ground::not_true: return made(c.id, Voided{c.id, person, c.opinion});
        case Ground::duplicate:
            if (!c.duplicate_of || *c.duplicate_of == c.id || !open(state.at_id(*c.duplicate_of).stage))
                return refuse("problem.merge_into", "duplicate_of");
            return made(c.id, Merged{c.id, *c.duplicate_of, person, c.opinion});
        case Ground::other_measure:
            if (!c.goal && !c.measures) return refuse("problem.no_goal", "goal");
            return made(c.id, GoalChanged{c.id, person, c.opinion, said(c.goal), said(c.measures), due});
    }
    return refuse("problem.move", "id");
}
Decision decide(const State& state, const By& by, const ReturnPlan& c) {
    const Problem& p = state.at_id(c.id);
    if (const auto no = not_for(by.viewer, p, c)) return *no;
    if (const auto no = stopped<PlanReturned>(p, c)) return *no;
    return made(c.id, PlanReturned{c.id, by.viewer.person, c.opinion});
}
Decision decide(const State& state, const By& by, const ApprovePlan& c) {
    const Problem& p = state.at_id(c.id);
    if (const auto code = not_issuer(by.viewer, p); !code.empty()) return refuse(code, "id");
    if (const auto no = stopped<PlanApproved>(p, c)) return *no;
    if (fixed_by(Rows(state), p, by.viewer.person)) return refuse("problem.approver_is_planner", "id");
    return made(c.id, PlanApproved{c.id, by.viewer.person, said(c.opinion)});
}
Decision decide(const State& state, const By& by, const RuleOnExtension& c) {
    const Problem& p = state.at_id(c.id);
    if (const auto no = not_for(by.viewer, p, c)) return *no;
    const ProblemAsking* asked = waiting(Rows(state), p, Asking::extension);
    if (!asked) return refuse("problem.nothing_asked", "id");
    if (!extension_ruled_on(p)) return refuse("problem.move", "id");
    if (c.granted && asked->new_due <= p.due) return refuse("problem.extension_until", "granted");
    return made(c.id, ExtensionRuled{c.id, by.viewer.person, asked->key.seq, c.granted, asked->new_due, c.opinion});
}
Decision decide(const State& state, const By& by, const RuleOnObjection& c) {
    const Problem& p = state.at_id(c.id);
    if (const auto code = not_issuer(by.viewer, p); !code.empty()) return refuse(code, "id");
    const ProblemAsking* asked = waiting(Rows(state), p, Asking::objection);
    if (!asked) return refuse("problem.nothing_asked", "id");
    if (c.opinion.empty()) return refuse("problem.no_reason", "opinion");
    if (!objection_ruled_on(p)) return refuse("problem.move", "id");
    const ObjectionRuled ruled{c.id, by.viewer.person, asked->key.seq, c.upheld, c.opinion};
    const ClosureStep* step = c.upheld && p.stage == Stage::accepting ? next_step(Rows(state), p) : nullptr;
    if (!step) return made(c.id, ruled);
    return made(c.id, ruled, SentBack{c.id, by.viewer.person, step->id, c.opinion, {}, by.today});
}
Decision decide(const State& state, const By& by, const Suspend& c) {
    const Problem& p = state.at_id(c.id);
    if (const auto no = not_for(by.viewer, p, c)) return *no;
    if (!open(p.stage) || p.stage == Stage::suspended || p.stage == Stage::refused) return refuse("problem.move", "id");
    return made(c.id, Suspended{c.id, by.viewer.person, c.opinion});
}
Decision decide(const State& state, const By& by, const Resume& c) {
    const Problem& p = state.at_id(c.id);
    if (const auto no = not_for(by.viewer, p, c)) return *no;
    if (p.stage != Stage::suspended) return refuse("problem.move", "id");
    if (c.due && *c.due < by.today) return refuse("problem.due_passed", "due");
    return made(c.id, Resumed{c.id, by.viewer.person, c.opinion, c.due.value_or(p.due)});
}
Decision decide(const State& state, const By& by, const KeepUp& c) {
    const Problem& p = state.at_id(c.id);
    if (const auto no = not_for(by.viewer, p, c)) return *no;
    if (p.standing || p.stage == Stage::voided || p.stage == Stage::merged || p.stage == Stage::split)
        return refuse("problem.move", "id");
    return made(c.id, KeptUp{c.id, by.viewer.person, c.opinion});
}
Decision decide(const State& state, const By& by, const Judge& c) {
    const Problem& p = state.at_id(c.id);
    if (const auto no = not_for(by.viewer, p, c)) return *no;
    if (!open(p.stage)) return refuse("problem.move", "id");
    return made(c.id, Judged{c.id, by.viewer.person, c.sign, c.opinion});
}
Decision decide(const State& state, const By& by, const Involve& c) {
    const Problem& p = state.at_id(c.id);
    if (!by.viewer.person) return refuse("problem.no_person", "id");
    if (p.stage == Stage::merged || p.stage == Stage::split || p.stage == Stage::voided)
        return refuse("problem.move", "id");
    if (c.text.empty()) return refuse("problem.no_text", "text");
    const Text<400> basis = c.basis.value_or(Text<400>());
    if (c.leader != by.viewer.person && basis.empty()) return refuse("problem.no_basis", "basis");
    const Day on = c.on.value_or(by.today);
    if (on > by.today) return refuse("problem.not_yet", "on");
    return made(c.id, LeaderInvolved{c.id, by.viewer.person, c.leader, c.act, on, c.text, basis});
}
}  // namespace greentally::problem
