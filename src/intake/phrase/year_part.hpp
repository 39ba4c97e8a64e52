#pragma once
/// A part of some year: 5月底, 6月中旬, 4月30日, 第三季度末, 上半年, 年底.
#include <utility>

#include "intake/phrase/deadline.hpp"
#include "intake/phrase/reading.hpp"

namespace greentally::intake {
struct YearPart {
    int from_month = 1, from_day = 1, to_month = 12, to_day = 0;  // day 0: the last of the month
    int sure = 90;
    bool bare = false;   // 2022年6月: without 底, a day or 旬
    bool range = false;  // 3-6月: its first day was said, too
    std::optional<DeadlineDoubt> doubt;
    /// Nothing if that year has no such day.
    std::optional<std::pair<Day, Day>> in(int year) const;
};
/// `year_said`: a year and 年 stand before it, so 底 alone is its end.
std::optional<YearPart> take_year_part(Reading& in, bool year_said);
/// The days of a month behind its name: 底, 30日, 中旬, or none of these.
YearPart take_days_of(Reading& in, int month);
}  // namespace greentally::intake
