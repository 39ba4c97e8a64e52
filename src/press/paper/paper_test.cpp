#include "press/paper/paper.hpp"

#include <gtest/gtest.h>

#include "press/paper/figures.hpp"
#include "press/paper/layout.hpp"
#include "press/paper/letters.hpp"

namespace greentally::press {
namespace {
namespace f = figures;
using std::string;

string repeated(const string& text, std::size_t n) {
    string out;
    while (n--) out += text;
    return out;
}
string said(const Text& text) {
    std::u32string out;
    for (const Placed& p : text.letters) out += p.letter;
    return utf8(out);
}
string said(const Page& page) {
    string out;
    for (const Text& text : page.texts) out += said(text) + "\n";
    return out;
}
Paper notice(std::size_t paragraphs = 1) {
    Paper p;
    p.agencies = {"宜宾市生态环境局"}, p.number = "宜环发〔2022〕12号", p.title = "关于开展检查的通知";
    p.addressees = {"各县（区）生态环境局"};
    for (std::size_t i = 0; i < paragraphs; ++i) p.blocks.push_back(Paragraph{{{"请认真贯彻执行。"}}});
    p.signature = Signature{{}, *day_of(2022, 4, 8), true};
    p.imprint = Imprint{{}, {"市委办公室"}, "市生态环境局办公室", *day_of(2022, 4, 9)};
    return p;
}
Sheets laid(const Paper& p) {
    auto sheets = lay_out(p, PlainMeasure());
    EXPECT_TRUE(sheets) << sheets.error().where << ": " << sheets.error().detail;
    return sheets ? std::move(sheets.value()) : Sheets{};
}
string fault_at(const Paper& p) {
    const auto checked = check(p);
    return checked ? "" : checked.error().where;
}
}  // namespace

TEST(Check, NamesThePlace) {
    EXPECT_EQ(fault_at(notice()), "");
    auto p = notice();
    p.number = "宜环发[2022]12号";
    EXPECT_EQ(fault_at(p), "/number");
    for (const char* wrong :
         {"宜环发〔22〕12号", "宜环发〔2022〕012号", "宜环发〔2022〕第12号", "〔2022〕12号", "宜环发〔2022〕号"})
        EXPECT_EQ((p.number = wrong, fault_at(p)), "/number") << wrong;
    p = notice(), p.agencies.clear();
    EXPECT_EQ(fault_at(p), "/agencies");
    p = notice(), p.blocks.push_back(Paragraph{{{"a"}, {"b\x01"}}});
    EXPECT_EQ(fault_at(p), "/blocks/1/paragraph/runs/1/text");
    p = notice(), p.title = "\xE5\x85";
    EXPECT_EQ(fault_at(p), "/title");
    p = notice(), p.blocks.push_back(Heading{5, "x"});
    EXPECT_EQ(fault_at(p), "/blocks/1/heading/level");
    p = notice(), p.addressees[0] = repeated("县", 101);
    EXPECT_EQ(fault_at(p), "/addressees/0");
    p = notice(), p.attachments.push_back({});
    EXPECT_EQ(fault_at(p), "/attachments/0/title");
}
TEST(Check, ATableIsFilledByItsCells) {
    auto p = notice();
    Table t;
    t.columns = {{1}, {1}}, t.rows = {{{"甲"}, {"乙"}}, {{"丙", 2, 1}}};
    const auto with = [&](const Table& table) {
        p.blocks = {table};
        return fault_at(p);
    };
    EXPECT_EQ(with(t), "");
    t.rows[1] = {{"丙"}};
    EXPECT_EQ(with(t), "/blocks/0/table/rows/1");
    t.rows[1] = {{"丙", 3, 1}};
    EXPECT_EQ(with(t), "/blocks/0/table/rows/1");
    t.rows[1] = {{"丙", 1, 2}, {"丁"}};
    EXPECT_EQ(with(t), "/blocks/0/table/rows/1/0") << "reaches out of the table";
    t.rows = {{{"甲", 1, 2}, {"乙"}}, {{"丁"}}}, t.header_rows = 1;
    EXPECT_EQ(with(t), "/blocks/0/table/rows/0/0") << "reaches out of the head";
    t.header_rows = 0;
    EXPECT_EQ(with(t), "");
    t.rows[1] = {{"丁"}, {"戊"}};
    EXPECT_EQ(with(t), "/blocks/0/table/rows/1");
    t.columns.clear();
    EXPECT_EQ(with(t), "/blocks/0/table/columns");
}

TEST(Layout, TheImprintStandsOnAnEvenPageThatMayHaveNothingElse) {
    auto sheets = laid(notice());
    ASSERT_EQ(sheets.pages.size(), 2u);
    EXPECT_TRUE(sheets.imprint_apart);
    EXPECT_TRUE(sheets.pages[0].numbered && !sheets.pages[1].numbered);
    EXPECT_EQ(said(sheets.pages[1]), "抄送：市委办公室。\n市生态环境局办公室\n2022年4月9日印发\n");
    EXPECT_NEAR(sheets.pages[1].rules.back().y1, f::bottom, 1e-6);
    sheets = laid(notice(15));
    ASSERT_EQ(sheets.pages.size(), 2u);
    EXPECT_FALSE(sheets.imprint_apart);
    sheets = laid(notice(26));
    ASSERT_EQ(sheets.pages.size(), 4u) << "two pages full: a blank one, then the imprint";
    EXPECT_TRUE(sheets.pages[2].texts.empty() || sheets.pages[1].numbered);
    auto letter = notice();
    letter.form = Form::letter;
    EXPECT_EQ(laid(letter).pages.size(), 1u);
    EXPECT_TRUE(laid(letter).pages[0].foot.empty()) << "a letter's first page has no number";
}
TEST(Layout, NoPageHasTheSignatureAlone) {
    for (std::size_t n = 1; n < 60; ++n)
        for (const Page& page : laid(notice(n)).pages) {
            const string text = said(page);
            EXPECT_TRUE(text.find("2022年4月8日") == text.npos || text.find("请认真贯彻执行") != text.npos) << n;
        }
}
TEST(Layout, TwentyTwoLinesFillAPage) {
    const auto sheets = laid(notice(60));
    const auto& texts = sheets.pages[1].texts;
    ASSERT_EQ(texts.size(), 22u);
    EXPECT_NEAR(texts.front().y - f::ascent * f::size3, f::top, 1e-6);
    EXPECT_NEAR(texts.back().y + (1 - f::ascent) * f::size3, f::bottom, 1e-6);
}
TEST(Layout, ASealedDateStandsFourCharactersFromTheRightTheAgencyCentredOnIt) {
    const auto sheets = laid(notice());
    const auto& texts = sheets.pages[0].texts;
    const Text &agency = texts[texts.size() - 2], &date = texts.back();
    const double day = 6, name = 8;  // characters
    EXPECT_NEAR(date.letters[0].x, f::right - (4 + day) * f::character, 1e-6);
    EXPECT_NEAR(agency.letters[0].x + name / 2 * f::character, date.letters[0].x + day / 2 * f::character, 1e-6);
}
TEST(Layout, AnUnsealedDateBeginsTwoCharactersToTheRight) {
    auto p = notice();
    p.signature->sealed = false;
    const auto sheets = laid(p);
    const auto& texts = sheets.pages[0].texts;
    const Text &agency = texts[texts.size() - 2], &date = texts.back();
    EXPECT_NEAR(date.letters[0].x - agency.letters[0].x, 2 * f::character, 1e-6);
    p.agencies = {"市局"};  // shorter than the date, which then keeps the two characters
    const auto shorter = laid(p);
    EXPECT_NEAR(shorter.pages[0].texts.back().letters[0].x, f::right - (2 + 6) * f::character, 1e-6);
}
TEST(Layout, ALongTableRepeatsItsHeadOnEachPage) {
    auto p = notice();
    Table t;
    t.columns = {{1}, {3}};
    t.rows.push_back({{"序号"}, {"名称"}});
    for (int i = 1; i <= 100; ++i) t.rows.push_back({{std::to_string(i)}, {"污水处理厂"}});
    p.blocks.push_back(t);
    std::size_t heads = 0, rows = 0;
    const auto sheets = laid(p);
    for (const Page& page : sheets.pages) {
        bool head = false;
        for (const Text& text : page.texts) {
            head |= said(text) == "名称";
            rows += said(text) == "污水处理厂";
            EXPECT_TRUE(said(text) != "污水处理厂" || head) << "a row without a head above it";
            EXPECT_LE(text.y, f::bottom);
        }
        heads += head;
    }
    EXPECT_EQ(rows, 100u);
    EXPECT_EQ(heads, 5u);
}
TEST(Layout, ARowHigherThanAPageGoesOnOnTheNext) {
    auto p = notice();
    Table t;
    t.columns = {{1}, {1}}, t.header_rows = 0;
    t.rows.push_back({{repeated("说明", 2000)}, {"备注"}});
    p.blocks.push_back(t);
    std::size_t letters = 0;
    const auto sheets = laid(p);
    for (const Page& page : sheets.pages)
        for (const Text& text : page.texts) {
            EXPECT_LE(text.y, f::bottom);
            letters += text.size == 12 ? text.letters.size() : 0;
        }
    EXPECT_EQ(letters, 4002u);
}
TEST(Layout, ATurnedTableHasPagesOfItsOwn) {
    auto p = notice();
    Table t;
    t.columns = {{1}}, t.rows = {{{"名称"}}, {{"甲"}}}, t.turned = true;
    p.blocks = {Paragraph{{{"前。"}}}, t, Paragraph{{{"后。"}}}};
    const auto sheets = laid(p);
    ASSERT_EQ(sheets.pages.size(), 4u);
    EXPECT_TRUE(!sheets.pages[0].turned && sheets.pages[1].turned && !sheets.pages[2].turned);
    EXPECT_FALSE(sheets.pages[1].foot.empty());
}
TEST(Layout, AttachmentsAreListedAndBeginPages) {
    auto p = notice();
    p.attachments = {{"问题清单", {Paragraph{{{"一处。"}}}}}, {"名单", {}, false}};
    const auto sheets = laid(p);
    EXPECT_NE(said(sheets.pages[0]).find("附件：1.问题清单\n2.名单\n"), string::npos);
    EXPECT_TRUE(said(sheets.pages[1]).starts_with("附件1\n问题清单\n"));
    ASSERT_EQ(sheets.pages.size(), 2u) << "what travels apart has no page";
}
TEST(Layout, ASignatureMayLackItsDate) {
    auto p = notice();
    p.signature->date = {};
    p.agencies = {"甲局", "乙局"};
    EXPECT_NE(said(laid(p).pages[0]).find("甲局\n乙局\n"), string::npos);
}
TEST(Layout, APrinterOfManyWordsTakesTwoLinesTheDateOnTheLast) {
    auto p = notice();
    p.imprint->printed_by = repeated("办公室", 10);
    const auto texts = laid(p).pages[1].texts;
    ASSERT_EQ(texts.size(), 4u);
    EXPECT_LT(texts[1].y, texts[2].y);
    EXPECT_EQ(texts[2].y, texts[3].y);
    EXPECT_LT(texts[1].letters.back().x, texts[3].letters.front().x);
}
TEST(Layout, AnImprintLongerThanAPageIsRefused) {
    auto p = notice();
    p.imprint->copies.assign(300, repeated("县", 90));
    const auto sheets = lay_out(p, PlainMeasure());
    ASSERT_FALSE(sheets);
    EXPECT_EQ(sheets.error().where, "/imprint");
}
}  // namespace greentally::press
