#include "numbers/rollup.hpp"

#include <gtest/gtest.h>

#include <random>

namespace greentally::numbers {
// 0 province { 1 city { 2 county { 3 town { 4 5 } 6 town 7 town { 8 } } } 9 city }
static Tree small() { return grown({-1, 0, 1, 2, 3, 3, 2, 2, 7, 0}, {0, 1, 2, 3, 4, 4, 3, 3, 4, 1}).value(); }
static std::vector<std::int64_t> column(std::initializer_list<Cell> cells) {
    std::vector<std::int64_t> out;
    for (Cell c : cells) out.push_back(c.code);
    return out;
}
static const Cell none = Absence::missing, not_here = Absence::not_applicable, unknown = Absence::not_available;

TEST(rollup, a_subtree_is_a_range) {
    const Tree t = small();
    EXPECT_EQ(t.end, (std::vector<std::int32_t>{10, 9, 9, 6, 5, 6, 7, 9, 9, 10}));
    const auto broken = grown({-1, 0, 0, 1}, {0, 1, 1, 2});
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().where, "node 3");
}
TEST(rollup, values_of_the_reporting_level_only_are_added) {
    const Tree t = small();
    const Plan villages(t, 4), towns(t, 3);
    const auto c = column({whole(1000), whole(1000), whole(1000), whole(7), whole(1), whole(2), whole(8), whole(9),
                           whole(4), whole(1000)});
    const std::vector<Column> columns{c};
    const auto v = roll_up(villages, columns).value();
    EXPECT_EQ(tally(villages, v[0], c, 0).sum, Value(whole(7)));
    EXPECT_EQ(tally(villages, v[0], c, 3).sum, Value(whole(3)));
    EXPECT_EQ(tally(villages, v[0], c, 5).sum, Value(whole(2)));
    EXPECT_EQ(tally(villages, v[0], c, 6).sum, Value(Absence::not_applicable));  // a town without villages
    const auto w = roll_up(towns, columns).value();
    EXPECT_EQ(tally(towns, w[0], c, 2).sum, Value(whole(24)));
    EXPECT_EQ(tally(towns, w[0], c, 7).sum, Value(whole(9)));
    EXPECT_EQ(tally(towns, w[0], c, 8).sum, Value(Absence::not_available));  // below the level at which it is reported
    EXPECT_EQ(tally(towns, w[0], c, 9).sum, Value(Absence::not_applicable));
}
TEST(rollup, any_level_adds_a_nodes_own_value) {
    const Tree t = small();
    const Plan plan(t, Plan::any_level);
    const auto c = column({none, whole(10), none, whole(1), none, whole(2), whole(3), not_here, whole(4), whole(5)});
    const std::vector<Column> columns{c};
    const auto s = roll_up(plan, columns).value();
    EXPECT_EQ(tally(plan, s[0], c, 0).sum, Value(whole(25)));
    EXPECT_EQ(tally(plan, s[0], c, 1).sum, Value(whole(20)));
    EXPECT_EQ(tally(plan, s[0], c, 3).sum, Value(whole(3)));
    EXPECT_EQ(tally(plan, s[0], c, 0).reported, 6U);
    EXPECT_EQ(tally(plan, s[0], c, 0).expected, 9U);
}
TEST(rollup, zero_missing_not_applicable_and_not_available_are_four_things) {
    const Tree t = small();
    const Plan plan(t, 4);
    const std::vector<std::vector<std::int64_t>> data{
        column({none, none, none, none, whole(0), whole(0), none, none, whole(0), none}),
        column({none, none, none, none, none, whole(3), none, none, not_here, none}),
        column({none, none, none, none, not_here, not_here, none, none, unknown, none}),
    };
    const std::vector<Column> columns(data.begin(), data.end());
    const auto s = roll_up(plan, columns).value();
    EXPECT_EQ(tally(plan, s[0], data[0], 0).sum, Value(whole(0)));
    EXPECT_EQ(tally(plan, s[0], data[0], 0).reported, 3U);
    const Tally half = tally(plan, s[1], data[1], 0);
    EXPECT_EQ(half.sum, Value(whole(3)));
    EXPECT_EQ(half.reported, 1U);
    EXPECT_EQ(half.expected, 2U);
    EXPECT_EQ(tally(plan, s[1], data[1], 7).sum, Value(Absence::not_applicable));
    EXPECT_EQ(tally(plan, s[2], data[2], 3).sum, Value(Absence::not_applicable));
    EXPECT_EQ(tally(plan, s[2], data[2], 0).sum, Value(Absence::not_available));
    EXPECT_EQ(s[2].not_applicable(std::size_t(plan.target(0))), 2U);
    EXPECT_EQ(s[2].not_available(std::size_t(plan.target(0))), 1U);
    EXPECT_EQ(s[1].missing(std::size_t(plan.target(3))), 1U);
}
TEST(rollup, large_values_take_the_128_bit_way_and_a_sum_that_is_no_decimal_is_a_fault) {
    const Tree t = small();
    const Plan plan(t, 4);
    const Decimal huge{Decimal::limit};
    const auto fits = column({none, none, none, none, huge, whole(-5), none, none, whole(4), none});
    const auto bursts = column({none, none, none, none, huge, whole(1), none, none, none, none});
    const auto s = roll_up(plan, std::vector<Column>{fits}).value();
    EXPECT_EQ(tally(plan, s[0], fits, 0).sum, Value(Wide(huge) - Wide(whole(1))));
    const auto r = roll_up(plan, std::vector<Column>{fits, bursts});
    ASSERT_FALSE(r);
    EXPECT_EQ(r.error(), fault(Why::limit, "column 1, node 0", "the sum 9000000000001 is too large"));
    EXPECT_EQ(roll_up_wide(plan, bursts)[0], Wide(huge) + Wide(whole(1)));
}
TEST(rollup, standings_are_exact_and_incomplete_below_the_coverage) {
    const Tree t = small();
    const Plan plan(t, 4);
    const auto num = column({none, none, none, none, whole(94996), whole(0), none, none, whole(95), none});
    const auto den = column({none, none, none, none, whole(100000), whole(0), none, none, whole(100), none});
    auto late = num;
    late[5] = none.code;
    const auto s = roll_up(plan, std::vector<Column>{num, den, late}).value();
    Goal goal{whole(100), whole(95), Direction::at_least, whole(1)};
    const auto at = [&](const std::vector<Standing>& v, std::size_t node) { return v[std::size_t(plan.target(node))]; };
    auto verdicts = judge(plan, s[0], s[1], goal);
    EXPECT_EQ(at(verdicts, 0), Standing::missed);
    EXPECT_EQ(at(verdicts, 3), Standing::missed);
    EXPECT_EQ(at(verdicts, 7), Standing::held);
    EXPECT_EQ(at(verdicts, 6), Standing::no_value);
    goal.direction = Direction::at_most;
    EXPECT_EQ(at(judge(plan, s[0], s[1], goal), 3), Standing::held);
    EXPECT_EQ(at(judge(plan, s[2], s[1], goal), 3), Standing::incomplete);
    goal.coverage = Decimal{500'000};
    EXPECT_EQ(at(judge(plan, s[2], s[1], goal), 3), Standing::held);
}
/// Ragged trees and columns; every sum and every count against a walk from each node to the root.
TEST(rollup, equals_the_naive_walk_on_random_trees) {
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        const std::size_t n = 1 + random() % 400;
        std::vector<std::int32_t> parent;
        std::vector<std::uint8_t> level;
        std::vector<std::int32_t> path;
        for (std::size_t i = 0; i < n; ++i) {
            while (!path.empty() && (path.size() > 5 || random() % 3 == 0)) path.pop_back();
            parent.push_back(path.empty() ? -1 : path.back()), level.push_back(std::uint8_t(path.size()));
            path.push_back(std::int32_t(i));
        }
        const Tree tree = grown(parent, level).value();
        const std::uint8_t at = random() % 3 == 0 ? Plan::any_level : std::uint8_t(random() % 6);
        const Plan plan(tree, at);
        std::vector<std::vector<std::int64_t>> data(1 + random() % 9, std::vector<std::int64_t>(n));
        for (auto& c : data)
            for (auto& v : c) {
                const auto die = random() % 10;
                v = die < 3 ? Cell(Absence(1 + die)).code : std::int64_t(random()) - (1LL << 31);
                if (round % 7 == 0 && die == 9) v *= 1'000'000;
            }
        const auto sums = roll_up(plan, std::vector<Column>(data.begin(), data.end())).value();
        for (std::size_t c = 0; c < data.size(); ++c) {
            std::vector<Int128> sum(n);
            std::vector<std::uint32_t> counts[4] = {};
            for (auto& k : counts) k.resize(n);
            for (std::size_t i = 0; i < n; ++i) {
                if (at != Plan::any_level && level[i] != at) continue;
                const Cell cell = Cell::from_code(data[c][i]);
                for (std::int32_t a = std::int32_t(i); a >= 0; a = parent[std::size_t(a)])
                    sum[std::size_t(a)] += cell.value().micro, ++counts[int(cell.absence())][std::size_t(a)];
            }
            for (std::size_t i = 0; i < n; ++i) {
                if (plan.target(i) < 0) continue;
                const auto t = std::size_t(plan.target(i));
                ASSERT_EQ(Int128(sums[c].micro[t]), sum[i]) << round << " " << i;
                ASSERT_EQ(sums[c].missing(t), counts[1][i]);
                ASSERT_EQ(sums[c].not_applicable(t), counts[2][i]);
                ASSERT_EQ(sums[c].not_available(t), counts[3][i]);
                ASSERT_EQ(plan.reporters(i), counts[0][i] + counts[1][i] + counts[2][i] + counts[3][i]);
                ASSERT_EQ(tally(plan, sums[c], data[c], i).expected, counts[0][i] + counts[1][i] + counts[3][i]);
            }
        }
    }
}
}  // namespace greentally::numbers
