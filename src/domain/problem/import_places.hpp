#pragma once
/// A place that a row names, found in the tree of areas step by step: the areas below the one found before, by what a
/// hand calls them. Source: R-DOC-02, R-ORG-01.
#include <map>

#include "base/place_names.hpp"
#include "domain/area/area.hpp"
#include "intake/phrase/places.hpp"

namespace greentally::problem {
struct FoundPlace {
    Id<Area> area;                 // as far as it was found; none if nothing was
    std::vector<Id<Area>> others;  // several bear the name
    std::string missing;           // what is no area of the book below it
    std::string nearest;           // what may have been meant
    bool whole = false;            // nothing is missing but a site
};
class PlaceFinder {
public:
    /// `home`: where names are looked for that say no province or city.
    PlaceFinder(const State& state, Id<Area> home) : state_(state), home_(home) {}
    FoundPlace find(const std::vector<intake::NamedPlace>& path);

private:
    struct Below {
        PlaceNames names;
        std::map<std::uint32_t, Id<Area>> areas;
    };
    const Below& below(Id<Area> area, area::Level level);
    const State& state_;
    const Id<Area> home_;
    std::map<std::pair<Id<Area>, area::Level>, Below> known_;
};
}  // namespace greentally::problem
