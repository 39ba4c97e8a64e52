#include "base/time.hpp"

#include <charconv>
#include <chrono>
#include <cstdio>

namespace greentally {
namespace chrono = std::chrono;
static constexpr std::int64_t second = 1'000'000, china_offset = 8 * 3600 * second, day_us = 86400 * second;

Civil civil(Day day) {
    const chrono::year_month_day ymd{chrono::sys_days{chrono::days{day.n}}};
    return {int(ymd.year()), int(unsigned(ymd.month())), int(unsigned(ymd.day()))};
}
std::optional<Day> day_of(int year, int month, int day) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return {};
    const chrono::year_month_day ymd{chrono::year{year}, chrono::month{unsigned(month)}, chrono::day{unsigned(day)}};
    if (!ymd.ok()) return {};
    return Day{std::int32_t(chrono::sys_days{ymd}.time_since_epoch().count())};
}
int days_in_month(int year, int month) {
    for (int day = 31;; --day)
        if (day_of(year, month, day)) return day;
}
int weekday(Day day) { return int(chrono::weekday{chrono::sys_days{chrono::days{day.n}}}.iso_encoding()); }
std::string iso(Day day) {
    if (!day.known()) return {};
    const Civil c = civil(day);
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", c.year, c.month, c.day);
    return text;
}
static std::optional<int> digits(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.empty() || text[0] == '-') return {};
    return value;
}
std::optional<Day> day_from_iso(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
    const auto y = digits(text.substr(0, 4)), m = digits(text.substr(5, 2)), d = digits(text.substr(8, 2));
    if (!y || !m || !d) return {};
    return day_of(*y, *m, *d);
}
static std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0); }
Day day_in_china(Instant at) { return {std::int32_t(floor_div(at.us + china_offset, day_us))}; }
std::string iso(Instant at) {
    const std::int64_t local = at.us + china_offset, day = floor_div(local, day_us), rest = local - day * day_us;
    char text[48];
    std::snprintf(text, sizeof text, "T%02d:%02d:%02d.%06d+08:00", int(rest / second / 3600),
                  int(rest / second / 60 % 60), int(rest / second % 60), int(rest % second));
    return iso(Day{std::int32_t(day)}) + text;
}
std::optional<Instant> instant_from_iso(std::string_view text) {
    const auto day = day_from_iso(text.substr(0, 10));
    if (!day) return {};
    std::int64_t us = std::int64_t(day->n) * day_us;
    text.remove_prefix(10);
    if (text.empty()) return Instant{us - china_offset};
    if (text.size() < 6 || text[0] != 'T' || text[3] != ':') return {};
    const auto hour = digits(text.substr(1, 2)), minute = digits(text.substr(4, 2));
    if (!hour || *hour > 23 || !minute || *minute > 59) return {};
    us += (*hour * 3600 + *minute * 60) * second;
    text.remove_prefix(6);
    if (text.size() >= 3 && text[0] == ':') {
        const auto s = digits(text.substr(1, 2));
        if (!s || *s > 59) return {};
        us += *s * second;
        text.remove_prefix(3);
        if (!text.empty() && text[0] == '.') {
            std::int64_t unit = second / 10;
            std::size_t i = 1;
            for (; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i, unit /= 10) us += (text[i] - '0') * unit;
            if (i == 1) return {};
            text.remove_prefix(i);
        }
    }
    if (text == "Z") return Instant{us};
    if (text.empty()) return Instant{us - china_offset};
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return {};
    const auto hours = digits(text.substr(1, 2)), minutes = digits(text.substr(4, 2));
    if (!hours || *hours > 14 || !minutes || *minutes > 59) return {};
    const std::int64_t offset = (*hours * 3600 + *minutes * 60) * second;
    return Instant{us - (text[0] == '+' ? offset : -offset)};
}
}  // namespace greentally
