/// Colours, the official triple, the ladder, totals: what is to be seen.
#include "property/problems/auditor.hpp"

namespace greentally::story {
int Auditor::late(const Item& i) const {
    int n = 0;
    for (const Milestone& m : i.milestones) n += !m.done.known() && m.due < today;
    return n;
}
std::string Auditor::suggested(const Item& i) const {
    if (!i.open() || i.stage == "suspended") return "blue";
    const bool waits = !i.rectified_on.known(), dated = i.due.known();
    std::string out = "blue";
    for (const SignRule& r : rules.signs) {
        const bool fires =
            (r.when == "due_within" && waits && dated && today.n >= i.due.n - r.n) ||
            (r.when == "overdue" && waits && dated && today.n >= i.due.n + r.n) ||
            (r.when == "milestone_late" && waits && late(i) >= r.n) ||
            (r.when == "plan_late" && i.stage == "received" && i.plan_due.known() && today.n >= i.plan_due.n + r.n) ||
            (r.when == "sent_back" && waits && i.returned >= r.n) || (r.when == "rebounded" && i.rebounds >= r.n);
        if (fires && out != "red") out = r.sign;
    }
    return out;
}
std::string Auditor::progress(const Item& i) const {
    if (i.gone()) return "none";
    if (i.rectified_on.known()) return "done";
    const bool counted = i.open() && i.stage != "suspended";
    return (counted && late(i)) || (i.due.known() && today > i.due) ? "behind" : "on_schedule";
}
bool Auditor::untouched(const Item& i) const {
    return i.open() && i.stage != "suspended" && !i.touched && (suggested(i) == "red" || i.judged == "red");
}
std::optional<std::int32_t> Auditor::fires(const Item& i, const RungRule& r) const {
    if (!i.open() || !i.lead || i.stage == "suspended") return {};
    const bool waits = !i.rectified_on.known() && i.due.known();
    const int left = i.due.known() ? i.due.n - today.n : 0;
    std::optional<std::int32_t> round;
    if (r.when == "due_within" && waits && left <= r.n && left >= r.n / 2) round = i.due.n;
    if (r.when == "overdue" && waits && -left >= r.n) round = i.due.n;
    if (r.when == "yellow" && i.yellows >= r.n) round = i.yellows;
    if (r.when == "red" && i.judged == "red") round = i.due.n;
    if (r.when == "rebounded" && i.rebounds >= r.n) round = i.rebounds;
    if (r.when == "untouched" && untouched(i) && i.due.known() && -left >= r.n) round = i.due.n;
    return round && i.decided.contains({r.code, *round}) ? std::nullopt : round;
}
int Auditor::proposals() const {
    int n = 0;
    for (const auto& [id, i] : items)
        for (const RungRule& r : rules.ladder) n += fires(i, r).has_value();
    return n;
}
std::map<std::string, int> Auditor::counts(const Actor& a) const {
    std::map<std::string, int> n;
    for (const auto& [id, i] : items) {
        if (!sees(a, i)) continue;
        ++n["items"], n["open"] += i.open(), n["rectified"] += i.rectified_on.known();
        n["closed"] += i.closed_on.known(), n["standing"] += i.standing, n["rebounded"] += i.rebounds > 0;
        n["untouched"] += untouched(i), ++n[progress(i)];
        if (i.open()) ++n[sign(i)];
    }
    n.erase("none");
    return n;
}
}  // namespace greentally::story
