/// By when each element is owed, and which months are due by now.
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

namespace {
/// f(due) for each form that asks for the element.
template <class F>
void each_due(const Around<DueMonths>& around, Id<Element> element, F f) {
    around.from<ElementDue>({element, {}}, [&](const ElementDue::Key& k, const ElementDue& d) {
        return k.element == element && (f(d), true);
    });
}
/// Adds the months that `d` makes due by now.
void add_due(Look<DueMonths>& look, const ElementDue& d, MonthsDue& into) {
    if (into.years.empty()) into.first_year = d.first_year;
    if (d.first_year < into.first_year) {
        into.years.insert(into.years.begin(), std::size_t(into.first_year - d.first_year), 0);
        into.first_year = d.first_year;
    }
    Period ending = period(d.cadence, d.first_year);
    for (const Day due : d.due) {
        const auto year = std::size_t(ending.year() - into.first_year);
        if (into.years.size() <= year) into.years.resize(year + 1);
        const bool ends_month = d.cadence != PeriodKind::ten_day || ending.number() % 3 == 0;
        if (due != ElementDue::never) {
            if (!look.passed(due)) return;
            if (ends_month) into.years[year] |= 1u << (last_month(ending) - 1);
        }
        ending = next(ending);
    }
}
std::optional<MonthsDue> months_due(Look<DueMonths>& look, const MonthsDue::Key& key, Id<Element> element) {
    std::optional<MonthsDue> out;
    look.from_unproven<ElementDue>({element, {}}, [&](const ElementDue::Key& k, const ElementDue& other) {
        if (k.element != element) return false;
        if (other.line != key.line || other.edition != key.edition) return true;
        const ElementDue& d = *look.find<ElementDue>(k);
        if (!out) out = MonthsDue{key, d.first_year, {}};
        add_due(look, d, *out);
        return true;
    });
    return out;
}
/// What both make due.
void keep_common(MonthsDue& into, const MonthsDue& other) {
    for (std::size_t n = 0; n < into.years.size(); ++n) into.years[n] &= other.months(into.first_year + int(n));
}
}  // namespace
void DueMonths::touch(const Around<DueMonths>& around, const Change<ElementDue>& c, Keys<MonthsDue>& keys) {
    for (const ElementDue* d : {c.was, c.is}) {
        if (!d) continue;
        keys.push_back({c.key.element, d->line, d->edition});
        around.from<ComputedBy>({c.key.element, {}}, [&](const ComputedBy::Key& k, const auto&) {
            return k.element == c.key.element && (keys.push_back({k.by, d->line, d->edition}), true);
        });
    }
}
void DueMonths::touch(const Around<DueMonths>& around, const Change<Computation>& c, Keys<MonthsDue>& keys) {
    around.own({c.key, {}, {}},
               [&](const MonthsDue::Key& k) { return k.element == c.key && (keys.push_back(k), true); });
    const auto add = [&](const ElementDue& d) { keys.push_back({c.key, d.line, d.edition}); };
    each_due(around, c.key, add);
    for (const Computation* computation : {c.was, c.is})
        for (const Id<Element> input : computation ? computation->inputs : std::vector<Id<Element>>())
            each_due(around, input, add);
}
std::optional<MonthsDue> DueMonths::settle(Look<DueMonths>& look, const MonthsDue::Key& key, const MonthsDue*) {
    const Computation* computation = look.find_unproven<Computation>(key.element);  // matters if an input is due
    if (!computation) return months_due(look, key, key.element);
    std::optional<MonthsDue> out;
    for (const Id<Element> input : computation->inputs)
        if (const auto due = months_due(look, key, input)) out ? keep_common(*out, *due) : void(out = due);
    if (out) look.find<Computation>(key.element);
    return out;
}
}  // namespace greentally::rollup
