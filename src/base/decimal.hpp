#pragma once
/// Exact reported numbers: int64 × 10⁻⁶. Sums in 128 bits, comparisons by cross-multiplication in 256. No floating
/// point.
#include <boost/describe/enum.hpp>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace greentally {
class Json;
using Int128 = __int128;

/// A reported value in units of 10⁻⁶ of its measure. |value| ≤ 9 000 000 000 000: what lies beyond ±limit is no number.
struct Decimal {
    static constexpr std::int64_t one = 1'000'000, limit = 9'000'000'000'000'000'000;
    std::int64_t micro = 0;
    auto operator<=>(const Decimal&) const = default;
};
constexpr Decimal whole(std::int64_t n) { return {n * Decimal::one}; }

/// A sum of decimals, 128 bits × 10⁻⁶, as two members so that rows that hold it compare and lie in memory plainly.
struct Wide {
    std::int64_t hi = 0;
    std::uint64_t lo = 0;
    constexpr Wide() = default;
    constexpr Wide(Decimal d) : Wide(Int128(d.micro)) {}
    explicit constexpr Wide(Int128 micro) : hi(std::int64_t(micro >> 64)), lo(std::uint64_t(micro)) {}
    constexpr Int128 micro() const { return Int128((unsigned __int128)(hi) << 64 | lo); }
    auto operator<=>(const Wide&) const = default;
};
/// 128 bits hold 10¹⁹ decimals of any size: adding and subtracting sums of real columns cannot overflow.
constexpr Wide operator+(Wide a, Wide b) { return Wide(a.micro() + b.micro()); }
constexpr Wide operator-(Wide a, Wide b) { return Wide(a.micro() - b.micro()); }
constexpr Wide operator-(Wide a) { return Wide(-a.micro()); }
constexpr Wide& operator+=(Wide& a, Wide b) { return a = a + b; }
constexpr Wide& operator-=(Wide& a, Wide b) { return a = a - b; }
/// Errors: nothing if the sum is no decimal any more.
constexpr std::optional<Decimal> narrow(Wide w) {
    if (w.micro() > Decimal::limit || w.micro() < -Int128(Decimal::limit)) return {};
    return Decimal{std::int64_t(w.micro())};
}

/// A typed number: sign, thousands separators in threes, full-width characters allowed; never rounded.
/// Errors: malformed (what was found at which character, what was expected), limit (more than 6 decimals, too large).
Result<Decimal> decimal_from_text(std::string_view typed);
/// As decimal_from_text, for sums that were printed by text(Wide).
Result<Wide> wide_from_text(std::string_view printed);
std::string text(Decimal);  // without loss and without trailing zeros: 12.5, -0.000001, 0
std::string text(Wide);

BOOST_DEFINE_ENUM_CLASS(Absence, none, missing, not_applicable, not_available)

/// A number or the reason why there is none, in 8 bytes: what a cell of a return holds and what a column is made of.
/// Zero is a number. Absences lie below -limit, with a 1 in a field of their own (bits 0, 21, 42), so that adding them
/// counts them: up to 2²¹ - 1 cells of a column (numbers/rollup.hpp).
struct Cell {
    std::int64_t code = absent_code(Absence::missing);
    constexpr Cell() = default;
    constexpr Cell(Decimal d) : code(d.micro) {}
    constexpr Cell(Absence a) : code(absent_code(a)) {}
    static constexpr Cell from_code(std::int64_t code) {
        Cell c;
        return c.code = code, c;
    }
    static constexpr std::int64_t absent_code(Absence a) {
        return INT64_MIN | std::int64_t(1) << (a <= Absence::missing ? 0 : int(a) - 1) * 21;
    }
    constexpr bool present() const { return code >= -Decimal::limit; }
    constexpr Decimal value() const { return {present() ? code : 0}; }
    constexpr Absence absence() const {
        if (present()) return Absence::none;
        return code == absent_code(Absence::missing)          ? Absence::missing
               : code == absent_code(Absence::not_applicable) ? Absence::not_applicable
                                                              : Absence::not_available;
    }
    auto operator<=>(const Cell&) const = default;  // absences before numbers
};
static_assert(Cell::absent_code(Absence::not_available) < -Decimal::limit);
/// A sum or a computed value, or the reason why there is none. (A `Figure` is a submitted number:
/// domain/return/figure.hpp.)
struct Value {
    Wide value;
    Absence absence = Absence::none;
    constexpr Value() = default;
    constexpr Value(Wide v) : value(v) {}
    constexpr Value(Decimal d) : value(d) {}
    constexpr Value(Absence a) : absence(a) {}
    constexpr Value(Cell c) : value(c.value()), absence(c.absence()) {}
    constexpr bool present() const { return absence == Absence::none; }
    bool operator==(const Value&) const = default;
};

BOOST_DEFINE_ENUM_CLASS(Direction, at_least, at_most)
BOOST_DEFINE_ENUM_CLASS(Rounding, half_up, down, up)  // half_up: half away from zero (四舍五入); down, up: towards ∓∞

/// a·b <=> c·d, exact in 256 bits.
std::strong_ordering compare_products(Wide a, Wide b, Wide c, Wide d);
/// a·b ÷ c rounded to a whole 10⁻⁶ (b and c in any one unit). Errors: nothing if c is zero or the result leaves 128
/// bits.
std::optional<Wide> mul_div(Wide a, Wide b, Wide c, Rounding);

/// num ÷ den × factor against target, exact. Errors: nothing if den is zero.
std::optional<std::strong_ordering> compare_ratio(Wide num, Wide den, Decimal factor, Decimal target);
/// True if num ÷ den × factor holds the target in its direction. Errors: nothing if den is zero.
std::optional<bool> meets(Wide num, Wide den, Decimal factor, Decimal target, Direction);
/// num ÷ den × factor, half up to 10⁻⁶: for sorting and pictures, never for a verdict. Errors: nothing if den is zero.
std::optional<Decimal> ratio(Wide num, Wide den, Decimal factor);
/// num ÷ den × factor with `decimals` (0 … 6) digits, half up; but a value short of its target is never printed as
/// equal to it (94.996 against ≥ 95 is 94.99) nor a value that holds it as short of it: where that needs more digits,
/// they are shown. Errors: nothing if den is zero.
std::optional<std::string> print_ratio(Wide num, Wide den, Decimal factor, int decimals,
                                       std::optional<Decimal> target = {}, Direction = Direction::at_least);
/// A value with fixed decimals, half up: 12.50.
std::string print(Wide value, int decimals);

// In JSON both are strings (base/shape.hpp).
void write_leaf(std::string& out, const Decimal&);
bool read_leaf(Json, Decimal&);
std::string_view leaf_schema(const Decimal*);
void write_leaf(std::string& out, const Cell&);  // "12.5", "not_applicable", "not_available"; missing is null
bool read_leaf(Json, Cell&);
std::string_view leaf_schema(const Cell*);
void write_leaf(std::string& out, const Wide&);
bool read_leaf(Json, Wide&);
std::string_view leaf_schema(const Wide*);
}  // namespace greentally
