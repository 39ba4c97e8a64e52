#include "intake/sheet/months.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "intake/sheet/body.hpp"

namespace greentally::intake {
namespace {
constexpr std::size_t least = 3, columns_looked_at = 3;
bool digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}
/// A cell of 2018.07 or 2018.7. `month`: from year 0, the first it may be; 2018.1 may be nine later.
struct Month {
    const Line* line = nullptr;
    int month = 0;
    bool open = false, padded = false, shown_by_format = false;
};
std::optional<Month> month_in(const Workbook& book, const Line& line, std::size_t column) {
    const GridCell cell = line.cell(column);
    const std::string_view text = trimmed(cell.text);
    if ((text.size() != 6 && text.size() != 7) || text[4] != '.' || !digits(text.substr(0, 4)) ||
        !digits(text.substr(5)))
        return {};
    const int year = std::atoi(std::string(text.substr(0, 4)).c_str()),
              month = std::atoi(std::string(text.substr(5)).c_str());
    if (year < 1949 || year >= 2100 || month < 1 || month > 12) return {};
    Month out{&line, year * 12 + month - 1, text.size() == 6 && month == 1, text[5] == '0', false};
    const NumberFormat* format = cell.format < book.formats.size() ? &book.formats[cell.format] : nullptr;
    if (cell.kind == CellKind::number && format && format->style == NumberStyle::number && format->decimals == 2)
        out.shown_by_format = true, out.month += out.open ? 9 : 0, out.open = false;
    return out;
}
std::string written(int month) {
    const std::string number = std::to_string(month % 12 + 1);
    return std::to_string(month / 12) + "." + (number.size() < 2 ? "0" : "") + number;
}
class Months {
public:
    Months(const Workbook& book, FoundTable& table, std::size_t column, SourceFaults& doubts)
        : book_(book), table_(table), column_(column), doubts_(doubts) {}
    void run(const std::vector<Line>& lines) {
        for (const Line& line : lines) {
            if (line.total || !line.cell(column_).filled()) continue;
            if (const auto month = month_in(book_, line, column_))
                all_.push_back(*month);
            else
                return;
        }
        if (all_.size() < least) return;
        padded_ = std::any_of(all_.begin(), all_.end(), [](const Month& m) { return m.padded; });
        for (std::size_t i = 0; i < all_.size(); ++i)
            if (all_[i].open)
                decide(i);
            else if (all_[i].shown_by_format)
                read(all_[i], all_[i].month);
    }

private:
    /// Whether a month follows on, or is the same as, its neighbour before or after.
    bool beside(std::size_t i, int month, int step) const {
        const std::size_t n = i + std::size_t(step);
        return n < all_.size() && !all_[n].open && std::abs(all_[n].month - month) <= 1;
    }
    void decide(std::size_t i) {
        const int first = all_[i].month, tenth = first + 9;
        const int for_first = beside(i, first, -1) + beside(i, first, 1),
                  for_tenth = beside(i, tenth, -1) + beside(i, tenth, 1);
        const std::string text(trimmed(all_[i].line->cell(column_).text));
        const auto tell = [&](Bilingual expected) {
            doubts_.add(book_.where(all_[i].line->part->sheet), all_[i].line->at(column_), text, std::move(expected));
        };
        if (for_first == for_tenth && !padded_)
            return tell({written(first) + " 或 " + written(tenth), written(first) + " or " + written(tenth)});
        const int month = for_first > for_tenth && !padded_ ? first : tenth;  // where January has its zero
        all_[i].month = month, all_[i].open = false;
        read(all_[i], month);
        if (month == tenth)
            tell({"按前后月份读作 " + written(tenth), "read as " + written(tenth) + " by the months beside it"});
    }
    void read(const Month& m, int month) {
        const std::uint32_t column = m.line->part->columns[column_];
        table_.read_as.push_back({m.line->part->sheet, m.line->row, column, written(month)});
    }
    const Workbook& book_;
    FoundTable& table_;
    const std::size_t column_;
    SourceFaults& doubts_;
    std::vector<Month> all_;
    bool padded_ = false;
};
}  // namespace
void read_months(const Workbook& book, const std::vector<Grid>& grids, FoundTable& table, SourceFaults& doubts) {
    const auto lines = lines_of(table, grids);
    for (std::size_t n = 0; n < std::min(columns_looked_at, table.columns.size()); ++n)
        Months(book, table, n, doubts).run(lines);
    std::sort(table.read_as.begin(), table.read_as.end(), [](const ReadAs& a, const ReadAs& b) {
        return std::tie(a.sheet, a.row, a.column) < std::tie(b.sheet, b.row, b.column);
    });
}
}  // namespace greentally::intake
