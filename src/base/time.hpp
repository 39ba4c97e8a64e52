#pragma once
/// Days and instants. Days are Asia/Shanghai; instants are UTC microseconds. Nothing here reads a clock.
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace greentally {
/// A calendar day, counted from 1970-01-01; Day{} (INT32_MIN) is "no day".
struct Day {
    std::int32_t n = INT32_MIN;
    auto operator<=>(const Day&) const = default;
    bool known() const { return n != INT32_MIN; }
};
struct Civil {
    int year, month, day;
    bool operator==(const Civil&) const = default;
};
Civil civil(Day day);
/// Errors: nothing if there is no such day (2022-02-30).
std::optional<Day> day_of(int year, int month, int day);
int days_in_month(int year, int month);
/// 1 Monday … 7 Sunday.
int weekday(Day day);
std::string iso(Day day);                           // 2022-04-20, empty if unknown
std::optional<Day> day_from_iso(std::string_view);  // 2022-04-20 only

/// UTC microseconds since 1970.
struct Instant {
    std::int64_t us = 0;
    auto operator<=>(const Instant&) const = default;
};
Day day_in_china(Instant at);  // UTC+8, no daylight saving since 1992
std::string iso(Instant at);   // 2022-04-20T09:30:00.123456+08:00
std::optional<Instant> instant_from_iso(
    std::string_view);  // with Z or an offset; a bare date is its first moment in China
}  // namespace greentally
