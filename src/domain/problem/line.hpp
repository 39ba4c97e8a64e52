#pragma once
/// What lists of problems filter, sort and count by, derived: short plain rows, those of an area together, so that a
/// million pass a filter in one sweep. Whoever sees a problem because it is his unit's, and not for its place, finds it
/// by the unit. Source: R-REC-01, R-REC-04, design 1.
#include "domain/problem/problem.hpp"

namespace greentally {
namespace problem {
/// Which pairs of neighbouring characters a text has, each as a bit: a word with a bit that the text lacks is not in
/// it.
struct Pairs {
    std::array<std::uint64_t, 2> bits{};
    bool operator==(const Pairs&) const = default;
    bool has(const Pairs& o) const { return (bits[0] & o.bits[0]) == o.bits[0] && (bits[1] & o.bits[1]) == o.bits[1]; }
};
void add_pairs(Pairs&, std::string_view text);
}  // namespace problem
struct ProblemLine {
    using ScopedByArea = void;
    struct Key {
        Id<Area> area;
        Id<Problem> problem;
        auto operator<=>(const Key&) const = default;
    } key;
    Id<Unit> issuer, lead;
    Id<ProblemSource> source;
    Id<ProblemTheme> theme;
    Day found, due, rectified_on, closed_on;
    problem::Stage stage{};
    rectification::Sign sign{};  // judged; suggested where nobody has judged
    problem::Progress progress{};
    bool standing = false, rebounded = false, untouched = false;
    bool themes = false;   // it has others beside the first
    problem::Pairs pairs;  // of title and number
    bool operator==(const ProblemLine&) const = default;
};
static_assert(sizeof(ProblemLine) <= 72 && std::is_trivially_copyable_v<ProblemLine>);
/// A unit's problems: which it issued, leads or assists.
struct ProblemOf {
    struct Key {
        Id<Unit> unit;
        Id<Area> area;
        Id<Problem> problem;
        auto operator<=>(const Key&) const = default;
    } key;
    bool fixes = false;  // leads or assists
    bool operator==(const ProblemOf&) const = default;
};
struct ProblemOfPost {
    struct Key {
        Id<Post> post;
        Id<Problem> problem;
        auto operator<=>(const Key&) const = default;
    } key;
    bool operator==(const ProblemOfPost&) const = default;
};
/// Who looks after the place.
Scope scope(const State&, const ProblemLine&);

namespace problem {
ProblemLine line_of(const Problem&, const ProblemSign*);
}
}  // namespace greentally
