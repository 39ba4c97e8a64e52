#pragma once
/// Totals against what they add up.
#include "intake/sheet/tables.hpp"

namespace greentally::intake {
/// Each total row against the rows it adds up, above or below it: all, those since the last total, or those of its
/// group, whichever fits most columns; an area against the areas in it (nested.hpp). Columns that are no sums are
/// passed over, 其中 rows are contained in others. A difference is a doubt at the total's cell.
void check_totals(const Workbook& book, const std::vector<Grid>& grids, const FoundTable& table, SourceFaults& doubts);
}  // namespace greentally::intake
