#pragma once
/// The tables in a sheet: titles above, header of one to four lines, rows, totals, notes below; side by side or below
/// each other. Nothing is guessed about what they mean. Source: R-DOC-02.
#include "intake/sheet/grid.hpp"

namespace greentally::intake {
/// A row that adds others up: it is never counted, and its numbers are compared with what they add up.
struct TotalRow {
    std::uint32_t row = 0;
    std::string label;
};
struct FoundTable {
    std::size_t sheet = 0;
    CellRange range;                  // header and rows
    std::vector<std::string> titles;  // above, line by line
    std::vector<std::uint32_t> columns;
    std::vector<std::string> header;  // of each column; lines of a merged header joined with /
    std::uint32_t header_lines = 0;
    std::vector<std::uint32_t> rows;  // of the body, hidden ones too
    std::vector<TotalRow> totals;
    std::vector<std::string> notes;
};
/// Totals that differ from their parts are among the doubts, at their cells; `where` is the file and sheet.
std::vector<FoundTable> find_tables(const Grid& grid, const std::string& where, SourceFaults& doubts);
/// What a cell says as a number, however typed; nothing if it is none. `format`: its number format.
std::optional<double> number_in(const GridCell& cell);
/// 合计, 小计, 总 计 …
bool says_total(std::string_view label);
/// 注：, 数据来源：, 填表人：…
bool says_note(std::string_view text);
}  // namespace greentally::intake
