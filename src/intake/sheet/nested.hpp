#pragma once
/// Areas that contain others in the same table, though nothing calls them totals: 150000 above 1501xx, 内蒙古自治区
/// above its 盟市.
#include "intake/sheet/body.hpp"

namespace greentally::intake {
/// For each line those directly below it, by their places among the lines.
/// By the division codes if a column is headed so, else by what the names end in. Totals are in none.
std::vector<std::vector<std::size_t>> nested_lines(const FoundTable& table, const std::vector<Line>& lines);
}  // namespace greentally::intake
