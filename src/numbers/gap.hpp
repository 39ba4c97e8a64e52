#pragma once
/// What is missing to a target, and who can add it: gap arithmetic on an indicator's lever (缺什么补什么).
#include <span>
#include <vector>

#include "base/decimal.hpp"

namespace greentally::numbers {
/// The whole: num ÷ den × factor against a target. One unit of lever changes num by num_gain and den by den_gain.
struct Whole {
    Wide num, den;
    Decimal factor = whole(1), target;
    Direction direction = Direction::at_least;
    Decimal num_gain = whole(1), den_gain = {};
    Decimal step = {1};  // the lever moves in multiples of this: whole(1) for villages, 10⁻⁶ for volumes
};
/// A part that can add: its own share of num and den, and by how much at most its lever can still be raised.
struct Part {
    Wide num, den, cap;
};
BOOST_DEFINE_ENUM_CLASS(Reach, no_value, held, reachable, beyond_caps, lever_without_effect, too_large)
struct Need {
    Reach reach{};
    Wide amount;  // lever to add (a multiple of the step); with beyond_caps what would be needed, else zero
};
/// Lever that the whole lacks, caps aside. no_value: den is not positive. lever_without_effect: raising it can never
/// reach the target. too_large: the arithmetic leaves 128 bits (target or sums near their limits).
Need need(const Whole&);

struct Plea {  // what is asked of one part
    std::size_t part;
    Wide add;
};
struct Gap {
    Need whole;               // reach beyond_caps if all caps together do not suffice
    Wide capacity;            // all caps, in steps
    Wide best_num, best_den;  // where the whole would stand with every cap used up
    std::vector<Need> own;    // per part: what it lacks for itself to hold the target, within its own cap
    std::vector<Plea>
        shares;  // who adds how much so that the whole holds it: by own lack first, then by what is left of the caps
    std::vector<Plea> smallest;  // the fewest parts that suffice, largest caps first; ties to the earlier part
};
/// Errors: none; beyond_caps leaves shares and smallest with every cap used up, so that the reader sees how far that
/// goes.
Gap gap(const Whole&, std::span<const Part>);
}  // namespace greentally::numbers
