#pragma once
/// Columns that add up others.
#include "intake/sheet/tables.hpp"

namespace greentally::intake {
/// Finds them (合计, 小计, 全市 … in the header, the parts being the other figures of its group, or of the table) and
/// checks them row by row: a difference is a doubt at its cell.
void check_total_columns(const Workbook& book, const std::vector<Grid>& grids, FoundTable& table, SourceFaults& doubts);
}  // namespace greentally::intake
