#pragma once
/// What boards and indicator pages show.
#include <boost/container/small_vector.hpp>

#include "access/room.hpp"
#include "derived/verdict/verdict.hpp"

namespace greentally::indicator {
struct AreaName {
    Id<Area> id;
    std::string code, name;
    area::Level level{};
};
struct AreaCell {
    Id<Area> id;
    std::string code, name;
    area::Level level{};
    std::uint32_t children = 0;
    bool internal = false;
};
struct ProgrammeName {
    Id<Programme> id;
    std::string name, name_en, version;
};
struct Complete {
    std::uint32_t reported = 0, expected = 0;
};
/// One figure on a board. `value` is printed so that short never looks like met.
struct BoardCell {
    Id<Indicator> indicator;
    std::optional<std::string> value;
    std::optional<Wide> numerator, denominator;
    std::string verdict;
    std::vector<std::string> flags, missed;
    std::optional<std::string> short_by;
    std::optional<Decimal> target;
    Complete complete;
    std::optional<std::string> year_on_year;  // percentage points, or the measure's own
    std::optional<Decimal> recognised;
};
struct BoardIndicator {
    Id<Indicator> id;
    std::string code, name, name_en, measure, group;
    Direction direction{};
    programme::Weight binding{};
    std::uint32_t decimals = 0;
    std::optional<Decimal> target_national, target_local;  // at the level of the rows below the area
};
struct BoardRow {
    AreaCell area;
    bool self = false;
    std::vector<BoardCell> cells;
};
struct BoardQuery {
    std::optional<Id<Programme>> programme;
    std::optional<Id<Area>> area;
    std::optional<Period> period;
};
struct Board {
    std::uint64_t seq = 0;
    Instant at;
    Day today;
    ProgrammeName programme;
    Period period;
    std::vector<Period> periods;
    AreaName area;
    std::vector<AreaName> path;
    programme::Peers peers{};          // what those within see of each other
    std::optional<Instant> published;  // of the area and year
    std::vector<BoardIndicator> indicators;
    std::vector<BoardRow> rows;
};
Viewed<Board> board(const Sight&, const BoardQuery&);
/// The lines beside a board's figures: the year so far after each month, in ten-thousandths, to be drawn. Read after
/// the board, so that its figures wait for no picture.
struct Trend {
    Id<Area> area;
    Id<Indicator> indicator;
    std::vector<std::optional<std::int64_t>> months;
};
struct Trends {
    std::uint64_t seq = 0;
    std::vector<Trend> trends;
};
Viewed<Trends> trends(const Sight&, const BoardQuery&);
Sheet sheet_of(const Board&);

/// An indicator's figures at an area in a year as they are printed: never so that one looks like a target that it
/// misses, whichever of them that is.
class Printed {
public:
    Printed(const Sight&, const Indicator&, const Area&, Period year);
    std::optional<std::string> operator()(Wide numerator, Wide denominator) const;

private:
    const Indicator& indicator_;
    boost::container::small_vector<Decimal, 8> targets_;
};
/// The cell of an indicator at an area for a year, without its trend.
BoardCell cell(const Sight&, const Indicator&, const Area&, Period year);
std::string verdict_word(Standing);
AreaName area_name(const Area&);
std::vector<AreaName> path_of(const Sight&, const Area&);
/// Areas directly below for sums, in the order of their places.
std::vector<const Area*> below(const Sight&, Id<Area>);
/// The area that a viewer starts from, the programme and year that a query leaves out.
const Area* area_or_own(const Sight&, std::optional<Id<Area>>);
const Programme* programme_or_first(const Sight&, std::optional<Id<Programme>>);
std::vector<Period> years_of(const Sight&, Id<Programme>);
Period year_or_this(const Sight&, std::optional<Period>);
}  // namespace greentally::indicator
