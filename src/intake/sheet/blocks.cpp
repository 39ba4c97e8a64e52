#include "intake/sheet/blocks.hpp"

#include <algorithm>

namespace greentally::intake {
namespace {
constexpr int depth_max = 12;

/// Rows of the range that have a filled cell in it, rising.
std::vector<std::uint32_t> filled_rows(const Grid& grid, const CellRange& range) {
    std::vector<std::uint32_t> out;
    for (std::size_t n = 0; n < grid.row_count(); ++n) {
        const std::uint32_t row = grid.row_number(n);
        if (row < range.top) continue;
        if (row > range.bottom) break;
        bool any = false;
        grid.each(row, range.left, range.right, [&](auto, const GridCell&) { any = true; });
        if (any) out.push_back(row);
    }
    return out;
}
std::vector<bool> filled_columns(const Grid& grid, const CellRange& range, const std::vector<std::uint32_t>& rows) {
    std::vector<bool> filled(range.right - range.left + 1);
    for (const std::uint32_t row : rows)
        grid.each(row, range.left, range.right,
                  [&](std::uint32_t column, const GridCell&) { filled[column - range.left] = true; });
    return filled;
}
/// Runs of neighbours among rising numbers.
std::vector<std::pair<std::uint32_t, std::uint32_t>> runs(const std::vector<std::uint32_t>& numbers) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> out;
    for (const std::uint32_t n : numbers)
        if (!out.empty() && out.back().second + 1 == n)
            out.back().second = n;
        else
            out.push_back({n, n});
    return out;
}
void take_apart(const Grid& grid, CellRange range, int depth, std::vector<CellRange>& out) {
    const auto rows = filled_rows(grid, range);
    if (rows.empty()) return;
    const auto bands = runs(rows);
    if (bands.size() > 1 && depth < depth_max) {
        for (const auto& [top, bottom] : bands)
            take_apart(grid, {top, range.left, bottom, range.right}, depth + 1, out);
        return;
    }
    range.top = rows.front(), range.bottom = rows.back();
    std::vector<std::uint32_t> columns;
    const auto filled = filled_columns(grid, range, rows);
    for (std::uint32_t c = 0; c < filled.size(); ++c)
        if (filled[c]) columns.push_back(range.left + c);
    const auto parts = runs(columns);
    if (parts.size() == 1 || depth >= depth_max)
        return out.push_back({range.top, columns.front(), range.bottom, columns.back()});
    for (const auto& [left, right] : parts) take_apart(grid, {range.top, left, range.bottom, right}, depth + 1, out);
}
}  // namespace
std::optional<CellRange> shrunk(const Grid& grid, CellRange range) {
    const auto rows = filled_rows(grid, range);
    if (rows.empty()) return {};
    const auto filled = filled_columns(grid, range, rows);
    const auto first = std::find(filled.begin(), filled.end(), true);
    const auto last = std::find(filled.rbegin(), filled.rend(), true);
    return CellRange{rows.front(), range.left + std::uint32_t(first - filled.begin()), rows.back(),
                     range.right - std::uint32_t(last - filled.rbegin())};
}
std::vector<CellRange> blocks(const Grid& grid) {
    std::vector<CellRange> out;
    if (const auto extent = grid.extent()) take_apart(grid, *extent, 0, out);
    return out;
}
}  // namespace greentally::intake
