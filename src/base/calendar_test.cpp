#include "base/calendar.hpp"

#include <gtest/gtest.h>

namespace greentally {
static Day d(const char* iso) { return *day_from_iso(iso); }
// State Council notice for the May holiday of 2022: 30 April – 4 May free, 24 April and 7 May worked.
static Calendar may_2022() {
    const HolidayNotice notice{2022,
                               {d("2022-05-02"), d("2022-05-03"), d("2022-05-04"), d("2022-04-30"), d("2022-05-01")},
                               {d("2022-05-07"), d("2022-04-24")}};
    return Calendar(std::span(&notice, 1));
}
TEST(calendar, holidays_and_adjusted_working_days) {
    const Calendar c = may_2022();
    EXPECT_TRUE(c.working(d("2022-04-24")));   // a Sunday
    EXPECT_FALSE(c.working(d("2022-05-03")));  // a Tuesday
    EXPECT_TRUE(c.working(d("2022-05-07")));   // a Saturday
    EXPECT_FALSE(c.working(d("2022-05-08")));
    EXPECT_EQ(iso(c.next_working(d("2022-04-29"))), "2022-05-05");
    EXPECT_EQ(iso(c.nth_working(d("2022-04-30"), 5)), "2022-05-10");
    EXPECT_EQ(iso(c.nth_working(d("2022-05-01"), 0)), "2022-05-05");
    EXPECT_EQ(iso(c.nth_working(d("2022-05-05"), 0)), "2022-05-05");
}
TEST(calendar, count_between_is_the_inverse_of_nth) {
    const Calendar c = may_2022();
    for (Day from = d("2022-04-01"); from < d("2022-06-01"); ++from.n)
        for (int n = 1; n < 30; ++n) ASSERT_EQ(c.between(from, c.nth_working(from, n)), n) << iso(from);
    EXPECT_EQ(c.between(d("2022-04-29"), d("2022-05-05")), 1);
    EXPECT_EQ(c.between(d("2022-05-05"), d("2022-04-29")), -1);
    EXPECT_EQ(c.between(d("2022-05-01"), d("2022-05-01")), 0);
}
TEST(calendar, a_year_without_notice_is_weekends_only_and_says_so) {
    const Calendar c = may_2022();
    EXPECT_TRUE(c.known(2022));
    EXPECT_FALSE(c.known(2023));
    EXPECT_TRUE(c.known(d("2022-01-01"), d("2022-12-31")));
    EXPECT_FALSE(c.known(d("2022-12-30"), d("2023-01-05")));
    EXPECT_TRUE(c.working(d("2023-05-01")));  // a Monday
    EXPECT_FALSE(c.working(d("2023-05-06")));
}
}  // namespace greentally
