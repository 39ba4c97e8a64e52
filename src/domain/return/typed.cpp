#include "domain/return/typed.hpp"

#include <algorithm>
#include <array>

namespace greentally::return_ {
namespace {
constexpr std::array<std::string_view, 10> inapplicable{"—", "——", "－", "–", "-", "/", "／", "不适用", "n/a", "N/A"};
constexpr std::array<std::string_view, 4> unavailable{"缺", "无法取得", "缺失", "not available"};
constexpr std::array<std::string_view, 5> yes{"是", "有", "√", "✓", "yes"}, no{"否", "无", "×", "✗", "no"};

template <std::size_t n>
bool among(const std::array<std::string_view, n>& words, std::string_view s) {
    return std::find(words.begin(), words.end(), s) != words.end();
}
}  // namespace

Result<Cell> understood(std::string_view typed, bool yes_or_no) {
    const auto s = trimmed(typed);
    if (s.empty()) return Cell(Absence::missing);
    if (among(inapplicable, s)) return Cell(Absence::not_applicable);
    if (among(unavailable, s)) return Cell(Absence::not_available);
    if (yes_or_no && among(yes, s)) return Cell(whole(1));
    if (yes_or_no && among(no, s)) return Cell(whole(0));
    TRY(const Decimal number, decimal_from_text(s));
    return Cell(number);
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
