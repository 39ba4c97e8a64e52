/// On the way to closure: verified, recorded, put on notice, given back, closed, looked back at.
#include "domain/problem/moving.hpp"

namespace greentally::problem {
namespace {
using rectification::StepKind;
std::optional<Refusal> standards_missing(const State& state, const ClosureStep& step,
                                         const std::vector<Id<ClosureStandard>>& ticked) {
    if (!step.standards) return {};
    std::string missing;
    state.all<ClosureStandard>().each([&](const auto& id, const ClosureStandard& s) {
        if (s.live && s.programme == step.programme && std::find(ticked.begin(), ticked.end(), id) == ticked.end())
            missing = s.code.str();
        return missing.empty();
    });
    return missing.empty() ? std::nullopt : std::optional(Refusal{"problem.standard", "standards/" + missing});
}
}  // namespace

Decision decide(const State& state, const By& by, const Pass& c) {
    const Problem& p = state.at_id(c.id);
    if (const auto no = stopped<Passed>(p, c)) return *no;
    const ClosureStep* step = next_step(Rows(state), p);
    if (!step || step->id != c.step || step->kind == StepKind::closing) return refuse("problem.other_step", "step");
    if (const auto code = not_verifier(Rows(state), by.viewer, p, *step); !code.empty()) return refuse(code, "id");
    const auto on_site = listed(c.on_site);
    if (on_site.size() > items_max || rectification::named(on_site) < step->persons)
        return refuse("problem.on_site", "on_site");
    const Day on = c.on.value_or(by.today);
    if (on > by.today) return refuse("problem.not_yet", "on");
    const auto standards = listed(c.standards);
    if (const auto no = standards_missing(state, *step, standards)) return *no;
    const auto proof = listed(c.proof);
    if (const auto slot = lacking(state, p, step->proof, proof); !slot.empty())
        return refuse("problem.proof_lacking", "proof/" + slot);
    if (step->kind == StepKind::notice) {
        const ProblemNotice* notice = state.find<ProblemNotice>({p.id, p.round(), step->id});
        if (!notice) return refuse("problem.no_notice", "id");
        if (by.today <= notice->to) return refuse("problem.notice_runs", "id");
        if (waiting(Rows(state), p, Asking::objection)) return refuse("problem.objection_waits", "id");
    }
    if (c.opinion.empty()) return refuse("problem.no_opinion", "opinion");
    return made(c.id, Passed{c.id, by.viewer.person, c.step, c.opinion, on_site, on, standards, proof});
}
Decision decide(const State& state, const By& by, const OpenNotice& c) {
    const Problem& p = state.at_id(c.id);
    if (const auto no = stopped<NoticeOpened>(p, c)) return *no;
    const ClosureStep* step = next_step(Rows(state), p);
    if (!step || step->kind != StepKind::notice) return refuse("problem.other_step", "id");
    if (const auto code = not_verifier(Rows(state), by.viewer, p, *step); !code.empty()) return refuse(code, "id");
    if (state.find<ProblemNotice>({p.id, p.round(), step->id})) return refuse("problem.notice_open", "id");
    if (c.site.empty()) return refuse("problem.notice_site", "site");
    const Day from = c.from.value_or(by.today);
    if (from > by.today) return refuse("problem.not_yet", "from");
    const Day to = working_day(Rows(state), Day(from.n - 1), step->days);
    return made(c.id, NoticeOpened{c.id, by.viewer.person, step->id, c.site, c.link.value_or(Text<400>()), from, to,
                                   c.screenshot.value_or(Id<Evidence>())});
}
Decision decide(const State& state, const By& by, const SendBack& c) {
    const Problem& p = state.at_id(c.id);
    if (const auto no = stopped<SentBack>(p, c)) return *no;
    const ClosureStep* step = next_step(Rows(state), p);
    if (!step) return refuse("problem.other_step", "id");
    if (const auto code = not_verifier(Rows(state), by.viewer, p, *step); !code.empty()) return refuse(code, "id");
    if (c.opinion.empty()) return refuse("problem.no_reason", "opinion");
    return made(c.id,
                SentBack{c.id, by.viewer.person, step->id, c.opinion, listed(c.on_site), c.on.value_or(by.today)});
}
Decision decide(const State& state, const By& by, const Close& c) {
    const Problem& p = state.at_id(c.id);
    if (const auto no = stopped<Closed>(p, c)) return *no;
    const ClosureStep* step = next_step(Rows(state), p);
    if (!step || step->kind != StepKind::closing) return refuse("problem.steps_left", "id");
    if (const auto code = not_verifier(Rows(state), by.viewer, p, *step); !code.empty()) return refuse(code, "id");
    if (waiting(Rows(state), p, Asking::objection)) return refuse("problem.objection_waits", "id");
    if (const auto slot = lacking(state, p, step->proof, {}); !slot.empty())
        return refuse("problem.proof_lacking", "proof/" + slot);
    if (c.opinion.empty()) return refuse("problem.no_opinion", "opinion");
    return made(c.id, Closed{c.id, by.viewer.person, step->id, c.opinion});
}
Decision decide(const State& state, const By& by, const LookBack& c) {
    const Problem& p = state.at_id(c.id);
    if (const auto code = not_issuer(by.viewer, p); !code.empty()) return refuse(code, "id");
    if (const auto no = stopped<LookedBack>(p, c)) return *no;
    if (fixed_by(Rows(state), p, by.viewer.person)) return refuse("problem.verifier_is_fixer", "id");
    if (c.opinion.empty()) return refuse("problem.no_opinion", "opinion");
    const Day on = c.on.value_or(by.today);
    if (on > by.today) return refuse("problem.not_yet", "on");
    const auto on_site = listed(c.on_site);
    if (c.holds) return made(c.id, LookedBack{c.id, by.viewer.person, c.opinion, on_site, on, listed(c.proof)});
    if (!c.due || *c.due < by.today) return refuse("problem.no_due", "due");
    return made(c.id, Rebounded{c.id, by.viewer.person, c.opinion, on_site, on, *c.due, listed(c.proof)});
}
Decision decide(const State& state, const By& by, const Object& c) {
    const Problem& p = state.at_id(c.id);
    const ClosureStep* step = p.stage == Stage::accepting ? next_step(Rows(state), p) : nullptr;
    if (!step || !state.find<ProblemNotice>({p.id, p.round(), step->id})) return refuse("problem.no_notice", "id");
    if (!by.viewer.person) return refuse("problem.no_person", "id");
    if (waiting(Rows(state), p, Asking::objection)) return refuse("problem.objection_waits", "id");
    if (c.text.empty()) return refuse("problem.no_reason", "text");
    return made(c.id, Objected{c.id, by.viewer.person, c.text});
}
}  // namespace greentally::problem
