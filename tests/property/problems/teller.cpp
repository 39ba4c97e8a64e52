#include "property/problems/teller.hpp"

namespace greentally::story {
namespace {
using Words = std::vector<std::string>;
const Words every_verb{"assign",         "receive",   "allot",          "refuse", "rule-refusal", "merge",
                       "split",          "transfer",  "plan",           "start",  "progress",     "self-check",
                       "return-plan",    "apply",     "pass",           "notice", "send-back",    "close",
                       "approve-plan",   "look-back", "ask-extension",  "object", "suspend",      "resume",
                       "rule-extension", "keep-up",   "rule-objection", "judge",  "involve",      "relate"};
/// What usually comes next, and how often.
Words usual(const std::string& stage) {
    const std::map<std::string, std::vector<std::pair<const char*, int>>> said{
        {"registered", {{"assign", 8}, {"merge", 1}, {"judge", 1}}},
        {"assigned", {{"receive", 8}, {"refuse", 2}, {"transfer", 1}}},
        {"received", {{"plan", 5}, {"start", 5}, {"refuse", 1}, {"allot", 1}, {"split", 1}}},
        {"planned", {{"approve-plan", 6}, {"return-plan", 1}}},
        {"rectifying",
         {{"progress", 6},
          {"self-check", 8},
          {"judge", 1},
          {"suspend", 1},
          {"ask-extension", 2},
          {"rule-extension", 2},
          {"involve", 1},
          {"keep-up", 1}}},
        {"self_checked", {{"apply", 6}, {"suspend", 1}}},
        {"accepting",
         {{"pass", 10}, {"notice", 3}, {"close", 4}, {"send-back", 1}, {"object", 2}, {"rule-objection", 2}}},
        {"closed", {{"look-back", 3}, {"relate", 1}, {"involve", 1}}},
        {"held", {{"look-back", 3}, {"relate", 1}, {"involve", 1}}},
        {"refused", {{"rule-refusal", 6}, {"merge", 1}}},
        {"suspended", {{"resume", 6}, {"judge", 1}}}};
    const auto at = said.find(stage);
    if (at == said.end()) return every_verb;
    Words out;
    for (const auto& [verb, times] : at->second) out.insert(out.end(), std::size_t(times), verb);
    return out;
}
bool of_fixers(const std::string& verb) {
    for (const char* v :
         {"receive", "allot", "refuse", "plan", "start", "progress", "self-check", "apply", "ask-extension"})
        if (verb == v) return true;
    return false;
}
bool on_the_way(const std::string& verb) {
    return verb == "pass" || verb == "notice" || verb == "send-back" || verb == "close";
}
}  // namespace

Command Teller::next() {
    if (auditor_.items.size() < 3 || chance(auditor_.items.size() < 14 ? 8 : 1)) return registered();
    if (!auditor_.orders.empty() && chance(15)) return of_order(pick(auditor_.orders).second);
    return of_problem(any_item());
}
const Item& Teller::any_item() {
    const Item* i = &pick(auditor_.items).second;
    for (int tries = 0; tries < 3 && i->gone(); ++tries) i = &pick(auditor_.items).second;
    return *i;
}
std::size_t Teller::of_unit(std::uint32_t unit, bool clerk) {
    std::vector<std::size_t> those;
    for (std::size_t n = 0; n < world_.actors.size(); ++n)
        if (world_.actors[n].unit == unit && (clerk || world_.actors[n].role != "clerk")) those.push_back(n);
    return those.empty() ? random_() % world_.actors.size() : pick(those);
}
std::size_t Teller::somebody(const std::string& verb, const Item& i) {
    if (chance(12)) return random_() % world_.actors.size();
    if (of_fixers(verb)) return of_unit(i.lead, true);
    const StepRule* step = i.next();
    if (!on_the_way(verb) || !step || step->by == "issuer") return of_unit(i.issuer, false);
    std::vector<std::size_t> those;
    for (std::size_t n = 0; n < world_.actors.size(); ++n)
        if (world_.actors[n].level == step->level &&
            (world_.actors[n].county.empty() || world_.actors[n].county == i.county))
            those.push_back(n);
    return pick(those);
}
Command Teller::registered() {
    Command c;
    c.verb = "register", c.text = said(), c.source = pick(auditor_.rules.sources).first;
    c.county = pick(world_.places).first;
    c.actor = chance(70) ? 0 : random_() % world_.actors.size();
    if (chance(50)) c.day = Day(auditor_.today.n + int(random_() % 60));
    return c;
}
void Teller::prove(Command& c, const std::vector<std::string>& slots) {
    Proof& had = filed_[c.actor];
    if (!had.evidence || chance(60)) had = {"", world_.file(c.actor), auditor_.today};
    for (const std::string& slot : slots)
        if (!chance(5)) c.proof.push_back({slot, had.evidence, had.filed});
}
void Teller::fill(Command& c, const Item& i) {
    const int today = auditor_.today.n;
    const auto soon = [&](int from, int days) { return Day(today + from + int(random_() % unsigned(days))); };
    if (c.verb == "assign" || c.verb == "transfer") {
        c.unit = fixing_unit();
        if (c.verb == "assign" && chance(85)) c.day = soon(-1, 45);
        if (c.verb == "assign" && chance(20)) c.term = pick(Words{"by", "immediate", "standing", "vague"});
        if (c.verb == "assign" && chance(30)) c.assisting = {fixing_unit()};
    }
    if (c.verb == "allot") c.post = chance(80) ? world_.actors[c.actor].post : 0;
    if (c.verb == "refuse") c.ground = pick(Words{"not_ours", "not_true", "duplicate", "other_measure"});
    if (c.verb == "rule-refusal" && chance(70)) c.goal = "另定目标";
    if (c.verb == "merge" || c.verb == "relate" || (c.verb == "rule-refusal" && chance(60))) c.other = any_item().id;
    if (c.verb == "relate") c.ground = pick(Words{"parent", "same_as"});
    if (c.verb == "split") c.parts = 1 + random_() % 3;
    if (c.verb == "plan" || c.verb == "start")
        for (unsigned n = random_() % 4; n > 0; --n) c.milestones.push_back(soon(0, 25));
    if (c.verb == "progress" && chance(80)) c.milestone = 1 + random_() % 3;
    if (c.verb == "apply") prove(c, i.source->proof);
    if (c.verb == "look-back" && chance(85)) c.day = soon(-1, 40);
    if (c.verb == "ask-extension") c.day = Day((i.due.known() ? i.due.n : today) - 2 + int(random_() % 30));
    if (c.verb == "resume" && chance(60)) c.day = soon(-1, 40);
    if (c.verb == "notice" && chance(30)) c.day = soon(-3, 5);
    if ((c.verb == "look-back" || c.verb == "pass" || c.verb == "involve") && chance(20)) c.on = soon(-2, 4);
    if (c.verb == "judge") c.sign = pick(Words{"blue", "yellow", "red"});
    if (c.verb == "involve") {
        c.ground = pick(Words{"instructed", "visited"});
        c.leader = pick(world_.actors).person;
        if (chance(60)) c.basis = "现场照片";
    }
    if (const StepRule* step = i.next(); step && c.verb == "pass") {
        c.step = chance(95) ? step->code : i.source->steps.front().code;
        c.on_site = pick(
            std::vector<Words>{{"甲", "乙"}, {"甲", "乙"}, {"甲", "乙"}, {"甲", "甲"}, {"甲", ""}, {"", "甲", "乙"}});
        c.standards = auditor_.rules.standards.size() - (chance(5) ? 1 : 0);
        prove(c, step->proof);
    } else if (c.verb == "pass")
        c.step = i.source->steps.front().code;
}
Command Teller::of_problem(const Item& i) {
    Command c;
    const bool climbs = chance(8);
    c.verb = climbs ? "decide" : chance(88) ? pick(usual(i.stage)) : pick(every_verb);
    c.id = i.id, c.text = said(), c.yes = chance(60);
    c.actor = climbs ? (chance(80) ? 0 : random_() % world_.actors.size()) : somebody(c.verb, i);
    if (climbs)
        c.rung = pick(auditor_.rules.ladder).code;
    else
        fill(c, i);
    if (!climbs && i.seq && chance(5) && c.verb != "object" && c.verb != "rule-objection" && c.verb != "involve" &&
        c.verb != "relate")
        c.if_seq = chance(50) ? i.seq : i.seq - 1;
    return c;
}
Command Teller::legal(const std::string& verb, std::size_t actor, const Item& i) const {
    Command c;
    c.verb = verb, c.actor = actor, c.id = i.id, c.text = "说明", c.yes = !verb.starts_with("rule-"), c.parts = 2,
    c.goal = "目标";
    c.post = c.leader = 1, c.basis = "依据", c.on_site = {"甲", "乙"}, c.standards = auditor_.rules.standards.size();
    for (const auto& [slot, id] : auditor_.rules.slots) c.proof.push_back({slot, 1, auditor_.today});
    for (const auto& [id, other] : auditor_.items)
        if (id != i.id && other.open() && auditor_.sees(world_.actors[actor], other)) c.other = id;
    for (const std::uint32_t unit : world_.fixers)
        if (unit != i.lead) c.unit = unit;
    if (verb != "notice") c.day = Day(std::max(auditor_.today, i.due).n + 1);
    if (i.next()) c.step = i.next()->code;
    return c;
}
Command Teller::of_order(const Order& o) {
    Command c;
    const std::map<std::string, Words> after{{"ordered", {"answer", "answer", "hold"}},
                                             {"held", {"answer"}},
                                             {"answered", {"accept", "ask-lift", "return"}},
                                             {"lift_asked", {"check-lift", "return"}},
                                             {"lift_checked", {"lift"}}};
    const auto at = after.find(o.stage);
    c.verb = at != after.end() && chance(80)
                 ? pick(at->second)
                 : pick(Words{"hold", "answer", "return", "accept", "ask-lift", "check-lift", "lift"});
    c.id = o.id, c.text = said();
    const bool his = c.verb == "answer" || c.verb == "ask-lift";
    c.actor = chance(12) ? random_() % world_.actors.size() : of_unit(his ? o.to : o.issuer, his);
    if (c.verb == "return") c.day = Day(auditor_.today.n - 1 + int(random_() % 20));
    if (c.verb == "check-lift")
        c.on_site = pick(std::vector<Words>{{"甲", "乙"}, {"甲", "乙"}, {"甲", "甲"}, {"甲", ""}, {"", "甲", "乙"}});
    return c;
}
}  // namespace greentally::story
