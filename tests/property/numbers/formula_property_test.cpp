// Random formulas, written out as text and evaluated beside us by exact rationals; random texts; random years.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>

#include "numbers/formula.hpp"
#include "numbers/series.hpp"

namespace greentally::numbers {
using Big = boost::multiprecision::cpp_int;
using Rational = boost::multiprecision::cpp_rational;
static Big big(Wide w) { return Big(w.hi) * (Big(1) << 64) + Big(w.lo); }
static Rational rational(Wide micro) { return Rational(big(micro), Decimal::one); }
static Big half_up(const Rational& r) {  // whole 10⁻⁶
    const Rational scaled = abs(r) * Decimal::one;
    const Big q = (2 * numerator(scaled) + denominator(scaled)) / (2 * denominator(scaled));
    return r < 0 ? -q : q;
}
static const char* const names[] = {"a", "b.rural", "c_1"};

/// A formula and what it is worth, built together.
struct Written {
    std::string text;
    Rational value;
    bool has_elements = false;
};
static Decimal any_number() { return Decimal{*rc::gen::inRange<std::int64_t>(-9'000'000'000, 9'000'000'000)}; }
static Written literal(bool positive) {
    const Decimal d{*rc::gen::inRange<std::int64_t>(positive ? 1 : 0, 40) *
                    *rc::gen::element<std::int64_t>(100'000, 500'000, 1'000'000)};
    return {text(d), rational(d), false};
}
/// Linear on purpose: sums of elements, or of numbers, times and over numbers.
static Written linear(const std::vector<Decimal>& inputs, bool elements, int depth) {
    if (depth == 0) {
        if (!elements) return literal(false);
        const auto i = *rc::gen::inRange<std::size_t>(0, 3);
        return {names[i], rational(inputs[i]), true};
    }
    switch (*rc::gen::inRange(0, 5)) {
        case 0: {
            const Written l = linear(inputs, elements, depth - 1), r = linear(inputs, elements, depth - 1);
            return {"(" + l.text + " + " + r.text + ")", l.value + r.value, elements};
        }
        case 1: {
            const Written l = linear(inputs, elements, depth - 1), r = linear(inputs, elements, depth - 1);
            return {"(" + l.text + "-" + r.text + ")", l.value - r.value, elements};
        }
        case 2: {
            const Written l = linear(inputs, elements, depth - 1), n = literal(true);
            return *rc::gen::arbitrary<bool>() ? Written{l.text + " * " + n.text, l.value * n.value, elements}
                                               : Written{n.text + "*" + l.text, l.value * n.value, elements};
        }
        case 3: {
            const Written l = linear(inputs, elements, depth - 1);
            const auto by = *rc::gen::element<std::int64_t>(2, 5, 10, 3, 8);
            return {l.text + "/" + std::to_string(by), l.value / by, elements};
        }
        default: {
            const Written l = linear(inputs, elements, depth - 1);
            return {"-(" + l.text + ")", -l.value, elements};
        }
    }
}
static std::vector<Value> in_order(const Formula& f, const std::vector<Decimal>& inputs) {
    std::vector<Value> out;
    for (const auto& e : f.elements())
        out.push_back(inputs[std::size_t(std::find(std::begin(names), std::end(names), e.name()) - std::begin(names))]);
    return out;
}
RC_GTEST_PROP(formula, on_sums_is_the_exact_value_rounded_once, ()) {
    const std::vector<Decimal> inputs{any_number(), any_number(), any_number()};
    const Written w = linear(inputs, *rc::gen::arbitrary<bool>(), *rc::gen::inRange(0, 4));
    const auto compiled = Formula::compile(w.text, Scope::sums);
    if (!compiled) {  // only ever because its coefficients are too fine
        RC_ASSERT(compiled.error().why == Why::limit);
        RC_DISCARD("coefficients");
    }
    const auto got = compiled.value().evaluate(in_order(compiled.value(), inputs));
    RC_ASSERT(got.value.present());
    RC_ASSERT(big(got.value.value) == half_up(w.value));
    // as a numerator nothing is rounded at all
    const Formula one = Formula::compile("1", Scope::sums).value();
    const Quotient q = Quotient::of(compiled.value(), in_order(compiled.value(), inputs), one, {});
    RC_ASSERT(rational(q.num.value) / rational(q.den.value) == w.value);
}
/// The sum over areas of a linear formula is the formula of the sums: what makes "ratio of sums" mean one thing.
RC_GTEST_PROP(formula, on_sums_it_commutes_with_adding, ()) {
    const std::vector<Decimal> one{any_number(), any_number(), any_number()},
        two{any_number(), any_number(), any_number()};
    const Written w = linear(one, true, *rc::gen::inRange(0, 4));
    const auto f = Formula::compile(w.text, Scope::sums);
    RC_PRE(f.has_value());
    std::vector<Value> both;
    const auto first = in_order(f.value(), one), second = in_order(f.value(), two);
    for (std::size_t i = 0; i < first.size(); ++i) both.push_back(first[i].value + second[i].value);
    const Formula unit = Formula::compile("1", Scope::sums).value();
    const auto scaled = [&](const std::vector<Value>& v) { return Quotient::of(f.value(), v, unit, {}).num.value; };
    RC_ASSERT(scaled(first) + scaled(second) == scaled(both));
}
/// Any text: a formula or a fault with a column inside it (or just behind), never a crash.
RC_GTEST_PROP(formula, any_text_is_a_formula_or_a_fault_with_a_place, ()) {
    const auto piece = rc::gen::elementOf(
        std::vector<std::string>{"a", "b.rural", "min(", "all(", "(", ")",   ",",  "+",  "-",    "*",      "/",
                                 "1", "0",       "0.5",  ".",    " ", "x_9", "污", "（", "\xFF", "9999999"});
    const auto pieces = *rc::gen::container<std::vector<std::string>>(piece);
    std::string typed;
    for (const auto& p : pieces) typed += p;
    const auto scope = *rc::gen::element(Scope::sums, Scope::reported);
    const auto f = Formula::compile(typed, scope);
    if (f) {
        const std::vector<Value> inputs(f.value().elements().size(), Value(whole(3)));
        RC_ASSERT((f.value().evaluate(inputs).obstacle == Obstacle::none) ==
                  f.value().evaluate(inputs).value.present());
    } else {
        RC_ASSERT(f.error().where.starts_with("column "));
        const int column = std::stoi(f.error().where.substr(7));
        RC_ASSERT(column >= 1 && column <= int(typed.size()) + 1);
    }
}
/// A true year, some of it told by month and some year to date: what follows is true, and nothing is called a
/// contradiction.
RC_GTEST_PROP(series, what_is_derived_from_a_true_year_is_true, ()) {
    Months monthly, cumulated, told_monthly, told_cumulated;
    Wide until;
    for (std::size_t m = 0; m < 12; ++m) {
        const Decimal month{*rc::gen::inRange<std::int64_t>(0, 1'000'000'000)};
        until += month;
        monthly[m] = month, cumulated[m] = until;
        told_monthly[m] = *rc::gen::arbitrary<bool>() ? monthly[m] : Value(Absence::missing);
        told_cumulated[m] = *rc::gen::arbitrary<bool>() ? cumulated[m] : Value(Absence::missing);
    }
    const Year year = reconcile(told_monthly, told_cumulated);
    RC_ASSERT(year.contradictions.empty());
    for (std::size_t m = 0; m < 12; ++m) {
        if (year.monthly[m].present()) RC_ASSERT(year.monthly[m] == monthly[m]);
        if (year.cumulated[m].present()) RC_ASSERT(year.cumulated[m] == cumulated[m]);
        if (told_monthly[m].present()) RC_ASSERT(year.monthly[m].present());
        const bool before = m == 0 || told_cumulated[m - 1].present();
        if (before && told_cumulated[m].present()) RC_ASSERT(year.monthly[m].present());
        if (told_monthly[m].present() && (m == 0 || year.cumulated[m - 1].present()))
            RC_ASSERT(year.cumulated[m].present());
    }
}
}  // namespace greentally::numbers
