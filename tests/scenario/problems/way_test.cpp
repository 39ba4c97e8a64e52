/// 清单制+责任制+销号制: a problem from the list to its closure, and back when it rebounds.
#include <gtest/gtest.h>

#include "domain/unit/acts.hpp"
#include "scenario/problems/rectification.hpp"

namespace greentally::scenario {
namespace {
// R-REC-01, R-REC-03, R-ORG-02
TEST(AProblem, GoesTheWayOfItsSourceAndIsClosedByWhoIssuedTheList) {
    Rectification r;
    const std::uint32_t id = r.registered();
    EXPECT_EQ(r.one(id)["item/number"], "2022-0001");
    EXPECT_EQ(r.stage(id), "registered");
    EXPECT_EQ(r.act(r.city.steward, id, "assign", R"("lead":)" + std::to_string(r.plant.unit.n)), "problem.no_due");
    EXPECT_EQ(r.assign(id), "");
    EXPECT_EQ(r.act(r.city.qingshi.clerk, id, "receive"), "not_found") << "another county does not see it";
    EXPECT_EQ(r.act(r.verifier, id, "receive"), "problem.not_lead");
    EXPECT_EQ(r.act(r.plant.clerk, id, "receive"), "");
    EXPECT_EQ(r.one(id)["plan_due"], "2022-04-26") << "five working days, Sunday the 24th worked";
    EXPECT_EQ(r.act(r.plant.clerk, id, "start"), "problem.plan_asked");
    EXPECT_EQ(
        r.act(r.plant.clerk, id, "plan", R"("plan":"截污纳管","milestones":[{"text":"管网开工","due":"2022-05-20"}])"),
        "");
    EXPECT_EQ(r.act(r.plant.head, id, "approve-plan"), "problem.not_issuer");
    EXPECT_EQ(r.act(r.city.steward, id, "approve-plan"), "");
    EXPECT_EQ(r.act(r.plant.clerk, id, "self-check", R"("text":"完成")"), "problem.milestones_open");
    EXPECT_EQ(r.act(r.plant.clerk, id, "progress", R"("text":"已开工","milestone":1)"), "");
    EXPECT_EQ(r.act(r.plant.clerk, id, "self-check", R"("text":"完成")"), "");
    EXPECT_EQ(r.one(id)["item/progress"], "done");
    EXPECT_EQ(r.one(id)["item/closed_on"], "") << "rectified is not closed";
    EXPECT_EQ(r.act(r.plant.clerk, id, "apply"), "problem.proof_lacking");
    EXPECT_EQ(r.act(r.plant.clerk, id, "apply",
                    r.proof(r.plant.clerk, {"completion_report", "photos_before", "photos_after"})),
              "");
    EXPECT_EQ(r.pass(r.plant.head, id, "visit.county"), "problem.verifier_of_same_unit");
    EXPECT_EQ(r.pass(r.city.steward, id, "visit.city"), "problem.other_step");
    EXPECT_EQ(r.pass(r.verifier, id, "visit.county"), "");
    EXPECT_EQ(r.act(r.city.steward, id, "close", R"("opinion":"同意")"), "problem.steps_left");
    EXPECT_EQ(r.pass(r.city.steward, id, "visit.city", R"(,"on_site":["乔一禾","乔一禾"])"), "problem.on_site");
    EXPECT_EQ(r.pass(r.city.steward, id, "visit.city", R"(,"on_site":["乔一禾","林知秋"])"), "problem.standard");
    EXPECT_EQ(r.pass(r.city.steward, id, "visit.city", R"(,"on_site":["乔一禾","林知秋"],)" + r.standards()),
              "problem.proof_lacking");
    EXPECT_EQ(r.pass(r.city.steward, id, "visit.city",
                     R"(,"on_site":["乔一禾","林知秋"],)" + r.standards() + "," +
                         r.proof(r.city.steward, {"acceptance_opinion"})),
              "");
    EXPECT_EQ(r.act(r.verifier, id, "close", R"("opinion":"同意")"), "problem.not_issuer");
    EXPECT_EQ(r.act(r.city.steward, id, "close", R"("opinion":"同意销号")"), "");
    const View closed = r.one(id);
    EXPECT_EQ(closed["item/stage"], "closed");
    EXPECT_EQ(closed["item/closed_on"], "2022-04-20");
    EXPECT_EQ(closed.each("checks").size(), 3u);
    EXPECT_EQ(closed["checks/1/on_site/1"], "林知秋");
    EXPECT_EQ(closed.each("evidence").size(), 4u);
    EXPECT_EQ(closed["story/0/what"], "problem.registered");
}
// R-REC-03
TEST(ALookBack, ThatFindsItAgainReopensItAndKeepsTheFirstClosureInSight) {
    Rectification r;
    const std::uint32_t id = r.at("closed");
    EXPECT_EQ(r.act(r.city.steward, id, "look-back", R"("holds":false,"opinion":"又见直排")"), "problem.no_due");
    EXPECT_EQ(r.act(r.city.steward, id, "look-back", R"("holds":false,"opinion":"又见直排","due":"2022-07-31")"), "");
    const View one = r.one(id);
    EXPECT_EQ(one["item/stage"], "rectifying");
    EXPECT_EQ(one["item/rebounds"], "1");
    EXPECT_EQ(one["item/sign"], "red") << "rule rebounded";
    EXPECT_EQ(one["item/closed_on"], "");
    EXPECT_EQ(one.one("story", "what", "problem.rebounded")["old_due"], "2022-04-20") << "when it was first closed";
    EXPECT_EQ(one.one("checks", "step", "销号")["person"], "乔一禾") << "谁验收、谁负责";
    EXPECT_EQ(r.city.get(r.city.steward, "/problems?rebounded=true")["counts/items"], "1");
}
// R-REC-03
TEST(APublicNotice, RunsItsWorkingDaysAndWaitsForObjections) {
    Rectification r;
    const std::uint32_t id = r.at("accepting", "public");
    EXPECT_EQ(r.pass(r.verifier, id, "public.county", R"(,"on_site":["甲","乙"])"), "");
    EXPECT_EQ(r.pass(r.verifier, id, "public.notice"), "problem.no_notice");
    EXPECT_EQ(r.act(r.verifier, id, "notice", R"("site":"县政府网站","link":"http://x")"), "");
    EXPECT_EQ(r.one(id)["notices/0/to"], "2022-04-25") << "five working days, the first one counted";
    EXPECT_EQ(r.pass(r.verifier, id, "public.notice"), "problem.notice_runs");
    EXPECT_EQ(r.act(r.other, id, "object", R"("text":"照片不是现场")"), "");
    r.city.dawn("2022-04-27");
    EXPECT_EQ(r.pass(r.verifier, id, "public.notice"), "problem.objection_waits");
    EXPECT_EQ(r.act(r.city.steward, id, "rule-objection", R"("upheld":false,"opinion":"经核实为现场照片")"), "");
    EXPECT_EQ(r.pass(r.verifier, id, "public.notice"), "");
    EXPECT_EQ(r.act(r.city.steward, id, "close", R"("opinion":"同意")"), "");
    EXPECT_EQ(r.stage(id), "closed");
}
// R-REC-01
TEST(ARefusal, IsRuledByTheIssuerByItsGround) {
    Rectification r;
    const std::uint32_t id = r.at("assigned");
    EXPECT_EQ(r.act(r.plant.clerk, id, "refuse", R"("ground":"not_ours","text":"属镇政府管理")"), "");
    EXPECT_EQ(r.stage(id), "refused");
    EXPECT_EQ(r.act(r.plant.clerk, id, "receive"), "problem.move");
    EXPECT_EQ(r.act(r.city.steward, id, "rule-refusal", R"("upheld":false,"opinion":"运营协议载明由厂负责")"), "");
    EXPECT_EQ(r.stage(id), "assigned");
    EXPECT_EQ(r.one(id)["askings/0/ruling"], "denied");
    EXPECT_EQ(r.act(r.plant.clerk, id, "refuse", R"("ground":"not_true","text":"现场无排口")"), "");
    EXPECT_EQ(r.act(r.city.steward, id, "rule-refusal", R"("upheld":true,"opinion":"复核属实")"), "");
    EXPECT_EQ(r.stage(id), "voided");
    const std::uint32_t late = r.at("assigned");
    r.city.dawn("2022-04-26");
    EXPECT_EQ(r.act(r.plant.clerk, late, "refuse", R"("ground":"not_ours","text":"不是我们")"), "problem.refusal_late");
}
// R-REC-01
TEST(AnExtension, IsAskedForBeforeTheDateAndTheOldDateStaysInSight) {
    Rectification r;
    const std::uint32_t id = r.at("rectifying");
    EXPECT_EQ(r.act(r.plant.clerk, id, "ask-extension", R"("until":"2022-06-01","text":"汛期")"),
              "problem.extension_until");
    EXPECT_EQ(r.act(r.plant.clerk, id, "ask-extension", R"("until":"2022-09-30","text":"汛期")"), "");
    EXPECT_EQ(r.act(r.plant.clerk, id, "ask-extension", R"("until":"2022-10-30","text":"再延")"),
              "problem.extension_waits");
    EXPECT_EQ(r.act(r.city.steward, id, "rule-extension", R"("granted":true,"opinion":"同意")"), "");
    EXPECT_EQ(r.one(id)["item/due"], "2022-09-30");
    EXPECT_EQ(r.one(id)["first_due"], "2022-06-30");
    EXPECT_EQ(r.one(id)["askings/0/old_due"], "2022-06-30");
    r.city.dawn("2022-10-01");
    EXPECT_EQ(r.act(r.plant.clerk, id, "ask-extension", R"("until":"2022-12-31","text":"再延")"),
              "problem.extension_late");
}
// R-REC-06
TEST(Signs, FollowFromTheRulesAndTurnAtMidnight) {
    Rectification r;
    const std::uint32_t id = r.at("rectifying");
    EXPECT_EQ(r.one(id)["item/suggested"], "blue");
    r.city.dawn("2022-05-21");
    EXPECT_EQ(r.one(id)["item/suggested"], "yellow") << "a milestone is late";
    EXPECT_EQ(r.one(id)["item/progress"], "behind");
    EXPECT_EQ(r.one(id)["reasons/0"], "有节点逾期未完成");
    EXPECT_EQ(r.act(r.city.steward, id, "judge", R"("sign":"blue","opinion":"经评估能够按期")"), "");
    EXPECT_EQ(r.one(id)["item/sign"], "blue");
    EXPECT_EQ(r.one(id)["item/suggested"], "yellow") << "the computed one stays beside it";
    r.city.dawn("2022-06-30");
    EXPECT_EQ(r.one(id)["item/suggested"], "yellow");
    r.city.dawn("2022-07-01");
    EXPECT_EQ(r.one(id)["item/suggested"], "red");
    EXPECT_EQ(r.city.get(r.city.steward, "/problems?progress=behind")["counts/items"], "1");
    EXPECT_EQ(r.city.get(r.plant.clerk, "/duties?mine=true&state=late").each("items").size(), 1u);
}
// R-ORG-04
TEST(ALeaderInvolved, LeavesSomethingOrItIsEnteredWithItsBasis) {
    Rectification r;
    const std::uint32_t id = r.at("rectifying");
    r.city.dawn("2022-07-01");
    EXPECT_EQ(r.city.get(r.city.steward, "/problems?untouched=true")["counts/items"], "1");
    const std::string leader = R"("leader":)" + std::to_string(r.city.qingxi.head.person.n);
    EXPECT_EQ(r.act(r.other, id, "involve", leader + R"(,"act":"visited","text":"到现场督办")"), "problem.no_basis");
    EXPECT_EQ(r.act(r.other, id, "involve", leader + R"(,"act":"visited","text":"到现场督办","basis":"现场照片")"), "");
    EXPECT_EQ(r.city.get(r.city.steward, "/problems?untouched=true")["counts/items"], "0");
    EXPECT_NE(r.one(id)["involvements/0/entered_by"], "");
}
// R-REC-01, R-REC-04
TEST(TotalsByTheme, AreNotTotalsOfItems) {
    Rectification r;
    r.registered();
    r.registered("self_check", R"(,"number":"自-7")");
    const std::uint32_t merged = r.registered();
    const std::uint32_t into = r.at("rectifying");
    EXPECT_EQ(r.act(r.city.steward, merged, "merge", R"("into":)" + std::to_string(into) + R"(,"opinion":"同一排口")"),
              "");
    EXPECT_EQ(r.stage(merged), "merged");
    EXPECT_EQ(r.act(r.city.steward, into, "split", R"("titles":["厂区","管网"],"opinion":"分开整改")"), "");
    const View groups = r.city.get(r.city.steward, "/problems/groups?by=theme");
    EXPECT_EQ(groups["total/items"], "6");
    EXPECT_EQ(groups["by_theme"], "6");
    const View down = r.city.get(r.city.steward, "/problems/burndown");
    EXPECT_EQ(down["items/0/left"], "4") << "neither the merged nor the split one is left";
}
// R-ORG-03
TEST(AProblem, IsOrphanedWhenItsHolderLeavesAndLivesOnByTheHandover) {
    Rectification r;
    const std::uint32_t id = r.at("received");
    EXPECT_EQ(r.act(r.plant.clerk, id, "allot",
                    R"("persons":[{"charge":"handler","post":)" + std::to_string(r.plant.clerk.post.n) + "}]"),
              "");
    EXPECT_EQ(r.one(id)["item/orphaned"], "false");
    r.city.act([&](const State& st, const By& by) {
        return unit::decide(st, by, unit::EndPost{r.plant.clerk.post, *day_from_iso("2022-04-30")});
    });
    r.city.dawn("2022-05-01");
    EXPECT_EQ(r.one(id)["item/orphaned"], "true");
    EXPECT_EQ(r.city.get(r.city.steward, "/problems?orphaned=true")["counts/items"], "1");
    EXPECT_EQ(r.city.post(r.plant.head, "/posts/" + std::to_string(r.plant.clerk.post.n) + "/hand-over",
                          R"({"to":)" + std::to_string(r.plant.checker.post.n) + "}"),
              "");
    EXPECT_EQ(r.one(id)["item/orphaned"], "false");
    EXPECT_NE(r.one(id)["persons/0/was"], "");
}
}  // namespace
}  // namespace greentally::scenario
