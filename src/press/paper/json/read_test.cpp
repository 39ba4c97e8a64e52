#include "press/paper/json/read.hpp"

#include <gtest/gtest.h>

namespace greentally::press {
namespace {
std::string fault_of(std::string_view text) {
    const auto paper = paper_from_json(text);
    return paper ? "" : paper.error().where + " " + paper.error().detail;
}
}  // namespace

TEST(PaperFromJson, ReadsEveryPart) {
    const auto paper = paper_from_json(R"({"form":"letter","agencies":["甲局"],"number":"甲函〔2022〕1号","title":"函",
        "blocks":["一段。",{"paragraph":{"runs":["仿宋",{"text":"黑体","face":"hei"}],"side":"centre"}},
                  {"heading":{"level":2,"text":"题","rest":["文"]}},
                  {"table":{"columns":[{"width":1.5},{"side":"right"}],"rows":[["a",{"text":"b","down":2,"bold":true}],["c"]],
                            "header_rows":0,"size":10.5,"turned":true}}],
        "attachments":[{"title":"附","enclosed":false}],
        "signature":{"agencies":["乙局"],"date":"2022-04-08","sealed":false},
        "imprint":{"copies":["丙局"],"printed_by":"甲局","printed_on":"2022-04-09"}})");
    ASSERT_TRUE(paper) << paper.error().where << paper.error().detail;
    const Paper& p = paper.value();
    EXPECT_EQ(p.form, Form::letter);
    ASSERT_EQ(p.blocks.size(), 4u);
    EXPECT_EQ(std::get<Paragraph>(p.blocks[0]).runs[0].text, "一段。");
    EXPECT_EQ(std::get<Paragraph>(p.blocks[1]).runs[1].face, Face::hei);
    EXPECT_EQ(std::get<Heading>(p.blocks[2]).level, 2);
    const auto& table = std::get<Table>(p.blocks[3]);
    EXPECT_EQ(table.columns[0].width, 1.5);
    EXPECT_EQ(table.columns[1].side, Side::right);
    EXPECT_EQ(table.rows[0][1].down, 2);
    EXPECT_TRUE(table.rows[0][1].bold && table.turned && table.size == 10.5);
    EXPECT_FALSE(p.attachments[0].enclosed || p.signature->sealed);
    EXPECT_EQ(iso(p.imprint->printed_on), "2022-04-09");
    EXPECT_TRUE(check(p));
}
TEST(PaperFromJson, NamesThePlaceOfWhatIsWrong) {
    EXPECT_EQ(fault_of("{\n \"title\": 三}"), "2:11 no JSON, or deeper than 32, or a member named twice");
    EXPECT_EQ(fault_of(R"({"titel":"x"})"), "/titel no such member");
    EXPECT_EQ(fault_of(R"({"title":3})"), "/title expected a text");
    EXPECT_EQ(fault_of(R"({"form":"fax"})"), "/form expected one of document, letter, office");
    EXPECT_EQ(fault_of(R"({"blocks":["a",{"tabel":{}}]})"),
              "/blocks/1 expected a text, or an object with the one member paragraph, heading or table");
    EXPECT_EQ(fault_of(R"({"blocks":[{"table":{"rows":[["a",{"across":"2"}]]}}]})"),
              "/blocks/0/table/rows/0/1/across expected a whole number");
    EXPECT_EQ(fault_of(R"({"signature":{"date":"2022-02-30"}})"), "/signature/date expected a day such as 2022-04-08");
    EXPECT_EQ(fault_of("[]"), " expected an object");
}
}  // namespace greentally::press
