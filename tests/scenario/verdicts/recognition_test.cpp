/// What the province recognises beside what the city reports, with whom was asked and what was answered. Source:
/// R-IND-05.
#include <gtest/gtest.h>

#include "scenario/city/sewage.hpp"

namespace greentally::scenario {
namespace {
class Recognised : public ::testing::Test {
protected:
    /// 94.996 % in 双河镇; nobody else has reported.
    Recognised() { city.file(city.qingxi, "town_sewage_month", "2022-01", sewage("双河镇", "100", "100", "94.996")); }
    std::string enter(const Seat& who, const std::string& rest, const char* year = "2022") {
        return city.post(who, "/recognitions",
                         "{" + city.judged("双河镇", "town_sewage_rate", year) + "," + rest + "}");
    }
    View page() { return city.page("双河镇", "town_sewage_rate"); }
    bool disputed() { return page()["cell/flags"].find("disputed") != std::string::npos; }
    City city{"2022-02-10"};
};
}  // namespace

// R-IND-05
TEST_F(Recognised, IsARecordWithItsLogOfContacts) {
    EXPECT_EQ(page()["recognition"], "");
    EXPECT_EQ(enter(city.steward, R"("state":"not_sent","basis":"")"), "");
    EXPECT_EQ(enter(city.steward, R"("state":"sent","basis":"","asked":"报送一月数","answer":"已收悉")"), "");
    EXPECT_EQ(enter(city.province,
                    R"("state":"recognised_otherwise","value":"90.1","basis":"川建函〔2022〕9号","asked":"请说明差异",)"
                    R"("answer":"未计入试运行设施")"),
              "");
    const View record = page().at("recognition");
    EXPECT_EQ(record["state"], "recognised_otherwise");
    EXPECT_EQ(record["value"], "90.1");
    EXPECT_EQ(record["basis"], "川建函〔2022〕9号");
    EXPECT_EQ(record["year"], "2022");
    ASSERT_EQ(record.each("contacts").size(), 3u);
    EXPECT_EQ(record["contacts/0/state"], "not_sent");
    EXPECT_EQ(record["contacts/1/answer"], "已收悉");
    EXPECT_EQ(record["contacts/2/answer"], "未计入试运行设施");
    EXPECT_EQ(page()["cell/recognised"], "90.1");
    EXPECT_EQ(enter(city.steward, R"("state":"not_sent","basis":"")"), "indicator.already_sent");
}
// R-IND-05
TEST_F(Recognised, ADifferenceIsAFindingUntilItIsSettled) {
    EXPECT_EQ(enter(city.steward, R"("state":"recognised_otherwise","value":"90.1","basis":"函"})"), "malformed ");
    EXPECT_EQ(enter(city.steward, R"("state":"recognised_otherwise","value":"90.1","basis":"函")"), "");
    EXPECT_TRUE(disputed());
    const View found = page().one("differences", "kind", "recognition");
    EXPECT_EQ(found["ours"], "94.99");
    EXPECT_EQ(found["theirs"], "90.10");
    EXPECT_EQ(found["difference"], "-4.90");
    EXPECT_EQ(city.page("清溪县", "town_sewage_rate").one("differences", "kind", "recognition")["area/name"], "双河镇");
    EXPECT_EQ(enter(city.steward, R"("state":"recognised","value":"94.996","basis":"函二")"), "");
    EXPECT_FALSE(disputed());
    EXPECT_EQ(page()["differences"], "[]");
}
// R-IND-05, R-IND-02
TEST_F(Recognised, AsMetWhereOursIsShortIsADifferenceHoweverSmall) {
    EXPECT_EQ(enter(city.steward, R"("state":"recognised_otherwise","value":"95","basis":"函")"), "");
    EXPECT_TRUE(disputed());
    const View found = page().one("differences", "kind", "recognition");
    EXPECT_EQ(found["ours"], "94.99");
    EXPECT_EQ(found["theirs"], "95.00");
    EXPECT_EQ(found["difference"], "0.004000");
}
// R-IND-05
TEST_F(Recognised, LastYearsStandsUntilThisYearsExists) {
    EXPECT_EQ(enter(city.steward, R"("state":"recognised","value":"61.95","basis":"去年函")", "2021"), "");
    EXPECT_EQ(page()["recognition/year"], "2021");
    EXPECT_EQ(page()["recognition/value"], "61.95");
    EXPECT_EQ(page()["cell/recognised"], "") << "no figure of this year";
    EXPECT_FALSE(disputed());
    EXPECT_EQ(enter(city.steward, R"("state":"sent","basis":"")"), "");
    EXPECT_EQ(page()["recognition/year"], "2022");
    EXPECT_EQ(page()["recognition/state"], "sent");
}
// R-IND-05
TEST_F(Recognised, IsEnteredByTheCityOrTheProvinceOnABasis) {
    EXPECT_EQ(enter(city.qingxi.head, R"("state":"sent","basis":"")"), "forbidden");
    EXPECT_EQ(enter(city.steward, R"("state":"recognised","value":"95","basis":"")"), "indicator.basis_missing");
    EXPECT_EQ(enter(city.steward, R"("state":"recognised","basis":"函")"), "indicator.recognised_without_value");
    EXPECT_EQ(enter(city.steward, R"("state":"refused","value":"95","basis":"函")"),
              "indicator.value_without_recognition");
    EXPECT_EQ(city.post(city.steward, "/recognitions",
                        "{" + city.judged("四川省", "town_sewage_rate") + R"(,"state":"sent","basis":""})"),
              "not_found")
        << "the city speaks for itself, not for the province";
}
}  // namespace greentally::scenario
