#include "domain/indicator/series.hpp"

namespace greentally::indicator {
Wide counted(const Sight& sight, const Term& term, Id<Area> area) {
    return *mul_div(Wide(*term.constant), Wide(whole(rollup::owing(sight, term, area))), Wide(whole(1)),
                    Rounding::half_up);
}
std::optional<Total> total(const Sight& sight, Id<Element> element, Id<Area> area, Period period, Id<Line> line,
                           Id<Edition> edition) {
    const SeriesKey key{element, area, period, line, edition};
    if (const Sum* s = sight.find<Sum>(key)) return Total{s->total, s->given};
    if (const Datum* d = sight.find<Datum>(key); d && d->absence == Absence::none) return Total{Wide(d->value), 1};
    return {};
}
template <class Row>
void AreaMonths::gather(const Term& term, Running& running) const {
    const bool flow = term.kind == programme::Kind::flow;
    Wide so_far;
    sight_->from<Row>({term.element, area_, year_, {}, {}}, [&](const SeriesKey& k, const Row& row) {
        if (k.element != term.element || k.area != area_ || k.period.year() != year_.year()) return false;
        if (k.line != running.line || k.edition != running.edition || k.period.kind() == PeriodKind::year) return true;
        Wide value;
        if constexpr (std::same_as<Row, Sum>)
            value = row.total;
        else
            value = Wide(row.value);
        so_far = flow ? so_far + value : value;
        const auto month = std::size_t(last_month(k.period) - 1);
        running.given[month] = true, running.value[month] = so_far;
        return true;
    });
    for (std::size_t m = 1; m < 12; ++m)
        if (!running.given[m]) running.value[m] = running.value[m - 1];
}
const AreaMonths::Running& AreaMonths::running(const Term& term, const Rate& rate) {
    for (const Running& r : read_)
        if (r.element == term.element && r.line == rate.line && r.edition == rate.edition) return r;
    Running& r = read_.emplace_back(Running{term.element, rate.line, rate.edition, {}, {}});
    if (term.constant)
        r.value.fill(counted(*sight_, term, area_));
    else if (term.level == level_)
        gather<Datum>(term, r);
    else
        gather<Sum>(term, r);
    return r;
}
Months AreaMonths::of(const Rate& rate) {
    Months out;
    const Terms* terms = sight_->find<Terms>(rate.key.indicator);
    if (!terms) return out;
    const auto add = [&](const std::vector<Term>& side, Wide Point::*where) {
        for (const Term& t : side) {
            const Running& r = running(t, rate);
            for (std::size_t m = 0; m < 12; ++m) {
                out[m].*where += t.num == t.den
                                     ? r.value[m]
                                     : *mul_div(r.value[m], Wide(whole(t.num)), Wide(whole(t.den)), Rounding::half_up);
                out[m].given |= r.given[m];
            }
        }
    };
    add(terms->numerator, &Point::numerator), add(terms->denominator, &Point::denominator);
    for (Point& p : out)
        p.numerator += Wide(terms->numerator_constant), p.denominator += Wide(terms->denominator_constant);
    return out;
}
std::vector<std::optional<std::int64_t>> drawn(const Months& months, Decimal factor) {
    std::vector<std::optional<std::int64_t>> out;
    std::size_t last = months.size();
    while (last > 0 && !months[last - 1].given) --last;
    out.reserve(last);
    for (std::size_t m = 0; m < last; ++m) {
        const auto value = months[m].given ? ratio(months[m].numerator, months[m].denominator, factor) : std::nullopt;
        out.push_back(value ? std::optional(value->micro / 100) : std::nullopt);
    }
    return out;
}
}  // namespace greentally::indicator
