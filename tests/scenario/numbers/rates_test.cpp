/// Submitted numbers roll up town ▶ county ▶ city by their formula, exactly.
#include "city.hpp"

namespace greentally::scenario {
namespace {
/// One month of the county of two towns: what was made and treated in each.
std::vector<City::Typed> clear_month(const char* made1, const char* treated1, const char* made2, const char* treated2) {
    return {{City::a1, "made", made1},
            {City::a1, "treated", treated1},
            {City::a2, "made", made2},
            {City::a2, "treated", treated2}};
}

/// R-IND-02
TEST(rate, moves_town_county_and_city_at_the_moment_of_submission_and_not_before) {
    City city;
    const auto rates = [&] {
        return std::array{city.shown("rate", City::a1), city.shown("rate", City::clear), city.shown("rate", City::city)};
    };
    const std::array none{std::string("-"), std::string("-"), std::string("-")};
    const auto of = city.file(City::clear_bureau, "water", "2022-03", clear_month("200", "180", "10", "2"), "cells");
    EXPECT_EQ(rates(), none) << "a draft is nobody's number";
    EXPECT_EQ(city.act("check", city.as(City::clear_bureau, Role::checker), of), "");
    EXPECT_EQ(city.act("approve", city.as(City::clear_bureau, Role::head), of), "");
    EXPECT_EQ(rates(), none) << "nor is what was approved and not submitted";
    EXPECT_EQ(city.act("submit", city.as(City::clear_bureau, Role::clerk), of), "");
    EXPECT_EQ(rates(), (std::array<std::string, 3>{"90.00", "86.67", "86.67"}));  // 182 ÷ 210, not (90 + 20) ÷ 2
}
}  // namespace
}  // namespace greentally::scenario
