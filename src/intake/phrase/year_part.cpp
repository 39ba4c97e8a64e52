#include "intake/phrase/year_part.hpp"

namespace greentally::intake {
namespace {
using Doubt = DeadlineDoubt;
constexpr int of_end = 95, of_ten_days = 85, of_two_readings = 50;
YearPart months(int from, int to, int sure, bool bare) { return {from, 1, to, 0, sure, bare, false, {}}; }
/// 18:00, 24时, （星期五）: finer than a term is kept.
void skip_time(Reading& in) {
    Reading ahead = in;
    if (ahead.take_number() && (ahead.take("时") || ahead.take("点"))) in = ahead;
    ahead = in;
    if (ahead.take("(") && ahead.take_any({"星期", "周"})) {
        ahead.skip_character();
        if (ahead.take(")")) in = ahead;
    }
}
bool ends_here(const Reading& in) {
    return in.rest.empty() || in.at_one({"前", "之前", "以前", ",", ";", "。", "、", ")"});
}
/// 30日, 30号; 30前 too.
std::optional<int> take_day_number(Reading& in) {
    Reading ahead = in;
    const auto day = ahead.take_number();
    if (!day || (!ahead.take_any({"日", "号"}) && !ends_here(ahead))) return {};
    skip_time(ahead);
    in = ahead;
    return day;
}
std::optional<YearPart> take_quarter(Reading& in) {
    Reading ahead = in;
    ahead.take("第");
    const auto quarter = ahead.take_number();
    if (!quarter || !ahead.take_any({"季度", "季"})) return {};
    const bool end = ahead.take_any({"末", "底"});
    in = ahead;
    if (*quarter < 1 || *quarter > 4) return YearPart{0, 1, 0, 0};
    return months(*quarter * 3 - 2, *quarter * 3, end ? of_end : 90, !end);
}
std::optional<YearPart> take_half(Reading& in) {
    const std::string_view half = in.take_one({"上半年", "下半年"});
    if (half.empty()) return {};
    const bool end = in.take_any({"末", "底"});
    return half == "上半年" ? months(1, 6, end ? of_end : 90, !end) : months(7, 12, end ? of_end : 90, !end);
}
std::optional<YearPart> take_end(Reading& in, bool year_said) {
    Reading ahead = in;
    if (!ahead.take("年") && !year_said) return {};
    if (!ahead.take_any({"底", "末", "终"})) {
        if (!ahead.take("中") || ahead.at("旬")) return {};
        in = ahead;
        return YearPart{1, 1, 6, 0, of_two_readings, false, false, Doubt::ambiguous};
    }
    in = ahead;
    return months(1, 12, of_end, false);
}
/// 5月, 3-6月; not 3个月.
std::optional<YearPart> take_months(Reading& in) {
    Reading ahead = in;
    const auto month = ahead.take_number();
    if (!month) return {};
    if (Reading range = ahead; range.take_range_sign()) {
        const auto to = range.take_number();
        if (to && range.take("月")) {
            YearPart end = take_days_of(range, *to);
            end.from_month = *month, end.from_day = 1, end.range = true;
            in = range;
            return end;
        }
    }
    if (!ahead.take("月")) return {};
    in = ahead;
    return take_days_of(in, *month);
}
/// 5.31前, 5-31日, 5/31前.
std::optional<YearPart> take_signed_day(Reading& in) {
    Reading ahead = in;
    if (!ahead.at_digit()) return {};
    const auto month = ahead.take_number();
    if (!month || *month < 1 || *month > 12 || !ahead.take_any({".", "-", "/"}) || !ahead.at_digit()) return {};
    const auto day = ahead.take_number();
    const bool said = ahead.take_any({"日", "号"}) || ahead.at_one({"前", "之前", "以前"});
    if (!day || *day < 1 || *day > 31 || !said) return {};
    in = ahead;
    return YearPart{*month, *day, *month, *day, 85};
}
}  // namespace
std::optional<std::pair<Day, Day>> YearPart::in(int year) const {
    if (from_month < 1 || to_month > 12 || to_month < from_month) return {};
    const auto from = day_of(year, from_month, from_day),
               to = day_of(year, to_month, to_day ? to_day : days_in_month(year, to_month));
    if (!from || !to) return {};
    return std::pair(*from, *to);
}
YearPart take_days_of(Reading& in, int month) {
    in.take("份");
    if (Reading ahead = in; const auto from = ahead.take_number())
        if (ahead.take_range_sign())
            if (const auto to = take_day_number(ahead))
                return in = ahead, YearPart{month, *from, month, *to, 100, false, true};
    if (const auto day = take_day_number(in)) {
        YearPart part{month, *day, month, *day ? *day : 99, 100};
        Reading ahead = in;
        if (ahead.take_range_sign())
            if (const auto to = take_day_number(ahead)) in = ahead, part.to_day = *to, part.range = true;
        return part;
    }
    if (in.take_any({"底", "末"})) return months(month, month, of_end, false);
    if (in.take("上旬")) return {month, 1, month, 10, of_ten_days};
    if (in.take("中旬")) return {month, 11, month, 20, of_ten_days};
    if (in.take("下旬")) return {month, 21, month, 0, of_ten_days};
    if (in.take("初")) return {month, 1, month, 10, of_two_readings, false, false, Doubt::ambiguous};
    if (in.take("中")) return {month, 1, month, 15, of_two_readings, false, false, Doubt::ambiguous};
    return months(month, month, 90, true);
}
std::optional<YearPart> take_year_part(Reading& in, bool year_said) {
    if (auto part = take_quarter(in)) return part;
    if (auto part = take_half(in)) return part;
    if (auto part = take_end(in, year_said)) return part;
    if (auto part = take_months(in)) return part;
    if (!year_said) return take_signed_day(in);
    return {};
}
}  // namespace greentally::intake
