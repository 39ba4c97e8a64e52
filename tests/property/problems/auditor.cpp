/// Who may ask what, and when it is refused.
#include "property/problems/auditor.hpp"

#include <algorithm>

namespace greentally::story {
namespace {
bool in(const std::string& word, std::initializer_list<const char*> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}
template <class T>
bool has(const std::vector<T>& list, const T& one) {
    return std::find(list.begin(), list.end(), one) != list.end();
}
std::size_t named(const std::vector<std::string>& persons) {
    std::set<std::string> names(persons.begin(), persons.end());
    names.erase("");
    return names.size();
}
std::string too_late(const std::vector<Day>& milestones, const Item& i) {
    for (const Day day : milestones)
        if (i.due.known() && day > i.due) return "a milestone after the date";
    return "";
}
}  // namespace

bool of_the_ladder(const Command& c) {
    return in(c.verb, {"decide", "hold", "answer", "return", "accept", "ask-lift", "check-lift", "lift"});
}
bool Actor::may(std::initializer_list<const char*> roles) const { return in(role, roles); }
const StepRule* Item::next() const {
    return stage == "accepting" && passed < source->steps.size() ? &source->steps[passed] : nullptr;
}
bool Item::fixes(const Actor& a) const { return leads(a) || has(assisting, a.unit); }
bool Auditor::sees(const Actor& a, const Item& i) const {
    return a.county.empty() || a.county == i.county || a.unit == i.issuer || i.fixes(a);
}
/// What was declined only its decider knows.
bool Auditor::sees(const Actor& a, const Order& o) const {
    if (o.stage == "declined") return a.unit == o.issuer;
    return a.county.empty() || a.county == o.county || a.unit == o.issuer || a.unit == o.to;
}

std::string Auditor::refusal(const Actor& a, const Command& c) const {
    if (c.verb == "register") {
        if (c.text.empty()) return "no title";
        return a.county.empty() || a.county == c.county ? "" : "a place that is not his";
    }
    if (of_the_ladder(c)) return of_ladder(a, c);
    const auto at = items.find(c.id);
    if (at == items.end() || !sees(a, at->second)) return "unseen";
    const Item& i = at->second;
    if (c.other)
        if (const auto other = items.find(c.other); other == items.end() || !sees(a, other->second)) return "unseen";
    if (c.if_seq && *c.if_seq < i.seq && !in(c.verb, {"object", "rule-objection", "involve", "relate"})) return "stale";
    if (in(c.verb, {"assign", "merge", "split", "transfer", "relate"})) return of_list(a, c, i);
    if (in(c.verb, {"pass", "notice", "send-back", "close", "look-back"})) return of_way(a, c, i);
    if (in(c.verb, {"object", "involve"})) return of_anybody(a, c, i);
    if (in(c.verb, {"receive", "allot", "refuse", "plan", "start", "progress", "self-check", "apply", "ask-extension"}))
        return of_fixer(a, c, i);
    return of_issuer(a, c, i);
}
std::string Auditor::of_list(const Actor& a, const Command& c, const Item& i) const {
    const bool issues = a.unit == i.issuer && a.may({"checker", "head", "steward"});
    if (c.verb == "relate") {
        if (!issues && !i.fixes(a)) return "neither list nor work is his";
        return c.other == i.id ? "itself" : "";
    }
    if (!issues) return "not his list";
    if (c.verb == "assign") {
        if (i.stage != "registered") return "assigned already";
        if (c.assisting.size() > 4 || has(c.assisting, c.unit)) return "the lead assists itself";
        if (c.day) return *c.day < today ? "a date that has passed" : "";
        const std::string term = c.term.empty() ? i.term : c.term;
        const bool dated = i.due.known() || (term == "immediate" && i.source->immediate_days);
        return dated || term == "standing" ? "" : "no date";
    }
    if (c.verb == "split") {
        if (!in(i.stage, {"registered", "assigned", "received", "planned", "rectifying"})) return "too far to split";
        return c.parts < 2 ? "one part is no split" : "";
    }
    if (c.verb == "merge") {
        if (!in(i.stage, {"registered", "assigned", "received", "planned", "rectifying", "refused"}))
            return "too far to merge";
        if (!c.other || c.other == i.id || !items.at(c.other).open()) return "into what is not open";
        return c.text.empty() ? "no reason" : "";
    }
    if (!in(i.stage, {"assigned", "received", "planned", "rectifying"})) return "nobody's to take away";
    if (c.unit == i.lead) return "it leads already";
    return c.text.empty() ? "no reason" : "";
}
std::string Auditor::of_issuer(const Actor& a, const Command& c, const Item& i) const {
    if (a.unit != i.issuer || !a.may({"checker", "head", "steward"})) return "not his list";
    if (c.verb == "approve-plan")
        return i.stage != "planned" ? "no plan" : i.fixers.contains(a.person) ? "his own plan" : "";
    if (c.text.empty()) return "no reason";
    if (c.verb == "return-plan") return i.stage == "planned" ? "" : "no plan";
    if (c.verb == "rule-refusal") {
        if (i.stage != "refused") return "nothing refused";
        if (!c.yes) return "";
        if (i.ground == "duplicate" && (!c.other || c.other == i.id || !items.at(c.other).open()))
            return "double of what is not open";
        return i.ground == "other_measure" && c.goal.empty() ? "no other goal" : "";
    }
    if (c.verb == "rule-extension") {
        if (i.stage != "rectifying" || !i.extension) return "nothing asked";
        return c.yes && *i.extension <= i.due ? "no extension any more" : "";
    }
    if (c.verb == "rule-objection") return i.objection && i.open() && i.stage != "suspended" ? "" : "no objection";
    if (c.verb == "suspend") return i.open() && !in(i.stage, {"suspended", "refused"}) ? "" : "nothing to suspend";
    if (c.verb == "resume") return i.stage != "suspended" ? "not suspended" : c.day && *c.day < today ? "passed" : "";
    if (c.verb == "keep-up") return i.standing || i.gone() ? "nothing to keep up" : "";
    if (c.verb == "judge") return i.open() ? "" : "not open";
    return "no such verb " + c.verb;
}
std::string Auditor::of_fixer(const Actor& a, const Command& c, const Item& i) const {
    if (c.verb == "progress") {
        if (!i.fixes(a)) return "not his work";
        if (i.stage != "rectifying") return "not under way";
        if (c.text.empty()) return "nothing said";
        if (!c.milestone) return "";
        const bool there = *c.milestone >= 1 && *c.milestone <= i.milestones.size();
        return there && !i.milestones[*c.milestone - 1].done.known() ? "" : "no such milestone";
    }
    if (!i.leads(a)) return "not his work";
    if (c.verb == "receive") return i.stage == "assigned" ? "" : "nothing to sign for";
    if (c.verb == "allot") {
        if (!i.open() || in(i.stage, {"registered", "assigned"})) return "not signed for";
        return c.post ? "" : "nobody named";
    }
    if (c.verb == "refuse") {
        if (!in(i.stage, {"assigned", "received"})) return "too far to refuse";
        if (today > rules.working_day(i.assigned_on, i.source->refuse_days)) return "too late to refuse";
        return c.text.empty() ? "no reason" : "";
    }
    if (c.verb == "plan") {
        if (i.stage != "received") return "no plan is waited for";
        return c.text.empty() ? "no plan" : too_late(c.milestones, i);
    }
    if (c.verb == "start") {
        if (i.stage != "received" || i.source->plan_days) return "a plan is asked for";
        return too_late(c.milestones, i);
    }
    if (c.verb == "self-check") {
        if (i.stage != "rectifying") return "not under way";
        for (const Milestone& m : i.milestones)
            if (!m.done.known()) return "a milestone is open";
        return c.text.empty() ? "nothing said" : "";
    }
    if (c.verb == "apply")
        return i.stage != "self_checked" ? "not checked by himself" : lacks(i, i.source->proof, c.proof);
    if (i.stage != "rectifying" || !i.due.known() || today > i.due) return "too late to extend";
    if (*c.day <= i.due || i.extension) return "no extension";
    return c.text.empty() ? "no reason" : "";
}
/// Whoever verifies does not put right: another person, and another unit where the source says so.
std::string Auditor::verifies(const Actor& a, const Item& i, const StepRule& step) const {
    if (step.by == "issuer" && a.unit != i.issuer) return "not the issuer";
    if (step.by == "level" && (a.level != step.level || !(a.county.empty() || a.county == i.county)))
        return "another level's";
    if (!a.may({"checker", "head", "steward"})) return "a clerk";
    if (i.source->other_unit && i.fixes(a)) return "of the unit that fixed it";
    return i.fixers.contains(a.person) ? "fixed it himself" : "";
}
std::string Auditor::lacks(const Item& i, const std::vector<std::string>& slots,
                           const std::vector<Proof>& along) const {
    for (const std::string& slot : slots) {
        bool there = i.proof.contains(slot);
        for (const Proof& p : along) there |= p.slot == slot && !(i.came_back.known() && p.filed < i.came_back);
        if (!there) return "lacks " + slot;
    }
    return "";
}
std::string Auditor::of_way(const Actor& a, const Command& c, const Item& i) const {
    if (c.verb == "look-back") {
        if (a.unit != i.issuer || !a.may({"checker", "head", "steward"})) return "not his list";
        if (!in(i.stage, {"closed", "held"})) return "not closed";
        if (i.fixers.contains(a.person)) return "fixed it himself";
        if (c.text.empty()) return "nothing said";
        if (c.on && *c.on > today) return "not yet";
        return c.yes || (c.day && *c.day >= today) ? "" : "no new date";
    }
    const StepRule* step = i.next();
    if (!step) return "not applied for";
    const std::string his = verifies(a, i, *step);
    if (!his.empty()) return his;
    if (c.verb == "notice") {
        if (step->kind != "notice" || i.notice_to.known()) return "no notice is due";
        return c.text.empty() ? "nowhere" : c.day && *c.day > today ? "not yet" : "";
    }
    if (c.text.empty()) return "nothing said";
    if (c.verb == "send-back") return "";
    if (c.verb == "close") {
        if (step->kind != "closing") return "steps are left";
        return i.objection ? "an objection waits" : lacks(i, step->proof, {});
    }
    if (step->kind == "closing" || step->code != c.step) return "another step";
    if (named(c.on_site) < step->persons) return "too few on site";
    if (c.on && *c.on > today) return "not yet";
    if (step->standards && c.standards < rules.standards.size()) return "a standard is not ticked";
    if (step->kind == "notice" && (!i.notice_to.known() || today <= i.notice_to || i.objection)) return "notice runs";
    return lacks(i, step->proof, c.proof);
}
std::string Auditor::of_anybody(const Actor& a, const Command& c, const Item& i) const {
    if (c.text.empty()) return "nothing said";
    if (c.verb == "object") {
        const StepRule* step = i.next();
        return step && step->kind == "notice" && i.notice_to.known() && !i.objection ? "" : "not on notice";
    }
    if (i.gone()) return "it is gone";
    if (c.leader != a.person && c.basis.empty()) return "no basis";
    return c.on && *c.on > today ? "not yet" : "";
}
std::string Auditor::of_ladder(const Actor& a, const Command& c) const {
    const bool decides = a.may({"head", "steward"});
    if (c.verb == "decide") {
        const auto at = items.find(c.id);
        if (at == items.end() || !sees(a, at->second)) return "unseen";
        const Item& i = at->second;
        const RungRule& rung = rules.rung(c.rung);
        if (a.level != rung.level || !(a.county.empty() || a.county == i.county)) return "another level's";
        if (!decides || !i.open() || !i.lead || c.text.empty()) return "not his, or nothing to decide";
        return c.yes || fires(i, rung) ? "" : "nothing proposed";
    }
    const auto at = orders.find(c.id);
    if (at == orders.end() || !sees(a, at->second)) return "unseen";
    const Order& o = at->second;
    const std::string& way = o.rung->way;
    if (in(c.verb, {"answer", "ask-lift"}) ? a.unit != o.to : a.unit != o.issuer || !decides) return "not his";
    if (c.text.empty()) return "nothing said";
    if (c.verb == "hold") return way == "talk" && o.stage == "ordered" ? "" : "no talk";
    if (c.verb == "answer")
        return (o.stage == "ordered" && way != "talk") || o.stage == "held" ? "" : "nothing to answer";
    if (c.verb == "return")
        return !in(o.stage, {"answered", "lift_asked"}) ? "no answer" : *c.day < today ? "passed" : "";
    if (c.verb == "accept") return o.stage == "answered" && way != "listing" ? "" : "no answer";
    if (c.verb == "ask-lift") return o.stage == "answered" && way == "listing" ? "" : "not listed";
    if (c.verb == "check-lift") return o.stage == "lift_asked" && named(c.on_site) >= 2 ? "" : "no lift asked";
    return o.stage == "lift_checked" ? "" : "not checked";
}
}  // namespace greentally::story
