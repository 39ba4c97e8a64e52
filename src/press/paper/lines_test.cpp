#include "press/paper/lines.hpp"

#include <gtest/gtest.h>

#include "press/paper/letters.hpp"
#include "press/paper/numerals.hpp"
#include "press/paper/title.hpp"

namespace greentally::press {
namespace {
using std::string;
using Lines = std::vector<string>;

string repeated(const string& text, std::size_t n) {
    string out;
    while (n--) out += text;
    return out;
}
/// The paragraph's lines at 28 characters.
Lines lines(const string& text, double characters = 28) {
    std::vector<Glyph> glyphs;
    for (const char32_t c : letters(text)) glyphs.push_back({c, Face::fang, PlainMeasure().width(Face::fang, c)});
    Lines out;
    for (const Line& line : break_lines(glyphs, {characters})) {
        out.emplace_back();
        for (std::size_t i = line.begin; i < line.end; ++i) append_utf8(out.back(), glyphs[i].letter);
        EXPECT_LE(line.right, characters + 0.02) << text;
    }
    return out;
}
Lines titled(const string& title) { return break_title(title, PlainMeasure(), 19.5); }
}  // namespace

TEST(Numerals, CountAsPapersDo) {
    EXPECT_EQ(chinese_number(1), "一");
    EXPECT_EQ(chinese_number(10), "十");
    EXPECT_EQ(chinese_number(11), "十一");
    EXPECT_EQ(chinese_number(20), "二十");
    EXPECT_EQ(chinese_number(99), "九十九");
    EXPECT_EQ(chinese_number(105), "一百零五");
    EXPECT_EQ(chinese_number(110), "一百一十");
    EXPECT_EQ(heading_numeral(2, 12), "（十二）");
    EXPECT_EQ(heading_numeral(3, 2), "2.");
    EXPECT_EQ(heading_numeral(4, 2), "（2）");
    EXPECT_EQ(written(*day_of(2022, 4, 8)), "2022年4月8日");
    HeadingCount count;
    EXPECT_EQ(count.next(1), 1);
    EXPECT_EQ(count.next(2), 1);
    EXPECT_EQ(count.next(2), 2);
    EXPECT_EQ(count.next(1), 2);
    EXPECT_EQ(count.next(2), 1);
}
TEST(Title, OneLineIfItFits) {
    EXPECT_EQ(titled("关于开展城镇污水处理专项检查的通知"), Lines{"关于开展城镇污水处理专项检查的通知"});
}
TEST(Title, BreaksBeforeAboutAndDividesNoWord) {
    EXPECT_EQ(titled("宜宾市住房和城乡建设局关于2022年第一季度城镇污水处理设施运行情况的通报"),
              (Lines{"宜宾市住房和城乡建设局", "关于2022年第一季度城镇污水", "处理设施运行情况的通报"}));
    for (const auto& line : titled("关于印发《宜宾市城镇生活污水处理提质增效三年行动实施方案（2022—2024年）》的通知")) {
        EXPECT_FALSE(line.starts_with("的") || line.starts_with("》") || line.starts_with("年")) << line;
        EXPECT_FALSE(line.ends_with("《") || line.ends_with("和") || line.ends_with("第")) << line;
    }
}
TEST(Title, KeepsItsOwnLines) { EXPECT_EQ(titled("关于检查\n的通知"), (Lines{"关于检查", "的通知"})); }
TEST(Title, BreaksWhatHasNoWords) {
    const auto out = titled(repeated("4", 100));
    EXPECT_GT(out.size(), 1u);
    string all;
    for (const auto& line : out) all += line;
    EXPECT_EQ(all, repeated("4", 100));
}

TEST(Lines, HoldTwentyEightCharacters) {
    const auto out = lines(repeated("国", 57));
    ASSERT_EQ(out.size(), 3u);
    EXPECT_EQ(out[0], repeated("国", 28));
    EXPECT_EQ(out[2], "国");
}
TEST(Lines, AMarkThatDoesNotFitIsTakenInWhereMarksGiveWay) {
    EXPECT_EQ(lines("，" + repeated("国", 27) + "。人")[0], "，" + repeated("国", 27) + "。");
    EXPECT_EQ(lines(repeated("国", 14) + "，" + repeated("国", 13) + "。人")[0],
              repeated("国", 14) + "，" + repeated("国", 13) + "。");
}
TEST(Lines, NoClosingMarkBeginsOneNoOpeningMarkEndsOne) {
    EXPECT_EQ(lines(repeated("国", 27) + "（人）")[1], "（人）");
    EXPECT_EQ(lines(repeated("国", 28) + "？！人")[1], "国？！人");
}
TEST(Lines, WordsAndNumbersStayWhole) {
    EXPECT_EQ(lines(repeated("国", 26) + "2846.35万吨")[1], "2846.35万吨");
    EXPECT_EQ(lines(repeated("国", 26) + "100%以上")[1], "以上");
    EXPECT_EQ(lines(repeated("8", 60)).size(), 2u) << "a word longer than a line is broken";
    EXPECT_EQ(lines("a b", 1), (Lines{"a", "b"}));
    EXPECT_EQ(lines(""), Lines{""});
}
TEST(Lines, FullOnesReachBothEdges) {
    std::vector<Glyph> glyphs;
    for (const char32_t c : letters(repeated("国", 26) + "123" + repeated("国", 9)))
        glyphs.push_back({c, Face::fang, PlainMeasure().width(Face::fang, c)});
    const auto out = break_lines(glyphs, {28});
    EXPECT_DOUBLE_EQ(out[0].x.front(), 0);
    EXPECT_NEAR(out[0].right, 28, 1e-9);
    EXPECT_DOUBLE_EQ(out[0].x[27] - out[0].x[26], 0.5) << "digits stay together";
}
}  // namespace greentally::press
