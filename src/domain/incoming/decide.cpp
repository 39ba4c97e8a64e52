#include "domain/incoming/may.hpp"

namespace greentally::incoming {
namespace {
template <class F>
std::optional<Refusal> stopped(const Viewer& viewer, const Incoming& i) {
    if (auto code = not_own(viewer, i); !code.empty()) return Refusal{code, "id"};
    return next<F>(moves, i.stage) ? std::nullopt : std::optional(Refusal{"incoming.move", "id"});
}
template <class F>
void each_clause(const State& state, Id<Incoming> id, F f) {
    state.all<IncomingClause>().from(
        {id, 0}, [&](const auto& k, const IncomingClause& c) { return k.incoming == id && (f(c), true); });
}
}  // namespace
Decision decide(const State& state, const By& by, const Register& c) {
    if (!by.viewer.person || !by.viewer.unit) return refuse("incoming.no_person");
    if (c.sender.empty()) return refuse("incoming.sender", "sender");
    if (c.title.empty()) return refuse("incoming.title", "title");
    const Day received = c.received.value_or(by.today);
    if (received > by.today) return refuse("incoming.not_yet", "received");
    const Id<Incoming> id = state.next<Incoming>();
    return made(
        id, Registered{id, by.viewer.unit, by.viewer.person, c.sender, c.title, c.number.value_or(Code()), received,
                       c.answer_due.value_or(Day()), c.summary.value_or(Sentence()), c.scan.value_or(Id<Evidence>())});
}
Decision decide(const State& state, const By& by, const Propose& c) {
    const Incoming& i = state.at_id(c.id);
    if (auto no = stopped<Proposed>(by.viewer, i)) return *no;
    if (c.proposal.empty()) return refuse("incoming.no_proposal", "proposal");
    if (c.clauses.size() > clauses_max) return refuse("incoming.clauses", "clauses");
    for (std::size_t n = 0; n < c.clauses.size(); ++n) {
        const std::string at = "clauses/" + std::to_string(n);
        if (c.clauses[n].text.empty()) return refuse("incoming.clause_text", at);
        if (!state.at_id(c.clauses[n].owes).valid(by.today)) return refuse("incoming.unit_gone", at);
    }
    return made(c.id, Proposed{c.id, by.viewer.person, c.proposal, c.clauses});
}
Decision decide(const State& state, const By& by, const Instruct& c) {
    const Incoming& i = state.at_id(c.id);
    if (auto no = stopped<Instructed>(by.viewer, i)) return *no;
    if (c.instruction.empty()) return refuse("incoming.no_instruction", "instruction");
    Facts facts = record(Instructed{c.id, by.viewer.person, c.leader, c.instruction});
    bool any = false;
    each_clause(state, c.id, [&](const IncomingClause&) { any = true; });
    if (!any) add(facts, Handled{c.id, by.viewer.person});  // 传阅: nothing is demanded
    return facts.id = c.id.n, facts;
}
Decision decide(const State& state, const By& by, const Finish& c) {
    const Id<Incoming> id{c.incoming};
    const IncomingClause* clause = state.find<IncomingClause>({id, c.clause});
    if (!clause || clause->owes != by.viewer.unit) return refuse("not_found", "clause");
    if (!by.viewer.person) return refuse("incoming.no_person");
    const Incoming* i = state.find<Incoming>(id);
    if (!i || i->stage != Stage::instructed) return refuse("incoming.move", "clause");
    if (clause->done.known()) return refuse("incoming.done", "clause");
    if (c.result.empty()) return refuse("incoming.no_result", "result");
    Facts facts = record(ClauseDone{id, c.clause, by.viewer.person, c.result, c.problem.value_or(Id<Problem>())});
    bool left = false;
    each_clause(state, id, [&](const IncomingClause& o) { left |= !o.done.known() && o.key.n != c.clause; });
    if (!left) add(facts, Handled{id, by.viewer.person});
    return facts.id = id.n, facts;
}
Decision decide(const State& state, const By& by, const Answer& c) {
    const Incoming& i = state.at_id(c.id);
    if (auto no = stopped<Answered>(by.viewer, i)) return *no;
    if (c.answer.empty()) return refuse("incoming.no_answer", "answer");
    return made(c.id, Answered{c.id, by.viewer.person, c.answer});
}
}  // namespace greentally::incoming
