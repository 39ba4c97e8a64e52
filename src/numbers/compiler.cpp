#include <algorithm>
#include <numeric>

#include "numbers/formula.hpp"

namespace greentally::numbers {
namespace {
constexpr std::int64_t scale_limit = 1'000'000;
constexpr std::size_t text_limit = 4096, step_limit = 512, depth_limit = 32;

/// An exact fraction, small enough that 128 bits hold every product of two.
struct Fraction {
    Int128 num = 0, den = 1;
    static Int128 common(Int128 a, Int128 b) {
        for (a = a < 0 ? -a : a; b;) std::swap(a %= b, b);
        return a;
    }
    Fraction reduced() const {
        const Int128 by = common(num, den);
        return by == 0 ? *this : Fraction{den < 0 ? -num / by : num / by, (den < 0 ? -den : den) / by};
    }
    bool small() const {
        constexpr Int128 limit = Int128(scale_limit) * Decimal::one;  // a literal has six decimals
        return num <= limit && num >= -limit && den <= limit;
    }
};
Fraction operator+(Fraction a, Fraction b) { return Fraction{a.num * b.den + b.num * a.den, a.den * b.den}.reduced(); }
Fraction operator*(Fraction a, Fraction b) { return Fraction{a.num * b.num, a.den * b.den}.reduced(); }
Fraction operator/(Fraction a, Fraction b) { return Fraction{a.num * b.den, a.den * b.num}.reduced(); }

/// What a part of a formula means on sums: constant + Σ weight · element.
struct Linear {
    Fraction constant;
    std::vector<Fraction> weights;  // by element index
    bool has_elements() const { return !weights.empty(); }
    Linear& scale(Fraction by) {
        constant = constant * by;
        for (auto& w : weights) w = w * by;
        return *this;
    }
    Linear& add(const Linear& other, std::int64_t sign) {
        constant = constant + other.constant * Fraction{sign};
        weights.resize(std::max(weights.size(), other.weights.size()));
        for (std::size_t i = 0; i < other.weights.size(); ++i)
            weights[i] = weights[i] + other.weights[i] * Fraction{sign};
        return *this;
    }
    bool small() const {
        return constant.small() &&
               std::all_of(weights.begin(), weights.end(), [](const Fraction& w) { return w.small(); });
    }
};
}  // namespace

/// Recursive descent; every rule appends its steps and, on sums, returns what it means (elsewhere nothing).
struct Compiler {
    using Op = Formula::Op;
    std::string_view rest;
    Formula& out;
    int column = 1;
    std::size_t depth = 0, stack = 0, highest = 0;

    // -- characters
    std::size_t width() const {
        std::size_t n = rest.empty() ? 0 : 1;
        while (n < rest.size() && (rest[n] & 0xC0) == 0x80) ++n;
        return n;
    }
    char peek() {
        while (!rest.empty() && (rest[0] == ' ' || rest[0] == '\t' || rest[0] == '\r' || rest[0] == '\n')) take();
        return rest.empty() ? 0 : rest[0];
    }
    void take() { rest.remove_prefix(width()), ++column; }
    static bool letter(char c) { return c >= 'a' && c <= 'z'; }
    static bool digit(char c) { return c >= '0' && c <= '9'; }
    std::string_view word() {  // the run of name characters here, not taken
        std::size_t n = 0;
        while (n < rest.size() && (letter(rest[n]) || digit(rest[n]) || rest[n] == '_')) ++n;
        return rest.substr(0, n);
    }
    Fault at(int where, Why why, std::string detail) const {
        return fault(why, "column " + std::to_string(where), std::move(detail));
    }
    Fault unexpected(const std::string& expected) {
        peek();
        const auto token = word().empty() ? rest.substr(0, width()) : word();
        return at(column, Why::malformed,
                  "found " + (rest.empty() ? "the end" : "\"" + std::string(token) + "\"") + ", expected " + expected);
    }
    Result<> expect(char c) {
        if (peek() != c) return unexpected(std::string("\"") + c + "\"");
        return take(), ok();
    }

    // -- steps
    Result<> emit(int where, Op op, std::int64_t arg, int stack_change) {
        stack = std::size_t(int(stack) + stack_change), highest = std::max(highest, stack);
        out.steps_.push_back({op, arg});
        if (out.steps_.size() > step_limit || highest > Formula::stack_limit)
            return at(where, Why::limit, "the formula is too long");
        return ok();
    }
    bool on_sums() const { return out.scope_ == Scope::sums; }
    Result<Linear> fine(int where, Linear l) const {
        if (!l.small())
            return at(where, Why::limit, "coefficients finer or larger than 1 : 1000000 cannot be kept exact");
        return l;
    }

