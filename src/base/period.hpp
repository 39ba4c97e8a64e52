#pragma once
/// Reporting periods: ten-day 旬, month, quarter, half, year. Text codes 2022 · 2022H1 · 2022Q1 · 2022-04 ·
/// 2022-04a|b|c.
#include <boost/describe/enum.hpp>
#include <vector>

#include "base/time.hpp"

namespace greentally {
class Json;
BOOST_DEFINE_ENUM_CLASS(PeriodKind, year, half, quarter, month, ten_day)  // longer first

/// A period in 32 bits, ordered by its first day and then the longer first (2022 < 2022H1 < 2022Q1 < 2022-01 < 2022-01a
/// < 2022-01b). Period{} is "no period". Bits: year << 9 | ten-day of the year in which it begins (0 … 35) << 3 | kind.
struct Period {
    std::uint32_t code = 0;
    auto operator<=>(const Period&) const = default;
    bool known() const { return code != 0; }
    int year() const { return int(code >> 9); }
    PeriodKind kind() const { return PeriodKind(code & 7); }
    /// 1-based within its year: month 1 … 12, quarter 1 … 4, half 1 … 2, ten-day 1 … 36, year 1.
    int number() const;
};
/// Errors: no period if the year is outside 1 … 9999 or there is no such number.
Period period(PeriodKind, int year, int number = 1);
Period month(int year, int month);
Period period_of(PeriodKind, Day);  // the one that holds this day
/// Errors: nothing unless it is exactly one of the codes above.
std::optional<Period> period_from_text(std::string_view code);
std::string text(Period);  // empty if unknown

Day first_day(Period);
Day last_day(Period);
int last_month(Period);  // 1 … 12
bool contains(Period, Day);
bool contains(Period outer, Period inner);  // a period contains itself
/// The period of a longer (or the same) kind around it. Errors: no period if `longer` is shorter.
Period enclosing(Period, PeriodKind longer);
Period parent(Period);  // ten-day → month → quarter → half → year → no period
/// The periods of a shorter (or the same) kind in it, in order; empty if `shorter` is longer.
std::vector<Period> parts(Period, PeriodKind shorter);
std::vector<Period> months(int year);
Period next(Period);
Period previous(Period);
Period same_last_year(Period);  // 上年同期

// In JSON a period is its code, no period is null (base/shape.hpp).
void write_leaf(std::string& out, const Period&);
bool read_leaf(Json, Period&);
std::string_view leaf_schema(const Period*);
}  // namespace greentally
