/// Ratios of sums, with how much of what is due is there.
#include "derived/verdict/derivations.hpp"

namespace greentally::verdict {
namespace {
using Seen = Around<Rates>;

void by_use(const Seen& around, const SeriesKey& k, Keys<Rate>& keys) {
    if (k.period.kind() != PeriodKind::year) return;
    around.from<UsedBy>({k.element, {}}, [&](const auto& u, const auto&) {
        if (u.element != k.element) return false;
        keys.push_back({u.indicator, k.area, k.period});
        return true;
    });
}
/// f(period, area) for each year's row of an element, at one area or at all.
template <class Row, class F>
void each_year(const Seen& around, Id<Element> element, std::optional<Id<Area>> at, F f) {
    around.from<Row>({element, at.value_or(Id<Area>{}), {}, {}, {}}, [&](const SeriesKey& k, const Row&) {
        if (k.element != element || (at && k.area != *at)) return false;
        if (k.period.kind() == PeriodKind::year) f(k.period, k.area);
        return true;
    });
}
/// Rates as they stand: what must be looked at again although nothing that made it is left.
void own(const Seen& around, Id<Indicator> indicator, Keys<Rate>& keys) {
    around.own({indicator, {}, {}},
               [&](const JudgedKey& k) { return k.indicator == indicator && (keys.push_back(k), true); });
}
void all_of(const Seen& around, const Terms* terms, std::optional<Id<Area>> at, Keys<Rate>& keys) {
    if (!terms) return;
    const auto add = [&](Period p, Id<Area> a) { keys.push_back({terms->indicator, a, p}); };
    for (const auto* side : {&terms->numerator, &terms->denominator})
        for (const Term& t : *side)
            each_year<Datum>(around, t.element, at, add), each_year<Sum>(around, t.element, at, add);
}
void all_using(const Seen& around, Id<Element> element, Keys<Rate>& keys) {
    around.from<UsedBy>({element, {}}, [&](const auto& u, const auto&) {
        if (u.element != element) return false;
        return all_of(around, around.find<Terms>(u.indicator), {}, keys), true;
    });
}
void all_at(const Seen& around, Id<Area> area, Keys<Rate>& keys) {
    around.each<Terms>([&](const auto&, const Terms& t) { return all_of(around, &t, area, keys), true; });
}
}  // namespace

void Rates::touch(const Seen& around, const Change<Datum>& c, Keys<Rate>& keys) { by_use(around, c.key, keys); }
void Rates::touch(const Seen& around, const Change<Sum>& c, Keys<Rate>& keys) { by_use(around, c.key, keys); }
void Rates::touch(const Seen& around, const Change<Terms>& c, Keys<Rate>& keys) {
    own(around, c.key, keys);
    all_of(around, c.is, {}, keys);
}
void Rates::touch(const Seen& around, const Change<Indicator>& c, Keys<Rate>& keys) {
    all_of(around, around.find<Terms>(c.key), {}, keys);
}
void Rates::touch(const Seen& around, const Change<Programme>& c, Keys<Rate>& keys) {
    around.each<Indicator>([&](const auto& id, const Indicator& i) {
        if (i.programme == c.key) all_of(around, around.find<Terms>(id), {}, keys);
        return true;
    });
}
void Rates::touch(const Seen& around, const Change<Element>& c, Keys<Rate>& keys) { all_using(around, c.key, keys); }
void Rates::touch(const Seen& around, const Change<ElementDue>& c, Keys<Rate>& keys) {
    all_using(around, c.key.element, keys);
    around.from<ComputedBy>({c.key.element, {}}, [&](const auto& k, const auto&) {
        return k.element == c.key.element && (all_using(around, k.by, keys), true);
    });
}
void Rates::touch(const Seen& around, const Change<Computation>& c, Keys<Rate>& keys) {
    all_using(around, c.key, keys);
}
void Rates::touch(const Seen& around, const Change<Census>& c, Keys<Rate>& keys) { all_at(around, c.key.area, keys); }
void Rates::touch(const Seen& around, const Change<Lineage>& c, Keys<Rate>& keys) { all_at(around, c.key, keys); }

namespace {
/// What one element contributes at the area, from one line and edition.
struct Series {
    Id<Line> line;
    Id<Edition> edition;
    Wide total;
    std::uint32_t given = 0, not_applicable = 0;
    std::array<std::uint32_t, 12> months{};
};
struct Part {
    Term term;
    const Element* element = nullptr;
    bool below = false;       // in the numerator, or the denominator
    std::uint32_t owing = 0;  // areas that owe it
    std::optional<Decimal> constant;
    std::vector<Series> series;
};
struct Scale {
    std::uint32_t given = 0, owed = 0, not_applicable = 0;
};
class Judging {
public:
    Judging(Look<Rates>& look, const JudgedKey& key, const Lineage& at) : look_(look), key_(key), at_(at) {}

