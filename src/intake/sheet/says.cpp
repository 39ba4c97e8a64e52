/// What a cell's text says of itself.
#include <algorithm>
#include <array>
#include <charconv>

#include "base/plain.hpp"
#include "intake/sheet/tables.hpp"

namespace greentally::intake {
std::optional<double> number_in(const GridCell& cell) {
    if (!cell.filled() || cell.kind == CellKind::error || cell.kind == CellKind::boolean) return {};
    double value = 0;
    const auto whole = [&](std::string_view text) {
        const auto end = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
        return !text.empty() && end.ec == std::errc() && end.ptr == text.data() + text.size();
    };
    if (whole(cell.text)) return value;
    std::string digits = unspaced(cell.text);
    digits.erase(std::remove(digits.begin(), digits.end(), ','), digits.end());
    const bool percent = !digits.empty() && digits.back() == '%';
    if (percent) digits.pop_back();
    const std::string_view from =
        digits.starts_with('+') ? std::string_view(digits).substr(1) : std::string_view(digits);
    if (!whole(from)) return {};
    return percent ? value / 100 : value;
}
std::string without_blanks(std::string_view label) { return unspaced(label); }
bool says_whole_area(std::string_view label) {
    constexpr std::array<std::string_view, 11> words{"全国", "全省", "全自治区", "全市", "全县", "全区",
                                                     "全州", "全盟", "全旗",     "全镇", "全乡"};
    return std::find(words.begin(), words.end(), unspaced(label)) != words.end();
}
bool says_total(std::string_view label) {
    std::string word = unspaced(label);
    for (const std::string_view mark : {"：", ":"})
        if (word.ends_with(mark)) word.resize(word.size() - mark.size());
    constexpr std::array<std::string_view, 9> words{"合计", "总计",   "小计",     "共计",    "累计",
                                                    "总数", "总合计", "本页小计", "本页合计"};
    if (says_whole_area(word)) return true;
    const auto total = std::find_if(words.begin(), words.end(), [&](std::string_view w) { return word.ends_with(w); });
    if (total == words.end()) return false;
    const std::string area = word.substr(0, word.size() - total->size());
    return std::find(words.begin(), words.end(), word) != words.end() || says_whole_area(area);
}
bool says_part_total(std::string_view label) {
    const std::string word = unspaced(label);
    return word.find("小计") != std::string::npos || word.find("本页") != std::string::npos;
}
bool says_of_which(std::string_view label) {
    const std::string word = unspaced(label);
    return std::string_view(word).substr(word.starts_with('#')).starts_with("其中");
}
bool says_note(std::string_view text) {
    const std::string word = unspaced(text);
    if (word.empty() || !(word[0] & 0x80)) return false;
    for (const std::string_view begin : {"注", "备注", "说明", "数据来源", "资料来源", "来源", "填表", "填报", "制表",
                                         "审核", "单位负责人", "联系电话", "报出日期", "附注", "数据"})
        for (const std::string_view mark : {"：", ":", "1:", "1："})
            if (word.starts_with(std::string(begin) + std::string(mark))) return true;
    return word.starts_with("注1") || word.starts_with("填表说明");
}
}  // namespace greentally::intake
