/// An official paper: drafted from the ledger, passed from hand to hand, its facts checked by whom it names, signed,
/// numbered, sealed, sent, received, answered.
#include <gtest/gtest.h>

#include "scenario/problems/rectification.hpp"

namespace greentally::scenario {
namespace {
struct Papers : Rectification {
    Papers() { city.load(shipped("papers-2022")); }
    std::string pattern(const char* code) {
        return city.get(city.steward, "/paper-templates").one("items", "code", code)["id"];
    }
    std::uint32_t drafted(const char* code, const std::vector<std::uint32_t>& problems, const std::string& more = "") {
        std::string list;
        for (const auto id : problems) list += (list.empty() ? "" : ",") + std::to_string(id);
        EXPECT_EQ(city.post(city.steward, "/papers",
                            R"({"pattern":)" + pattern(code) + R"(,"problems":[)" + list + "]" + more + "}"),
                  "");
        return city.id;
    }
    std::string on(const Seat& who, std::uint32_t paper, const char* what, const std::string& fields = "") {
        return city.post(who, "/papers/" + std::to_string(paper) + "/" + what, "{" + fields + "}");
    }
    View paper(std::uint32_t id) { return city.get(city.steward, "/papers/" + std::to_string(id)); }
    std::string text(std::uint32_t id) {
        std::string out;
        const View p = paper(id);
        for (const View& b : p.each("blocks")) out += b.text();
        return out;
    }
    /// Of the bureau: the steward drafts, these two review and sign.
    Seat reviewer = city.seat(city.bureau, "核稿人", Role::checker), head = city.seat(city.bureau, "局长", Role::head);
};
}  // namespace

// R-DOC-01, R-REC-06
TEST(AnOrder, IsDraftedFromTheLedgerWithTheOriginOfEachFigure) {
    Papers r;
    const std::uint32_t late = r.at("rectifying", "unannounced_visit", "2022-06-30");
    r.city.dawn("2022-07-05");
    EXPECT_EQ(r.city.post(r.city.steward, "/supervisions",
                          R"({"problem":)" + std::to_string(late) + R"(,"rung":)" + r.rule("ladder", "supervision") +
                              R"(,"issue":true,"reasons":"逾期五日未完成"})"),
              "");
    const std::uint32_t id = r.drafted("supervision_order", {late}, R"(,"supervision":)" + std::to_string(r.city.id));
    const std::string text = r.text(id);
    EXPECT_NE(text.find("逾期五日未完成"), std::string::npos);
    EXPECT_NE(text.find("已逾期 5 天"), std::string::npos);
    EXPECT_NE(text.find("2022年6月30日"), std::string::npos);
    EXPECT_EQ(r.paper(id)["addressees/0"], "清溪县污水处理厂");
    EXPECT_EQ(r.paper(id)["copies/0"], "清溪县人民政府");
    EXPECT_EQ(r.paper(id).one("sources", "what", "problem.days_late")["value"], "5");
    EXPECT_EQ(r.paper(id).one("sources", "what", "problem.days_late")["of"], std::to_string(late));
    // The ledger has no goal: it is named, not left blank, and the paper does not go on with it.
    EXPECT_NE(text.find("〔待补：整改目标〕"), std::string::npos);
    EXPECT_EQ(r.on(r.city.steward, id, "pass-on"), "paper.missing");
}
// R-DOC-01, R-ASM-03
TEST(ACircular, IsFactCheckedByWhomItNamesThenSignedNumberedSealedSentAndReceived) {
    Papers r;
    const std::uint32_t late = r.at("rectifying", "unannounced_visit", "2022-06-30");
    r.city.dawn("2022-07-05");
    const std::uint32_t id = r.drafted("circular", {late});
    EXPECT_NE(r.text(id).find("销号率0.0%"), std::string::npos);
    EXPECT_EQ(r.on(r.city.steward, id, "pass-on"), "");
    EXPECT_EQ(r.on(r.city.steward, id, "review"), "paper.role");
    EXPECT_EQ(r.on(r.reviewer, id, "review", R"("opinion":"同意")"), "");
    EXPECT_EQ(r.paper(id)["item/stage"], "checking");
    EXPECT_EQ(r.city.get(r.plant.clerk, "/papers/" + std::to_string(id))["refused"], "not_found")
        << "it sees what concerns it, not the paper";
    const View asked = r.city.get(r.plant.clerk, "/papers/asked");
    EXPECT_NE(asked["items/0/excerpt"].find("双河镇污水直排"), std::string::npos);
    EXPECT_EQ(r.on(r.city.steward, id, "close-facts"), "paper.facts_wait");
    EXPECT_EQ(r.on(r.plant.clerk, id, "answer", R"("agree":false)"), "paper.no_reason");
    EXPECT_EQ(r.on(r.plant.clerk, id, "answer", R"("agree":false,"text":"逾期天数应扣除汛期停工")"), "");
    EXPECT_EQ(r.on(r.city.steward, id, "close-facts"), "paper.objection") << "what was objected must be dealt with";
    EXPECT_EQ(r.on(r.city.steward, id, "close-facts", R"("opinion":"停工未经批准，不扣除")"), "");
    EXPECT_EQ(r.on(r.city.steward, id, "issue"), "forbidden");
    EXPECT_EQ(r.on(r.head, id, "issue"), "");
    EXPECT_EQ(
        r.on(
            r.city.steward, id, "edit",
            R"("title":"改","addressees":[],"copies":[],"blocks":[{"kind":"paragraph","level":0,"text":"改","columns":[],"rows":[]}])"),
        "paper.move")
        << "what is signed is not edited";
    EXPECT_EQ(r.on(r.city.steward, id, "number", R"("number":"绿住建[2022]第012号")"), "paper.bad_number");
    EXPECT_EQ(r.on(r.city.steward, id, "number", R"("number":"绿住建通〔2022〕12号")"), "");
    EXPECT_EQ(r.city.file_evidence(r.city.steward, "绿江市", "盖章件.pdf"), "");
    const std::string scan = R"("scan":)" + std::to_string(r.city.id);
    EXPECT_EQ(r.on(r.city.steward, id, "seal", scan + R"(,"text":"别的文字")"), "paper.seal_differs");
    std::string words = "绿住建通〔2022〕12号 " + r.paper(id)["item/title"];
    for (const View& b : r.paper(id).each("blocks")) words += "  " + b["text"];
    EXPECT_EQ(r.on(r.city.steward, id, "seal", scan + R"(,"text":")" + words + "\""), "");
    EXPECT_EQ(r.on(r.city.steward, id, "send"), "");
    EXPECT_EQ(r.paper(id)["frozen"].size(), 64u);
    EXPECT_EQ(r.on(r.plant.clerk, id, "reply", R"("answer":"整改情况")"), "paper.not_received");
    EXPECT_EQ(r.on(r.plant.clerk, id, "receive"), "");
    r.city.dawn("2022-07-08");
    EXPECT_EQ(r.on(r.plant.clerk, id, "reply", R"("answer":"整改情况")"), "");
    EXPECT_EQ(r.paper(id)["to/0/days"], "3");
    EXPECT_EQ(r.city.get(r.city.qingshi.clerk, "/papers?box=all")["all"], "0");
    EXPECT_EQ(r.on(r.city.steward, id, "file"), "");
}
// R-DOC-01
TEST(NumbersOfOurOwnSeries, HaveNoGapAndNoDouble) {
    Papers r;
    const std::uint32_t problem = r.at("rectifying");
    for (int n = 1; n <= 3; ++n) {
        const std::uint32_t id = r.drafted("assignment", {problem});
        EXPECT_EQ(
            r.on(
                r.city.steward, id, "edit",
                R"("title":"交办单","addressees":[],"copies":[],"blocks":[{"kind":"paragraph","level":0,"text":"交办","columns":[],"rows":[]}])"),
            "");
        if (n == 2) {
            EXPECT_EQ(r.on(r.city.steward, id, "drop", R"("opinion":"重复")"), "");
            continue;
        }
        EXPECT_EQ(r.on(r.city.steward, id, "pass-on"), "");
        EXPECT_EQ(r.on(r.reviewer, id, "review"), "");
        EXPECT_EQ(r.on(r.head, id, "issue"), "");
        EXPECT_EQ(r.on(r.city.steward, id, "number"), "");
        EXPECT_EQ(r.paper(id)["item/number"], n == 1 ? "交办〔2022〕1号" : "交办〔2022〕2号");
    }
}
// R-DOC-01
TEST(ACountersignature, IsAskedOfOthersAndAllOfThemAgree) {
    Papers r;
    const std::uint32_t id = r.drafted("work_report", {});
    const std::string units =
        R"("countersign":[)" + std::to_string(r.city.qingxi.unit.n) + "," + std::to_string(r.city.qingshi.unit.n) + "]";
    EXPECT_EQ(r.on(r.city.steward, id, "pass-on", units), "paper.missing") << "no problem yet: no rate of closure";
    r.at("closed");
    const std::uint32_t whole = r.drafted("work_report", {});
    EXPECT_NE(r.text(whole).find("销号率100.0%"), std::string::npos);
    EXPECT_EQ(r.on(r.city.steward, whole, "pass-on", units), "");
    EXPECT_EQ(r.paper(whole)["item/stage"], "countersigning");
    EXPECT_EQ(r.on(r.reviewer, whole, "review"), "paper.move");
    EXPECT_EQ(r.on(r.city.qingxi.clerk, whole, "answer", R"("agree":true)"), "");
    EXPECT_EQ(r.on(r.city.qingshi.clerk, whole, "answer", R"("agree":true)"), "");
    EXPECT_EQ(r.paper(whole)["item/stage"], "reviewing");
    EXPECT_EQ(r.on(r.reviewer, whole, "send-back", R"("opinion":"补数据")"), "");
    EXPECT_EQ(r.paper(whole)["opinion"], "补数据");
}
}  // namespace greentally::scenario
