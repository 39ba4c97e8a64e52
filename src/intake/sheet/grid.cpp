#include "intake/sheet/grid.hpp"

#include <algorithm>
#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/geometries/point.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <boost/geometry/strategies/relate/cartesian.hpp>
#include <boost/geometry/strategies/strategies.hpp>

namespace greentally::intake {
namespace {
namespace geometry = boost::geometry;
using Point = geometry::model::point<std::int64_t, 2, geometry::cs::cartesian>;
using Box = geometry::model::box<Point>;
}  // namespace
struct Grid::Merges {
    std::vector<CellRange> all;
    geometry::index::rtree<std::pair<Box, std::size_t>, geometry::index::quadratic<16>> by_place;
    explicit Merges(const std::vector<CellRange>& merges) : all(merges) {
        std::vector<std::pair<Box, std::size_t>> boxes;
        for (const CellRange& m : all)
            boxes.push_back({Box(Point(m.top, m.left), Point(m.bottom, m.right)), boxes.size()});
        by_place = decltype(by_place)(boxes);
    }
};
Grid::Grid(const SheetInfo& sheet) : merges_(std::make_shared<const Merges>(sheet.merges)) {}
void Grid::add(const SheetRow& row) {
    rows_.push_back({row.row, row.hidden, 0, cells_.size()});
    for (const SheetCell& c : row.cells) {
        if (c.text.empty()) continue;
        Packed p{std::uint32_t(texts_.size()), c.column, unsigned(c.kind), c.formula, c.format};
        texts_ += c.text;
        cells_.push_back(p);
        ++rows_.back().count;
    }
    if (rows_.back().count == 0) rows_.pop_back();
}
const Grid::Row* Grid::find(std::uint32_t row) const {
    const auto at =
        std::lower_bound(rows_.begin(), rows_.end(), row, [](const Row& r, std::uint32_t n) { return r.row < n; });
    return at == rows_.end() || at->row != row ? nullptr : &*at;
}
GridCell Grid::view(std::size_t i) const {
    const std::size_t end = i + 1 < cells_.size() ? cells_[i + 1].text : texts_.size();
    return {std::string_view(texts_).substr(cells_[i].text, end - cells_[i].text), CellKind(cells_[i].kind),
            bool(cells_[i].formula), std::uint16_t(cells_[i].format)};
}
bool Grid::hidden(std::uint32_t row) const {
    const Row* at = find(row);
    return at && at->hidden;
}
GridCell Grid::own(std::uint32_t row, std::uint32_t column) const {
    const Row* at = find(row);
    if (!at) return {};
    const auto from = cells_.begin() + std::ptrdiff_t(at->first), to = from + at->count;
    const auto cell = std::lower_bound(from, to, column, [](const Packed& p, std::uint32_t n) { return p.column < n; });
    return cell == to || cell->column != column ? GridCell{} : view(std::size_t(cell - cells_.begin()));
}
const CellRange* Grid::merge(std::uint32_t row, std::uint32_t column) const {
    const auto found = merges_->by_place.qbegin(geometry::index::intersects(Point(row, column)));
    return found == merges_->by_place.qend() ? nullptr : &merges_->all[found->second];
}
GridCell Grid::at(std::uint32_t row, std::uint32_t column) const {
    const GridCell cell = own(row, column);
    if (cell.filled()) return cell;
    const CellRange* m = merge(row, column);
    return m ? own(m->top, m->left) : cell;
}
std::optional<CellRange> Grid::extent() const {
    if (rows_.empty()) return {};
    CellRange out{rows_.front().row, UINT32_MAX, rows_.back().row, 0};
    for (const Row& r : rows_)
        out.left = std::min<std::uint32_t>(out.left, cells_[r.first].column),
        out.right = std::max<std::uint32_t>(out.right, cells_[r.first + r.count - 1].column);
    return out;
}
}  // namespace greentally::intake