    bool gather(const Terms& terms) {
        for (const Term& t : terms.numerator) parts_.push_back(part(t, false));
        for (const Term& t : terms.denominator) parts_.push_back(part(t, true));
        return std::any_of(parts_.begin(), parts_.end(), [](const Part& p) { return !p.series.empty(); });
    }
    /// The first line and edition, in the programme's order, that covers enough; else the one that covers most.
    Rate judge(const Programme& programme, const Terms& terms) {
        std::optional<Rate> best;
        for (const Id<Line> line : programme.lines)
            for (const Id<Edition> edition : programme.editions) {
                if (!present(line, edition)) continue;
                Rate rate = take(line, edition, terms);
                if (whole(rate.given).micro >= std::int64_t(rate.owed) * programme.coverage.micro) return rate;
                if (!best || std::uint64_t(rate.given) * std::max(1u, best->owed) >
                                 std::uint64_t(best->given) * std::max(1u, rate.owed))
                    best = rate;
            }
        return best.value_or(Rate{key_, {}, {}, {}, {}, 0, 0, 0});
    }

private:
    Part part(const Term& term, bool below) {
        Part p{term, look_.find<Element>(term.element), below, 0, {}, {}};
        if (!p.element) return p;
        const Element& e = *p.element;
        const auto level = rollup::level_of(e.level);
        if (!level) return p;
        look_.from<Census>({key_.area, *level, {}}, [&](const auto& k, const Census& c) {
            if (k.area != key_.area || k.level != *level) return false;
            if (rollup::one_of(e.area_kind, k.kind)) p.owing += c.count;
            return true;
        });
        if (p.owing == 0) return p;
        if (const auto number = decimal_from_text(e.formula.view()); number) return p.constant = number.value(), p;
        const SeriesKey from{term.element, key_.area, key_.period, {}, {}};
        const auto here = [&](const SeriesKey& k) {
            return k.element == from.element && k.period == from.period && k.area == from.area;
        };
        if (*level == at_.level)
            look_.from<Datum>(
                from, [&](const auto& k, const Datum& d) { return here(k) && (p.series.push_back(one(d)), true); });
        else
            look_.from<Sum>(from, [&](const auto& k, const Sum& s) {
                return here(k) &&
                       (p.series.push_back({k.line, k.edition, s.total, s.given, s.not_applicable, s.months}), true);
            });
        return p;
    }
    static Series one(const Datum& d) {
        Series s{d.key.line,
                 d.key.edition,
                 d.absence == Absence::none ? Wide(d.value) : Wide(),
                 d.absence == Absence::none,
                 d.absence == Absence::not_applicable,
                 {}};
        for (int m = 0; m < 12; ++m) s.months[m] = (d.periods >> (3 * m) & 7) == 7;
        return s;
    }
    bool present(Id<Line> line, Id<Edition> edition) const {
        return std::any_of(parts_.begin(), parts_.end(), [&](const Part& p) { return series(p, line, edition); });
    }
    static const Series* series(const Part& p, Id<Line> line, Id<Edition> edition) {
        for (const Series& s : p.series)
            if (s.line == line && s.edition == edition) return &s;
        return nullptr;
    }
    Rate take(Id<Line> line, Id<Edition> edition, const Terms& terms) {
        Rate rate{key_, Wide(terms.numerator_constant), Wide(terms.denominator_constant), line, edition, 0, 0, 0};
        for (const Part& p : parts_) {
            if (p.owing == 0 || !p.element) continue;
            Wide total;
            if (p.constant)
                total = *mul_div(Wide(*p.constant), Wide(whole(p.owing)), Wide(whole(1)), Rounding::half_up);
            else {
                const Series* s = series(p, line, edition);
                if (s) total = s->total;
                const Scale scale = due(p, s, line, edition);
                rate.given += scale.given, rate.owed += scale.owed, rate.not_applicable += scale.not_applicable;
            }
            if (p.term.num != p.term.den)
                total = *mul_div(total, Wide(whole(p.term.num)), Wide(whole(p.term.den)), Rounding::half_up);
            (p.below ? rate.denominator : rate.numerator) += total;
        }
        return rate;
    }
    /// What is due by now, and how much of it is there; a month that two forms ask for is due once; without a form that
    /// asks, once a year from each.
    Scale due(const Part& p, const Series* s, Id<Line> line, Id<Edition> edition) {
        const std::uint32_t not_applicable = s ? s->not_applicable : 0,
                            owing = p.owing - std::min(p.owing, not_applicable);
        Scale scale{0, 0, not_applicable};
        const auto months = p.element->formula.empty() ? months_due(p.term.element, line, edition)
                                                       : months_due_of_inputs(p.term.element, line, edition);
        if (!months) return {s ? std::min(owing, s->given) : 0, owing, not_applicable};
        for (std::size_t m = 0; m < 12; ++m)
            if (*months >> m & 1) scale.owed += owing, scale.given += s ? std::min(owing, s->months[m]) : 0;
        return scale;
    }
    /// Bit n: what month n + 1 ends is due by now, however many forms ask for it; nothing if none does.
    std::optional<std::uint32_t> months_due(Id<Element> element, Id<Line> line, Id<Edition> edition) {
        std::optional<std::uint32_t> months;
        look_.from<ElementDue>({element, {}}, [&](const auto& k, const ElementDue& d) {
            if (k.element != element) return false;
            if (d.line != line || d.edition != edition) return true;
            if (!months) months = 0;
            const int year = key_.period.year();
            if (year < d.first_year) return true;
            Period ending = period(d.cadence, year);
            const std::ptrdiff_t a_year = previous(period(d.cadence, year + 1)).number(),
                                 first = std::min(std::ssize(d.due), (year - d.first_year) * a_year);
            for (auto due = d.due.begin() + first; ending.year() == year && due != d.due.end();
                 ending = next(ending), ++due) {
                if (*due == ElementDue::never) continue;
                if (!look_.passed(*due)) break;
                if (d.cadence == PeriodKind::ten_day && ending.number() % 3) continue;
                *months |= 1u << (last_month(ending) - 1);
            }
            return true;
        });
        return months;
    }
    /// What is computed is due once all that it is computed from is.
    std::optional<std::uint32_t> months_due_of_inputs(Id<Element> element, Id<Line> line, Id<Edition> edition) {
        const Computation* computation = look_.find<Computation>(element);
        std::optional<std::uint32_t> months;
        for (const Id<Element> input : computation ? computation->inputs : std::vector<Id<Element>>())
            if (const auto due = months_due(input, line, edition)) months = months.value_or(~0u) & *due;
        return months;
    }

