#pragma once
/// Who probably follows an area that an edition no longer has: found by names alone, so only ever suggested.
#include "domain/area/acts.hpp"

namespace greentally::area {
/// An area that an import adds.
struct Fresh {
    Id<Area> id, parent;
    Span span;
    Level level{};
    std::string_view name;
};
/// A name without what kind of area it says it is: 米林县, 米林市 → 米林; 长宁社区居民委员会 → 长宁. Never empty.
std::string_view stem(std::string_view name);
/// In order of levels: the same name, then the same stem, under the same parent or what follows it, then under the same
/// grandparent; always only if there is one such on either side. An area that none follows by name is followed by those
/// that took its children in, by their numbers, if these are at least half.
std::vector<Successor> suggest_successors(const State& state, const std::vector<const Area*>& removed,
                                          const std::vector<Fresh>& added);
}  // namespace greentally::area
