#include "base/decimal.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>

#include "base/json.hpp"

namespace greentally {
using Unsigned = unsigned __int128;
static Unsigned magnitude(Int128 v) { return v < 0 ? -Unsigned(v) : Unsigned(v); }

// ---- 256 bits, only what products and quotients of sums need
namespace {
struct Big {
    Unsigned hi = 0, lo = 0;
    auto operator<=>(const Big&) const = default;
};
Big times(Unsigned a, Unsigned b) {
    const std::uint64_t a0 = std::uint64_t(a), a1 = std::uint64_t(a >> 64), b0 = std::uint64_t(b),
                        b1 = std::uint64_t(b >> 64);
    const Unsigned low = Unsigned(a0) * b0, mid = Unsigned(a0) * b1, mid2 = Unsigned(a1) * b0, high = Unsigned(a1) * b1;
    const Unsigned carry = (low >> 64) + std::uint64_t(mid) + std::uint64_t(mid2);
    return {high + (mid >> 64) + (mid2 >> 64) + (carry >> 64), carry << 64 | std::uint64_t(low)};
}
Big plus(Big a, Unsigned b) { return {a.hi + (a.lo + b < a.lo), a.lo + b}; }
Big minus(Big a, Big b) { return {a.hi - b.hi - (a.lo < b.lo), a.lo - b.lo}; }
Big doubled(Big a) { return {a.hi << 1 | a.lo >> 127, a.lo << 1}; }
Big halved(Big a) { return {a.hi >> 1, a.lo >> 1 | a.hi << 127}; }
int bits(Unsigned v) {
    const auto high = std::uint64_t(v >> 64);
    return high ? 128 - std::countl_zero(high) : 64 - std::countl_zero(std::uint64_t(v));
}
int bits(Big v) { return v.hi ? 128 + bits(v.hi) : bits(v.lo); }
Big shifted(Big v, int by) {
    if (by >= 128) return {v.lo << (by - 128), 0};
    return by == 0 ? v : Big{v.hi << by | v.lo >> (128 - by), v.lo << by};
}
struct Divided {
    Big quotient, rest;
};
Divided divide(Big a, Big b) {
    if (a.hi == 0 && b.hi == 0) {
        const Unsigned quotient = a.lo / b.lo;
        return {{0, quotient}, {0, a.lo - quotient * b.lo}};
    }
    Divided d{{}, a};
    int at = bits(a) - bits(b);
    for (Big step = at >= 0 ? shifted(b, at) : b; at >= 0; --at, step = halved(step)) {
        d.quotient = doubled(d.quotient);
        if (d.rest >= step) d.rest = minus(d.rest, step), d.quotient.lo |= 1;
    }
    return d;
}
bool away_from_zero(const Divided& d, Big by, bool negative, Rounding rounding) {
    if (d.rest == Big{}) return false;
    switch (rounding) {
        case Rounding::half_up: return d.rest >= minus(by, d.rest);
        case Rounding::down: return negative;
        case Rounding::up: return !negative;
    }
    return false;
}
/// The decimal digits of v, nineteen at a time.
std::string digits(Big v) {
    constexpr std::uint64_t nineteen = 10'000'000'000'000'000'000u;
    std::array<char, 80> text;
    char* const end = text.data() + text.size();
    char* at = end;
    while (v.hi || v.lo >= nineteen) {
        const Divided d = divide(v, {0, nineteen});
        auto low = std::uint64_t(d.rest.lo);
        for (int i = 0; i < 19; ++i, low /= 10) *--at = char('0' + low % 10);
        v = d.quotient;
    }
    auto high = std::uint64_t(v.lo);
    do *--at = char('0' + high % 10);
    while (high /= 10);
    return std::string(at, end);
}
std::string with_point(std::string digits, int decimals, bool negative) {
    if (int(digits.size()) <= decimals) digits.insert(0, std::size_t(decimals) + 1 - digits.size(), '0');
    if (decimals) digits.insert(digits.size() - std::size_t(decimals), 1, '.');
    if (negative && digits.find_first_not_of("0.") != std::string::npos) digits.insert(0, 1, '-');
    return digits;
}
constexpr std::array<std::int64_t, 7> power{1, 10, 100, 1'000, 10'000, 100'000, 1'000'000};
std::strong_ordering compare(int sign_a, Big a, int sign_b, Big b) {
    if (sign_a != sign_b) return sign_a <=> sign_b;
    return sign_a < 0 ? b <=> a : a <=> b;
}
int sign(Wide w) { return w.hi < 0 ? -1 : w == Wide{} ? 0 : 1; }
}  // namespace

// ---- text
namespace {
/// Reads typed characters one by one; full-width forms count as what they mean. Columns are 1-based characters.
struct Typed {
    std::string_view rest;
    int column = 1;
    std::string_view raw() const {
        std::size_t n = rest.empty() ? 0 : 1;
        while (n < rest.size() && (rest[n] & 0xC0) == 0x80) ++n;
        return rest.substr(0, n);
    }
    char peek() const {  // 0 at the end, '?' for anything that has no meaning in a number
        if (rest.empty()) return 0;
        const auto c = raw();
        if (c.size() == 1) return c[0];
        if (c.size() == 3 && c[0] == '\xEF' && c[1] == '\xBC' && c[2] >= '\x81') return char(c[2] - '\x80' + ' ');
        if (c == "\u2212") return '-';
        if (c == "\u3000" || c == "\u00A0") return ' ';
        return '?';
    }
    char take() {
        const char c = peek();
        rest.remove_prefix(raw().size()), ++column;
        return c;
    }
    void blanks() {
        for (char c = peek(); c == ' ' || c == '\t' || c == '\r' || c == '\n'; c = peek()) take();
    }
    Fault unexpected(const char* expected) const {
        const std::string found = rest.empty() ? "the end" : "\"" + std::string(raw()) + "\"";
        return fault(Why::malformed, "column " + std::to_string(column), "found " + found + ", expected " + expected);
    }
};
bool digit(char c) { return c >= '0' && c <= '9'; }

/// The whole part, with or without separators in threes.
Result<> read_whole(Typed& in, Unsigned& value, Unsigned limit) {
    int run = 0;
    bool grouped = false;
    for (char c = in.peek(); digit(c) || c == ','; c = in.peek()) {
        if (c == ',') {
            if (run == 0 || run > 3 || (grouped && run != 3))
                return in.unexpected("separators after every three digits");
            grouped = true, run = 0, in.take();
            if (!digit(in.peek())) return in.unexpected("three digits after a separator");
            continue;
        }
        value = value * 10 + Unsigned(in.take() - '0'), ++run;
        if (value > limit / Decimal::one)
            return fault(Why::limit, "column " + std::to_string(in.column - 1), "the number is too large");
    }
    if (grouped && run != 3) return in.unexpected("three digits after a separator");
    return ok();
}
Result<> read_decimals(Typed& in, Unsigned& value) {
    int count = 0;
    for (; digit(in.peek()); ++count) {
        if (count == 6) return fault(Why::limit, "column " + std::to_string(in.column), "more than 6 decimals");
        value = value * 10 + Unsigned(in.take() - '0');
    }
    if (count == 0) return in.unexpected("a digit after the point");
    value *= Unsigned(power[std::size_t(6 - count)]);
    return ok();
}
Result<Int128> read(std::string_view typed, Unsigned limit) {
    Typed in{typed};
    in.blanks();
    const bool negative = in.peek() == '-';
    if (negative || in.peek() == '+') in.take();
    if (!digit(in.peek()) && in.peek() != '.') return in.unexpected("a number");
    Unsigned whole = 0, part = 0;
    TRY(read_whole(in, whole, limit));
    if (in.peek() == '.') {
        in.take();
        TRY(read_decimals(in, part));
    }
    in.blanks();
    if (in.peek()) return in.unexpected("nothing after the number");
    const Unsigned value = whole * Unsigned(Decimal::one) + part;
    if (value > limit) return fault(Why::limit, "column 1", "the number is too large");
    return negative ? -Int128(value) : Int128(value);
}
}  // namespace

Result<Decimal> decimal_from_text(std::string_view typed) {
    TRY(auto v, read(typed, Unsigned(Decimal::limit)));
    return Decimal{std::int64_t(v)};
}
Result<Wide> wide_from_text(std::string_view printed) {
    TRY(auto v, read(printed, Unsigned(1) << 126));
    return Wide(v);
}
std::string text(Wide w) {
    if (const auto narrowed = narrow(w)) return text(*narrowed);
    std::string out = with_point(digits({0, magnitude(w.micro())}), 6, w.hi < 0);
    out.erase(out.find_last_not_of('0') + 1);
    if (out.back() == '.') out.pop_back();
    return out;
}
std::string text(Decimal d) {
    constexpr auto one = std::uint64_t(Decimal::one);
    std::array<char, 32> out;
    const std::uint64_t size = d.micro < 0 ? -std::uint64_t(d.micro) : std::uint64_t(d.micro);
    out[0] = '-';
    char* const from = out.data() + (d.micro >= 0);
    char* end = std::to_chars(out.data() + 1, out.data() + out.size(), size / one).ptr;
    if (std::uint64_t part = size % one) {
        *end = '.';
        for (int i = 6; i > 0; --i, part /= 10) end[i] = char('0' + part % 10);
        for (end += 7; end[-1] == '0';) --end;
    }
    return std::string(from, end);
}

// ---- comparisons and quotients
std::strong_ordering compare_products(Wide a, Wide b, Wide c, Wide d) {
    return compare(sign(a) * sign(b), times(magnitude(a.micro()), magnitude(b.micro())), sign(c) * sign(d),
                   times(magnitude(c.micro()), magnitude(d.micro())));
}
std::optional<Wide> mul_div(Wide a, Wide b, Wide c, Rounding rounding) {
    if (c == Wide{}) return {};
    const Big by{0, magnitude(c.micro())};
    const bool negative = sign(a) * sign(b) * sign(c) < 0;
    Divided d = divide(times(magnitude(a.micro()), magnitude(b.micro())), by);
    if (away_from_zero(d, by, negative, rounding)) d.quotient = plus(d.quotient, 1);
    if (d.quotient.hi || d.quotient.lo >> 127) return {};
    return Wide(negative ? -Int128(d.quotient.lo) : Int128(d.quotient.lo));
}
std::optional<std::strong_ordering> compare_ratio(Wide num, Wide den, Decimal factor, Decimal target) {
    if (den == Wide{}) return {};
    const auto order = compare_products(num, factor, den, target);
    return den.hi < 0 ? 0 <=> order : order;
}
static bool holds(std::strong_ordering order, Direction direction) {
    return direction == Direction::at_least ? order >= 0 : order <= 0;
}
std::optional<bool> meets(Wide num, Wide den, Decimal factor, Decimal target, Direction direction) {
    const auto order = compare_ratio(num, den, factor, target);
    return order ? std::optional(holds(*order, direction)) : std::nullopt;
}
std::optional<Decimal> ratio(Wide num, Wide den, Decimal factor) {
    const auto value = mul_div(num, factor, den, Rounding::half_up);
    return value ? narrow(*value) : std::nullopt;
}

// ---- printing
namespace {
/// A quotient at a fixed number of decimals.
struct Shown {
    Big units;  // of 10^-decimals
    bool negative = false;
    int decimals = 0;
    std::string text() const { return with_point(digits(units), decimals, negative && units != Big{}); }
    /// At the same number of decimals.
    bool reads_as(const Shown& o) const { return units == o.units && (negative == o.negative || units == Big{}); }
};
Shown shown(Wide num, Wide den, Decimal factor, int decimals, Rounding rounding) {
    // factor is 10⁻⁶, so num · factor ÷ (den · 10^(6 - decimals)) counts units of 10^-decimals
    const Big by = times(magnitude(den.micro()), Unsigned(power[std::size_t(6 - decimals)]));
    const bool negative = sign(num) * sign(den) * sign(factor) < 0;
    Divided d = divide(times(magnitude(num.micro()), magnitude(factor.micro)), by);
    if (away_from_zero(d, by, negative, rounding)) d.quotient = plus(d.quotient, 1);
    return {d.quotient, negative, decimals};
}
std::strong_ordering against(const Shown& s, Decimal target) {  // what the reader sees, against the target
    const Unsigned units = magnitude(target.micro);
    const auto up = Unsigned(power[std::size_t(6 - s.decimals)]);
    const Big low = times(s.units.lo, up), high = times(s.units.hi, up);
    const Big scaled{low.hi + high.lo, low.lo};
    const int sign_s = s.units == Big{} ? 0 : s.negative ? -1 : 1;
    return compare(sign_s, scaled, sign(target), {0, units});
}
bool honest(const Shown& s, bool met, Decimal target, Direction direction) {
    if (met) return holds(against(s, target), direction);
    const Shown goal = shown(target, whole(1), whole(1), s.decimals, Rounding::half_up);
    return !holds(against(s, target), direction) && !s.reads_as(goal);
}
}  // namespace

std::optional<std::string> print_ratio(Wide num, Wide den, Decimal factor, int decimals, std::optional<Decimal> target,
                                       Direction direction) {
    if (den == Wide{}) return {};
    decimals = std::clamp(decimals, 0, 6);
    if (!target) return shown(num, den, factor, decimals, Rounding::half_up).text();
    const bool met = *meets(num, den, factor, *target, direction);
    const Rounding failing_side = direction == Direction::at_least ? Rounding::down : Rounding::up;
    for (int d = decimals; d < 6; ++d) {
        const Shown plain = shown(num, den, factor, d, Rounding::half_up);
        if (honest(plain, met, *target, direction)) return plain.text();
        if (met) continue;
        const Shown cut = shown(num, den, factor, d, failing_side);
        if (honest(cut, met, *target, direction)) return cut.text();
    }
    // the target itself has six decimals: here rounding by half cannot fall short of it, nor cutting reach it
    const Shown plain = shown(num, den, factor, 6, Rounding::half_up);
    return (honest(plain, met, *target, direction) ? plain : shown(num, den, factor, 6, failing_side)).text();
}
std::string print(Wide value, int decimals) { return *print_ratio(value, whole(1), whole(1), decimals); }

// ---- JSON
void write_leaf(std::string& out, const Decimal& d) { write_json_string(out, text(d)); }
bool read_leaf(Json j, Decimal& d) {
    if (j.kind() != Json::Kind::string) return false;
    const auto read = decimal_from_text(j.string());
    return read ? (d = read.value(), true) : false;
}
std::string_view leaf_schema(const Decimal*) { return R"({"type":"string","format":"decimal"})"; }
void write_leaf(std::string& out, const Cell& c) {
    if (c.present()) return write_leaf(out, c.value());
    if (c.absence() == Absence::missing) return void(out += "null");
    write_json_string(out, c.absence() == Absence::not_applicable ? "not_applicable" : "not_available");
}
bool read_leaf(Json j, Cell& c) {
    if (j.kind() == Json::Kind::null) return c = Absence::missing, true;
    if (j.kind() == Json::Kind::string && j.string() == "not_applicable") return c = Absence::not_applicable, true;
    if (j.kind() == Json::Kind::string && j.string() == "not_available") return c = Absence::not_available, true;
    Decimal d;
    return read_leaf(j, d) ? (c = d, true) : false;
}
std::string_view leaf_schema(const Cell*) {
    return R"({"type":["string","null"],"pattern":"^(-?[0-9]+(\\.[0-9]{1,6})?|not_applicable|not_available)$"})";
}
void write_leaf(std::string& out, const Wide& w) { write_json_string(out, text(w)); }
bool read_leaf(Json j, Wide& w) {
    if (j.kind() != Json::Kind::string) return false;
    const auto read = wide_from_text(j.string());
    return read ? (w = read.value(), true) : false;
}
std::string_view leaf_schema(const Wide*) { return R"({"type":"string","format":"decimal"})"; }
}  // namespace greentally
