/// What is late climbs: rules propose, a person decides, the addressee answers, a listing is lifted only after a check.
#include <gtest/gtest.h>

#include "scenario/problems/rectification.hpp"

namespace greentally::scenario {
namespace {
View proposals(Rectification& r) { return r.city.get(r.city.steward, "/proposals?limit=1000"); }
std::string decide(Rectification& r, const Seat& who, std::uint32_t problem, const char* rung, bool issue) {
    return r.city.post(who, "/supervisions",
                       R"({"problem":)" + std::to_string(problem) + R"(,"rung":)" + r.rule("ladder", rung) +
                           R"(,"issue":)" + (issue ? "true" : "false") + R"(,"reasons":"逾期未完成"})");
}
std::string on(Rectification& r, const Seat& who, std::uint32_t id, const char* what, const char* fields) {
    return r.city.post(who, "/supervisions/" + std::to_string(id) + "/" + what, std::string("{") + fields + "}");
}
}  // namespace
// R-REC-06
TEST(TheLadder, ProposesByTheDateAndWithdrawsItselfWhenTheDateIsMoved) {
    Rectification r;
    const std::uint32_t id = r.at("rectifying", "unannounced_visit", "2022-06-30");
    EXPECT_EQ(proposals(r)["all"], "0");
    r.city.dawn("2022-05-31");
    EXPECT_EQ(proposals(r)["items/0/rung_name"], "到期提醒（30 天）");
    r.city.dawn("2022-07-01");
    EXPECT_TRUE(proposals(r).one("items", "paper", "supervision_order"));
    EXPECT_EQ(r.act(r.city.steward, id, "suspend", R"("opinion":"汛期停工")"), "");
    EXPECT_EQ(proposals(r)["all"], "0") << "what is suspended does not climb";
    EXPECT_EQ(r.act(r.city.steward, id, "resume", R"("opinion":"复工","due":"2022-09-30")"), "");
    EXPECT_EQ(proposals(r)["all"], "0") << "the new date withdraws what the old one proposed";
}
// R-REC-06, R-ASM-03
TEST(AnOrder, IsAPersonsDecisionAndItsAnswerIsJudged) {
    Rectification r;
    const std::uint32_t id = r.at("rectifying", "unannounced_visit", "2022-06-30");
    r.city.dawn("2022-07-01");
    EXPECT_EQ(decide(r, r.verifier, id, "supervision", true), "supervision.other_level");
    EXPECT_EQ(decide(r, r.city.steward, id, "supervision", true), "");
    const std::uint32_t order = r.city.id;
    EXPECT_FALSE(proposals(r).one("items", "paper", "supervision_order"));
    const View mine = r.city.get(r.plant.clerk, "/duties?mine=true&family=ladder");
    EXPECT_EQ(mine["items/0/due"], "2022-07-08") << "seven days to answer";
    EXPECT_EQ(on(r, r.city.steward, order, "accept", R"("opinion":"同意")"), "supervision.move");
    EXPECT_EQ(on(r, r.city.qingxi.clerk, order, "answer", R"("answer":"已加派人员")"), "supervision.not_addressee");
    EXPECT_EQ(on(r, r.plant.clerk, order, "answer", R"("answer":"已加派人员")"), "");
    EXPECT_EQ(on(r, r.city.steward, order, "send-back", R"("opinion":"无时间表","until":"2022-07-12")"), "");
    r.city.dawn("2022-07-13");
    EXPECT_EQ(r.city.get(r.plant.clerk, "/supervisions")["items/0/late"], "true");
    EXPECT_EQ(on(r, r.plant.clerk, order, "answer", R"("answer":"7月底前完成，附时间表")"), "");
    EXPECT_EQ(on(r, r.city.steward, order, "accept", R"("opinion":"同意")"), "");
    EXPECT_EQ(r.city.get(r.city.steward, "/supervisions")["items/0/stage"], "ended");
}
// R-REC-06
TEST(ADeclinedProposal, IsSeenByItsDeciderAloneAndComesNotAgain) {
    Rectification r;
    const std::uint32_t id = r.at("rectifying", "unannounced_visit", "2022-06-30");
    r.city.dawn("2022-07-01");
    EXPECT_EQ(decide(r, r.city.steward, id, "supervision", false), "");
    EXPECT_EQ(r.city.get(r.city.steward, "/supervisions")["items/0/stage"], "declined");
    EXPECT_EQ(r.city.get(r.plant.clerk, "/supervisions")["all"], "0");
    r.city.dawn("2022-07-02");
    EXPECT_FALSE(proposals(r).one("items", "paper", "supervision_order"));
    EXPECT_EQ(decide(r, r.city.steward, id, "talk", false), "supervision.not_proposed");
}
// R-REC-06
TEST(ATalk, IsHeldBeforeItIsAnsweredAndAListingIsLiftedByACheck) {
    Rectification r;
    const std::uint32_t id = r.at("rectifying", "unannounced_visit", "2022-06-30");
    r.city.dawn("2022-08-01");
    EXPECT_EQ(decide(r, r.city.steward, id, "talk", true), "");
    const std::uint32_t talk = r.city.id;
    EXPECT_EQ(on(r, r.plant.clerk, talk, "answer", R"("answer":"整改情况")"), "supervision.not_held");
    EXPECT_EQ(on(r, r.city.steward, talk, "hold", R"("minutes":"通报情况；表态；要求30日内报结果")"), "");
    EXPECT_EQ(on(r, r.plant.clerk, talk, "answer", R"("answer":"整改情况")"), "");
    EXPECT_EQ(on(r, r.city.steward, talk, "accept", R"("opinion":"属实")"), "");
    EXPECT_EQ(decide(r, r.city.steward, id, "listed", true), "");
    const std::uint32_t listing = r.city.id;
    EXPECT_EQ(on(r, r.city.steward, listing, "hold", R"("minutes":"x")"), "supervision.no_talk");
    EXPECT_EQ(on(r, r.plant.clerk, listing, "answer", R"("answer":"进展")"), "");
    EXPECT_EQ(on(r, r.city.steward, listing, "accept", R"("opinion":"好")"), "supervision.listed");
    EXPECT_EQ(on(r, r.plant.clerk, listing, "ask-lift", R"("answer":"已完成")"), "");
    EXPECT_EQ(on(r, r.city.steward, listing, "check-lift", R"("on_site":["甲"],"opinion":"属实")"),
              "supervision.on_site");
    EXPECT_EQ(on(r, r.city.steward, listing, "check-lift", R"("on_site":["甲","乙"],"opinion":"属实")"), "");
    EXPECT_EQ(on(r, r.city.steward, listing, "lift", R"("published":"市政府网站")"), "");
    EXPECT_EQ(r.city.get(r.city.steward, "/supervisions?open=true")["all"], "0");
}
}  // namespace greentally::scenario
