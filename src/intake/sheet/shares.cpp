#include "intake/sheet/shares.hpp"

#include <algorithm>

#include "intake/sheet/body.hpp"
#include "intake/sheet/shown.hpp"

namespace greentally::intake {
namespace {
constexpr std::size_t least = 3;  // cells that make a custom of a column
constexpr double far = 5;         // times away from the nearest of the others

bool is_rate(std::string_view header) {
    for (const std::string_view word : {"增长", "增幅", "增速", "同比", "环比", "频率", "倍率", "速率", "功率"})
        if (header.find(word) != std::string_view::npos) return false;
    for (const std::string_view word : {"率", "%", "％", "比例", "占比", "比重", "百分比", "rate", "share", "percent"})
        if (header.find(word) != std::string_view::npos) return true;
    return false;
}
struct Rate {
    const Line* line;
    double percent;  // 95.6 of 95.6 and of 95.6%
    bool plain;      // no percent sign says so
};
class Shares {
public:
    Shares(const Workbook& book, const std::vector<Line>& lines, std::size_t column, SourceFaults& doubts)
        : book_(book), column_(column), doubts_(doubts) {
        for (const Line& line : lines) {
            const GridCell cell = line.cell(column);
            const auto value = number_in(cell);
            if (!value || *value <= 0) continue;
            const bool styled = cell.kind == CellKind::number && cell.format < book.formats.size() &&
                                book.formats[cell.format].style == NumberStyle::percent;
            const bool signed_ = styled || cell.text.find('%') != std::string_view::npos ||
                                 cell.text.find("％") != std::string_view::npos;
            const Rate rate{&line, signed_ ? *value * 100 : *value, !signed_};
            (rate.percent <= 1 ? small_ : rate.percent > 150 ? huge_ : usual_).push_back(rate);
            if (rate.plain && rate.percent <= 1) ++plain_shares_;
        }
    }
    void run() {
        if (usual_.size() >= least && usual_.size() >= 2 * (small_.size() + huge_.size())) {
            const auto [low, high] = ends(usual_);
            std::size_t most = 0;
            for (const Rate& r : usual_) most = std::max(most, decimals(r));
            for (const Rate& r : small_)
                if (r.plain && r.percent * far < low.percent && r.percent * 100 >= low.percent / 2 &&
                    (high.percent < low.percent * far || decimals(r) >= most + 2))
                    tell(r, low, high);
            for (const Rate& r : huge_)
                if (r.percent > high.percent * far && r.percent / 100 >= low.percent / 2) tell(r, low, high);
        } else if (plain_shares_ >= least && plain_shares_ >= 2 * (usual_.size() + huge_.size())) {
            const auto [low, high] = ends(small_);
            for (const auto* odd : {&usual_, &huge_})
                for (const Rate& r : *odd)
                    if (r.plain && r.percent > high.percent * far && r.percent <= 100) tell(r, low, high);
        }
    }

private:
    static std::pair<Rate, Rate> ends(const std::vector<Rate>& rates) {
        const auto less = [](const Rate& a, const Rate& b) { return a.percent < b.percent; };
        const auto [low, high] = std::minmax_element(rates.begin(), rates.end(), less);
        return {*low, *high};
    }
    /// 0.956 has two more than 95.6.
    std::size_t decimals(const Rate& r) const {
        const std::string_view text = trimmed(r.line->cell(column_).text);
        const auto point = text.find('.');
        return point == text.npos ? 0 : text.size() - point - 1;
    }
    std::string text(const Rate& r) const { return shown(book_, r.line->cell(column_)); }
    /// Beside the end of the others that it would be nearest to.
    void tell(const Rate& odd, const Rate& low, const Rate& high) {
        const std::string beside = text(odd.percent < low.percent ? low : high);
        doubts_.add(book_.where(odd.line->part->sheet), odd.line->at(column_), text(odd),
                    {"与同列的 " + beside + " 一致：是比值还是百分数？",
                     "as in " + beside + " beside it: a share or a percent?"});
    }
    const Workbook& book_;
    const std::size_t column_;
    SourceFaults& doubts_;
    std::vector<Rate> small_, usual_, huge_;
    std::size_t plain_shares_ = 0;
};
}  // namespace
void check_shares(const Workbook& book, const std::vector<Grid>& grids, const FoundTable& table, SourceFaults& doubts) {
    std::vector<Line> lines;
    for (std::size_t n = 0; n < table.header.size(); ++n) {
        if (!is_rate(table.header[n])) continue;
        if (lines.empty()) lines = lines_of(table, grids);
        Shares(book, lines, n, doubts).run();
    }
}
}  // namespace greentally::intake
