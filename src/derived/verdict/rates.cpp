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
    around.own({}, [&](const JudgedKey& k) {
        if (k.indicator == indicator) keys.push_back(k);
        return true;
    });
}
void all_of(const Seen& around, const Terms& terms, std::optional<Id<Area>> at, Keys<Rate>& keys) {
    const auto add = [&](Period p, Id<Area> a) { keys.push_back({terms.indicator, a, p}); };
    for (const auto* side : {&terms.numerator, &terms.denominator})
        for (const Term& t : *side)
            each_year<Datum>(around, t.element, at, add), each_year<Sum>(around, t.element, at, add);
}
void all_at(const Seen& around, Id<Area> area, Keys<Rate>& keys) {
    around.each<Terms>([&](const auto&, const Terms& t) { return all_of(around, t, area, keys), true; });
}
/// Whether what is due of a year by now is not what it was.
bool differ(const Change<MonthsDue>& c, int year) {
    return c.was == c.is || !c.was || !c.is || c.was->months(year) != c.is->months(year);
}
}  // namespace

void Rates::touch(const Seen& around, const Change<Datum>& c, Keys<Rate>& keys) { by_use(around, c.key, keys); }
void Rates::touch(const Seen& around, const Change<Sum>& c, Keys<Rate>& keys) { by_use(around, c.key, keys); }
void Rates::touch(const Seen& around, const Change<Terms>& c, Keys<Rate>& keys) {
    own(around, c.key, keys);
    if (c.is) all_of(around, *c.is, {}, keys);
}
void Rates::touch(const Seen& around, const Change<Programme>& c, Keys<Rate>& keys) {
    around.each<Terms>([&](const auto&, const Terms& t) {
        if (t.programme == c.key) all_of(around, t, {}, keys);
        return true;
    });
}
void Rates::touch(const Seen& around, const Change<MonthsDue>& c, Keys<Rate>& keys) {
    around.from<UsedBy>({c.key.element, {}}, [&](const auto& u, const auto&) {
        if (u.element != c.key.element) return false;
        const Terms* terms = around.find<Terms>(u.indicator);
        if (!terms) return true;
        const std::size_t before = keys.size();
        all_of(around, *terms, {}, keys);
        keys.erase(std::remove_if(keys.begin() + std::ptrdiff_t(before), keys.end(),
                                  [&](const JudgedKey& k) { return !differ(c, k.period.year()); }),
                   keys.end());
        return true;
    });
}
void Rates::touch(const Seen& around, const Change<Census>& c, Keys<Rate>& keys) { all_at(around, c.key.area, keys); }
void Rates::touch(const Seen& around, const Change<Lineage>& c, Keys<Rate>& keys) { all_at(around, c.key, keys); }

