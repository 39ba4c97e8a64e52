/// Submitted numbers roll up town ▶ county ▶ city by their formula, exactly.
#include "city.hpp"

namespace greentally::scenario {
namespace {
/// What was made and treated in the towns of a county, town by town.
using Pair = std::array<const char*, 2>;
std::vector<City::Typed> water(std::vector<Id<Area>> towns, const std::vector<Pair>& pairs) {
    std::vector<City::Typed> out;
    for (std::size_t i = 0; i < towns.size(); ++i)
        out.push_back({towns[i], "made", pairs[i][0]}), out.push_back({towns[i], "treated", pairs[i][1]});
    return out;
}
std::vector<City::Typed> of_clear(Pair a1, Pair a2) { return water({City::a1, City::a2}, {a1, a2}); }
std::vector<City::Typed> of_east(Pair b1, Pair b2, Pair b3) {
    return water({City::b1, City::b2, City::b3}, {b1, b2, b3});
}

/// R-IND-02, R-SCH-05
TEST(rate, moves_town_county_and_city_at_the_moment_of_submission_and_not_before) {
    City city;
    const auto rates = [&] {
        return std::array{city.shown("rate", City::a1), city.shown("rate", City::clear),
                          city.shown("rate", City::city)};
    };
    const std::array none{std::string("-"), std::string("-"), std::string("-")};
    const auto of = city.file(City::clear_bureau, "water", "2022-03", of_clear({"200", "180"}, {"10", "2"}), "cells");
    EXPECT_EQ(rates(), none) << "a draft is nobody's number";
    EXPECT_EQ(city.act("check", city.as(City::clear_bureau, Role::checker), of), "");
    EXPECT_EQ(city.act("approve", city.as(City::clear_bureau, Role::head), of), "");
    EXPECT_EQ(rates(), none) << "nor is what was approved and not submitted";
    EXPECT_EQ(city.act("submit", city.as(City::clear_bureau, Role::clerk), of), "");
    EXPECT_EQ(rates(), (std::array<std::string, 3>{"90.00", "86.67", "86.67"}));
}
/// R-IND-02
TEST(rate, is_the_ratio_of_the_sums_and_never_the_mean_of_ratios) {
    City city;
    city.file(City::clear_bureau, "water", "2022-03", of_clear({"200", "180"}, {"10", "2"}));
    city.file(City::east_bureau, "water", "2022-03", of_east({"100", "95"}, {"50", "40"}, {"30", "30"}));
    EXPECT_EQ(city.shown("rate", City::clear), "86.67");  // 182 ÷ 210; the mean of 90 and 20 is 55
    EXPECT_EQ(city.shown("rate", City::east), "91.67");   // 165 ÷ 180; the mean of 95, 80 and 100 is 91.67 too
    EXPECT_EQ(city.shown("rate", City::city), "88.97");   // 347 ÷ 390; the mean of the counties is 89.17
    const auto cell = city.cell("rate", City::city);
    EXPECT_EQ(*cell.numerator, Wide(decimal("347")));
    EXPECT_EQ(*cell.denominator, Wide(decimal("390")));
}
/// R-IND-02
TEST(rate, is_of_exact_decimals) {
    City city;
    city.file(City::clear_bureau, "water", "2022-03", of_clear({"0.1", "0.1"}, {"0.2", "0.2"}));
    city.file(City::east_bureau, "water", "2022-03",
              of_east({"0.700001", "0.7"}, {"0.000001", "0"}, {"999999.999998", "999999.999998"}));
    EXPECT_EQ(text(city.state.find<Sum>(city.series("made", City::clear, "2022-03"))->total), "0.3");
    EXPECT_EQ(text(city.state.find<Sum>(city.series("made", City::city, "2022-03"))->total), "1000001");
    EXPECT_EQ(text(city.state.find<Sum>(city.series("treated", City::city, "2022-03"))->total), "1000000.999998");
    EXPECT_EQ(city.cell("rate", City::clear).short_by, std::nullopt) << "0.3 of 0.3 is all of it";
}
/// R-IND-02
TEST(year, adds_flows_and_keeps_the_last_stock_and_state) {
    City city;
    for (const auto& [month, made, residents] :
         {std::tuple{"2022-01", "10", "5"}, {"2022-02", "20.5", "7"}, {"2022-03", "0", "6.5"}}) {
        city.file(City::clear_bureau, "water", month, {{City::a1, "made", made}, {City::a2, "made", "1"}});
        city.file(City::clear_bureau, "people", month,
                  {{City::a1, "residents", residents}, {City::a2, "residents", "1"}});
    }
    city.file(City::clear_bureau, "cover", "2022Q1", {{City::a1, "bodies", "是"}, {City::a2, "bodies", "是"}});
    city.file(City::clear_bureau, "cover", "2022Q2", {{City::a1, "bodies", "否"}, {City::a2, "bodies", "是"}});
    const auto datum = [&](const char* element) {
        return text(city.state.find<Datum>(city.series(element, City::a1, "2022"))->value);
    };
    const auto sum = [&](const char* element, Id<Area> area) {
        return text(city.state.find<Sum>(city.series(element, area, "2022"))->total);
    };
    EXPECT_EQ(datum("made"), "30.5");
    EXPECT_EQ(datum("residents"), "6.5");
    EXPECT_EQ(datum("bodies"), "0");
    EXPECT_EQ(sum("made", City::clear), "33.5");
    EXPECT_EQ(sum("residents", City::city), "7.5");  // over areas a stock adds
    EXPECT_EQ(sum("bodies", City::city), "1");
    EXPECT_EQ(city.shown("per_head", City::city), "4.47");  // 33.5 ÷ 7.5
}

/// R-IND-02: each kind of absence is its own. January alone is due; town a1 treats 90 of 100.
struct Absent {
    const char *made, *treated, *rate, *complete, *verdict;
};
class absence : public ::testing::TestWithParam<Absent> {};
TEST_P(absence, counts_in_its_own_way) {
    City city("2022-02-20");
    const auto& [made, treated, rate, complete, verdict] = GetParam();
    city.file(City::clear_bureau, "water", "2022-01", of_clear({"100", "90"}, {made, treated}));
    EXPECT_EQ(city.shown("rate", City::clear), rate);
    EXPECT_EQ(city.complete("rate", City::clear), complete);
    EXPECT_EQ(city.cell("rate", City::clear).verdict, verdict);
}
INSTANTIATE_TEST_SUITE_P(kinds, absence,
                         ::testing::Values(Absent{"", "", "90.00", "2/4", "incomplete"},            // missing
                                           Absent{"—", "不适用", "90.00", "2/2", "short"},          // not applicable
                                           Absent{"缺", "无法取得", "90.00", "2/4", "incomplete"},  // not available
                                           Absent{"0", "0", "90.00", "4/4", "short"},               // zero is a number
                                           Absent{"100", "0", "45.00", "4/4", "short"},             // and counts as one
                                           Absent{"100", "", "45.00", "3/4", "incomplete"}));

/// R-IND-02
TEST(cumulated, is_taken_apart_exactly) {
    City city;
    const auto so_far = [&](const char* month, const char* built, const char* green) {
        city.file(City::clear_bureau, "sofar", month, {{City::clear, "built", built}, {City::clear, "green", green}});
    };
    so_far("2022-01", "10.1", "4"), so_far("2022-02", "25.4", "10"), so_far("2022-04", "40", "30");
    const auto month = [&](const char* p) { return city.state.find<Datum>(city.series("built", City::clear, p)); };
    EXPECT_EQ(text(month("2022-01")->value), "10.1");
    EXPECT_EQ(text(month("2022-02")->value), "15.3");
    EXPECT_FALSE(month("2022-03")) << "nobody has said it";
    EXPECT_FALSE(month("2022-04")) << "March and April together are known, neither alone";
    EXPECT_EQ(text(month("2022")->value), "40");
    EXPECT_EQ(city.shown("green_share", City::city), "75.00");
    so_far("2022-03", "30", "20");
    EXPECT_EQ(text(month("2022-03")->value), "4.6");
    EXPECT_EQ(text(month("2022-04")->value), "10");
}
/// R-IND-02
TEST(cumulated, that_contradicts_the_month_is_a_difference_and_is_not_added) {
    City city;
    const auto so_far = [&](const char* month, const char* built) {
        city.file(City::clear_bureau, "sofar", month, {{City::clear, "built", built}, {City::clear, "green", "5"}});
    };
    so_far("2022-01", "10");
    city.file(City::clear_bureau, "single", "2022-02", {{City::clear, "built", "16"}});
    EXPECT_TRUE(city.page("green_share", City::city).differences.empty());
    so_far("2022-02", "25");
    const auto differences = city.page("green_share", City::city).differences;
    ASSERT_EQ(differences.size(), 1u);
    EXPECT_EQ(differences[0].kind, "cumulated");
    EXPECT_EQ(differences[0].period, period("2022-02"));
    EXPECT_EQ(differences[0].ours, "16");
    EXPECT_EQ(differences[0].theirs, "15");
    EXPECT_EQ(city.shown("green_share", City::clear), "20.00");  // 5 ÷ 25
    const auto flags = city.cell("green_share", City::clear).flags;
    EXPECT_NE(std::find(flags.begin(), flags.end(), "disputed"), flags.end());
}
/// R-IND-02
TEST(levels, that_report_the_same_sum_are_compared_and_never_added) {
    City city;
    city.file(City::clear_bureau, "water", "2022-03", of_clear({"200", "180"}, {"10", "2"}));
    city.file(City::clear_bureau, "whole", "2022-03", {{City::clear, "treated", "182"}});
    EXPECT_EQ(city.shown("rate", City::clear), "86.67");
    EXPECT_TRUE(city.page("rate", City::clear).differences.empty());
    city.file(City::east_bureau, "whole", "2022-03", {{City::east, "treated", "170"}});
    city.file(City::east_bureau, "water", "2022-03", of_east({"100", "95"}, {"50", "40"}, {"30", "30"}));
    EXPECT_EQ(city.shown("rate", City::east), "91.67");
    const auto differences = city.page("rate", City::city).differences;
    ASSERT_EQ(differences.size(), 1u);
    EXPECT_EQ(differences[0].kind, "level");
    EXPECT_EQ(differences[0].area.id, City::east);
    EXPECT_EQ(differences[0].ours, "165");
    EXPECT_EQ(differences[0].theirs, "170");
    EXPECT_EQ(differences[0].difference, "5");
}
/// R-IND-10
TEST(completeness, counts_a_figure_once_though_several_forms_ask_for_it) {
    City city("2022-02-20");
    city.file(City::clear_bureau, "water", "2022-01", of_clear({"200", "180"}, {"10", "2"}));
    EXPECT_EQ(city.complete("rate", City::clear), "4/4");  // two towns, two figures, January
    EXPECT_EQ(city.complete("rate", City::city), "4/10");
    city.record([](const State& s, const By& by) { return load(s, by, rate_programme("later", "1", "97", true)); });
    EXPECT_EQ(city.complete("rate", City::clear), "4/4");
    EXPECT_EQ(city.complete("later_rate", City::city), "4/10");
}
/// R-IND-02
TEST(completeness, awaits_a_figure_where_it_is_reported_and_not_where_it_is_compared) {
    City city("2022-02-05");
    city.file(City::clear_bureau, "water", "2022-01", of_clear({"200", "180"}, {"10", "2"}));
    EXPECT_EQ(city.complete("rate", City::clear), "0/0") << "the county's own sum is due, the towns' figures are not";
    city.dawn("2022-02-09");
    EXPECT_EQ(city.complete("rate", City::clear), "4/4");
}
}  // namespace
}  // namespace greentally::scenario
