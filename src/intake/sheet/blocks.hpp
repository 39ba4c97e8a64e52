#pragma once
/// A sheet taken apart at its blank rows and columns.
#include "intake/sheet/grid.hpp"

namespace greentally::intake {
/// Ranges that no blank row or column divides, from top to bottom, then from left to right.
std::vector<CellRange> blocks(const Grid& grid);
/// `range` without the blank rows and columns at its edges; nothing if all is blank.
std::optional<CellRange> shrunk(const Grid& grid, CellRange range);
}  // namespace greentally::intake
