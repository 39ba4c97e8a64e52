#include "domain/unit/credit_code.hpp"

#include <gtest/gtest.h>

namespace greentally::unit {
namespace {
using Fault = CreditCheck::Fault;
TEST(CreditCode, TellsTheExpectedCheckCharacter) {
    EXPECT_EQ(check_credit_code("91350100M000100Y43").fault, Fault::none);
    EXPECT_EQ(check_credit_code("91110000600037341L").fault, Fault::none);
    const CreditCheck check = check_credit_code("911100001000013428");
    EXPECT_EQ(check.fault, Fault::check);
    EXPECT_EQ(check.at, 18u);
    EXPECT_EQ(check.expected, "C");
    EXPECT_EQ(check_credit_code("91110000100001342C").fault, Fault::none);
}
TEST(CreditCode, FindsEverySingleWrongCharacter) {
    const std::string right = "91350100M000100Y43", alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    int tried = 0;
    for (std::size_t i = 0; i < right.size(); ++i)
        for (const char c : alphabet) {
            std::string wrong = right;
            wrong[i] = c;
            if (c == right[i]) continue;
            EXPECT_NE(check_credit_code(wrong).fault, Fault::none) << wrong;
            ++tried;
        }
    EXPECT_EQ(tried, 18 * 30);
}
TEST(CreditCode, LengthAndAlphabet) {
    EXPECT_EQ(check_credit_code("").fault, Fault::length);
    EXPECT_EQ(check_credit_code("91350100M000100Y4").fault, Fault::length);
    for (const char c : std::string("IOSVZaz-"))
        EXPECT_EQ(check_credit_code("91350100M000100" + std::string(1, c) + "43").at, 16u) << c;
    EXPECT_EQ(check_credit_code("91A50100M000100Y43").at, 3u) << "the area is digits";
    EXPECT_EQ(check_credit_code("统一社会信用代码").fault, Fault::length);
}
}  // namespace
}  // namespace greentally::unit
