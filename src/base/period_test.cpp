#include "base/period.hpp"

#include <gtest/gtest.h>

#include <set>

namespace greentally {
static Period p(const char* code) { return *period_from_text(code); }

TEST(period, codes_come_back_as_they_were_written) {
    for (const char* code :
         {"2022", "2022H1", "2022H2", "2022Q1", "2022Q4", "2022-01", "2022-12", "2022-04a", "2022-04b", "2022-04c"})
        EXPECT_EQ(text(p(code)), code);
    for (const char* bad : {"", "202", "2022H3", "2022H0", "2022Q5", "2022-13", "2022-00", "2022-04d", "2022-4",
                            "2022-04aa", "2022h1", "2022-04A", " 2022", "0000", "+022", "2022 "})
        EXPECT_FALSE(period_from_text(bad)) << bad;
}
TEST(period, days_of_each_kind) {
    EXPECT_EQ(iso(first_day(p("2022Q2"))), "2022-04-01");
    EXPECT_EQ(iso(last_day(p("2022Q2"))), "2022-06-30");
    EXPECT_EQ(iso(last_day(p("2022"))), "2022-12-31");
    EXPECT_EQ(iso(first_day(p("2022H2"))), "2022-07-01");
    EXPECT_EQ(iso(first_day(p("2024-02c"))), "2024-02-21");
    EXPECT_EQ(iso(last_day(p("2024-02c"))), "2024-02-29");
    EXPECT_EQ(iso(last_day(p("2023-02"))), "2023-02-28");
    EXPECT_EQ(iso(last_day(p("2023-02b"))), "2023-02-20");
}
TEST(period, every_day_of_ten_years_lies_in_exactly_one_of_each_kind) {
    for (int kind = 0; kind < 5; ++kind)
        for (Day day = *day_of(2016, 1, 1); day < *day_of(2026, 1, 1); ++day.n) {
            const Period q = period_of(PeriodKind(kind), day);
            ASSERT_TRUE(contains(q, day)) << text(q) << iso(day);
            ASSERT_FALSE(contains(next(q), day));
            ASSERT_EQ(next(previous(q)), q);
            ASSERT_EQ(first_day(next(q)).n, last_day(q).n + 1);
            ASSERT_EQ(*period_from_text(text(q)), q);
        }
}
TEST(period, families) {
    EXPECT_EQ(text(parent(p("2022-04b"))), "2022-04");
    EXPECT_EQ(text(parent(p("2022-04"))), "2022Q2");
    EXPECT_EQ(text(parent(p("2022Q2"))), "2022H1");
    EXPECT_EQ(text(parent(p("2022H1"))), "2022");
    EXPECT_FALSE(parent(p("2022")).known());
    EXPECT_EQ(text(enclosing(p("2022-11c"), PeriodKind::half)), "2022H2");
    EXPECT_FALSE(enclosing(p("2022"), PeriodKind::month).known());
    EXPECT_TRUE(contains(p("2022Q2"), p("2022-06c")));
    EXPECT_FALSE(contains(p("2022-06"), p("2022Q2")));
    EXPECT_EQ(months(2022).size(), 12U);
    EXPECT_EQ(text(months(2022)[10]), "2022-11");
    EXPECT_EQ(parts(p("2022Q3"), PeriodKind::ten_day).size(), 9U);
    EXPECT_EQ(text(same_last_year(p("2022-02c"))), "2021-02c");
    EXPECT_EQ(text(previous(p("2022-01a"))), "2021-12c");
    EXPECT_EQ(text(next(p("2022H2"))), "2023H1");
    EXPECT_FALSE(next(p("9999")).known());
    EXPECT_FALSE(previous(p("0001")).known());
}
TEST(period, order_is_by_first_day_then_longer_first) {
    const char* in_order[] = {"2021-12c", "2022",     "2022H1",  "2022Q1", "2022-01",
                              "2022-01a", "2022-01b", "2022-02", "2022Q2", "2022-04"};
    for (std::size_t i = 1; i < std::size(in_order); ++i) EXPECT_LT(p(in_order[i - 1]), p(in_order[i]));
    std::set<std::uint32_t> codes;
    for (int y = 1; y < 10000; y += 7)
        for (int kind = 0; kind < 5; ++kind)
            for (Period q : parts(period(PeriodKind::year, y), PeriodKind(kind)))
                EXPECT_TRUE(codes.insert(q.code).second);
}
}  // namespace greentally
