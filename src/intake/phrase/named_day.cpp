#include "intake/phrase/named_day.hpp"

#include <algorithm>
#include <array>

#include "intake/phrase/year_part.hpp"

namespace greentally::intake {
namespace {
using Doubt = DeadlineDoubt;
void doubt(NamedDay& day, Doubt what, int sure) {
    day.doubts.push_back(what);
    day.sure = std::min(day.sure, sure);
}
NamedDay without_day(Doubt why) { return {.sure = 90, .firm = true, .own_year = true, .doubts = {why}}; }
NamedDay named(const YearPart& part, int year) {
    const auto days = part.in(year);
    if (!days) return without_day(Doubt::impossible);
    NamedDay out{days->first, days->second, part.sure, !part.bare, true, part.range, {}};
    if (part.doubt) doubt(out, *part.doubt, part.sure);
    return out;
}
/// The first such day that is not before the one it follows, or the day of issue.
NamedDay named_in_some_year(const YearPart& part, const NamedDay* before, Day issued) {
    const bool carried = before && before->last;
    if (!carried && !issued.known()) return without_day(Doubt::undated);
    const Day from = carried ? *before->last : issued;
    const int year = civil(from).year;
    const auto days = part.in(year);
    NamedDay out = named(part, days && days->second >= from ? year : year + 1);
    if (!out.last) out = named(part, year);  // 2月29日
    out.own_year = carried && before->own_year;
    if (!out.own_year && out.last) doubt(out, Doubt::year_assumed, 70);
    return out;
}
/// “十四五”末, 十四五期间.
std::optional<NamedDay> take_plan(Reading& in) {
    Reading ahead = in;
    ahead.take_any({"“", "\"", "「"});
    const std::string_view plan = ahead.take_one({"十三五", "十四五", "十五五", "十六五"});
    if (plan.empty()) return {};
    ahead.take_any({"”", "\"", "」"});
    ahead.take_any({"期末", "末期", "末", "期间", "时期", "规划期", "收官"});
    in = ahead;
    const int last = plan == "十三五" ? 2020 : plan == "十四五" ? 2025 : plan == "十五五" ? 2030 : 2035;
    NamedDay out = named(YearPart{}, last);
    out.first = day_of(last - 4, 1, 1), out.firm = true;
    doubt(out, Doubt::plan_term, 60);
    return out;
}
/// 20220531, 202205.
std::optional<NamedDay> take_run(Reading& in) {
    Reading ahead = in;
    const bool whole = ahead.rest.size() >= 8 && Reading(ahead).take_digits(8);
    Reading digits{ahead.rest.substr(0, whole ? 8 : std::min<std::size_t>(6, ahead.rest.size()))};
    if (!whole && !ahead.take_digits(6)) return {};
    if (whole) ahead.take_digits(8);
    Reading year{digits.rest.substr(0, 4)}, month{digits.rest.substr(4, 2)}, day{digits.rest.substr(6)};
    const auto y = year.take_year(), m = month.take_digits(2);
    if (!y || (!whole && (*m < 1 || *m > 12))) return {};
    in = ahead;
    if (!whole) return named({*m, 1, *m, 0, 80}, *y);
    const int d = *day.take_digits(2);
    return named({*m, d, *m, d ? d : 99, 95}, *y);
}
/// 2022.5.31, 2022/5/31, 2022-05; not 2022-2025.
std::optional<NamedDay> take_signed(Reading& in) {
    Reading ahead = in;
    if (!ahead.at_digit()) return {};
    const auto year = ahead.take_year();
    const std::string_view sign = ahead.take_one({".", "/", "-", "—"});
    if (!year || sign.empty() || !ahead.at_digit()) return {};
    const auto month = ahead.take_number();
    if (!month || *month > 99) return {};
    YearPart part{*month, 1, *month, 0, 90, true};
    if (Reading more = ahead; more.take(sign) && more.at_digit())
        if (const auto day = more.take_number(); day && *day < 100)
            part = {*month, *day, *month, *day ? *day : 99, 100}, ahead = more, ahead.take_one({"日", "号"});
    if (part.bare && ahead.take("月")) part = take_days_of(ahead, *month);
    in = ahead;
    NamedDay out = named(part, *year);
    out.firm = true;
    return out;
}
struct SaidYear {
    int year = 0;
    bool shortened = false;
};
/// 2022年, 明年, 22年 (where a part of it follows). `undated`: a word that needs the day of issue, which is not known.
std::optional<SaidYear> take_said_year(Reading& in, Day issued, bool& undated) {
    Reading ahead = in;
    if (const auto year = ahead.take_year(); year && ahead.take("年")) return in = ahead, SaidYear{*year};
    struct Word {
        std::string_view text;
        int after;
    };
    for (const auto& [text, after] : std::array<Word, 10>{{{"今年", 0},
                                                           {"本年", 0},
                                                           {"当年", 0},
                                                           {"明年", 1},
                                                           {"次年", 1},
                                                           {"下一年", 1},
                                                           {"来年", 1},
                                                           {"后年", 2},
                                                           {"去年", -1},
                                                           {"上年", -1}}})
        if (in.take(text)) {
            undated = !issued.known();
            return SaidYear{undated ? 2000 : civil(issued).year + after};
        }
    ahead = in;
    if (const auto year = ahead.take_digits(2); year && *year >= 15 && *year <= 45 && ahead.take("年")) {
        if (!ahead.at_digit() && !ahead.at_one({"底", "末", "年底", "上半年", "下半年", "第", "一季", "二季", "三季"}))
            return {};
        return in = ahead, SaidYear{2000 + *year, true};
    }
    return {};
}
std::optional<NamedDay> take_with_year(Reading& in, Day issued) {
    Reading ahead = in;
    bool undated = false;
    const auto said = take_said_year(ahead, issued, undated);
    if (!said) return {};
    const bool of_year = ahead.take("度");  // 2021年度: of that year, seldom a term
    const auto part = take_year_part(ahead, true);
    if (!part && ahead.at("初")) return ahead.take("初"), in = ahead, without_day(Doubt::vague);
    in = ahead;
    if (undated) return without_day(Doubt::undated);
    NamedDay out = named(part.value_or(YearPart{1, 1, 12, 0, of_year ? 50 : 75, true}), said->year);
    if (said->shortened && out.last) doubt(out, Doubt::year_assumed, 75);
    return out;
}
/// 本月底, 下月25日, 月底.
std::optional<NamedDay> take_month_from(Reading& in, Day issued) {
    Reading ahead = in;
    const std::string_view word = ahead.take_one({"本月", "当月", "这个月", "下个月", "下月", "次月"});
    if (word.empty() && (!ahead.take("月") || !ahead.at_one({"底", "末", "内"}))) return {};
    if (!word.empty()) ahead.take("份");
    const bool next = word == "下个月" || word == "下月" || word == "次月";
    const Civil from = issued.known() ? civil(issued) : Civil{2000, 1, 1};
    const int month = next ? from.month % 12 + 1 : from.month;
    YearPart part = take_days_of(ahead, month);
    in = ahead;
    if (!issued.known()) return without_day(Doubt::undated);
    NamedDay out = named(part, from.year + (next && month == 1));
    out.sure = std::min(out.sure, 85);
    if (word.empty()) doubt(out, Doubt::month_assumed, 70);
    return out;
}
std::optional<NamedDay> take_quarter_from(Reading& in, Day issued) {
    const std::string_view word = in.take_one({"本季度", "当季度", "这个季度", "下季度", "下个季度"});
    if (word.empty()) return {};
    in.take_any({"末", "底"});
    if (!issued.known()) return without_day(Doubt::undated);
    const Civil from = civil(issued);
    const int quarter = (from.month - 1) / 3 + (word.starts_with("下") ? 1 : 0);
    return named({quarter % 4 * 3 + 1, 1, quarter % 4 * 3 + 3, 0, 85}, from.year + quarter / 4);
}
/// 本周五, 下周内: a week ends on Sunday.
std::optional<NamedDay> take_week(Reading& in, Day issued) {
    const std::string_view word = in.take_one({"本周", "这周", "下周", "下一周"});
    if (word.empty()) return {};
    in.take("末");
    constexpr std::array<std::string_view, 7> names{"一", "二", "三", "四", "五", "六", "日"};
    int day = 0;
    for (int n = 0; n < 7 && !day; ++n)
        if (in.take(names[std::size_t(n)])) day = n + 1;
    if (!issued.known()) return without_day(Doubt::undated);
    const Day monday{issued.n - weekday(issued) + 1 + (word.starts_with("下") ? 7 : 0)};
    NamedDay out{.first = monday, .last = Day{monday.n + (day ? day : 7) - 1}, .sure = 80, .firm = true};
    out.own_year = true;
    if (!day) doubt(out, Doubt::ambiguous, 60);
    return out;
}
std::optional<NamedDay> take_without_year(Reading& in, const NamedDay* before, Day issued) {
    const auto part = take_year_part(in, false);
    if (part) return named_in_some_year(*part, before, issued);
    if (in.take_any({"年内", "全年内"})) return named_in_some_year(YearPart{}, before, issued);
    if (in.take("年初")) return without_day(Doubt::vague);
    return {};
}
/// 前, 内, 止 behind it.
void take_bound(Reading& in, NamedDay& day) {
    const bool bare = !day.firm;
    if (in.take_any({"之前", "以前", "前"})) {
        day.firm = true;
        if (bare && day.last) doubt(day, Doubt::ambiguous, 50);
    } else if (in.take_any({"为止", "止", "之内", "以内", "内", "完成"}))
        day.firm = true;
    else if (in.rest.empty() || in.at_one({",", ";", "。", "、", ")", "("}))
        day.firm = true;
    if (in.take("左右") && day.last) doubt(day, Doubt::expected, 50);
}
}  // namespace
std::optional<NamedDay> take_day(Reading& in, const NamedDay* before, Day issued) {
    std::optional<NamedDay> day = take_plan(in);
    if (!day) day = take_run(in);
    if (!day) day = take_signed(in);
    if (!day) day = take_with_year(in, issued);
    if (!day) day = take_month_from(in, issued);
    if (!day) day = take_quarter_from(in, issued);
    if (!day) day = take_week(in, issued);
    if (!day) day = take_without_year(in, before, issued);
    if (day) take_bound(in, *day);
    return day;
}
}  // namespace greentally::intake
