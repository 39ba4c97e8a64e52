#include <gtest/gtest.h>

#include "numbers/rules/rule.hpp"
#include "numbers/rules/values.hpp"

namespace greentally::numbers {
namespace {
Value v(std::string_view typed) {
    return typed == "-" ? Value(Absence::missing) : Value(decimal_from_text(typed).value());
}
std::vector<Value> list(std::initializer_list<const char*> typed) {
    std::vector<Value> out;
    for (const char* t : typed) out.push_back(v(t));
    return out;
}
std::string told(const char* kind, const Situation& s, const Parameters& p = {}) {
    const auto numbers = rule_kind(kind)->broken(s, p);
    std::string out;
    if (numbers)
        for (const Named& n : *numbers) out += (out.empty() ? "" : " ") + std::string(n.name) + "=" + text(n.value);
    return out;
}
Situation of(const char* value, const char* against = "-") { return {.value = v(value), .against = v(against)}; }
Situation after(const char* value, std::vector<Value> history) {
    return {.value = v(value), .history = std::move(history)};
}
struct Typed {
    const char *value, *before = "-", *against = "-";
};
std::vector<Beside> cells(std::initializer_list<Typed> typed) {
    std::vector<Beside> out;
    for (const Typed& t : typed) out.push_back({v(t.value), v(t.before), v(t.against)});
    return out;
}
/// The first of `column`, looked at.
Situation among(const std::vector<Beside>& column) {
    return {
        .value = column[0].value, .against = column[0].against, .history = {column[0].before}, .column = {column, 0}};
}

TEST(rules, each_kind_is_found_by_both_its_spellings_and_says_what_it_tells) {
    EXPECT_EQ(rule_kinds().size(), 7u);
    for (const RuleKind* kind : rule_kinds()) {
        EXPECT_EQ(rule_kind(kind->code), kind);
        EXPECT_EQ(rule_kind(kind->zh), kind);
        EXPECT_TRUE(kind->broken);
        EXPECT_FALSE(kind->tells[0].empty()) << kind->code;
    }
    EXPECT_FALSE(rule_kind("guess"));
}
TEST(rules, a_total_is_the_sum_of_its_parts) {
    EXPECT_EQ(told("sum", of("6", "6")), "");
    EXPECT_EQ(told("sum", of("6.000001", "6")), "stated=6.000001 sum=6 difference=0.000001");
    EXPECT_EQ(told("sum", of("6", "-")), "");
    EXPECT_EQ(told("sum", of("-", "6")), "");
}
TEST(rules, no_more_is_treated_than_produced) {
    EXPECT_EQ(told("at_most", of("5", "5")), "");
    EXPECT_EQ(told("at_most", of("5.1", "5")), "part=5.1 whole=5 excess=0.1");
    EXPECT_EQ(told("at_most", of("5", "-")), "");
}
TEST(rules, a_jump_is_measured_by_what_the_series_usually_does) {
    const Parameters p{.factor = whole(5), .high = Decimal{200'000}, .least = 4};
    const auto steady = list({"10", "10.5", "9.8", "10.2", "10.1", "9.9"});
    EXPECT_EQ(told("jump", after("11", steady), p), "");
    EXPECT_EQ(told("jump", after("20", steady), p), "value=20 usual=10.05 low=8.04 high=12.06");
    EXPECT_EQ(told("jump", after("0", steady), p), "value=0 usual=10.05 low=8.04 high=12.06");
    EXPECT_EQ(told("jump", after("60", list({"10", "30", "12", "25", "18", "40"})), p), "");
    EXPECT_NE(told("jump", after("20", list({"10", "10.5", "9000", "10.2", "10.1", "9.9"})), p), "")
        << "an old outlier does not widen the fence";
    EXPECT_EQ(told("jump", after("1", list({"0", "0", "0", "0"})), p), "value=1 usual=0 low=0 high=0");
    EXPECT_EQ(told("jump", after("-", steady), p), "");
}
TEST(rules, a_jump_is_measured_by_the_period_before_while_there_is_little_history) {
    const Parameters p{.factor = whole(5), .high = Decimal{500'000}, .least = 4};
    EXPECT_EQ(told("jump", after("15", list({"10", "-", "10", "10"})), p), "");
    EXPECT_EQ(told("jump", after("15.1", list({"10", "-", "10", "10"})), p), "value=15.1 usual=10 low=5 high=15");
    EXPECT_EQ(told("jump", after("99", list({"-", "10"})), p), "");
    EXPECT_EQ(told("jump", after("99", list({"0"})), p), "");
    const Parameters only_before{.high = Decimal{500'000}};
    EXPECT_EQ(told("jump", after("30", list({"20", "10", "10", "10", "10"})), only_before), "");
}
TEST(rules, unit_slips_by_powers_of_ten) {
    const auto usual = list({"3.1", "2.9", "3.3", "2.5"});
    const auto slip = [&](const char* value) { return told("unit_slip", after(value, usual)); };
    EXPECT_EQ(slip("31000"), "value=31000 usual=3 times=10000 likely=3.1");
    EXPECT_EQ(slip("0.00029"), "value=0.00029 usual=3 times=0.0001 likely=2.9");
    EXPECT_EQ(slip("29"), "value=29 usual=3 times=10 likely=2.9");
    EXPECT_EQ(slip("310"), "value=310 usual=3 times=100 likely=3.1");
    EXPECT_EQ(slip("2900"), "value=2900 usual=3 times=1000 likely=2.9");
    EXPECT_EQ(slip("9"), "");     // three times as much is a jump, not a slip
    EXPECT_EQ(slip("14.9"), "");  // just under half of ten times
    EXPECT_NE(slip("15"), "");
    EXPECT_EQ(slip("0"), "");
    EXPECT_EQ(slip("-30"), "");
    EXPECT_EQ(told("unit_slip", after("31000", list({"3", "30", "0.3", "3"}))), "");  // nothing steady, no claim
    EXPECT_EQ(told("unit_slip", after("31000", list({"3", "3"}))), "");
    EXPECT_NE(told("unit_slip", after("31000", list({"3", "3"})), {.least = 2}), "");
    EXPECT_EQ(told("unit_slip", after("29", usual), {.high = whole(10'000)}), "")
        << "only the factor that is asked for";
    EXPECT_NE(told("unit_slip", after("29000", usual), {.high = whole(10'000)}), "");
}
TEST(rules, where_there_is_no_history_unit_slips_are_seen_beside_the_neighbours) {
    EXPECT_EQ(told("unit_slip", among(cells({{"30000"}, {"3"}, {"2.5"}, {"4"}, {"-"}}))),
              "value=30000 usual=3 times=10000 likely=3");
    EXPECT_EQ(told("unit_slip", among(cells({{"30000"}, {"3"}, {"-"}, {"4"}}))), "");
    EXPECT_EQ(told("unit_slip", among(cells({{"30000"}, {"3"}, {"300"}, {"0.4"}}))), "");
    // by population: 1, 2 and 3 per head make 20 persons' 40; 4 000 is a hundred times as much
    const auto towns = cells({{"4000", "-", "20"}, {"100", "-", "100"}, {"4", "-", "2"}, {"3000", "-", "1000"}});
    EXPECT_EQ(told("unit_slip", among(towns)), "value=4000 usual=40 times=100 likely=40");
    EXPECT_EQ(told("unit_slip", among(cells({{"4000", "-", "20"}, {"100", "-", "0"}, {"4", "-", "-"}, {"3"}}))), "");
}
TEST(rules, impossible_per_head) {
    // 万 m³ a month for persons: litres per head and day ≈ value × 10⁷ ÷ 30 ÷ persons
    const Parameters p{.factor = whole(333'333), .low = whole(20), .high = whole(400)};
    EXPECT_EQ(told("per_head", of("3", "10000"), p), "");
    EXPECT_EQ(told("per_head", of("30", "10000"), p), "value=30 persons=10000 per_head=999.999 low=20 high=400");
    EXPECT_EQ(told("per_head", of("0.1", "10000"), p), "value=0.1 persons=10000 per_head=3.33333 low=20 high=400");
    EXPECT_EQ(told("per_head", of("1", "0"), p), "value=1 persons=0 per_head=0 low=20 high=400");
    EXPECT_EQ(told("per_head", of("0", "0"), p), "");
    EXPECT_EQ(told("per_head", of("1", "-"), p), "");
    Situation month = of("90", "10");
    month.days = 30;
    EXPECT_EQ(told("per_head", month, {.high = Decimal{300'000}}), "");
    month.days = 29;
    EXPECT_NE(told("per_head", month, {.high = Decimal{300'000}}), "");
}
TEST(rules, round_numbers_heap_up_in_a_column) {
    const Parameters tens{.factor = whole(10), .high = Decimal{600'000}, .least = 5};
    EXPECT_EQ(told("heaping", among(cells({{"10"}, {"20"}, {"300"}, {"40"}, {"51"}})), tens),
              "round=4 count=5 grain=10");
    EXPECT_EQ(told("heaping", among(cells({{"51"}, {"20"}, {"300"}, {"40"}, {"10"}})), tens), "")
        << "told of the round cells alone";
    EXPECT_EQ(told("heaping", among(cells({{"10"}, {"20"}, {"300"}, {"41"}, {"51"}})), tens), "")
        << "3 of 5 is not more";
    EXPECT_EQ(told("heaping", among(cells({{"10"}, {"20"}, {"30"}, {"40"}, {"0"}, {"-"}})), tens), "")
        << "zero and nothing are no numbers to judge by";
    const Parameters fives{.factor = Decimal{500'000}, .high = Decimal{500'000}, .least = 3};
    EXPECT_EQ(told("heaping", among(cells({{"1.5"}, {"2"}, {"0.5"}, {"0.7"}})), fives), "round=3 count=4 grain=0.5");
    EXPECT_EQ(told("heaping", among(cells({{"0"}, {"20"}, {"30"}, {"40"}, {"50"}, {"60"}})), tens), "");
}
TEST(rules, round_numbers_heap_up_over_time_where_the_column_is_short) {
    const Parameters tens{.factor = whole(10), .high = Decimal{600'000}, .least = 5};
    EXPECT_EQ(told("heaping", after("10", list({"20", "30", "-", "40", "51"})), tens), "round=4 count=5 grain=10");
    EXPECT_EQ(told("heaping", after("10", list({"20", "30", "-", "40"})), tens), "") << "too few to say";
}
TEST(rules, a_column_is_taken_over_from_the_month_before) {
    const Parameters p{.high = Decimal{800'000}, .least = 3};
    EXPECT_EQ(told("copied", among(cells({{"3.2", "3.2"}, {"4.1", "4.1"}, {"7", "7"}})), p),
              "value=3.2 equal=3 count=3");
    EXPECT_EQ(told("copied", among(cells({{"3.2", "3.2"}, {"4.1", "4.1"}, {"7", "7.1"}})), p), "");
    EXPECT_EQ(told("copied",
                   among(cells({{"3.2", "3.3"}, {"4.1", "4.1"}, {"7", "7"}, {"8", "8"}, {"9", "9"}, {"1", "1"}})), p),
              "")
        << "what has changed is not told of";
    EXPECT_EQ(told("copied", among(cells({{"3.2", "3.2"}, {"0", "0"}, {"0", "0"}, {"-", "-"}})), p), "")
        << "zeros are equal by themselves";
    EXPECT_EQ(told("copied", among(cells({{"3.2", "3.2"}, {"4.1", "4.1"}})), p), "") << "chance";
}
TEST(rules, an_area_s_flows_are_taken_over_from_the_month_before) {
    const auto row = cells({{"3.2", "3.2"}, {"4.1", "4.1"}, {"7", "7"}});
    const Situation s{.value = v("3.2"), .history = list({"3.2"}), .row = {row, 0}};
    EXPECT_EQ(told("copied", s, {.high = Decimal{800'000}, .least = 3}), "value=3.2 equal=3 count=3");
    EXPECT_EQ(told("copied", s, {.high = Decimal{800'000}, .least = 4}), "");
}
TEST(rules, medians) {
    const auto m = [](std::initializer_list<const char*> typed) { return median(numbers_among(list(typed))); };
    EXPECT_EQ(m({}), std::nullopt);
    EXPECT_EQ(m({"3", "1", "2"}), v("2").value);
    EXPECT_EQ(m({"4", "1", "2", "9"}), v("3").value);
    EXPECT_EQ(m({"0.000001", "0.000002"}), v("0.000002").value);
}
}  // namespace
}  // namespace greentally::numbers
