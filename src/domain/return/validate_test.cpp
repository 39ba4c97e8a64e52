/// What checks find in a return, and what is kept of it when it is handed in.
#include <gtest/gtest.h>

#include "domain/return/test_desk.hpp"
#include "domain/return/validate.hpp"

namespace greentally::testing {
namespace {
/// One more check on what is discharged.
void rule(Desk& desk, const char* kind, std::optional<std::uint16_t> least, Decimal high, const char* zh = "{count}",
          Decimal factor = whole(1)) {
    desk.change([&](Turn& turn) {
        greentally::Check& c = turn.edit<greentally::Check>(Id<greentally::Check>{2});
        c = {{2}, {1}, kind, kind, Desk::discharged, {}, factor};
        c.high = high, c.least = least;
        turn.edit<CheckText>(Id<greentally::Check>{2}) = {{2}, zh, zh, {}, {}, {}};
    });
}
std::string findings(const Desk& desk, std::uint32_t of, const char* code) {
    const std::string sheet = desk.sheet(of, desk.clerk_());
    std::string out;
    const std::string head = std::string(R"({"code":")") + code + R"(","severity":")";
    for (auto at = sheet.find(head); at != sheet.npos; at = sheet.find(head, at + 1)) {
        const auto message = sheet.find(R"("message":")", at) + 11;
        out += (out.empty() ? "" : ";") + sheet.substr(message, sheet.find('"', message) - message);
    }
    return out;
}
const Validation* validation(const Desk& desk, std::uint32_t of) { return desk.state.find<Validation>(Id<Return>{of}); }
}  // namespace

TEST(finding, a_column_taken_over_is_told_of_each_of_its_cells) {
    Desk desk;
    rule(desk, "copied", 2, Decimal{800'000}, "{equal}/{count}");
    desk.submitted("2022-02", "12.5", "10");
    const auto of = desk.opened("2022-03");
    ASSERT_EQ(desk.fill(of, "12.5", "11"), "");
    EXPECT_EQ(findings(desk, of, "copied"), "2/2;2/2");
    ASSERT_EQ(desk.save(of, {{Desk::other_town, Desk::discharged, "12.6"}}), "");
    EXPECT_EQ(findings(desk, of, "copied"), "");
}
TEST(finding, an_area_s_flows_taken_over_are_told_of) {
    Desk desk;
    rule(desk, "copied", 2, Decimal{800'000}, "{equal}/{count}");
    desk.submitted("2022-02", "12.5", "10");
    const auto of = desk.opened("2022-03");
    ASSERT_EQ(desk.save(of, {{Desk::town, Desk::discharged, "12.5"},
                             {Desk::town, Desk::treated, "10"},
                             {Desk::town, Desk::built, "是"},
                             {Desk::other_town, Desk::discharged, "13.1"}}),
              "");
    EXPECT_EQ(findings(desk, of, "copied"), "2/2") << "what is built stays built";
}
TEST(finding, round_numbers_in_a_column_are_told_of) {
    Desk desk;
    rule(desk, "heaping", 2, Decimal{600'000}, "{round}/{count} {grain}", whole(10));
    const auto of = desk.opened("2022-03");
    ASSERT_EQ(desk.fill(of, "120", "10"), "");
    EXPECT_EQ(findings(desk, of, "heaping"), "2/2 10;2/2 10");
    ASSERT_EQ(desk.save(of, {{Desk::town, Desk::discharged, "121"}}), "");
    EXPECT_EQ(findings(desk, of, "heaping"), "");
}
TEST(finding, a_slip_is_seen_beside_the_other_areas_where_there_is_no_history) {
    Desk desk;
    rule(desk, "unit_slip", 1, Decimal{Decimal::limit}, "{times}: {likely}");
    const auto of = desk.opened("2022-03");
    ASSERT_EQ(desk.save(of, {{Desk::town, Desk::discharged, "125000"}, {Desk::other_town, Desk::discharged, "12"}}),
              "");
    EXPECT_EQ(findings(desk, of, "unit_slip"), "10000: 12.5;0.0001: 120000");
}
TEST(finding, a_jump_is_told_against_the_period_before) {
    Desk desk;
    rule(desk, "jump", 4, Decimal{500'000}, "{usual} {low}–{high}", whole(5));
    desk.submitted("2022-02");
    const auto of = desk.opened("2022-03");
    ASSERT_EQ(desk.fill(of, "20", "10"), "");
    EXPECT_EQ(findings(desk, of, "jump"), "12.5 6.25–18.75;12.5 6.25–18.75");
}

// R-SYS-06
TEST(validating, keeps_how_each_check_came_out_when_a_return_is_handed_in) {
    Desk desk;
    rule(desk, "jump", 4, Decimal{500'000}, "{usual}", whole(5));
    desk.submitted("2022-02");
    const auto of = desk.opened("2022-03");
    ASSERT_EQ(desk.fill(of, "20", "10"), "");
    ASSERT_EQ(
        desk.act("remarks", desk.clerk_(), of, Desk::cells({{Desk::town, Desk::discharged, "新接入一片区"}}, "text")),
        "");
    EXPECT_FALSE(validation(desk, of)) << "nothing is kept of what is only typed";
    ASSERT_EQ(desk.pass(of), "");
    const Validation* kept = validation(desk, of);
    ASSERT_TRUE(kept);
    ASSERT_EQ(kept->outcomes.size(), 2u);
    EXPECT_EQ(kept->outcomes[0].applied, 2u);
    EXPECT_TRUE(kept->outcomes[0].fired.empty());
    const std::vector<return_::FiredCell> fired{{Desk::town, whole(20), true}, {Desk::other_town, whole(20), false}};
    EXPECT_EQ(kept->outcomes[1].fired, fired);
}
// R-SYS-06
TEST(validating, shows_how_often_each_check_fires_is_overruled_and_followed) {
    Desk desk;
    rule(desk, "jump", 4, Decimal{500'000}, "{usual}", whole(5));
    desk.submitted("2022-02");
    const auto of = desk.opened("2022-03");
    desk.fill(of, "20", "10");
    desk.act("remarks", desk.clerk_(), of, Desk::cells({{Desk::town, Desk::discharged, "新接入一片区"}}, "text"));
    ASSERT_EQ(desk.pass(of), "");
    const auto jump = [&](const Viewer& viewer, const Params& params = {}) {
        const std::string all = desk.get("/checks", viewer, params);
        const auto at = all.find(R"("returns":)", all.find(R"("code":"jump")"));
        return at == all.npos ? all : all.substr(at, all.find('}', at) - at);
    };
    EXPECT_EQ(jump(desk.clerk_()), R"("returns":2,"applied":4,"fired":2,"explained":1,"unexplained":1,"changed":0)");
    EXPECT_EQ(jump(desk.steward_(), {{"from", "2022-03"}}),
              R"("returns":1,"applied":2,"fired":2,"explained":1,"unexplained":1,"changed":0)");
    EXPECT_EQ(jump(desk.steward_(), {{"to", "2022-02"}, {"programme", "1"}}),
              R"("returns":1,"applied":2,"fired":0,"explained":0,"unexplained":0,"changed":0)");
    EXPECT_EQ(jump(desk.as(Desk::district_clerk, Role::clerk, Desk::district_bureau)),
              R"("returns":0,"applied":0,"fired":0,"explained":0,"unexplained":0,"changed":0)")
        << "others' returns are none of a neighbour's business";
    EXPECT_NE(desk.get("/checks", desk.steward_()).find(R"("message":"…")"), std::string::npos)
        << "no numbers where no cell is meant";
    EXPECT_EQ(jump(desk.steward_(), {{"programme", "9"}}).find("jump"), std::string::npos);

    ASSERT_EQ(desk.act("corrections", desk.clerk_(), of,
                       Desk::cells({{Desk::other_town, Desk::discharged, "12.4"}}, "typed", R"(,"reason":"读错表")")),
              "");
    ASSERT_EQ(desk.post("/corrections/{id}/grant", desk.steward_(), "{}", {{"id", std::to_string(desk.id)}}), "");
    EXPECT_EQ(jump(desk.steward_()), R"("returns":2,"applied":4,"fired":2,"explained":1,"unexplained":1,"changed":1)");
}
TEST(validating, a_return_handed_in_again_counts_once) {
    Desk desk;
    rule(desk, "jump", 4, Decimal{500'000}, "{usual}", whole(5));
    desk.submitted("2022-02");
    const auto of = desk.submitted("2022-03", "20");
    ASSERT_EQ(validation(desk, of)->outcomes[1].fired.size(), 2u);
    ASSERT_EQ(desk.act("return", desk.steward_(), of, R"({"reason":"请核实","cells":[]})"), "");
    ASSERT_EQ(desk.save(of, {{Desk::town, Desk::discharged, "13"}, {Desk::other_town, Desk::discharged, "21"}}), "");
    ASSERT_EQ(desk.pass(of), "");
    const std::vector<return_::FiredCell> fired{{Desk::town, whole(20), false}, {Desk::other_town, whole(21), false}};
    EXPECT_EQ(validation(desk, of)->outcomes[1].fired, fired);
    EXPECT_NE(desk.get("/checks", desk.steward_()).find(R"("fired":2,"explained":0,"unexplained":2,"changed":1)"),
              std::string::npos);
}
TEST(validating, a_long_list_is_several_facts) {
    return_::CheckOutcome one{{1}, 1'200, {}}, other{{2}, 3, {}};
    for (std::uint32_t i = 1; i <= 1'200; ++i) one.fired.push_back({{i}, whole(i), false});
    const auto parcels = return_::parcels(Id<Return>{7}, {one, other});
    ASSERT_EQ(parcels.size(), 3u);
    std::size_t cells = 0;
    for (const auto& parcel : parcels) {
        for (const auto& outcome : parcel.outcomes) cells += outcome.fired.size();
        EXPECT_LT(to_json(parcel).size(), 64u << 10);
    }
    EXPECT_EQ(cells, 1'200u);
    EXPECT_EQ(parcels.back().outcomes.back().check, Id<greentally::Check>{2});
}
}  // namespace greentally::testing
