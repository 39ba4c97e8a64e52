#include "domain/incoming/acts.hpp"

namespace greentally::incoming {
namespace {
template <class F>
Incoming& moved(Mine own, const Stamp& stamp, const F& f) {
    Incoming& i = own.move<F>(moves, f.id);
    i.seq = stamp.seq;
    return i;
}
std::vector<IncomingClause::Key> clauses(Mine own, Id<Incoming> id) {
    std::vector<IncomingClause::Key> out;
    own.now.all<IncomingClause>().from(
        {id, 0}, [&](const auto& k, const auto&) { return k.incoming == id && (out.push_back(k), true); });
    return out;
}
}  // namespace
void apply(Mine own, const Stamp& stamp, const Registered& f) {
    own.edit(f.id) = {f.id,     f.unit,   f.person, {},       f.scan, f.received, f.answer_due, {}, Stage::registered,
                      f.number, f.sender, f.title,  stamp.seq};
    own.row<IncomingText>(f.id) = {f.id, f.summary, {}, {}, {}};
}
void apply(Mine own, const Stamp& stamp, const Proposed& f) {
    const Incoming i = moved(own, stamp, f);
    own.row<IncomingText>(f.id).proposal = f.proposal;
    for (const auto& k : clauses(own, f.id))
        own.erase<IncomingClause>(k);  // proposed anew before anything was instructed
    std::uint32_t n = 0;
    for (const Clause& c : f.clauses) {
        const IncomingClause::Key key{f.id, ++n};
        IncomingClause& row = own.row<IncomingClause>(key);
        row.key = key, row.office = i.unit, row.owes = c.owes, row.due = c.due.value_or(Day());
        row.clause = c.clause, row.text = c.text;
        row.document = i.number.empty() ? i.title : Name(i.number.view());
    }
}
void apply(Mine own, const Stamp& stamp, const Instructed& f) {
    moved(own, stamp, f).leader = f.leader, own.row<IncomingText>(f.id).instruction = f.instruction;
    for (const auto& k : clauses(own, f.id)) own.row<IncomingClause>(k).owed = true;
}
void apply(Mine own, const Stamp& stamp, const ClauseDone& f) {
    IncomingClause& c = own.row<IncomingClause>({f.id, f.clause});
    c.done = stamp.day, c.done_by = f.person, c.result = f.result, c.problem = f.problem;
    own.edit(f.id).seq = stamp.seq;
}
void apply(Mine own, const Stamp& stamp, const Handled& f) { moved(own, stamp, f); }
void apply(Mine own, const Stamp& stamp, const Answered& f) {
    moved(own, stamp, f).answered_on = stamp.day, own.row<IncomingText>(f.id).answer = f.answer;
}
}  // namespace greentally::incoming
