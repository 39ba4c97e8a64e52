#include "intake/phrase/deadline.hpp"

#include <gtest/gtest.h>

#include <boost/describe/enum_to_string.hpp>
#include <fstream>
#include <sstream>

namespace greentally::intake {
namespace {
Day d(const char* iso) { return *day_from_iso(iso); }
const Calendar& year_2022() {
    static const HolidayNotice notice{
        2022,
        {d("2022-04-30"), d("2022-05-01"), d("2022-05-02"), d("2022-05-03"), d("2022-05-04"), d("2022-06-03")},
        {d("2022-04-24"), d("2022-05-07")}};
    static const Calendar calendar(std::span(&notice, 1));
    return calendar;
}
Deadline read(std::string_view text, Day issued = d("2022-04-20")) {
    return parse_deadline(text, {issued, year_2022()});
}
/// by 2022-06-30 after 2022-03-31 from 2022-01-01 +standing ?year_assumed
std::string says(const Deadline& deadline) {
    std::string out = boost::describe::enum_to_string(deadline.kind, "");
    if (deadline.date) out += " " + iso(*deadline.date);
    for (const Day m : deadline.milestones) out += " after " + iso(m);
    if (deadline.starts) out += " from " + iso(*deadline.starts);
    if (deadline.immediate && deadline.kind != DeadlineKind::immediate) out += " +immediate";
    if (deadline.standing && deadline.kind != DeadlineKind::standing) out += " +standing";
    for (const DeadlineDoubt doubt : deadline.doubts)
        out += std::string(" ?") + boost::describe::enum_to_string(doubt, "");
    return out;
}
struct Row {
    const char *text, *says;
};
/// Issued on Wednesday 20 April 2022.
constexpr Row said[] = {
    {"2022年5月底前", "by 2022-05-31"},
    {"2022年5月底", "by 2022-05-31"},
    {"2022年5月末", "by 2022-05-31"},
    {"2022年5月31日前", "by 2022-05-31"},
    {"2022年5月31日之前", "by 2022-05-31"},
    {"2022年5月31号以前完成", "by 2022-05-31"},
    {"2022年05月31日", "by 2022-05-31"},
    {"2022年5月31日（星期二）前", "by 2022-05-31"},
    {"2022年5月31日24时前", "by 2022-05-31"},
    {"2022年5月31日18:00前", "by 2022-05-31"},
    {"２０２２年５月底前", "by 2022-05-31"},
    {" 2022 年 5 月 底 前 ", "by 2022-05-31"},
    {"2022年\n5月底前", "by 2022-05-31"},
    {"二〇二二年五月底前", "by 2022-05-31"},
    {"二零二二年五月三十一日", "by 2022-05-31"},
    {"二○二二年十二月底", "by 2022-12-31"},
    {"2022.5.31", "by 2022-05-31"},
    {"2022.05.31前", "by 2022-05-31"},
    {"2022/5/31", "by 2022-05-31"},
    {"2022-5-31", "by 2022-05-31"},
    {"2022-05-31", "by 2022-05-31"},
    {"2022-05-31 00:00:00", "by 2022-05-31"},
    {"2022-05-31T00:00:00Z", "by 2022-05-31"},
    {"20220531", "by 2022-05-31"},
    {"202205", "by 2022-05-31"},
    {"2022.5", "by 2022-05-31"},
    {"2022-05", "by 2022-05-31"},
    {"2022/05底前", "by 2022-05-31"},
    {"2022Q2", "by 2022-06-30"},
    {"44712", "by 2022-05-31 ?serial"},
    {"44712.0", "by 2022-05-31 ?serial"},
    {"2022年2月底", "by 2022-02-28 ?past"},
    {"2024年2月底前", "by 2024-02-29"},
    {"2022年5月", "by 2022-05-31"},
    {"2022年5月份", "by 2022-05-31"},
    {"2022年6月前", "by 2022-06-30 ?ambiguous"},
    {"2022年6月上旬", "by 2022-06-10"},
    {"2022年6月中旬前", "by 2022-06-20"},
    {"2022年6月下旬", "by 2022-06-30"},
    {"2022年6月初", "by 2022-06-10 ?ambiguous"},
    {"2022年6月中", "by 2022-06-15 ?ambiguous"},
    {"6月中旬", "by 2022-06-20 ?year_assumed"},
    {"六月上旬", "by 2022-06-10 ?year_assumed"},
    {"2月下旬", "by 2023-02-28 ?year_assumed"},
    {"4月30日前", "by 2022-04-30 ?year_assumed"},
    {"4月30前", "by 2022-04-30 ?year_assumed"},
    {"预计4月30日", "by 2022-04-30 ?year_assumed ?expected"},
    {"力争2022年6月底前完成", "by 2022-06-30 ?expected"},
    {"2022年6月底左右", "by 2022-06-30 ?expected"},
    {"5.31前", "by 2022-05-31 ?year_assumed"},
    {"5.31", "by 2022-05-31 ?year_assumed"},
    {"5/31", "by 2022-05-31 ?year_assumed"},
    {"十二月底前", "by 2022-12-31 ?year_assumed"},
    {"22年5月底前", "by 2022-05-31 ?year_assumed"},
    {"2024年底", "by 2024-12-31"},
    {"2023年底前", "by 2023-12-31"},
    {"2023年年底前", "by 2023-12-31"},
    {"2023年末", "by 2023-12-31"},
    {"2023年", "by 2023-12-31"},
    {"2023年内", "by 2023-12-31"},
    {"2023年前", "by 2023-12-31 ?ambiguous"},
    {"年底前", "by 2022-12-31 ?year_assumed"},
    {"年内", "by 2022-12-31 ?year_assumed"},
    {"今年年底", "by 2022-12-31"},
    {"明年6月底", "by 2023-06-30"},
    {"明年上半年", "by 2023-06-30"},
    {"后年底", "by 2024-12-31"},
    {"当年12月31日前", "by 2022-12-31"},
    {"2022年上半年", "by 2022-06-30"},
    {"2022年下半年", "by 2022-12-31"},
    {"上半年", "by 2022-06-30 ?year_assumed"},
    {"第三季度末", "by 2022-09-30 ?year_assumed"},
    {"2022年三季度", "by 2022-09-30"},
    {"2022年第四季度末", "by 2022-12-31"},
    {"2022年3季度前", "by 2022-09-30 ?ambiguous"},
    {"二季度底前", "by 2022-06-30 ?year_assumed"},
    {"本季度末", "by 2022-06-30"},
    {"下季度", "by 2022-09-30"},
    {"“十四五”末", "by 2025-12-31 ?plan_term"},
    {"十四五期间", "by 2025-12-31 ?plan_term"},
    {"“十五五”期末", "by 2030-12-31 ?plan_term"},
    {"本月底", "by 2022-04-30"},
    {"本月25日前", "by 2022-04-25"},
    {"下月底", "by 2022-05-31"},
    {"下个月10日", "by 2022-05-10"},
    {"月底前", "by 2022-04-30 ?month_assumed"},
    {"本周五前", "by 2022-04-22"},
    {"下周三", "by 2022-04-27"},
    {"本周内", "by 2022-04-24 ?ambiguous"},
    {"2025年12月31日前", "by 2025-12-31"},
    {"2021年10月底", "by 2021-10-31 ?past"},
    {"至2022年12月", "by 2022-12-31"},
    {"截至2022年12月底", "by 2022-12-31"},
    {"于2022年6月30日前整改到位", "by 2022-06-30"},
    {"限2022年6月30日前整改到位", "by 2022-06-30"},
    {"2022年3月—2022年6月", "by 2022-06-30 from 2022-03-01"},
    {"2022年3月-6月", "by 2022-06-30 from 2022-03-01"},
    {"2022年3-6月", "by 2022-06-30 from 2022-03-01"},
    {"2022年3月至6月底", "by 2022-06-30 from 2022-03-01"},
    {"2022.3-2022.6", "by 2022-06-30 from 2022-03-01"},
    {"2022年11月—2023年3月", "by 2023-03-31 from 2022-11-01"},
    {"2022年5月1日至31日", "by 2022-05-31 from 2022-05-01"},
    {"2022年—2025年", "by 2025-12-31 from 2022-01-01"},
    {"自2022年5月1日起30日内", "within 2022-05-31 from 2022-05-01"},
    {"限时三天内", "within 2022-04-24 ?weekend_moved"},
    {"3日内", "within 2022-04-24 ?weekend_moved"},
    {"10日内", "within 2022-05-05 ?weekend_moved"},
    {"二十日内", "within 2022-05-10"},
    {"15天之内", "within 2022-05-05"},
    {"30个自然日内", "within 2022-05-20"},
    {"10个工作日内", "within 2022-05-06"},
    {"十五个工作日以内", "within 2022-05-12"},
    {"一个月内", "within 2022-05-20"},
    {"一个半月内", "within 2022-06-06 ?weekend_moved"},
    {"限期3个月", "within 2022-07-20"},
    {"3个月", "within 2022-07-20 ?ambiguous"},
    {"半年内", "within 2022-10-20"},
    {"一年内", "within 2023-04-20"},
    {"两周内", "within 2022-05-05 ?weekend_moved"},
    {"24小时内", "within 2022-04-21"},
    {"当天", "within 2022-04-20"},
    {"自交办之日起30日内", "within 2022-05-20"},
    {"收到本通知后5个工作日内", "within 2022-04-26"},
    {"200个工作日内", "within 2023-01-27 ?calendar_unknown"},
    {"收到申请后3日内", "within ?from_event"},
    {"整改完成后10个工作日内申请验收", "within ?from_event"},
    {"立行立改", "immediate"},
    {"即知即改", "immediate"},
    {"立即整改", "immediate"},
    {"立行立改、长期坚持", "immediate +standing"},
    {"尽快，立行立改", "immediate"},
    {"长期坚持", "standing"},
    {"常态化", "standing"},
    {"持续推进", "standing"},
    {"每月25日前", "standing ?recurring"},
    {"每年6月底前", "standing ?recurring"},
    {"近期", "vague ?vague"},
    {"尽快", "vague ?vague"},
    {"限期整改到位", "vague ?vague"},
    {"收到申请后第一时间", "vague ?vague"},
    {"抓紧", "vague ?vague"},
    {"按序时进度", "vague ?vague"},
    {"2022年汛期前", "vague ?vague"},
    {"2023年初", "vague ?vague"},
    {"数日内", "vague ?vague"},
    {"3日前", "vague ?ambiguous"},
    {"立行立改，2022年6月底前完成", "by 2022-06-30 +immediate"},
    {"2022年6月底前完成主体，2023年底前全面完成", "by 2023-12-31 after 2022-06-30"},
    {"2023年底前全面完成，其中2022年6月底前完成主体", "by 2023-12-31 after 2022-06-30"},
    {"6月底前完成主体，2023年底前全面完成", "by 2023-12-31 after 2023-06-30"},
    {"2022年6月底、12月底前", "by 2022-12-31 after 2022-06-30"},
    {"30日内完成，6个月内验收", "within 2022-10-20 after 2022-05-20"},
    {"2022年6月底前，长期坚持", "by 2022-06-30 +standing"},
    {"尽快完成，最迟2022年6月底前", "by 2022-06-30"},
    {"对照2021年度反馈问题，2022年底前完成", "by 2022-12-31"},
    {"主体已完成，2022年底前全面完成", "by 2022-12-31"},
    {"已于2022年3月底前完成", "none ?done"},
    {"2022年3月已完成", "none ?done"},
    {"2022年2月30日", "none ?impossible"},
    {"2022年13月底前", "none ?impossible"},
    {"2022年6月31日前", "none ?impossible"},
    {"2022-02-30", "none ?impossible"},
    {"20220230", "none ?impossible"},
    {"6月31日", "none ?impossible"},
    {"第五季度", "none ?impossible"},
    {"2022年2月30日，2022年6月底", "by 2022-06-30 ?impossible"},
    {"1.5个月内", "none ?unread"},
    {"三四天内", "none ?unread"},
    {"0日内", "none ?unread"},
    {"13800001234", "none ?unread"},
    {"投资3.5，", "none ?unread"},
    {"建立长效机制", "none ?unread"},
    {"3年行动方案", "none ?unread"},
    {"", "none"},
    {"　", "none"},
    {"无", "none"},
    {"—", "none"},
};
// R-REC-01
TEST(ADeadline, IsReadAsItIsMeant) {
    static_assert(std::size(said) >= 120);
    for (const Row& row : said) EXPECT_EQ(says(read(row.text)), row.says) << row.text;
}
TEST(ADeadline, WrittenInFullIsReadAgainAsTheSame) {
    for (const Row& row : said) {
        const Deadline once = read(row.text), twice = read(written(once));
        EXPECT_EQ(once.date, twice.date) << row.text << " → " << written(once);
        EXPECT_EQ(once.milestones, twice.milestones) << row.text << " → " << written(once);
        EXPECT_EQ(once.standing, twice.standing) << row.text;
        EXPECT_EQ(written(once), written(twice)) << row.text;
    }
}
TEST(ADeadline, CountedFromADayThatIsNotKnownHasNoDate) {
    for (const char* text : {"3日内", "4月30日前", "预计4月30日", "年底前", "明年6月底", "本月底", "本周五"}) {
        const Deadline undated = read(text, Day{});
        EXPECT_FALSE(undated.date) << text;
        EXPECT_TRUE(doubted(undated, DeadlineDoubt::undated)) << text;
    }
    EXPECT_EQ(says(read("2022年5月底前", Day{})), "by 2022-05-31");
}
TEST(ADeadline, IsSurerTheMoreIsSaid) {
    const auto sure = [](std::string_view text) { return read(text).confidence; };
    EXPECT_GT(sure("2022年5月31日前"), sure("2022年5月"));
    EXPECT_GT(sure("2022年5月"), sure("5月底"));
    EXPECT_GT(sure("5月底"), sure("“十四五”末"));
    EXPECT_GT(sure("4月30日前"), sure("预计4月30日"));
    EXPECT_EQ(sure("不知所云"), 0);
}
TEST(ADeadline, OfRealListsIsAsWeReadIt) {
    std::ifstream in("../shared/data/rectification/items.tsv");
    if (!in) GTEST_SKIP() << "../shared/data is not here";
    std::string line;
    std::getline(in, line);
    const auto column = [&](std::string_view name) {
        const auto before = line.substr(0, ("\t" + line + "\t").find("\t" + std::string(name) + "\t"));
        return std::count(before.begin(), before.end(), '\t');
    };
    const auto text = column("deadline_text"), date = column("deadline");
    std::size_t rows = 0;
    for (; std::getline(in, line); ++rows) {
        std::vector<std::string> cells;
        std::stringstream parts(line);
        for (std::string cell; std::getline(parts, cell, '\t');) cells.push_back(cell);
        const Deadline deadline = read(cells[std::size_t(text)], cells[0] == "S08" ? d("2021-04-23") : Day{});
        EXPECT_EQ(deadline.date ? iso(*deadline.date) : "", cells[std::size_t(date)]) << cells[0];
    }
    EXPECT_EQ(rows, 17u);
}
}  // namespace
}  // namespace greentally::intake
