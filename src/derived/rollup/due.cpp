/// By when each element is owed, and what two levels say of one sum.
#include "base/calendar.hpp"
#include "derived/rollup/derivations.hpp"

namespace greentally::rollup {
namespace {
constexpr int first_year_if_unknown = 2000;

Calendar calendar_of(Look<Due>& look) {
    std::vector<HolidayNotice> notices;
    std::map<int, HolidayNotice> by_year;
    look.from<Holiday>(Day{INT32_MIN}, [&](const auto& day, const Holiday& h) {
        HolidayNotice& notice = by_year[h.year];
        notice.year = h.year;
        (h.worked ? notice.worked : notice.free).push_back(day);
        return true;
    });
    for (auto& [year, notice] : by_year) notices.push_back(std::move(notice));
    return Calendar(notices);
}
}  // namespace

void Due::touch(const Around<Due>& around, const Change<Form>& c, Keys<ElementDue>& keys) {
    around.from<FormColumn>({c.key, {}}, [&](const auto& k, const auto&) {
        if (k.form != c.key) return false;
        return keys.push_back({k.element, k.form}), true;
    });
}
void Due::touch(const Around<Due>&, const Change<FormColumn>& c, Keys<ElementDue>& keys) {
    keys.push_back({c.key.element, c.key.form});
}
void Due::touch(const Around<Due>& around, const Change<Element>& c, Keys<ElementDue>& keys) {
    around.each<FormColumn>([&](const auto& k, const auto&) {
        if (k.element == c.key) keys.push_back({k.element, k.form});
        return true;
    });
}
void Due::touch(const Around<Due>& around, const Change<Holiday>&, Keys<ElementDue>& keys) {
    around.each<FormColumn>([&](const auto& k, const auto&) { return keys.push_back({k.element, k.form}), true; });
}
std::optional<ElementDue> Due::settle(Look<Due>& look, const ElementDue::Key& key, const ElementDue*) {
    const FormColumn* column = look.find<FormColumn>({key.form, key.element});
    const Form* form = column ? look.find<Form>(key.form) : nullptr;
    if (!form || !column->live || !form->live) return {};
    const Element* element = look.find<Element>(key.element);
    if (element && element->also == form->row_level) return {};  // compared, not awaited
    const Calendar calendar = calendar_of(look);
    ElementDue due{key,
                   form->line,
                   form->edition,
                   form->cadence,
                   form->from.known() ? civil(form->from).year : first_year_if_unknown,
                   {}};
    for (int year = due.first_year;; ++year) {
        for (const Period p : parts(period(PeriodKind::year, year), form->cadence)) {
            const bool asked = (!form->from.known() || form->from <= first_day(p)) &&
                               (!form->to.known() || last_day(p) <= form->to);  // nobody owes a part of a period
            const Day end = last_day(p);
            const Day by = form->due_by == programme::DueBy::working_day ? calendar.nth_working(end, form->due_n)
                                                                         : Day{end.n + form->due_n};
            due.due.push_back(asked ? by : ElementDue::never);
        }
        if (!look.passed(last_day(period(PeriodKind::year, year)))) return due;
    }
}

void Differences::touch(const Around<Differences>&, const Change<Figure>& c, Keys<Difference>& keys) {
    const Column& k = c.key.column;
    keys.push_back({c.key.area, k.element, k.period, DifferenceKind::level, k.line, k.edition});
    keys.push_back({c.key.area, k.element, k.period, DifferenceKind::cumulated, k.line, k.edition});
    if (const Period after = next(k.period); k.cumulated && after.year() == k.period.year())
        keys.push_back({c.key.area, k.element, after, DifferenceKind::cumulated, k.line, k.edition});
}
void Differences::touch(const Around<Differences>& around, const Change<Element>& c, Keys<Difference>& keys) {
    around.from<Figure>({Column{c.key, {}, {}, false, {}}, {}}, [&](const FigureKey& k, const Figure& f) {
        if (k.column.element != c.key) return false;
        return touch(around, Change<Figure>{k, &f, &f}, keys), true;
    });
}
void Differences::touch(const Around<Differences>& around, const Change<Lineage>& c, Keys<Difference>& keys) {
    around.from<FigureOf>({c.key, {}}, [&](const auto& k, const auto&) {
        if (k.area != c.key) return false;
        return touch(around, Change<Figure>{{k.column, k.area}, nullptr, nullptr}, keys), true;
    });
}
void Differences::touch(const Around<Differences>& around, const Change<Sum>& c, Keys<Difference>& keys) {
    around.from<FigureOf>({c.key.area, Column{c.key.element, {}, {}, false, {}}}, [&](const auto& k, const auto&) {
        if (k.area != c.key.area || k.column.element != c.key.element) return false;
        if (k.column.period == c.key.period)
            keys.push_back(
                {k.area, c.key.element, c.key.period, DifferenceKind::level, k.column.line, k.column.edition});
        return true;
    });
}
namespace {
std::optional<Difference> level_difference(Look<Differences>& look, const Difference::Key& key) {
    const Figure* given = look.find<Figure>({Column{key.element, key.line, key.edition, false, key.period}, key.area});
    const Element* e = look.find<Element>(key.element);
    const Lineage* at = look.find<Lineage>(key.area);
    if (!given || given->absence != Absence::none || !e || !e->also || !at || level_of(*e->also) != at->level)
        return {};
    std::optional<Wide> ours;  // the same edition if it has one, else the first that there is
    look.from<Sum>({key.element, key.area, key.period, {}, {}}, [&](const SeriesKey& k, const Sum& s) {
        if (k.element != key.element || k.period != key.period || k.area != key.area) return false;
        if (s.given && (!ours || (k.line == key.line && k.edition == key.edition))) ours = s.total;
        return true;
    });
    if (!ours || *ours == Wide(given->value)) return {};
    return Difference{key, *ours, given->value};
}
/// A month given by itself and by two cumulated figures; or a cumulated figure that falls although nothing can be taken
/// back.
std::optional<Difference> cumulated_difference(Look<Differences>& look, const Difference::Key& key) {
    const Element* e = look.find<Element>(key.element);
    const auto number = [&](Period p, bool cumulated) -> std::optional<Wide> {
        const Figure* f = look.find<Figure>({Column{key.element, key.line, key.edition, cumulated, p}, key.area});
        return f && f->absence == Absence::none ? std::optional(Wide(f->value)) : std::nullopt;
    };
    if (!e || e->kind != programme::Kind::flow) return {};
    const auto upto = number(key.period, true), own = number(key.period, false);
    const auto before = key.period.number() == 1 ? std::optional(Wide()) : number(previous(key.period), true);
    if (!upto || !before) return {};
    const Wide rest = *upto - *before;
    if (own && *own != rest) return Difference{key, *own, rest};
    if (!own && e->nonnegative && rest < Wide()) return Difference{key, *before, *upto};
    return {};
}
}  // namespace
std::optional<Difference> Differences::settle(Look<Differences>& look, const Difference::Key& key, const Difference*) {
    return key.kind == DifferenceKind::level ? level_difference(look, key) : cumulated_difference(look, key);
}
}  // namespace greentally::rollup
