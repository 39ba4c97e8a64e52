#pragma once
/// Where a table's cells stand: those that others cover are left out of their rows.
#include <vector>

#include "press/paper/paper.hpp"

namespace greentally::press {
struct PlacedCell {
    std::size_t row, column;
    const Cell* cell;
};
/// Of a table that check() let through.
std::vector<PlacedCell> place_cells(const Table& table);
/// Errors: malformed if cells overlap, leave a gap or reach out of the table; `where` is a pointer from the table on.
Result<> check_cells(const Table& table);
}  // namespace greentally::press
