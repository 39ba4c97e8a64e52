#include "numbers/gap.hpp"

#include <gtest/gtest.h>

#include <bit>
#include <random>

namespace greentally::numbers {
static Decimal d(std::string_view typed) { return decimal_from_text(typed).value(); }
static std::string asked(const std::vector<Plea>& pleas) {
    std::string out;
    for (const Plea& p : pleas) out += (out.empty() ? "" : " ") + std::to_string(p.part) + ":" + text(p.add);
    return out;
}
TEST(gap, what_the_whole_lacks_is_exact) {
    const Whole towns{d("58.6"), d("100"), whole(100), whole(95)};
    EXPECT_EQ(text(need(towns).amount), "36.4");
    EXPECT_EQ(need({d("95"), d("100"), whole(100), whole(95)}).reach, Reach::held);
    EXPECT_EQ(need({d("95"), Wide{}, whole(100), whole(95)}).reach, Reach::no_value);
    EXPECT_EQ(text(need({d("1"), d("3"), whole(1), d("0.333334")}).amount), "0.000002");
    Whole villages{whole(7), whole(13), whole(100), whole(80)};
    villages.step = whole(1);
    EXPECT_EQ(text(need(villages).amount), "4");  // 10.4 villages are 11
    Whole both = towns;                           // building more also makes more to be built to standard
    both.den_gain = whole(1);
    EXPECT_EQ(text(need(both).amount), "728");
    both.num_gain = whole(0);
    EXPECT_EQ(need(both).reach, Reach::lever_without_effect);
    Whole less{d("30"), d("100"), whole(100), whole(20), Direction::at_most, d("-1")};
    EXPECT_EQ(text(need(less).amount), "10");
    less.num_gain = d("1");
    EXPECT_EQ(need(less).reach, Reach::lever_without_effect);
}
TEST(gap, shares_follow_own_lack_and_never_pass_a_cap) {
    const Whole w{d("160"), d("300"), whole(100), whole(80)};  // lacks 80
    const Part parts[] = {{d("30"), d("100"), d("60")}, {d("40"), d("100"), d("20")}, {d("90"), d("100"), d("10")}};
    const Gap g = gap(w, parts);
    EXPECT_EQ(g.whole.reach, Reach::reachable);
    EXPECT_EQ(text(g.whole.amount), "80");
    EXPECT_EQ(text(g.capacity), "90");
    EXPECT_EQ(text(g.own[0].amount), "50");
    EXPECT_EQ(g.own[1].reach, Reach::beyond_caps);
    EXPECT_EQ(g.own[2].reach, Reach::held);
    EXPECT_EQ(asked(g.shares), "0:55 1:20 2:5");  // 50 + 20 of their own lack, the other 10 by what is left of the caps
    EXPECT_EQ(asked(g.smallest), "0:60 1:20");
    EXPECT_EQ(text(g.best_num), "250");
}
TEST(gap, beyond_the_caps_says_so_and_how_far_it_goes) {
    const Whole w{d("160"), d("300"), whole(100), whole(95)};
    const Part parts[] = {{d("30"), d("100"), d("60")}, {d("130"), d("200"), d("-5")}};
    const Gap g = gap(w, parts);
    EXPECT_EQ(g.whole.reach, Reach::beyond_caps);
    EXPECT_EQ(text(g.whole.amount), "125");
    EXPECT_EQ(asked(g.shares), "0:60");
    EXPECT_EQ(asked(g.smallest), "0:60");
    EXPECT_EQ(text(g.best_num), "220");
}
/// Every subset of up to ten parts is tried: none smaller suffices, the set found does, and the shares reach the target
/// too — exactly, and not with one step less.
TEST(gap, the_smallest_set_is_the_smallest_by_brute_force) {
    std::mt19937 random(11);
    int beyond = 0, reachable = 0;
    for (int round = 0; round < 3000; ++round) {
        const bool counted = random() % 2;
        std::vector<Part> parts(1 + random() % 10);
        Whole w{{}, {}, whole(100), Decimal{std::int64_t(50'000'000 + random() % 50'000'000)}};
        w.step = counted ? whole(1) : Decimal{1};
        const auto amount = [&] {
            return counted ? whole(random() % 40) : Decimal{std::int64_t(random() % 40'000'000)};
        };
        for (Part& p : parts) {
            p.den = amount(), p.num = std::min(p.den, Wide(amount())), p.cap = std::min(p.den - p.num, Wide(amount()));
            w.num += p.num, w.den += p.den;
        }
        const Gap g = gap(w, parts);
        const auto holds = [&](Wide added) { return meets(w.num + added, w.den, w.factor, w.target, w.direction); };
        if (w.den == Wide{}) {
            ASSERT_EQ(g.whole.reach, Reach::no_value);
            continue;
        }
        if (*holds({})) {
            ASSERT_EQ(g.whole.reach, Reach::held);
            continue;
        }
        ASSERT_TRUE(*holds(g.whole.amount));
        ASSERT_FALSE(*holds(g.whole.amount - w.step));
        std::size_t fewest = parts.size() + 1;
        for (unsigned set = 0; set < 1U << parts.size(); ++set) {
            Wide sum;
            for (std::size_t i = 0; i < parts.size(); ++i)
                if (set >> i & 1) sum += parts[i].cap;
            if (*holds(sum)) fewest = std::min(fewest, std::size_t(std::popcount(set)));
        }
        const auto total = [&](const std::vector<Plea>& pleas) {
            Wide sum;
            for (const Plea& p : pleas) {
                EXPECT_GT(p.add, Wide{});
                EXPECT_LE(p.add, parts[p.part].cap);
                EXPECT_EQ(p.add.micro() % w.step.micro, 0);
                sum += p.add;
            }
            return sum;
        };
        if (fewest > parts.size()) {
            ASSERT_EQ(g.whole.reach, Reach::beyond_caps);
            ASSERT_EQ(total(g.shares), g.capacity);
            ++beyond;
            continue;
        }
        ASSERT_EQ(g.whole.reach, Reach::reachable);
        ASSERT_EQ(g.smallest.size(), fewest);
        ASSERT_EQ(total(g.smallest), g.whole.amount);
        ASSERT_EQ(total(g.shares), g.whole.amount);
        ++reachable;
    }
    EXPECT_GT(beyond, 100);
    EXPECT_GT(reachable, 100);
}
}  // namespace greentally::numbers
