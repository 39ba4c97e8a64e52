#pragma once
/// An indicator's months, gathered from the sums that a viewer may see. For this room's views.
#include <deque>

#include "access/sight.hpp"
#include "derived/verdict/verdict.hpp"

namespace greentally::indicator {
/// Numerator and denominator of the year so far, at the end of each month; nothing where a month has no data.
struct Point {
    Wide numerator, denominator;
    bool given = false;
};
using Months = std::array<Point, 12>;
/// An area's year, month by month: each element is read once, however many indicators use it.
class AreaMonths {
public:
    AreaMonths(const Sight& sight, const Area& area, Period year)
        : sight_(&sight), area_(area.id), level_(area.level), year_(year) {}
    Id<Area> area() const { return area_; }
    /// From the line and edition that `rate`, one of the area and year, was judged by.
    Months of(const Rate& rate);

private:
    /// An element's year so far after each month: flows add, others are the last value.
    struct Running {
        Id<Element> element;
        Id<Line> line;
        Id<Edition> edition;
        std::array<Wide, 12> value{};
        std::array<bool, 12> given{};
    };
    const Running& running(const Term&, const Rate&);
    template <class Row>
    void gather(const Term&, Running&) const;
    const Sight* sight_;
    Id<Area> area_;
    area::Level level_;
    Period year_;
    std::deque<Running> read_;
};
/// For a picture: in ten-thousandths of the measure, up to the last month that has data.
std::vector<std::optional<std::int64_t>> drawn(const Months&, Decimal factor);
/// The sum (or the datum, where it is reported) of an element at an area for a period.
struct Total {
    Wide value;
    std::uint32_t given = 0;
};
std::optional<Total> total(const Sight& sight, Id<Element> element, Id<Area> area, Period period, Id<Line> line,
                           Id<Edition> edition);
/// A constant that is counted, never asked: once for each area that would owe it.
Wide counted(const Sight& sight, const Term& term, Id<Area> area);
}  // namespace greentally::indicator
