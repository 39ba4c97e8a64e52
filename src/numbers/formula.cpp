#include "numbers/formula.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace greentally::numbers {
/// The absence that a sum of parts takes from one that is absent; not applicable drops out.
static Absence worse(Absence a, Absence b) {
    if (a == Absence::missing || b == Absence::missing) return Absence::missing;
    if (a == Absence::not_available || b == Absence::not_available) return Absence::not_available;
    return Absence::none;
}
static const Outcome zero_divisor{Absence::not_available, Obstacle::zero_divisor},
    too_large{Absence::not_available, Obstacle::too_large};
static const Wide unit(Int128(1));

Coefficient Formula::coefficient(std::string_view element) const {
    for (std::size_t i = 0; i < weights_.size(); ++i)
        if (elements_[i].name() == element) {
            const std::int64_t by = std::gcd(weights_[i], divisor_);
            return {weights_[i] / by, divisor_ / by};
        }
    return {};
}

/// Σ weight · input, divisor_ times too large. Weights are ≤ 10⁶ together, so 128 bits hold it for inputs below 2¹⁰⁷.
Outcome Formula::weighed(std::span<const Value> inputs) const {
    Absence absence = Absence::none;
    bool any = elements_.empty();
    Int128 sum = Int128(constant_) * Decimal::one;
    for (std::size_t i = 0; i < elements_.size(); ++i) {
        absence = worse(absence, inputs[i].absence);
        if (!inputs[i].present()) continue;
        any = true;
        Int128 term;
        if (__builtin_mul_overflow(inputs[i].value.micro(), Int128(weights_[i]), &term) ||
            __builtin_add_overflow(sum, term, &sum))
            return too_large;
    }
    if (absence != Absence::none) return {absence};
    return {any ? Value(Wide(sum)) : Value(Absence::not_applicable)};
}
Outcome Formula::evaluate(std::span<const Value> inputs) const {
    CHECK(inputs.size() == elements_.size());
    if (scope_ == Scope::reported) return run(inputs);
    const Outcome sum = weighed(inputs);
    if (!sum.value.present() || divisor_ == 1) return sum;
    return {*mul_div(sum.value.value, unit, Wide(Int128(divisor_)), Rounding::half_up)};
}

namespace {
/// Two parts joined; `absent` is what to do with the present one when the other does not apply.
Outcome added(const Value& a, const Value& b, bool minus) {
    if (const Absence absence = worse(a.absence, b.absence); absence != Absence::none) return {absence};
    if (!b.present()) return {a};
    const Int128 second = minus ? -b.value.micro() : b.value.micro();
    if (!a.present()) return {Wide(second)};
    Int128 sum;
    if (__builtin_add_overflow(a.value.micro(), second, &sum)) return too_large;
    return {Wide(sum)};
}
Outcome multiplied(const Value& a, const Value& b, bool divide) {
    if (const Absence absence = worse(a.absence, b.absence); absence != Absence::none) return {absence};
    if (!a.present() || !b.present()) return {Absence::not_applicable};
    if (divide && b.value == Wide{}) return zero_divisor;
    const Wide one = whole(1);
    const auto value =
        divide ? mul_div(a.value, one, b.value, Rounding::half_up) : mul_div(a.value, b.value, one, Rounding::half_up);
    return value ? Outcome{*value} : too_large;
}
Value joined(std::span<const Value> parts, bool all) {
    Absence absence = Absence::none;
    const Value* least = nullptr;
    for (const Value& part : parts) {
        absence = worse(absence, part.absence);
        if (part.present() && (!least || part.value < least->value)) least = &part;
    }
    if (absence != Absence::none) return absence;
    if (!least) return Absence::not_applicable;
    return all ? Value(whole(least->value >= Wide(whole(1)))) : *least;
}
}  // namespace

Outcome Formula::run(std::span<const Value> inputs) const {
    std::array<Value, stack_limit> stack;
    std::size_t top = 0;
    for (const Step& step : steps_) {
        Outcome value;
        switch (step.op) {
            case Op::number: stack[top++] = Decimal{step.arg}; continue;
            case Op::element: stack[top++] = inputs[std::size_t(step.arg)]; continue;
            case Op::negate: value = added(whole(0), stack[top - 1], true), top -= 1; break;
            case Op::add:
            case Op::subtract: value = added(stack[top - 2], stack[top - 1], step.op == Op::subtract), top -= 2; break;
            case Op::multiply:
            case Op::divide: value = multiplied(stack[top - 2], stack[top - 1], step.op == Op::divide), top -= 2; break;
            case Op::min:
            case Op::all:
                top -= std::size_t(step.arg);
                value = {joined({stack.data() + top, std::size_t(step.arg)}, step.op == Op::all)};
                break;
        }
        if (value.obstacle != Obstacle::none) return value;
        stack[top++] = value.value;
    }
    return {stack[0]};
}

Quotient Quotient::of(const Formula& num, std::span<const Value> num_inputs, const Formula& den,
                      std::span<const Value> den_inputs) {
    CHECK(num.scope() == Scope::sums && den.scope() == Scope::sums);
    CHECK(num_inputs.size() == num.elements_.size() && den_inputs.size() == den.elements_.size());
    const std::int64_t by = std::gcd(num.divisor_, den.divisor_);
    const auto scaled = [](Outcome sum, std::int64_t scale) {
        if (!sum.value.present()) return sum.value;
        const auto value = mul_div(sum.value.value, Wide(Int128(scale)), unit, Rounding::half_up);
        return value ? Value(*value) : Value(Absence::not_available);
    };
    return {scaled(num.weighed(num_inputs), den.divisor_ / by), scaled(den.weighed(den_inputs), num.divisor_ / by)};
}
}  // namespace greentally::numbers
