/// Who answers for which areas by a form, and for which periods so far.
#include <map>

#include "domain/return/asked.hpp"
#include "domain/return/follow.hpp"

namespace greentally::return_ {
namespace {
/// Levels of areas begin with the province, those of programmes and units with the nation.
template <class Level>
bool same_level(area::Level at, Level level) {
    return int(at) + 1 == int(level);
}

template <class Derivation>
std::optional<std::uint64_t> first_of(const Around<Derivation>& around, Id<Area> area) {
    const Area* a = around.template find<Area>(area);
    return a ? std::optional(a->span.first) : std::nullopt;
}
}  // namespace

void ReturnsOf::touch(const Around<ReturnsOf>&, const Change<Return>& c, Keys<ReturnOf>& keys) {
    for (const Return* r : {c.was, c.is})
        if (r) keys.push_back({r->key, c.key});
}
std::optional<ReturnOf> ReturnsOf::settle(Look<ReturnsOf>& look, const ReturnOf::Key& key, const ReturnOf*) {
    for (const auto& c : look.changed<Return>())
        if (c.is && c.key == key.id && c.is->key == key.at) return ReturnOf{key};
    return {};
}
void CorrectionsOf::touch(const Around<CorrectionsOf>&, const Change<Correction>& c, Keys<CorrectionOf>& keys) {
    for (const Correction* x : {c.was, c.is})
        if (x) keys.push_back({x->of, c.key});
}
std::optional<CorrectionOf> CorrectionsOf::settle(Look<CorrectionsOf>& look, const CorrectionOf::Key& key,
                                                  const CorrectionOf*) {
    for (const auto& c : look.changed<Correction>())
        if (c.is && c.is->of == key.of && c.is->stage == CorrectionStage::asked) return CorrectionOf{key};
    return {};
}
void Named::touch(const Around<Named>&, const Change<Competence>& c, Keys<AnswersFor>& keys) {
    for (const Competence* x : {c.was, c.is})
        if (x) keys.push_back({x->unit, c.key.area});
}
std::optional<AnswersFor> Named::settle(Look<Named>& look, const AnswersFor::Key& key, const AnswersFor*) {
    bool named = false;
    look.from_unproven<Competence>({key.area, {}, {}, {}}, [&](const auto& k, const Competence& c) {
        if (k.area != key.area) return false;
        named |= c.unit == key.unit;  // only those that name the unit matter
        return !named;
    });
    return named && key.unit ? std::optional(AnswersFor{key}) : std::nullopt;
}
void Places::touch(const Around<Places>&, const Change<Area>& c, Keys<AnswerPlace>& keys) {
    for (const Area* a : {c.was, c.is})
        if (a) keys.push_back({a->span.first, c.key});
}
void Places::touch(const Around<Places>& around, const Change<UnitIn>& c, Keys<AnswerPlace>& keys) {
    if (const auto first = first_of(around, c.key.area)) keys.push_back({*first, c.key.area});
}
void Places::touch(const Around<Places>& around, const Change<Competence>& c, Keys<AnswerPlace>& keys) {
    if (const auto first = first_of(around, c.key.area)) keys.push_back({*first, c.key.area});
}
std::optional<AnswerPlace> Places::settle(Look<Places>& look, const AnswerPlace::Key& key, const AnswerPlace*) {
    const Area* a = look.find_unproven<Area>(key.area);  // matters if it begins there
    if (!a || a->span.first != key.first) return {};
    bool said = false;
    look.from<UnitIn>({key.area, {}}, [&](const auto& k, const auto&) { return said |= k.area == key.area, false; });
    look.from<Competence>({key.area, {}, {}, {}},
                          [&](const auto& k, const auto&) { return said |= k.area == key.area, false; });
    return said ? std::optional(AnswerPlace{key, a->span.last}) : std::nullopt;
}

// ---- plans ----
namespace {
void every_form(const Around<Plans>& around, Id<Unit> unit, Keys<ReturnPlan>& keys) {
    if (unit) around.each<Form>([&](const auto& form, const Form&) { return keys.push_back({form, unit}), true; });
}
/// Units of the places around a point of the tree: what is said there may change what they answer for.
void around_point(const Around<Plans>& around, std::uint64_t point, Keys<ReturnPlan>& keys) {
    around.from<AnswerPlace>({0, {}}, [&](const AnswerPlace::Key& k, const AnswerPlace& place) {
        if (k.first > point) return false;
        if (place.last < point && k.first != point) return true;
        around.from<UnitIn>({k.area, {}}, [&](const auto& in, const auto&) {
            return in.area == k.area && (every_form(around, in.unit, keys), true);
        });
        around.from<Competence>({k.area, {}, {}, {}}, [&](const auto& said, const Competence& c) {
            return said.area == k.area && (every_form(around, c.unit, keys), true);
        });
        return true;
    });
}
void around_area(const Around<Plans>& around, Id<Area> area, Keys<ReturnPlan>& keys) {
    if (const auto first = first_of(around, area)) around_point(around, *first, keys);
}
}  // namespace
void Plans::touch(const Around<Plans>& around, const Change<Form>& c, Keys<ReturnPlan>& keys) {
    around.each<Unit>([&](const auto& unit, const Unit&) { return keys.push_back({c.key, unit}), true; });
    around.own({c.key, {}}, [&](const ReturnPlan::Key& k) { return k.form == c.key && (keys.push_back(k), true); });
}
void Plans::touch(const Around<Plans>& around, const Change<Programme>& c, Keys<ReturnPlan>& keys) {
    around.each<Form>([&](const auto& id, const Form& form) {
        if (form.programme == c.key) touch(around, Change<Form>{id, &form, &form}, keys);
        return true;
    });
}
void Plans::touch(const Around<Plans>& around, const Change<Unit>& c, Keys<ReturnPlan>& keys) {
    every_form(around, c.key, keys);
    for (const Unit* u : {c.was, c.is})
        if (u) around_area(around, u->area, keys);
}
void Plans::touch(const Around<Plans>& around, const Change<UnitIn>& c, Keys<ReturnPlan>& keys) {
    every_form(around, c.key.unit, keys), around_area(around, c.key.area, keys);
}
void Plans::touch(const Around<Plans>& around, const Change<Area>& c, Keys<ReturnPlan>& keys) {
    for (const Area* a : {c.was, c.is})
        if (a) around_point(around, a->span.first, keys);
}
void Plans::touch(const Around<Plans>& around, const Change<AreaPlace>& c, Keys<ReturnPlan>& keys) {
    around_point(around, c.key.first, keys);
}
void Plans::touch(const Around<Plans>& around, const Change<Competence>& c, Keys<ReturnPlan>& keys) {
    for (const Competence* x : {c.was, c.is})
        if (x) every_form(around, x->unit, keys);
    around_area(around, c.key.area, keys);
}
void Plans::touch(const Around<Plans>& around, const Change<AnswersFor>& c, Keys<ReturnPlan>& keys) {
    every_form(around, c.key.unit, keys);
}
void Plans::touch(const Around<Plans>& around, const Change<AnswerPlace>& c, Keys<ReturnPlan>& keys) {
    around_point(around, c.key.first, keys);
}

namespace {
struct Planning {
    Look<Plans>& look;
    const Form& form;
    Id<Unit> unit;
    enum class Says { nothing, us, others };

