#include <algorithm>

#include "press/paper/parts.hpp"
#include "press/paper/table_grid.hpp"

namespace greentally::press {
namespace f = figures;
namespace {
constexpr double line_step = 1.35;  // of the text's size
constexpr double after = 0.5;       // lines below a table

struct Set {  // a cell with its lines
    PlacedCell at;
    std::vector<std::vector<Glyph>> parts;  // by its own line ends
    std::vector<std::pair<std::size_t, Line>> lines;
};
class TableSetter {
public:
    TableSetter(const Table& table, const Setter& setter, Flow& flow)
        : table_(table),
          setter_(setter),
          flow_(flow),
          width_(table.turned ? f::height : f::width),
          left_(table.turned ? f::page_height - f::bottom : f::left),
          step_(table.size * line_step) {
        double sum = 0;
        for (const Column& c : table.columns) sum += c.width;
        edges_.push_back(left_);
        for (const Column& c : table.columns) edges_.push_back(edges_.back() + width_ * c.width / sum);
    }
    void lay() {
        set_cells();
        size_rows();
        const std::size_t begin = flow_.rows.size();
        put_titles();
        put_rows();
        for (std::size_t i = begin; i < flow_.rows.size(); ++i) flow_.rows[i].turned = table_.turned;
        if (!table_.turned) flow_.rows.push_back(blank_row(after));
    }

private:
    Font font(const PlacedCell& at) const {
        const bool heading = at.row < std::size_t(table_.header_rows);
        return {heading || at.cell->bold ? Face::hei : Face::fang, table_.size};
    }
    void set_cells() {
        for (const PlacedCell& at : place_cells(table_)) {
            Set set{at, {}, {}};
            const bool heading = at.row < std::size_t(table_.header_rows);
            const double room = edges_[at.column + std::size_t(at.cell->across)] - edges_[at.column];
            LineBox box{room - 2 * f::table_padding};
            box.side = at.cell->side.value_or(heading ? Side::centre : table_.columns[at.column].side);
            std::string_view text = at.cell->text;
            for (bool more = true; more;) {
                const auto end = std::min(text.find('\n'), text.size());
                set.parts.push_back(setter_.glyphs(text.substr(0, end), font(at)));
                for (Line& line : break_lines(set.parts.back(), box))
                    set.lines.emplace_back(set.parts.size() - 1, std::move(line));
                more = end < text.size();
                text.remove_prefix(std::min(end + 1, text.size()));
            }
            cells_.push_back(std::move(set));
        }
    }
    double needs(const Set& set) const { return double(set.lines.size()) * step_ + 2 * f::table_padding; }
    void size_rows() {
        heights_.assign(table_.rows.size(), step_ + 2 * f::table_padding);
        for (const Set& set : cells_)
            if (set.at.cell->down == 1) heights_[set.at.row] = std::max(heights_[set.at.row], needs(set));
        for (const Set& set : cells_) {
            double have = 0;
            const std::size_t last = set.at.row + std::size_t(set.at.cell->down) - 1;
            for (std::size_t r = set.at.row; r <= last; ++r) have += heights_[r];
            heights_[last] += std::max(0.0, needs(set) - have);
        }
    }
    void put_titles() {
        const auto above = [&](const std::string& text, const Font& font, double x, Side side) {
            if (text.empty()) return;
            Row row{.height = font.size * 1.6, .keeps = true};
            row.texts.push_back(setter_.line(text, font, x, baseline(font.size * 0.3, font.size), side));
            flow_.rows.push_back(std::move(row));
        };
        above(table_.title, {Face::hei, std::max(table_.size, f::size4)}, left_ + width_ / 2, Side::centre);
        above(table_.measure, {Face::fang, table_.size}, left_ + width_, Side::right);
    }
    void put_rows() {
        const auto heads = std::size_t(table_.header_rows);
        const int number = int(flow_.heads.size());
        double head_height = 0;
        std::vector<bool> joined(table_.rows.size());
        std::vector<std::vector<const Set*>> by_row(table_.rows.size());
        for (const Set& set : cells_) {
            for (std::size_t r = set.at.row; r < set.at.row + std::size_t(set.at.cell->down); ++r) {
                by_row[r].push_back(&set);
                if (r > set.at.row) joined[r - 1] = true;
            }
        }
        const double page = table_.turned ? f::width : f::height;
        for (std::size_t r = 0; r < table_.rows.size(); ++r) {
            if (r == heads) flow_.heads.emplace_back(flow_.rows.end() - std::ptrdiff_t(heads), flow_.rows.end());
            if (r < heads) head_height += heights_[r];
            const double room = page - (r < heads ? 0 : head_height) - step_;
            const std::size_t first = flow_.rows.size();
            put_row(r, by_row[r], r >= heads ? room : page);
            for (std::size_t i = first; i < flow_.rows.size(); ++i) flow_.rows[i].table = r < heads ? -1 : number;
            flow_.rows.back().keeps = joined[r] || r < heads;
        }
        if (table_.rows.size() <= heads) flow_.heads.emplace_back();
    }
    /// One row of the flow, or several where it is higher than a page.
    void put_row(std::size_t r, const std::vector<const Set*>& cells, double room) {
        const bool alone = std::all_of(cells.begin(), cells.end(), [](const Set* s) { return s->at.cell->down == 1; });
        const auto lines = std::size_t(std::max(1.0, (room - 2 * f::table_padding) / step_));
        if (heights_[r] <= room || !alone) return put_slice(r, cells, 0, SIZE_MAX, heights_[r]);
        std::size_t most = 0;
        for (const Set* set : cells) most = std::max(most, set->lines.size());
        for (std::size_t from = 0; from < most; from += lines)
            put_slice(r, cells, from, from + lines,
                      double(std::min(lines, most - from)) * step_ + 2 * f::table_padding);
    }
    void put_slice(std::size_t r, const std::vector<const Set*>& cells, std::size_t from, std::size_t to,
                   double height) {
        Row row{.height = height};
        for (const Set* set : cells) {
            const PlacedCell& at = set->at;
            const double x1 = edges_[at.column], x2 = edges_[at.column + std::size_t(at.cell->across)];
            const bool last = r + 1 == at.row + std::size_t(at.cell->down);
            row.rules.push_back({x1, 0, x1, height, f::table_rule});
            row.rules.push_back({x2, 0, x2, height, f::table_rule});
            if (r == at.row) row.rules.push_back({x1, 0, x2, 0, f::table_rule});
            if (last) row.rules.push_back({x1, height, x2, height, f::table_rule});
            if (r == at.row) put_text(row, *set, from, std::min(to, set->lines.size()), height);
        }
        flow_.rows.push_back(std::move(row));
    }
    void put_text(Row& row, const Set& set, std::size_t from, std::size_t to, double height) {
        if (from >= to) return;
        for (std::size_t r = set.at.row + 1; r < set.at.row + std::size_t(set.at.cell->down); ++r)
            height += heights_[r];
        double y = (height - double(to - from) * step_) / 2 + (step_ - table_.size) / 2;
        for (std::size_t i = from; i < to; ++i, y += step_)
            Setter::put(row.texts, set.parts[set.lines[i].first], set.lines[i].second, font(set.at),
                        edges_[set.at.column] + f::table_padding, baseline(y, table_.size));
    }
    const Table& table_;
    const Setter& setter_;
    Flow& flow_;
    double width_, left_, step_;
    std::vector<double> edges_, heights_;
    std::vector<Set> cells_;
};
}  // namespace

void lay_table(const Table& table, const Setter& setter, Flow& flow) { TableSetter(table, setter, flow).lay(); }
}  // namespace greentally::press
