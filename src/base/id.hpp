#pragma once
/// Ids, areas as ranges, references.
#include <compare>
#include <cstdint>

namespace greentally {
/// Which row of a table; 0 is none. Never reused.
template <class Row>
struct Id {
    std::uint32_t n{};
    auto operator<=>(const Id&) const = default;
    explicit operator bool() const { return n != 0; }
};
template <class T>
constexpr bool is_id = false;
template <class Row>
constexpr bool is_id<Id<Row>> = true;
template <class T>
struct RowOf;
template <class Row>
struct RowOf<Id<Row>> {
    using type = Row;
};

/// A subtree of the areas: a range of 12-digit code space, 510104 → 510104000000 … 510104999999. {1, 0} holds nothing.
struct Span {
    std::uint64_t first = 1, last = 0;
    auto operator<=>(const Span&) const = default;
    bool holds(Span o) const { return o.first <= o.last && first <= o.first && o.last <= last; }
    bool empty() const { return last < first; }
};
inline constexpr Span everywhere{0, 999'999'999'999};

/// A row of any kind: what a duty, a signal, an errand or a line of a timeline is about.
struct Ref {
    std::uint32_t kind{}, n{};
    auto operator<=>(const Ref&) const = default;
};
}  // namespace greentally
