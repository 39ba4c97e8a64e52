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

void every_form(const Around<Plans>& around, Id<Unit> unit, Keys<ReturnPlan>& keys) {
    if (unit) around.each<Form>([&](const auto& form, const Form&) { return keys.push_back({form, unit}), true; });
}
/// Units of the places around a point of the tree: what is said there may change what they answer for.
void units_around(const Around<Plans>& around, std::uint64_t point, Keys<ReturnPlan>& keys) {
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
/// And those of the internal areas that carve out an area around it.
void around_point(const Around<Plans>& around, std::uint64_t point, Keys<ReturnPlan>& keys) {
    units_around(around, point, keys);
    around.each<Carve>([&](const Carve::Key& k, const auto&) {
        const Area* carved = around.find<Area>(k.carved);
        const auto by =
            carved && carved->span.first <= point && point <= carved->span.last ? first_of(around, k.by) : std::nullopt;
        if (by) units_around(around, *by, keys);
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
    around.each<Carve>([&](const Carve::Key& k, const auto&) {
        if (k.carved == c.key) around_area(around, k.by, keys);
        if (k.by == c.key) around_area(around, k.carved, keys);
        return true;
    });
}
void Plans::touch(const Around<Plans>& around, const Change<Carve>& c, Keys<ReturnPlan>& keys) {
    around_area(around, c.key.carved, keys), around_area(around, c.key.by, keys);
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
    using Rows = std::map<std::pair<std::uint64_t, Id<Area>>, bool>;
    static constexpr int depth_max = 8;

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
    /// Whether an internal area elsewhere counts the row as its own, so that its unit is asked and not the seat's.
    bool carved_away(const Area& row, Span within, const Area& seat) {
        const Area* at = &row;
        for (int n = 0; at && at->id != seat.id && n < depth_max; ++n) {
            bool ours = false, away = false;
            look.from<Carve>({at->id, {}}, [&](const Carve::Key& k, const Carve& c) {
                if (k.carved != at->id) return false;
                if (!in_force(c.from, c.to)) return true;
                const Area* by = look.find<Area>(k.by);
                ours |= k.by == seat.id, away |= by && !seat.span.holds(by->span);
                return true;
            });
            if (ours || away) return !ours;
            const Area* up =
                look.find_unproven<Area>(at->parent);  // matters if it lies within, and is then led back from
            at = up && within.holds(up->span) ? look.find<Area>(at->parent) : nullptr;
        }
        return false;
    }
    /// Adds the rows below a place where we answer, and of what it carves out of others.
    void add_rows(const Area& seat, Rows& rows) {
        add_rows_in(seat.span, seat, rows);
        look.each_unproven<Carve>([&](const Carve::Key& k, const Carve& c) {
            if (k.by != seat.id || !look.find<Carve>(k) || !in_force(c.from, c.to)) return true;
            if (const Area* carved = look.find<Area>(k.carved)) add_rows_in(carved->span, seat, rows);
            return true;
        });
    }
    /// Those in a span, less those below a place within that says otherwise.
    void add_rows_in(Span in, const Area& seat, Rows& rows) {
        std::vector<std::pair<Span, Says>> within;
        look.from<AnswerPlace>({in.first, {}}, [&](const AnswerPlace::Key& k, const AnswerPlace& place) {
            if (k.first > in.last) return false;
            const Span span{k.first, place.last};
            const Area* a = in.holds(span) && k.area != seat.id ? look.find<Area>(k.area) : nullptr;
            if (a)
                if (const Says says = said_at(*a); says != Says::nothing) within.push_back({span, says});
            return true;
        });
        rows_in(in, [&](const Area& row) {
            if (!concerns(form.row_kind.view(), row.kind) || carved_away(row, in, seat)) return;
            std::pair<Span, Says> nearest{in, Says::us};
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
    Planning::Rows rows;
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
