#include "intake/sheet/body.hpp"

#include <algorithm>
#include <cmath>

namespace greentally::intake {
namespace {
double half_of_last(int decimals) { return 0.5 * std::pow(10, -decimals); }
int decimals_in(std::string_view text) {
    const auto point = text.find('.');
    return point == std::string_view::npos ? 0 : int(text.size() - point - 1);
}
void append(std::vector<Line>& out, const TablePart& part, const Grid& grid) {
    auto total = part.totals.begin();
    for (const std::uint32_t row : part.rows) {
        for (; total != part.totals.end() && total->row < row; ++total)
            out.push_back({&part, &grid, total->row, &*total});
        out.push_back({&part, &grid, row, nullptr});
    }
    for (; total != part.totals.end(); ++total) out.push_back({&part, &grid, total->row, &*total});
}
}  // namespace
std::vector<Line> lines_of(const FoundTable& table, const std::vector<Grid>& grids) {
    std::vector<Line> out;
    append(out, table, grids[table.sheet]);
    for (const TablePart& part : table.continued) append(out, part, grids[part.sheet]);
    return out;
}
bool adds_up(std::string_view header) {
    for (const std::string_view word :
         {"率",   "比",    "%",     "％",      "人均", "平均",    "均值", "占",    "指数", "排名", "排序",
          "名次", "序号",  "编码",  "代码",    "年份", "单价",    "密度", "浓度",  "得分", "系数", "code",
          "rate", "ratio", "share", "percent", "per_", "average", "mean", "index", "rank", "year"})
        if (header.find(word) != std::string_view::npos) return false;
    return true;
}
std::optional<Figure> figure_in(const Workbook& book, const GridCell& cell) {
    if (cell.text.find('%') != std::string_view::npos || cell.text.find("％") != std::string_view::npos) return {};
    const auto value = number_in(cell);
    if (!value) return {};
    Figure out{*value, decimals_in(trimmed(cell.text))};
    if (cell.kind != CellKind::number || cell.format >= book.formats.size()) return out;
    const NumberFormat& format = book.formats[cell.format];
    if (format.style == NumberStyle::number) out.decimals = std::min(out.decimals, format.decimals);
    if (format.style == NumberStyle::number || format.style == NumberStyle::general ||
        format.style == NumberStyle::text)
        return out;
    return {};
}
void Parts::add(const Figure& f) {
    sum += f.value, largest = count ? std::max(largest, f.value) : f.value;
    decimals = std::max(decimals, f.decimals), ++count;
}
bool Parts::make(const Figure& total, bool rounded) const {
    const bool whole = total.decimals == 0 && decimals == 0;
    const double slack = whole && !rounded ? 0 : half_of_last(total.decimals) + count * half_of_last(decimals);
    return std::abs(sum - total.value) <= slack + std::abs(sum) * 1e-12;
}
bool says_rounded(const FoundTable& table) {
    return std::any_of(table.notes.begin(), table.notes.end(),
                       [](const std::string& note) { return note.find("四舍五入") != std::string::npos; });
}
}  // namespace greentally::intake
