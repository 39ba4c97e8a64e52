#include <gtest/gtest.h>

#include "intake/sheet/measure.hpp"
#include "intake/sheet/rows.hpp"
#include "intake/sheet/test_sheets.hpp"

namespace greentally::intake {
using test::Row;
using test::Sheets;

// R-DOC-02
TEST(AShare, AmongPercentsIsADoubtAtItsCell) {
    EXPECT_EQ(Sheets("镇,处理率\n甲,95.6\n乙,0.956\n丙,97.1\n丁,96\n").doubt(),
              "B3 0.956; 与同列的 95.6 一致：是比值还是百分数？\n");
    EXPECT_EQ(Sheets("镇,处理率\n甲,0.95\n乙,95.6\n丙,0.97\n丁,0.96\n").doubt(),
              "B3 95.6; 与同列的 0.97 一致：是比值还是百分数？\n");
    EXPECT_EQ(Sheets("镇,处理率\n甲,95.6%\n乙,0.956\n丙,97%\n丁,96%\n").doubt(),
              "B3 0.956; 与同列的 95.6% 一致：是比值还是百分数？\n");
    EXPECT_EQ(Sheets::made({{"a", "镇,处理率\n甲,0.956\n乙,95.6\n丙,0.97\n丁,0.96\n", "0.0%"}}).doubt(),
              "B3 9560%; 与同列的 97% 一致：是比值还是百分数？\n")
        << "by the number format";
    EXPECT_EQ(Sheets("镇,处理率,数量\n甲,95.6,0.1\n乙,0,0.2\n丙,12.1,95\n丁,100,0.2\n戊,0.5,1\n").doubt(), "")
        << "a rate may be low, and an amount is no rate";
    EXPECT_EQ(Sheets("镇,增长率（%）\n甲,12.1\n乙,0.2\n丙,15.1\n丁,11\n").doubt(), "");
}
TEST(AMonth, ThatLostItsZeroIsReadByItsNeighbours) {
    Sheets sheet =
        Sheets::made({{"a", "日期,指数\n2018.8,3\n2018.9,4\n2018.1,5\n2018.11,5\n2018.12,5\n2019.1,5\n2019.2,6\n"}});
    EXPECT_EQ(sheet.doubt(), "A4 2018.1; 按前后月份读作 2018.10\n");
    EXPECT_EQ(sheet.rows(0).at(2), (Row{"2018.10", "5"}));
    EXPECT_EQ(sheet.rows(0).at(5), (Row{"2019.01", "5"}));
    EXPECT_EQ(sheet.rows(0).at(1), (Row{"2018.9", "4"}));
    Sheets padded = Sheets::made({{"a", "日期,指数\n2018.01,3\n2018.1,4\n2019.01,5\n"}});
    EXPECT_EQ(padded.rows(0).at(1).at(0), "2018.10") << "January has its zero";
    Sheets shown = Sheets::made({{"a", "日期,指数\n2018.08,3\n2018.09,4\n2018.1,5\n", "0.00"}});
    EXPECT_EQ(shown.doubt(), "");
    EXPECT_EQ(shown.rows(0).at(2).at(0), "2018.10");
    Sheets open = Sheets::made({{"a", "日期,指数\n2016.5,3\n2018.1,4\n2020.4,5\n"}});
    EXPECT_EQ(open.doubt(), "A3 2018.1; 2018.01 或 2018.10\n");
    EXPECT_EQ(open.rows(0).at(1).at(0), "2018.1");
    EXPECT_EQ(Sheets::made({{"a", "镇,投资\n甲,2018.1\n乙,2018.9\n丙,300\n丁,2018.11\n"}}).doubt(), "") << "no months";
}
TEST(AMeasure, OfTheTitleIsTheTables) {
    EXPECT_EQ(measure_in({"月报", "填报单位：云溪县住建局 单位：万立方米"}), "万立方米");
    EXPECT_EQ(measure_in({"污水（计量单位：万吨/日）"}), "万吨/日");
    EXPECT_EQ(measure_in({"单位:亿元　2022年"}), "亿元");
    EXPECT_EQ(measure_in({"计量单位：万元、%"}), "") << "several";
    EXPECT_EQ(measure_in({"单位：云溪县水务局"}), "") << "an office";
    EXPECT_EQ(measure_in({"责任单位：万元"}), "");
    EXPECT_EQ(Sheets("月报\n单位：万吨\n镇,数量\n甲,1\n").tables.at(0).measure, "万吨");
}
TEST(WhatStandsForNothing, IsKeptApartInRows) {
    Sheets sheet("镇,数量\n甲,--\n乙,*\n丙,/\n丁,…\n戊,\n己,0\n庚,—\n辛,1\n");
    SourceFaults faults;
    const SourceFile file = as_rows(*sheet.book, sheet.grids, sheet.tables.at(0), faults);
    Row got;
    for (const SourceNode& row : file.root.items) got.push_back(row.items[1].text);
    EXPECT_EQ(got, (Row{"--", "*", "/", "…", "", "0", "—", "1"}));
    EXPECT_EQ(file.root.items[4].items[1].kind, SourceNode::Kind::blank);
    EXPECT_EQ(file.root.items[5].items[1].kind, SourceNode::Kind::text);
}
TEST(AColumnOfSums, IsLeftOutOfRowsOnlyIfItSaysNothingElse) {
    const auto names = [](const char* csv) {
        Sheets sheet(csv);
        SourceFaults faults;
        Row out;
        const SourceFile file = as_rows(*sheet.book, sheet.grids, sheet.tables.at(0), faults);
        for (const auto& n : file.root.items.at(0).names) out.push_back(n.text);
        return out;
    };
    EXPECT_EQ(names("名称,城镇,农村,合计\n甲,1,2,3\n乙,3,4,7\n"), (Row{"名称", "城镇", "农村"}));
    EXPECT_EQ(names("名称,城镇,农村,合计\n甲,1,2,3\n乙,3,4,8\n"), (Row{"名称", "城镇", "农村", "合计"}))
        << "wrong: shown";
    EXPECT_EQ(names("名称,城镇,农村,全市\n甲,1,2,3\n乙,3,4,7\n"), (Row{"名称", "城镇", "农村", "全市"}));
}
}  // namespace greentally::intake
