/// How a figure stands against what is demanded, and that no difference is smoothed over.
#include "city.hpp"

namespace greentally::scenario {
namespace {
/// County 清溪 treats `treated` of `made` in January; its second town has nothing to treat.
void january(City& city, const char* treated, const char* made = "100") {
    city.file(City::clear_bureau, "water", "2022-01",
              {{City::a1, "made", made},
               {City::a1, "treated", treated},
               {City::a2, "made", "0"},
               {City::a2, "treated", "0"}});
}
constexpr const char* january_alone_due = "2022-02-20";
std::string judged(const indicator::Page& page) {
    std::string out;
    for (const auto& j : page.judgements)
        out += j.kind + " " + (j.target ? text(*j.target) : "-") + " " + j.verdict + "\n";
    return out;
}
bool has(const std::vector<std::string>& words, const char* word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// R-IND-02
TEST(verdict, short_of_the_target_is_never_printed_as_equal) {
    for (const auto& [treated, made, shown, verdict] : {std::tuple{"94.996", "100", "94.99", "short"},
                                                        {"94.999999", "100", "94.99", "short"},
                                                        {"949999.999999", "1000000", "94.99", "short"},
                                                        {"95", "100", "95.00", "met_unproven"},
                                                        {"95.000001", "100", "95.00", "met_unproven"},
                                                        {"950000.000001", "1000000", "95.00", "met_unproven"}}) {
        City city(january_alone_due);
        january(city, treated, made);
        const auto cell = city.cell("rate", City::clear);
        EXPECT_EQ(cell.value, shown) << treated;
        EXPECT_EQ(cell.verdict, verdict) << treated;
        EXPECT_EQ(cell.short_by.has_value(), cell.verdict == "short") << treated;
        EXPECT_NE(cell.short_by, "0.00") << treated;
    }
}
/// R-IND-01
TEST(verdict, stands_against_the_national_standard_and_the_citys_demand_side_by_side) {
    City city(january_alone_due);
    january(city, "90");
    EXPECT_EQ(judged(city.page("rate", City::clear)), "national 85 met\nlocal 95 short\n");
    EXPECT_EQ(city.cell("rate", City::clear).missed, std::vector<std::string>{"local"});
    EXPECT_EQ(city.cell("rate", City::clear).target, decimal("95"));
    const std::string board = city.get("/board", city.steward(), {{"area", "2"}});
    EXPECT_NE(board.find(R"("target_national":"85","target_local":"95")"), board.npos) << board;
    EXPECT_EQ(judged(city.page("rate", City::city)), "national 95 short\n");
}
/// R-IND-06
TEST(verdict, met_but_not_proven_is_not_met) {
    City city(january_alone_due);
    january(city, "100");
    EXPECT_EQ(city.cell("rate", City::clear).verdict, "met_unproven");
    EXPECT_FALSE(has(city.cell("rate", City::clear).flags, "met"));
}
/// R-IND-03
TEST(three_coverages, hold_for_a_town_only_where_all_three_hold) {
    City city("2022-04-30");
    const auto quarter = [&](const char* p, const std::array<const char*, 3>& a2) {
        std::vector<City::Typed> cells;
        for (const auto& [element, i] : {std::pair{"bodies", 0}, {"kinds", 1}, {"chain", 2}})
            cells.push_back({City::a1, element, "是"}), cells.push_back({City::a2, element, a2[std::size_t(i)]});
        city.file(City::clear_bureau, "cover", p, cells);
    };
    quarter("2022Q1", {"是", "是", "否"});
    EXPECT_EQ(city.shown("coverage", City::a1), "100.00");
    EXPECT_EQ(city.shown("coverage", City::a2), "0.00");
    EXPECT_EQ(city.shown("coverage", City::clear), "50.00");
    EXPECT_EQ(city.cell("coverage", City::clear).verdict, "short");
    city.dawn("2022-07-30");
    quarter("2022Q2", {"是", "是", "是"});
    EXPECT_EQ(city.cell("coverage", City::clear).verdict, "met_unproven");
    EXPECT_EQ(city.shown("coverage", City::city), "100.00");
    EXPECT_EQ(city.cell("coverage", City::city).verdict, "incomplete") << "the other county has said nothing";
    city.dawn("2022-10-30");
    quarter("2022Q3", {"是", "", ""});
    EXPECT_EQ(city.complete("coverage", City::clear), "11/12") << "two towns, two figures, three quarters";
    EXPECT_EQ(city.shown("coverage", City::clear), "100.00") << "a state stays until another is reported";
    EXPECT_EQ(city.cell("coverage", City::clear).verdict, "met_unproven") << "enough of it is there";
    city.dawn("2023-01-30");
    EXPECT_EQ(city.complete("coverage", City::clear), "11/16");
    EXPECT_EQ(city.cell("coverage", City::clear).verdict, "incomplete") << "nothing of the last quarter";
}
/// R-SYS-03, R-IND-01
TEST(programmes, judge_the_same_figures_each_by_its_own_rules) {
    City city(january_alone_due);
    january(city, "96");
    city.file(City::east_bureau, "water", "2022-01",
              {{City::b1, "made", "1"},
               {City::b1, "treated", "0.96"},
               {City::b2, "made", "0"},
               {City::b2, "treated", "0"},
               {City::b3, "made", "0"},
               {City::b3, "treated", "0"}});
    const auto load_with = [&](const char* version, const char* target) {
        city.record(
            [&](const State& s, const By& by) { return load(s, by, rate_programme("later", version, target)); });
    };
    load_with("1", "97");
    EXPECT_EQ(city.shown("rate", City::city), "96.00");
    EXPECT_EQ(city.shown("later_rate", City::city), "96.00");
    EXPECT_EQ(city.cell("rate", City::city).verdict, "met_unproven");
    EXPECT_EQ(city.cell("later_rate", City::city).verdict, "short");
    const auto verdict = [&] {
        return *city.state.find<Verdict>({city.by_code<Indicator>("later_rate"), City::city, period("2022")});
    };
    EXPECT_EQ(verdict().number, 1u);
    const auto seq = city.state.seq;
    load_with("2", "96");
    EXPECT_EQ(city.cell("later_rate", City::city).verdict, "met_unproven");
    EXPECT_EQ(verdict().number, 2u);
    EXPECT_EQ(city.page("later_rate", City::city).judgements.at(0).programme_version, "later 2 · 2");
    const State before = city.as_of(seq).value();
    EXPECT_EQ(before.find<Verdict>(verdict().key)->number, 1u) << "as it was judged then";
    EXPECT_TRUE(before.find<Verdict>(verdict().key)->is(Standing::short_));
}
/// R-IND-07
TEST(own_targets, raise_the_standard_and_what_was_reached_may_not_get_worse) {
    City city(january_alone_due);
    january(city, "96");
    const auto set = [&](const char* kind, const char* value, const Viewer& by, const char* basis = "年度任务书") {
        return city.post("/targets", by,
                         R"({"indicator":)" + std::to_string(city.by_code<Indicator>("rate").n) +
                             R"(,"area":3,"period":"2022","kind":")" + kind + R"(","value":)" + value +
                             R"(,"basis":")" + basis + "\"}");
    };
    EXPECT_EQ(set("raised", R"("97")", city.as(City::clear_bureau, Role::clerk)), "denied");
    EXPECT_EQ(set("raised", R"("97")", city.steward(), ""), "indicator.basis_missing");
    EXPECT_EQ(city.cell("rate", City::clear).verdict, "met_unproven");
    EXPECT_EQ(set("raised", R"("97")", city.steward()), "");
    EXPECT_EQ(city.cell("rate", City::clear).missed, std::vector<std::string>{"raised"});
    EXPECT_EQ(set("baseline", R"("96.5")", city.steward()), "");
    EXPECT_TRUE(has(city.cell("rate", City::clear).flags, "worse"));
    EXPECT_EQ(judged(city.page("rate", City::clear)),
              "national 85 met\nlocal 95 met\nraised 97 short\nbaseline 96.5 worse\n");
    EXPECT_EQ(set("raised", "null", city.steward()), "");
    EXPECT_EQ(city.cell("rate", City::clear).missed, std::vector<std::string>{"baseline"});
}
/// R-IND-05
TEST(recognition, stands_beside_what_was_reported_and_a_difference_is_a_finding_until_settled) {
    City city(january_alone_due);
    january(city, "96");
    const auto rate = std::to_string(city.by_code<Indicator>("rate").n);
    const auto say = [&](const Viewer& by, const char* year, const char* state, const std::string& rest) {
        return city.post("/recognitions", by,
                         R"({"indicator":)" + rate + R"(,"area":3,"period":")" + year + R"(","state":")" + state +
                             "\"" + rest + "}");
    };
    const std::string basis = R"(,"basis":"川建函〔2022〕8号")", none = R"(,"basis":"")";
    const Viewer provincial = city.as(City::ministry, Role::steward);
    EXPECT_EQ(say(city.as(City::clear_bureau, Role::clerk), "2022", "sent", none), "denied");
    EXPECT_EQ(say(city.steward(), "2022", "recognised", R"(,"value":"95")" + none), "indicator.basis_missing");
    EXPECT_EQ(say(city.steward(), "2022", "recognised", basis), "indicator.recognised_without_value");
    EXPECT_EQ(say(provincial, "2021", "recognised", R"(,"value":"91")" + basis), "");
    EXPECT_EQ(city.page("rate", City::clear).recognition->year, period("2021")) << "last year's, shown as such";
    EXPECT_EQ(city.cell("rate", City::clear).recognised, std::nullopt);
    EXPECT_EQ(say(city.steward(), "2022", "sent", R"(,"asked":"省厅城建处")" + none), "");
    EXPECT_EQ(say(provincial, "2022", "recognised_otherwise", R"(,"value":"95.2","answer":"扣除雨污混接")" + basis),
              "");
    const auto page = city.page("rate", City::clear);
    EXPECT_EQ(page.cell.value, "96.00");
    EXPECT_EQ(page.cell.recognised, decimal("95.2"));
    EXPECT_TRUE(has(page.cell.flags, "disputed"));
    ASSERT_EQ(page.differences.size(), 1u);
    EXPECT_EQ(page.differences[0].kind, "recognition");
    EXPECT_EQ(page.differences[0].difference, "-0.80");
    ASSERT_EQ(page.recognition->contacts.size(), 2u);
    EXPECT_EQ(page.recognition->contacts[0].asked, "省厅城建处");
    EXPECT_EQ(page.recognition->contacts[1].answer, "扣除雨污混接");
    EXPECT_EQ(say(provincial, "2022", "recognised", R"(,"value":"96.00")" + basis), "");
    EXPECT_TRUE(city.page("rate", City::clear).differences.empty());
    EXPECT_FALSE(has(city.cell("rate", City::clear).flags, "disputed"));
    EXPECT_EQ(city.page("rate", City::clear).recognition->contacts.size(), 3u) << "the log keeps what was said before";
}
}  // namespace
}  // namespace greentally::scenario
