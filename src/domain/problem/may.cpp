#include "domain/problem/may.hpp"

#include "base/calendar.hpp"
#include "domain/area/area.hpp"
#include "domain/programme/programme.hpp"
#include "domain/unit/unit.hpp"

namespace greentally::problem {
namespace {
constexpr std::uint32_t hands = bit(Role::clerk) | bit(Role::checker) | bit(Role::head) | bit(Role::steward);
constexpr std::uint32_t heads = bit(Role::checker) | bit(Role::head) | bit(Role::steward);
bool fixes(const Problem& p, Id<Unit> unit) {
    return unit && (unit == p.lead || std::find(p.assisting.begin(), p.assisting.end(), unit) != p.assisting.end());
}
std::string in_unit(const Viewer& viewer, bool there, std::uint32_t roles, const char* elsewhere) {
    if (!there) return elsewhere;
    if (!(viewer.roles & roles)) return "problem.role";
    return viewer.person ? "" : "problem.no_person";
}
bool of_level(Rows rows, const Viewer& viewer, rectification::Level level) {
    const Unit* unit = rows.find<Unit>(viewer.unit);
    const Area* area = unit ? rows.find<Area>(unit->area) : nullptr;
    return area && unsigned(area->level) + 1 == unsigned(level);
}
}  // namespace

std::string not_issuer(const Viewer& viewer, const Problem& p) {
    return in_unit(viewer, viewer.unit == p.issuer, heads, "problem.not_issuer");
}
std::string not_fixer(const Viewer& viewer, const Problem& p) {
    return in_unit(viewer, fixes(p, viewer.unit), hands, "problem.not_fixer");
}
std::string not_lead(const Viewer& viewer, const Problem& p) {
    return in_unit(viewer, viewer.unit == p.lead, hands, "problem.not_lead");
}
bool fixed_by(Rows rows, const Problem& p, Id<Person> person) {
    bool did = false;
    each_of<ProblemEvent>(rows, p.id, [&](const ProblemEvent& e) {
        const std::string_view what = e.what.view();
        did |= e.person == person && (what == kind<PlanDrafted>() || what == kind<Progressed>() ||
                                      what == kind<SelfChecked>() || what == kind<Applied>());
    });
    return did;
}
const ClosureStep* next_step(Rows rows, const Problem& p) {
    const ClosureStep* after = p.step ? rows.find<ClosureStep>(p.step) : nullptr;
    return rectification::next_step(rows, p.source, after);
}
std::string not_verifier(Rows rows, const Viewer& viewer, const Problem& p, const ClosureStep& step) {
    const ProblemSource* source = rows.find<ProblemSource>(p.source);
    if (step.by == rectification::StepBy::lead) return not_lead(viewer, p);
    if (step.by == rectification::StepBy::issuer && viewer.unit != p.issuer) return "problem.not_issuer";
    if (step.by == rectification::StepBy::level) {
        const Area* area = rows.find<Area>(p.area);
        if (!of_level(rows, viewer, step.level) || !area || !viewer.span.holds(area->span))
            return "problem.other_level";
    }
    if (!(viewer.roles & heads)) return "problem.role";
    if (!viewer.person) return "problem.no_person";
    if (source && source->other_unit && fixes(p, viewer.unit)) return "problem.verifier_of_same_unit";
    return fixed_by(rows, p, viewer.person) ? "problem.verifier_is_fixer" : "";
}
const ProblemAsking* waiting(Rows rows, const Problem& p, Asking asking) {
    const ProblemAsking* found = nullptr;
    each_of<ProblemAsking>(rows, p.id, [&](const ProblemAsking& a) {
        if (a.asking == asking && a.ruling == Ruling::waiting) found = &a;
    });
    return found;
}
Day working_day(Rows rows, Day after, int n) {
    std::map<int, HolidayNotice> years;
    rows.from<Holiday>(Day(after.n - 15), [&](const Day& day, const Holiday& h) {
        HolidayNotice& notice = years[h.year];
        notice.year = h.year, (h.worked ? notice.worked : notice.free).push_back(day);
        return day.n < after.n + 2 * n + 60;
    });
    std::vector<HolidayNotice> notices;
    for (auto& [year, notice] : years) notices.push_back(std::move(notice));
    return Calendar(notices).nth_working(after, n);
}
Day refusable_until(Rows rows, const Problem& p) {
    const ProblemSource* source = rows.find<ProblemSource>(p.source);
    const ProblemText* text = rows.find<ProblemText>(p.id);
    if (!source || !text || !text->assigned_on.known() || source->refuse_days == 0) return {};
    return working_day(rows, text->assigned_on, source->refuse_days);
}

namespace {
class Allowed {
public:
    Allowed(Rows rows, const Viewer& viewer, const Problem& p, Day today)
        : rows_(rows), viewer_(viewer), p_(p), today_(today) {}
    std::vector<Text<32>> list() {
        if (not_issuer(viewer_, p_).empty()) issuer();
        if (not_fixer(viewer_, p_).empty()) fixer();
        if (p_.stage == Stage::accepting) accepting();
        if (p_.stage != Stage::merged && p_.stage != Stage::split && p_.stage != Stage::voided)
            if (viewer_.person && viewer_.roles & hands) may_.push_back("involve");
        return std::move(may_);
    }

private:
    void add(const char* what, bool allowed = true) {
        if (allowed) may_.push_back(what);
    }
    void issuer() {
        const Stage s = p_.stage;
        add("assign", s == Stage::registered), add("rule-refusal", s == Stage::refused);
        add("approve-plan", s == Stage::planned && !fixed_by(rows_, p_, viewer_.person)),
            add("return-plan", s == Stage::planned);
        add("merge", next<Merged>(moves, s).has_value()), add("split", next<Split>(moves, s).has_value());
        add("transfer", next<Transferred>(moves, s).has_value());
        add("suspend", open(s) && s != Stage::suspended && s != Stage::refused), add("resume", s == Stage::suspended);
        add("judge", open(s)), add("keep-up", !p_.standing && (open(s) || s == Stage::closed || s == Stage::held));
        add("look-back", next<LookedBack>(moves, s) && !fixed_by(rows_, p_, viewer_.person));
        add("rule-extension", extension_ruled_on(p_) && waiting(rows_, p_, Asking::extension));
        add("rule-objection", objection_ruled_on(p_) && waiting(rows_, p_, Asking::objection));
        add("relate", open(s));
    }
    void fixer() {
        const Stage s = p_.stage;
        const ProblemSource* source = rows_.find<ProblemSource>(p_.source);
        const bool plan = source && source->plan_days > 0;
        const bool lead = viewer_.unit == p_.lead;
        add("receive", lead && s == Stage::assigned);
        add("refuse", lead && next<Refused>(moves, s) && refusable_until(rows_, p_).known() &&
                          today_ <= refusable_until(rows_, p_));
        add("allot", lead && open(s) && s != Stage::assigned);
        add("plan", lead && s == Stage::received && plan), add("start", lead && s == Stage::received && !plan);
        add("progress", s == Stage::rectifying), add("self-check", lead && s == Stage::rectifying);
        add("apply", lead && s == Stage::self_checked);
        add("ask-extension", lead && s == Stage::rectifying && p_.due.known() && today_ <= p_.due &&
                                 !waiting(rows_, p_, Asking::extension));
    }
    void accepting() {
        const ClosureStep* step = next_step(rows_, p_);
        if (!step) return;
        using rectification::StepKind;
        const ProblemNotice* notice = rows_.find<ProblemNotice>({p_.id, p_.round(), step->id});
        const bool objected = waiting(rows_, p_, Asking::objection);
        add("object", notice && !objected && viewer_.person && viewer_.roles & hands);
        if (!not_verifier(rows_, viewer_, p_, *step).empty()) return;
        add("close", step->kind == StepKind::closing && !objected);
        add("notice", step->kind == StepKind::notice && !notice);
        add("pass", step->kind != StepKind::closing &&
                        (step->kind != StepKind::notice || (notice && notice->to < today_ && !objected)));
        add("send-back");
    }
    Rows rows_;
    const Viewer& viewer_;
    const Problem& p_;
    const Day today_;
    std::vector<Text<32>> may_;
};
}  // namespace
std::vector<Text<32>> may_do(Rows rows, const Viewer& viewer, const Problem& p, Day today) {
    return Allowed(rows, viewer, p, today).list();
}
}  // namespace greentally::problem
