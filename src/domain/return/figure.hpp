#pragma once
/// Submitted numbers: what a board above the unit may see. One row for each value of an element, area and period.
/// Written by the facts of returns (and by imports of whole tables); drafts never get here.
/// Source: design 4, R-IND-02, R-IND-10.
#include <tuple>

#include "access/room.hpp"
#include "base/decimal.hpp"
#include "base/period.hpp"

namespace greentally {
struct Area;
struct Edition;
struct Element;
struct Line;
struct Return;
/// Which series of numbers: an element (family × stratum) as reported on a line, in an edition, for a period or for the
/// year up to the period's end (1—n月累计).
struct Column {
    Id<Element> element;
    Id<Line> line;
    Id<Edition> edition;
    bool cumulated = false;
    Period period;
    auto operator<=>(const Column&) const = default;
};
struct FigureKey {
    Column column;
    Id<Area> area;
    bool operator==(const FigureKey&) const = default;
    auto operator<=>(const FigureKey& o) const {  // an area's figures lie together, and of these a series'
        const auto by_area = area <=> o.area;
        return by_area != 0 ? by_area : column <=> o.column;
    }
};
/// Absence is none where there is a number (zero is a number). A value that nobody has given has no row: it is missing.
struct Figure {
    using Key = FigureKey;
    FigureKey key;
    Decimal value;
    Absence absence{};
    Id<Return> source;      // the return that brought it: its ReturnCell has the typed text and who typed it
    std::uint64_t seq = 0;  // the fact that brought it
    bool operator==(const Figure&) const = default;
};
Scope scope(const State&, const Figure&);
}  // namespace greentally
