#pragma once
/// What a figure is worth: the ratio of sums of an indicator at an area for a year, and how it stands. Source: design
/// 4, R-IND-01 … 07.
#include "derived/rollup/rollup.hpp"
#include "domain/indicator/indicator.hpp"

namespace greentally {
/// Numerator and denominator of an indicator at an area for a year, from the line and edition that the programme
/// judges.
struct Rate {
    using Key = JudgedKey;
    using WithinArea = void;
    JudgedKey key;
    Wide numerator, denominator;
    Id<Line> line;
    Id<Edition> edition;
    std::uint32_t given = 0, owed = 0;  // data there and data due by now, over the formula's elements
    std::uint32_t not_applicable = 0;   // data that say so
    bool operator==(const Rate&) const = default;
};
static_assert(sizeof(Rate) <= 96);

/// The shown word is the first that holds, in this order; `flags` has them all. `unjudged`: no target at this level.
BOOST_DEFINE_ENUM_CLASS(Standing, not_applicable, incomplete, disputed, short_, worse, met_unproven, met, unjudged)
BOOST_DEFINE_ENUM_CLASS(Missed, national, local, assigned, raised, baseline, last_year)
struct Verdict {
    using Key = JudgedKey;
    using WithinArea = void;
    JudgedKey key;
    Wide numerator, denominator;
    Id<Programme> programme;
    std::uint32_t given = 0, owed = 0;
    Decimal target;           // the hardest that is judged here
    std::uint16_t flags = 0;  // bit n: Standing(n) holds
    bool has_target = false;
    Standing shown{};
    std::uint8_t missed = 0;   // bit n: Missed(n)
    std::uint32_t number = 0;  // of the programme's load that judged it
    bool is(Standing s) const { return flags >> unsigned(s) & 1; }
    bool operator==(const Verdict&) const = default;
};
static_assert(sizeof(Verdict) <= 96);

/// The targets of an indicator at a level, gathered.
struct Standard {
    struct Key {
        Id<Indicator> indicator;
        programme::Level level{};
        auto operator<=>(const Key&) const = default;
    } key;
    std::vector<Id<Target>> targets;
    bool operator==(const Standard&) const = default;
};
/// A target, ready to be held against a figure.
struct Mark {
    Id<Target> id;
    programme::TargetKind kind{};
    programme::TargetRule rule{};
    Decimal value;
    Day from, to;
    Span within;
    bool in_force(Day day) const { return from <= day && (!to.known() || day <= to); }
    /// For an area in a year: the one in force on its last day.
    bool stands(const Area& area, Period year) const { return in_force(last_day(year)) && within.holds(area.span); }
    bool operator==(const Mark&) const = default;
};
/// What the figures of an indicator are measured by at a level: the programme's rules and its marks.
struct Yardstick {
    using Key = Standard::Key;
    Key key;
    Id<Programme> programme;
    std::uint32_t number = 0;  // of the programme's load
    Decimal coverage, factor;
    Direction direction{};
    std::uint8_t decimals = 0;
    bool ratchet = false;
    std::vector<Mark> marks;
    bool operator==(const Yardstick&) const = default;
};
/// Whether the province's figure is ours: both print alike and stand on the same side of the target. `i`: an indicator,
/// or its yardstick.
template <class I>
bool agrees(const Verdict& v, const I& i, Decimal recognised) {
    const auto ours = ratio(v.numerator, v.denominator, i.factor);
    if (!ours || print(Wide(*ours), i.decimals) != print(Wide(recognised), i.decimals)) return false;
    return !v.has_target || meets(v.numerator, v.denominator, i.factor, v.target, i.direction) ==
                                meets(Wide(recognised), Wide(whole(1)), whole(1), v.target, i.direction);
}
inline constexpr int years_looked_back = 2;
/// Whether later years are held against a year: it has all that was due.
inline bool complete(const Rate& r) { return r.denominator > Wide() && r.given >= r.owed; }
/// 只能更好、不能变坏: the best of the `years` before that are complete; none if there is no such year.
template <class Look>
const Rate* best_before(Look& look, const JudgedKey& key, Direction direction, int years = years_looked_back) {
    const Rate* best = nullptr;
    for (int n = 1; n <= years; ++n) {
        const Period year = period(PeriodKind::year, key.period.year() - n);
        const Rate* r = look.template find<Rate>({key.indicator, key.area, year});
        if (!r || !complete(*r)) continue;
        const auto order = best ? compare_products(r->numerator, best->denominator, best->numerator, r->denominator)
                                : std::strong_ordering::equal;
        if (!best || (direction == Direction::at_least ? order > 0 : order < 0)) best = r;
    }
    return best;
}
Scope scope(const State&, const Rate&);
Scope scope(const State&, const Verdict&);
Scope area_scope(const State&, const Rate&);
Scope area_scope(const State&, const Verdict&);
inline Scope scope(const State&, const Standard&) { return offices; }
inline Scope scope(const State&, const Yardstick&) { return offices; }
namespace verdict {
Room room();
}
}  // namespace greentally
