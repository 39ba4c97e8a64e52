#include <gtest/gtest.h>

#include <fstream>

#include "intake/sheet/open.hpp"
#include "intake/sheet/rows.hpp"
#include "intake/sheet/test_sheets.hpp"

namespace greentally::intake {
using test::Row;
using test::Sheets;

// R-DOC-02
TEST(AMonthlySheet, IsItsTablesWithTitlesMergedHeaderTotalsAndNotes) {
    Sheets sheet = Sheets::file("src/intake/xlsx/fixtures/monthly.xlsx");
    ASSERT_EQ(sheet.tables.size(), 4u);
    const FoundTable& t = sheet.tables[0];
    EXPECT_EQ(address(t.range), "A3:H11");
    EXPECT_EQ(t.titles, (Row{"云栖市建制镇污水处理情况月报表", "填报单位：云溪县住房和城乡建设局 单位：万立方米"}));
    EXPECT_EQ(t.header,
              (Row{"序号", "县（区）", "建制镇", "污水量/产生量", "污水量/处理量", "处理率", "完成时限", "备注"}));
    EXPECT_EQ(sheet.rows(0), (std::vector<Row>{{"1", "云溪县", "双河镇", "10.4", "9.8", "94.2%", "2022-05-31", ""},
                                               {"2", "云溪县", "石桥镇", "20", "19.12", "95.6%", "2022-05-31", ""},
                                               {"3", "云溪县", "柳林镇", "5.5", "--", "", "", "停运"},
                                               {"4", "青溪县", "东坝镇", "１２．５", "12", "96%", "", ""},
                                               {"5", "青溪县", "西坝镇", "1,000", "950", "95%", "", ""}}));
    ASSERT_EQ(t.totals.size(), 2u);
    EXPECT_EQ(t.totals[1].label, "合 计");
    EXPECT_EQ(t.notes, (Row{"注：1.处理量按出水口计量。", "数据来源：各县区住建局"}));
    EXPECT_EQ(sheet.doubt(),
              "H9 1; 有结果的公式：请在 Excel 或 WPS 中打开并保存一次\nE11 合 计 1000.92; 各行之和 990.92\n");
    EXPECT_EQ(address(sheet.tables[1].range), "A18:C20") << "side by side with the next";
    EXPECT_EQ(sheet.tables[1].titles, Row{"附表 垃圾处理"});
    EXPECT_EQ(address(sheet.tables[2].range), "F18:H20");
    EXPECT_EQ(sheet.tables[3].header, (Row{"姓名", "单位", "电话"}));
    EXPECT_EQ(sheet.rows(3)[1], (Row{"李四", "水务局", "028-12345678"}));
}
TEST(ATable, GoesOnAfterABlankRowOrUnderTheSameHeader) {
    Sheets sheet("镇,数量\n甲,1\n乙,2\n\n丙,3\n\n续表\n镇,数量\n丁,4\n合计,10\n");
    ASSERT_EQ(sheet.tables.size(), 1u);
    EXPECT_EQ(sheet.tables[0].rows.size(), 4u);
    EXPECT_EQ(sheet.doubt(), "");
}
TEST(Totals, AreComparedAndNeverCounted) {
    Sheets on_top("镇,数量,处理率\n合计,7,50%\n甲,1,40%\n乙,2,60%\n");
    EXPECT_EQ(on_top.tables.at(0).rows.size(), 2u);
    EXPECT_EQ(on_top.doubt(), "B2 合计 7; 各行之和 3\n");
    Sheets by_part("县,镇,数量\n一,甲,1\n,乙,2\n小计,,3\n二,丙,4\n,丁,5\n小计,,8\n总计,,12\n");
    EXPECT_EQ(by_part.doubt(), "C7 小计 8; 各行之和 9\n");
    EXPECT_EQ(by_part.rows(0)[1], (Row{"一", "乙", "2"})) << "a blank county is the one above";
}
TEST(AHeader, MayHaveYearsForNames) {
    Sheets sheet("指标,2018,2019,2020年\n人口,1,2,3\n");
    ASSERT_EQ(sheet.tables.size(), 1u);
    EXPECT_EQ(sheet.tables[0].header, (Row{"指标", "2018", "2019", "2020年"}));
    EXPECT_EQ(sheet.tables[0].rows.size(), 1u);
}
TEST(AFile, ThatIsNoTableSaysWhatItIs) {
    const auto says = [](std::string bytes) {
        return Sheets(std::move(bytes), "报表.xls").faults.sorted().at(0).expected.zh;
    };
    EXPECT_EQ(says("<html><table><tr><td>1</td></tr></table></html>"),
              "表格文件：这是网页，请在 Excel 或 WPS 中打开后另存为 .xlsx");
    EXPECT_EQ(says("%PDF-1.7 …"), "表格文件；PDF 请先转为表格");
    EXPECT_EQ(says(""), "有内容的文件");
    EXPECT_EQ(says("PK\3\4 nothing"), "完整的 .xlsx：文件已损坏或被截断，请重新保存");
}
TEST(RealSheets, AreFoundAsTheyAre) {
    if (!std::ifstream("../shared/data/sheets/江苏-绿化情况.csv")) GTEST_SKIP() << "../shared/data is not here";
    Sheets green = Sheets::file("../shared/data/sheets/江苏-绿化情况.csv");
    ASSERT_EQ(green.tables.size(), 1u);
    EXPECT_EQ(green.tables[0].header, (Row{"年份Year城市City", "人均公园绿地面积", "建成区绿化覆盖率"}));
    ASSERT_EQ(green.rows(0).size(), 13u);
    EXPECT_EQ(green.rows(0).front(), (Row{"南京市区", "16.2", "45"}));
    EXPECT_EQ(green.rows(0).back(), (Row{"宿迁市区", "16.3", "45"}));
    EXPECT_EQ(green.doubt(), "");
    Sheets air = Sheets::file("../shared/data/sheets/江苏各市-空气质量综合指数-201807-202212.csv");
    ASSERT_EQ(air.tables.size(), 1u);
    EXPECT_EQ(address(air.tables[0].range), "A1:N55");
    ASSERT_EQ(air.rows(0).size(), 54u);
    EXPECT_EQ(air.rows(0)[3].at(0), "2018.10");
    EXPECT_EQ(air.rows(0)[3].at(1), "4.80") << "without the blank behind it";
    EXPECT_EQ(air.rows(0).back().at(0), "2022.12");
    EXPECT_EQ(air.doubt(), "");
}
TEST(RealSheets, OfTheCensusShowThatAProvinceIsNotTheSumOfItsCounties) {
    const char* path = "../shared/data/population/census2020-county.tsv";
    std::ifstream in(path);
    if (!in) GTEST_SKIP() << "../shared/data is not here";
    Sheets census = Sheets::file(path);
    ASSERT_EQ(census.tables.size(), 1u);
    EXPECT_EQ(census.tables[0].rows.size(), 2'990u);
    EXPECT_EQ(census.doubt(), "") << "no line says what they should add up to";
    std::string coded = "code\tname\tpopulation\n150000\t内蒙古自治区\t24049155\n510000\t四川省\t83674866\n",
                titled = "地区,人口\n全区,24049155\n", named = "地区,人口\n内蒙古自治区,24049155\n";
    for (std::string line; std::getline(in, line);) {
        const auto name = line.find('\t') + 1, figure = line.find('\t', name) + 1;
        const std::string population = line.substr(figure, line.find('\t', figure) - figure);
        if (line.starts_with("15") || line.starts_with("51")) coded += line.substr(0, figure) + population + "\n";
        if (line.starts_with("15")) titled += line.substr(name, figure - 1 - name) + "," + population + "\n";
        if (line.starts_with("15")) named += line.substr(name, figure - 1 - name) + "," + population + "\n";
    }
    EXPECT_EQ(Sheets(coded).doubt(), "C2 内蒙古自治区 24049155; 各行之和 24149155\n") << "Sichuan is right";
    EXPECT_EQ(Sheets(titled).doubt(), "B2 全区 24049155; 各行之和 24149155\n");
    EXPECT_EQ(Sheets(named).doubt(), "B2 内蒙古自治区 24049155; 各行之和 24149155\n");
}
TEST(AnOldWorkbook, IsOneTableUnderThreeTitlesWithItsNotes) {
    if (!std::ifstream("../shared/data/sheets/nbs-分省年度数据-GDP.xls")) GTEST_SKIP() << "../shared/data is not here";
    Sheets gdp = Sheets::file("../shared/data/sheets/nbs-分省年度数据-GDP.xls");
    ASSERT_EQ(gdp.tables.size(), 1u) << gdp.doubt();
    EXPECT_EQ(gdp.tables[0].titles.size(), 3u);
    EXPECT_EQ(gdp.tables[0].header.at(0), "地区");
    EXPECT_EQ(gdp.tables[0].rows.size(), 31u);
    EXPECT_EQ(gdp.tables[0].notes.size(), 3u);
    EXPECT_EQ(address(gdp.tables[0].range), "A4:F35");
    EXPECT_EQ(gdp.tables[0].header, (Row{"地区", "2019年", "2018年", "2017年", "2016年", "2015年"}));
    EXPECT_EQ(gdp.rows(0).front(), (Row{"北京市", "35371.28", "33105.97", "28014.94", "25669.13", "23014.59"}));
    EXPECT_EQ(gdp.tables[0].notes.back(), "数据来源：国家统计局");
    EXPECT_EQ(gdp.doubt(), "");
}
TEST(AGrid, FindsAMergeAmongAHundredThousandAtOnce) {
    SheetInfo sheet;
    for (std::uint32_t n = 0; n < 100'000; ++n)
        sheet.merges.push_back({n / 100 * 3, n % 100 * 2, n / 100 * 3 + 1, n % 100 * 2 + 1});
    const Grid grid(sheet);
    std::size_t inside = 0;
    for (std::uint32_t row = 0; row < 3'000; ++row)
        for (std::uint32_t column = 0; column < 200; ++column) {
            const CellRange* m = grid.merge(row, column);
            ASSERT_EQ(m != nullptr, row % 3 != 2) << address(row, column);
            inside += m && m->holds(row, column);
        }
    EXPECT_EQ(inside, 400'000u);
}
TEST(WantedColumns, AreReadWithoutWhatLiesRightOfThem) {
    const auto takes = [](std::string_view heading) { return heading == "代码" || heading == "名称"; };
    std::string rows = "序号,代码,名称,面积,备注\n";
    for (int n = 1; n < 200; ++n) rows += std::to_string(n) + ",5101,甲,1,乙\n";
    const auto cells = [&](const std::string& text) {
        SourceFaults faults, doubts;
        const auto book = open_workbook(text, "x.csv", faults);
        std::vector<Grid> grids;
        tables_of(*book, grids, faults, doubts, takes);
        return grids[0].cell_count();
    };
    EXPECT_EQ(cells(rows), 200u * 3);
    EXPECT_EQ(cells(rows + "\n附表\n,,,代码,名称\n,,,1,2\n"), 200u * 5 + 1 + 4) << "there is another table";
    EXPECT_EQ(cells("甲,乙,丙\n1,2,3\n"), 6u);
}
TEST(Rows, BearTheirPlacesInTheSheet) {
    Sheets sheet = Sheets::file("src/intake/xlsx/fixtures/monthly.xlsx");
    SourceFaults faults;
    const SourceFile file = as_rows(*sheet.book, sheet.grids, sheet.tables[0], faults);
    EXPECT_TRUE(faults.none());
    ASSERT_EQ(file.root.items.size(), 5u);
    EXPECT_EQ(file.root.items[3].items[4].at, (Place{9, 5}));
    EXPECT_EQ(file.root.items[3].find("污水量/处理量")->text, "12");
    const std::string text = as_text(*sheet.book, sheet.grids, sheet.tables[0]).text;
    EXPECT_TRUE(text.starts_with("\n\n\n序号\t县（区）\t"));
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 10) << "each row on its own line of the sheet";
}
}  // namespace greentally::intake
