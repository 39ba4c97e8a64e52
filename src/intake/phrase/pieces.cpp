#include "intake/phrase/pieces.hpp"

#include <algorithm>
#include <array>

#include "base/source.hpp"
#include "intake/phrase/reading.hpp"

namespace greentally::intake {
namespace {
constexpr std::size_t cell_max = 8'000;
std::vector<std::string_view> split(std::string_view cell, std::initializer_list<std::string_view> separators) {
    cell = cell.substr(0, cell_max);
    std::vector<std::string_view> out;
    Reading in{cell};
    int depth = 0;
    std::size_t begin = 0;
    const auto offset = [&] { return cell.size() - in.rest.size(); };
    const auto put = [&](std::size_t end) {
        if (const auto piece = trimmed(cell.substr(begin, end - begin)); !piece.empty()) out.push_back(piece);
    };
    while (!in.rest.empty()) {
        const std::size_t at = offset();
        if (in.take_any({"（", "(", "【", "["})) {
            ++depth;
        } else if (in.take_any({"）", ")", "】", "]"})) {
            depth = std::max(0, depth - 1);
        } else if (depth == 0 && in.take_any(separators)) {
            put(at);
            begin = offset();
        } else
            in.skip_character();
    }
    put(cell.size());
    return out;
}
}  // namespace
std::vector<std::string_view> pieces_of(std::string_view cell) {
    return split(cell, {"、", "；", ";", "，", ",", "/", "／", "。", "\n", "\r", "|"});
}
std::vector<std::string_view> words_of(std::string_view cell) {
    return split(cell, {"、", "；", ";", "，", ",", "/", "／", "。", "\n", "\r", "|", " ", "\t", "\u3000", "\u00A0"});
}
std::string_view take_remark(std::string_view& text) {
    for (const auto& [open, close] : std::array<std::pair<std::string_view, std::string_view>, 4>{
             {{"（", "）"}, {"(", ")"}, {"（", ")"}, {"(", "）"}}}) {
        if (!text.ends_with(close)) continue;
        const auto from = text.rfind(open);
        if (from == text.npos) continue;
        const auto begin = from + open.size();
        if (begin > text.size() - close.size()) continue;
        const std::string_view remark = trimmed(text.substr(begin, text.size() - close.size() - begin));
        text = trimmed(text.substr(0, from));
        return remark;
    }
    return {};
}
bool ends_in_one(std::string_view text, std::initializer_list<std::string_view> ends) {
    return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return text.ends_with(end); });
}
std::size_t characters(std::string_view text) {
    return std::size_t(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}
void take_item_number(std::string_view& text) {
    Reading ahead{text};
    if (ahead.take_any({"①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩"})) return void(text = trimmed(ahead.rest));
    const bool bracket = ahead.take_any({"（", "("});
    if (!ahead.take_number()) return;
    if (bracket ? ahead.take_any({"）", ")"}) : ahead.take_any({".", "．", "）", ")"})) text = trimmed(ahead.rest);
}
}  // namespace greentally::intake
