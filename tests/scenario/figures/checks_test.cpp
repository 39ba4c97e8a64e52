/// A zero too many: told beside its cell before it is summed; handed in nevertheless it counts, and is counted; put
/// right it is no more. Source: R-IND-02, R-SYS-06.
#include <gtest/gtest.h>

#include "scenario/city/sewage.hpp"

namespace greentally::scenario {
namespace {
class Slipped : public ::testing::Test {
protected:
    Slipped() {
        for (const char* month : {"2021-10", "2021-11", "2021-12", "2022-01"})
            city.file(city.qingxi, "town_sewage_month", month, sewage("双河镇", "100.5", "96.3", "95.1"));
        of = city.drafted(city.qingxi, "town_sewage_month", "2022-02", sewage("双河镇", "1005", "963", "951"));
    }
    std::string at() const { return "/returns/" + std::to_string(of); }
    View rule(const char* code, const std::string& query = {}, std::optional<std::uint64_t> seq = {}) {
        return city.get(city.steward, "/checks" + query, seq).one("items", "code", code);
    }
    std::string counts(const View& line) {
        return line["applied"] + " " + line["fired"] + " " + line["explained"] + " " + line["unexplained"] + " " +
               line["changed"];
    }
    City city{"2022-03-10"};
    std::uint32_t of = 0;
};
}  // namespace

// R-IND-02
TEST_F(Slipped, IsToldBesideItsCellWithTheNumbersInTheSentence) {
    const View cell = city.get(city.qingxi.clerk, at()).one("rows", "area/name", "双河镇").at("cells/0");
    const View slip = cell.one("findings", "code", "unit_sewage_discharged_town");
    EXPECT_EQ(slip["severity"], "doubt");
    EXPECT_EQ(slip["message"], "约为往期或其他地区水平 100.5 的 10 倍，是否把计量单位填错（应为 100.5？）");
    EXPECT_EQ(slip["message_en"],
              "About 10 times the usual 100.5 (of its history or its neighbours): the wrong unit? 100.5?");
    const View jump = cell.one("findings", "code", "jump_sewage_discharged_town");
    EXPECT_EQ(jump["severity"], "hint");
    EXPECT_EQ(jump["message"], "与往常的 100.5 相比变化过大（通常在 50.25 至 150.75 之间），请核对");
}
// R-IND-02, R-SYS-06
TEST_F(Slipped, CountsInTheSumsAndAmongTheRulesUntilItIsCorrected) {
    EXPECT_EQ(counts(rule("unit_sewage_discharged_town")), "4 0 0 0 0");
    EXPECT_EQ(city.post(city.qingxi.clerk, at() + "/remarks",
                        R"({"cells":[{"area":)" + std::to_string(city.area("双河镇")) + R"(,"element":)" +
                            std::to_string(city.element("sewage_treated_town").n) + R"(,"text":"新厂投运"}]})"),
              "");
    city.pass(city.qingxi, of);
    const std::uint64_t handed_in = city.seq();
    EXPECT_EQ(city.cell("绿江市", "town_sewage_rate", "2022-02")["denominator"], "1105.5");
    EXPECT_EQ(counts(rule("unit_sewage_discharged_town")), "5 1 0 1 0");
    EXPECT_EQ(counts(rule("unit_sewage_treated_town")), "5 1 1 0 0");
    EXPECT_EQ(counts(rule("unit_sewage_treated_town", "?to=2021")), "3 0 0 0 0");
    EXPECT_EQ(counts(rule("unit_sewage_treated_town", "?from=2022-02&to=2022-02")), "1 1 1 0 0");

    EXPECT_EQ(city.post(city.qingxi.head, at() + "/corrections",
                        "{" + city.cells(sewage("双河镇", "100.4", "96.2", "95.2")) + R"(,"reason":"多填一个零"})"),
              "");
    EXPECT_EQ(city.post(city.steward, "/corrections/" + std::to_string(city.id) + "/grant"), "");
    EXPECT_EQ(city.cell("绿江市", "town_sewage_rate", "2022-02")["denominator"], "200.9");
    EXPECT_EQ(counts(rule("unit_sewage_discharged_town")), "5 1 0 1 1");
    EXPECT_EQ(counts(rule("unit_sewage_discharged_town", "", handed_in)), "5 1 0 1 0") << "as it was";
}
// R-SYS-06
TEST_F(Slipped, IsAMatterOfRulesNotOfWhoTyped) {
    city.pass(city.qingxi, of);
    const std::string told = city.get(city.steward, "/checks").text();
    for (const char* name : {"清溪县", "负责人", "双河镇"}) EXPECT_EQ(told.find(name), std::string::npos) << name;
    const View neighbour = city.get(city.qingshi.clerk, "/checks").one("items", "code", "unit_sewage_discharged_town");
    EXPECT_EQ(counts(neighbour), "0 0 0 0 0");
}
}  // namespace greentally::scenario
