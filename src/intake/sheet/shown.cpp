#include "intake/sheet/shown.hpp"

#include <algorithm>
#include <charconv>
#include <numeric>

namespace greentally::intake {
namespace {
std::string percent(std::string_view text) {
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return number_text(value * 100) + "%";
}
std::string day(std::string_view text, bool from_1904) {
    double serial = 0;
    std::from_chars(text.data(), text.data() + text.size(), serial);
    const auto day = day_of_serial(serial, from_1904);
    return day ? iso(*day) : std::string(text);
}
}  // namespace
std::string shown(const Workbook& book, const GridCell& cell) {
    if (cell.kind != CellKind::number || !cell.filled()) return std::string(trimmed(cell.text));
    switch (cell.format < book.formats.size() ? book.formats[cell.format].style : NumberStyle::general) {
        case NumberStyle::percent: return percent(cell.text);
        case NumberStyle::date: return day(cell.text, book.from_1904);
        default: return std::string(cell.text);
    }
}
GridCell standing(const Grid& grid, std::uint32_t row, std::uint32_t column) {
    const GridCell own = grid.own(row, column);
    if (own.filled()) return own;
    const CellRange* merge = grid.merge(row, column);
    return merge && merge->left == merge->right ? grid.own(merge->top, merge->left) : own;
}
RowReader::RowReader(const Workbook& book, const FoundTable& table)
    : RowReader(book, table, [&] {
          std::vector<std::size_t> all(table.columns.size());
          std::iota(all.begin(), all.end(), std::size_t(0));
          return all;
      }()) {}
std::vector<std::string> RowReader::read(const Line& line) {
    const auto& columns = line.part->columns;
    auto r = std::partition_point(table_.read_as.begin(), table_.read_as.end(), [&](const ReadAs& as) {
        return std::pair(as.sheet, as.row) < std::pair(line.part->sheet, line.row);
    });
    std::vector<std::string> out;
    out.reserve(columns_.size());
    for (const std::size_t n : columns_) {
        const auto of_row = [&] {
            return r != table_.read_as.end() && r->sheet == line.part->sheet && r->row == line.row;
        };
        while (of_row() && r->column < columns[n]) ++r;
        out.push_back(of_row() && r->column == columns[n] ? r->text
                                                          : shown(book_, standing(*line.grid, line.row, columns[n])));
    }
    if (columns_.empty() || columns_[0] != 0) return out;
    if (columns.size() > 2 && out[0].empty() && standing(*line.grid, line.row, columns[1]).filled()) out[0] = carried_;
    carried_ = out[0];
    return out;
}
}  // namespace greentally::intake
