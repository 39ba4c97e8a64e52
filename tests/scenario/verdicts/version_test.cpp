/// The same elements under the rules of 2021 (programme of 2022) and of 2024: two verdicts, both explained. Source:
/// R-IND-03, R-IND-04, R-IND-09, R-SYS-03.
#include <gtest/gtest.h>

#include "scenario/city/city.hpp"

namespace greentally::scenario {
// R-IND-03, R-IND-04, R-SYS-03
TEST(TheSameElements, AreJudgedByEachProgrammeOnItsOwn) {
    City city("2022-02-10", {shipped("eco-city-2022"), shipped("eco-city-2024")});
    city.file(city.dongling, "sewage_month", "2022-01",
              {{"东岭区", "sewage_discharged_city", "100"},
               {"东岭区", "sewage_treated_city", "93"},
               {"东岭区", "plant_sewage_treated_city", "93"},
               {"东岭区", "plant_influent_bod_city", "110"},
               {"东岭区", "water_population_city", "9.2"}});
    city.programme = "eco-city-2022";
    const View then = city.page("绿江市", "city_sewage_collection_rate");
    city.programme = "eco-city-2024";
    const View now = city.page("绿江市", "city_sewage_collection_rate");
    for (const View& page : {then, now}) {
        EXPECT_EQ(page["cell/value"], "79.71");  // 93 × 110 × 10 kg ÷ (9.2 × 31 × 10 × 45 g)
        EXPECT_EQ(page["cell/numerator"], "102300");
        EXPECT_EQ(page["cell/denominator"], "128340");
        EXPECT_EQ(page["explanation/children/0/value"], "102300");
        EXPECT_EQ(page["explanation/children/0/children/0/children/0/area/name"], "东岭区");
    }
    EXPECT_EQ(then["cell/verdict"], "unjudged") << "without a target in 2022";
    EXPECT_EQ(then["judgements"], "[]");
    EXPECT_EQ(now["cell/verdict"], "met_unproven");
    const View national = now.one("judgements", "kind", "national");
    EXPECT_EQ(national["target"], "70");
    EXPECT_EQ(national["verdict"], "met");
    EXPECT_EQ(national["programme_version"], "eco-city-2024 2 · 1");
    EXPECT_NE(national["source"].find("环办生态〔2024〕4号"), std::string::npos);
    EXPECT_NE(then["indicator/formula"], "");
    EXPECT_EQ(then["indicator/formula"], now["indicator/formula"]);
}
// R-IND-03, R-SYS-03
TEST(AFigure, IsMetByOneProgrammeAndShortByAnother) {
    City city("2022-05-20", {shipped("eco-city-2022"), shipped("eco-city-2024")});
    city.file(city.dongling, "water_body_quarter", "2022Q1",
              {{"东岭区", "black_water_listed_city", "10"}, {"东岭区", "black_water_cleared_city", "9"}});
    city.programme = "eco-city-2022";
    EXPECT_EQ(city.post(city.province, "/targets",
                        "{" + city.judged("绿江市", "black_water_cleared_rate") +
                            R"(,"kind":"assigned","value":"90","basis":"省目标责任书"})"),
              "");
    EXPECT_EQ(city.cell("绿江市", "black_water_cleared_rate")["verdict"], "met_unproven");
    city.programme = "eco-city-2024";
    const View cell = city.cell("绿江市", "black_water_cleared_rate");
    EXPECT_EQ(cell["verdict"], "short");
    EXPECT_EQ(cell["value"], "90.00");
    EXPECT_EQ(cell["short_by"], "10.00");
}
// R-IND-10, R-SYS-03
TEST(AnElementOfTwoProgrammes, IsReportedOnceForBoth) {
    City city("2024-08-20", {shipped("eco-city-2022"), shipped("eco-city-2024")});
    city.file(city.dongling, "water_body_quarter", "2024Q2",
              {{"东岭区", "black_water_listed_city", "10"}, {"东岭区", "black_water_cleared_city", "9"}});
    for (const char* programme : {"eco-city-2022", "eco-city-2024"}) {
        city.programme = programme;
        const View cell = city.cell("东岭区", "black_water_cleared_rate", "2024");
        EXPECT_EQ(cell["value"], "90.00") << programme;
        EXPECT_EQ(cell["complete/reported"], "2") << programme;
        EXPECT_EQ(cell["complete/expected"], "4") << programme << ": two quarters, asked by two forms, due once";
    }
    const auto other = city.drafted(city.dongling, "water_body_quarter_2024", "2024Q2", {});
    const View sheet = city.get(city.dongling.clerk, "/returns/" + std::to_string(other));
    EXPECT_EQ(sheet["expected"], "0") << "nothing is left to ask";
    EXPECT_EQ(sheet["rows/0/cells/0/known_from/form"], "黑臭水体治理季报");
    EXPECT_EQ(sheet["rows/0/cells/0/value"], "10");
    EXPECT_EQ(city.type(city.dongling, other, {{"东岭区", "black_water_listed_city", "11"}}), "return.already_known");
}
// R-IND-02, R-SYS-03
TEST(AFormThatBeginsWithinAPeriod, LeavesNobodyIncompleteForIt) {
    City city("2024-08-20", {shipped("eco-city-2022"), shipped("eco-city-2024")});  // its forms: from 1 February
    city.programme = "eco-city-2024";
    city.file(city.dongling, "rural_water_quarter_2024", "2024Q2",
              {{"东岭区", "rural_black_water_listed", "4"}, {"东岭区", "rural_black_water_cleared", "4"}});
    const View cell = city.cell("东岭区", "rural_black_water_rate", "2024");
    EXPECT_EQ(cell["complete/reported"], "2");
    EXPECT_EQ(cell["complete/expected"], "2") << "the first quarter is owed by nobody";
}
}  // namespace greentally::scenario
