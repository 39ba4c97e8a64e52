#include "intake/workbook/workbook.hpp"

#include <gtest/gtest.h>

namespace greentally::intake {
// R-DOC-02
TEST(AnAddress, IsWhatASpreadsheetShows) {
    EXPECT_EQ(address(0, 0), "A1");
    EXPECT_EQ(address(11, 25), "Z12");
    EXPECT_EQ(address(0, 26), "AA1");
    EXPECT_EQ(address(1'048'575, 16'383), "XFD1048576");
    EXPECT_EQ(address(CellRange{0, 1, 3, 4}), "B1:E4");
}
TEST(ANumber, IsReadAsItIsShownNotAsItIsStored) {
    EXPECT_EQ(number_text(0.95599999999999996), "0.956");
    EXPECT_EQ(number_text(95.600000000000009), "95.6");
    EXPECT_EQ(number_text(-1234567.5), "-1234567.5");
    EXPECT_EQ(number_text(1e15), "1000000000000000");
    EXPECT_EQ(number_text(1e-7), "0.0000001");
    EXPECT_EQ(number_text(-0.0), "0");
    EXPECT_EQ(number_text(1e300), "") << "no figure of an office has forty digits";
    EXPECT_EQ(number_text(std::numeric_limits<double>::quiet_NaN()), "");
}
TEST(Merges, ThatOverlapAnEarlierOneAreLeftOut) {
    const std::vector<CellRange> merges{{0, 0, 0, 3}, {0, 2, 5, 5}, {1, 0, 2, 1},
                                        {2, 1, 3, 3}, {3, 0, 3, 0}, {0, 4, 0, 5}};
    EXPECT_EQ(without_overlaps(merges),
              (std::vector<CellRange>{{0, 0, 0, 3}, {0, 4, 0, 5}, {1, 0, 2, 1}, {3, 0, 3, 0}}));
}
TEST(AFormat, TellsPercentFromDateFromNumber) {
    const auto style = [](const char* code) { return number_format(code).style; };
    EXPECT_EQ(style("General"), NumberStyle::general);
    EXPECT_EQ(style("G/通用格式"), NumberStyle::general);
    EXPECT_EQ(style("0.00%"), NumberStyle::percent);
    EXPECT_EQ(number_format("0.0%").decimals, 1);
    EXPECT_EQ(style("#,##0.00_);[Red](#,##0.00)"), NumberStyle::number);
    EXPECT_EQ(number_format("#,##0.00_);[Red](#,##0.00)").decimals, 2);
    EXPECT_EQ(style("yyyy\"年\"m\"月\"d\"日\""), NumberStyle::date);
    EXPECT_EQ(style("[$-804]yyyy/m/d"), NumberStyle::date);
    EXPECT_EQ(style("m\"月\""), NumberStyle::date);
    EXPECT_EQ(style("h:mm:ss"), NumberStyle::time);
    EXPECT_EQ(style("[h]:mm"), NumberStyle::time);
    EXPECT_EQ(style("@"), NumberStyle::text);
    EXPECT_EQ(style("0.00E+00"), NumberStyle::number);
    EXPECT_EQ(style("0\"个月\""), NumberStyle::number) << "what is quoted is no format";
    EXPECT_EQ(style(std::string(built_in_format(57)).c_str()), NumberStyle::date);
    EXPECT_EQ(style(std::string(built_in_format(43)).c_str()), NumberStyle::number);
}
TEST(ASerial, IsADayOfEitherCalendar) {
    EXPECT_EQ(day_of_serial(44562, false), day_of(2022, 1, 1));
    EXPECT_EQ(day_of_serial(44562.75, false), day_of(2022, 1, 1));
    EXPECT_EQ(day_of_serial(1, false), day_of(1900, 1, 1));
    EXPECT_EQ(day_of_serial(61, false), day_of(1900, 3, 1));
    EXPECT_EQ(day_of_serial(43100, true), day_of(2022, 1, 1));
    EXPECT_FALSE(day_of_serial(0, false));
    EXPECT_FALSE(day_of_serial(3e6, false));
}
}  // namespace greentally::intake
