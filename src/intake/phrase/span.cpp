#include "intake/phrase/span.hpp"

#include <algorithm>

namespace greentally::intake {
namespace {
using Doubt = DeadlineDoubt;
constexpr int count_max = 1'000;
struct Span {
    int days = 0, working_days = 0, months = 0, hours = 0;
};
/// 半年, 一个半月, 15日, 24小时.
std::optional<Span> take_length(Reading& in) {
    if (in.take("半年")) return Span{.months = 6};
    if (in.take_any({"半个月", "半月"})) return Span{.days = 15};
    const auto n = in.take_number();
    if (!n || *n < 1 || *n > count_max) return {};
    if (in.take_any({"个工作日", "工作日"})) return Span{.working_days = *n};
    if (in.take("个半月")) return Span{.days = 15, .months = *n};
    if (in.take("年半")) return Span{.months = *n * 12 + 6};
    if (in.take_any({"个季度", "季度"})) return Span{.months = *n * 3};
    if (in.take("个月")) return Span{.months = *n};
    if (in.take("年")) return Span{.months = *n * 12};
    if (in.take_any({"个星期", "星期", "周"})) return Span{.days = *n * 7};
    if (in.take_any({"个小时", "小时"})) return Span{.hours = *n};
    if (in.take_any({"个自然日", "自然日", "日历天", "日历日", "个日历日", "天", "日"})) return Span{.days = *n};
    return {};
}
Day months_after(Day day, int months) {
    const Civil from = civil(day);
    const int month = from.month - 1 + months, year = from.year + month / 12;
    return *day_of(year, month % 12 + 1, std::min(from.day, days_in_month(year, month % 12 + 1)));
}
bool holds_one(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return text.find(w) != text.npos; });
}
bool counted_from_event(std::string_view clause) {
    if (!clause.ends_with("起") && !clause.ends_with("后") && !clause.ends_with("之日")) return false;
    return !holds_one(clause, {"印发", "下发", "发文", "交办", "通报", "通知", "反馈", "公布", "发布", "即日", "下达",
                               "督办", "移交", "本文", "年", "月"});
}
void count(NamedDay& out, const Span& span, const Anchor& anchor) {
    const Day from = anchor.issued;
    out.first = from;
    if (span.working_days) {
        out.last = anchor.calendar.nth_working(from, span.working_days);
        if (!anchor.calendar.known(from, *out.last)) out.doubts.push_back(Doubt::calendar_unknown), out.sure = 70;
        return;
    }
    const Day after = months_after(from, span.months);
    out.last = Day{after.n + span.days + (span.hours + 23) / 24};
    if (!span.hours && !anchor.calendar.working(*out.last)) {
        out.last = anchor.calendar.nth_working(*out.last, 0);
        out.doubts.push_back(Doubt::weekend_moved), out.sure = 80;
    }
}
}  // namespace
std::optional<NamedDay> take_span(Reading& in, const SpanBefore& before, const Anchor& anchor) {
    Reading ahead = in;
    std::optional<Span> span;
    if (ahead.take_any({"当日", "当天", "今日", "今天"}))
        span = Span{};
    else
        span = take_length(ahead);
    if (!span) return {};
    const bool same_day = !span->days && !span->working_days && !span->months && !span->hours;
    ahead.take("的");
    ahead.take_any({"期限", "时间", "时限"});
    const bool within = ahead.take_any({"之内", "以内", "内"});
    if (!within && !before.limited && !same_day) return {};
    in = ahead;
    NamedDay out{.sure = 90, .firm = true, .own_year = true};
    if (counted_from_event(before.clause))
        out.doubts.push_back(Doubt::from_event);
    else if (!anchor.issued.known())
        out.doubts.push_back(Doubt::undated);
    else if (same_day)
        out.first = out.last = anchor.issued;
    else
        count(out, *span, anchor);
    return out;
}
}  // namespace greentally::intake
