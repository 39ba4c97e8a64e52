#pragma once
/// Cells as a reader of the sheet sees them.
#include "intake/sheet/body.hpp"

namespace greentally::intake {
/// 0.956 in a percent format is 95.6%, a day is 2022-05-31; anything else as it is, without blanks at its ends.
std::string shown(const Workbook& book, const GridCell& cell);
/// The cell that stands in a table at a row and column: its own, or what an upright merge says there.
GridCell standing(const Grid& grid, std::uint32_t row, std::uint32_t column);
/// The lines of a table, in order, cell by cell. A blank first cell is what stood there last, where the next cell is
/// filled.
class RowReader {
public:
    RowReader(const Workbook& book, const FoundTable& table);
    /// Of these columns alone, rising.
    RowReader(const Workbook& book, const FoundTable& table, std::vector<std::size_t> columns)
        : book_(book), table_(table), columns_(std::move(columns)) {}
    std::vector<std::string> read(const Line& line);

private:
    const Workbook& book_;
    const FoundTable& table_;
    const std::vector<std::size_t> columns_;
    std::string carried_;
};
}  // namespace greentally::intake
