#include <algorithm>
#include <numeric>

#include "numbers/rollup.hpp"

namespace greentally::numbers {
Result<Tree> grown(std::vector<std::int32_t> parent, std::vector<std::uint8_t> level) {
    const auto n = std::int32_t(parent.size());
    CHECK(level.size() == parent.size());
    std::vector<std::int32_t> end(parent.size()), path;
    for (std::int32_t i = 0; i < n; ++i) {
        while (!path.empty() && path.back() != parent[std::size_t(i)])
            end[std::size_t(path.back())] = i, path.pop_back();
        if (path.empty() && parent[std::size_t(i)] != -1)
            return fault(Why::malformed, "node " + std::to_string(i),
                         "its parent is not on the path to the node before it");
        path.push_back(i);
    }
    for (std::int32_t open : path) end[std::size_t(open)] = n;
    return Tree{std::move(parent), std::move(level), std::move(end)};
}

Plan::Plan(const Tree& tree, std::uint8_t reporting_level)
    : target_of_(tree.size(), -1), reporters_below_(tree.size()), level_(reporting_level) {
    const bool any = reporting_level == any_level;
    const std::size_t n = tree.size();
    CHECK(n < 1U << 21);  // as far as the packed counts of absences reach
    std::vector<std::uint16_t> depth(n);
    const auto has_children = [&](std::size_t i) { return tree.end[i] > std::int32_t(i) + 1; };
    for (std::size_t i = 0; i < n; ++i) {
        if (tree.parent[i] >= 0) depth[i] = std::uint16_t(depth[std::size_t(tree.parent[i])] + 1);
        if (any ? has_children(i) : tree.level[i] < reporting_level) targets_.push_back(std::int32_t(i));
    }
    std::stable_sort(targets_.begin(), targets_.end(),
                     [&](std::int32_t a, std::int32_t b) { return depth[std::size_t(a)] < depth[std::size_t(b)]; });
    for (std::size_t t = 0; t < targets_.size(); ++t) target_of_[std::size_t(targets_[t])] = std::int32_t(t);

    const auto extend = [](std::vector<Run>& runs, std::size_t at, std::int32_t target) {
        if (!runs.empty() && runs.back().target == std::uint32_t(target) && runs.back().begin + runs.back().count == at)
            ++runs.back().count;
        else
            runs.push_back({std::uint32_t(at), 1, std::uint32_t(target)});
    };
    for (std::size_t i = 0; i < n; ++i) {
        if (!any && tree.level[i] != reporting_level) continue;
        reporters_below_[i] = 1;
        const std::int32_t up = tree.parent[i], target = any && has_children(i) ? target_of_[i]
                                                         : up < 0               ? -1
                                                                                : target_of_[std::size_t(up)];
        if (target >= 0) extend(leaf_runs_, i, target);
    }
    for (std::size_t t = 0; t < targets_.size(); ++t) {
        const std::int32_t up = tree.parent[std::size_t(targets_[t])];
        if (up >= 0) extend(inner_runs_, t, target_of_[std::size_t(up)]);
    }
    std::reverse(inner_runs_.begin(), inner_runs_.end());
    for (std::size_t i = n; i-- > 1;)
        if (tree.parent[i] >= 0) reporters_below_[std::size_t(tree.parent[i])] += reporters_below_[i];
}

Tally tally(const Plan& plan, const Sums& sums, Column column, std::size_t node) {
    const std::uint32_t reporters = plan.reporters(node);
    if (plan.target(node) < 0) {
        if (reporters == 0) return {Absence::not_available};  // below the level at which it is reported
        const Cell own = Cell::from_code(column[node]);
        return {own, own.present(), own.absence() != Absence::not_applicable};
    }
    const auto t = std::size_t(plan.target(node));
    const std::uint32_t expected = reporters - sums.not_applicable(t);
    const std::uint32_t reported = expected - sums.missing(t) - sums.not_available(t);
    if (expected == 0) return {Absence::not_applicable};
    if (reported == 0) return {sums.missing(t) ? Absence::missing : Absence::not_available, 0, expected};
    return {Decimal{sums.micro[t]}, reported, expected};
}
}  // namespace greentally::numbers
