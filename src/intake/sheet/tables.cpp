#include "intake/sheet/tables.hpp"

#include <algorithm>
#include <cmath>

#include "intake/sheet/blocks.hpp"

namespace greentally::intake {
namespace {
constexpr std::uint32_t header_lines_max = 4;

bool stands_for_nothing(std::string_view text) {
    const std::string_view t = trimmed(text);
    if (t.size() > std::string_view("……").size()) return false;
    return t == "-" || t == "--" || t == "—" || t == "——" || t == "/" || t == "*" || t == "…" || t == "……" ||
           t == "－" || t == "…";
}
/// 2018, 2018年, 2018.07, 3月: may stand in a header.
bool names_a_period(const GridCell& cell) {
    std::string_view t = trimmed(cell.text);
    if (!t.empty() && (t.back() & 0x80))
        for (const std::string_view end : {"年", "月", "季度", "年度"})
            if (t.ends_with(end)) t.remove_suffix(end.size());
    const auto value = number_in({t, CellKind::text, false, 0});
    return value && ((*value >= 1949 && *value < 2100) || t.size() != trimmed(cell.text).size());
}
/// What one row of a block looks like.
struct Look {
    std::uint32_t filled = 0, numbers = 0, first = 0;
    bool note = false;
};
Look look_at(const Grid& grid, std::uint32_t row, const CellRange& in) {
    Look out;
    grid.each(row, in.left, in.right, [&](std::uint32_t column, const GridCell& cell) {
        if (out.filled++ == 0) out.first = column, out.note = says_note(cell.text);
        const bool number = (number_in(cell) && !names_a_period(cell)) || stands_for_nothing(cell.text);
        out.numbers += number && column != in.left;
    });
    return out;
}
class Finder {
public:
    explicit Finder(const Grid& grid) : grid_(grid) {}
    std::vector<FoundTable> run() {
        for (const CellRange& block : blocks(grid_)) take(block);
        if (!tables_.empty()) append(tables_.back().notes, titles_);
        for (FoundTable& t : tables_) areas_are_rows(t);
        return std::move(tables_);
    }

private:
    static void append(std::vector<std::string>& to, std::vector<std::string>& from) {
        to.insert(to.end(), from.begin(), from.end()), from.clear();
    }
    std::string line(std::uint32_t row, const CellRange& in) const {
        std::string out;
        grid_.each(row, in.left, in.right, [&](auto, const GridCell& cell) {
            out += (out.empty() ? "" : " ") + std::string(trimmed(cell.text));
        });
        return out;
    }
    void take(CellRange block) {
        std::vector<std::uint32_t> rows;
        for (std::uint32_t row = block.top; row <= block.bottom; ++row)
            if (look_at(grid_, row, block).filled) rows.push_back(row);
        std::size_t at = 0;
        const bool one_column = block.left == block.right;
        for (; at < rows.size(); ++at) {  // lines of text above, or between tables
            const Look look = look_at(grid_, rows[at], block);
            const bool alone = look.filled == 1 && look.numbers == 0 && !number_in(grid_.own(rows[at], look.first));
            const bool with_unit = look.filled == 2 && block.right - block.left >= 3 && look.numbers == 0 &&
                                   line(rows[at], block).find("单位") != std::string::npos;
            if (!alone && !with_unit) break;
            if (one_column && rows.size() - at > 2 && !look.note) break;  // a list of one column
            const bool note = look.note && !tables_.empty() && titles_.empty();
            (note ? tables_.back().notes : titles_).push_back(line(rows[at], block));
        }
        if (at == rows.size()) return;
        rows.erase(rows.begin(), rows.begin() + std::ptrdiff_t(at));
        block.top = rows.front();
        if (continues(block, rows)) return fill(tables_.back(), rows, 0);
        FoundTable t;
        append(t.titles, titles_);
        t.range = block;
        for (std::uint32_t c = block.left; c <= block.right; ++c) t.columns.push_back(c);
        const std::size_t lines = header_lines(block, rows);
        name_columns(t, rows, lines);
        tables_.push_back(std::move(t));
        fill(tables_.back(), rows, lines);
    }
    /// Rows of numbers without a header under a table of the same columns; or the same header again (续表).
    bool continues(const CellRange& block, std::vector<std::uint32_t>& rows) {
        if (tables_.empty()) return false;
        FoundTable& last = tables_.back();
        if (block.left < last.range.left || block.right > last.range.right) return false;
        const Look look = look_at(grid_, rows.front(), block);
        if (titles_.empty() && (look.numbers > 0 || says_total(grid_.own(rows.front(), look.first).text))) return true;
        if (block.left != last.range.left || block.right != last.range.right || rows.size() <= last.header_lines)
            return false;
        FoundTable again;
        again.range = block, again.columns = last.columns;
        name_columns(again, rows, last.header_lines);
        const bool said = std::any_of(titles_.begin(), titles_.end(),
                                      [](const std::string& t) { return t.find("续") != std::string::npos; });
        if (again.header != last.header || (!said && !titles_.empty())) return false;
        rows.erase(rows.begin(), rows.begin() + std::ptrdiff_t(last.header_lines));
        titles_.clear();
        return true;
    }
    std::size_t header_lines(const CellRange& block, const std::vector<std::uint32_t>& rows) const {
        if (look_at(grid_, rows[0], block).numbers > 0 || rows.size() == 1) return rows.size() == 1 ? 1 : 0;
        std::size_t lines = 1;
        while (lines < header_lines_max && lines + 1 < rows.size() && goes_on(block, rows[lines - 1], rows[lines]))
            ++lines;
        return lines;
    }
    /// Whether the header has one more line.
    bool goes_on(const CellRange& block, std::uint32_t above, std::uint32_t row) const {
        bool upright = false, group = false, gap = false, fits = true;
        for (std::uint32_t c = block.left; c <= block.right; ++c) {
            const CellRange* m = grid_.merge(above, c);
            upright |= m && m->bottom >= row;
            group |= m && m->right > m->left;
            const bool here = grid_.own(row, c).filled();
            gap |= here && !grid_.at(above, c).filled();
            fits &= !here || grid_.own(row, c).kind == CellKind::text;
        }
        if (upright) return true;
        return (group || gap) && fits && look_at(grid_, row, block).numbers == 0;
    }
    void name_columns(FoundTable& t, const std::vector<std::uint32_t>& rows, std::size_t lines) const {
        t.header_lines = std::uint32_t(lines), t.header.clear();
        for (const std::uint32_t c : t.columns) {
            std::string name, before;
            for (std::size_t n = 0; n < lines; ++n) {
                GridCell cell = grid_.at(rows[n], c);
                if (!cell.filled() && n + 1 < lines && grid_.own(rows[n + 1], c).filled())
                    for (std::uint32_t left = c; !cell.filled() && left > t.range.left;)
                        cell = grid_.at(rows[n], --left);
                std::string word;
                for (const char letter : trimmed(cell.text))
                    if (letter != '\n' && letter != '\r') word += letter;
                if (word.empty() || word == before) continue;
                name += (name.empty() ? "" : "/") + word, before = word;
            }
            t.header.push_back(name);
        }
    }
    void fill(FoundTable& t, const std::vector<std::uint32_t>& rows, std::size_t from) {
        bool notes = false;
        for (std::size_t n = from; n < rows.size(); ++n) {
            const Look look = look_at(grid_, rows[n], t.range);
            notes |= look.note && look.filled <= 2;
            if (notes && look.numbers == 0) {
                t.notes.push_back(line(rows[n], t.range));
                continue;
            }
            t.range.bottom = std::max(t.range.bottom, rows[n]);
            if (const auto label = total_label(rows[n], t))
                t.totals.push_back({rows[n], *label});
            else
                t.rows.push_back(rows[n]);
        }
        if (!t.rows.empty() || !t.totals.empty()) {
            std::uint32_t last = t.rows.empty() ? 0 : t.rows.back();
            if (!t.totals.empty()) last = std::max(last, t.totals.back().row);
            t.range.bottom = last;
        }
    }
    std::optional<std::string> total_label(std::uint32_t row, const FoundTable& t) const {
        std::optional<std::string> label;
        bool first = true;
        grid_.each(row, t.range.left, std::min(t.range.right, t.range.left + 2), [&](auto, const GridCell& cell) {
            if (label || cell.kind != CellKind::text || number_in(cell)) return;
            if (says_total(cell.text) && (first || !says_whole_area(cell.text)))
                label = std::string(trimmed(cell.text));
            first = false;
        });
        return label;
    }
    /// 全国 is a total above its provinces; in a list of matters it is the area of each, and they do not add up to it.
    void areas_are_rows(FoundTable& t) const {
        const auto area = [](const TotalRow& total) { return says_whole_area(total.label); };
        std::vector<std::uint32_t> areas;
        for (const TotalRow& total : t.totals)
            if (area(total)) areas.push_back(total.row);
        if (areas.empty()) return;
        const auto sum = [&](const std::vector<std::uint32_t>& rows, std::uint32_t column) {
            double out = 0;
            for (const std::uint32_t row : rows) out += number_in(grid_.own(row, column)).value_or(0);
            return out;
        };
        const auto adds_up = [&](std::uint32_t column) {
            const double said = sum(areas, column), parts = sum(t.rows, column);
            return said != 0 && std::abs(said - parts) <= 0.2 * std::abs(said);
        };
        if (t.rows.size() >= 2 * areas.size() && std::any_of(t.columns.begin(), t.columns.end(), adds_up)) return;
        t.rows.insert(t.rows.end(), areas.begin(), areas.end());
        std::sort(t.rows.begin(), t.rows.end());
        std::erase_if(t.totals, area);
    }
    const Grid& grid_;
    std::vector<FoundTable> tables_;
    std::vector<std::string> titles_;  // that wait for a table
};
}  // namespace
std::vector<FoundTable> find_tables(const Grid& grid) { return Finder(grid).run(); }
}  // namespace greentally::intake
