#include "intake/sheet/shown.hpp"

#include <algorithm>
#include <charconv>

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
std::vector<std::string> RowReader::read(const Line& line) {
    std::vector<std::string> out;
    const auto from = [&](std::size_t sheet, std::uint32_t row) {
        return std::partition_point(table_.read_as.begin(), table_.read_as.end(),
                                    [&](const ReadAs& r) { return std::pair(r.sheet, r.row) < std::pair(sheet, row); });
    };
    for (const std::uint32_t column : line.part->columns)
        out.push_back(shown(book_, standing(*line.grid, line.row, column)));
    for (auto r = from(line.part->sheet, line.row), end = table_.read_as.end();
         r != end && r->sheet == line.part->sheet && r->row == line.row; ++r)
        out[r->column - line.part->columns.front()] = r->text;
    if (out.size() > 2 && out[0].empty() && !out[1].empty()) out[0] = carried_;
    carried_ = out[0];
    return out;
}
}  // namespace greentally::intake
