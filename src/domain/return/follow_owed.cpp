/// Which returns are owed, by when, and whether they came in time.
#include "base/calendar.hpp"
#include "domain/return/follow.hpp"

namespace greentally::return_ {
namespace {
/// Days after a period's end within which its due day is looked for.
int window(const Form& form) { return 2 * form.due_n + 30; }

/// The periods for which a unit may have a row of a form: planned, or opened.
template <class F>
void each_period(const Around<Owed>& around, const ReturnPlan::Key& of, F f) {
    if (const ReturnPlan* plan = around.find<ReturnPlan>(of); plan && plan->upto.known())
        for (Period p = plan->from; p <= plan->upto; p = next(p)) f(p);
    around.from<ReturnOf>({{of.form, of.unit, {}}, {}}, [&](const ReturnOf::Key& k, const auto&) {
        return k.at.form == of.form && k.at.unit == of.unit && (f(k.at.period), true);
    });
}
void every_period(const Around<Owed>& around, const ReturnPlan::Key& of, Keys<ReturnDue>& keys) {
    each_period(around, of, [&](Period p) { keys.push_back({of.form, of.unit, p}); });
}
/// f(unit) for each unit that has a row of a form.
template <class F>
void each_unit(const Around<Owed>& around, Id<Form> form, F f) {
    around.from<ReturnPlan>({form, {}},
                            [&](const ReturnPlan::Key& k, const auto&) { return k.form == form && (f(k.unit), true); });
    around.from<ReturnOf>({{form, {}, {}}, {}}, [&](const ReturnOf::Key& k, const auto&) {
        return k.at.form == form && (f(k.at.unit), true);
    });
}
void every_return(const Around<Owed>& around, Id<Unit> unit, Keys<ReturnDue>& keys) {
    around.each<Form>([&](const auto& form, const Form&) { return every_period(around, {form, unit}, keys), true; });
}
}  // namespace

void Owed::touch(const Around<Owed>& around, const Change<ReturnPlan>& c, Keys<ReturnDue>& keys) {
    if (c.was == c.is) return every_period(around, c.key, keys);
    const auto add = [&](const ReturnPlan* plan, const ReturnPlan* other) {
        if (!plan || !plan->upto.known()) return;
        for (Period p = plan->from; p <= plan->upto; p = next(p))
            if (!other || !other->covers(p)) keys.push_back({c.key.form, c.key.unit, p});
    };
    add(c.was, c.is), add(c.is, c.was);  // what is covered before and after stays as it is
}
void Owed::touch(const Around<Owed>& around, const Change<Form>& c, Keys<ReturnDue>& keys) {
    each_unit(around, c.key, [&](Id<Unit> unit) { every_period(around, {c.key, unit}, keys); });
    around.own({c.key, {}, {}}, [&](const ReturnKey& k) { return k.form == c.key && (keys.push_back(k), true); });
}
void Owed::touch(const Around<Owed>& around, const Change<Holiday>& c, Keys<ReturnDue>& keys) {
    around.each<Form>([&](const auto& id, const Form& form) {
        if (form.due_by != programme::DueBy::working_day) return true;
        each_unit(around, id, [&](Id<Unit> unit) {
            each_period(around, {id, unit}, [&](Period p) {
                const Day end = last_day(p);
                if (end < c.key && c.key.n <= end.n + window(form)) keys.push_back({id, unit, p});
            });
        });
        return true;
    });
}
void Owed::touch(const Around<Owed>&, const Change<Return>& c, Keys<ReturnDue>& keys) {
    for (const Return* r : {c.was, c.is})
        if (r) keys.push_back(r->key);
}
void Owed::touch(const Around<Owed>&, const Change<ReturnOf>& c, Keys<ReturnDue>& keys) { keys.push_back(c.key.at); }
void Owed::touch(const Around<Owed>& around, const Change<Unit>& c, Keys<ReturnDue>& keys) {
    if (c.was && c.is && c.was != c.is && c.was->area == c.is->area) return;  // only its area is read
    every_return(around, c.key, keys);
}
void Owed::touch(const Around<Owed>& around, const Change<Relation>& c, Keys<ReturnDue>& keys) {
    every_return(around, c.key.lower, keys);
}

namespace {
Day due_day(Look<Owed>& look, const Form& form, Period period) {
    const Day end = last_day(period);
    if (form.due_by == programme::DueBy::calendar_day) return {end.n + form.due_n};
    HolidayNotice here;  // one notice is enough: only the days are asked for
    look.from<Holiday>(Day{end.n + 1}, [&](Day day, const Holiday& h) {
        if (day.n > end.n + window(form)) return false;
        (h.worked ? here.worked : here.free).push_back(day);
        return true;
    });
    return Calendar(std::span(&here, 1)).nth_working(end, form.due_n);
}
/// The unit above: in the line of guidance, else of command.
Id<Unit> unit_above(Look<Owed>& look, Id<Unit> unit) {
    Id<Unit> line, command;
    look.from<Relation>({unit, {}, {}, {}}, [&](const Relation::Key& k, const Relation& r) {
        if (k.lower != unit) return false;
        const bool begun = !k.from.known() || look.passed(Day{k.from.n - 1});
        if (begun && !(r.to.known() && look.passed(r.to))) (k.tie == unit::Tie::guidance ? line : command) = k.upper;
        return true;
    });
    return line ? line : command;
}
}  // namespace

std::optional<ReturnDue> Owed::settle(Look<Owed>& look, const ReturnKey& key, const ReturnDue*) {
    const ReturnPlan* plan = look.find<ReturnPlan>({key.form, key.unit});
    Id<Return> id;
    const Return* opened = nullptr;
    look.from<ReturnOf>({key, {}}, [&](const ReturnOf::Key& k, const auto&) {
        if (k.at == key) id = k.id, opened = look.find<Return>(id);
        return false;
    });
    const bool planned = plan && plan->covers(key.period);
    const Form* form = opened || planned ? look.find<Form>(key.form) : nullptr;
    const Unit* unit = form ? look.find<Unit>(key.unit) : nullptr;
    if (!unit) return {};
    ReturnDue due{key, unit->area, unit_above(look, key.unit), due_day(look, *form, key.period), {}, {}, {}, {}, false};
    if (opened) {
        due.id = id, due.stage = opened->stage;
        if (opened->submitted_at.us) due.submitted = due.last_submitted = day_in_china(opened->submitted_at);
        if (opened->resubmitted_at.us) due.last_submitted = day_in_china(opened->resubmitted_at);
    }
    due.late = due.submitted.known() ? due.submitted > due.due : look.passed(due.due);
    return due;
}
}  // namespace greentally::return_
