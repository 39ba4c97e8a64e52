#include "base/calendar.hpp"

#include <algorithm>

namespace greentally {
template <class T>
static void tidy(std::vector<T>& v) {
    std::sort(v.begin(), v.end());
    v.erase(std::unique(v.begin(), v.end()), v.end());
}
Calendar::Calendar(std::span<const HolidayNotice> notices) {
    for (const auto& n : notices) {
        years_.push_back(n.year);
        free_.insert(free_.end(), n.free.begin(), n.free.end());
        worked_.insert(worked_.end(), n.worked.begin(), n.worked.end());
    }
    tidy(years_), tidy(free_), tidy(worked_);
}
bool Calendar::known(int year) const { return std::binary_search(years_.begin(), years_.end(), year); }
bool Calendar::known(Day from, Day to) const {
    for (int y = civil(from).year, last = civil(to).year; y <= last; ++y)
        if (!known(y)) return false;
    return true;
}
bool Calendar::working(Day day) const {
    if (std::binary_search(worked_.begin(), worked_.end(), day)) return true;
    return weekday(day) <= 5 && !std::binary_search(free_.begin(), free_.end(), day);
}
Day Calendar::nth_working(Day after, int n) const {
    Day day = after;
    if (n == 0)
        while (!working(day)) ++day.n;
    while (n > 0)
        if (++day.n, working(day)) --n;
    return day;
}
int Calendar::between(Day from, Day to) const {
    if (to < from) return -between(to, from);
    int count = 0;
    for (Day day = from; day < to;)
        if (++day.n, working(day)) ++count;
    return count;
}
}  // namespace greentally
