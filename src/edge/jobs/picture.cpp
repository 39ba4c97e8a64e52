#include "edge/jobs/picture.hpp"

#include <algorithm>

#include "intake/sheet/shown.hpp"

namespace greentally::edge {
namespace {
using intake::FoundTable;
bool has(const std::vector<std::uint32_t>& rows, std::uint32_t row) {
    return std::binary_search(rows.begin(), rows.end(), row);
}
char role_in(const intake::TablePart& t, std::uint32_t row, std::uint32_t column) {
    if (column < t.range.left || column > t.range.right || row < t.range.top) return 0;
    if (row < t.range.top + t.header_lines) return 'h';
    if (has(t.rows, row)) return 'b';
    const bool total = std::any_of(t.totals.begin(), t.totals.end(), [&](const auto& s) { return s.row == row; });
    return total ? 's' : char(0);
}
char role_of(const std::vector<FoundTable>& tables, const FoundTable& read, std::uint32_t row, std::uint32_t column,
             bool filled) {
    if (const char role = role_in(read, row, column)) return role;
    const auto other = [&](const intake::TablePart& t) { return t.sheet == read.sheet && role_in(t, row, column); };
    for (const FoundTable& t : tables)
        if (other(t) || std::any_of(t.continued.begin(), t.continued.end(), other)) return 'o';
    return filled ? 't' : ' ';
}
}  // namespace
std::string table_name(const intake::Workbook& book, const FoundTable& table) {
    return book.sheets[table.sheet].name + "!" + intake::address(table.range);
}
ImportPicture picture_of(const intake::Workbook& book, const intake::Grid& grid, const std::vector<FoundTable>& tables,
                         const FoundTable& read) {
    ImportPicture out;
    out.sheet = book.sheets[read.sheet].name;
    const auto extent = grid.extent().value_or(intake::CellRange{});
    const std::uint32_t rows = std::min(extent.bottom + 1, ImportPicture::rows_max),
                        columns = std::min(extent.right + 1, ImportPicture::columns_max);
    out.cut = rows <= extent.bottom || columns <= extent.right;
    for (std::uint32_t row = 0; row < rows; ++row) {
        auto& cells = out.cells.emplace_back();
        auto& roles = out.roles.emplace_back();
        for (std::uint32_t column = 0; column < columns; ++column) {
            cells.push_back(shortened(intake::shown(book, grid.own(row, column))));
            roles += role_of(tables, read, row, column, !cells.back().empty());
        }
    }
    for (const auto& m : book.sheets[read.sheet].merges)
        if (m.top < rows && m.left < columns)
            out.merges.push_back({m.top, m.left, std::min(m.bottom, rows - 1), std::min(m.right, columns - 1)});
    return out;
}
}  // namespace greentally::edge
