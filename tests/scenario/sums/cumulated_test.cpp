/// Cumulated beside monthly, one level beside another: converted exactly, never added; a contradiction is a finding.
/// Source: R-IND-02, R-IND-05.
#include <gtest/gtest.h>

#include "domain/programme/test_folder.hpp"
#include "scenario/city/sewage.hpp"

namespace greentally::scenario {
namespace {
/// The smallest programme with a second form that asks 1—n月累计 of the same element.
Folder month_and_so_far() {
    programme::SmallFolder small;
    small.files["forms.csv"] =
        "code,name.zh,name.en,cadence,row_level,unit_level,function,due_by,due_n,edition,line,cumulated,from\n"
        "month,月报,monthly,月,县,县,drainage,工作日,5,monthly,reported,否,2022-01-01\n"
        "so_far,累计,so far,月,县,县,drainage,工作日,5,monthly,reported,是,2022-01-01\n";
    small.add("form_columns.csv", "so_far,made,是\n");
    Folder out;
    for (const auto& [name, bytes] : small.files) out.push_back({name, bytes});
    return out;
}
std::vector<Typed> buildings(const char* county, const char* completed, const char* green) {
    return {{county, "new_building_completed", completed}, {county, "green_building_completed", green}};
}
}  // namespace

// R-IND-02
TEST(ACumulatedFigure, IsTheYearSoFarAndItsPeriodTheDifference) {
    City city("2022-07-20");
    city.file(city.qingxi, "building_quarter", "2022Q1", buildings("清溪县", "10.4", "6"));
    city.file(city.qingxi, "building_quarter", "2022Q2", buildings("清溪县", "25", "20"));
    const View cell = city.cell("清溪县", "green_building_share");
    EXPECT_EQ(cell["numerator"], "20");
    EXPECT_EQ(cell["denominator"], "25");
    EXPECT_EQ(cell["value"], "80.00");
    // 6 ÷ 10.4; (6 + 14) ÷ (10.4 + 14.6)
    EXPECT_EQ(city.trend("清溪县", "green_building_share"), "[null,null,576923,null,null,800000]");
}
// R-IND-02
TEST(ACumulatedFigure, ThatFallsIsAFinding) {
    City city("2022-07-20");
    city.file(city.qingxi, "building_quarter", "2022Q1", buildings("清溪县", "10", "6"));
    EXPECT_EQ(city.page("清溪县", "green_building_share")["differences"], "[]");
    const auto fallen = city.drafted(city.qingxi, "building_quarter", "2022Q2", buildings("清溪县", "8", "6"));
    city.pass(city.qingxi, fallen, "approve");
    const std::string of = "/returns/" + std::to_string(fallen);
    EXPECT_EQ(city.post(city.qingxi.clerk, of + "/submit"), "return.unexplained");
    EXPECT_EQ(city.post(city.qingxi.head, of + "/send-back", R"({"opinion":"请说明"})"), "");
    EXPECT_EQ(city.post(city.qingxi.clerk, of + "/remarks",
                        R"({"cells":[{"area":)" + std::to_string(city.area("清溪县")) + R"(,"element":)" +
                            std::to_string(city.element("new_building_completed").n) + R"(,"text":"核减一处"}]})"),
              "");
    city.pass(city.qingxi, fallen);
    const View found = city.page("清溪县", "green_building_share").one("differences", "kind", "cumulated");
    EXPECT_EQ(found["period"], "2022Q2");
    EXPECT_EQ(found["ours"], "10");
    EXPECT_EQ(found["theirs"], "8");
    EXPECT_EQ(found["difference"], "-2");
    EXPECT_NE(city.cell("清溪县", "green_building_share")["flags"].find("disputed"), std::string::npos);
}
// R-IND-02
TEST(AMonthGivenTwice, ByItselfAndCumulatedIsComparedExactly) {
    City city("2022-03-20", {month_and_so_far()});
    city.programme = "small";
    city.file(city.qingxi, "so_far", "2022-01", {{"清溪县", "made", "10"}});
    city.file(city.qingxi, "month", "2022-02", {{"清溪县", "made", "14.9"}, {"清溪县", "treated", "1"}});
    EXPECT_EQ(city.page("清溪县", "rate")["differences"], "[]");
    const auto so_far = city.file(city.qingxi, "so_far", "2022-02", {{"清溪县", "made", "25"}});
    const View found = city.page("清溪县", "rate").one("differences", "kind", "cumulated");
    EXPECT_EQ(found["period"], "2022-02");
    EXPECT_EQ(found["ours"], "14.9");
    EXPECT_EQ(found["theirs"], "15");
    EXPECT_EQ(found["difference"], "0.1");
    EXPECT_EQ(city.post(city.qingxi.clerk, "/returns/" + std::to_string(so_far) + "/corrections",
                        "{" + city.cells({{"清溪县", "made", "24.9"}}) + R"(,"reason":"抄错"})"),
              "");
    EXPECT_EQ(city.post(city.steward, "/corrections/" + std::to_string(city.id) + "/grant"), "");
    EXPECT_EQ(city.page("清溪县", "rate")["differences"], "[]") << "settled: 24.9 − 10 is the month's own 14.9";
}
// R-IND-02, R-IND-05
TEST(TwoLevels, ThatReportOneSumAreComparedAndNeverAdded) {
    City city;
    city.file(city.qingxi, "town_sewage_month", "2021-12",
              sewage("双河镇", "10", "8", "8") + sewage("石桥镇", "5", "4", "4"));
    const auto yearbook = city.file(city.qingxi, "sewage_year", "2021",
                                    {{"清溪县", "sewage_discharged_seat", "0"},
                                     {"清溪县", "sewage_discharged_town", "16.5"},
                                     {"清溪县", "sewage_treated_town", "12"}});
    for (const char* area : {"清溪县", "绿江市", "四川省"}) {
        EXPECT_EQ(city.cell(area, "town_sewage_rate", "2021")["denominator"], "15") << area;
        EXPECT_EQ(city.cell(area, "town_sewage_rate", "2021")["numerator"], "12") << area;
    }
    const View page = city.page("清溪县", "town_sewage_rate", "2021");
    ASSERT_EQ(page.each("differences").size(), 1u) << "what agrees is no finding";
    const View found = page.at("differences/0");
    EXPECT_EQ(found["kind"], "level");
    EXPECT_EQ(found["element"], "建制镇污水排放量");
    EXPECT_EQ(found["ours"], "15");
    EXPECT_EQ(found["theirs"], "16.5");
    EXPECT_EQ(found["difference"], "1.5");
    EXPECT_NE(page["cell/flags"].find("disputed"), std::string::npos);
    EXPECT_EQ(city.page("绿江市", "town_sewage_rate", "2021")["differences/0/area/name"], "清溪县");
    EXPECT_EQ(city.post(city.qingxi.clerk, "/returns/" + std::to_string(yearbook) + "/corrections",
                        "{" + city.cells({{"清溪县", "sewage_discharged_town", "15"}}) + R"(,"reason":"核对"})"),
              "");
    EXPECT_EQ(city.post(city.steward, "/corrections/" + std::to_string(city.id) + "/grant"), "");
    EXPECT_EQ(city.page("清溪县", "town_sewage_rate", "2021")["differences"], "[]");
}
}  // namespace greentally::scenario
