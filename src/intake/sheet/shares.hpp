#pragma once
/// Rates that are percents in one cell and shares in the next.
#include "intake/sheet/tables.hpp"

namespace greentally::intake {
/// In a column of rates (率, 比例, 占比, %): where most say 95.6, or 95.6% by their format, one that says 0.956 is a
/// doubt at its cell; and the other way round. Rates of growth may be small and are passed over.
void check_shares(const Workbook& book, const std::vector<Grid>& grids, const FoundTable& table, SourceFaults& doubts);
}  // namespace greentally::intake