    Look<Rates>& look_;
    const JudgedKey& key_;
    const Lineage& at_;
    std::vector<Part> parts_;
};
/// Whether any element of the formulas has anything for the year at the area.
bool any_data(Look<Rates>& look, const Terms& terms, const JudgedKey& key) {
    const auto there = [](const auto& changes) {
        return std::any_of(changes.begin(), changes.end(), [](const auto& c) { return c.is != nullptr; });
    };
    bool any = there(look.changed<Datum>()) || there(look.changed<Sum>());
    const auto look_for = [&]<class Row>(Id<Element> element, const Row*) {
        look.from<Row>({element, key.area, key.period, {}, {}}, [&](const SeriesKey& k, const Row&) {
            if (k.element != element || k.area != key.area || k.period != key.period) return false;
            return any = true, true;
        });
    };
    for (const auto* side : {&terms.numerator, &terms.denominator})
        for (const Term& t : *side)
            if (!any)
                look_for(t.element, static_cast<const Datum*>(nullptr)),
                    look_for(t.element, static_cast<const Sum*>(nullptr));
    return any;
}
}  // namespace

std::optional<Rate> Rates::settle(Look<Rates>& look, const JudgedKey& key, const Rate*) {
    const Terms* terms = look.find<Terms>(key.indicator);
    if (!terms || key.period.kind() != PeriodKind::year || !any_data(look, *terms, key)) return {};
    const Indicator* indicator = look.find<Indicator>(key.indicator);
    const Programme* programme = indicator ? look.find<Programme>(indicator->programme) : nullptr;
    const Lineage* at = look.find<Lineage>(key.area);
    if (!programme || !at) return {};
    Judging judging(look, key, *at);
    if (!judging.gather(*terms)) return {};
    return judging.judge(*programme, *terms);
}
}  // namespace greentally::verdict
