#pragma once
/// A year's months: given for the month or from January on (1—n月累计), converted exactly; and comparisons between
/// periods.
#include <array>
#include <optional>
#include <span>
#include <vector>

#include "base/decimal.hpp"

namespace greentally::numbers {
using Months = std::array<Value, 12>;

/// What two statements about one stretch of months say, where they cannot both be true.
struct Contradiction {
    enum class Kind { decreasing, differs } kind;
    int first, last;          // months 1 … 12: the stretch that is counted twice
    Wide cumulated, monthly;  // its sum by the year-to-date figures and by the months (decreasing: the earlier figure)
    bool operator==(const Contradiction&) const = default;
};
struct Year {
    Months monthly, cumulated;  // as given, completed by what follows from the other
    std::vector<Contradiction> contradictions;
};
/// Completes each series from the other where that is exact: a month is the difference of two year-to-date figures less
/// the months between that are given; a year-to-date figure is the sum from January. Months that do not apply count as
/// nothing. A year-to-date figure below an earlier one (of a flow that cannot be negative) is a contradiction, and so
/// are months that do not sum to it; nothing is derived from a contradiction, what was given stays.
Year reconcile(const Months& monthly, const Months& cumulated);

/// A change against an earlier period. Only `difference` and `base` are exact; a rate is printed from them
/// (print_ratio).
struct Change {
    Wide difference, base;  // rate = difference ÷ |base|
    bool operator==(const Change&) const = default;
};
/// Errors: nothing where either side has no value.
std::optional<Change> change(const Value& now, const Value& then);
/// Rate in percent, signed, `decimals` digits. Errors: nothing where the base is zero.
std::optional<std::string> print_rate(const Change&, int decimals);
/// 同比: each month against the same month of the year before.
std::array<std::optional<Change>, 12> year_on_year(const Months& year, const Months& year_before);
/// 环比: each month against the month before, January against last December.
std::array<std::optional<Change>, 12> period_on_period(const Months& year, const Months& year_before);

/// A flow adds over its periods, a stock and a state are their last value.
BOOST_DEFINE_ENUM_CLASS(Kind, flow, stock, state)
/// The value of a longer period from its parts, in order. `held` counts the parts that have a value (completeness of a
/// flow).
struct Folded {
    Value value;
    int held = 0, expected = 0;
};
Folded fold(Kind, std::span<const Value> parts);
}  // namespace greentally::numbers
