#include "numbers/formula.hpp"

#include <gtest/gtest.h>
#include <boost/describe/enum_to_string.hpp>

#include <map>

namespace greentally::numbers {
static Formula sums(std::string_view text) { return Formula::compile(text, Scope::sums).value(); }
static Formula reported(std::string_view text) { return Formula::compile(text, Scope::reported).value(); }
static Decimal d(std::string_view typed) { return decimal_from_text(typed).value(); }
using Values = std::map<std::string, Value>;
static Outcome at(const Formula& f, const Values& values) {
    return f.evaluate_by([&](const ElementName& e) { return values.at(e.name()); });
}
static std::string shown(const Formula& f, const Values& values) {
    const Outcome o = at(f, values);
    if (o.value.present()) return text(o.value.value);
    return std::string(boost::describe::enum_to_string(o.value.absence, "?")) +
           (o.obstacle == Obstacle::zero_divisor ? " ÷0"
            : o.obstacle == Obstacle::too_large  ? " too large"
                                                 : "");
}

TEST(formula, elements_are_listed_once_with_their_place) {
    const Formula f =
        sums("sewage_treated.city_proper + sewage_treated.county_seat - 2 * (x1 - sewage_treated.city_proper)");
    ASSERT_EQ(f.elements().size(), 3U);
    EXPECT_EQ(f.elements()[0].name(), "sewage_treated.city_proper");
    EXPECT_EQ(f.elements()[1].stratum, "county_seat");
    EXPECT_EQ(f.elements()[1].column, 30);
    EXPECT_EQ(f.elements()[2].name(), "x1");
    EXPECT_EQ(f.coefficient("sewage_treated.city_proper").num, 3);
    EXPECT_EQ(f.coefficient("x1").num, -2);
    EXPECT_EQ(f.coefficient("y").num, 0);
}
TEST(formula, on_sums_it_is_exact) {
    EXPECT_EQ(shown(sums("a + b - c"), {{"a", d("0.1")}, {"b", d("0.2")}, {"c", d("0.3")}}), "0");
    EXPECT_EQ(shown(sums("(a - b) * 0.045 / 1000"), {{"a", d("92000000")}, {"b", d("0")}}), "4140");
    EXPECT_EQ(shown(sums("a / 3"), {{"a", d("1")}}), "0.333333");
    EXPECT_EQ(shown(sums("a / 3"), {{"a", d("2")}}), "0.666667");
    EXPECT_EQ(shown(sums("-a"), {{"a", d("2")}}), "-2");
    EXPECT_EQ(shown(sums("1"), {}), "1");
    EXPECT_EQ(shown(sums("2 * 3 - 10 / 4"), {}), "3.5");
    const Formula third = sums("a / 3"), whole_ = sums("b");
    const Value a(d("1")), b(d("0.333333"));
    const Quotient q = Quotient::of(third, {&a, 1}, whole_, {&b, 1});  // 1/3 against 0.333333, unrounded
    EXPECT_EQ(compare_ratio(q.num.value, q.den.value, whole(1), whole(1)), std::strong_ordering::greater);
}
TEST(formula, where_reported_each_product_and_quotient_is_rounded_half_up) {
    EXPECT_EQ(shown(reported("flow * bod / 1000"), {{"flow", d("30000")}, {"bod", d("110")}}), "3300");
    EXPECT_EQ(shown(reported("a * b"), {{"a", d("0.0005")}, {"b", d("0.001")}}), "0.000001");
    EXPECT_EQ(shown(reported("a * b"), {{"a", d("0.000499")}, {"b", d("0.001")}}), "0");
    EXPECT_EQ(shown(reported("a / b * 3"), {{"a", d("1")}, {"b", d("3")}}), "0.999999");
    EXPECT_EQ(shown(reported("min(a, b) - 1"), {{"a", d("5")}, {"b", d("-3")}}), "-4");
    EXPECT_EQ(shown(reported("all(bodies, categories, chain)"),
                    {{"bodies", d("1")}, {"categories", d("1")}, {"chain", d("1")}}),
              "1");
    EXPECT_EQ(shown(reported("all(bodies, categories, chain)"),
                    {{"bodies", d("1")}, {"categories", d("0.999999")}, {"chain", d("1")}}),
              "0");
    EXPECT_EQ(shown(reported("a / b"), {{"a", d("1")}, {"b", d("0")}}), "not_available ÷0");
    EXPECT_EQ(shown(reported("a*a*a*a*a*a*a*a"), {{"a", d("9000000000000")}}), "not_available too large");
}
TEST(formula, absences_propagate) {
    const Value missing = Absence::missing, out = Absence::not_applicable, unknown = Absence::not_available,
                two = d("2");
    for (const Formula& f : {sums("a + b"), reported("a + b")}) {
        EXPECT_EQ(shown(f, {{"a", two}, {"b", missing}}), "missing");
        EXPECT_EQ(shown(f, {{"a", two}, {"b", out}}), "2");
        EXPECT_EQ(shown(f, {{"a", out}, {"b", out}}), "not_applicable");
        EXPECT_EQ(shown(f, {{"a", two}, {"b", unknown}}), "not_available");
        EXPECT_EQ(shown(f, {{"a", missing}, {"b", unknown}}), "missing");
        EXPECT_EQ(shown(f, {{"a", missing}, {"b", out}}), "missing");
    }
    EXPECT_EQ(shown(reported("a - b"), {{"a", out}, {"b", two}}), "-2");
    EXPECT_EQ(shown(reported("a * b"), {{"a", two}, {"b", out}}), "not_applicable");
    EXPECT_EQ(shown(reported("a * b"), {{"a", out}, {"b", missing}}), "missing");
    EXPECT_EQ(shown(reported("min(a, b)"), {{"a", two}, {"b", out}}), "2");
    EXPECT_EQ(shown(reported("all(a, b)"), {{"a", two}, {"b", out}}), "1");
    EXPECT_EQ(shown(reported("all(a, b)"), {{"a", out}, {"b", out}}), "not_applicable");
    EXPECT_EQ(shown(reported("all(a, b)"), {{"a", whole(0)}, {"b", missing}}), "missing");
}
TEST(formula, faults_have_the_exact_place) {
    struct Case {
        Scope scope;
        const char *text, *where, *detail;
    };
    const Scope s = Scope::sums, r = Scope::reported;
    for (const Case& c :
         {Case{s, "", "column 1", "found the end, expected a number, an element, \"(\", min( or all("},
          Case{s, "a +", "column 4", "found the end, expected a number, an element, \"(\", min( or all("},
          Case{s, "a + (b - c", "column 11", "found the end, expected \")\""},
          Case{s, "a b", "column 3", "found \"b\", expected an operator or the end"},
          Case{s, "a（b）", "column 2", "found \"（\", expected an operator or the end"},
          Case{s, "污水", "column 1", "found \"污\", expected a number, an element, \"(\", min( or all("},
          Case{s, "a. + b", "column 4", "found \"+\", expected a stratum"},
          Case{s, "a + 1", "column 3",
               "found a number added to a sum, expected elements on both sides (a number is not a sum)"},
          Case{s, "a * b", "column 3",
               "found a product of elements, expected a number: on sums a formula must be linear (compute it where it "
               "is reported)"},
          Case{s, "1 / b", "column 3",
               "found a quotient of elements, expected a number: on sums a formula must be linear (compute it where it "
               "is reported)"},
          Case{s, "a / (2 - 2)", "column 5", "found a division by zero, expected another divisor"},
          Case{r, "a / 0", "column 5", "found a division by zero, expected another divisor"},
          Case{s, "min(a, b)", "column 1",
               "found min(…) on sums, expected a linear formula (compute it where it is reported)"},
          Case{r, "max(a, b)", "column 1", "found \"max(\", expected min( or all("},
          Case{r, "min(a)", "column 6", "found \")\", expected \",\" and a second part of min"},
          Case{r, "2x", "column 2", "found \"x\", expected an operator"},
          Case{r, "1.2345678", "column 1", "found \"1.2345678\": more than 6 decimals"},
          Case{s, "0.000001 * a + b / 3", "column 1",
               "coefficients finer or larger than 1 : 1000000 cannot be kept exact"},
          Case{s, "a * 9000000 * 9000000", "column 13",
               "coefficients finer or larger than 1 : 1000000 cannot be kept exact"}}) {
        const auto f = Formula::compile(c.text, c.scope);
        ASSERT_FALSE(f) << c.text;
        EXPECT_EQ(f.error().where, c.where) << c.text;
        EXPECT_EQ(f.error().detail, c.detail) << c.text;
    }
    EXPECT_FALSE(Formula::compile(std::string(33, '(') + "a" + std::string(33, ')'), r));
    EXPECT_TRUE(Formula::compile(std::string(30, '(') + "a" + std::string(30, ')'), r));
    EXPECT_FALSE(Formula::compile(std::string(5000, '-') + "a", r));
}
}  // namespace greentally::numbers
