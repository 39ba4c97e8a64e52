#pragma once
/// A return as a workbook that can be filled in elsewhere and comes back by the ticket in it.
#include "domain/return/asked.hpp"
#include "domain/return/views.hpp"

namespace greentally::return_ {
/// The programme's checks of the form that compare elements of one row: sums and "not more than".
std::vector<RowCheck> row_checks(const Sight& sight, const Asked& asked);
}  // namespace greentally::return_
