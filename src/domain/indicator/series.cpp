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
namespace {
/// An element's year so far after each month: flows add, others are the last value.
struct Running {
    std::array<Wide, 12> value{};
    std::array<bool, 12> given{};
};
template <class Row>
bool gather(const Sight& sight, const SeriesKey& from, bool flow, Running& running) {
    bool any = false;
    Wide so_far;
    int filled = 0;
    sight.from<Row>(from, [&](const SeriesKey& k, const Row& row) {
        if (k.element != from.element || k.area != from.area || k.period.year() != from.period.year()) return false;
        if (k.line != from.line || k.edition != from.edition || k.period.kind() == PeriodKind::year) return true;
        any = true;
        Wide value;
        if constexpr (std::same_as<Row, Sum>)
            value = row.total;
        else
            value = Wide(row.value);
        so_far = flow ? so_far + value : value;
        const int month = last_month(k.period);
        running.given[month - 1] = true;
        for (filled = month; filled <= 12; ++filled) running.value[filled - 1] = so_far;
        return true;
    });
    return any;
}
}  // namespace
Months months(const Sight& sight, const Rate& rate) {
    Months out;
    const Terms* terms = sight.find<Terms>(rate.key.indicator);
    if (!terms) return out;
    std::array<bool, 12> any{};
    const auto add = [&](const std::vector<Term>& side, Wide Point::*where) {
        for (const Term& t : side) {
            Running running;
            if (t.constant)
                running.value.fill(counted(sight, t, rate.key.area));
            else {
                const SeriesKey from{t.element, rate.key.area, rate.key.period, rate.line, rate.edition};
                const bool flow = t.kind == programme::Kind::flow;
                if (!gather<Sum>(sight, from, flow, running)) gather<Datum>(sight, from, flow, running);
            }
            for (int m = 0; m < 12; ++m) {
                const Wide value = t.num == t.den ? running.value[m]
                                                  : *mul_div(running.value[m], Wide(whole(t.num)), Wide(whole(t.den)),
                                                             Rounding::half_up);
                out[m].*where += value;
                any[m] |= running.given[m];
            }
        }
    };
    add(terms->numerator, &Point::numerator), add(terms->denominator, &Point::denominator);
    for (int m = 0; m < 12; ++m) {
        out[m].numerator += Wide(terms->numerator_constant), out[m].denominator += Wide(terms->denominator_constant);
        out[m].given = any[m];
    }
    return out;
}
}  // namespace greentally::indicator
