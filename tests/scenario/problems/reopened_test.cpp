/// What was true of the first closure proves nothing about the second; what is asked is ruled on while it matters.
#include <gtest/gtest.h>

#include "scenario/problems/rectification.hpp"

namespace greentally::scenario {
namespace {
constexpr const char* two = R"(,"on_site":["甲","乙"])";
std::uint32_t noticed(Rectification& r) {
    const std::uint32_t id = r.at("accepting", "public");
    EXPECT_EQ(r.pass(r.verifier, id, "public.county", two), "");
    EXPECT_EQ(r.act(r.verifier, id, "notice", R"("site":"县政府网站","from":"2022-04-10")"), "");
    return id;
}
}  // namespace
// R-REC-03
TEST(AReopenedProblem, NeedsNewProofAndANewNoticeAndIsJudgedAnew) {
    Rectification r;
    const std::uint32_t id = noticed(r);
    EXPECT_EQ(r.pass(r.verifier, id, "public.notice"), "");
    EXPECT_EQ(r.act(r.city.steward, id, "close", R"("opinion":"同意")"), "");
    const std::string old = r.proof(r.plant.clerk, {"completion_report", "photos_after", "reply"});
    r.city.dawn("2022-06-01");
    EXPECT_EQ(r.act(r.city.steward, id, "look-back", R"("holds":false,"opinion":"又见直排","due":"2022-07-31")"), "");
    EXPECT_EQ(r.act(r.plant.clerk, id, "self-check", R"("text":"完成")"), "");
    EXPECT_EQ(r.act(r.plant.clerk, id, "apply"), "problem.proof_lacking");
    EXPECT_EQ(r.act(r.plant.clerk, id, "apply", old), "problem.proof_lacking") << "filed before it came back";
    EXPECT_EQ(r.act(r.plant.clerk, id, "apply", r.proof(r.plant.clerk, {"completion_report", "photos_after", "reply"})),
              "");
    EXPECT_EQ(r.pass(r.verifier, id, "public.county", two), "");
    EXPECT_EQ(r.pass(r.verifier, id, "public.notice"), "problem.no_notice") << "the first notice is over";
    EXPECT_EQ(r.act(r.verifier, id, "notice", R"("site":"县政府网站")"), "");
}
// R-REC-03
TEST(AnUpheldObjection, GivesTheProblemBack) {
    Rectification r;
    const std::uint32_t id = noticed(r);
    EXPECT_EQ(r.act(r.other, id, "object", R"("text":"照片不是现场")"), "");
    EXPECT_EQ(r.act(r.city.steward, id, "rule-objection", R"("upheld":true,"opinion":"异议成立")"), "");
    EXPECT_EQ(r.stage(id), "rectifying");
    EXPECT_EQ(r.one(id)["item/returned"], "1");
    EXPECT_EQ(r.one(id).one("checks", "passed", "false")["opinion"], "异议成立");
}
// R-REC-01
TEST(AnExtension, IsGrantedOnlyWhileTheProblemIsBeingPutRight) {
    Rectification r;
    const std::uint32_t id = r.at("rectifying", "public");
    EXPECT_EQ(r.act(r.plant.clerk, id, "ask-extension", R"("until":"2022-07-15","text":"汛期")"), "");
    EXPECT_EQ(r.act(r.plant.clerk, id, "self-check", R"("text":"完成")"), "");
    EXPECT_EQ(r.act(r.city.steward, id, "rule-extension", R"("granted":true,"opinion":"同意")"), "problem.move")
        << "what was late would become timely";
}
// R-REC-01
TEST(ARefusalForAnotherMeasure, IsSignedForAgainWithItsPlan) {
    Rectification r;
    const std::uint32_t id = r.at("assigned");
    EXPECT_EQ(r.act(r.plant.clerk, id, "refuse", R"("ground":"other_measure","text":"宜改建")"), "");
    EXPECT_EQ(r.act(r.city.steward, id, "rule-refusal", R"("upheld":true,"opinion":"同意","goal":"改建")"), "");
    EXPECT_EQ(r.stage(id), "assigned");
    EXPECT_EQ(r.act(r.plant.clerk, id, "receive"), "");
    EXPECT_EQ(r.one(id)["plan_due"], "2022-04-26");
}
// R-REC-01
TEST(ARefusalAsADouble, NamesAnOpenProblem) {
    Rectification r;
    const std::uint32_t closed = r.at("closed"), id = r.at("assigned");
    EXPECT_EQ(r.act(r.plant.clerk, id, "refuse", R"("ground":"duplicate","text":"与前一件重复")"), "");
    EXPECT_EQ(r.act(r.city.steward, id, "rule-refusal",
                    R"("upheld":true,"opinion":"同意","duplicate_of":)" + std::to_string(closed)),
              "problem.merge_into");
}
}  // namespace greentally::scenario
