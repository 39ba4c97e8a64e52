#pragma once
/// Exact roll-up of columns over a tree in depth-first order: every area's sum and what is absent below it, in one pass
/// over the reported bytes. A column is one std::int64_t per node (base/decimal.hpp Cell codes); sums never touch it.
#include <cstdint>
#include <span>
#include <vector>

#include "base/decimal.hpp"

namespace greentally::numbers {
using Column = std::span<const std::int64_t>;

/// A tree as its depth-first order: a node's subtree is the range [node, end).
struct Tree {
    std::vector<std::int32_t> parent;  // -1 at a root; always smaller than the node itself
    std::vector<std::uint8_t> level;   // what the caller calls levels (province … village); need not be the depth
    std::vector<std::int32_t> end;     // filled by grown()
    std::size_t size() const { return parent.size(); }
};
/// Checks the order and fills `end`. Errors: malformed, naming the first node that is not in depth-first order.
Result<Tree> grown(std::vector<std::int32_t> parent, std::vector<std::uint8_t> level);

/// How columns reported at one level are summed: consecutive reporters with one parent are a run; runs are summed into
/// the parents, these depth by depth into theirs. Values at other levels are not read: two levels are never added.
class Plan {
public:
    static constexpr std::uint8_t any_level =
        0xFF;  // every node reports; a sum is the node's own value and all below it
    Plan(const Tree&, std::uint8_t reporting_level);
    /// Nodes that have a sum (above the reporting level), numbered by depth and then depth-first.
    std::span<const std::int32_t> targets() const { return targets_; }
    /// Which target a node is; -1 for reporters and what lies below them.
    std::int32_t target(std::size_t node) const { return target_of_[node]; }
    /// Reporters at or below the node (itself, if it reports).
    std::uint32_t reporters(std::size_t node) const { return reporters_below_[node]; }
    std::size_t nodes() const { return target_of_.size(); }
    std::uint8_t level() const { return level_; }

private:
    friend struct Pass;
    struct Run {
        std::uint32_t begin, count, target;
    };
    std::vector<Run> leaf_runs_;   // of nodes, into targets
    std::vector<Run> inner_runs_;  // of targets, into targets, deepest first
    std::vector<std::int32_t> targets_, target_of_;
    std::vector<std::uint32_t> reporters_below_;
    std::uint8_t level_;
};

/// One column's sums, by target. `absent` packs three counts of 21 bits (missing, not applicable, not available).
struct Sums {
    std::vector<std::int64_t> micro;
    std::vector<std::uint64_t> absent;
    std::uint32_t missing(std::size_t target) const { return std::uint32_t(absent[target] & 0x1FFFFF); }
    std::uint32_t not_applicable(std::size_t target) const { return std::uint32_t(absent[target] >> 21 & 0x1FFFFF); }
    std::uint32_t not_available(std::size_t target) const { return std::uint32_t(absent[target] >> 42 & 0x1FFFFF); }
};
/// What one node shows of one column.
struct Tally {
    Value sum;                                 // missing where nobody reported, not applicable where it is so for all
    std::uint32_t reported = 0, expected = 0;  // expected: reporters less those to whom it does not apply
};
Tally tally(const Plan&, const Sums&, Column, std::size_t node);

/// Sums of whole columns (each of plan.nodes() cells). Exact: a column whose values cannot overflow 64 bits however
/// they are added (checked on every value) is summed in 64 bits, any other in 128. Errors: limit, naming column and
/// node, if a sum is no decimal any more.
Result<std::vector<Sums>> roll_up(const Plan&, std::span<const Column> columns);
Result<> roll_up_into(const Plan&, std::span<const Column> columns, std::span<Sums> out);  // reuses what `out` holds
/// The same in 128 bits, which cannot fail.
std::vector<Wide> roll_up_wide(const Plan&, Column);

/// How a column of sums stands against a target.
BOOST_DEFINE_ENUM_CLASS(Standing, no_value, incomplete, missed, held)
struct Goal {
    Decimal factor = whole(1), target;
    Direction direction = Direction::at_least;
    Decimal coverage =
        whole(1);  // a smaller share of reported ÷ expected, above or below the line, leaves it incomplete
};
/// For every target of the plan: numerator ÷ denominator × factor against the goal, by cross-multiplication.
std::vector<Standing> judge(const Plan&, const Sums& num, const Sums& den, const Goal&);
}  // namespace greentally::numbers
