#pragma once
/// An indicator's months, gathered from the sums that a viewer may see. For this room's views.
#include "access/sight.hpp"
#include "derived/verdict/verdict.hpp"

namespace greentally::indicator {
/// Numerator and denominator of the year so far, at the end of each month; nothing where a month has no data.
struct Point {
    Wide numerator, denominator;
    bool given = false;
};
using Months = std::array<Point, 12>;
/// From the line and edition that `rate` was judged by.
Months months(const Sight& sight, const Rate& rate);
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
