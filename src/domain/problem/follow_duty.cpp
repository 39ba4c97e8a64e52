/// Whose move is next, and that the date is kept.
#include "domain/problem/follow.hpp"

namespace greentally::problem {
namespace {
using rectification::StepBy;
using rectification::StepKind;
DutyKey key_of(Id<Problem> id, Step step) { return {own_family, {id.n, 0, 0}, std::uint32_t(step)}; }
void steps_of(Id<Problem> id, Keys<Duty>& keys) {
    for (const Step step : {Step::next, Step::rectify, Step::ruling}) keys.push_back(key_of(id, step));
}
struct Next {
    const char* what = nullptr;
    Id<Unit> owes, to;
    Role role = Role::clerk;
    Day due;
};
/// What comes after the application: the step that is next on the source's way.
Next on_the_way(Look<Duties>& look, const Problem& p) {
    const ClosureStep* after = p.step ? look.find<ClosureStep>(p.step) : nullptr;
    const ClosureStep* step = rectification::next_step(look, p.source, after);
    if (!step) return {};
    Next next{"problem.pass", {}, p.lead, step->level > rectification::Level::city ? Role::head : Role::steward, {}};
    if (step->by == StepBy::issuer) next.owes = p.issuer, next.role = Role::steward;
    if (step->by == StepBy::lead) next.owes = p.lead, next.role = Role::head;
    if (step->kind == StepKind::closing) next.what = "problem.close";
    if (step->kind != StepKind::notice) return next;
    const ProblemNotice* notice = look.find<ProblemNotice>({p.id, p.round(), step->id});
    next.what = notice ? "problem.notice_over" : "problem.notice";
    if (notice) next.due = notice->to;
    return next;
}
Next next_of(Look<Duties>& look, const Problem& p, const ProblemText* text) {
    const auto fixer = [&](const char* what, Day due = {}) { return Next{what, p.lead, p.issuer, Role::clerk, due}; };
    const auto issuer = [&](const char* what) { return Next{what, p.issuer, p.lead, Role::steward, {}}; };
    switch (p.stage) {
        case Stage::registered: return issuer("problem.assign");
        case Stage::assigned: return fixer("problem.receive");
        case Stage::received:
            return fixer(text && text->plan_due.known() ? "problem.plan" : "problem.start",
                         text ? text->plan_due : Day());
        case Stage::planned: return issuer("problem.approve_plan");
        case Stage::rectifying: return {};  // the date itself: Step::rectify
        case Stage::self_checked: return fixer("problem.apply");
        case Stage::accepting: return on_the_way(look, p);
        case Stage::refused: return issuer("problem.rule_refusal");
        case Stage::suspended: return issuer("problem.resume");
        default: return {};
    }
}
Duty duty_of(const DutyKey& key, const Problem& p, const Next& next) {
    return {key,     next.what, next.what, p.id.n,          p.area,   next.owes,
            next.to, {},        next.role, DutyState::open, next.due, {}};
}
std::optional<Duty> next_move(Look<Duties>& look, const DutyKey& key, const Problem& p) {
    const Next next = next_of(look, p, look.find<ProblemText>(p.id));
    if (!next.what) return {};
    Duty duty = duty_of(key, p, next);
    const bool notice = next.due.known() && duty.what == "problem.notice_over";
    if (next.due.known() && !look.passed(next.due))
        duty.state = notice ? DutyState::waiting : DutyState::open;
    else if (next.due.known() && !notice)
        duty.state = DutyState::late;
    return duty;
}
std::optional<Duty> kept_date(Look<Duties>& look, const DutyKey& key, const Problem& p) {
    if (!p.lead || !p.due.known() || p.stage == Stage::merged || p.stage == Stage::split || p.stage == Stage::voided ||
        p.stage == Stage::registered)
        return {};
    Duty duty = duty_of(key, p, {"problem.rectify", p.lead, p.issuer, Role::clerk, p.due});
    if (p.rectified_on.known())
        duty.state = DutyState::done, duty.done = p.rectified_on, duty.waits_on = {};
    else if (p.stage == Stage::suspended)
        duty.state = DutyState::waiting, duty.waits_on = "problem.resume";
    else if (look.passed(p.due))
        duty.state = DutyState::late;
    return duty;
}
std::optional<Duty> ruling(Look<Duties>& look, const DutyKey& key, const Problem& p) {
    const ProblemAsking* asked = nullptr;
    look.from<ProblemAsking>({p.id, 0}, [&](const auto& k, const ProblemAsking& a) {
        if (k.problem != p.id) return false;
        const bool ruled_on = (a.asking == Asking::extension && extension_ruled_on(p)) ||
                              (a.asking == Asking::objection && objection_ruled_on(p));
        if (a.ruling == Ruling::waiting && ruled_on) asked = &a;
        return true;
    });
    if (!asked) return {};
    const char* what = asked->asking == Asking::extension ? "problem.rule_extension" : "problem.rule_objection";
    return duty_of(key, p, {what, p.issuer, p.lead, Role::steward, {}});
}
}  // namespace

void Duties::touch(const Around<Duties>&, const Change<Problem>& c, Keys<Duty>& keys) { steps_of(c.key, keys); }
void Duties::touch(const Around<Duties>&, const Change<ProblemText>& c, Keys<Duty>& keys) { steps_of(c.key, keys); }
void Duties::touch(const Around<Duties>&, const Change<ProblemAsking>& c, Keys<Duty>& keys) {
    steps_of(c.key.problem, keys);
}
void Duties::touch(const Around<Duties>&, const Change<ProblemNotice>& c, Keys<Duty>& keys) {
    steps_of(c.key.problem, keys);
}
void Duties::touch(const Around<Duties>& around, const Change<ClosureStep>&, Keys<Duty>& keys) {
    around.each<Problem>([&](const auto& id, const Problem& p) {
        if (p.stage == Stage::accepting) keys.push_back(key_of(id, Step::next));
        return true;
    });
}
std::optional<Duty> Duties::settle(Look<Duties>& look, const DutyKey& key, const Duty*) {
    const Problem* p = look.find<Problem>({key.subject[0]});
    if (!p) return {};
    switch (Step(key.step)) {
        case Step::next: return next_move(look, key, *p);
        case Step::rectify: return kept_date(look, key, *p);
        case Step::ruling: return ruling(look, key, *p);
        default: return {};
    }
}

void DutyTexts::touch(const Around<DutyTexts>&, const Change<Duty>& c, Keys<DutyText>& keys) {
    if (c.key.family == own_family) keys.push_back(c.key);
}
void DutyTexts::touch(const Around<DutyTexts>&, const Change<Problem>& c, Keys<DutyText>& keys) {
    for (const Step step : {Step::next, Step::rectify, Step::ruling}) keys.push_back(key_of(c.key, step));
}
void DutyTexts::touch(const Around<DutyTexts>& around, const Change<ProblemSource>& c, Keys<DutyText>& keys) {
    around.each<Problem>([&](const auto& id, const Problem& p) {
        if (p.source == c.key) touch(around, Change<Problem>{id, &p, &p}, keys);
        return true;
    });
}
void DutyTexts::touch(const Around<DutyTexts>& around, const Change<ClosureStep>&, Keys<DutyText>& keys) {
    around.each<Problem>([&](const auto& id, const Problem& p) {
        if (p.stage == Stage::accepting) keys.push_back(key_of(id, Step::next));
        return true;
    });
}
namespace {
struct Said {
    const char *what, *zh, *en;
};
constexpr Said sayings[] = {
    {"problem.assign", "交办", "Assign"},
    {"problem.receive", "签收", "Sign for"},
    {"problem.plan", "报整改方案", "Submit the plan for"},
    {"problem.start", "启动整改", "Begin"},
    {"problem.approve_plan", "审核整改方案", "Approve the plan for"},
    {"problem.rectify", "限期整改", "Put right"},
    {"problem.apply", "申请销号", "Apply for the closure of"},
    {"problem.notice", "发布公示", "Publish the notice of"},
    {"problem.notice_over", "公示期满确认", "Confirm the end of the notice of"},
    {"problem.close", "销号", "Close"},
    {"problem.rule_refusal", "裁定拒收", "Rule on the refusal of"},
    {"problem.resume", "恢复整改", "Resume"},
    {"problem.rule_extension", "审批延期", "Rule on the extension of"},
    {"problem.rule_objection", "裁定异议", "Rule on the objection to"},
};
}  // namespace
std::optional<DutyText> DutyTexts::settle(Look<DutyTexts>& look, const DutyKey& key, const DutyText*) {
    const Duty* duty = look.find<Duty>(key);
    const Problem* p = duty ? look.find<Problem>({key.subject[0]}) : nullptr;
    if (!p) return {};
    std::string zh = "核查", en = "Verify";
    for (const Said& s : sayings)
        if (duty->what == s.what) zh = s.zh, en = s.en;
    if (duty->what == "problem.pass")
        if (const ClosureStep* step =
                rectification::next_step(look, p->source, p->step ? look.find<ClosureStep>(p->step) : nullptr))
            zh = step->zh.str(), en = step->en.str();
    const ProblemSource* source = look.find<ProblemSource>(p->source);
    DutyText out{key, Name(zh + "：" + p->title.str()), Name(en + ": " + p->title.str()), {}};
    if (source) out.basis = Text<400>(source->zh.str() + " " + p->number.str());
    return out;
}
}  // namespace greentally::problem
