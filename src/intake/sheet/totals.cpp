#include "intake/sheet/totals.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "intake/sheet/nested.hpp"

namespace greentally::intake {
namespace {
constexpr double near = 0.05;  // an area that differs by more from what lies in it is not their sum
struct Range {
    std::size_t from = 0, to = 0;  // lines; `to` is outside
    bool leaves = false;           // without areas that contain others of the table
    bool operator==(const Range&) const = default;
};
/// A line that adds others up, and the ways in which it may.
struct Claim {
    std::size_t line = 0;
    std::vector<Range> ranges;           // the likeliest first
    std::vector<std::size_t> contained;  // of an area: the lines in it
    std::uint32_t best = 0, hits = 0, misses = 0;
};
/// One column, line by line, and its sums from either end.
struct Column {
    std::vector<std::optional<Figure>> figures;
    std::vector<Parts> before[2], after[2];  // of all rows, of those that contain no other
};
class Check {
public:
    Check(const Workbook& book, const std::vector<Grid>& grids, const FoundTable& table, SourceFaults& doubts)
        : book_(book), table_(table), lines_(lines_of(table, grids)), doubts_(doubts), rounded_(says_rounded(table)) {
        areas_ = nested_lines(table, lines_);
        mark_counted();
        for (const Line& line : lines_) words_.push_back(line.total ? without_blanks(line.total->label) : "");
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (lines_[i].total)
                claims_.push_back({i, ranges_of(i), {}});
            else if (areas_[i].size() > 2)
                claims_.push_back({i, {}, areas_[i]});
    }
    void run() {
        if (claims_.empty()) return;
        for (const Claim& claim : claims_) hits_.emplace_back(std::max<std::size_t>(1, claim.ranges.size()));
        for (std::size_t n = 0; n < table_.columns.size(); ++n)
            if (adds_up(table_.header[n])) score(n);
        for (Claim& claim : claims_) settle(claim);
        for (std::size_t n = 0; n < table_.columns.size(); ++n)
            if (adds_up(table_.header[n])) report(n);
    }

private:
    /// Rows that count: no totals, and nothing that is contained in a row before it.
    void mark_counted() {
        bool of_which = false;
        for (const Line& line : lines_) {
            std::string_view label;
            for (std::size_t n = 0; n < std::min<std::size_t>(3, table_.columns.size()) && label.empty(); ++n)
                if (const GridCell c = line.cell(n); c.kind == CellKind::text && !number_in(c)) label = c.text;
            const bool indented = label.starts_with(' ') || label.starts_with("\u3000");
            of_which = says_of_which(label) || (of_which && indented);
            counted_.push_back(!line.total && !of_which);
        }
    }
    /// Whether a total stands above its parts: all of the table do, or this one has nothing else beside it.
    bool on_top(std::size_t i) const {
        if (i + 1 == lines_.size()) return false;
        return (lines_.front().total && !lines_.back().total) ||
               (!lines_[i + 1].total && (i == 0 || lines_[i - 1].total));
    }
    std::vector<Range> ranges_of(std::size_t i) const {
        const auto edge = [&](std::size_t from, int step, auto&& stops) {
            std::size_t k = from;
            while (k + std::size_t(step) < lines_.size() && !stops(k + std::size_t(step))) k += std::size_t(step);
            return k;
        };
        const auto total = [&](std::size_t k) { return lines_[k].total != nullptr; };
        const auto same = [&](std::size_t k) { return total(k) && words_[k] == words_[i]; };
        const std::size_t n = lines_.size();
        const Range above{edge(i, -1, total), i}, below{i + 1, edge(i, 1, total) + 1}, all_above{0, i},
            all_below{i + 1, n}, group_above{edge(i, -1, same), i}, group_below{i + 1, edge(i, 1, same) + 1};
        std::vector<Range> out;
        const bool part = says_part_total(lines_[i].total->label), grouped = group_above.from > 0 || group_below.to < n;
        if (part)
            out = on_top(i) ? std::vector{below, above} : std::vector{above, below};
        else if (on_top(i) && lines_.front().total)
            out = grouped ? std::vector{group_below, all_below} : std::vector{all_below, below};
        else if (grouped)
            out = {group_above, all_above, group_below, above, below};
        else
            out = {all_above, all_below, above};
        if (part) out.push_back(group_above), out.push_back(group_below);
        for (std::size_t k = 0, size = out.size(); k < size; ++k) out.push_back({out[k].from, out[k].to, true});
        return out;
    }
    Column read(std::size_t n) const {
        Column out;
        for (const Line& line : lines_) out.figures.push_back(figure_in(book_, line.cell(n)));
        for (const bool leaves : {false, true}) {
            auto &before = out.before[leaves], &after = out.after[leaves];
            before.resize(lines_.size() + 1), after.resize(lines_.size() + 1);
            for (std::size_t i = 0; i < lines_.size(); ++i) {
                before[i + 1] = before[i];
                if (counts(i, leaves) && out.figures[i]) before[i + 1].add(*out.figures[i]);
            }
            for (std::size_t i = lines_.size(); i-- > 0;) {
                after[i] = after[i + 1];
                if (counts(i, leaves) && out.figures[i]) after[i].add(*out.figures[i]);
            }
        }
        return out;
    }
    bool counts(std::size_t i, bool leaves) const { return counted_[i] && !(leaves && !areas_[i].empty()); }
    Parts parts(const Column& column, const Claim& claim, std::size_t way) const {
        Parts out;
        const auto add = [&](std::size_t i) {
            if (column.figures[i]) out.add(*column.figures[i]);
        };
        if (!claim.contained.empty()) return std::for_each(claim.contained.begin(), claim.contained.end(), add), out;
        const Range& range = claim.ranges[way];
        if (range.from == 0) return column.before[range.leaves][range.to];
        if (range.to == lines_.size()) return column.after[range.leaves][range.from];
        for (std::size_t i = range.from; i < range.to; ++i)
            if (counts(i, range.leaves)) add(i);
        return out;
    }
    void score(std::size_t n) {
        const Column column = read(n);
        for (Claim& claim : claims_) {
            if (!column.figures[claim.line]) continue;
            auto& hits = hits_[std::size_t(&claim - claims_.data())];
            for (std::size_t way = 0; way < hits.size(); ++way) {
                const Parts p = parts(column, claim, way);
                const bool made = p.count > 0 && p.make(*column.figures[claim.line], rounded_);
                hits[way].made += made, hits[way].missed += !made;
                if (made && p.count > 1) sums_.insert(n);
            }
        }
    }
    void settle(Claim& claim) {
        const auto& hits = hits_[std::size_t(&claim - claims_.data())];
        for (std::size_t way = 0; way < hits.size(); ++way)
            if (way == 0 || hits[way].made > claim.hits)
                claim.best = std::uint32_t(way), claim.hits = hits[way].made, claim.misses = hits[way].missed;
    }
    void report(std::size_t n) {
        const Column column = read(n);
        for (const Claim& claim : claims_) {
            const auto& said = column.figures[claim.line];
            if (!said) continue;
            const Parts p = parts(column, claim, claim.best);
            if (p.count == 0 || p.make(*said, rounded_) || !is_sum(claim, n, p, *said)) continue;
            const Line& line = lines_[claim.line];
            std::string label = line.total ? line.total->label : name_of(line);
            const std::string sum = number_text(p.sum);
            doubts_.add(book_.where(line.part->sheet), line.at(n),
                        label + " " + std::string(trimmed(line.cell(n).text)),
                        {"各行之和 " + sum, "the sum of its rows, " + sum});
        }
    }
    /// Whether it should be the sum of these, so that it is wrong if it is not.
    bool is_sum(const Claim& claim, std::size_t n, const Parts& p, const Figure& said) const {
        const bool close = std::abs(p.sum - said.value) <= near * std::abs(said.value);
        if (!claim.contained.empty()) return close || (claim.hits > claim.misses && sums_.contains(n));
        if (lines_[claim.line].total->label.find("累计") != std::string::npos && claim.hits == 0) return false;
        if (p.count < 2 && claim.hits == 0) return false;
        return said.value >= p.largest || sums_.contains(n);
    }
    std::string name_of(const Line& line) const {
        std::string out;
        for (std::size_t n = 0; n < std::min<std::size_t>(3, table_.columns.size()); ++n)
            if (const auto text = trimmed(line.cell(n).text); out.empty() || number_in({out}))
                if (!text.empty()) out = text;
        return out;
    }
    struct Hits {
        std::uint32_t made = 0, missed = 0;
    };
    const Workbook& book_;
    const FoundTable& table_;
    const std::vector<Line> lines_;
    SourceFaults& doubts_;
    const bool rounded_;
    std::vector<bool> counted_;
    std::vector<std::string> words_;  // of totals
    std::vector<std::vector<std::size_t>> areas_;
    std::vector<Claim> claims_;
    std::vector<std::vector<Hits>> hits_;  // by claim and way
    std::set<std::size_t> sums_;           // columns in which some total is right
};
}  // namespace
void check_totals(const Workbook& book, const std::vector<Grid>& grids, const FoundTable& table, SourceFaults& doubts) {
    Check(book, grids, table, doubts).run();
}
}  // namespace greentally::intake
