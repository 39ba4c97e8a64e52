/// What the views of problems share.
#include "derived/duty/duty.hpp"
#include "domain/area/area.hpp"
#include "domain/problem/views.hpp"
#include "domain/unit/unit.hpp"

namespace greentally::problem {
namespace {
template <class Row>
Called called(const Sight& sight, Id<Row> id) {
    const Row* row = id ? sight.find<Row>(id) : nullptr;
    return row ? Called{id.n, row->zh, row->en} : Called{};
}
const Duty* next_duty(const Sight& sight, Id<Problem> id) {
    return sight.find<Duty>(DutyKey{family("problem"), {id.n, 0, 0}, 1});
}
Day since(const Sight& sight, const Problem& p) {
    Day day = p.found;
    sight.from<ProblemEvent>({p.id, p.seq}, [&](const auto& k, const ProblemEvent& e) {
        if (k.problem == p.id) day = day_in_china(e.at);
        return false;
    });
    return day;
}
}  // namespace

Called unit_called(const Sight& sight, Id<Unit> id) {
    const Unit* u = id ? sight.find<Unit>(id) : nullptr;
    return u ? Called{id.n, u->name, {}} : Called{};
}
Called area_called(const Sight& sight, Id<Area> id) {
    const Area* a = id ? sight.find<Area>(id) : nullptr;
    return a ? Called{id.n, a->name, {}} : Called{};
}
Name person_name(const Sight& sight, Id<Person> id) {
    const Person* p = id ? sight.find<Person>(id) : nullptr;
    return p ? p->name : Name();
}
/// Nobody in office answers for it although somebody was named, or the lead unit is no more.
bool orphaned(const Sight& sight, const Problem& p) {
    if (!open(p.stage) || !p.lead) return false;
    const Unit* lead = sight.find<Unit>(p.lead);
    if (lead && !lead->valid(sight.today())) return true;
    bool any = false, living = false;
    each_of<ProblemPerson>(Rows(sight), p.id, [&](const ProblemPerson& h) {
        any = true, living |= bool(living_post(sight, h.key.post, sight.today()));
    });
    return any && !living;
}
rectification::Sign sign_of(const Problem& p, const ProblemSign* s) {
    return p.judged ? *p.judged : s ? s->suggested : rectification::Sign::blue;
}
ListItem item_of(const Sight& sight, const Problem& p) {
    const ProblemSign* sign = sight.find<ProblemSign>(p.id);
    ListItem out{p.id,
                 p.number,
                 p.title,
                 called(sight, p.source),
                 area_called(sight, p.area),
                 {},
                 {},
                 p.stage,
                 {},
                 sign_of(p, sign),
                 sign ? sign->suggested : rectification::Sign::blue,
                 p.judged,
                 sign ? sign->progress : Progress::none,
                 p.found,
                 p.due,
                 p.rectified_on,
                 p.closed_on,
                 {},
                 p.returned,
                 p.rebounds,
                 p.standing,
                 orphaned(sight, p),
                 sign && sign->untouched,
                 {},
                 {}};
    if (p.theme) out.theme = called(sight, p.theme);
    if (p.lead) out.lead = unit_called(sight, p.lead);
    if (p.stage == Stage::accepting)
        if (const ClosureStep* step = next_step(Rows(sight), p)) out.step = step->zh;
    if (p.due.known() && open(p.stage) && !p.rectified_on.known()) out.days = p.due.n - sight.today().n;
    const Duty* next = next_duty(sight, p.id);
    if (next && next->owes)
        out.waits_on = unit_called(sight, next->owes).name;
    else if (p.stage == Stage::rectifying)
        out.waits_on = out.lead ? std::optional(out.lead->name) : std::nullopt;
    else if (next && out.step)
        out.waits_on = out.step;
    out.waits_since = since(sight, p);
    return out;
}
}  // namespace greentally::problem