namespace {
/// An indicator's formula over what its elements come to.
class Judging {
public:
    Judging(Look<Rates>& look, const JudgedKey& key, const Lineage& at, const Terms& terms)
        : look_(look), key_(key), at_(at), terms_(terms) {
        for (const Term& t : terms.numerator) parts_.push_back({t, contribution(t), false});
        for (const Term& t : terms.denominator) parts_.push_back({t, contribution(t), true});
    }
    bool any() const {
        return std::any_of(parts_.begin(), parts_.end(), [](const Part& p) { return p.of.there(); });
    }
    /// The first line and edition, in the programme's order, that covers enough; else the one that covers most.
    Rate judge(const Programme& programme) {
        std::optional<Rate> best;
        for (const Id<Line> line : programme.lines)
            for (const Id<Edition> edition : programme.editions) {
                if (!present(line, edition)) continue;
                Rate rate = take(line, edition);
                if (whole(rate.given).micro >= std::int64_t(rate.owed) * programme.coverage.micro) return rate;
                if (!best || std::uint64_t(rate.given) * std::max(1u, best->owed) >
                                 std::uint64_t(best->given) * std::max(1u, rate.owed))
                    best = rate;
            }
        return best.value_or(Rate{key_, {}, {}, {}, {}, 0, 0, 0});
    }

private:
    struct Part {
        const Term& term;
        Contribution& of;
        bool below;  // in the denominator
    };
    Contribution& contribution(const Term& term) {
        AreaYear& memo = look_.memo;
        if (memo.area != key_.area || memo.year != key_.period) memo = {key_.area, key_.period, {}};
        for (Contribution& c : memo.elements)
            if (c.element == term.element) return c;
        Contribution& c = memo.elements.emplace_back(term.element, rollup::owing(look_, term, key_.area));
        if (c.owing == 0 || term.constant) return c;
        if (term.level == at_.level)
            read<Datum>(c);
        else
            read<Sum>(c);
        return c;
    }
    template <class Row>
    void read(Contribution& c) {
        look_.from<Row>({c.element, key_.area, key_.period, {}, {}}, [&](const SeriesKey& k, const Row& row) {
            if (k.element != c.element || k.area != key_.area || k.period != key_.period) return false;
            return c.series.push_back(series_of(c, row)), true;
        });
    }
    Series series_of(const Contribution& c, const Sum& s) {
        return {s.key.line, s.key.edition, true, s.total,
                due(c, s.key.line, s.key.edition, s.given, s.not_applicable, s.months)};
    }
    Series series_of(const Contribution& c, const Datum& d) {
        std::array<std::uint32_t, 12> months;
        for (int m = 0; m < 12; ++m) months[m] = (d.periods >> (3 * m) & 7) == 7;
        return {d.key.line, d.key.edition, true, d.absence == Absence::none ? Wide(d.value) : Wide(),
                due(c, d.key.line, d.key.edition, d.absence == Absence::none, d.absence == Absence::not_applicable,
                    months)};
    }
    bool present(Id<Line> line, Id<Edition> edition) const {
        return std::any_of(parts_.begin(), parts_.end(), [&](const Part& p) {
            return std::any_of(p.of.series.begin(), p.of.series.end(),
                               [&](const Series& s) { return s.there && s.line == line && s.edition == edition; });
        });
    }
    const Series& series(Contribution& c, Id<Line> line, Id<Edition> edition) {
        for (const Series& s : c.series)
            if (s.line == line && s.edition == edition) return s;
        return c.series.emplace_back(line, edition, false, Wide(), due(c, line, edition, 0, 0, {}));
    }
    Rate take(Id<Line> line, Id<Edition> edition) {
        Rate rate{key_, Wide(terms_.numerator_constant), Wide(terms_.denominator_constant), line, edition, 0, 0, 0};
        for (const Part& p : parts_) {
            if (p.of.owing == 0) continue;
            Wide total;
            if (p.term.constant)
                total = *mul_div(Wide(*p.term.constant), Wide(whole(p.of.owing)), Wide(whole(1)), Rounding::half_up);
            else {
                const Series& s = series(p.of, line, edition);
                total = s.total;
                rate.given += s.scale.given, rate.owed += s.scale.owed, rate.not_applicable += s.scale.not_applicable;
            }
            if (p.term.num != p.term.den)
                total = *mul_div(total, Wide(whole(p.term.num)), Wide(whole(p.term.den)), Rounding::half_up);
            (p.below ? rate.denominator : rate.numerator) += total;
        }
        return rate;
    }
    /// What is due by now, and how much of it is there; a month that two forms ask for is due once; without a form that
    /// asks, once a year from each.
    Scale due(const Contribution& c, Id<Line> line, Id<Edition> edition, std::uint32_t given,
              std::uint32_t not_applicable, const std::array<std::uint32_t, 12>& covered) {
        const std::uint32_t owing = c.owing - std::min(c.owing, not_applicable);
        const MonthsDue* asked = look_.find<MonthsDue>({c.element, line, edition});
        if (!asked) return {std::min(owing, given), owing, not_applicable};
        Scale scale{0, 0, not_applicable};
        const std::uint32_t months = asked->months(key_.period.year());
        for (std::size_t m = 0; m < 12; ++m)
            if (months >> m & 1) scale.owed += owing, scale.given += std::min(owing, covered[m]);
        return scale;
    }

    Look<Rates>& look_;
    const JudgedKey& key_;
    const Lineage& at_;
    const Terms& terms_;
    boost::container::small_vector<Part, 8> parts_;
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
    const Programme* programme = look.find<Programme>(terms->programme);
    const Lineage* at = look.find<Lineage>(key.area);
    if (!programme || !at) return {};
    Judging judging(look, key, *at, *terms);
    return judging.any() ? std::optional(judging.judge(*programme)) : std::nullopt;
}
}  // namespace greentally::verdict
