// Every exact operation against unbounded integers, on random numbers that crowd around the places where rounding
// bites.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <boost/multiprecision/cpp_int.hpp>

#include "base/decimal.hpp"

namespace greentally {
using Big = boost::multiprecision::cpp_int;
static Big big(Wide w) { return Big(w.hi) * (Big(1) << 64) + Big(w.lo); }
static Big big(Decimal d) { return Big(d.micro); }
static Big power_of_ten(int n) { return boost::multiprecision::pow(Big(10), unsigned(n)); }
/// Quotients with the remainder's sign taken out: rounds towards -∞.
static Big floor_div(Big a, Big b) {
    if (b < 0) a = -a, b = -b;
    Big q = a / b;
    return a % b < 0 ? q - 1 : q;
}
static Big half_up(Big a, Big b) {
    const bool negative = (a < 0) != (b < 0);
    const Big m = abs(a), n = abs(b), q = (2 * m + n) / (2 * n);
    return negative ? -q : q;
}
static rc::Gen<std::int64_t> any_size() {  // as many small as large numbers
    return rc::gen::mapcat(rc::gen::inRange(1, 63), [](int bits) {
        const std::int64_t top = std::min(Decimal::limit, std::int64_t((std::uint64_t(1) << bits) - 1));
        return rc::gen::inRange<std::int64_t>(-top, top);
    });
}
}  // namespace greentally
namespace rc {
template <>
struct Arbitrary<greentally::Decimal> {
    static Gen<greentally::Decimal> arbitrary() {
        return gen::map(greentally::any_size(), [](std::int64_t v) { return greentally::Decimal{v}; });
    }
};
template <>
struct Arbitrary<greentally::Wide> {
    static Gen<greentally::Wide> arbitrary() {
        return gen::map(
            gen::tuple(greentally::any_size(), gen::inRange(0, 62), greentally::any_size()), [](const auto& t) {
                return greentally::Wide(greentally::Int128(std::get<0>(t)) * (greentally::Int128(1) << std::get<1>(t)) +
                                        std::get<2>(t));
            });
    }
};
}  // namespace rc

