#include "domain/incoming/views.hpp"

#include <algorithm>

namespace greentally::incoming {
namespace {
Name unit_name(const Sight& sight, Id<Unit> id) {
    const Unit* u = sight.find<Unit>(id);
    return u ? u->name : Name();
}
Item item_of(const Sight& sight, const Incoming& i) {
    Item out{i.id, i.number, i.sender, i.title, i.stage, i.received, i.answer_due, i.answered_on, 0, 0};
    sight.from<IncomingClause>({i.id, 0}, [&](const auto& k, const IncomingClause& c) {
        if (k.incoming != i.id) return false;
        return ++out.clauses, out.done += c.done.known(), true;
    });
    return out;
}
bool is_late(const Sight& sight, const IncomingClause& c) {
    return c.due.known() && (c.done.known() ? c.done : sight.today()) > c.due;
}
}  // namespace
List list(const Sight& sight, const ListQuery& q) {
    List out;
    sight.each<Incoming>([&](const Incoming& i) {
        if (!q.stage || i.stage == *q.stage) out.items.push_back(item_of(sight, i));
        return true;
    });
    std::reverse(out.items.begin(), out.items.end());
    constexpr std::size_t usual = 200;
    if (const std::size_t limit = q.limit.value_or(usual); out.items.size() > limit) out.items.resize(limit);
    return out;
}
Viewed<One> one(const Sight& sight, const OneQuery& q) {
    const Incoming* i = sight.find<Incoming>(q.id);
    if (!i) return Refusal{"not_found", "id"};
    One out;
    out.item = item_of(sight, *i);
    if (const IncomingText* t = sight.find<IncomingText>(i->id))
        out.summary = t->summary, out.proposal = t->proposal, out.instruction = t->instruction, out.answer = t->answer;
    if (const Person* p = i->leader ? sight.find<Person>(i->leader) : nullptr) out.leader = p->name;
    if (i->scan) out.scan = i->scan;
    sight.from<IncomingClause>({i->id, 0}, [&](const auto& k, const IncomingClause& c) {
        if (k.incoming != i->id) return false;
        ClauseOut& clause = out.clauses.emplace_back(
            ClauseOut{k.n, c.clause, unit_name(sight, c.owes), c.text, c.result, c.due, c.done, is_late(sight, c), {}});
        if (c.problem && sight.find<Problem>(c.problem)) clause.problem = c.problem;
        return true;
    });
    out.may = may_do(sight.viewer, *i);
    return out;
}
OwedList owed(const Sight& sight, const OwedQuery& q) {
    OwedList out;
    sight.each<IncomingClause>([&](const IncomingClause& c) {
        if (c.owes != sight.viewer.unit || (q.open && c.done.known() == *q.open)) return true;
        out.items.push_back({c.key.incoming.n, c.key.n, c.document, c.clause, unit_name(sight, c.office), c.text,
                             c.result, c.due, c.done, is_late(sight, c)});
        return true;
    });
    return out;
}
}  // namespace greentally::incoming
