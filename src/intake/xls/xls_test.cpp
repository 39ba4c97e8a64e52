#include "intake/xls/xls.hpp"

#include <gtest/gtest.h>

#include "intake/xls/records.hpp"
#include "intake/xls/strings.hpp"
#include "intake/xls/test_read.hpp"
#include "intake/xls/utf16.hpp"

namespace greentally::intake {
namespace {
using namespace xls;
using namespace xls::made;

/// The cells of a sheet made by hand.
Lines made_cells(const std::string& records, std::string_view globals = "") {
    const Read out = read(book(globals, {records}));
    EXPECT_TRUE(out.faults.empty());
    return out.sheets.empty() ? Lines{} : out.sheets[0];
}
}  // namespace

// R-DOC-02
TEST(AnOldExcelFile, OfTheBureauOfStatisticsIsReadWhole) {
    const std::string bytes = file_bytes("../shared/data/sheets/nbs-分省年度数据-GDP.xls");
    if (bytes.empty()) GTEST_SKIP() << "no ../shared/data/sheets on this machine";
    ASSERT_TRUE(is_xls(bytes));
    const Read out = read(bytes);
    ASSERT_TRUE(out.faults.empty());
    ASSERT_EQ(out.book->sheets.size(), 1u);
    EXPECT_EQ(out.book->sheets[0].name, "分省年度数据");
    EXPECT_FALSE(out.book->sheets[0].hidden);
    const Lines& cells = out.sheets[0];
    ASSERT_EQ(cells.size(), 3 + 6 + 31 * 6 + 3u);
    EXPECT_EQ(Lines(cells.begin(), cells.begin() + 11),
              (Lines{"A1 数据库：分省年度数据", "A2 指标：地区生产总值(亿元)", "A3 时间：最近5年", "A4 地区",
                     "B4 2019年", "C4 2018年", "D4 2017年", "E4 2016年", "F4 2015年", "A5 北京市", "B5 35371.28"}));
    const auto has = [&](const char* line) { return std::count(cells.begin(), cells.end(), line) == 1; };
    EXPECT_TRUE(has("F5 23014.59"));
    EXPECT_TRUE(has("A9 内蒙古自治区"));
    EXPECT_TRUE(has("B17 42395")) << "a whole number has no fraction";
    EXPECT_TRUE(has("B23 107671.07"));
    EXPECT_TRUE(has("F35 9324.8"));
    EXPECT_TRUE(cells[cells.size() - 3].starts_with("A36 注：1.本表按当年价格计算。2004年以前"));
    EXPECT_TRUE(cells[cells.size() - 3].ends_with("三次产业划分根据《三次产业划分规定》（2012）。"));
    EXPECT_EQ(cells[cells.size() - 2], "A37 　　　2.2018年数据为根据第四次全国经济普查资料修订后数据。");
    EXPECT_EQ(cells.back(), "A38 数据来源：国家统计局");
}
TEST(AnOldExcelFile, KeepsKindsFormatsMergesAndWhatIsHidden) {
    const Read out = read(fixture("kinds.xls"));
    ASSERT_TRUE(out.faults.empty());
    ASSERT_EQ(out.book->sheets.size(), 2u);
    const SheetInfo& sheet = out.book->sheets[0];
    EXPECT_EQ(sheet.name, "月报");
    EXPECT_FALSE(sheet.hidden);
    EXPECT_EQ(sheet.merges, (std::vector<CellRange>{{0, 0, 1, 0}, {0, 1, 0, 3}}));
    EXPECT_EQ(sheet.hidden_columns, (std::vector<CellRange>{{0, 4, 65'535, 5}, {0, 9, 65'535, 9}}));
    EXPECT_FALSE(out.book->from_1904);
    EXPECT_EQ(out.sheets[0], (Lines{"A1 区县",
                                    "B1 绿色建筑",
                                    "B2 新建（万㎡）",
                                    "C2 占比",
                                    "D2 竣工日期",
                                    "A3 东湖区",
                                    "B3 1234",
                                    "C3 0.956 [0.00%]",
                                    "D3 44562 [yyyy\"年\"m\"月\"d\"日\"]",
                                    "A4 西山区",
                                    "B4 -7",
                                    "C4 1 [0.00%]",
                                    "D4 44561 [yyyy\"年\"m\"月\"d\"日\"]",
                                    "A5 12.34",
                                    "B5 -56.78",
                                    "C5 0.5",
                                    "D5 -1024",
                                    "E5 35371.28",
                                    "F5 3.14159265358979",
                                    "G5 #NUM! error",
                                    "A6 =1227.5",
                                    "B6 =东湖区！",
                                    "C6 =TRUE boolean",
                                    "D6 =#DIV/0! error",
                                    "A7 TRUE boolean",
                                    "B7 FALSE boolean",
                                    "A8 #NULL! error",
                                    "B8 #DIV/0! error",
                                    "C8 #VALUE! error",
                                    "D8 #REF! error",
                                    "E8 #NAME? error",
                                    "F8 #NUM! error",
                                    "G8 #N/A error",
                                    "A9 隐藏的行 hidden",
                                    "IV10 café 😀"}));
    EXPECT_EQ(out.book->sheets[1].name, "底稿");
    EXPECT_TRUE(out.book->sheets[1].hidden);
    EXPECT_EQ(out.sheets[1], (Lines{"A1 1"}));
}
TEST(AnOldExcelFile, HasTextsLongerThanARecord) {
    const Read out = read(fixture("texts.xls"));
    ASSERT_TRUE(out.faults.empty());
    ASSERT_EQ(out.sheets[0].size(), 120u);
    for (int i = 0; i < 120; ++i) {
        std::string text = "A" + std::to_string(i + 1) + " 第" + std::to_string(i) + "条：";
        for (int n = i % 4; n > 0; --n) text += "装配式建筑面积占新建建筑面积的比例，";
        text += "以竣工验收为准";
        for (int n = i % 7; n > 0; --n) text += "。";
        EXPECT_EQ(out.sheets[0][std::size_t(i)], text);
    }
}
TEST(AnOldExcelFile, MayCountFrom1904) {
    const Read out = read(fixture("days1904.xls"));
    ASSERT_TRUE(out.faults.empty());
    EXPECT_TRUE(out.book->from_1904);
    EXPECT_EQ(out.sheets[0], (Lines{"A1 43100 [yyyy-mm-dd]", "B1 ="})) << "nobody computed the formula";
    EXPECT_EQ(day_of_serial(43100, true), day_of(2022, 1, 1));
}

TEST(ARecordOfACell, OfEveryKindIsRead) {
    const auto rk = [](std::uint32_t bits) { return cell(0x027E, 0, 0, u32(bits)); };
    EXPECT_EQ(made_cells(rk(1234u << 2 | 2)), (Lines{"A1 1234"}));
    EXPECT_EQ(made_cells(rk(std::uint32_t(-7) << 2 | 2)), (Lines{"A1 -7"}));
    EXPECT_EQ(made_cells(rk(std::uint32_t(-5678) << 2 | 3)), (Lines{"A1 -56.78"}));
    EXPECT_EQ(made_cells(rk(0x3FE00000)), (Lines{"A1 0.5"}));
    EXPECT_EQ(made_cells(rk(0xBFE00001)), (Lines{"A1 -0.005"}));
    EXPECT_EQ(made_cells(rk(0x7FF00000)), (Lines{"A1 #NUM! error"}));
    EXPECT_EQ(made_cells(record(0x00BD, u16(2) + u16(3) + u16(0) + u32(6) + u16(0) + u32(10) + u16(4))),
              (Lines{"D3 1", "E3 2"}));
    EXPECT_EQ(made_cells(cell(0x0203, 65'535, 255, f64(1.5))), (Lines{"IV65536 1.5"}));
    EXPECT_EQ(made_cells(cell(0x0204, 0, 0, wide(u"绿")) + cell(0x0204, 0, 1, narrow("caf\xE9"))),
              (Lines{"A1 绿", "B1 café"}));
    EXPECT_EQ(made_cells(cell(0x00D6, 0, 0, narrow("rich") + u16(0))), (Lines{"A1 rich"}));
    EXPECT_EQ(made_cells(cell(0x0205, 0, 0, "\x2A\1") + cell(0x0205, 0, 1, std::string("\1\0", 2))),
              (Lines{"A1 #N/A error", "B1 TRUE boolean"}));
    EXPECT_EQ(made_cells(cell(0x00FD, 0, 0, u32(1)) + cell(0x00FD, 0, 1, u32(0)), sst({"", "b"})), (Lines{"A1 b"}))
        << "an empty text is blank";
    EXPECT_EQ(made_cells(cell(0x0201, 0, 0, "") + record(0x00BE, u16(1) + u16(0) + u16(0) + u16(0) + u16(1))), Lines{});
}
TEST(ARecordOfACell, MayStandInAnyOrderAndTwice) {
    const auto at = [](unsigned row, unsigned column, double v) { return cell(0x0203, row, column, f64(v)); };
    EXPECT_EQ(made_cells(at(3, 1, 1) + at(0, 5, 2) + at(0, 0, 3) + at(3, 0, 4) + at(0, 5, 6)),
              (Lines{"A1 3", "F1 6", "A4 4", "B4 1"}));
}
TEST(ARecordOfACell, OfAChartInsideTheSheetIsNone) {
    const std::string chart = bof(0x20) + cell(0x0203, 7, 7, f64(9)) + eof();
    EXPECT_EQ(made_cells(cell(0x0203, 0, 0, f64(1)) + chart + cell(0x0203, 1, 0, f64(2))), (Lines{"A1 1", "A2 2"}));
}
TEST(ARowOrColumn, IsHiddenByItsRecordOrByDefault) {
    const auto row = [](unsigned n, unsigned flags) {
        return record(0x0208, u16(n) + std::string(10, '\0') + u16(flags) + u16(0));
    };
    const std::string cells = cell(0x0203, 0, 0, f64(1)) + cell(0x0203, 1, 0, f64(2)) + cell(0x0203, 2, 0, f64(3));
    EXPECT_EQ(made_cells(row(0, 0x20) + row(1, 0) + cells), (Lines{"A1 1 hidden", "A2 2", "A3 3"}));
    EXPECT_EQ(made_cells(record(0x0225, u16(2) + u16(0)) + row(0, 0) + cells),
              (Lines{"A1 1", "A2 2 hidden", "A3 3 hidden"}));
    const auto columns = [](unsigned from, unsigned to, unsigned flags) {
        return record(0x007D, u16(from) + u16(to) + u16(0) + u16(0) + u16(flags) + u16(0));
    };
    const Read out = read(book("", {columns(1, 2, 1) + columns(3, 3, 1) + columns(4, 4, 0) + columns(254, 256, 1)}));
    EXPECT_EQ(out.book->sheets[0].hidden_columns, (std::vector<CellRange>{{0, 1, 65'535, 3}, {0, 254, 65'535, 255}}));
}
TEST(AMerge, ThatOverlapsOneAboveIsDropped) {
    const auto merge = [](unsigned top, unsigned bottom, unsigned left, unsigned right) {
        return u16(top) + u16(bottom) + u16(left) + u16(right);
    };
    const std::string records = record(0x00E5, u16(3) + merge(5, 9, 0, 3) + merge(0, 1, 0, 0) + merge(9, 9, 3, 4)) +
                                record(0x00E5, u16(3) + merge(2, 2, 2, 2) + merge(10, 10, 0, 3) + merge(0, 0, 1, 255));
    const Read out = read(book("", {records}));
    EXPECT_EQ(out.book->sheets[0].merges,
              (std::vector<CellRange>{{0, 0, 1, 0}, {0, 1, 0, 255}, {5, 0, 9, 3}, {10, 0, 10, 3}}));
    EXPECT_EQ(fault_of(book("", {record(0x00E5, u16(1) + merge(2, 1, 0, 0))})), damaged("MERGEDCELLS"));
    EXPECT_EQ(fault_of(book("", {records}), {.merges = 2}), "报表.xls 0:0  → at most 2 merges");
}
TEST(AFormula, GivesItsLastResult) {
    const auto formula = [](unsigned column, const std::string& value) {
        return cell(0x0006, 0, column, value + u16(0) + u32(0) + u16(0));
    };
    const auto special = [](char kind, char payload = 0) {
        return std::string{kind, 0, payload, 0, 0, 0, '\xFF', '\xFF'};
    };
    const std::string one = formula(0, f64(1));
    const std::string shared = record(0x04BC, std::string(10, '\0')), text = record(0x0207, wide(u"合计"));
    EXPECT_EQ(made_cells(formula(0, special(0)) + shared + text), (Lines{"A1 =合计"}));
    EXPECT_EQ(made_cells(formula(0, special(0)) + one), (Lines{"A1 =1"}));
    EXPECT_EQ(made_cells(formula(0, special(0)) + formula(1, f64(2)) + text), (Lines{"A1 =", "B1 =2"}))
        << "the text behind another formula is not this one's";
    EXPECT_EQ(made_cells(formula(0, special(3)) + formula(1, f64(2))), (Lines{"B1 =2"})) << "computed: it is blank";
    EXPECT_EQ(made_cells(formula(0, special(3)) + formula(1, special(3))), (Lines{"A1 =", "B1 ="}))
        << "nobody computed them";
    EXPECT_EQ(made_cells(cell(0x0406, 0, 0, f64(3) + u16(0)) + cell(0x0206, 0, 1, f64(4) + u16(0))),
              (Lines{"A1 =3", "B1 =4"}))
        << "as numbered before";
    EXPECT_EQ(made_cells(formula(0, special(1)) + formula(1, special(2, 0x17))),
              (Lines{"A1 =FALSE boolean", "B1 =#REF! error"}));
}

TEST(ASharedText, ChangesItsWidthWhereItGoesOn) {
    const auto texts_of = [](std::string_view first, const std::vector<std::string>& more, unsigned count) {
        Record record{RecordType::sst, 0, first, {more.begin(), more.end()}};
        SourceFaults faults;
        Texts texts;
        Lines out;
        if (!texts.read(record, 100, {"x", faults})) return Lines{"fault"};
        EXPECT_EQ(texts.size(), count);
        for (std::size_t i = 0; i < texts.size(); ++i) out.emplace_back(texts[i].utf8);
        return out;
    };
    const std::string head = u32(2) + u32(2), next = narrow("next");
    const auto zero = std::string(1, '\0');
    EXPECT_EQ(texts_of(head + u16(5) + '\1' + units(u"绿色"), {zero + "abc" + next}, 2), (Lines{"绿色abc", "next"}));
    EXPECT_EQ(texts_of(head + u16(5) + zero + "abc", {'\1' + units(u"绿"), '\1' + units(u"色") + next}, 2),
              (Lines{"abc绿色", "next"}));
    EXPECT_EQ(texts_of(head + u16(2) + '\1', {'\1' + units(u"绿色") + next}, 2), (Lines{"绿色", "next"}));
    EXPECT_EQ(texts_of(head + wide(u"绿色"), {next}, 2), (Lines{"绿色", "next"})) << "between texts there is no width";
    EXPECT_EQ(texts_of(head + u16(2) + '\1' + units(u"\xD83D"), {'\1' + units(u"\xDE00") + next}, 2),
              (Lines{"😀", "next"}));
    const std::string runs(8, 'r'), phonetic(20, 'p');
    EXPECT_EQ(texts_of(head + u16(1) + '\x0D' + u16(2) + u32(20) + units(u"绿") + runs + phonetic + next, {}, 2),
              (Lines{"绿", "next"}));
    EXPECT_EQ(
        texts_of(head + u16(1) + '\x0D' + u16(2) + u32(20) + units(u"绿") + "rrr", {"rrrrr" + phonetic + next}, 2),
        (Lines{"绿", "next"}))
        << "what is passed over has no width";
    EXPECT_EQ(texts_of(head + next, {}, 1), (Lines{"next"})) << "it declares more than there are";
    EXPECT_EQ(texts_of(head + u16(5) + '\1' + units(u"绿色"), {}, 0), (Lines{"fault"}));
    EXPECT_EQ(texts_of(head + u16(2) + '\1' + "abc", {"\1d"}, 0), (Lines{"fault"})) << "a character is not halved";
}
TEST(AText, ThatIsNoUnicodeIsAFaultOfItsCell) {
    const auto text = [](std::u16string_view units) { return book("", {cell(0x0204, 1, 2, wide(units))}); };
    EXPECT_EQ(fault_of(text(u"a\xD800z")), "报表.xls 2:3 a�z → text that can be read");
    EXPECT_EQ(fault_of(text(u"\xDC00\xD800")), "报表.xls 2:3 �� → text that can be read");
    EXPECT_EQ(fault_of(text(std::u16string_view(u"a\0", 2))), "报表.xls 2:3 a� → text that can be read");
    EXPECT_EQ(fault_of(book("", {"", cell(0x0204, 0, 0, wide(u"\xD800"))})),
              "报表.xls › S2 1:1 � → text that can be read");
}
TEST(UnitsOfUtf16, BecomeUtf8) {
    const auto utf8 = [](std::u16string_view units) {
        std::string out;
        Utf8Writer writer(out);
        for (const char16_t unit : units) writer.put(unit);
        return writer.end() ? out : out + " bad";
    };
    EXPECT_EQ(utf8(u"a\u007F\u0080é\u07FF\u0800绿\uFFFF\U00010000\U0010FFFF"),
              "a\x7F\u0080é\u07FF\u0800绿\uFFFF\U00010000\U0010FFFF");
    EXPECT_EQ(utf8(u"\xD800\xD800\xDC00"), "�\U00010000 bad");
}
}  // namespace greentally::intake
