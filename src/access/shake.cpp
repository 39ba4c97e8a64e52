#include "access/shake.hpp"

namespace greentally {
void shake_leaf(Day& day, std::mt19937& r) { day.n = std::int32_t(r() % 8); }
void shake_leaf(Instant& at, std::mt19937& r) { at.us = std::int64_t(r() % 8); }
void shake_leaf(Decimal& d, std::mt19937& r) { d.micro = std::int64_t(r() % 200) * 500'000; }
void shake_leaf(Wide& w, std::mt19937& r) { w = Wide(whole(std::int64_t(r() % 100))); }
void shake_leaf(Period& p, std::mt19937& r) {
    p = r() % 3 ? month(2021 + int(r() % 2), 1 + int(r() % 12)) : period(PeriodKind::year, 2021 + int(r() % 2));
}
}  // namespace greentally
