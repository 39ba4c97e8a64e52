/// From a village's or town's number to the province's rate: sums first, then one ratio, at once. Source: R-IND-02.
#include <gtest/gtest.h>

#include "domain/area/import.hpp"
#include "domain/programme/test_folder.hpp"
#include "scenario/city/sewage.hpp"

namespace greentally::scenario {
namespace {
/// The smallest programme, its numbers reported village by village.
Folder of_villages() {
    programme::SmallFolder small;
    small.change("elements.csv", "流量,万m³,县,drainage,,law 一", "流量,万m³,村,drainage,,law 一")
        .change("elements.csv", "flow,万m³,county,drainage,,", "flow,万m³,village,drainage,,")
        .change("elements.csv", "流量,万m³,县,drainage,2 * made", "流量,万m³,村,drainage,2 * made")
        .change("forms.csv", "月,县,县", "月,村,县");
    Folder out;
    for (const auto& [name, bytes] : small.files) out.push_back({name, bytes});
    return out;
}
}  // namespace

// R-IND-02, R-SCH-05
TEST(ANumber, MovesTownCountyCityAndProvinceTheMomentItIsSubmitted) {
    City city;
    const auto of = city.drafted(city.qingxi, "town_sewage_month", "2022-01",
                                 sewage("双河镇", "10", "9", "9") + sewage("石桥镇", "30", "20", "15"));
    city.pass(city.qingxi, of, "approve");
    for (const char* above : {"双河镇", "清溪县", "绿江市", "四川省"})
        EXPECT_EQ(city.cell(above, "town_sewage_rate")["numerator"], "") << above << " sees what is not submitted";
    const std::string sheet = "/returns/" + std::to_string(of);
    EXPECT_EQ(city.get(city.qingxi.head, sheet)["rows/0/cells/0/typed"], "10");
    EXPECT_EQ(city.get(city.steward, sheet)["rows/0/cells/0/typed"], "") << "drafts are the unit's own";
    EXPECT_EQ(city.post(city.qingxi.clerk, sheet + "/submit"), "");
    EXPECT_EQ(city.cell("双河镇", "town_sewage_rate")["value"], "90.00");
    EXPECT_EQ(city.cell("石桥镇", "town_sewage_rate")["value"], "50.00");
    for (const char* above : {"清溪县", "绿江市", "四川省"}) {
        const View cell = city.cell(above, "town_sewage_rate");
        EXPECT_EQ(cell["value"], "60.00") << above << ": 24 of 40, not the mean 70 of 90 and 50";
        EXPECT_EQ(cell["numerator"], "24");
        EXPECT_EQ(cell["denominator"], "40");
    }
}
// R-IND-02
TEST(AVillagesNumber, MovesEveryLevelAbove) {
    City city("2022-02-10", {of_villages()});
    city.programme = "small";
    city.file(city.qingxi, "month", "2022-01",
              {{"柳林村", "made", "10"},
               {"柳林村", "treated", "6.8"},
               {"杨湾村", "made", "30"},
               {"杨湾村", "treated", "13.6"},
               {"桥头村", "made", "20"},
               {"桥头村", "treated", "17"}});
    EXPECT_EQ(city.cell("柳林村", "rate")["value"], "80.00");  // 6.8 ÷ (10 × 0.85)
    EXPECT_EQ(city.cell("双河镇", "rate")["value"], "60.00");  // 20.4 ÷ 34
    EXPECT_EQ(city.cell("石桥镇", "rate")["value"], "100.00");
    for (const char* above : {"清溪县", "绿江市", "四川省"}) {
        EXPECT_EQ(city.cell(above, "rate")["value"], "73.33") << above;  // 37.4 ÷ 51
        EXPECT_EQ(city.cell(above, "rate")["numerator"], "37.4");
        EXPECT_EQ(city.cell(above, "rate")["denominator"], "51");
    }
}
// R-IND-02, R-ORG-01
TEST(ADevelopmentZone, TakesWhatItCarvesOutOfItsCountyAndIsCountedOnce) {
    City city("2022-02-10");
    city.file(city.qingxi, "town_sewage_month", "2022-01",
              sewage("双河镇", "10", "9", "9") + sewage("白云镇", "30", "20", "15"));
    EXPECT_EQ(city.cell("清溪县", "town_sewage_rate")["value"], "60.00");
    EXPECT_EQ(city.post(city.steward, "/areas",
                        R"({"parent":)" + std::to_string(city.area("绿江市")) +
                            R"(,"name":"高新区","level":"county","kind":"development_zone","from":"2022-01-01",)" +
                            R"("carves":[)" + std::to_string(city.area("白云镇")) + "]}"),
              "");
    EXPECT_EQ(city.cell("清溪县", "town_sewage_rate")["value"], "90.00");
    EXPECT_EQ(city.cell("高新区", "town_sewage_rate")["value"], "50.00");
    EXPECT_EQ(city.cell("绿江市", "town_sewage_rate")["numerator"], "24");
    EXPECT_EQ(city.cell("绿江市", "town_sewage_rate")["denominator"], "40");
}
// R-ORG-01, R-IND-10
TEST(ADevelopmentZone, IsAskedForWhatItCarvesOutAndItsCountyIsNoMore) {
    City city("2022-02-10");
    const std::string zone = R"({"parent":)" + std::to_string(city.area("绿江市")) +
                             R"(,"name":"高新区","level":"county","kind":"development_zone","from":"2021-01-01",)" +
                             R"("carves":[)" + std::to_string(city.area("白云镇")) + "]}";
    EXPECT_EQ(city.post(city.steward, "/areas", zone), "");
    const Office office = city.office("高新区", "高新区建设局", {"drainage"});
    const auto asked = [&](const Office& of) {
        const std::uint32_t id = city.drafted(of, "town_sewage_month", "2022-01", {});
        std::string names;
        for (const View& row : city.get(of.clerk, "/returns/" + std::to_string(id)).each("rows"))
            names += row["area/name"] + " ";
        return names;
    };
    EXPECT_EQ(asked(office), "白云镇 ");
    EXPECT_EQ(asked(city.qingxi), "双河镇 石桥镇 ");
    const std::uint32_t of = city.drafted(city.qingxi, "town_sewage_month", "2022-01", {});
    EXPECT_EQ(city.type(city.qingxi, of, sewage("白云镇", "30", "20", "15")), "return.not_asked");
    city.file(office, "town_sewage_month", "2022-01", sewage("白云镇", "30", "20", "15"));
    EXPECT_EQ(city.cell("高新区", "town_sewage_rate")["value"], "50.00");
    EXPECT_EQ(city.cell("清溪县", "town_sewage_rate")["numerator"], "");
}
// R-IND-02, R-ORG-01
TEST(ATownThatIsNoMore, StaysInTheSumsOfItsYearAndOwesNothing) {
    City city("2022-02-10");
    city.file(city.qingxi, "town_sewage_month", "2022-01",
              sewage("双河镇", "10", "9", "9") + sewage("白云镇", "30", "20", "15"));
    EXPECT_EQ(city.cell("清溪县", "town_sewage_rate")["complete/expected"], "6");
    city.act([](const State& s, const By&) {
        constexpr const char* gone = "code\tchange\tlevel\told_name\tnew_name\n519821103\tremoved\t乡镇\t白云镇\t\n";
        return area::decide(area::plan_import(s, area::read_import(gone, "changes"), "changes",
                                              {2023, *day_from_iso("2022-02-01"), false, true}));
    });
    const View cell = city.cell("清溪县", "town_sewage_rate");
    EXPECT_EQ(cell["value"], "60.00");
    EXPECT_EQ(cell["denominator"], "40");
    EXPECT_EQ(cell["complete/expected"], "4");
    EXPECT_EQ(cell["complete/reported"], "2") << "its numbers do not stand in for those that 石桥镇 owes";
}
// R-IND-02
TEST(AFlow, AddsUpOverTheMonths) {
    City city;
    city.file(city.qingxi, "town_sewage_month", "2022-01", sewage("双河镇", "10", "10", "9"));
    city.file(city.qingxi, "town_sewage_month", "2022-02", sewage("双河镇", "30.5", "20", "12.25"));
    const View cell = city.cell("清溪县", "town_sewage_rate");
    EXPECT_EQ(cell["numerator"], "21.25");
    EXPECT_EQ(cell["denominator"], "40.5");
    EXPECT_EQ(cell["value"], "52.47");
    EXPECT_EQ(city.page("清溪县", "town_sewage_rate")["series/0/value"], "90.00");
    EXPECT_EQ(city.page("清溪县", "town_sewage_rate")["series/1/value"], "52.47");
    EXPECT_EQ(city.trend("清溪县", "town_sewage_rate"), "[900000,524691]");
}
// R-IND-02
TEST(AStock, IsItsLastValue) {
    City city("2022-07-20");
    for (const auto& [quarter, total, done] : {std::tuple("2022Q1", "10", "5"), std::tuple("2022Q2", "12", "9")})
        city.file(city.qingxi, "village_quarter", quarter,
                  {{"双河镇", "villages_total", total}, {"双河镇", "villages_waste_harmless", done}});
    const View cell = city.cell("清溪县", "rural_waste_villages");
    EXPECT_EQ(cell["numerator"], "9");
    EXPECT_EQ(cell["denominator"], "12");
    EXPECT_EQ(cell["value"], "75.00");
}
// R-IND-02
TEST(AState, IsTheLastThatWasSaidOfEachTown) {
    City city;
    const auto built = [](const char* town, const char* yes) {
        return std::vector<Typed>{{town, "town_plant_built", yes}};
    };
    city.file(city.qingxi, "town_sewage_month", "2022-01", built("双河镇", "否") + built("石桥镇", "是"));
    EXPECT_EQ(city.cell("清溪县", "town_plant_built_share")["value"], "50.00");
    city.file(city.qingxi, "town_sewage_month", "2022-02", built("双河镇", "是"));
    EXPECT_EQ(city.cell("双河镇", "town_plant_built_share")["value"], "100.00");
    EXPECT_EQ(city.cell("清溪县", "town_plant_built_share")["value"], "100.00");
}
// R-IND-02
TEST(FourKindsOfAbsence, ChangeRateAndCompletenessEachInItsWay) {
    struct Case {
        const char *typed, *value, *reported, *expected, *of_town;
    };
    // Three towns owe two numbers each for January; 石桥镇 gives none, 白云镇 what is typed.
    for (const Case& c : {Case{"", "90.00", "2", "6", "incomplete"}, Case{"—", "90.00", "2", "4", "not_applicable"},
                          Case{"无法取得", "90.00", "2", "6", "incomplete"}, Case{"0", "90.00", "4", "6", "incomplete"},
                          Case{"10", "45.00", "4", "6", "short"}}) {
        City city("2022-02-10");
        const bool ten = std::string_view(c.typed) == "10";
        city.file(
            city.qingxi, "town_sewage_month", "2022-01",
            sewage("双河镇", "10", "9", "9") + sewage("白云镇", c.typed, ten ? "0" : c.typed, ten ? "0" : c.typed));
        const View cell = city.cell("清溪县", "town_sewage_rate");
        EXPECT_EQ(cell["value"], c.value) << c.typed;
        EXPECT_EQ(cell["complete/reported"], c.reported) << c.typed;
        EXPECT_EQ(cell["complete/expected"], c.expected) << c.typed;
        EXPECT_EQ(cell["verdict"], "incomplete") << c.typed;
        EXPECT_EQ(city.cell("白云镇", "town_sewage_rate")["verdict"], c.of_town) << c.typed;
        EXPECT_EQ(city.cell("白云镇", "town_sewage_rate")["value"], ten ? "0.00" : "") << c.typed;
    }
}
}  // namespace greentally::scenario
