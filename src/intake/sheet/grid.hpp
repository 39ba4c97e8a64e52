#pragma once
/// A sheet's cells in memory: eight bytes a cell and its text, in the order of the sheet.
#include "intake/workbook/workbook.hpp"

namespace greentally::intake {
/// A cell as it is asked for; blank where there is none.
struct GridCell {
    std::string_view text;
    CellKind kind{};
    bool formula = false;
    std::uint16_t format = 0;
    bool filled() const { return !text.empty(); }
};
class Grid {
public:
    explicit Grid(const SheetInfo& sheet);
    void add(const SheetRow& row);
    /// Rows with a filled cell: their numbers, rising.
    std::size_t row_count() const { return rows_.size(); }
    std::size_t cell_count() const { return cells_.size(); }
    std::uint32_t row_number(std::size_t n) const { return rows_[n].row; }
    bool hidden(std::uint32_t row) const;
    /// The cell as the file has it.
    GridCell own(std::uint32_t row, std::uint32_t column) const;
    /// The same; anywhere in a merge, its first cell.
    GridCell at(std::uint32_t row, std::uint32_t column) const;
    /// The merge that holds the cell; nothing if none does.
    const CellRange* merge(std::uint32_t row, std::uint32_t column) const;
    /// f(column, cell) for each filled cell of a row from `from` to `to`, both inside, by column.
    template <class F>
    void each(std::uint32_t row, std::uint32_t from, std::uint32_t to, F f) const {
        const Row* at = find(row);
        if (!at) return;
        for (std::size_t i = at->first; i < at->first + at->count; ++i)
            if (cells_[i].column >= from && cells_[i].column <= to) f(std::uint32_t(cells_[i].column), view(i));
    }
    /// From the first filled row and column to the last.
    std::optional<CellRange> extent() const;

private:
    struct Packed {
        std::uint32_t text = 0;  // where it begins; it ends where the next begins
        std::uint32_t column : 14, kind : 2, formula : 1, format : 15;
    };
    struct Row {
        std::uint32_t row = 0;
        bool hidden = false;
        std::uint32_t count = 0;
        std::size_t first = 0;
    };
    const Row* find(std::uint32_t row) const;
    GridCell view(std::size_t i) const;

    struct Merges;  // found by a cell in them, however many there are
    std::shared_ptr<const Merges> merges_;
    std::string texts_;
    std::vector<Packed> cells_;
    std::vector<Row> rows_;
};
}  // namespace greentally::intake
