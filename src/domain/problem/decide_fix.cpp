/// What the responsible unit does: received, refused, planned, put right, checked by itself, applied for.
#include "domain/problem/moving.hpp"

namespace greentally::problem {
namespace {
std::optional<Refusal> milestones_wrong(const std::vector<Planned>& milestones, const Problem& p) {
    if (milestones.size() > items_max) return Refusal{"problem.too_many", "milestones"};
    for (std::size_t i = 0; i < milestones.size(); ++i) {
        const std::string at = "milestones/" + std::to_string(i);
        if (milestones[i].text.empty() || !milestones[i].due.known()) return Refusal{"problem.milestone", at};
        if (p.due.known() && milestones[i].due > p.due) return Refusal{"problem.milestone_after_due", at};
    }
    return {};
}
}  // namespace

Decision decide(const State& state, const By& by, const Receive& c) {
    const Problem& p = state.at_id(c.id);
    if (const auto code = not_lead(by.viewer, p); !code.empty()) return refuse(code, "id");
    if (const auto no = stopped<Received>(p, c)) return *no;
    const auto persons = listed(c.persons);
    if (const auto no = holders_wrong(state, by.today, persons)) return *no;
    const ProblemSource& source = state.at_id(p.source);
    const Day plan_due = source.plan_days ? working_day(Rows(state), by.today, source.plan_days) : Day();
    return made(c.id, Received{c.id, by.viewer.person, persons, plan_due});
}
Decision decide(const State& state, const By& by, const Allot& c) {
    const Problem& p = state.at_id(c.id);
    if (const auto code = not_lead(by.viewer, p); !code.empty()) return refuse(code, "id");
    if (!open(p.stage) || p.stage == Stage::assigned || p.stage == Stage::registered)
        return refuse("problem.move", "id");
    if (const auto no = stale(p, c)) return *no;
    if (c.persons.empty()) return refuse("problem.no_holder", "persons");
    if (const auto no = holders_wrong(state, by.today, c.persons)) return *no;
    return made(c.id, Allotted{c.id, by.viewer.person, c.persons});
}
Decision decide(const State& state, const By& by, const Refuse& c) {
    const Problem& p = state.at_id(c.id);
    if (const auto code = not_lead(by.viewer, p); !code.empty()) return refuse(code, "id");
    if (const auto no = stopped<Refused>(p, c)) return *no;
    const Day until = refusable_until(Rows(state), p);
    if (!until.known() || by.today > until) return refuse("problem.refusal_late", "id");
    if (c.text.empty()) return refuse("problem.no_reason", "text");
    return made(c.id, Refused{c.id, by.viewer.person, c.ground, c.text});
}
Decision decide(const State& state, const By& by, const DraftPlan& c) {
    const Problem& p = state.at_id(c.id);
    if (const auto code = not_lead(by.viewer, p); !code.empty()) return refuse(code, "id");
    if (const auto no = stopped<PlanDrafted>(p, c)) return *no;
    if (c.plan.empty()) return refuse("problem.no_plan", "plan");
    if (const auto no = milestones_wrong(c.milestones, p)) return *no;
    return made(c.id, PlanDrafted{c.id, by.viewer.person, c.plan, said(c.goal), said(c.measures), c.milestones,
                                  listed(c.proof)});
}
Decision decide(const State& state, const By& by, const Start& c) {
    const Problem& p = state.at_id(c.id);
    if (const auto code = not_lead(by.viewer, p); !code.empty()) return refuse(code, "id");
    if (const auto no = stopped<Started>(p, c)) return *no;
    if (state.at_id(p.source).plan_days) return refuse("problem.plan_asked", "id");
    const auto milestones = listed(c.milestones);
    if (const auto no = milestones_wrong(milestones, p)) return *no;
    return made(c.id, Started{c.id, by.viewer.person, milestones});
}
Decision decide(const State& state, const By& by, const ReportProgress& c) {
    const Problem& p = state.at_id(c.id);
    if (const auto code = not_fixer(by.viewer, p); !code.empty()) return refuse(code, "id");
    if (const auto no = stopped<Progressed>(p, c)) return *no;
    if (c.text.empty()) return refuse("problem.no_text", "text");
    if (c.milestone) {
        const ProblemMilestone* m = state.find<ProblemMilestone>({c.id, *c.milestone});
        if (!m || m->done.known()) return refuse("problem.no_milestone", "milestone");
    }
    return made(c.id, Progressed{c.id, by.viewer.person, c.text, c.milestone.value_or(0), listed(c.proof)});
}
Decision decide(const State& state, const By& by, const SelfCheck& c) {
    const Problem& p = state.at_id(c.id);
    if (const auto code = not_lead(by.viewer, p); !code.empty()) return refuse(code, "id");
    if (const auto no = stopped<SelfChecked>(p, c)) return *no;
    if (c.text.empty()) return refuse("problem.no_text", "text");
    bool all = true;
    each_of<ProblemMilestone>(Rows(state), p.id, [&](const ProblemMilestone& m) { all &= m.done.known(); });
    if (!all) return refuse("problem.milestones_open", "id");
    return made(c.id, SelfChecked{c.id, by.viewer.person, c.text, listed(c.proof)});
}
Decision decide(const State& state, const By& by, const Apply& c) {
    const Problem& p = state.at_id(c.id);
    if (const auto code = not_lead(by.viewer, p); !code.empty()) return refuse(code, "id");
    if (const auto no = stopped<Applied>(p, c)) return *no;
    const auto proof = listed(c.proof);
    if (const auto slot = lacking(state, p, state.at_id(p.source).proof, proof); !slot.empty())
        return refuse("problem.proof_lacking", "proof/" + slot);
    return made(c.id, Applied{c.id, by.viewer.person, said(c.text), proof});
}
Decision decide(const State& state, const By& by, const AskExtension& c) {
    const Problem& p = state.at_id(c.id);
    if (const auto code = not_lead(by.viewer, p); !code.empty()) return refuse(code, "id");
    if (const auto no = stopped<Progressed>(p, c)) return *no;
    if (!p.due.known() || by.today > p.due) return refuse("problem.extension_late", "id");
    if (c.until <= p.due) return refuse("problem.extension_until", "until");
    if (waiting(Rows(state), p, Asking::extension)) return refuse("problem.extension_waits", "id");
    if (c.text.empty()) return refuse("problem.no_reason", "text");
    return made(c.id, ExtensionAsked{c.id, by.viewer.person, c.until, c.text});
}
}  // namespace greentally::problem
