#include "domain/return/import_period.hpp"

#include <gtest/gtest.h>

namespace greentally::return_ {
// R-DOC-02
TEST(APeriod, IsReadFromTitlesAndNames) {
    const auto month_in = [](const char* text) {
        const auto p = period_said(text, PeriodKind::month);
        return p ? greentally::text(*p) : "";
    };
    EXPECT_EQ(month_in("云栖市2022年3月建制镇污水处理月报表"), "2022-03");
    EXPECT_EQ(month_in("2022 年 12 月"), "2022-12");
    EXPECT_EQ(month_in("二〇二二年三月"), "") << "a year in words is not read";
    EXPECT_EQ(month_in("2022年1—3月累计"), "2022-03");
    EXPECT_EQ(month_in("2022年1-11月"), "2022-11");
    EXPECT_EQ(month_in("月报2022-03.xlsx"), "2022-03");
    EXPECT_EQ(month_in("2018.10"), "2018-10");
    EXPECT_EQ(month_in("2018.1"), "") << "perhaps October";
    EXPECT_EQ(month_in("2022-03-31"), "2022-03");
    EXPECT_EQ(month_in("2022年度"), "");
    EXPECT_EQ(month_in("川建〔2022〕13号"), "");
    EXPECT_EQ(month_in("2022年13月"), "");
    EXPECT_EQ(month_in("电话 02820220301"), "");
    EXPECT_EQ(month_in("2021年规划，2022年三月完成"), "2022-03");
}
TEST(APeriod, IsOfTheKindThatIsAsked) {
    EXPECT_EQ(period_said("2022年第一季度", PeriodKind::quarter), period(PeriodKind::quarter, 2022, 1));
    EXPECT_EQ(period_said("2022年3季度", PeriodKind::quarter), period(PeriodKind::quarter, 2022, 3));
    EXPECT_EQ(period_said("2022Q2", PeriodKind::quarter), period(PeriodKind::quarter, 2022, 2));
    EXPECT_FALSE(period_said("2022年3月", PeriodKind::quarter));
    EXPECT_EQ(period_said("2022年上半年", PeriodKind::half), period(PeriodKind::half, 2022, 1));
    EXPECT_EQ(period_said("人口2021.csv", PeriodKind::year), period(PeriodKind::year, 2021));
    EXPECT_EQ(period_said("2022年3月", PeriodKind::year), period(PeriodKind::year, 2022));
}
}  // namespace greentally::return_
