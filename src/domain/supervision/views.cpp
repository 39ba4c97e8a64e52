#include "domain/supervision/views.hpp"

#include <algorithm>

namespace greentally::supervision {
namespace {
constexpr std::uint32_t items_usual = 200, items_max = 1'000;
Name unit_name(const Sight& sight, Id<Unit> id) {
    const Unit* u = id ? sight.find<Unit>(id) : nullptr;
    return u ? u->name : Name();
}
Item item_of(const Sight& sight, const Supervision& s) {
    const Problem* p = sight.find<Problem>(s.problem);
    const LadderRung* r = sight.find<LadderRung>(s.rung);
    const Person* person = sight.find<Person>(s.person);
    Item out{s.id,
             s.problem,
             p ? p->number : Code(),
             s.title,
             s.rung,
             {},
             {},
             {},
             {},
             unit_name(sight, s.issuer),
             unit_name(sight, s.to),
             person ? person->name : Name(),
             s.stage,
             s.request,
             s.answer_due.known() && !s.answered_on.known() && s.answer_due < sight.today(),
             s.on,
             s.answer_due,
             s.answered_on,
             s.ended_on,
             {},
             {},
             {},
             {},
             {},
             {},
             may_do(Rows(sight), sight.viewer, s)};
    if (r) out.rung_name = r->zh, out.rung_name_en = r->en, out.way = r->way, out.paper = r->paper;
    if (const SupervisionText* t = sight.find<SupervisionText>(s.id))
        out.reasons = t->reasons, out.minutes = t->minutes, out.answer = t->answer, out.opinion = t->opinion,
        out.on_site = t->on_site, out.published = t->published;
    return out;
}
}  // namespace

ProposalList proposals(const Sight& sight, const ProposalsQuery& q) {
    ProposalList out;
    const Area* within = q.area ? sight.find<Area>(*q.area) : nullptr;
    const std::size_t limit = std::min(q.limit.value_or(items_usual), items_max);
    sight.each<Proposal>([&](const Proposal& row) {
        const Problem* p = sight.find<Problem>(row.key.problem);
        const LadderRung* r = sight.find<LadderRung>(row.key.rung);
        const Area* area = p ? sight.find<Area>(p->area) : nullptr;
        if (!p || !r || (q.rung && row.key.rung != *q.rung)) return true;
        if (within && (!area || !within->span.holds(area->span))) return true;
        if (++out.all; out.items.size() >= limit) return true;
        out.items.push_back({p->id, p->number, p->title, r->id, r->zh, r->en, r->paper, unit_name(sight, row.to),
                             area ? area->name : Name(), row.since, p->due, r->request, r->government,
                             not_deciding(Rows(sight), sight.viewer, *p, *r).empty()});
        return true;
    });
    return out;
}
List list(const Sight& sight, const ListQuery& q) {
    List out;
    const std::size_t limit = std::min(q.limit.value_or(items_usual), items_max);
    std::vector<const Supervision*> all;
    sight.each<Supervision>([&](const Supervision& s) {
        const bool open = s.stage != Stage::ended && s.stage != Stage::declined;
        if ((!q.problem || s.problem == *q.problem) && (!q.to || s.to == *q.to) && (!q.open || open == *q.open))
            all.push_back(&s);
        return true;
    });
    out.all = std::uint32_t(all.size());
    std::reverse(all.begin(), all.end());
    for (const Supervision* s : all)
        if (out.items.size() < limit) out.items.push_back(item_of(sight, *s));
    return out;
}
}  // namespace greentally::supervision
