#pragma once
/// Exact sums of what was submitted, at every area above those that report. One row per element, period and area; a
/// ratio is made of these sums, never of ratios. Source: design 4, R-IND-02.
///   Figure ─▶ Datum (where it is reported) ─▶ Sum (every area above)
#include "access/room.hpp"
#include "domain/area/area.hpp"
#include "domain/programme/programme.hpp"
#include "domain/return/figure.hpp"

namespace greentally {
/// An area lies under another for sums: its child, or what an internal area carves out.
struct Beneath {
    struct Key {
        Id<Area> upper, area;
        auto operator<=>(const Key&) const = default;
    } key;
    bool operator==(const Beneath&) const = default;
};
/// An area's ancestors as sums climb them, nearest first: an internal area takes what it carves out of others' sums.
struct Lineage {
    using Key = Id<Area>;
    Id<Area> area;
    std::array<Id<Area>, 6> up{};
    area::Level level{};
    area::Kind kind{};
    bool current = true;  // a removed area's figures stay in the sums of their years; it owes nothing more
    bool operator==(const Lineage&) const = default;
};
/// How many current areas of a level and kind lie in an area, itself included: who owes a figure there.
struct Census {
    struct Key {
        Id<Area> area;
        area::Level level{};
        area::Kind kind{};
        auto operator<=>(const Key&) const = default;
    } key;
    std::uint32_t count = 0;
    bool operator==(const Census&) const = default;
};
/// What a computed element is computed from: its formula's elements, in the formula's order; 0 where none has the code.
struct Computation {
    using Key = Id<Element>;
    Id<Element> element;
    std::vector<Id<Element>> inputs;
    bool operator==(const Computation&) const = default;
};
/// A computed element (`by`) uses another.
struct ComputedBy {
    struct Key {
        Id<Element> element, by;
        auto operator<=>(const Key&) const = default;
    } key;
    bool operator==(const ComputedBy&) const = default;
};
struct SeriesKey {
    Id<Element> element;
    Id<Area> area;
    Period period;  // an area's series lies together
    Id<Line> line;
    Id<Edition> edition;
    auto operator<=>(const SeriesKey&) const = default;
};
/// The value of an element where it is reported (or computed there): for the period reported, and for its year so far:
/// a flow adds up, a stock or state is its last value. Cumulated figures are taken apart exactly.
struct Datum {
    using Key = SeriesKey;
    using ScopedByArea = void;
    SeriesKey key;
    Decimal value;
    Absence absence{};
    std::uint64_t periods = 0;  // of a year: which ten-days of it are covered, bit 0 the first
    std::array<Id<Area>, 6> up{};
    bool owed = true;  // not of an area that is no more: that is summed, and makes up for nobody who owes
    bool operator==(const Datum&) const = default;
};
/// The sum over an area of what lies below it.
struct Sum {
    using Key = SeriesKey;
    using ScopedByArea = void;
    SeriesKey key;
    Wide total;
    std::uint32_t given = 0, not_applicable = 0, not_available = 0;  // data in it
    std::array<std::uint32_t, 12> months{};                          // of a year: data that cover each month
    bool operator==(const Sum&) const = default;
};
/// By when a form asks for an element where it is reported, period by period.
struct ElementDue {
    struct Key {
        Id<Element> element;
        Id<Form> form;
        auto operator<=>(const Key&) const = default;
    } key;
    Id<Line> line;
    Id<Edition> edition;
    PeriodKind cadence{};
    int first_year = 0;
    std::vector<Day> due;  // of each period from the first year's first on, up to the year after today's; or `never`
    static constexpr Day never{INT32_MAX};
    bool operator==(const ElementDue&) const = default;
};
/// Which months of each year are due by now, of an element on a line in an edition, however many forms ask for it; what
/// is computed is due once all that it is computed from is. No row: no form asks.
struct MonthsDue {
    struct Key {
        Id<Element> element;
        Id<Line> line;
        Id<Edition> edition;
        auto operator<=>(const Key&) const = default;
    } key;
    std::int32_t first_year = 0;
    std::vector<std::uint32_t> years;  // from the first on; bit n: month n + 1
    std::uint32_t months(int year) const {
        return year < first_year || year - first_year >= std::ssize(years) ? 0 : years[std::size_t(year - first_year)];
    }
    bool operator==(const MonthsDue&) const = default;
};
/// Two levels report the same sum (or a cumulated and a monthly figure the same month): never added, compared.
BOOST_DEFINE_ENUM_CLASS(DifferenceKind, level, cumulated)
struct Difference {
    struct Key {
        Id<Area> area;
        Id<Element> element;
        Period period;
        DifferenceKind kind{};
        Id<Line> line;
        Id<Edition> edition;
        auto operator<=>(const Key&) const = default;
    } key;
    Wide ours, theirs;  // the sum of what lies below (or of the months), and what was given for the whole
    bool operator==(const Difference&) const = default;
};
/// An indicator's formulas taken apart: Σ num ÷ den × element + constant, over elements of known ids.
struct Term {
    Id<Element> element;
    std::int64_t num = 1, den = 1;  // the factor
    // what the element says of itself: where it is reported, whether it adds up over time, or is the same everywhere
    std::optional<area::Level> level;
    std::uint32_t kinds = 0;  // bit n: area::Kind(n)
    programme::Kind kind{};
    std::optional<Decimal> constant;
    bool owed_by(area::Level l, area::Kind k) const { return level == l && kinds >> unsigned(k) & 1; }
    bool operator==(const Term&) const = default;
};
struct Terms {
    using Key = Id<Indicator>;
    Id<Indicator> indicator;
    Id<Programme> programme;
    std::vector<Term> numerator, denominator;
    Decimal numerator_constant, denominator_constant;
    bool operator==(const Terms&) const = default;
};
struct UsedBy {
    struct Key {
        Id<Element> element;
        Id<Indicator> indicator;
        auto operator<=>(const Key&) const = default;
    } key;
    bool operator==(const UsedBy&) const = default;
};
inline bool contains(const std::array<Id<Area>, 6>& up, Id<Area> area) {
    return std::find(up.begin(), up.end(), area) != up.end();
}

inline Scope scope(const State&, const Beneath&) { return area::everyone; }
inline Scope scope(const State&, const Lineage&) { return area::everyone; }
inline Scope scope(const State&, const Census&) { return area::everyone; }
Scope scope(const State&, const Datum&);
Scope scope(const State&, const Sum&);
Scope scope(const State&, const Difference&);
inline Scope scope(const State&, const Computation&) { return offices; }
inline Scope scope(const State&, const ComputedBy&) { return offices; }
inline Scope scope(const State&, const ElementDue&) { return offices; }
inline Scope scope(const State&, const MonthsDue&) { return offices; }
inline Scope scope(const State&, const Terms&) { return offices; }
inline Scope scope(const State&, const UsedBy&) { return offices; }
namespace rollup {
/// Whether one of the words of `kinds` ("district county"; empty: any) names `kind`.
inline bool one_of(std::string_view kinds, area::Kind kind) {
    const std::string_view name = boost::describe::enum_to_string(kind, "");
    bool found = kinds.empty();
    while (!kinds.empty() && !found) {
        const auto word = kinds.substr(0, kinds.find(' '));
        found = word == name;
        kinds.remove_prefix(std::min(word.size() + 1, kinds.size()));
    }
    return found;
}
/// An element by itself, as a term.
Term term_of(const Element&);
/// How many areas within an area, itself included, owe a term's element.
template <class Rows>
std::uint32_t owing(Rows& rows, const Term& term, Id<Area> area) {
    std::uint32_t count = 0;
    if (term.level)
        rows.template from<Census>({area, *term.level, {}}, [&](const auto& k, const Census& c) {
            if (k.area != area || k.level != term.level) return false;
            if (term.owed_by(k.level, k.kind)) count += c.count;
            return true;
        });
    return count;
}
/// The areas' level of a programme's; none for the nation.
inline std::optional<area::Level> level_of(programme::Level level) {
    if (level == programme::Level::nation) return {};
    return area::Level(unsigned(level) - 1);
}
inline programme::Level level_of(area::Level level) { return programme::Level(unsigned(level) + 1); }
Room room();
}  // namespace rollup
}  // namespace greentally
