#pragma once
/// Months typed as numbers: 2018.10 that became 2018.1.
#include "intake/sheet/tables.hpp"

namespace greentally::intake {
/// In a column that runs month by month, 2018.1 is the month that its neighbours leave (2018.9, 2018.11), or that its
/// number format shows; `table.read_as` then says 2018.10. A reading by neighbours is a doubt at its cell, and so is a
/// cell that they do not decide.
void read_months(const Workbook& book, const std::vector<Grid>& grids, FoundTable& table, SourceFaults& doubts);
}  // namespace greentally::intake
