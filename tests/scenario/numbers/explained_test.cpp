/// What stands behind a figure: its inputs down to who typed them, its corrections, what is missing and who can add it.
#include <random>

#include "city.hpp"

namespace greentally::scenario {
namespace {
void water(City& city, Id<Unit> unit, const char* month, const std::vector<std::array<std::string, 2>>& pairs,
           std::string_view upto = "submit") {
    const std::uint32_t first = unit == City::clear_bureau ? City::a1.n : City::b1.n;
    std::vector<City::Typed> cells;
    for (std::uint32_t i = 0; i < pairs.size(); ++i)
        cells.push_back({{first + i}, "made", pairs[i][0].c_str()}),
            cells.push_back({{first + i}, "treated", pairs[i][1].c_str()});
    city.file(unit, "water", month, cells, upto);
}

/// Adds a node's leaves by hand and holds every sum on the way against what is printed there.
Wide added(const indicator::Node& node, std::size_t& figures) {
    if (node.kind == "figure") return ++figures, Wide(decimal(*node.value));
    Wide sum;
    for (const auto& child : node.children) sum += added(child, figures);
    EXPECT_EQ(text(sum), node.value.value_or("-")) << node.kind << " " << node.label;
    return sum;
}
const indicator::Node& first_figure(const indicator::Node& node) {
    return node.kind == "figure" || node.children.empty() ? node : first_figure(node.children.front());
}
/// R-IND-09
TEST(explanation, leads_down_to_facts_that_evaluated_by_hand_give_the_printed_figure) {
    City city;
    water(city, City::clear_bureau, "2022-02", {{"1,200.5", "180"}, {"10", "2"}});
    water(city, City::clear_bureau, "2022-03", {{"200", "１８０"}, {"10", "2"}});
    const auto submitted = city.state.seq;
    water(city, City::east_bureau, "2022-03", {{"100", "95"}, {"50", "40"}, {"30", "30"}});
    const auto page = city.page("rate", City::city);
    ASSERT_EQ(page.explanation.children.size(), 2u);
    std::size_t figures = 0;
    const Wide over = added(page.explanation.children[0], figures),
               under = added(page.explanation.children[1], figures);
    EXPECT_EQ(figures, 14u);  // seven town months, two figures each
    EXPECT_EQ(text(over), "529");
    EXPECT_EQ(text(under), "1600.5");
    EXPECT_EQ(page.explanation.value, "33.05");  // 52900 ÷ 1600.5
    EXPECT_EQ(page.explanation.value, page.cell.value);
    EXPECT_EQ(page.indicator.formula, "treated ÷ (made) × 100");
    EXPECT_EQ(page.judgements.at(0).programme_version, "small 1 · 1");
    const auto town = city.page("rate", City::a1).explanation;
    const auto& figure = town.children.at(0).children.at(0).children.at(1);  // 处理量, March
    ASSERT_TRUE(figure.figure);
    EXPECT_EQ(figure.value, "180");
    EXPECT_EQ(figure.figure->typed, "１８０");
    EXPECT_EQ(figure.figure->person, "罗小满");
    EXPECT_EQ(figure.figure->unit, "清溪县水务局");
    EXPECT_EQ(figure.figure->seq, submitted);
    EXPECT_TRUE(figure.figure->at && figure.figure->source);
    EXPECT_TRUE(first_figure(page.explanation).figure);
}

/// R-IND-10, R-SYS-01
TEST(correction, after_the_period_is_closed_keeps_the_old_value_who_and_why_and_moves_the_board_at_once) {
    City city;
    water(city, City::clear_bureau, "2022-03", {{"200", "180"}, {"10", "2"}}, "accept");
    const std::uint32_t of = city.id;
    EXPECT_EQ(city.post("/period-closings", city.steward(),
                        R"({"form":)" + std::to_string(city.by_code<Form>("water").n) + R"(,"period":"2022-03"})"),
              "");
    const Viewer clerk = city.as(City::clear_bureau, Role::clerk);
    EXPECT_NE(city.act("cells", clerk, of, city.cells({{City::a2, "treated", "9"}})), "");
    EXPECT_EQ(city.shown("rate", City::city), "86.67");
    const auto before = city.state.seq;
    city.dawn("2022-07-21");
    const auto ask = [&](const char* reason) {
        return city.act("corrections", clerk, of,
                        city.cells({{City::a2, "treated", "9"}}, std::string(R"(,"reason":")") + reason + "\""));
    };
    EXPECT_EQ(ask(""), "return.no_reason");
    EXPECT_EQ(ask("抄表错位"), "");
    EXPECT_EQ(city.shown("rate", City::city), "86.67") << "asking changes nothing";
    const auto grant = [&](const Viewer& by) {
        return city.post("/corrections/{id}/grant", by, "{}", {{"id", std::to_string(city.id)}});
    };
    const auto correction = city.id;
    EXPECT_NE(grant(city.as(City::clear_bureau, Role::head)), "") << "only from above";
    city.id = correction;
    EXPECT_EQ(grant(city.steward()), "");
    EXPECT_EQ(city.shown("rate", City::city), "90.00");  // 189 ÷ 210
    const auto lines = city.page("rate", City::city).corrections;
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_EQ(lines[0].before + " → " + lines[0].after, "2 → 9");
    EXPECT_EQ(lines[0].reason, "抄表错位");
    EXPECT_EQ(lines[0].by, "罗小满");
    EXPECT_EQ(lines[0].granted_by, "乔一禾");
    const Revision* kept = city.state.find<Revision>({city.figure("treated", City::a2, "2022-03"), city.state.seq});
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->before, Cell(decimal("2")));
    EXPECT_EQ(kept->after, Cell(decimal("9")));
    for (const auto seq : {before, city.seq_at(Instant{(day("2022-07-21").n * 24ll - 8) * 3'600'000'000 - 1})}) {
        const State then = city.as_of(seq).value();
        EXPECT_EQ(indicator::cell(Sight(then, city.steward()), then.at_id(city.by_code<Indicator>("rate")),
                                  then.at_id(City::city), period("2022"))
                      .value,
                  "86.67");
        EXPECT_EQ(then.find<Figure>(kept->key.figure)->value, decimal("2"));
    }
}

/// R-IND-04
TEST(shortfall, is_broken_down_to_its_causes_and_the_places_that_hold_it_down) {
    City city;
    water(city, City::clear_bureau, "2022-03", {{"200", "180"}, {"10", "2"}});
    for (const char* element : {"bodies", "kinds", "chain"})
        city.file(City::clear_bureau, "cover", "2022Q1",
                  {{City::a1, element, "是"}, {City::a2, element, element == std::string_view("chain") ? "否" : "是"}},
                  "cells");
    city.file(City::clear_bureau, "cover", "2022Q1", {{City::a1, "bodies", "是"}});
    const auto causes = city.page("rate", City::clear).causes;
    ASSERT_EQ(causes.size(), 1u);
    EXPECT_EQ(causes[0].label, "coverage");
    EXPECT_EQ(causes[0].value, "50.00");
    EXPECT_EQ(causes[0].target, decimal("100"));
    ASSERT_EQ(causes[0].areas.size(), 2u);
    EXPECT_EQ(causes[0].areas[0].value, "100.00");
    EXPECT_EQ(causes[0].areas[1].area.id, City::a2);
    EXPECT_EQ(causes[0].areas[1].value, "0.00");
}

/// The fewest of three towns whose caps suffice, by trying every set; 0 if all do not.
std::size_t fewest(const std::array<int, 3>& made, const std::array<int, 3>& treated) {
    std::size_t best = 0;
    const int all = made[0] + made[1] + made[2], now = treated[0] + treated[1] + treated[2];
    for (unsigned set = 1; set < 8; ++set) {
        int raised = now;
        for (unsigned i = 0; i < 3; ++i)
            if (set >> i & 1) raised += made[i] - treated[i];
        const std::size_t size = std::size_t(__builtin_popcount(set));
        if (raised * 100 >= 95 * all && (!best || size < best)) best = size;
    }
    return best;
}
/// R-IND-04
TEST(gap, asks_the_smallest_set_of_towns_that_suffices) {
    std::mt19937 random(4);
    int of_size[4] = {};
    for (int trial = 0; trial < 60; ++trial) {
        City city;
        std::array<int, 3> made{}, treated{};
        std::vector<std::array<std::string, 2>> pairs;
        for (std::size_t i = 0; i < 3; ++i) {
            made[i] = 20 + int(random() % 100), treated[i] = made[i] - int(random() % (trial % 2 ? 10u : 20u));
            pairs.push_back({std::to_string(made[i]), std::to_string(treated[i])});
        }
        water(city, City::east_bureau, "2022-03", pairs);
        const auto gap = city.page("rate", City::east).gap;
        const int lack = 95 * (made[0] + made[1] + made[2]) - 100 * (treated[0] + treated[1] + treated[2]);
        if (lack <= 0) {
            EXPECT_EQ(gap.reason, "held");
            continue;
        }
        EXPECT_EQ(wide_from_text(gap.need).value(), Wide(Decimal{lack * Decimal::one / 100}));
        EXPECT_EQ(gap.smallest, fewest(made, treated)) << testing::PrintToString(pairs);
        Wide asked, of_smallest;
        for (const auto& unit : gap.units) {
            EXPECT_LE(wide_from_text(unit.add).value(), wide_from_text(*unit.cap).value());
            asked += wide_from_text(unit.add).value();
            if (unit.in_smallest) of_smallest += wide_from_text(*unit.cap).value();
        }
        EXPECT_EQ(text(asked), gap.need);
        EXPECT_GE(of_smallest, asked);
        ++of_size[gap.smallest];
    }
    EXPECT_GT(of_size[1], 0);
    EXPECT_GT(of_size[2], 0);
}
}  // namespace
}  // namespace greentally::scenario
