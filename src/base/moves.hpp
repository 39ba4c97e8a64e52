#pragma once
/// Legal moves of a noun as rows of a table; what is not a row is refused.
#include <array>
#include <optional>

#include "base/shape.hpp"

namespace greentally {
template <class Stage>
struct Move {
    Stage from;
    std::string_view by;
    Stage to;
};
template <class F>
constexpr std::string_view by = shape::type_spelled<F>();
template <class F, class Stage, std::size_t n>
constexpr std::optional<Stage> next(const std::array<Move<Stage>, n>& moves, Stage from) {
    for (const auto& m : moves)
        if (m.from == from && m.by == by<F>) return m.to;
    return {};
}
}  // namespace greentally
