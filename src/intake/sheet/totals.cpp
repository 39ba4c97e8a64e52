#include "intake/sheet/totals.hpp"

#include <algorithm>
#include <cmath>

namespace greentally::intake {
namespace {
bool adds_up(std::string_view header) {
    for (const std::string_view word : {"率", "比", "%", "％", "人均", "平均", "占", "指数", "排名", "排序", "序号",
                                        "编码", "代码", "年份", "单价", "密度"})
        if (header.find(word) != std::string_view::npos) return false;
    return true;
}
struct Parts {
    double sum = 0, largest = 0;
    int count = 0;
};
Parts parts_of(const Grid& grid, const std::vector<std::uint32_t>& rows, std::uint32_t from, std::uint32_t to,
               std::uint32_t column) {
    Parts p;
    for (const std::uint32_t row : rows) {
        if (row < from || row >= to) continue;
        const GridCell cell = grid.own(row, column);
        if (cell.text.find('%') != std::string_view::npos) return {};
        if (const auto value = number_in(cell)) p.sum += *value, p.largest = std::max(p.largest, *value), ++p.count;
    }
    return p;
}
/// Half of what the last shown digit of a cell stands for.
double rounding(std::string_view text) {
    const auto point = text.find('.');
    return point == std::string_view::npos ? 0.5 : 0.5 * std::pow(10, -double(text.size() - point - 1));
}
bool of_a_part(const std::string& label) {
    return label.find("小") != std::string::npos || label.find("本页") != std::string::npos;
}
}  // namespace
void check_totals(const Grid& grid, const FoundTable& table, const std::string& where, SourceFaults& doubts) {
    std::uint32_t since = 0;
    for (std::size_t n = 0; n < table.totals.size(); ++n) {
        const TotalRow& total = table.totals[n];
        const bool part = of_a_part(total.label), on_top = !table.rows.empty() && total.row < table.rows.front();
        const std::uint32_t next = n + 1 < table.totals.size() && part ? table.totals[n + 1].row : UINT32_MAX;
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const std::uint32_t column = table.columns[c];
            const GridCell cell = grid.own(total.row, column);
            const auto said = number_in(cell);
            if (!said || cell.text.find('%') != std::string_view::npos || !adds_up(table.header[c])) continue;
            const Parts parts = on_top ? parts_of(grid, table.rows, total.row, next, column)
                                       : parts_of(grid, table.rows, part ? since : 0, total.row, column);
            if (parts.count < 2 || *said < parts.largest) continue;  // not a sum of these
            const double free = rounding(cell.text) * (parts.count + 1);
            const bool exact = cell.text.find('.') == std::string_view::npos && parts.sum == std::floor(parts.sum);
            if (std::abs(parts.sum - *said) <= (exact ? 0 : free)) continue;
            const std::string sum = number_text(parts.sum);
            doubts.add(where, {total.row + 1, column + 1}, total.label + " " + std::string(trimmed(cell.text)),
                       {"各行之和 " + sum, "the sum of its rows, " + sum});
        }
        if (part) since = total.row;
    }
}
}  // namespace greentally::intake
