#pragma once
/// Plausibility of a number beside others: each check gives a finding with the numbers that explain it, or nothing.
/// A finding is a question to the person who typed, never a verdict; nothing here blocks.
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"

namespace greentally::numbers {
BOOST_DEFINE_ENUM_CLASS(Check, sum_mismatch, more_than_whole, jump, unit_slip, per_head)

struct Named {
    std::string_view name;
    Wide value;
    bool operator==(const Named&) const = default;
};
/// `numbers` in the order in which a sentence names them; the names are placeholders of words.toml.
struct Finding {
    Check check;
    std::vector<Named> numbers;
    Wide operator[](std::string_view name) const;  // zero if not among them
    bool operator==(const Finding&) const = default;
};
std::string_view code(Check);  // check.sum_mismatch …: the key of its sentence

/// stated ≠ Σ parts by more than `tolerance` (parts that do not apply count as nothing; with a part missing there is no
/// finding unless what is there already exceeds the total). Numbers: stated, sum, difference.
std::optional<Finding> sum_mismatch(Value stated, std::span<const Value> parts, Wide tolerance = {});
/// part > whole (treated > produced, built > planned). Numbers: part, whole, excess.
std::optional<Finding> more_than_whole(Value part, Value whole);

struct JumpRule {
    int least_history = 4;      // fewer earlier values: no finding
    Decimal width = whole(5);   // so many median deviations from the median are ordinary
    Decimal floor = {200'000};  // but at least this share of the median (0.2): steady series are not fenced in
};
/// value far outside what its own history does: beyond median ± max(width × MAD, floor × |median|), where MAD is the
/// median distance from the median, so that single outliers in the past do not widen the fence. Numbers: value, median,
/// low, high.
std::optional<Finding> jump(Value value, std::span<const Value> history, const JumpRule& = {});

/// value ÷ reference within a factor of 2 of 10, 100, 1 000 or 10 000 or of their inverse (m³ typed for 万 m³), where
/// the reference — the median of its history or of its neighbours — is steady: at least three values, all within a
/// factor of 3 of it (so that a true growth of ten times has no such neighbours). Numbers: value, reference, times (10⁴
/// or 10⁻⁴ …), likely.
std::optional<Finding> unit_slip(Value value, std::span<const Value> others);

/// value × factor ÷ persons outside [low, high] (litres per head and day, m² per head). No persons but a value is a
/// finding, with per_head zero. Numbers: value, persons, per_head, low, high.
std::optional<Finding> per_head(Value value, Value persons, Decimal factor, Decimal low, Decimal high);

/// The middle value, the mean of the two middle ones (half up to 10⁻⁶) for an even count. Errors: nothing if there is
/// none.
std::optional<Wide> median(std::vector<Wide> values);
}  // namespace greentally::numbers
