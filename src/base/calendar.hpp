#pragma once
/// Working days: weekends, statutory holidays and adjusted working days (调休). The notices are data; nothing is known
/// here.
#include <span>
#include <vector>

#include "base/time.hpp"

namespace greentally {
/// One year's notice: weekdays that are free, weekend days that are worked. Either may reach into the neighbouring
/// year.
struct HolidayNotice {
    int year = 0;
    std::vector<Day> free, worked;
};
class Calendar {
public:
    Calendar() = default;
    explicit Calendar(std::span<const HolidayNotice>);
    /// False where the year's notice is not in: its days are judged by weekends alone and dates may still move.
    bool known(int year) const;
    bool known(Day from, Day to) const;  // every year from … to
    bool working(Day) const;
    /// The n-th working day after a day (n ≥ 1); n = 0: the day itself if it is worked, else the next that is.
    Day nth_working(Day after, int n) const;
    Day next_working(Day after) const { return nth_working(after, 1); }
    /// Working days after `from` up to and with `to`; negative if `to` lies before. nth_working(d, n) is n of them
    /// away.
    int between(Day from, Day to) const;

private:
    std::vector<int> years_;
    std::vector<Day> free_, worked_;
};
}  // namespace greentally