    bool in_force(Day from, Day to) {
        return (!from.known() || look.passed(Day{from.n - 1})) && !(to.known() && look.passed(to));
    }
    /// What an explicit mapping at an area says.
    Says mapped(Id<Area> area) {
        Says says = Says::nothing;
        look.from<Competence>({area, form.function, {}, {}}, [&](const Competence::Key& k, const Competence& c) {
            if (k.area != area || k.function != form.function) return false;
            if (int(k.level) == int(form.unit_level) && in_force(k.from, c.to))
                says = c.unit == unit ? Says::us : Says::others;
            return true;
        });
        return says;
    }
    static bool has(const Unit& u, const Code& function) {
        return std::find(u.functions.begin(), u.functions.end(), function) != u.functions.end();
    }
    /// Where nothing is mapped: the unit of the level there that has the function.
    Says seated(const Area& area) {
        Says says = Says::nothing;
        if (!same_level(area.level, form.unit_level)) return says;
        look.from<UnitIn>({area.id, {}}, [&](const auto& k, const auto&) {
            if (k.area != area.id) return false;
            const Unit* u = look.find<Unit>(k.unit);
            if (u && has(*u, form.function) && in_force(u->valid_from, u->valid_to))
                says = k.unit == unit || says == Says::us ? Says::us : Says::others;
            return true;
        });
        return says;
    }
    Says said_at(const Area& area) {
        const Says says = mapped(area.id);
        return says == Says::nothing ? seated(area) : says;
    }
    /// The areas of the form's rows inside `span`, in order; what lies inside a row is stepped over.
    template <class F>
    void rows_in(Span span, F f) {
        AreaPlace::Key start{span.first, {}, {}};
        for (bool more = true; more;) {
            more = false;
            look.from<AreaPlace>(start, [&](const AreaPlace::Key& k, const AreaPlace& place) {
                if (k.first > span.last) return false;
                const Area* a = span.holds({k.first, place.last}) ? look.find<Area>(k.area) : nullptr;
                if (!a || !same_level(a->level, form.row_level)) return true;
                f(*a), more = true;
                start = {std::max(place.last, k.first) + 1, {}, {}};
                return false;
            });
        }
    }
    /// Adds the rows below a place where we answer, less those below a place within that says otherwise.
    void add_rows(const Area& seat, std::map<std::pair<std::uint64_t, Id<Area>>, bool>& rows) {
        std::vector<std::pair<Span, Says>> within;
        look.from<AnswerPlace>({seat.span.first, {}}, [&](const AnswerPlace::Key& k, const AnswerPlace& place) {
            if (k.first > seat.span.last) return false;
            const Span span{k.first, place.last};
            const Area* a = seat.span.holds(span) && k.area != seat.id ? look.find<Area>(k.area) : nullptr;
            if (a)
                if (const Says says = said_at(*a); says != Says::nothing) within.push_back({span, says});
            return true;
        });
        rows_in(seat.span, [&](const Area& row) {
            if (!concerns(form.row_kind.view(), row.kind)) return;
            std::pair<Span, Says> nearest{seat.span, Says::us};
            for (const auto& one : within)
                if (one.first.holds(row.span) && nearest.first.holds(one.first)) nearest = one;
            if (nearest.second == Says::us) rows[{row.span.first, row.id}] = true;
        });
    }
};
/// From which to which day a unit may owe a form; an unknown end is open.
struct Term {
    Day from, to;
};
std::optional<Term> term(Look<Plans>& look, const Form& form, const Unit& unit) {
    Term t{std::max(form.from, unit.valid_from), form.to};
    if (!t.from.known()) {
        const Programme* p = look.find<Programme>(form.programme);
        if (!p || !p->valid_from.known()) return {};
        t.from = p->valid_from;
    }
    if (unit.valid_to.known() && (!t.to.known() || unit.valid_to < t.to)) t.to = unit.valid_to;
    return t;
}
}  // namespace

std::optional<ReturnPlan> Plans::settle(Look<Plans>& look, const ReturnPlan::Key& key, const ReturnPlan*) {
    if (!look.find_unproven<Form>(key.form) || !look.find_unproven<Unit>(key.unit)) return {};  // either leads to both
    const Form* form = look.find<Form>(key.form);
    const Unit* unit = look.find<Unit>(key.unit);
    if (!form->live) return {};
    Planning planning{look, *form, key.unit};
    std::map<std::pair<std::uint64_t, Id<Area>>, bool> rows;
    const Area* home = look.find<Area>(unit->area);
    if (home && same_level(home->level, form->unit_level) && Planning::has(*unit, form->function) &&
        planning.mapped(home->id) == Planning::Says::nothing)
        planning.add_rows(*home, rows);
    look.from<AnswersFor>({key.unit, {}}, [&](const AnswersFor::Key& k, const auto&) {
        if (k.unit != key.unit) return false;
        const Area* seat = look.find<Area>(k.area);
        if (seat && planning.mapped(k.area) == Planning::Says::us) planning.add_rows(*seat, rows);
        return true;
    });
    const auto when = rows.empty() ? std::nullopt : term(look, *form, *unit);
    if (!when) return {};
    ReturnPlan plan{key, period_of(form->cadence, when->from), {}, {}};
    if (first_day(plan.from) < when->from) plan.from = next(plan.from);  // nobody owes a part of a period
    for (Period p = plan.from; !when->to.known() || last_day(p) <= when->to; p = next(p)) {
        if (!look.passed(last_day(p))) break;
        plan.upto = p;
    }
    for (const auto& [place, is] : rows) plan.areas.push_back(place.second);
    return plan;
}
}  // namespace greentally::return_
