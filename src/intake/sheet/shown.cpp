#include "intake/sheet/shown.hpp"

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
std::vector<std::string> RowReader::read(std::uint32_t row) {
    std::vector<std::string> out;
    for (const std::uint32_t column : table_.columns) out.push_back(shown(book_, standing(grid_, row, column)));
    if (out.size() > 2 && out[0].empty() && !out[1].empty()) out[0] = carried_;
    carried_ = out[0];
    return out;
}
}  // namespace greentally::intake
