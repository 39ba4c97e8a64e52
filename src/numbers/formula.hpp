#pragma once
/// Formulas over named elements, as a programme writes them:
///     sum     := product { (+|-) product }       product := factor { (*|/) factor }
///     factor  := - factor | number | element | ( sum ) | min( sum , sum ) | all( sum { , sum } )
///     element := family [ . stratum ]            names are [a-z_0-9]+, beginning with a letter
/// On sums (over areas, over time) a formula must be linear, so that it means the same at every level; products of
/// elements, quotients, min and all are for what is computed where it is reported and then rolled up like any element.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"

namespace greentally::numbers {
enum class Scope { sums, reported };
struct ElementName {
    std::string family, stratum;  // stratum may be empty
    int column = 0;               // 1-based, where the formula first names it
    std::string name() const { return stratum.empty() ? family : family + "." + stratum; }
};
/// Why a formula has no value although its inputs have.
enum class Obstacle { none, zero_divisor, too_large };
struct Outcome {
    Value value;
    Obstacle obstacle = Obstacle::none;  // with it the value is not_available
};
/// coefficient = num ÷ den in lowest terms; |num| and den ≤ 1 000 000.
struct Coefficient {
    std::int64_t num = 0, den = 1;
};

class Formula {
public:
    static constexpr std::size_t stack_limit = 64;  // values waiting at once
    /// Errors: malformed at "column N" with what was found and what was expected; limit if it is too long or too finely
    /// scaled.
    static Result<Formula> compile(std::string_view text, Scope);
    /// Each element once, in the order in which they are named; inputs below are in this order.
    const std::vector<ElementName>& elements() const { return elements_; }
    Scope scope() const { return scope_; }

    /// The value, exact up to one rounding: on sums once at the end (only where coefficients are fractions), where
    /// reported after each * and each / (half up to 10⁻⁶, as on paper). Absences: a missing input makes the whole
    /// missing, otherwise a not-available one makes it not available; a not-applicable term of + - min all drops out, a
    /// not-applicable factor makes its product not applicable. all(…) is 1 where every part is at least 1, else 0.
    Outcome evaluate(std::span<const Value> inputs) const;
    template <class Lookup>  // (const ElementName&) -> Value
    Outcome evaluate_by(Lookup lookup) const {
        std::vector<Value> inputs;
        for (const auto& e : elements_) inputs.push_back(lookup(e));
        return evaluate(inputs);
    }
    /// Of an element in a formula on sums; zero if it is not in it. For gap arithmetic.
    Coefficient coefficient(std::string_view element) const;

private:
    friend struct Compiler;
    friend struct Quotient;
    enum class Op : std::uint8_t { number, element, add, subtract, multiply, divide, negate, min, all };
    struct Step {
        Op op;
        std::int64_t arg;  // micro of a number, index of an element, count of parts
    };
    Outcome weighed(std::span<const Value> inputs) const;
    Outcome run(std::span<const Value> inputs) const;

    std::vector<ElementName> elements_;
    std::vector<Step> steps_;            // postfix
    std::vector<std::int64_t> weights_;  // on sums: value = (constant + Σ weight · input) ÷ divisor
    std::int64_t constant_ = 0, divisor_ = 1;
    Scope scope_ = Scope::sums;
};

/// Numerator and denominator of a ratio over one common scale: num ÷ den is exact, nothing is rounded.
struct Quotient {
    Value num, den;
    static Quotient of(const Formula& num, std::span<const Value> num_inputs, const Formula& den,
                       std::span<const Value> den_inputs);
};
}  // namespace greentally::numbers
