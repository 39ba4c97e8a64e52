/// What offices type, and what it says: R-SYS-06, R-DOC-02, issue "Spreadsheets both ways".
#include "domain/return/typed.hpp"

#include <gtest/gtest.h>

#include <boost/describe/enum_to_string.hpp>

namespace greentally::return_ {
namespace {
std::string said(std::string_view typed, std::string_view measure = "万m³") {
    const Reading read = understood(typed, measure);
    return read.good() ? read.value.present() ? text(read.value.value())
                                              : boost::describe::enum_to_string(read.value.absence(), "")
                       : std::string(read.fault);
}
struct Said {
    const char *typed, *is;
};
}  // namespace

TEST(typed, numbers_as_offices_write_them) {
    for (const auto& [typed, is] : std::initializer_list<Said>{{"12.50", "12.5"},
                                                               {" 0 ", "0"},
                                                               {".5", "0.5"},
                                                               {"９５．６", "95.6"},
                                                               {"９５。６", "95.6"},
                                                               {"－3", "-3"},
                                                               {"−3", "-3"},
                                                               {"- 3", "-3"},
                                                               {"+12.5", "12.5"},
                                                               {"＋12.5", "12.5"},
                                                               {"'12.5", "12.5"},
                                                               {"’12.5", "12.5"},
                                                               {"1,234.5", "1234.5"},
                                                               {"1，234", "1234"},
                                                               {"1 234", "1234"},
                                                               {"1\u00A0234\u00A0567", "1234567"},
                                                               {"1\u202F234.5", "1234.5"},
                                                               {"\uFEFF12\u200B", "12"},
                                                               {"0.000001", "0.000001"}})
        EXPECT_EQ(said(typed), is) << typed;
}
TEST(typed, a_measure_behind_the_number_is_the_elements_or_converted_exactly) {
    EXPECT_EQ(said("12.5万m³"), "12.5");
    EXPECT_EQ(said("12.5 万立方米"), "12.5");
    EXPECT_EQ(said("3500m³"), "0.35");
    EXPECT_EQ(said("3,500 m3"), "0.35");
    EXPECT_EQ(said("1亿m³"), "10000");
    EXPECT_EQ(said("95.6%", "%"), "95.6");
    EXPECT_EQ(said("95.6％", "%"), "95.6");
    EXPECT_EQ(said("3.2mg/L", "mg/L"), "3.2") << "a measure that is never converted";
    EXPECT_EQ(said("0.001m³"), "return.number_too_large") << "a seventh decimal";
    for (const char* typed : {"95.6%", "12.5t", "12.5m³/d", "12.5m3/d", "12.5万", "12.5元"})
        EXPECT_EQ(said(typed), "return.other_measure") << typed;
}
TEST(typed, why_there_is_no_number) {
    for (const char* typed : {"", " ", "　", "\u00A0", "'"}) EXPECT_EQ(said(typed), "missing") << typed;
    for (const char* typed : {"—", "——", "-", "--", "－", "–", "/", "／", "不适用", "N/A", "n/a"})
        EXPECT_EQ(said(typed), "not_applicable") << typed;
    for (const char* typed : {"缺", "缺失", "无法取得"}) EXPECT_EQ(said(typed), "not_available") << typed;
}
TEST(typed, what_is_not_certain_is_neither_a_number_nor_nothing) {
    for (const char* typed : {"…", "...", "*", "无", "有", "是", "√", "×", "?", "abc", "同上", "未统计", ".", "//"})
        EXPECT_EQ(said(typed), "return.unsure_sign") << typed;
    for (const char* typed :
         {"约50", "50左右", "50以上", "50+", "12-15", "12～15", ">5", "(5)", "2022-03", "1.5E+05", "3个多2"})
        EXPECT_EQ(said(typed), "return.not_one_number") << typed;
    for (const char* typed : {"1.2.3", "1,23", "12,5", "1 23", "1,234 567", "5.", "1.234,5"})
        EXPECT_EQ(said(typed), "return.separators") << typed;
    for (const char* typed : {"#N/A", "#DIV/0!", "########"}) EXPECT_EQ(said(typed), "return.sheet_error") << typed;
    for (const char* typed : {"1.2345678", "99999999999999"})
        EXPECT_EQ(said(typed), "return.number_too_large") << typed;
}
TEST(typed, yes_and_no_where_that_is_asked) {
    for (const char* typed : {"是", "有", "√", "✓", "1", "１", "TRUE", "yes"})
        EXPECT_EQ(said(typed, "是否"), "1") << typed;
    for (const char* typed : {"否", "无", "×", "0", "FALSE", "no"}) EXPECT_EQ(said(typed, "是否"), "0") << typed;
    EXPECT_EQ(said("—", "是否"), "not_applicable");
    for (const char* typed : {"2", "95%", "基本是", "x"}) EXPECT_EQ(said(typed, "是否"), "return.yes_or_no") << typed;
}
}  // namespace greentally::return_
