/// The sign that the programme's rules suggest, and the official triple.
#include "domain/problem/follow.hpp"

namespace greentally::problem {
namespace {
using rectification::Sign;
using rectification::SignWhen;
void those_of(const Around<Signs>& around, Id<ProblemSource> source, Keys<ProblemSign>& keys) {
    around.each<Problem>([&](const auto& id, const Problem& p) {
        if (p.source == source) keys.push_back(id);
        return true;
    });
}
/// Late milestones, and the wake-ups of those that are not late yet.
std::uint16_t milestones_late(Look<Signs>& look, const Problem& p) {
    std::uint16_t late = 0;
    look.from<ProblemMilestone>({p.id, 0}, [&](const auto& key, const ProblemMilestone& m) {
        if (key.problem != p.id) return false;
        if (!m.done.known() && look.passed(m.due)) ++late;
        return true;
    });
    return late;
}
bool fires(Look<Signs>& look, const Problem& p, const ProblemText* text, const SignRule& rule, std::uint16_t late) {
    const bool waits = !p.rectified_on.known();
    switch (rule.when) {
        case SignWhen::due_within: return waits && p.due.known() && look.passed(Day(p.due.n - rule.n - 1));
        case SignWhen::overdue: return waits && p.due.known() && look.passed(Day(p.due.n + rule.n - 1));
        case SignWhen::milestone_late: return waits && late >= rule.n;
        case SignWhen::plan_late:
            return p.stage == Stage::received && text && text->plan_due.known() &&
                   look.passed(Day(text->plan_due.n + rule.n - 1));
        case SignWhen::sent_back: return waits && p.returned >= rule.n;
        case SignWhen::rebounded: return p.rebounds >= rule.n;
    }
    return false;
}
Progress progress_of(Look<Signs>& look, const Problem& p, std::uint16_t late) {
    if (p.stage == Stage::merged || p.stage == Stage::split || p.stage == Stage::voided) return Progress::none;
    if (p.rectified_on.known()) return Progress::done;
    return late || (p.due.known() && look.passed(p.due)) ? Progress::behind : Progress::on_schedule;
}
}  // namespace

void Signs::touch(const Around<Signs>&, const Change<Problem>& c, Keys<ProblemSign>& keys) { keys.push_back(c.key); }
void Signs::touch(const Around<Signs>&, const Change<ProblemText>& c, Keys<ProblemSign>& keys) {
    keys.push_back(c.key);
}
void Signs::touch(const Around<Signs>&, const Change<ProblemMilestone>& c, Keys<ProblemSign>& keys) {
    keys.push_back(c.key.problem);
}
void Signs::touch(const Around<Signs>&, const Change<ProblemInvolvement>& c, Keys<ProblemSign>& keys) {
    keys.push_back(c.key.problem);
}
void Signs::touch(const Around<Signs>& around, const Change<ProblemSource>& c, Keys<ProblemSign>& keys) {
    those_of(around, c.key, keys);
}
void Signs::touch(const Around<Signs>& around, const Change<SignRule>& c, Keys<ProblemSign>& keys) {
    for (const SignRule* rule : {c.was, c.is}) {
        if (!rule) continue;
        around.each<ProblemSource>([&](const auto& id, const ProblemSource& s) {
            if (s.programme == rule->programme) those_of(around, id, keys);
            return true;
        });
    }
}
std::optional<ProblemSign> Signs::settle(Look<Signs>& look, const Id<Problem>& id, const ProblemSign*) {
    const Problem* p = look.find<Problem>(id);
    if (!p) return {};
    ProblemSign out{id, Sign::blue, {}, 0, false, {}};
    if (open(p->stage) && p->stage != Stage::suspended) {
        const ProblemText* text = look.find<ProblemText>(id);
        const ProblemSource* source = look.find<ProblemSource>(p->source);
        out.milestones_late = milestones_late(look, *p);
        look.from_unproven<SignRule>({}, [&](const auto& rule_id, const SignRule& rule) {
            if (!rule.live || !source || rule.programme != source->programme ||
                !fires(look, *p, text, rule, out.milestones_late))
                return true;
            out.reasons.push_back(rule_id), out.suggested = std::max(out.suggested, rule.sign);
            return true;
        });
        bool touched = false;
        look.from<ProblemInvolvement>(
            {id, 0}, [&](const auto& key, const auto&) { return key.problem == id && (touched = true, false); });
        out.untouched = !touched && std::max(out.suggested, p->judged.value_or(Sign::blue)) == Sign::red;
    }
    out.progress = progress_of(look, *p, out.milestones_late);
    return out;
}
}  // namespace greentally::problem
