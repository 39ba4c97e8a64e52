#include "numbers/measure.hpp"

#include <gtest/gtest.h>

namespace greentally::numbers {
// R-DOC-02
TEST(AMeasure, IsTheSameHoweverItIsSpelt) {
    EXPECT_EQ(tens_between("立方米", "m³"), 0);
    EXPECT_EQ(tens_between("m3", "万m³"), -4);
    EXPECT_EQ(tens_between("万立方米", "m³"), 4);
    EXPECT_EQ(tens_between("亿元", "万元"), 4);
    EXPECT_EQ(tens_between("万吨", "t"), 4);
    EXPECT_EQ(tens_between("kg", "t"), -3);
    EXPECT_EQ(tens_between("公顷", "平方公里"), -2);
    EXPECT_EQ(tens_between("千米", "km"), 0);
    EXPECT_EQ(tens_between("吨/日", "万t/d"), -4);
    EXPECT_EQ(tens_between("㎡/人", "m²/人"), 0);
    EXPECT_EQ(tens_between("百万人", "万人"), 2);
}
TEST(AMeasure, OfSomethingElseIsNotConverted) {
    EXPECT_FALSE(tens_between("m³", "t"));
    EXPECT_FALSE(tens_between("吨/日", "吨/年"));
    EXPECT_FALSE(tens_between("", "t"));
    EXPECT_FALSE(tens_between("万", "万人"));
}
TEST(TensOfAValue, AreExactOrNothing) {
    EXPECT_EQ(times_tens(*times_tens(whole(125'000), -4), 4), whole(125'000));
    EXPECT_EQ(times_tens(whole(125'000), -4), Decimal{12'500'000});
    EXPECT_FALSE(times_tens(Decimal{1}, -1)) << "a seventh decimal";
    EXPECT_FALSE(times_tens(Decimal{Decimal::limit}, 1));
}
}  // namespace greentally::numbers
