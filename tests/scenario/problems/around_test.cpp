/// From one problem to all like it; from an incoming paper's clauses to owed items.
#include <gtest/gtest.h>

#include "scenario/problems/rectification.hpp"

namespace greentally::scenario {
// R-SCH-04
TEST(ALikeCaseCheck, GoesWhereTheSameCouldBeAndEachAnswerIsTracked) {
    Rectification r;
    const std::uint32_t id = r.at("rectifying");
    const View where = r.city.get(r.city.steward, "/like-cases/suggestions?problem=" + std::to_string(id));
    EXPECT_NE(where.one("items", "name", "青石县住建局")["reason"], "");
    EXPECT_EQ(where.one("items", "name", "清溪县污水处理厂")["reason"], "") << "not where it was found";
    const std::string body = R"({"problem":)" + std::to_string(id) + R"(,"units":[)" +
                             std::to_string(r.city.qingshi.unit.n) + "," + std::to_string(r.city.dongling.unit.n) +
                             R"(],"due":"2022-05-10","text":"排查沿河直排口"})";
    EXPECT_EQ(r.city.post(r.verifier, "/like-cases", body), "like_case.not_issuer");
    EXPECT_EQ(r.city.post(r.city.steward, "/like-cases", body), "");
    const std::string answer = "/like-cases/" + std::to_string(r.city.id) + "/answer";
    EXPECT_EQ(r.city.get(r.city.qingshi.clerk, "/duties?mine=true&family=likecase")["items/0/due"], "2022-05-10");
    EXPECT_EQ(r.city.get(r.city.qingshi.clerk, "/like-cases?asked=true")["items/0/text"], "排查沿河直排口");
    EXPECT_EQ(r.city.post(r.city.qingxi.clerk, answer, R"({"found":"none_here","text":"无"})"), "not_found");
    EXPECT_EQ(r.city.post(r.city.qingshi.clerk, answer, R"({"found":"not_found"})"), "like_case.no_grounds");
    EXPECT_EQ(r.city.post(r.city.qingshi.clerk, answer, R"({"found":"not_found","text":"沿河 12 公里逐口排查"})"), "");
    EXPECT_EQ(r.city.post(r.city.dongling.clerk, answer, R"({"found":"found"})"), "like_case.no_problem");
    EXPECT_EQ(r.city.post(r.city.dongling.clerk, "/problems",
                          R"({"title":"柳河镇直排","source":)" + r.rule("sources", "self_check") + R"(,"areas":[)" +
                              std::to_string(r.city.area("柳河镇")) + R"(],"themes":[]})"),
              "");
    EXPECT_EQ(
        r.city.post(r.city.dongling.clerk, answer, R"({"found":"found","problem":)" + std::to_string(r.city.id) + "}"),
        "");
    const View mine = r.city.get(r.city.steward, "/like-cases?problem=" + std::to_string(id));
    EXPECT_EQ(mine["items/0/answered"], "2");
    EXPECT_EQ(mine["items/0/found"], "1");
}
// R-DOC-03
TEST(AnIncomingPaper, TurnsEachDemandingClauseIntoAnOwedItemWithItsBasis) {
    Rectification r;
    EXPECT_EQ(
        r.city.post(
            r.city.steward, "/incoming",
            R"({"sender":"省生态环境厅","title":"关于开展污水直排整治的通知","number":"川环函〔2022〕33号","answer_due":"2022-06-30"})"),
        "");
    const std::string at = "/incoming/" + std::to_string(r.city.id);
    EXPECT_EQ(r.city.post(r.city.steward, at + "/answer", R"({"answer":"已办"})"), "incoming.move");
    EXPECT_EQ(
        r.city.post(r.city.steward, at + "/propose",
                    R"({"proposal":"请两县按要求办理","clauses":[{"clause":"第二条","text":"排查沿河排口","owes":)" +
                        std::to_string(r.city.qingxi.unit.n) +
                        R"(,"due":"2022-05-31"},{"clause":"第三条","text":"报送整治方案","owes":)" +
                        std::to_string(r.city.qingshi.unit.n) + R"(,"due":"2022-06-10"}]})"),
        "");
    EXPECT_EQ(r.city.get(r.city.qingxi.clerk, "/duties?mine=true&family=incoming").each("items").size(), 0u)
        << "not before it is instructed";
    EXPECT_EQ(
        r.city.post(r.city.steward, at + "/instruct",
                    R"({"leader":)" + std::to_string(r.city.steward.person.n) + R"(,"instruction":"同意，抓紧办理"})"),
        "");
    const View owed = r.city.get(r.city.qingxi.clerk, "/duties?mine=true&family=incoming");
    EXPECT_EQ(owed["items/0/basis"], "川环函〔2022〕33号 第二条");
    EXPECT_EQ(owed["items/0/due"], "2022-05-31");
    EXPECT_EQ(r.city.post(r.city.qingshi.clerk, at + "/clauses/1", R"({"result":"已排查"})"), "not_found");
    EXPECT_EQ(r.city.post(r.city.qingxi.clerk, at + "/clauses/1", R"({"result":"已排查 43 口"})"), "");
    EXPECT_EQ(r.city.get(r.city.steward, at)["item/stage"], "instructed");
    EXPECT_EQ(r.city.post(r.city.qingshi.clerk, at + "/clauses/2", R"({"result":"方案已报"})"), "");
    EXPECT_EQ(r.city.get(r.city.steward, at)["item/stage"], "handled");
    EXPECT_EQ(r.city.post(r.city.steward, at + "/answer", R"({"answer":"已按要求办理"})"), "");
    EXPECT_EQ(r.city.get(r.city.steward, at)["item/stage"], "answered");
}
// R-REC-07
TEST(AViolation, WithoutACaseIsAFindingUntilTheCaseIsEntered) {
    Rectification r;
    const std::uint32_t id = r.at("rectifying");
    const std::string problem = R"("problem":)" + std::to_string(id);
    EXPECT_EQ(r.city.post(r.verifier, "/enforcement/violations", "{" + problem + R"(,"law":"水污染防治法第三十九条"})"),
              "enforcement.not_issuer");
    EXPECT_EQ(
        r.city.post(r.city.steward, "/enforcement/violations", "{" + problem + R"(,"law":"水污染防治法第三十九条"})"),
        "");
    EXPECT_EQ(r.city.get(r.city.steward, "/enforcement").each("findings").size(), 1u);
    const std::string entry =
        "{" + problem +
        R"(,"authority":"清溪县生态环境局","party":"清溪县污水处理厂","number":"清环罚〔2022〕7号","amount":"100000","decided_on":"2022-04-19"})";
    EXPECT_EQ(r.city.post(r.plant.clerk, "/enforcement", entry), "enforcement.own_case");
    EXPECT_EQ(r.city.post(r.verifier, "/enforcement", entry), "");
    EXPECT_EQ(r.city.post(r.verifier, "/enforcement", entry), "enforcement.twice");
    const std::string at = "/enforcement/" + r.city.get(r.verifier, "/enforcement")["items/0/id"] + "/carry-out";
    EXPECT_EQ(r.city.post(r.verifier, at, R"({"on":"2022-04-18"})"), "enforcement.not_yet");
    EXPECT_EQ(r.city.post(r.verifier, at, R"({"on":"2022-04-20"})"), "");
    const View all = r.city.get(r.city.steward, "/enforcement");
    EXPECT_EQ(all.each("findings").size(), 0u);
    EXPECT_EQ(all["amount"], "100000");
    EXPECT_EQ(all["items/0/carried_out_on"], "2022-04-20");
}
}  // namespace greentally::scenario
