#include "domain/return/typed.hpp"

#include <algorithm>
#include <array>

#include "base/plain.hpp"
#include "numbers/measure.hpp"

namespace greentally::return_ {
namespace {
constexpr std::array<std::string_view, 3> inapplicable{"/", "不适用", "n/a"};
constexpr std::array<std::string_view, 5> unavailable{"缺", "缺失", "缺数", "无法取得", "not available"};
constexpr std::array<std::string_view, 7> yes{"是", "有", "√", "✓", "✔", "yes", "true"},
    no{"否", "无", "×", "✗", "✘", "no", "false"};
constexpr std::array<std::string_view, 9> about{"左右", "上下", "以上", "以下", "以内", "余", "多", "+", "~"};
constexpr std::string_view digits = "0123456789", in_number = "0123456789,. ";

template <std::size_t n>
bool among(const std::array<std::string_view, n>& words, std::string_view s) {
    return std::find(words.begin(), words.end(), s) != words.end();
}
/// A Chinese full stop for a point, a typographic minus for the plain one.
std::string with_plain_signs(std::string text) {
    for (const auto& [sign, means] : {std::pair<std::string_view, const char*>{"。", "."}, {"−", "-"}, {"﹣", "-"}})
        for (std::size_t at = 0; (at = text.find(sign, at)) != text.npos;) text.replace(at, sign.size(), means);
    return text;
}
std::string lower(std::string s) {
    for (char& c : s)
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    return s;
}
bool only_dashes(std::string_view s) {
    for (bool more = true; more && !s.empty();) {
        more = false;
        for (const std::string_view dash : {"-", "—", "–", "―", "‐", "─"})
            if (s.starts_with(dash)) s.remove_prefix(dash.size()), more = true;
    }
    return s.empty();
}
bool has_digit(std::string_view s) { return s.find_first_of(digits) != s.npos; }

/// The number's own text; blanks between its digits separate thousands.
Result<Decimal> number(std::string text) {
    if (text.find(',') == text.npos) std::replace(text.begin(), text.end(), ' ', ',');
    return decimal_from_text(text);
}
/// What stands behind a number: nothing, or a measure.
Reading measured(Decimal value, std::string_view behind, std::string_view measure) {
    if (behind.empty() || behind == measure) return {value, {}};
    if (const auto tens = numbers::tens_between(behind, measure)) {
        const auto converted = numbers::times_tens(value, *tens);
        return converted ? Reading{*converted, {}} : Reading{{}, "return.number_too_large"};
    }
    const bool some_measure = numbers::tens_between(behind, behind).has_value();
    if (!some_measure && (has_digit(behind) || among(about, behind))) return {{}, "return.not_one_number"};
    return {{}, "return.other_measure"};
}
Reading numeric(std::string_view s, std::string_view measure) {
    const bool negative = s.front() == '-';
    if (negative || s.front() == '+') s = trimmed(s.substr(1));
    const auto size = std::min(s.find_first_not_of(in_number), s.size());
    const auto text = trimmed(s.substr(0, size));
    if (!has_digit(text)) return {{}, "return.not_one_number"};
    const auto value = number((negative ? "-" : "") + std::string(text));
    if (!value) return {{}, value.error().why == Why::limit ? "return.number_too_large" : "return.separators"};
    return measured(value.value(), trimmed(s.substr(size)), measure);
}
Reading yes_no(std::string_view s) {
    const std::string word = lower(std::string(s));
    if (word == "1" || among(yes, word)) return {whole(1), {}};
    if (word == "0" || among(no, word)) return {whole(0), {}};
    return {{}, "return.yes_or_no"};
}
}  // namespace

Reading understood(std::string_view typed, std::string_view measure) {
    const std::string text = with_plain_signs(narrow(typed));
    std::string_view s = trimmed(text);
    for (const std::string_view quote : {"'", "‘", "’"})  // a spreadsheet's mark of a text
        if (s.starts_with(quote)) s = trimmed(s.substr(quote.size()));
    if (s.empty()) return {Absence::missing, {}};
    if (only_dashes(s) || among(inapplicable, lower(std::string(s)))) return {Absence::not_applicable, {}};
    if (among(unavailable, lower(std::string(s)))) return {Absence::not_available, {}};
    if (s.front() == '#') return {{}, "return.sheet_error"};
    if (measure == yes_or_no) return yes_no(s);
    if (!has_digit(s)) return {{}, "return.unsure_sign"};
    return numeric(s, measure);
}
Bilingual wanted_instead_of(const Reading& unread, std::string_view measure) {
    if (unread.fault == "return.yes_or_no") return {"是 或 否", "yes or no"};
    if (unread.fault == "return.number_too_large")
        return {"至多六位小数、九万亿以内的数", "a number with at most 6 decimals, below 9×10¹²"};
    const std::string in(measure);
    if (unread.fault == "return.other_measure") return {"以" + in + "计的数", "a number in " + in};
    if (unread.fault == "return.not_one_number")
        return {"一个确定的数，不是约数或区间", "one number, no range and no estimate"};
    return {"数字；或 —（不适用）、无法取得", "a number; or — (not applicable), not available"};
}
std::string typed_as(Cell cell) {
    switch (cell.absence()) {
        case Absence::none: return text(cell.value());
        case Absence::not_applicable: return "—";
        case Absence::not_available: return "无法取得";
        case Absence::missing: break;
    }
    return {};
}
}  // namespace greentally::return_
