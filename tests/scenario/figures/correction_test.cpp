/// A number after 封账: only a granted correction changes it; what it was, who and why stay; the past stays as it was.
/// Source: R-IND-10, R-IND-09, R-SYS-01, R-SCH-05.
#include <gtest/gtest.h>

#include "scenario/city/sewage.hpp"

namespace greentally::scenario {
namespace {
class Closed : public ::testing::Test {
protected:
    Closed() : of(city.file(city.qingxi, "town_sewage_month", "2022-01", sewage("双河镇", "100", "96", "95"))) {
        EXPECT_EQ(city.post(city.steward, at() + "/accept"), "");
        EXPECT_EQ(
            city.post(city.steward, "/period-closings",
                      R"({"form":)" + std::to_string(city.form("town_sewage_month").n) + R"(,"period":"2022-01"})"),
            "");
        before = city.seq();
    }
    std::string at() const { return "/returns/" + std::to_string(of); }
    std::string ask(const char* treated) {
        return city.post(city.qingxi.head, at() + "/corrections",
                         "{" + city.cells({{"双河镇", "sewage_treated_town", treated}}) +
                             R"(,"reason":"三天超标排放，不计入达标处理量"})");
    }
    std::string value(const char* area, std::optional<std::uint64_t> seq = {}) {
        return city.cell(area, "town_sewage_rate", "2022", seq)["value"];
    }
    City city{"2022-02-10"};
    std::uint32_t of;
    std::uint64_t before = 0;
};
}  // namespace

// R-IND-10
TEST_F(Closed, TakesNoOtherChangeThanAGrantedCorrection) {
    EXPECT_EQ(city.get(city.qingxi.clerk, at())["state"], "closed");
    EXPECT_EQ(city.type(city.qingxi, of, sewage("双河镇", "100", "96", "90")), "return.not_open");
    EXPECT_EQ(ask("90"), "");
    const std::string correction = "/corrections/" + std::to_string(city.id);
    EXPECT_EQ(value("绿江市"), "95.00") << "asked is not granted";
    EXPECT_EQ(city.post(city.qingxi.head, correction + "/grant"), "forbidden");
    EXPECT_EQ(city.post(city.steward, correction + "/refuse", R"({"opinion":"请附监测报告"})"), "");
    EXPECT_EQ(value("绿江市"), "95.00");
    EXPECT_EQ(city.post(city.steward, correction + "/grant"), "return.correction_decided");
}
// R-IND-10, R-SCH-05
TEST_F(Closed, CorrectedMovesTheBoardAtOnceAndKeepsWhatItWasWhoAndWhy) {
    EXPECT_EQ(ask("90"), "");
    EXPECT_EQ(
        city.post(city.steward, "/corrections/" + std::to_string(city.id) + "/grant", R"({"opinion":"同意更正"})"), "");
    for (const char* area : {"双河镇", "清溪县", "绿江市"}) EXPECT_EQ(value(area), "90.00") << area;
    for (const View& line : {city.page("绿江市", "town_sewage_rate").at("corrections/0"),
                             city.page("双河镇", "town_sewage_rate").at("corrections/0")}) {
        EXPECT_EQ(line["area/name"], "双河镇");
        EXPECT_EQ(line["element"], "建制镇污水处理量（达标）");
        EXPECT_EQ(line["before"], "95");
        EXPECT_EQ(line["after"], "90");
        EXPECT_EQ(line["reason"], "三天超标排放，不计入达标处理量");
        EXPECT_EQ(line["by"], "清溪县住建局负责人");
        EXPECT_EQ(line["granted_by"], "乔一禾");
        EXPECT_EQ(line["seq"], std::to_string(city.seq()));
    }
    const View revision = city.get(city.qingxi.clerk, at() + "/revisions").at("items/0");
    EXPECT_EQ(revision["old"], "95");
    EXPECT_EQ(revision["now"], "90");
    EXPECT_EQ(city.get(city.qingxi.clerk, at())["state"], "closed") << "corrected, and still closed";
}
// R-SYS-01, R-IND-09
TEST_F(Closed, ShowsTheOldValueAsOfBefore) {
    EXPECT_EQ(ask("90"), "");
    EXPECT_EQ(city.post(city.steward, "/corrections/" + std::to_string(city.id) + "/grant"), "");
    EXPECT_EQ(value("绿江市", before), "95.00");
    EXPECT_EQ(value("绿江市", city.seq() - 1), "95.00") << "asked, not yet granted";
    EXPECT_EQ(value("绿江市", city.seq()), "90.00");
    EXPECT_EQ(value("绿江市", 1), "");
    const View then = city.page("双河镇", "town_sewage_rate", "2022", before);
    EXPECT_EQ(then["corrections"], "[]");
    EXPECT_EQ(then["cell/verdict"], "met_unproven");
    EXPECT_EQ(then["explanation/children/0/value"], "95");
}
// R-IND-10, R-IND-02
TEST_F(Closed, ANumberTakenBackIsMissingAgain) {
    EXPECT_EQ(ask(""), "");
    EXPECT_EQ(city.post(city.steward, "/corrections/" + std::to_string(city.id) + "/grant"), "");
    const View cell = city.cell("双河镇", "town_sewage_rate");
    EXPECT_EQ(cell["numerator"], "0");
    EXPECT_EQ(cell["verdict"], "incomplete");
    EXPECT_EQ(cell["complete/reported"], "1");
    EXPECT_EQ(city.page("双河镇", "town_sewage_rate")["corrections/0/before"], "95");
    EXPECT_EQ(city.page("双河镇", "town_sewage_rate")["corrections/0/after"], "missing");
}
// R-IND-10
TEST_F(Closed, TwoCorrectionsKeepBothOldValues) {
    for (const char* treated : {"90", "91.5"}) {
        EXPECT_EQ(ask(treated), "");
        EXPECT_EQ(city.post(city.steward, "/corrections/" + std::to_string(city.id) + "/grant"), "");
    }
    const View page = city.page("双河镇", "town_sewage_rate");
    EXPECT_EQ(page["cell/value"], "91.50");
    EXPECT_EQ(page["corrections/0/before"], "90");
    EXPECT_EQ(page["corrections/0/after"], "91.5");
    EXPECT_EQ(page["corrections/1/before"], "95");
}
}  // namespace greentally::scenario
