#include "intake/workbook/workbook.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>

namespace greentally::intake {
std::string Workbook::where(std::size_t sheet) const {
    return sheets.size() > 1 && sheet < sheets.size() ? name + " › " + sheets[sheet].name : name;
}
std::vector<CellRange> without_overlaps(std::vector<CellRange> merges) {
    std::sort(merges.begin(), merges.end(), [](const CellRange& a, const CellRange& b) {
        return std::pair(a.top, a.left) < std::pair(b.top, b.left);
    });
    std::vector<CellRange> kept;
    std::map<std::uint32_t, CellRange>
        open;  // by their first column: those that reach the row looked at, no two overlap
    for (const CellRange& m : merges) {
        auto at = open.upper_bound(m.left);
        if (at != open.begin()) --at;
        bool free = true;
        while (at != open.end() && at->first <= m.right) {
            if (at->second.bottom < m.top) {
                at = open.erase(at);
                continue;
            }
            free &= at->second.right < m.left;
            ++at;
        }
        if (free) open.emplace(m.left, m), kept.push_back(m);
    }
    return kept;
}
std::string column_letters(std::uint32_t column) {
    std::string letters;
    for (std::uint32_t n = column + 1; n > 0; n = (n - 1) / 26)
        letters.insert(letters.begin(), char('A' + (n - 1) % 26));
    return letters;
}
std::string address(std::uint32_t row, std::uint32_t column) {
    return column_letters(column) + std::to_string(row + 1);
}
std::string address(const CellRange& r) { return address(r.top, r.left) + ":" + address(r.bottom, r.right); }

namespace {
/// The first section without what is quoted, escaped or in brackets; [h] and its like are kept as h.
std::string bare(std::string_view code) {
    std::string out;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = code[i];
        if (c == '"') {
            i = std::min(code.find('"', i + 1), code.size());
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '[') {
            const auto end = std::min(code.find(']', i), code.size());
            const auto inside = code.substr(i + 1, end - i - 1);
            if (!inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos) out += inside;
            i = end;
        } else
            out += char(c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    return out;
}
}  // namespace
NumberFormat number_format(std::string code) {
    const std::string shown = bare(code);
    const auto has = [&](std::string_view any) { return shown.find_first_of(any) != std::string::npos; };
    NumberFormat out{std::move(code), NumberStyle::number, 0};
    if (const auto point = shown.find('.'); point != std::string::npos)
        out.decimals = int(std::count_if(shown.begin() + std::ptrdiff_t(point), shown.end(),
                                         [](char c) { return c == '0' || c == '#' || c == '?'; }));
    if (shown.empty() || shown.find("general") != std::string::npos || shown.find("g/") == 0)
        out.style = NumberStyle::general;
    else if (shown == "@")
        out.style = NumberStyle::text;
    else if (has("%"))
        out.style = NumberStyle::percent;
    else if (has("yde"))
        out.style = NumberStyle::date;
    else if (has("hs"))
        out.style = NumberStyle::time;
    else if (has("m"))
        out.style = NumberStyle::date;
    if (has("e") && has("0#")) out.style = NumberStyle::number;  // 0.00E+00
    return out;
}
std::string_view built_in_format(unsigned id) {
    switch (id) {
        case 1: return "0";
        case 2: return "0.00";
        case 3: return "#,##0";
        case 4: return "#,##0.00";
        case 9: return "0%";
        case 10: return "0.00%";
        case 11: return "0.00E+00";
        case 12: return "# ?/?";
        case 13: return "# ?\?/?\?";
        case 14: return "yyyy/m/d";
        case 15: return "d-mmm-yy";
        case 16: return "d-mmm";
        case 17: return "mmm-yy";
        case 18: return "h:mm AM/PM";
        case 19: return "h:mm:ss AM/PM";
        case 20: return "h:mm";
        case 21: return "h:mm:ss";
        case 22: return "yyyy/m/d h:mm";
        case 27:
        case 36:
        case 50:
        case 57: return "yyyy\"年\"m\"月\"";
        case 28:
        case 29:
        case 51:
        case 54:
        case 58: return "m\"月\"d\"日\"";
        case 30: return "m/d/yy";
        case 31: return "yyyy\"年\"m\"月\"d\"日\"";
        case 32: return "h\"时\"mm\"分\"";
        case 33: return "h\"时\"mm\"分\"ss\"秒\"";
        case 34:
        case 55: return "上午/下午h\"时\"mm\"分\"";
        case 35:
        case 56: return "上午/下午h\"时\"mm\"分\"ss\"秒\"";
        case 52: return "yyyy\"年\"m\"月\"";
        case 53: return "m\"月\"d\"日\"";
        case 37:
        case 38: return "#,##0;-#,##0";
        case 39:
        case 40: return "#,##0.00;-#,##0.00";
        case 41: return "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ";
        case 42: return "_ ¥* #,##0_ ;_ ¥* -#,##0_ ;_ ¥* \"-\"_ ;_ @_ ";
        case 43: return "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ";
        case 44: return "_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* \"-\"??_ ;_ @_ ";
        case 45: return "mm:ss";
        case 46: return "[h]:mm:ss";
        case 47: return "mm:ss.0";
        case 48: return "##0.0E+0";
        case 49: return "@";
        default: return "General";
    }
}
std::string number_text(double value) {
    if (!std::isfinite(value)) return {};
    if (value == 0) return "0";
    std::array<char, 32> rounded;
    const auto first =
        std::to_chars(rounded.data(), rounded.data() + rounded.size(), value, std::chars_format::scientific, 14);
    double at_fifteen = 0;
    std::from_chars(rounded.data(), first.ptr, at_fifteen);
    std::array<char, 400> out;
    const auto end = std::to_chars(out.data(), out.data() + out.size(), at_fifteen, std::chars_format::fixed);
    if (end.ec != std::errc() || end.ptr - out.data() > 40) return {};
    return std::string(out.data(), end.ptr);
}
std::optional<Day> day_of_serial(double serial, bool from_1904) {
    if (!(serial >= 1) || serial >= 2'958'466) return {};
    auto days = std::int64_t(std::floor(serial));
    if (!from_1904 && days < 60) ++days;  // the 29th of February 1900 that never was
    const Day zero = *(from_1904 ? day_of(1904, 1, 1) : day_of(1899, 12, 30));
    return Day{std::int32_t(zero.n + days)};
}
}  // namespace greentally::intake
