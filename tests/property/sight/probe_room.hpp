#pragma once
/// A room with a row for every way of being seen, a view that shows what its Sight gives, and one that tells too much.
#include "access/room.hpp"

namespace greentally {
struct Secret {
    Id<Secret> id;
    Audience audience{};
    Span span{}, peers{};
    decltype(Scope::units) units{};
    std::vector<Id<Person>> persons;
    std::uint32_t roles = 0;
    Name text;
    bool operator==(const Secret&) const = default;
};
inline Scope scope(const State&, const Secret& s) {
    return {s.audience, s.span, s.units, &s.persons, s.peers, s.roles};
}
/// How many secrets there are, for everyone to see: what no derived row may be unless it is published.
struct SecretCount {
    using Key = std::uint32_t;
    std::uint32_t text = 0, count = 0;
    bool operator==(const SecretCount&) const = default;
};
inline Scope scope(const State&, const SecretCount&) { return {Audience::everyone}; }
namespace probe {
Room honest();
Room leaking();  // the same with a view of the counts
}  // namespace probe
}  // namespace greentally
