#include "numbers/series.hpp"

#include <gtest/gtest.h>

namespace greentally::numbers {
static Decimal d(std::string_view typed) { return decimal_from_text(typed).value(); }
/// "10 . - ? 3": a number, missing, not applicable, not available; what is not written is missing.
static Months months(std::string_view line) {
    Months out;
    out.fill(Absence::missing);
    for (std::size_t m = 0; !line.empty(); ++m) {
        const std::string_view word = line.substr(0, line.find(' '));
        line.remove_prefix(std::min(line.size(), word.size() + 1));
        out[m] = word == "."   ? Value(Absence::missing)
                 : word == "-" ? Value(Absence::not_applicable)
                 : word == "?" ? Value(Absence::not_available)
                               : Value(d(word));
    }
    return out;
}
static std::string shown(const Months& months) {
    std::string out;
    for (const Value& v : months) {
        if (!out.empty()) out += ' ';
        out += v.present()                            ? text(v.value)
               : v.absence == Absence::missing        ? "."
               : v.absence == Absence::not_applicable ? "-"
                                                      : "?";
    }
    while (out.ends_with(" .")) out.resize(out.size() - 2);
    return out;
}
TEST(series, each_way_is_exact) {
    EXPECT_EQ(shown(reconcile(months(""), months("1.5 3 3 10.000001")).monthly), "1.5 1.5 0 7.000001");
    EXPECT_EQ(shown(reconcile(months("1.5 1.5 0 7.000001"), months("")).cumulated), "1.5 3 3 10.000001");
    const Year mixed = reconcile(months("1 . 3"), months(". 3 . 10"));
    EXPECT_EQ(shown(mixed.monthly), "1 2 3 4");
    EXPECT_EQ(shown(mixed.cumulated), "1 3 6 10");
    EXPECT_TRUE(mixed.contradictions.empty());
}
TEST(series, nothing_is_guessed) {
    const Year two_unknown = reconcile(months("1"), months(". . 6"));
    EXPECT_EQ(shown(two_unknown.monthly), "1");
    EXPECT_EQ(shown(two_unknown.cumulated), "1 . 6");
    EXPECT_EQ(shown(reconcile(months(". 2 3"), months("")).cumulated), ".");
    EXPECT_EQ(shown(reconcile(months("- - 3 4"), months("")).cumulated), "- - 3 7");
    EXPECT_EQ(shown(reconcile(months("- - . 4"), months(". . . 9")).monthly), "- - 5 4");
    EXPECT_EQ(shown(reconcile(months("? 2"), months("")).cumulated), ".");
    EXPECT_EQ(shown(reconcile(months("0 0"), months("")).cumulated), "0 0");
}
TEST(series, contradictions_are_shown_and_nothing_follows_from_them) {
    const Year falling = reconcile(months(""), months("5 4 9"));
    EXPECT_EQ(shown(falling.monthly), "5 . 5");
    ASSERT_EQ(falling.contradictions.size(), 1U);
    EXPECT_EQ(falling.contradictions[0], (Contradiction{Contradiction::Kind::decreasing, 2, 2, d("4"), d("5")}));
    const Year differing = reconcile(months("5 4"), months("5 8"));
    EXPECT_EQ(shown(differing.monthly), "5 4");
    EXPECT_EQ(shown(differing.cumulated), "5 8");
    ASSERT_EQ(differing.contradictions.size(), 1U);
    EXPECT_EQ(differing.contradictions[0], (Contradiction{Contradiction::Kind::differs, 2, 2, d("3"), d("4")}));
    const Year too_much = reconcile(months("5 4 ."), months(". . 8"));
    EXPECT_EQ(shown(too_much.monthly), "5 4");
    ASSERT_EQ(too_much.contradictions.size(), 1U);
    EXPECT_EQ(too_much.contradictions[0], (Contradiction{Contradiction::Kind::differs, 1, 3, d("8"), d("9")}));
}
TEST(series, comparisons_with_earlier_periods) {
    const Months now = months("120 . 90 100"), before = months("100 100 0 -50 . . . . . . . 60");
    const auto yoy = year_on_year(now, before);
    EXPECT_EQ(yoy[0], (Change{d("20"), d("100")}));
    EXPECT_EQ(print_rate(*yoy[0], 1), "20.0");
    EXPECT_FALSE(yoy[1]);
    EXPECT_EQ(print_rate(*yoy[2], 1), std::nullopt);
    EXPECT_EQ(print_rate(*yoy[3], 1), "300.0");
    const auto pop = period_on_period(now, before);
    EXPECT_EQ(print_rate(*pop[0], 1), "100.0");
    EXPECT_FALSE(pop[2]);
    EXPECT_EQ(print_rate(*pop[3], 2), "11.11");
}
TEST(series, a_flow_adds_and_a_stock_is_its_last_value) {
    const Months m = months("1 2 . - 5 . . . . . . .");
    const Folded flow = fold(Kind::flow, std::span(m).first(5)), stock = fold(Kind::stock, std::span(m).first(4));
    EXPECT_EQ(flow.value, Value(d("8")));
    EXPECT_EQ(flow.held, 3);
    EXPECT_EQ(flow.expected, 4);
    EXPECT_EQ(stock.value, Value(d("2")));
    EXPECT_EQ(fold(Kind::flow, std::span(m).subspan(3, 1)).value, Value(Absence::not_applicable));
    EXPECT_EQ(fold(Kind::flow, std::span(m).subspan(2, 2)).value, Value(Absence::missing));
}
}  // namespace greentally::numbers
