#include "intake/sheet/measure.hpp"

#include <algorithm>
#include <array>

#include "base/source.hpp"

namespace greentally::intake {
namespace {
constexpr std::string_view unit = "单位";
template <std::size_t n>
bool ends_in(std::string_view text, const std::array<std::string_view, n>& words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return text.ends_with(w); });
}
/// Whether what stands before 单位 leaves it to mean a measure: not 填报单位, 责任单位 ….
bool may_measure(std::string_view before) {
    constexpr std::array<std::string_view, 10> fine{"计量", "金额", "数量", "面积", "货币",
                                                    "（",   "(",    "，",   "；",   "："};
    return before.empty() || before.size() != trimmed(before).size() || ends_in(before, fine);
}
bool is_office(std::string_view text) {
    constexpr std::array<std::string_view, 15> ends{"局", "厅", "委", "府", "司", "办", "中心", "处",
                                                    "站", "院", "会", "部", "厂", "校", "所"};
    return ends_in(text, ends);
}
std::string_view first_of(std::string_view text) {
    std::size_t end = text.size();
    for (const std::string_view stop : {" ", "\t", "\u3000", "）", ")", "；", ";", "\u00A0"})
        end = std::min(end, text.find(stop));
    return text.substr(0, end);
}
}  // namespace
std::string measure_in(const std::vector<std::string>& titles) {
    std::string found;
    for (const std::string& title : titles)
        for (std::size_t at = title.find(unit); at != title.npos; at = title.find(unit, at + 1)) {
            std::string_view rest = std::string_view(title).substr(at + unit.size());
            const std::string_view mark = rest.starts_with(':') ? ":" : "：";
            if (!rest.starts_with(mark) || !may_measure(std::string_view(title).substr(0, at))) continue;
            const std::string_view said = first_of(trimmed(rest.substr(mark.size())));
            if (said.empty() || is_office(said)) continue;
            const bool several =
                said.find("、") != said.npos || said.find("，") != said.npos || said.find(',') != said.npos;
            if (several || (!found.empty() && found != said)) return {};
            found = said;
        }
    return found;
}
}  // namespace greentally::intake
