#pragma once
/// The tables in a sheet: titles above, header of one to four lines, rows, totals, notes below; side by side or below
/// each other, and on over several sheets. Nothing is guessed about what they mean. Source: R-DOC-02.
#include "intake/sheet/grid.hpp"

namespace greentally::intake {
/// A row that adds others up: it is never counted, and its numbers are compared with what they add up.
struct TotalRow {
    std::uint32_t row = 0;
    std::string label;
};
/// A column that adds others of its table up. Both by their place in `columns`.
struct TotalColumn {
    std::size_t column = 0;
    std::vector<std::size_t> parts;
    bool spare = false;  // called 合计 or the like and nothing else, and right in every row: it says nothing of its own
};
/// A cell that says more than it shows: 2018.1 between 2018.9 and 2018.11 is 2018.10.
struct ReadAs {
    std::size_t sheet = 0;
    std::uint32_t row = 0, column = 0;
    std::string text;
};
/// What of a table lies on one sheet.
struct TablePart {
    std::size_t sheet = 0;
    CellRange range;  // header and rows
    std::vector<std::uint32_t> columns;
    std::uint32_t header_lines = 0;
    std::vector<std::uint32_t> rows;  // of the body, hidden ones too
    std::vector<TotalRow> totals;
};
struct FoundTable : TablePart {
    std::vector<std::string> titles;  // above, line by line
    std::vector<std::string> header;  // of each column; lines of a merged header joined with /
    std::vector<std::string> notes;
    std::string measure;  // that the titles give for the whole table (单位：万吨); empty if none or several
    std::vector<TablePart> continued;  // on later sheets; as many columns
    std::vector<TotalColumn> total_columns;
    std::vector<ReadAs> read_as;  // by sheet, row, column
    std::size_t row_count() const {
        std::size_t n = rows.size();
        for (const TablePart& part : continued) n += part.rows.size();
        return n;
    }
};
/// Those of one sheet, by themselves: `continued` and all below it is not known yet.
std::vector<FoundTable> find_tables(const Grid& grid);
/// What a cell says as a number, however typed; nothing if it is none. `format`: its number format.
std::optional<double> number_in(const GridCell& cell);
/// 合计, 小计, 总 计 …
bool says_total(std::string_view label);
/// 合计 of 合 计.
std::string without_blanks(std::string_view label);
/// 全国, 全市 … by itself: a total above its parts, or merely an area.
bool says_whole_area(std::string_view label);
/// 小计 and 本页 …: of some rows, not of all.
bool says_part_total(std::string_view label);
/// 其中：…: contained in what stands before it.
bool says_of_which(std::string_view label);
/// 注：, 数据来源：, 填表人：…
bool says_note(std::string_view text);
}  // namespace greentally::intake
