#pragma once
/// What somebody of the demonstration does on a day, in the order in which it was thought of.
#include "greentally/demo/people.hpp"

namespace greentally::demo {
struct Act {
    Day day;
    int order;
    Seat by;
    std::function<Decision(const State&, const By&)> decide;
    auto operator<=>(const Act& o) const { return std::pair(day, order) <=> std::pair(o.day, o.order); }
};
inline Instant morning(Day day, int minute) {  // from 9:00 in China
    return {(std::int64_t(day.n) * 86400 + 3600 + minute * 60LL) * 1'000'000};
}
}  // namespace greentally::demo
