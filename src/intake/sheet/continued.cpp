#include "intake/sheet/continued.hpp"

#include <algorithm>

namespace greentally::intake {
namespace {
bool says_continued(const std::string& text) { return text.find("续") != std::string::npos; }
bool says_continued(const std::vector<std::string>& titles) {
    return std::any_of(titles.begin(), titles.end(), [](const auto& t) { return says_continued(t); });
}
/// Whether a sheet is called by a period or an area, so that another so called is about something else.
bool names_its_matter(std::string_view sheet) {
    sheet = trimmed(sheet);
    for (const std::string_view word : {"月", "年", "季", "期", "周", "日"})
        if (sheet.find(word) != std::string_view::npos) return true;
    for (const std::string_view end : {"省", "市", "州", "盟", "县", "区", "旗", "镇", "乡", "街道", "村", "社区"})
        if (sheet.ends_with(end)) return true;
    return sheet.size() >= 4 && std::all_of(sheet.begin(), sheet.end(),
                                            [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == '-'; });
}
const TablePart& last_part(const FoundTable& t) { return t.continued.empty() ? t : t.continued.back(); }
/// Whether its last line is a 合计 of all: nothing is to come.
bool complete(const TablePart& part) {
    if (part.totals.empty() || says_part_total(part.totals.back().label)) return false;
    return part.rows.empty() || part.rows.back() < part.totals.back().row;
}
bool has_numbers(const Grid& grid, const TablePart& part, std::uint32_t row) {
    return std::any_of(part.columns.begin() + 1, part.columns.end(),
                       [&](std::uint32_t column) { return number_in(grid.own(row, column)).has_value(); });
}
/// A table of one line only was taken for a header; under another table a line of numbers is a row.
void body_instead_of_header(const Grid& grid, FoundTable& t) {
    if (t.header_lines != 1 || !t.rows.empty() || !t.totals.empty() || t.columns.size() < 2 ||
        !has_numbers(grid, t, t.range.top))
        return;
    t.header_lines = 0;
    for (std::size_t n = 0; n < std::min<std::size_t>(3, t.columns.size()); ++n)
        if (const auto text = trimmed(grid.own(t.range.top, t.columns[n]).text); says_total(text))
            return void(t.totals.push_back({t.range.top, std::string(text)}));
    t.rows.push_back(t.range.top);
}
bool goes_on(const Workbook& book, const FoundTable& table, const FoundTable& next) {
    const TablePart& before = last_part(table);
    if (before.sheet == next.sheet || next.columns.size() != table.columns.size() || table.header_lines == 0)
        return false;
    if (next.header_lines == 0) return next.columns == before.columns && next.titles.empty() && !complete(before);
    if (next.header != table.header) return false;
    if (says_continued(next.titles) || says_continued(book.sheets[next.sheet].name)) return true;
    if (complete(before) || (!next.titles.empty() && next.titles != table.titles)) return false;
    return !names_its_matter(book.sheets[before.sheet].name) || !names_its_matter(book.sheets[next.sheet].name);
}
}  // namespace
std::vector<FoundTable> joined(const Workbook& book, const std::vector<Grid>& grids, std::vector<FoundTable> tables) {
    std::vector<FoundTable> out;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        FoundTable& t = tables[i];
        const bool first = i == 0 || tables[i - 1].sheet != t.sheet;
        FoundTable as_part = t;
        if (first && !out.empty() && t.titles.empty()) body_instead_of_header(grids[t.sheet], as_part);
        if (!first || out.empty() || !goes_on(book, out.back(), as_part)) {
            out.push_back(std::move(t));
            continue;
        }
        out.back().notes.insert(out.back().notes.end(), as_part.notes.begin(), as_part.notes.end());
        out.back().continued.push_back(std::move(static_cast<TablePart&>(as_part)));
    }
    return out;
}
}  // namespace greentally::intake
