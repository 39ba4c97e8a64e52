#include <gtest/gtest.h>

#include "intake/sheet/rows.hpp"
#include "intake/sheet/test_sheets.hpp"

namespace greentally::intake {
using test::Row;
using test::Sheets;

// R-DOC-02
TEST(ATableOverSheets, GoesOnUnderTheSameHeader) {
    Sheets sheet =
        Sheets::made({{"表1", "污水月报\n县,镇,数量\n云溪,甲,1\n,乙,2\n"},
                      {"空", ""},
                      {"表1（续）", "污水月报（续）\n县,镇,数量\n,丙,3\n青溪,丁,4\n合计,,11\n数据来源：住建局\n"}});
    ASSERT_EQ(sheet.tables.size(), 1u);
    EXPECT_EQ(sheet.rows(0),
              (std::vector<Row>{{"云溪", "甲", "1"}, {"云溪", "乙", "2"}, {"云溪", "丙", "3"}, {"青溪", "丁", "4"}}));
    EXPECT_EQ(sheet.tables[0].notes, Row{"数据来源：住建局"});
    EXPECT_EQ(address(sheet.tables[0].continued.at(0).range), "A2:C5");
    EXPECT_EQ(sheet.doubt(), "表1（续）!C5 合计 11; 各行之和 10\n");
    SourceFaults faults;
    const SourceFile file = as_rows(*sheet.book, sheet.grids, sheet.tables[0], faults);
    ASSERT_EQ(file.root.items.size(), 4u);
    EXPECT_EQ(file.root.items[2].items[1].at, (Place{3, 2}));
    EXPECT_EQ(file.root.items[1].text, "");
    EXPECT_EQ(file.root.items[2].text, "表.xlsx › 表1（续）");
    EXPECT_EQ(as_text(*sheet.book, sheet.grids, sheet.tables[0]).text,
              "\n县\t镇\t数量\n云溪\t甲\t1\n云溪\t乙\t2\n云溪\t丙\t3\n青溪\t丁\t4\n");
}
TEST(ATableOverSheets, GoesOnWithoutAHeader) {
    Sheets sheet =
        Sheets::made({{"Sheet1", "镇,数量\n甲,1\n乙,2\n"}, {"Sheet2", "丙,3\n丁,4\n"}, {"Sheet3", "合计,11\n"}});
    ASSERT_EQ(sheet.tables.size(), 1u);
    EXPECT_EQ(sheet.tables[0].row_count(), 4u);
    EXPECT_EQ(sheet.tables[0].continued.size(), 2u);
    EXPECT_EQ(sheet.doubt(), "Sheet3!B1 合计 11; 各行之和 10\n");
}
TEST(ATableOverSheets, IsSeveralWhereSheetsAreAboutSomethingElse) {
    const std::string table = "镇,数量\n甲,1\n乙,2\n";
    EXPECT_EQ(Sheets::made({{"1月", table}, {"2月", table}}).tables.size(), 2u);
    EXPECT_EQ(Sheets::made({{"云溪县", table}, {"青溪县", table}}).tables.size(), 2u);
    EXPECT_EQ(Sheets::made({{"a", "2022年1月\n" + table}, {"b", "2022年2月\n" + table}}).tables.size(), 2u);
    EXPECT_EQ(Sheets::made({{"a", table + "合计,3\n"}, {"b", table}}).tables.size(), 2u) << "it had its 合计";
    EXPECT_EQ(Sheets::made({{"a", table}, {"b", "镇,人数\n甲,1\n"}}).tables.size(), 2u);
}
}  // namespace greentally::intake
