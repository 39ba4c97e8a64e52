#include "press/paper/table_grid.hpp"

namespace greentally::press {
namespace {
/// f(row, column, number in the row, cell) for each; gives where a row is too long or short: its number, or npos.
template <class F>
std::size_t walk(const Table& table, F f) {
    const std::size_t columns = table.columns.size();
    std::vector<int> covered(columns);  // how many more rows from above
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        std::size_t column = 0, n = 0;
        const auto skip = [&] {
            while (column < columns && covered[column] > 0) --covered[column++];
        };
        for (skip(); n < table.rows[r].size(); ++n, skip()) {
            const Cell& cell = table.rows[r][n];
            if (column >= columns) return r;
            if (!f(r, column, n, cell)) return r;
            for (int i = 0; i < cell.across; ++i, ++column) {
                if (column >= columns || covered[column] > 0) return r;
                covered[column] = cell.down - 1;
            }
        }
        if (column != columns) return r;
    }
    return std::string::npos;
}
}  // namespace

std::vector<PlacedCell> place_cells(const Table& table) {
    std::vector<PlacedCell> out;
    walk(table, [&](std::size_t r, std::size_t column, std::size_t, const Cell& cell) {
        out.push_back({r, column, &cell});
        return true;
    });
    return out;
}
Result<> check_cells(const Table& table) {
    Fault wrong;
    const std::size_t row = walk(table, [&](std::size_t r, std::size_t, std::size_t n, const Cell& cell) {
        const std::size_t head = std::size_t(table.header_rows);
        const bool down = cell.down >= 1 && r + std::size_t(cell.down) <= table.rows.size() &&
                          (r >= head || r + std::size_t(cell.down) <= head);
        if (cell.across >= 1 && down) return true;
        wrong = fault(Why::malformed, "/rows/" + std::to_string(r) + "/" + std::to_string(n),
                      "a cell covers at least one column and row, and does not reach out of the table or its head");
        return false;
    });
    if (!wrong.where.empty()) return wrong;
    if (row == std::string::npos) return ok();
    return fault(Why::malformed, "/rows/" + std::to_string(row),
                 "its cells, with those that reach down into it, are to fill the " +
                     std::to_string(table.columns.size()) + " columns");
}
}  // namespace greentally::press
