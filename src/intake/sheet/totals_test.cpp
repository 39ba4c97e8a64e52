#include <gtest/gtest.h>

#include "intake/sheet/test_sheets.hpp"

namespace greentally::intake {
using test::Row;
using test::Sheets;
namespace {
std::string doubt(const std::string& csv) { return Sheets(csv).doubt(); }
}  // namespace

// R-DOC-02
TEST(Totals, AddUpTheirGroupWhereverTheyStand) {
    EXPECT_EQ(doubt("镇,数量\n总计,10\n小计,3\n甲,1\n乙,2\n小计,7\n丙,3\n丁,4\n"), "");
    EXPECT_EQ(doubt("镇,数量\n总计,10\n小计,3\n甲,1\n乙,2\n小计,8\n丙,3\n丁,4\n"), "B6 小计 8; 各行之和 7\n");
    EXPECT_EQ(doubt("镇,数量,人数\n甲,1,10\n乙,2,20\n合计,3,30\n丙,3,30\n丁,4,40\n合计,7,71\n总计,10,100\n"),
              "C7 合计 71; 各行之和 70\n")
        << "a county's 合计, then the next county's";
    EXPECT_EQ(doubt("镇,数量\n甲,1\n乙,2\n合计,3\n丙,3\n丁,4\n合计,7\n总计,11\n"), "B8 总计 11; 各行之和 10\n");
}
TEST(Totals, MayBeCalledByTheWholeArea) {
    EXPECT_EQ(doubt("县,数量,人数\n全市,6,60\n甲县,1,10\n乙县,2,20\n丙县,3,31\n"), "C2 全市 60; 各行之和 61\n");
    Sheets matters("范围,事项,件数\n全国,整改,2164\n四川省,信访,69\n全国,信访,5\n湖南省,信访,53\n");
    EXPECT_EQ(matters.tables.at(0).rows.size(), 4u) << "a list of matters";
    EXPECT_EQ(matters.doubt(), "");
}
TEST(Totals, OfAnAreaAreThoseOfTheAreasInIt) {
    const std::string by_code =
        "code,name,population,urban_share\n150000,内蒙古自治区,600,0.67\n150102,新城区,100,0.9\n"
        "150103,回民区,200,0.8\n150202,东河区,310,0.4\n510000,四川省,30,0.5\n510104,锦江区,10,1\n510105,青羊区,10,1\n"
        "510106,金牛区,10,1\n";
    EXPECT_EQ(doubt(by_code), "C2 内蒙古自治区 600; 各行之和 610\n");
    EXPECT_EQ(doubt("地区,人口\n内蒙古自治区,600\n呼和浩特市,100\n包头市,200\n兴安盟,310\n"),
              "B2 内蒙古自治区 600; 各行之和 610\n");
    EXPECT_EQ(doubt("地区,人口\n宜宾市,600\n翠屏区,100\n长宁县,200\n某某市,300\n"), "") << "a county-level city";
    EXPECT_EQ(doubt("地区,人口\n四川省,8367\n云南省,4720\n昆明市,846\n曲靖市,576\n"), "") << "only some of its cities";
    EXPECT_EQ(doubt("城市,指数\n南京市,4.5\n无锡市,1.5\n徐州市,1.5\n常州市,1.6\n"), "");
    EXPECT_EQ(doubt("编码,地区,人口\n511500,宜宾市,6\n511502,翠屏区,1\n511503,南溪区,2\n511523,江安县,3\n,合计,6\n"),
              "")
        << "a city's own row is not counted once more";
}
TEST(Totals, CountNothingTwiceThatIsContainedInARow) {
    EXPECT_EQ(doubt("项目,数量\n污水,10\n其中：县城,6\n　　建制镇,4\n垃圾,5\n合计,15\n"), "");
    EXPECT_EQ(doubt("项目,数量\n污水,10\n#其中：县城,6\n垃圾,5\n合计,21\n"), "B5 合计 21; 各行之和 15\n");
}
TEST(Totals, ThatDifferByRoundingAreRight) {
    EXPECT_EQ(doubt("镇,数量\n甲,1.2\n乙,2.3\n丙,3.4\n合计,7\n"), "") << "6.9, shown without decimals";
    EXPECT_EQ(doubt("镇,数量\n甲,3\n乙,4\n丙,5\n合计,13\n注：因四舍五入，合计与分项之和可能不等\n"), "");
    EXPECT_EQ(doubt("镇,数量\n甲,3\n乙,4\n丙,5\n合计,13\n"), "B5 合计 13; 各行之和 12\n");
    EXPECT_EQ(doubt("镇,人均用水,处理率,得分\n甲,120,95.1,90\n乙,130,92.2,80\n丙,110,91.4,70\n合计,120,93,80\n"), "")
        << "no sums";
    EXPECT_EQ(doubt("月,数量\n1月,3\n2月,4\n本月合计,7\n累计,20\n"), "") << "累计 counts earlier months, too";
}
TEST(TotalColumns, AreMarkedAndCheckedRowByRow) {
    Sheets sheet("县,城镇,农村,合计,备注\n甲,1,2,3,\n乙,3,4,8,\n丙,5,6,11,\n");
    ASSERT_EQ(sheet.tables.at(0).total_columns.size(), 1u);
    EXPECT_EQ(sheet.tables[0].total_columns[0].column, 3u);
    EXPECT_EQ(sheet.tables[0].total_columns[0].parts, (std::vector<std::size_t>{1, 2}));
    EXPECT_FALSE(sheet.tables[0].total_columns[0].spare);
    EXPECT_EQ(sheet.doubt(), "D3 合计 8; 各列之和 7\n");
    Sheets first("县,小计,城镇,农村\n甲,3,1,2\n乙,7,3,4\n");
    EXPECT_TRUE(first.tables.at(0).total_columns.at(0).spare);
}
TEST(TotalColumns, AddUpTheirGroupOfAMergedHeader) {
    Sheets sheet("县,污水（万吨）,,,垃圾,,\n,合计,城镇,农村,合计,城镇,处理率\n甲,3,1,2,9,9,95.1\n乙,7,3,5,8,8,94\n");
    ASSERT_EQ(sheet.tables.at(0).header.at(1), "污水（万吨）/合计");
    ASSERT_EQ(sheet.tables[0].total_columns.size(), 1u) << "垃圾 has one part only, and a rate";
    EXPECT_FALSE(sheet.tables[0].total_columns[0].spare) << "an element may be called 污水合计";
    EXPECT_EQ(sheet.doubt(), "B4 污水（万吨）/合计 7; 各列之和 8\n");
    Sheets of_totals("县,总计,甲类,,,乙类,,\n,,小计,一,二,小计,一,二\n东,10,3,1,2,7,3,4\n西,20,5,2,3,15,7,8\n");
    EXPECT_EQ(of_totals.tables.at(0).total_columns.at(0).parts, (std::vector<std::size_t>{2, 5}));
    EXPECT_EQ(of_totals.tables[0].total_columns.size(), 3u);
    EXPECT_EQ(of_totals.doubt(), "");
}
TEST(TotalColumns, OfAVeryWideTableAreNotComparedAndThatIsSaid) {
    std::string header = "县", row = "甲";
    for (int n = 0; n < 1'000; ++n) header += ",数" + std::to_string(n), row += ",1";
    EXPECT_EQ(doubt(header + ",合计\n" + row + ",9\n"), "ALN1 1002; 不超过 1000 列的表才核对合计列\n");
}
TEST(Totals, AreFoundQuicklyHoweverManyThereAre) {
    std::string csv = "镇,数量\n";
    for (int n = 0; n < 30'000; ++n) csv += "甲,1\n乙,2\n合" + std::string(std::size_t(n % 100), ' ') + "计,3\n";
    EXPECT_EQ(doubt(csv), "");
}
TEST(TotalColumns, AreNoneWhereNothingAddsUp) {
    EXPECT_TRUE(Sheets("年份,总数,其中：城镇\n2020,10,6\n2021,12,7\n").tables.at(0).total_columns.empty());
    Sheets index("月,全省,南京市,无锡市\n1,4.1,4,4.2\n2,4,3.9,4.1\n3,5,5,5\n");
    EXPECT_TRUE(index.tables.at(0).total_columns.empty());
    EXPECT_EQ(index.doubt(), "");
    Sheets measures("县,数量（个）,投资（万元）,合计（万元）\n甲,5,100,100\n乙,6,200,200\n");
    EXPECT_TRUE(measures.tables.at(0).total_columns.empty()) << "one part of its measure";
}
}  // namespace greentally::intake