    // -- grammar
    Result<Linear> sum() {
        TRY(auto left, product());
        for (char c = peek(); c == '+' || c == '-'; c = peek()) {
            const int where = column;
            take();
            TRY(auto right, product());
            if (on_sums() && left.has_elements() != right.has_elements())
                return at(where, Why::malformed,
                          "found a number added to a sum, expected elements on both sides (a number is not a sum)");
            TRY(emit(where, c == '+' ? Op::add : Op::subtract, 2, -1));
            if (on_sums()) { TRY(left, fine(where, left.add(right, c == '+' ? 1 : -1))); }
        }
        return left;
    }
    Result<Linear> product() {
        TRY(auto left, factor());
        for (char c = peek(); c == '*' || c == '/'; c = peek()) {
            const int where = column;
            take();
            const int right_at = (peek(), column);
            TRY(auto right, factor());
            if (c == '/' && zero(right))
                return at(right_at, Why::malformed, "found a division by zero, expected another divisor");
            TRY(emit(where, c == '*' ? Op::multiply : Op::divide, 2, -1));
            if (!on_sums()) continue;
            if (right.has_elements() && (c == '/' || left.has_elements()))
                return at(where, Why::malformed,
                          std::string("found a ") + (c == '*' ? "product" : "quotient") +
                              " of elements, expected a number: on sums a formula must be linear (compute it where it "
                              "is reported)");
            if (c == '*' && right.has_elements()) std::swap(left, right);
            TRY(left, fine(where, left.scale(c == '*' ? right.constant : Fraction{1} / right.constant)));
        }
        return left;
    }
    bool zero(const Linear& value) const {
        if (on_sums()) return !value.has_elements() && value.constant.num == 0;
        return out.steps_.back().op == Op::number && out.steps_.back().arg == 0;
    }
    Result<Linear> factor() {
        const int where = (peek(), column);
        if (++depth > depth_limit) return at(where, Why::limit, "more than 32 parts within each other");
        TRY(auto value, inner(where));
        --depth;
        return value;
    }
    Result<Linear> inner(int where) {
        const char c = peek();
        if (c == '-') {
            take();
            TRY(auto value, factor());
            TRY(emit(where, Op::negate, 1, 0));
            return on_sums() ? value.scale({-1}) : value;
        }
        if (c == '(') {
            take();
            TRY(auto value, sum());
            TRY(expect(')'));
            return value;
        }
        if (digit(c)) return number(where);
        if (letter(c)) return name(where);
        return unexpected("a number, an element, \"(\", min( or all(");
    }
    Result<Linear> number(int where) {
        std::size_t n = 0;
        while (n < rest.size() && (digit(rest[n]) || rest[n] == '.')) ++n;
        const auto read = decimal_from_text(rest.substr(0, n));
        if (!read)
            return at(where, read.error().why,
                      "found \"" + std::string(rest.substr(0, n)) + "\": " + read.error().detail);
        rest.remove_prefix(n), column += int(n);
        if (!word().empty()) return unexpected("an operator");
        TRY(emit(where, Op::number, read.value().micro, 1));
        if (!on_sums()) return Linear{};
        return fine(where, Linear{Fraction{read.value().micro, Decimal::one}.reduced(), {}});
    }
    Result<Linear> name(int where) {
        const std::string family(word());
        rest.remove_prefix(family.size()), column += int(family.size());
        if (peek() == '(') return call(where, family);
        std::string stratum;
        if (!rest.empty() && rest[0] == '.') {
            take();
            stratum = std::string(word());
            if (stratum.empty() || !letter(stratum[0])) return unexpected("a stratum");
            rest.remove_prefix(stratum.size()), column += int(stratum.size());
        }
        const std::size_t index = element(where, family, stratum);
        TRY(emit(where, Op::element, std::int64_t(index), 1));
        if (!on_sums()) return Linear{};
        Linear value;
        value.weights.resize(index + 1);
        value.weights[index] = {1};
        return value;
    }
    std::size_t element(int where, const std::string& family, const std::string& stratum) {
        auto& all = out.elements_;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (all[i].family == family && all[i].stratum == stratum) return i;
        all.push_back({family, stratum, where});
        return all.size() - 1;
    }
    Result<Linear> call(int where, const std::string& function) {
        if (function != "min" && function != "all")
            return at(where, Why::malformed, "found \"" + function + "(\", expected min( or all(");
        if (on_sums())
            return at(where, Why::malformed,
                      "found " + function + "(…) on sums, expected a linear formula (compute it where it is reported)");
        take();
        std::int64_t parts = 0;
        do {
            if (parts) take();
            TRY(sum());
            ++parts;
        } while (peek() == ',');
        if (function == "min" && parts < 2) return unexpected("\",\" and a second part of min");
        TRY(expect(')'));
        TRY(emit(where, function == "min" ? Op::min : Op::all, parts, int(1 - parts)));
        return Linear{};
    }

    Result<> weigh(const Linear& value) {
        Int128 divisor = value.constant.den, total = 0;
        for (const auto& w : value.weights) {
            divisor = divisor / Fraction::common(divisor, w.den) * w.den;
            if (divisor > scale_limit) break;
        }
        const auto limit = at(1, Why::limit, "coefficients finer or larger than 1 : 1000000 cannot be kept exact");
        if (divisor > scale_limit) return limit;
        const auto weight = [&](const Fraction& f) {
            const Int128 v = f.num * (divisor / f.den);
            return total += v < 0 ? -v : v, v;
        };
        const Int128 constant = weight(value.constant);
        if (total > scale_limit) return limit;
        out.constant_ = std::int64_t(constant), out.divisor_ = std::int64_t(divisor);
        for (const auto& w : value.weights) {
            const Int128 v = weight(w);
            if (total > scale_limit) return limit;
            out.weights_.push_back(std::int64_t(v));
        }
        out.weights_.resize(out.elements_.size());
        return ok();
    }
};

Result<Formula> Formula::compile(std::string_view text, Scope scope) {
    Formula formula;
    formula.scope_ = scope;
    if (text.size() > text_limit) return fault(Why::limit, "column 1", "the formula is longer than 4096 bytes");
    Compiler compiler{text, formula};
    TRY(auto value, compiler.sum());
    if (compiler.peek()) return compiler.unexpected("an operator or the end");
    if (scope == Scope::reported) return formula;
    TRY(compiler.weigh(value));
    return formula;
}
}  // namespace greentally::numbers
