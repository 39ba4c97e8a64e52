/// A figure against the national standard, the city's demand, what was raised and what was reached. Source: R-IND-01,
/// R-IND-02, R-IND-03, R-IND-06, R-IND-07.
#include <gtest/gtest.h>

#include "scenario/city/sewage.hpp"

namespace greentally::scenario {
namespace {
std::vector<Typed> seat(const char* discharged, const char* treated) {
    return {{"清溪县", "sewage_discharged_seat", discharged}, {"清溪县", "sewage_treated_seat", treated}};
}
std::vector<Typed> buildings(const char* completed, const char* green) {
    return {{"清溪县", "new_building_completed", completed}, {"清溪县", "green_building_completed", green}};
}
std::vector<Typed> coverage(const char* town, const char* bodies, const char* categories, const char* chain) {
    return {
        {town, "coverage_bodies", bodies}, {town, "coverage_categories", categories}, {town, "coverage_chain", chain}};
}
bool has(const View& view, const char* list, const char* word) {
    for (const View& item : view.each(list))
        if (item.text() == word) return true;
    return false;
}
}  // namespace

// R-IND-02
TEST(AValueShortOfItsTarget, IsNeverPrintedAsEqualToIt) {
    struct Case {
        const char *treated, *value, *verdict, *short_by;
    };
    for (const Case& c : {Case{"94.996", "94.99", "short", "0.004000"}, Case{"94.999999", "94.99", "short", "0.000001"},
                          Case{"95", "95.00", "met_unproven", ""}, Case{"95.000001", "95.00", "met_unproven", ""},
                          Case{"94.99", "94.99", "short", "0.01"}}) {
        City city("2022-02-10");
        city.file(city.qingxi, "town_sewage_month", "2022-01", sewage("双河镇", "100", "100", c.treated));
        const View page = city.page("双河镇", "town_sewage_rate");
        EXPECT_EQ(page["cell/value"], c.value) << c.treated;
        EXPECT_EQ(page["cell/verdict"], c.verdict) << c.treated;
        EXPECT_EQ(page["cell/short_by"], c.short_by) << c.treated;
        EXPECT_EQ(page["explanation/value"], c.value) << c.treated << ": what explains the figure says the same";
        EXPECT_EQ(page["series/0/value"], c.value) << c.treated;
        EXPECT_EQ(page["judgements/0/verdict"], *c.short_by ? "short" : "met") << c.treated;
    }
}
// R-IND-01
TEST(OneCountysFigure, StandsAgainstTheNationsStandardAndTheCitysDemand) {
    City city("2022-02-10");
    city.file(city.qingxi, "sewage_month", "2022-01", seat("100", "92"));
    city.file(city.qingxi, "town_sewage_month", "2022-01",
              sewage("双河镇", "10", "9", "9") + sewage("石桥镇", "10", "5", "5") + sewage("白云镇", "0", "0", "0"));
    const View page = city.page("清溪县", "urban_sewage_rate");
    EXPECT_EQ(page["cell/value"], "88.33");  // 106 ÷ 120
    EXPECT_EQ(page["cell/complete/reported"], page["cell/complete/expected"]);
    const View national = page.one("judgements", "kind", "national"), local = page.one("judgements", "kind", "local");
    EXPECT_EQ(national["target"], "85");
    EXPECT_EQ(national["verdict"], "met");
    EXPECT_NE(national["source"].find("环办生态函〔2021〕353号"), std::string::npos);
    EXPECT_EQ(local["target"], "95");
    EXPECT_EQ(local["verdict"], "short");
    EXPECT_EQ(page["cell/verdict"], "short");
    EXPECT_EQ(page["cell/missed"], R"(["local"])");
    EXPECT_EQ(page["cell/short_by"], "6.67");
    EXPECT_EQ(city.page("绿江市", "urban_sewage_rate").one("judgements", "kind", "national")["target"], "95");
}
// R-IND-01, R-IND-02
TEST(AFigureBetweenTwoTargets, IsPrintedAsEqualToNeither) {
    City city("2022-02-10");
    city.file(city.qingxi, "sewage_month", "2022-01", seat("100", "84.998"));
    city.file(city.qingxi, "town_sewage_month", "2022-01",
              sewage("双河镇", "0", "0", "0") + sewage("石桥镇", "0", "0", "0") + sewage("白云镇", "0", "0", "0"));
    const View page = city.page("清溪县", "urban_sewage_rate");
    EXPECT_EQ(page.one("judgements", "kind", "national")["verdict"], "short");
    EXPECT_EQ(page["cell/missed"], R"(["national","local"])");
    EXPECT_EQ(page["cell/value"], "84.99") << "85.00 would look like the national standard met";
}
// R-IND-07
TEST(ARaisedTarget, IsJudgedForItsUnitAndYearAloneUntilItIsWithdrawn) {
    City city("2022-05-20");
    city.file(city.qingxi, "building_quarter", "2022Q1", buildings("100", "56"));
    const auto raise = [&](const char* value) {
        return city.post(city.steward, "/targets",
                         "{" + city.judged("清溪县", "green_building_share") + R"(,"kind":"raised","value":)" + value +
                             R"(,"basis":"县长承诺书"})");
    };
    EXPECT_EQ(city.cell("清溪县", "green_building_share")["verdict"], "met_unproven");
    EXPECT_EQ(raise(R"("60")"), "");
    const View page = city.page("清溪县", "green_building_share");
    EXPECT_EQ(page["cell/verdict"], "short");
    EXPECT_EQ(page["cell/missed"], R"(["raised"])");
    EXPECT_EQ(page["cell/short_by"], "4.00");
    EXPECT_EQ(page.one("judgements", "kind", "raised")["source"], "县长承诺书");
    EXPECT_EQ(page.one("judgements", "kind", "national")["verdict"], "met");
    EXPECT_EQ(city.cell("绿江市", "green_building_share")["missed"], "[]") << "the county's own, not the city's";
    EXPECT_EQ(city.page("清溪县", "green_building_share", "2021").one("judgements", "kind", "raised")["kind"], "");
    EXPECT_EQ(raise("null"), "");
    EXPECT_EQ(city.cell("清溪县", "green_building_share")["verdict"], "met_unproven");
    EXPECT_EQ(raise("null"), "indicator.no_target");
}
// R-IND-07
TEST(WhatWasReached, MayNotGetWorse) {
    City city("2022-05-20");
    city.file(city.qingxi, "building_quarter", "2021Q4", buildings("100", "60"));
    city.file(city.qingxi, "building_quarter", "2022Q1", buildings("10", "5.5"));
    const View page = city.page("清溪县", "green_building_share");
    EXPECT_EQ(page["cell/value"], "55.00");
    EXPECT_EQ(page["cell/verdict"], "worse") << "met, and yet below last year's 60";
    EXPECT_EQ(page["cell/missed"], R"(["last_year"])");
    EXPECT_EQ(page["cell/year_on_year"], "-5.00");
    EXPECT_EQ(page.one("judgements", "kind", "last_year")["verdict"], "worse");
    EXPECT_EQ(city.cell("清溪县", "green_building_share", "2021")["verdict"], "met_unproven");
}
// R-IND-07, R-IND-09
TEST(WhatWasReached, IsTheBestOfTheYearsBeforeThatAreComplete) {
    City city("2022-05-20");
    city.file(city.qingxi, "building_quarter", "2020Q4", buildings("100", "62"));
    city.file(city.qingxi, "building_quarter", "2021Q4", buildings("100", "58"));
    city.file(city.qingxi, "building_quarter", "2022Q1", buildings("10", "6"));
    const View page = city.page("清溪县", "green_building_share");
    EXPECT_EQ(page["cell/verdict"], "worse") << "better than 2021, and yet below 2020";
    const View best = page.one("judgements", "kind", "last_year");
    EXPECT_EQ(best["target"], "62");
    EXPECT_EQ(best["remark"], "2020");
    EXPECT_EQ(best["verdict"], "worse") << "what is warned of is explained";
    EXPECT_EQ(city.page("绿江市", "green_building_share").one("judgements", "kind", "last_year")["kind"], "")
        << "the city's years are not complete: no measure, and no warning";
    EXPECT_EQ(city.cell("绿江市", "green_building_share")["missed"], "[]");
}
// R-IND-07
TEST(ABaseline, WarnsWithoutMakingTheFigureShort) {
    City city("2022-05-20");
    city.file(city.qingxi, "building_quarter", "2022Q1", buildings("100", "56"));
    EXPECT_EQ(city.post(city.steward, "/targets",
                        "{" + city.judged("清溪县", "green_building_share") +
                            R"(,"kind":"baseline","value":"58","basis":"2021年底考核数"})"),
              "");
    const View page = city.page("清溪县", "green_building_share");
    EXPECT_EQ(page["cell/verdict"], "worse");
    EXPECT_EQ(page["cell/missed"], R"(["baseline"])");
    EXPECT_FALSE(has(page, "cell/flags", "short"));
    EXPECT_EQ(page.one("judgements", "kind", "baseline")["verdict"], "worse");
}
// R-IND-03
TEST(ThreeCoverages, HoldForATownOnlyWhereAllThreeHold) {
    City city("2022-05-20");
    city.file(city.qingxi, "coverage_quarter", "2022Q1",
              coverage("双河镇", "是", "是", "是") + coverage("石桥镇", "是", "是", "否") +
                  coverage("白云镇", "是", "是", "是"));
    EXPECT_EQ(city.cell("双河镇", "three_coverages")["verdict"], "met_unproven");
    EXPECT_EQ(city.cell("石桥镇", "three_coverages")["verdict"], "short");
    EXPECT_EQ(city.cell("石桥镇", "three_coverages")["value"], "0.00");
    const View page = city.page("清溪县", "three_coverages");
    EXPECT_EQ(page["cell/value"], "66.67");
    EXPECT_EQ(page["cell/verdict"], "short");
    EXPECT_EQ(page.one("causes", "label", "投放收运处理系统全覆盖的建制镇比例")["value"], "66.67");
    EXPECT_EQ(page.one("causes", "label", "分类主体责任全覆盖的建制镇比例")["value"], "100.00");
    EXPECT_EQ(city.cell("云顶乡", "three_coverages")["verdict"], "none") << "a township is no designated town";
}
// R-IND-06
TEST(AFigureThatIsMet, IsNotGreenWithoutProof) {
    City city("2022-05-20");
    city.file(city.qingxi, "building_quarter", "2022Q1", buildings("100", "100"));
    const View cell = city.cell("清溪县", "green_building_share");
    EXPECT_TRUE(has(cell, "flags", "met_unproven"));
    EXPECT_FALSE(has(cell, "flags", "met"));
}
}  // namespace greentally::scenario
