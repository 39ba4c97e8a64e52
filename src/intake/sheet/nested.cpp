#include "intake/sheet/nested.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace greentally::intake {
namespace {
using Children = std::vector<std::vector<std::size_t>>;

bool headed_code(std::string_view header) {
    for (const std::string_view word : {"代码", "编码", "区划码", "code", "Code"})
        if (header.find(word) != std::string_view::npos) return true;
    return false;
}
/// 150000 → 15, 150100 → 1501, 150102001000 → 150102001; empty if it is no division code (GB/T 2260, GB/T 10114).
std::string_view stem(std::string_view code) {
    if (!std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; })) return {};
    if (code.size() == 12 && code.ends_with("000")) code.remove_suffix(3);
    if (code.size() == 9 && code.ends_with("000")) code.remove_suffix(3);
    if (code.size() == 6 && code.ends_with("00")) code.remove_suffix(2);
    if (code.size() == 4 && code.ends_with("00")) code.remove_suffix(2);
    constexpr std::array<std::size_t, 5> sizes{2, 4, 6, 9, 12};
    return std::find(sizes.begin(), sizes.end(), code.size()) == sizes.end() ? std::string_view() : code;
}
Children by_code(const std::vector<Line>& lines, std::size_t column) {
    std::map<std::string_view, std::size_t> at;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (const auto code = stem(trimmed(lines[i].cell(column).text)); !code.empty() && !lines[i].total)
            at.emplace(code, i);
    Children out(lines.size());
    for (const auto& [code, i] : at)
        for (const std::size_t size : {9u, 6u, 4u, 2u}) {
            const auto above = code.size() > size ? at.find(code.substr(0, size)) : at.end();
            if (above == at.end()) continue;
            out[above->second].push_back(i);
            break;
        }
    return out;
}
/// Of what kind of area a name is: 1 province … 5 village; 0 if it does not say.
int rank(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, int>, 17> ends{{{"省", 1},
                                                                     {"自治区", 1},
                                                                     {"自治州", 2},
                                                                     {"地区", 2},
                                                                     {"盟", 2},
                                                                     {"州", 2},
                                                                     {"市", 2},
                                                                     {"新区", 3},
                                                                     {"县", 3},
                                                                     {"区", 3},
                                                                     {"旗", 3},
                                                                     {"街道", 4},
                                                                     {"镇", 4},
                                                                     {"乡", 4},
                                                                     {"苏木", 4},
                                                                     {"社区", 5},
                                                                     {"村", 5}}};
    int out = 0;
    std::size_t longest = 0;
    for (const auto& [end, r] : ends)
        if (name.size() > end.size() && name.ends_with(end) && end.size() > longest) out = r, longest = end.size();
    return out;
}
/// Whether a column holds names of areas, each once.
bool names_areas(const std::vector<Line>& lines, std::size_t column) {
    std::set<std::string_view> seen;
    std::size_t rows = 0, ranked = 0;
    for (const Line& line : lines) {
        if (line.total) continue;
        const std::string_view name = trimmed(line.cell(column).text);
        ++rows, ranked += rank(name) > 0;
        if (!name.empty() && !seen.insert(name).second) return false;
        if (rows > 20 && ranked * 2 < rows) return false;
    }
    return ranked * 10 >= rows * 9;
}
/// Each area above those of lower kinds that follow it.
Children by_name(const std::vector<Line>& lines, std::size_t column) {
    Children out(lines.size());
    if (!names_areas(lines, column)) return out;
    struct Open {
        std::size_t line;
        int rank, below;  // `below`: of the first area in it
    };
    std::vector<Open> open;
    std::vector<std::size_t> lower(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].total) continue;
        const int r = rank(trimmed(lines[i].cell(column).text));
        if (r == 0) {  // among those before it
            const auto in = std::find_if(open.rbegin(), open.rend(), [](const Open& o) { return o.below > 0; });
            if (in != open.rend()) out[in->line].push_back(i), ++lower[in->line];
            continue;
        }
        // a county-level city lies among counties, and has none in it
        while (!open.empty() && open.back().rank >= r && !(open.size() == 1 && open.back().rank == 2 && r == 2))
            open.pop_back();
        if (!open.empty()) {
            Open& in = open.back();
            out[in.line].push_back(i), lower[in.line] += in.rank < r;
            if (in.below == 0) in.below = r;
            if (r <= in.rank || r < in.below) continue;
        }
        open.push_back({i, r, 0});
    }
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (lower[i] * 2 < out[i].size()) out[i].clear();
    return out;
}
bool any(const Children& children) {
    return std::any_of(children.begin(), children.end(), [](const auto& c) { return c.size() > 2; });
}
}  // namespace
Children nested_lines(const FoundTable& table, const std::vector<Line>& lines) {
    for (std::size_t n = 0; n < table.header.size(); ++n)
        if (headed_code(table.header[n]))
            if (auto out = by_code(lines, n); any(out)) return out;
    for (std::size_t n = 0; n < std::min<std::size_t>(3, table.columns.size()); ++n)
        if (auto out = by_name(lines, n); any(out)) return out;
    return Children(lines.size());
}
}  // namespace greentally::intake
