/// A return from hand to hand.
#include <gtest/gtest.h>

#include "domain/return/asked.hpp"
#include "domain/return/test_desk.hpp"

namespace greentally::testing {
using return_::Stage;

TEST(returning, only_submitted_values_count) {  // issue line 12
    Desk desk;
    const auto of = desk.opened("2022-03");
    ASSERT_EQ(desk.fill(of), "");
    EXPECT_FALSE(desk.figure("2022-03", Desk::discharged));
    EXPECT_EQ(desk.sheet(of, desk.steward_()).find("12.5"),
              std::string::npos);  // a draft is seen inside the unit alone
    EXPECT_NE(desk.sheet(of, desk.clerk_()).find(R"("typed":"12.5")"), std::string::npos);
    ASSERT_EQ(desk.act("check", desk.checker_(), of), "");
    ASSERT_EQ(desk.act("approve", desk.head_(), of), "");
    EXPECT_FALSE(desk.figure("2022-03", Desk::discharged));
    ASSERT_EQ(desk.act("submit", desk.clerk_(), of), "");
    ASSERT_TRUE(desk.figure("2022-03", Desk::discharged));
    EXPECT_EQ(desk.figure("2022-03", Desk::discharged)->value, Decimal{12'500'000});
    EXPECT_EQ(desk.figure("2022-03", Desk::discharged)->source, Id<Return>{of});
    EXPECT_NE(desk.sheet(of, desk.steward_()).find(R"("number":"2022-0002-0001")"), std::string::npos)
        << "a receipt is given";
    ASSERT_EQ(desk.act("accept", desk.steward_(), of), "");
    EXPECT_EQ(desk.state.at_id(Id<Return>{of}).stage, Stage::accepted);
}
TEST(returning, three_different_persons) {
    Desk desk;
    const auto of = desk.opened("2022-03");
    desk.fill(of);
    EXPECT_EQ(desk.act("check", desk.as(Desk::clerk, Role::checker), of), "return.checker_is_clerk");
    EXPECT_EQ(desk.act("check", desk.clerk_(), of), "return.role");
    ASSERT_EQ(desk.act("check", desk.checker_(), of), "");
    EXPECT_EQ(desk.act("approve", desk.as(Desk::checker, Role::head), of), "return.head_is_checker");
    EXPECT_EQ(desk.act("approve", desk.as(Desk::clerk, Role::head), of), "return.head_is_clerk");
    EXPECT_EQ(desk.act("approve", desk.checker_(), of), "denied");
    EXPECT_EQ(desk.act("submit", desk.clerk_(), of), "return.move");
    ASSERT_EQ(desk.act("approve", desk.head_(), of), "");
    EXPECT_EQ(desk.act("accept", desk.steward_(), of), "return.move");
    EXPECT_EQ(desk.act("submit", desk.as(Desk::district_clerk, Role::clerk, Desk::district_bureau), of), "not_found");
}
TEST(returning, what_is_passed_on_cannot_be_typed_into_until_it_is_sent_back) {
    Desk desk;
    const auto of = desk.opened("2022-03");
    desk.fill(of), desk.act("check", desk.checker_(), of);
    EXPECT_EQ(desk.fill(of), "return.not_open");
    EXPECT_EQ(desk.act("send-back", desk.head_(), of, R"({"opinion":""})"), "return.no_reason");
    ASSERT_EQ(desk.act("send-back", desk.head_(), of, R"({"opinion":"石桥镇请再核"})"), "");
    EXPECT_EQ(desk.fill(of, "13"), "");
}
TEST(returning, a_cell_that_somebody_else_has_changed_is_stale) {
    Desk desk;
    const auto of = desk.opened("2022-03");
    ASSERT_EQ(desk.save(of, {{Desk::town, Desk::discharged, "1"}}), "");
    const std::string seen = ",\"if_seq\":" + std::to_string(desk.state.seq);
    const auto second = desk.as(Desk::second_clerk, Role::clerk);
    ASSERT_EQ(desk.act("cells", second, of, Desk::cells({{Desk::town, Desk::discharged, "2"}})), "");
    EXPECT_EQ(desk.save(of, {{Desk::town, Desk::discharged, "3"}}, seen), "stale");
    EXPECT_EQ(desk.refusal.field, "cells/0/element");
    EXPECT_EQ(desk.save(of, {{Desk::other_town, Desk::discharged, "3"}}, seen), "");  // another cell is not
    EXPECT_EQ(desk.act("check", desk.checker_(), of, "{\"if_seq\":1}"), "stale");
}
TEST(returning, a_typing_fault_names_its_cell_and_changes_nothing) {
    Desk desk;
    const auto of = desk.opened("2022-03");
    const auto seq = desk.state.seq;
    EXPECT_EQ(desk.save(of, {{Desk::town, Desk::discharged, "1"}, {Desk::town, Desk::treated, "约3"}}),
              "return.not_one_number");
    EXPECT_EQ(desk.refusal.field, "cells/1/typed");
    EXPECT_EQ(desk.save(of, {{Desk::town, Desk::discharged, "…"},
                             {Desk::town, Desk::treated, "3"},
                             {Desk::other_town, Desk::treated, "5kg"}}),
              "return.unsure_sign");
    ASSERT_EQ(desk.refusal.also.size(), 1u) << "every cell that is wrong is told at once";
    EXPECT_EQ(desk.refusal.also[0], (Refusal{"return.other_measure", "cells/2/typed", "万m³"}));
    EXPECT_EQ(desk.save(of, {{Desk::township, Desk::discharged, "1"}}), "return.not_asked");
    EXPECT_EQ(desk.save(of, {{Desk::town, Desk::completed, "1"}}), "return.not_asked");
    EXPECT_EQ(desk.save(of, {{Desk::town, Desk::discharged, "1.2345678"}}), "return.number_too_large");
    EXPECT_EQ(desk.state.seq, seq);
}
TEST(returning, is_given_back_cell_by_cell) {
    Desk desk;
    const auto of = desk.submitted("2022-03");
    const auto back =
        Desk::cells({{Desk::town, Desk::treated, "超过设计能力"}}, "reason", R"(,"reason":"请核实","by":"2022-04-22")");
    EXPECT_EQ(
        desk.act("return", desk.as(Desk::steward, Role::steward, Desk::city_bureau), of, R"({"reason":"","cells":[]})"),
        "return.no_reason");
    ASSERT_EQ(desk.act("return", desk.steward_(), of, back), "");
    EXPECT_EQ(desk.figure("2022-03", Desk::treated)->value, whole(10))
        << "the board keeps what was submitted until it is submitted again";
    EXPECT_EQ(desk.save(of, {{Desk::town, Desk::discharged, "1"}}), "return.cell_not_open");
    ASSERT_EQ(desk.save(of, {{Desk::town, Desk::treated, "9"}}), "");
    EXPECT_NE(desk.sheet(of, desk.clerk_()).find(R"("reason":"超过设计能力")"), std::string::npos);
    EXPECT_EQ(desk.sheet(of, desk.steward_()).find(R"("typed":"9")"), std::string::npos);
    EXPECT_EQ(desk.duty("2022-03", 1)->state, DutyState::done);
    EXPECT_EQ(desk.duty("2022-03", 2)->state, DutyState::open);
    EXPECT_EQ(desk.duty("2022-03", 2)->due, day("2022-04-22"));
    ASSERT_EQ(desk.pass(of), "");
    EXPECT_EQ(desk.figure("2022-03", Desk::treated)->value, whole(9));
    EXPECT_EQ(desk.figure("2022-03", Desk::discharged)->value, Decimal{12'500'000});
    EXPECT_EQ(desk.duty("2022-03", 2)->state, DutyState::done);
    EXPECT_EQ(desk.state.at_id(Id<Return>{of}).receipt, "2022-0002-0002");
}
TEST(returning, only_the_level_above_accepts) {
    Desk desk;
    const auto of = desk.submitted("2022-03");
    EXPECT_EQ(desk.act("accept", desk.as(Desk::steward, Role::steward), of), "return.not_above");
    EXPECT_EQ(desk.act("accept", desk.clerk_(), of), "denied");
    EXPECT_EQ(desk.act("accept", desk.steward_(), of), "");
}
TEST(closing, after_it_only_a_granted_correction_changes_a_value) {  // R-IND-10
    Desk desk;
    const auto of = desk.submitted("2022-03");
    const auto close = [&] {
        return desk.post("/period-closings", desk.steward_(), R"({"form":1,"period":"2022-03"})");
    };
    EXPECT_EQ(close(), "return.awaiting_review");
    ASSERT_EQ(desk.act("accept", desk.steward_(), of), "");
    ASSERT_EQ(close(), "");
    EXPECT_EQ(close(), "return.already_closed");
    EXPECT_EQ(desk.fill(of), "return.not_open");
    const auto ask = [&](const char* text, const char* reason) {
        return desk.act(
            "corrections", desk.clerk_(), of,
            Desk::cells({{Desk::town, Desk::treated, text}}, "typed", std::string(",\"reason\":\"") + reason + "\""));
    };
    EXPECT_EQ(ask("9.5", ""), "return.no_reason");
    EXPECT_EQ(ask("10", "无"), "return.unchanged");
    ASSERT_EQ(ask("9.5", "流量计检定后重新核算"), "");
    const std::string correction = std::to_string(desk.id);
    EXPECT_EQ(ask("9.6", "再改"), "return.correction_pending");
    EXPECT_EQ(desk.figure("2022-03", Desk::treated)->value, whole(10));
    const Duty* duty = desk.state.find<Duty>({family("return"), {desk.id, 0, 0}, 4});
    ASSERT_TRUE(duty);
    EXPECT_EQ(duty->owes, Desk::city_bureau);
    EXPECT_EQ(desk.post("/corrections/{id}/grant", desk.as(Desk::steward, Role::steward), "{}", {{"id", correction}}),
              "return.not_above");
    ASSERT_EQ(desk.post("/corrections/{id}/grant", desk.steward_(), R"({"opinion":"同意"})", {{"id", correction}}), "");
    EXPECT_EQ(desk.figure("2022-03", Desk::treated)->value, Decimal{9'500'000});
    EXPECT_EQ(desk.post("/corrections/{id}/grant", desk.steward_(), "{}", {{"id", correction}}),
              "return.correction_decided");
    const std::string history = desk.get("/returns/{id}/revisions", desk.steward_(), {{"id", std::to_string(of)}});
    for (const char* part : {R"("old":"10")", R"("now":"9.5")", R"("reason":"流量计检定后重新核算")",
                             R"("by":"罗小满")", R"("granted_by":"乔一禾")"})
        EXPECT_NE(history.find(part), std::string::npos) << part << " in " << history;
    EXPECT_FALSE(desk.state.find<Duty>({family("return"), {1, 0, 0}, 4})) << "a decided request waits for nobody";
}
TEST(closing, a_return_that_was_not_submitted_needs_reopening) {
    Desk desk;
    ASSERT_EQ(desk.post("/period-closings", desk.steward_(), R"({"form":1,"period":"2022-03"})"), "");
    const auto of = desk.opened("2022-03");
    ASSERT_EQ(desk.fill(of), "");
    ASSERT_EQ(desk.pass(of, "approve"), "");
    EXPECT_EQ(desk.act("submit", desk.clerk_(), of), "return.period_closed");
    ASSERT_EQ(desk.act("reopen", desk.steward_(), of, R"({"reason":"补报"})"), "");
    EXPECT_EQ(desk.act("submit", desk.clerk_(), of), "");
}
TEST(asking, nobody_is_asked_for_a_value_already_in_the_book) {  // R-IND-10
    Desk desk;
    desk.submitted("2022-03");
    const auto of = desk.opened("2022-03", Desk::again);
    EXPECT_EQ(desk.state.at_id(Id<Return>{of}).asked, 2u) << "population of two towns; discharged is known";
    EXPECT_EQ(desk.save(of, {{Desk::town, Desk::discharged, "1"}}), "return.already_known");
    const std::string sheet = desk.sheet(of, desk.clerk_());
    EXPECT_NE(sheet.find(R"("known_from":{"id":1,"form":"town_sewage_month")"), std::string::npos) << sheet;
    const std::string burden = desk.get("/returns/burden", desk.steward_(), {{"year", "2022"}});
    EXPECT_NE(burden.find(R"("spared":2)"), std::string::npos) << burden;
}
TEST(asking, a_year_so_far_is_known_from_its_months_and_a_month_from_two_years_so_far) {  // R-IND-10
    Desk desk;
    desk.change([](Turn& turn) { turn.edit<Form>(Desk::again).cumulated = true; });
    for (const char* month : {"2022-01", "2022-02"}) desk.submitted(month);
    const auto known = [&](const char* month, Id<Form> form) {
        const return_::Asked asked(Rows(desk.state), {form, Desk::county_bureau, period(month)}, {});
        const auto k = asked.elsewhere(*asked.column(Desk::discharged), Desk::town);
        return k ? k->value : Cell();
    };
    EXPECT_EQ(known("2022-02", Desk::again), Cell(whole(25))) << "12.5 in each month";
    EXPECT_EQ(known("2022-03", Desk::again), Cell()) << "March is not there yet";
    const auto of = desk.opened("2022-02", Desk::again);
    EXPECT_EQ(desk.save(of, {{Desk::town, Desk::discharged, "25"}}), "return.already_known");
    desk.change([](Turn& turn) {
        const auto put = [&](const char* month, std::int64_t value) {
            const FigureKey key{{Desk::discharged, {1}, {1}, true, period(month)}, Desk::town};
            turn.edit<Figure>(key) = {key, whole(value), Absence::none, {}, 9};
        };
        put("2022-05", 50), put("2022-06", 70);
    });
    EXPECT_EQ(known("2022-06", Desk::monthly), Cell(whole(20)));
    EXPECT_EQ(known("2022-05", Desk::monthly), Cell()) << "April's is not there";
}
TEST(asking, a_value_that_came_meanwhile_is_not_submitted_twice) {
    Desk desk;
    const auto of = desk.opened("2022-03", Desk::again);
    ASSERT_EQ(desk.save(of, {{Desk::town, Desk::discharged, "99"}, {Desk::town, Desk::population, "1.2"}}), "");
    desk.submitted("2022-03");
    ASSERT_EQ(desk.pass(of), "");
    EXPECT_EQ(desk.figure("2022-03", Desk::discharged)->value, Decimal{12'500'000});
    EXPECT_EQ(desk.figure("2022-03", Desk::population)->value, Decimal{1'200'000});
}
TEST(finding, a_contradiction_must_be_corrected_or_explained) {  // issue line 13
    Desk desk;
    const auto of = desk.opened("2022-03");
    ASSERT_EQ(desk.fill(of, "10", "12"), "");
    EXPECT_NE(desk.sheet(of, desk.clerk_()).find(R"("message":"处理量不能大于排放量")"), std::string::npos);
    ASSERT_EQ(desk.pass(of, "approve"), "");
    EXPECT_EQ(desk.act("submit", desk.clerk_(), of), "return.unexplained");
    EXPECT_EQ(desk.refusal.field, "cells/5/2");
    ASSERT_EQ(desk.act("send-back", desk.head_(), of, R"({"opinion":"请说明"})"), "");
    ASSERT_EQ(desk.act("remarks", desk.clerk_(), of,
                       Desk::cells(
                           {{Desk::town, Desk::treated, "含上月积水"}, {Desk::other_town, Desk::treated, "含上月积水"}},
                           "text")),
              "");
    EXPECT_EQ(desk.pass(of), "");
}
TEST(finding, the_year_so_far_does_not_fall) {
    Desk desk;
    const auto put = [&](const char* p, const char* value) {
        const auto of = desk.opened(p, Desk::building);
        EXPECT_EQ(desk.save(of, {{Desk::county, Desk::completed, value}}), "");
        return of;
    };
    const auto first = put("2022-02", "8");
    ASSERT_EQ(desk.pass(first), "");
    ASSERT_TRUE(desk.figure("2022-02", Desk::completed, Desk::county, true));
    const auto second = put("2022-03", "7.5");
    EXPECT_NE(desk.sheet(second, desk.clerk_()).find("return.cumulated_falls"), std::string::npos);
}
TEST(opening, twice_gives_the_same_return) {
    Desk desk;
    const auto of = desk.opened("2022-03");
    const auto seq = desk.state.seq;
    EXPECT_EQ(desk.opened("2022-03"), of);
    EXPECT_EQ(desk.state.seq, seq) << "nothing is recorded for it";
    EXPECT_EQ(desk.post("/returns", desk.clerk_(), Desk::open_body("2021-12")), "return.not_owed");
    EXPECT_EQ(desk.post("/returns", desk.clerk_(), Desk::open_body("2022Q1")), "return.not_owed");
    EXPECT_EQ(desk.post("/returns", desk.checker_(), Desk::open_body("2022-03", Desk::monthly, Desk::district_bureau)),
              "return.other_unit");
}
TEST(listing, shows_what_is_owed_newest_first) {
    Desk desk;
    const auto of = desk.submitted("2022-02");
    const std::string list = desk.get("/returns", desk.steward_(), {{"form", "1"}});
    EXPECT_LT(list.find("2022-03"), list.find("2022-02"));
    EXPECT_NE(list.find(R"({"id":null)"), std::string::npos);
    EXPECT_NE(list.find(R"({"id":)" + std::to_string(of)), std::string::npos);
    EXPECT_NE(list.find(R"("filled":6,"expected":6)"), std::string::npos);
    const std::string page = desk.get("/returns", desk.steward_(), {{"form", "1"}, {"limit", "1"}});
    EXPECT_NE(page.find(R"("next":"2022-03.1.2")"), std::string::npos) << page;
    EXPECT_EQ(desk.get("/returns", desk.steward_(), {{"form", "1"}, {"limit", "1"}, {"cursor", "2022-03.1.2"}})
                  .find(R"("period":"2022-03")"),
              std::string::npos);
    EXPECT_EQ(desk.get("/returns", desk.as(Desk::district_clerk, Role::clerk, Desk::district_bureau), {{"form", "1"}}),
              R"({"items":[],"next":null})");
}
}  // namespace greentally::testing
