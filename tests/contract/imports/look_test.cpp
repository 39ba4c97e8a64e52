/// What a large file looks like is told at once, while the rest of it is still being read. R-DOC-02.
#include "city.hpp"
#include "press/xlsx/xlsx.hpp"

namespace greentally {
using namespace test;
using FirstLook = City;
namespace {
/// A county's month over and over, more than a MiB of it.
std::string large_workbook() {
    const std::vector<std::string> header{"code", "产生（万m³）", "treated", "备注"};
    std::vector<std::vector<std::string>> rows;
    for (int n = 0; n < 60'000; ++n)
        rows.push_back({"519801", std::to_string(n) + ".5", std::to_string(n * 7 % 9'973),
                        "第" + std::to_string(n * 7'919 % 1'000'003) + "号备注，原样保留"});
    return press::xlsx({"月报", header, rows, {}}).value();
}
/// A worker that is busy until it is let go.
struct Busy : edge::Work {
    std::atomic<bool> go{false};
    std::optional<edge::Problem> prepare(const std::string&, const edge::JobProgress& progress) override {
        while (!go && progress(0, 1)) std::this_thread::sleep_for(net::Millis(1));
        return {};
    }
    std::optional<edge::Problem> enter(const std::string&, const edge::JobProgress&) override { return {}; }
    bool nothing_to_enter() const override { return true; }
    bool sure() const override { return false; }
    std::string members(bool, edge::Language) const override { return "\"kind\":\"busy\""; }
    std::string wanted() const override { return "{}"; }
};
}  // namespace
TEST_F(FirstLook, TellsTablesAndMappingBeforeAnybodyHasReadTheFile) {
    const std::string bytes = large_workbook();
    ASSERT_GT(bytes.size(), std::size_t(1) << 20);
    const auto busy = std::make_shared<Busy>();
    const edge::Who who{people["south"].account, people["south"].post, false, ""};
    ASSERT_TRUE(jobs->start(who, {}, busy));
    const std::string id = job("north", wanted("return", uploaded("north", bytes), "三月.xlsx"));
    Said first;
    for (int i = 0; i < 500 && member(first, "first_rows") != "true"; ++i)
        std::this_thread::sleep_for(net::Millis(2)), first = ask("north", "GET", "/jobs/" + id);
    EXPECT_EQ(member(first, "state"), "queued") << "another's file is still before it";
    EXPECT_EQ(member(first, "first_rows"), "true") << first.body;
    EXPECT_NE(first.body.find(R"("header":["code","产生（万m³）","treated","备注"])"), std::string::npos) << first.body;
    EXPECT_NE(first.body.find(R"("heading":"产生（万m³）","means":"element/made")"), std::string::npos) << first.body;
    EXPECT_NE(first.body.find(R"("cut":true)"), std::string::npos) << first.body;
    EXPECT_EQ(member(first, "faults"), "[]") << "of the rest nothing is known yet";
    EXPECT_EQ(ask("south", "GET", "/jobs/" + id).status, 404);
    busy->go = true;
    const Said whole = at("north", id);
    EXPECT_EQ(member(whole, "first_rows"), "");
    EXPECT_NE(whole.body.find("不超过 20000 行"), std::string::npos) << whole.body.substr(0, 600);
}
}  // namespace greentally
