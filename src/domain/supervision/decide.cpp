#include "domain/supervision/may.hpp"

namespace greentally::supervision {
namespace {
using rectification::RungWay;
template <class Fact>
std::optional<Refusal> stopped(const Supervision& s, std::string not_his) {
    if (!not_his.empty()) return Refusal{std::move(not_his), "id"};
    return next<Fact>(moves, s.stage) ? std::nullopt : std::optional(Refusal{"supervision.move", "id"});
}
bool of_way(const State& state, const Supervision& s, RungWay way) { return state.at_id(s.rung).way == way; }
}  // namespace

Decision decide(const State& state, const By& by, const Decide& c) {
    const Problem& p = state.at_id(c.problem);
    const LadderRung& rung = state.at_id(c.rung);
    if (auto code = not_deciding(Rows(state), by.viewer, p, rung); !code.empty()) return refuse(code, "rung");
    if (!rung.live) return refuse("supervision.rung_gone", "rung");
    if (!problem::open(p.stage) || !p.lead) return refuse("supervision.not_open", "problem");
    if (c.reasons.empty()) return refuse("supervision.no_reasons", "reasons");
    const Proposal* proposal = state.find<Proposal>({c.problem, c.rung});
    // A person may move on his own: each motion is a round of its own.
    const std::int32_t round = proposal ? proposal->round : -std::int32_t(state.next<Supervision>().n);
    if (!proposal && !c.issue) return refuse("supervision.not_proposed", "rung");
    const Id<Supervision> id = state.next<Supervision>();
    const Day due = rung.answer_days ? Day(by.today.n + rung.answer_days) : Day();
    return made(id, Decided{id, c.problem, c.rung, round, c.issue || !proposal ? p.area : proposal->area,
                            by.viewer.unit, p.lead, by.viewer.person, c.issue, rung.request, due, p.title, c.reasons});
}
Decision decide(const State& state, const By& by, const Hold& c) {
    const Supervision& s = state.at_id(c.id);
    if (auto no = stopped<Held>(s, not_issuer(by.viewer, s))) return *no;
    if (!of_way(state, s, RungWay::talk)) return refuse("supervision.no_talk", "id");
    if (c.minutes.empty()) return refuse("supervision.no_minutes", "minutes");
    return made(c.id, Held{c.id, by.viewer.person, c.minutes});
}
Decision decide(const State& state, const By& by, const Answer& c) {
    const Supervision& s = state.at_id(c.id);
    if (auto no = stopped<Answered>(s, not_addressee(by.viewer, s))) return *no;
    if (of_way(state, s, RungWay::talk) && s.stage == Stage::ordered) return refuse("supervision.not_held", "id");
    if (c.answer.empty()) return refuse("supervision.no_answer", "answer");
    return made(c.id, Answered{c.id, by.viewer.person, c.answer});
}
Decision decide(const State& state, const By& by, const SendBack& c) {
    const Supervision& s = state.at_id(c.id);
    if (auto no = stopped<SentBack>(s, not_issuer(by.viewer, s))) return *no;
    if (c.opinion.empty()) return refuse("supervision.no_reasons", "opinion");
    if (c.until < by.today) return refuse("supervision.until", "until");
    return made(c.id, SentBack{c.id, by.viewer.person, c.opinion, c.until});
}
Decision decide(const State& state, const By& by, const Accept& c) {
    const Supervision& s = state.at_id(c.id);
    if (auto no = stopped<Accepted>(s, not_issuer(by.viewer, s))) return *no;
    if (of_way(state, s, RungWay::listing)) return refuse("supervision.listed", "id");
    if (c.opinion.empty()) return refuse("supervision.no_reasons", "opinion");
    return made(c.id, Accepted{c.id, by.viewer.person, c.opinion});
}
Decision decide(const State& state, const By& by, const AskLift& c) {
    const Supervision& s = state.at_id(c.id);
    if (auto no = stopped<LiftAsked>(s, not_addressee(by.viewer, s))) return *no;
    if (!of_way(state, s, RungWay::listing)) return refuse("supervision.not_listed", "id");
    if (c.answer.empty()) return refuse("supervision.no_answer", "answer");
    return made(c.id, LiftAsked{c.id, by.viewer.person, c.answer});
}
Decision decide(const State& state, const By& by, const CheckLift& c) {
    const Supervision& s = state.at_id(c.id);
    if (auto no = stopped<LiftChecked>(s, not_issuer(by.viewer, s))) return *no;
    if (rectification::named(c.on_site) < 2) return refuse("supervision.on_site", "on_site");
    if (c.opinion.empty()) return refuse("supervision.no_reasons", "opinion");
    return made(c.id, LiftChecked{c.id, by.viewer.person, c.on_site, c.opinion});
}
Decision decide(const State& state, const By& by, const Lift& c) {
    const Supervision& s = state.at_id(c.id);
    if (auto no = stopped<Lifted>(s, not_issuer(by.viewer, s))) return *no;
    if (c.published.empty()) return refuse("supervision.published", "published");
    return made(c.id, Lifted{c.id, by.viewer.person, c.published});
}
}  // namespace greentally::supervision
