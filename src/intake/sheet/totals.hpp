#pragma once
/// Totals against what they add up.
#include "intake/sheet/tables.hpp"

namespace greentally::intake {
/// A total row against the rows since the last 小计 (小计) or all rows (合计 …), column by column; columns that are no
/// sums (rates, per head, percent) are passed over. A difference is a doubt at the total's cell.
void check_totals(const Grid& grid, const FoundTable& table, const std::string& where, SourceFaults& doubts);
}  // namespace greentally::intake
