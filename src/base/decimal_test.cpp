#include "base/decimal.hpp"

#include <gtest/gtest.h>

namespace greentally {
static Decimal d(std::string_view typed) { return decimal_from_text(typed).value(); }

TEST(decimal, typed_text_is_read_exactly) {
    EXPECT_EQ(d("0").micro, 0);
    EXPECT_EQ(d("-0").micro, 0);
    EXPECT_EQ(d("12.5").micro, 12'500'000);
    EXPECT_EQ(d(" 1,234,567.890001 ").micro, 1'234'567'890'001);
    EXPECT_EQ(d("+7").micro, 7'000'000);
    EXPECT_EQ(d(".5").micro, 500'000);
    EXPECT_EQ(d("-0.000001").micro, -1);
    EXPECT_EQ(d("１２，３４５．６").micro, 12'345'600'000);
    EXPECT_EQ(d("－３").micro, -3'000'000);
    EXPECT_EQ(d("＋３").micro, 3'000'000);
    EXPECT_EQ(d("−3").micro, -3'000'000);
    EXPECT_EQ(d("　9 ").micro, 9'000'000);
    EXPECT_EQ(d("9000000000000").micro, Decimal::limit);
    EXPECT_EQ(d("007").micro, 7'000'000);
}
TEST(decimal, faults_name_the_place_and_the_reason) {
    struct Case {
        const char *typed, *where, *detail;
        Why why;
    };
    for (const Case& c :
         {Case{"", "column 1", "found the end, expected a number", Why::malformed},
          Case{"abc", "column 1", "found \"a\", expected a number", Why::malformed},
          Case{"12万", "column 3", "found \"万\", expected nothing after the number", Why::malformed},
          Case{"95%", "column 3", "found \"%\", expected nothing after the number", Why::malformed},
          Case{"1.", "column 3", "found the end, expected a digit after the point", Why::malformed},
          Case{"1.2.3", "column 4", "found \".\", expected nothing after the number", Why::malformed},
          Case{"1E5", "column 2", "found \"E\", expected nothing after the number", Why::malformed},
          Case{"1,23", "column 5", "found the end, expected three digits after a separator", Why::malformed},
          Case{"1234,567", "column 5", "found \",\", expected separators after every three digits", Why::malformed},
          Case{",123", "column 1", "found \",\", expected a number", Why::malformed},
          Case{"1,,234", "column 3", "found \",\", expected three digits after a separator", Why::malformed},
          Case{"--1", "column 2", "found \"-\", expected a number", Why::malformed},
          Case{"1 2", "column 3", "found \"2\", expected nothing after the number", Why::malformed},
          Case{"１.1234567", "column 9", "more than 6 decimals", Why::limit},
          Case{"9000000000000.000001", "column 1", "the number is too large", Why::limit},
          Case{"99999999999999999999999999999999999999999999", "column 13", "the number is too large", Why::limit}}) {
        const auto r = decimal_from_text(c.typed);
        ASSERT_FALSE(r) << c.typed;
        EXPECT_EQ(r.error(), (Fault{c.why, c.where, c.detail}))
            << c.typed << " → " << r.error().where << ": " << r.error().detail;
    }
}
TEST(decimal, print_is_plain_and_lossless) {
    EXPECT_EQ(text(Decimal{12'500'000}), "12.5");
    EXPECT_EQ(text(Decimal{-1}), "-0.000001");
    EXPECT_EQ(text(Decimal{0}), "0");
    EXPECT_EQ(text(whole(100)), "100");
    EXPECT_EQ(text(Wide(Int128(Decimal::limit) * 1'000'000)), "9000000000000000000");
    EXPECT_EQ(print(d("12.345"), 2), "12.35");
    EXPECT_EQ(print(d("-12.345"), 2), "-12.35");
    EXPECT_EQ(print(d("-0.004"), 2), "0.00");
    EXPECT_EQ(print(d("7"), 3), "7.000");
}
TEST(decimal, wide_orders_by_value) {
    const Wide a(Int128(-1)), b(Int128(0)), c(Int128(1)), big(Int128(1) << 100);
    EXPECT_LT(a, b);
    EXPECT_LT(b, c);
    EXPECT_LT(c, big);
    EXPECT_LT(-big, a);
    EXPECT_EQ((big + a - big).micro(), -1);
    EXPECT_FALSE(narrow(big));
    EXPECT_EQ(narrow(Wide(d("3.5"))), d("3.5"));
}
TEST(decimal, a_value_short_of_its_target_is_never_printed_as_equal_to_it) {
    const Decimal percent = whole(100);
    EXPECT_EQ(print_ratio(d("94996"), d("100000"), percent, 2), "95.00");
    EXPECT_EQ(print_ratio(d("94996"), d("100000"), percent, 2, d("95")), "94.99");
    EXPECT_EQ(print_ratio(d("95000"), d("100000"), percent, 2, d("95")), "95.00");
    EXPECT_EQ(print_ratio(d("94994"), d("100000"), percent, 2, d("95")), "94.99");
    EXPECT_EQ(print_ratio(d("94996"), d("100000"), percent, 0, d("95")), "94");
    EXPECT_EQ(print_ratio(d("5.004"), d("100"), percent, 2, d("5"), Direction::at_most), "5.01");
    EXPECT_EQ(print_ratio(d("5.006"), d("100"), percent, 2, d("5"), Direction::at_most), "5.01");
    // a target finer than the print: more digits rather than a false equality, or a met value that looks short
    EXPECT_EQ(print_ratio(d("95.001"), d("100"), percent, 2, d("95.004")), "95.001");
    EXPECT_EQ(print_ratio(d("94.994"), d("100"), percent, 2, d("94.994")), "94.994");
    EXPECT_EQ(print_ratio(d("1"), d("3"), whole(1), 2, d("0.333333")), "0.333333");
    EXPECT_EQ(print_ratio(d("1"), d("3"), whole(1), 2, d("0.333334")), "0.333333");
    EXPECT_EQ(print_ratio(d("1"), Wide{}, percent, 2, d("95")), std::nullopt);
    EXPECT_EQ(meets(d("94996"), d("100000"), percent, d("95"), Direction::at_least), false);
    EXPECT_EQ(meets(d("95"), d("100"), percent, d("95"), Direction::at_least), true);
    EXPECT_EQ(meets(d("95"), Wide{}, percent, d("95"), Direction::at_least), std::nullopt);
}
TEST(decimal, products_beyond_128_bits_are_exact) {
    const Wide big(Int128(1) << 126), less = big - Wide(Int128(1));
    EXPECT_TRUE(compare_products(big, big, big, less) > 0);
    EXPECT_TRUE(compare_products(-big, big, -big, less) < 0);
    EXPECT_EQ(mul_div(big, less, big, Rounding::down), less);
    EXPECT_EQ(mul_div(less, less, big, Rounding::up), less);
    EXPECT_EQ(mul_div(less, less, big, Rounding::down), less - Wide(Int128(1)));
    EXPECT_EQ(mul_div(big, big, whole(1), Rounding::down), std::nullopt);
}
TEST(decimal, a_cell_is_a_number_or_the_reason_why_there_is_none) {
    EXPECT_EQ(Cell{}.absence(), Absence::missing);
    EXPECT_TRUE(Cell(d("0")).present());
    EXPECT_EQ(Cell(Decimal{-Decimal::limit}).value().micro, -Decimal::limit);
    for (Absence a : {Absence::missing, Absence::not_applicable, Absence::not_available}) {
        EXPECT_FALSE(Cell(a).present());
        EXPECT_EQ(Cell(a).absence(), a);
        EXPECT_EQ(Cell(a).value().micro, 0);
    }
    const std::uint64_t counted = 3 * std::uint64_t(Cell(Absence::missing).code) +
                                  5 * std::uint64_t(Cell(Absence::not_applicable).code) +
                                  7 * std::uint64_t(Cell(Absence::not_available).code);
    EXPECT_EQ(counted & 0x1FFFFF, 3U);
    EXPECT_EQ(counted >> 21 & 0x1FFFFF, 5U);
    EXPECT_EQ(counted >> 42 & 0x1FFFFF, 7U);
}
}  // namespace greentally
