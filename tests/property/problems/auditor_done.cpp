/// What follows from what was done.
#include "property/problems/auditor.hpp"

namespace greentally::story {
void Auditor::done(const Actor& a, const Command& c, std::uint32_t id) {
    if (of_the_ladder(c)) return done_on_the_ladder(a, c, id);
    if (c.verb == "register") {
        Item& i = items[id];
        i.id = id, i.issuer = a.unit, i.county = c.county, i.source = &rules.sources.at(c.source);
        if (c.day) i.due = i.first_due = *c.day, i.term = "by";
        return;
    }
    Item& i = items.at(c.id);
    if (!done_by_issuer(a, c, i) && !done_by_fixer(a, c, i)) done_on_the_way(a, c, i);
}
void Auditor::assign(Item& i, const Command& c) {
    const Day old = i.due;
    if (!c.term.empty())
        i.term = c.term;
    else if (c.day)
        i.term = "by";
    if (c.day)
        i.due = *c.day;
    else if (i.term == "immediate" && i.source->immediate_days)
        i.due = Day(today.n + i.source->immediate_days);
    if (old.known() && old != i.due) i.old_dues.push_back(old);
    if (!i.first_due.known()) i.first_due = i.due;
    i.standing |= i.term == "standing";
    i.stage = "assigned", i.lead = c.unit, i.assisting = c.assisting, i.assigned_on = today, i.plan_due = {};
}
void Auditor::file(Item& i, const Command& c) {
    for (const Proof& p : c.proof)
        if (!i.came_back.known() || p.filed >= i.came_back) i.proof.insert(p.slot);
}
/// Given back or come back: every step must be gone again, and a notice put up again.
void Auditor::back(Item& i) { i.stage = "rectifying", i.passed = 0, i.rectified_on = i.closed_on = i.notice_to = {}; }
void Auditor::split(Item& whole, const Command& c) {
    whole.stage = "split";
    const std::uint32_t first = items.rbegin()->first + 1;
    for (std::uint32_t n = 0; n < c.parts; ++n) {
        Item& part = items[first + n];
        part.id = first + n, part.source = whole.source, part.county = whole.county, part.issuer = whole.issuer;
        part.due = whole.due, part.first_due = whole.first_due, part.term = whole.term;
        part.standing = whole.standing, part.returned = whole.returned, part.rebounds = whole.rebounds;
    }
}
bool Auditor::done_by_issuer(const Actor&, const Command& c, Item& i) {
    if (c.verb == "assign")
        assign(i, c);
    else if (c.verb == "rule-refusal")
        i.stage = !c.yes                    ? "assigned"
                  : i.ground == "not_ours"  ? "registered"
                  : i.ground == "not_true"  ? "voided"
                  : i.ground == "duplicate" ? "merged"
                                            : "assigned";
    else if (c.verb == "merge")
        i.stage = "merged";
    else if (c.verb == "split")
        split(i, c);
    else if (c.verb == "transfer")
        i.stage = "assigned", i.lead = c.unit, std::erase(i.assisting, c.unit), i.assigned_on = today, i.plan_due = {};
    else if (c.verb == "return-plan")
        i.stage = "received";
    else if (c.verb == "approve-plan")
        i.stage = "rectifying";
    else if (c.verb == "rule-extension") {
        if (c.yes) i.old_dues.push_back(i.due), i.due = *i.extension;
        i.extension.reset();
    } else if (c.verb == "rule-objection") {
        i.objection = false;
        if (c.yes && i.stage == "accepting") back(i), ++i.returned;
    } else if (c.verb == "suspend")
        i.before = i.stage, i.stage = "suspended";
    else if (c.verb == "resume") {
        i.stage = i.before;
        if (c.day && i.due.known() && *c.day != i.due) i.old_dues.push_back(i.due);
        if (c.day) i.due = *c.day;
    } else if (c.verb == "keep-up")
        i.standing = true;
    else if (c.verb == "judge")
        i.judged = c.sign, i.yellows += c.sign == "yellow";
    else
        return c.verb == "relate";
    if (i.stage == "registered") i.lead = 0, i.assisting.clear();
    return true;
}
bool Auditor::done_by_fixer(const Actor& a, const Command& c, Item& i) {
    if (c.verb == "receive") {
        i.stage = "received";
        i.plan_due = i.source->plan_days ? rules.working_day(today, i.source->plan_days) : Day();
        return true;
    }
    if (c.verb == "refuse") return i.stage = "refused", i.ground = c.ground, true;
    if (c.verb == "ask-extension") return i.extension = *c.day, true;
    if (c.verb == "allot") return true;
    if (c.verb == "plan" || c.verb == "start") {
        i.stage = c.verb == "plan" ? "planned" : "rectifying";
        i.milestones.clear();
        for (const Day due : c.milestones) i.milestones.push_back({due, {}});
    } else if (c.verb == "progress") {
        if (c.milestone) i.milestones[*c.milestone - 1].done = today;
    } else if (c.verb == "self-check")
        i.stage = "self_checked", i.rectified_on = today;
    else if (c.verb == "apply")
        i.stage = "accepting";
    else
        return false;
    if (c.verb != "start") i.fixers.insert(a.person);
    return file(i, c), true;
}
void Auditor::done_on_the_way(const Actor&, const Command& c, Item& i) {
    if (c.verb == "pass")
        ++i.passed, file(i, c);
    else if (c.verb == "notice")
        i.notice_to = rules.working_day(Day(c.day.value_or(today).n - 1), i.next()->days);
    else if (c.verb == "send-back")
        back(i), ++i.returned;
    else if (c.verb == "close")
        i.stage = "closed", i.closed_on = today, i.closures.push_back(today);
    else if (c.verb == "object")
        i.objection = true;
    else if (c.verb == "involve")
        i.touched = true;
    else if (c.yes)
        i.stage = "held", file(i, c);
    else {
        back(i), ++i.rebounds, i.due = *c.day, i.judged.clear();
        i.came_back = today, i.proof.clear(), file(i, c);
    }
}
void Auditor::done_on_the_ladder(const Actor& a, const Command& c, std::uint32_t id) {
    if (c.verb == "decide") {
        Item& i = items.at(c.id);
        const RungRule& rung = rules.rung(c.rung);
        if (const auto round = fires(i, rung)) i.decided.insert({rung.code, *round});
        orders[id] = {id, i.id, a.unit, i.lead, &rung, c.yes ? "ordered" : "declined", i.county, {}};
        if (rung.answer_days) orders[id].answer_due = Day(today.n + rung.answer_days);
        return;
    }
    Order& o = orders.at(c.id);
    o.stage = c.verb == "hold"         ? "held"
              : c.verb == "answer"     ? "answered"
              : c.verb == "return"     ? "ordered"
              : c.verb == "ask-lift"   ? "lift_asked"
              : c.verb == "check-lift" ? "lift_checked"
                                       : "ended";
    if (c.verb == "return") o.answer_due = *c.day;
}
}  // namespace greentally::story
