#include "intake/sheet/total_columns.hpp"

#include <algorithm>
#include <cmath>

#include "intake/sheet/body.hpp"

namespace greentally::intake {
namespace {
constexpr std::size_t columns_max = 1'000;
/// The last / that is not in brackets: 污水量（万吨/日） has none.
std::size_t last_slash(std::string_view header) {
    std::size_t out = header.npos;
    int depth = 0;
    for (std::size_t i = 0; i < header.size(); ++i) {
        const auto rest = header.substr(i);
        depth += rest.starts_with("(") || rest.starts_with("（");
        depth -= rest.starts_with(")") || rest.starts_with("）");
        if (header[i] == '/' && depth <= 0) out = i;
    }
    return out;
}
/// "污水量/合计（万吨）" → group 污水量, word 合计, measure 万吨.
struct Name {
    std::string_view group, word, measure;
    explicit Name(std::string_view header) {
        const auto slash = last_slash(header);
        const bool grouped = slash != header.npos;
        if (grouped) group = header.substr(0, slash);
        word = trimmed(grouped ? header.substr(slash + 1) : header);
        for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"(", ")"}, {"（", "）"}}) {
            const auto at = word.ends_with(close) ? word.rfind(open) : word.npos;
            if (at == word.npos) continue;
            measure = word.substr(at + open.size(), word.size() - at - open.size() - close.size());
            word = trimmed(word.substr(0, at));
        }
    }
};
class Columns {
public:
    Columns(const Workbook& book, const std::vector<Grid>& grids, FoundTable& table, SourceFaults& doubts)
        : book_(book), table_(table), lines_(lines_of(table, grids)), doubts_(doubts), rounded_(says_rounded(table)) {
        for (const std::string& header : table.header) {
            names_.emplace_back(header);
            totals_.push_back(says_total(names_.back().word));
        }
    }
    void run() {
        const auto first = std::find(totals_.begin(), totals_.end(), true);
        if (first == totals_.end()) return;
        if (names_.size() > columns_max) {
            const std::string most = std::to_string(columns_max);
            return doubts_.add(book_.where(table_.sheet),
                               {table_.range.top + 1, table_.columns[std::size_t(first - totals_.begin())] + 1},
                               std::to_string(names_.size()),
                               {"不超过 " + most + " 列的表才核对合计列",
                                "total columns are compared in tables of at most " + most + " columns"});
        }
        for (std::size_t n = 0; n < names_.size(); ++n)
            figures_.push_back(adds_up(table_.header[n]) && holds_figures(n));
        for (std::size_t n = 0; n < names_.size(); ++n)
            if (totals_[n]) take(n);
    }

private:
    using Set = std::vector<std::size_t>;
    struct Tried {
        std::uint32_t right = 0, wrong = 0;
    };
    /// Whether a column holds figures that may be parts of the total of `n`.
    bool part_of(std::size_t n, std::size_t other) const {
        const Name &total = names_[n], &name = names_[other];
        return other != n && figures_[other] && name.measure == total.measure && !says_of_which(name.word) &&
               !says_of_which(name.group);
    }
    bool holds_figures(std::size_t n) const {
        std::uint32_t figures = 0, others = 0;
        for (std::size_t i = 0; i < lines_.size() && i < 50; ++i)
            if (const GridCell c = lines_[i].cell(n); figure_in(book_, c))
                ++figures;
            else
                others += c.filled();
        return figures > others && !table_.header[n].empty();
    }
    /// The sets of columns that it may add up, the likeliest first.
    std::vector<Set> candidates(std::size_t n) const {
        Set group, all, above, left, right;
        for (std::size_t other = 0; other < names_.size(); ++other) {
            if (!part_of(n, other)) continue;
            const bool total = totals_[other];
            if (names_[other].group == names_[n].group && !total) group.push_back(other);
            if (!total) all.push_back(other);
            if (total && names_[n].group.empty() && !names_[other].group.empty()) above.push_back(other);
        }
        for (std::size_t k = n; k-- > 0 && !totals_[k];)
            if (part_of(n, k)) left.push_back(k);
        for (std::size_t k = n + 1; k < names_.size() && !totals_[k]; ++k)
            if (part_of(n, k)) right.push_back(k);
        std::reverse(left.begin(), left.end());
        std::vector<Set> out;
        if (!names_[n].group.empty()) return {std::move(group)};
        for (Set* set : {&above, &all, &group, &left, &right})
            if (set->size() > 1 && std::find(out.begin(), out.end(), *set) == out.end()) out.push_back(std::move(*set));
        return out;
    }
    Parts parts(const Line& line, const Set& set) const {
        Parts out;
        for (const std::size_t n : set)
            if (const auto f = figure_in(book_, line.cell(n))) out.add(*f);
        return out;
    }
    Tried tried(std::size_t n, const Set& set) const {
        Tried out;
        for (const Line& line : lines_) {
            const auto said = figure_in(book_, line.cell(n));
            const Parts p = said ? parts(line, set) : Parts();
            if (p.count == 0) continue;
            p.make(*said, rounded_) ? ++out.right : ++out.wrong;
        }
        return out;
    }
    void take(std::size_t n) {
        const auto sets = candidates(n);
        Tried best;
        const Set* parts_of_it = nullptr;
        for (const Set& set : sets) {
            if (set.size() < 2) continue;
            const Tried t = tried(n, set);
            if (!parts_of_it || t.right > best.right) parts_of_it = &set, best = t;
        }
        const bool certain = !names_[n].group.empty() || best.right >= best.wrong;
        if (!parts_of_it || best.right + best.wrong == 0 || !certain) return;
        const bool bare = names_[n].group.empty() && names_[n].measure.empty() && !names_[n].word.starts_with("全");
        table_.total_columns.push_back({n, *parts_of_it, bare && best.wrong == 0});
        if (best.wrong) report(n, *parts_of_it);
    }
    void report(std::size_t n, const Set& set) {
        for (const Line& line : lines_) {
            const auto said = figure_in(book_, line.cell(n));
            const Parts p = said ? parts(line, set) : Parts();
            if (p.count == 0 || p.make(*said, rounded_)) continue;
            const std::string sum = number_text(p.sum);
            doubts_.add(book_.where(line.part->sheet), line.at(n),
                        table_.header[n] + " " + std::string(trimmed(line.cell(n).text)),
                        {"各列之和 " + sum, "the sum of its columns, " + sum});
        }
    }
    const Workbook& book_;
    FoundTable& table_;
    const std::vector<Line> lines_;
    SourceFaults& doubts_;
    const bool rounded_;
    std::vector<Name> names_;
    std::vector<bool> totals_, figures_;  // by column
};
}  // namespace
void check_total_columns(const Workbook& book, const std::vector<Grid>& grids, FoundTable& table,
                         SourceFaults& doubts) {
    Columns(book, grids, table, doubts).run();
}
}  // namespace greentally::intake