namespace greentally {
RC_GTEST_PROP(decimal, text_is_lossless, (Decimal d, Wide w)) {
    RC_ASSERT(decimal_from_text(text(d)).value() == d);
    RC_ASSERT(wide_from_text(text(w)).value() == w);
    RC_ASSERT(wide_from_text(print(w, 6)).value() == w);
}
RC_GTEST_PROP(decimal, full_width_and_separators_change_nothing, (Decimal d)) {
    const std::string plain = text(d);
    std::string wide, grouped;
    const std::size_t point = std::min(plain.find('.'), plain.size());
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const auto code = char(std::uint8_t(plain[i]) - 0x20 + 0x80);
        wide += {'\xEF', '\xBC', code};
        const bool separator = i < point && i > (plain[0] == '-') && (point - i) % 3 == 0;
        grouped += separator ? "," : "", grouped += plain[i];
    }
    RC_ASSERT(decimal_from_text(wide).value() == d);
    RC_ASSERT(decimal_from_text(grouped).value() == d);
}
/// Any bytes: either a value whose text reads back the same, or a fault with a place. Never a crash, never a guess.
RC_GTEST_PROP(decimal, any_text_is_a_value_or_a_fault_with_a_place, ()) {
    const auto piece = rc::gen::elementOf(std::vector<std::string>{"0", "1",  "9", "０",   "９",       ",",    "，",
                                                                   ".", "．", "-", "－",   "+",        " ",    "　",
                                                                   "e", "万", "%", "\xEF", "\xEF\xBC", "\x80", "\xFF"});
    const auto typed = *rc::gen::container<std::vector<std::string>>(piece);
    std::string joined;
    for (const auto& p : typed) joined += p;
    const auto r = decimal_from_text(joined);
    if (r)
        RC_ASSERT(decimal_from_text(text(r.value())).value() == r.value());
    else
        RC_ASSERT(r.error().where.starts_with("column "));
}
RC_GTEST_PROP(decimal, sums_and_order_are_those_of_integers, (Wide a, Wide b)) {
    RC_PRE(abs(big(a)) < Big(1) << 125 && abs(big(b)) < Big(1) << 125);
    RC_ASSERT(big(a + b) == big(a) + big(b));
    RC_ASSERT(big(a - b) == big(a) - big(b));
    RC_ASSERT(big(-a) == -big(a));
    RC_ASSERT((a < b) == (big(a) < big(b)));
}
RC_GTEST_PROP(decimal, products_compare_as_integers_do, (Wide a, Wide b, Wide c, Wide d)) {
    const Big left = big(a) * big(b), right = big(c) * big(d);
    const auto order = compare_products(a, b, c, d);
    RC_ASSERT((order < 0) == (left < right));
    RC_ASSERT((order == 0) == (left == right));
    RC_ASSERT(std::is_eq(compare_products(a, b, b, a)));
}
RC_GTEST_PROP(decimal, mul_div_rounds_as_it_says, (Wide a, Wide b, Wide c)) {
    if (c == Wide{}) {
        RC_ASSERT(!mul_div(a, b, c, Rounding::down));
        return;
    }
    const Big product = big(a) * big(b), by = big(c), floor = floor_div(product, by);
    const std::pair<Rounding, Big> expected[] = {{Rounding::down, floor},
                                                 {Rounding::up, floor * by == product ? floor : floor + 1},
                                                 {Rounding::half_up, half_up(product, by)}};
    for (const auto& [rounding, value] : expected) {
        const auto got = mul_div(a, b, c, rounding);
        RC_ASSERT(got.has_value() == (abs(value) < Big(1) << 127));
        if (got) RC_ASSERT(big(*got) == value);
    }
}
/// The promise of print_ratio, for targets within a hair of the value: what is printed is as short of the target, or
/// holds it, as the value is; and no more digits are shown than that takes.
static void prints_honestly(Wide num, Wide den, Decimal factor, Decimal target, int decimals, Direction direction) {
    const auto printed = print_ratio(num, den, factor, decimals, target, direction);
    RC_ASSERT(printed.has_value());
    const Big shown = big(wide_from_text(*printed).value());  // × 10⁻⁶
    const bool met = *meets(num, den, factor, target, direction);
    const Big left = big(num) * big(factor) * (big(den) < 0 ? -1 : 1), right = big(target) * abs(big(den));
    RC_ASSERT(met == (direction == Direction::at_least ? left >= right : left <= right));
    RC_ASSERT(met == (direction == Direction::at_least ? shown >= big(target) : shown <= big(target)));
    if (!met)
        RC_ASSERT(*printed !=
                  print(target, int(printed->size() - printed->find('.') - 1) * (printed->find('.') != printed->npos)));
    // within one unit of the last digit asked for
    RC_ASSERT(abs(shown * abs(big(den)) - left) <= power_of_ten(6 - decimals) * abs(big(den)));
    const std::string plain = *print_ratio(num, den, factor, decimals);
    RC_ASSERT(big(wide_from_text(plain).value()) ==
              half_up(left, power_of_ten(6 - decimals) * abs(big(den))) * power_of_ten(6 - decimals));
}
RC_GTEST_PROP(decimal, a_ratio_is_printed_on_its_side_of_the_target, (Wide num, Decimal den)) {
    RC_PRE(den.micro != 0);
    const Decimal factor = *rc::gen::element(whole(1), whole(100), whole(1000), Decimal{45'000});
    const auto value = ratio(num, den, factor);
    RC_PRE(value.has_value());
    const Decimal target{value->micro + *rc::gen::inRange<std::int64_t>(-20'000, 20'000)};
    prints_honestly(num, den, factor, target, *rc::gen::inRange(0, 7),
                    *rc::gen::element(Direction::at_least, Direction::at_most));
}
RC_GTEST_PROP(decimal, shares_of_a_hundred_against_round_targets, ()) {
    const auto den = *rc::gen::inRange<std::int64_t>(1, 2'000'000);
    const auto target = whole(*rc::gen::inRange<std::int64_t>(0, 100));
    const auto near = target.micro / 100 * den / Decimal::one;
    const auto num = near + *rc::gen::inRange<std::int64_t>(-3, 4);
    prints_honestly(whole(num), whole(den), whole(100), target, *rc::gen::inRange(0, 4),
                    *rc::gen::element(Direction::at_least, Direction::at_most));
}
}  // namespace greentally
