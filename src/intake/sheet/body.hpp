#pragma once
/// The body of a table line by line, from sheet to sheet.
#include "intake/sheet/tables.hpp"

namespace greentally::intake {
/// A row or a total of a table.
struct Line {
    const TablePart* part;
    const Grid* grid;
    std::uint32_t row;
    const TotalRow* total;  // nothing for a row
    GridCell cell(std::size_t n) const { return grid->own(row, part->columns[n]); }
    Place at(std::size_t n) const { return {row + 1, part->columns[n] + 1}; }
};
/// All of them, in order. `grids`: by sheet; they and the table outlive the lines.
std::vector<Line> lines_of(const FoundTable& table, const std::vector<Grid>& grids);
/// Whether a header's name is of figures that add up: no rate, share, average, price, index, rank, code or year.
bool adds_up(std::string_view header);
/// A cell's number and the decimals that it shows; nothing for percents and texts.
struct Figure {
    double value = 0;
    int decimals = 0;
};
std::optional<Figure> figure_in(const Workbook& book, const GridCell& cell);
/// Figures that were added up.
struct Parts {
    double sum = 0, largest = 0;
    std::uint32_t count = 0;
    int decimals = 0;  // the most that one shows
    void add(const Figure&);
    /// Whether `total` is their sum, as far as what is shown was rounded. `rounded`: whole numbers were, too.
    bool make(const Figure& total, bool rounded) const;
};
/// Whether the notes say that figures were rounded (四舍五入).
bool says_rounded(const FoundTable& table);
}  // namespace greentally::intake
