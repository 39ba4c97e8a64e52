#include "numbers/checks.hpp"

#include <gtest/gtest.h>

namespace greentally::numbers {
static Value v(std::string_view typed) { return decimal_from_text(typed).value(); }
static const Value missing = Absence::missing, not_here = Absence::not_applicable;
static std::string shown(const std::optional<Finding>& f) {
    if (!f) return "";
    std::string out(code(f->check));
    for (const Named& n : f->numbers) out += " " + std::string(n.name) + "=" + text(n.value);
    return out;
}
using Values = std::vector<Value>;

TEST(checks, a_total_is_the_sum_of_its_parts) {
    EXPECT_EQ(shown(sum_mismatch(v("6"), Values{v("1"), v("2"), v("3")})), "");
    EXPECT_EQ(shown(sum_mismatch(v("6.000001"), Values{v("1"), v("2"), v("3")})),
              "check.sum_mismatch stated=6.000001 sum=6 difference=0.000001");
    EXPECT_EQ(shown(sum_mismatch(v("6.01"), Values{v("1"), v("2"), v("3")}, v("0.01").value)), "");
    EXPECT_EQ(shown(sum_mismatch(v("3"), Values{v("1"), v("2"), not_here})), "");
    EXPECT_EQ(shown(sum_mismatch(v("9"), Values{v("1"), v("2"), missing})), "");
    EXPECT_EQ(shown(sum_mismatch(v("2"), Values{v("1"), v("2"), missing})),
              "check.sum_mismatch stated=2 sum=3 difference=-1");
    EXPECT_EQ(shown(sum_mismatch(v("2"), Values{v("5"), v("-2"), missing})),
              "");  // the missing part may be negative too
    EXPECT_EQ(shown(sum_mismatch(missing, Values{v("1")})), "");
}
TEST(checks, no_more_is_treated_than_produced) {
    EXPECT_EQ(shown(more_than_whole(v("5"), v("5"))), "");
    EXPECT_EQ(shown(more_than_whole(v("5.1"), v("5"))), "check.more_than_whole part=5.1 whole=5 excess=0.1");
    EXPECT_EQ(shown(more_than_whole(v("5"), missing)), "");
}
TEST(checks, a_jump_is_measured_by_what_the_series_usually_does) {
    const Values steady{v("10"), v("10.5"), v("9.8"), v("10.2"), v("10.1"), v("9.9")};
    EXPECT_EQ(shown(jump(v("11"), steady)), "");
    EXPECT_EQ(shown(jump(v("20"), steady)), "check.jump value=20 median=10.05 low=8.04 high=12.06");
    EXPECT_EQ(shown(jump(v("0"), steady)), "check.jump value=0 median=10.05 low=8.04 high=12.06");
    const Values lively{v("10"), v("30"), v("12"), v("25"), v("18"), v("40")};
    EXPECT_EQ(shown(jump(v("60"), lively)), "");
    const Values once_wrong{v("10"), v("10.5"), v("9000"), v("10.2"), v("10.1"), v("9.9")};
    EXPECT_NE(shown(jump(v("20"), once_wrong)), "");  // an old outlier does not widen the fence
    EXPECT_EQ(shown(jump(v("20"), Values{v("10"), missing, v("10"), v("10")})), "");
    EXPECT_EQ(shown(jump(v("1"), Values{v("0"), v("0"), v("0"), v("0")})), "check.jump value=1 median=0 low=0 high=0");
    EXPECT_EQ(shown(jump(missing, steady)), "");
}
TEST(checks, unit_slips_by_powers_of_ten) {
    const Values usual{v("3.1"), v("2.9"), v("3.3"), v("2.5")};
    EXPECT_EQ(shown(unit_slip(v("31000"), usual)), "check.unit_slip value=31000 reference=3 times=10000 likely=3.1");
    EXPECT_EQ(shown(unit_slip(v("0.00029"), usual)),
              "check.unit_slip value=0.00029 reference=3 times=0.0001 likely=2.9");
    EXPECT_EQ(shown(unit_slip(v("29"), usual)), "check.unit_slip value=29 reference=3 times=10 likely=2.9");
    EXPECT_EQ(shown(unit_slip(v("310"), usual)), "check.unit_slip value=310 reference=3 times=100 likely=3.1");
    EXPECT_EQ(shown(unit_slip(v("2900"), usual)), "check.unit_slip value=2900 reference=3 times=1000 likely=2.9");
    EXPECT_EQ(shown(unit_slip(v("9"), usual)), "");     // three times as much is a jump, not a slip
    EXPECT_EQ(shown(unit_slip(v("14.9"), usual)), "");  // just under half of ten times
    EXPECT_NE(shown(unit_slip(v("15"), usual)), "");
    EXPECT_EQ(shown(unit_slip(v("0"), usual)), "");
    EXPECT_EQ(shown(unit_slip(v("-30"), usual)), "");
    EXPECT_EQ(shown(unit_slip(v("31000"), Values{v("3"), v("30"), v("0.3"), v("3")})),
              "");  // no steady neighbours, no claim
    EXPECT_EQ(shown(unit_slip(v("31000"), Values{v("3"), v("3")})), "");
}
TEST(checks, impossible_per_head) {
    // 万 m³ a month for persons: litres per head and day ≈ value × 10⁷ ÷ 30 ÷ persons
    const Decimal litres = whole(333'333), low = whole(20), high = whole(400);
    EXPECT_EQ(shown(per_head(v("3"), v("10000"), litres, low, high)), "");
    EXPECT_EQ(shown(per_head(v("30"), v("10000"), litres, low, high)),
              "check.per_head value=30 persons=10000 per_head=999.999 low=20 high=400");
    EXPECT_EQ(shown(per_head(v("0.1"), v("10000"), litres, low, high)),
              "check.per_head value=0.1 persons=10000 per_head=3.33333 low=20 high=400");
    EXPECT_EQ(shown(per_head(v("1"), v("0"), litres, low, high)),
              "check.per_head value=1 persons=0 per_head=0 low=20 high=400");
    EXPECT_EQ(shown(per_head(v("0"), v("0"), litres, low, high)), "");
    EXPECT_EQ(shown(per_head(v("1"), missing, litres, low, high)), "");
}
TEST(checks, medians) {
    const auto m = [](std::initializer_list<const char*> typed) {
        std::vector<Wide> values;
        for (const char* t : typed) values.push_back(v(t).value);
        return median(values);
    };
    EXPECT_EQ(m({}), std::nullopt);
    EXPECT_EQ(m({"3", "1", "2"}), v("2").value);
    EXPECT_EQ(m({"4", "1", "2", "9"}), v("3").value);
    EXPECT_EQ(m({"0.000001", "0.000002"}), v("0.000002").value);
}
}  // namespace greentally::numbers
