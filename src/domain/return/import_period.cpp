#include "domain/return/import_period.hpp"

#include <array>
#include <string>

namespace greentally::return_ {
namespace {
constexpr std::array<std::string_view, 13> numerals{"〇", "一", "二", "三", "四",   "五",  "六",
                                                    "七", "八", "九", "十", "十一", "十二"};

bool digit(char c) { return c >= '0' && c <= '9'; }
/// A whole number at the beginning, in digits or as 一 … 十二; it is taken off.
std::optional<int> take_number(std::string_view& rest) {
    std::size_t n = 0;
    int value = 0;
    while (n < rest.size() && n < 4 && digit(rest[n])) value = value * 10 + (rest[n++] - '0');
    if (n > 0) return rest.remove_prefix(n), value;
    for (int i = int(numerals.size()) - 1; i > 0; --i)
        if (rest.starts_with(numerals[std::size_t(i)])) return rest.remove_prefix(numerals[std::size_t(i)].size()), i;
    return {};
}
bool take(std::string_view& rest, std::string_view word) {
    return rest.starts_with(word) && (rest.remove_prefix(word.size()), true);
}
bool take_one_of(std::string_view& rest, std::initializer_list<std::string_view> words) {
    for (const auto word : words)
        if (take(rest, word)) return true;
    return false;
}
std::optional<Period> known(Period p) { return p.known() ? std::optional(p) : std::nullopt; }
/// 3月, 1—3月.
std::optional<int> month_named(std::string_view rest) {
    auto n = take_number(rest);
    if (n && take_one_of(rest, {"—", "-", "–", "~", "至", "－"})) n = take_number(rest);
    return n && rest.starts_with("月") ? n : std::nullopt;
}
std::optional<Period> within_year(int year, std::string_view rest, PeriodKind kind) {
    const bool named = take_one_of(rest, {"年度", "年"});
    if (kind == PeriodKind::year) return known(period(kind, year));
    if (kind == PeriodKind::half) {
        if (take_one_of(rest, {"上半年", "H1"})) return known(period(kind, year, 1));
        return take_one_of(rest, {"下半年", "H2"}) ? known(period(kind, year, 2)) : std::nullopt;
    }
    if (kind == PeriodKind::quarter) {
        take_one_of(rest, {"第", "Q"});
        const auto n = take_number(rest);
        return n && (rest.starts_with("季") || !named) ? known(period(kind, year, *n)) : std::nullopt;
    }
    if (kind != PeriodKind::month) return {};
    if (named) {
        const auto n = month_named(rest);
        return n ? known(period(kind, year, *n)) : std::nullopt;
    }
    if (!take_one_of(rest, {"-", ".", "/", "_"}) || rest.size() < 2 || !digit(rest[0]) || !digit(rest[1])) return {};
    return known(period(kind, year, (rest[0] - '0') * 10 + (rest[1] - '0')));
}
}  // namespace

std::optional<Period> period_said(std::string_view text, PeriodKind kind) {
    std::string bare;
    for (const char c : text)
        if (c != ' ') bare += c;
    if (const auto day = day_from_iso(bare)) return known(period_of(kind, *day));
    for (std::size_t i = 0; i + 4 <= bare.size(); ++i) {
        const std::string_view here = std::string_view(bare).substr(i);
        if ((i > 0 && digit(bare[i - 1])) || !(here.starts_with("19") || here.starts_with("20"))) continue;
        if (!digit(here[2]) || !digit(here[3]) || (here.size() > 4 && digit(here[4]))) continue;
        const int year = (here[0] - '0') * 1000 + (here[1] - '0') * 100 + (here[2] - '0') * 10 + (here[3] - '0');
        if (const auto p = within_year(year, here.substr(4), kind)) return p;
    }
    return {};
}
}  // namespace greentally::return_
