#pragma once
/// What may be asked about areas, and what is then recorded. The national tree comes in by import.hpp.
#include "access/room.hpp"
#include "domain/area/area.hpp"

namespace greentally::area {
using Mine = Own<Area, AreaPast, Succession, Carve, AreaEdition>;

// asked
/// An area without a national code below `parent`: a development zone that is assessed like a county, a camp like a
/// village.
struct Found {
    Id<Area> parent;
    Name name;
    Level level{};
    Kind kind = Kind::development_zone;
    Day from;
    std::vector<Id<Area>> carves;
};
/// Another name for an internal area; names of the nation's areas come by editions alone.
struct Rename {
    Id<Area> area;
    Name name;
    Day from;
};
struct Dissolve {
    Id<Area> area;
    Day from;
};
/// What an internal area counts as its own from a day on, all of it.
struct SetCarves {
    Id<Area> area;
    std::vector<Id<Area>> carves;
    Day from;
};
struct Share {
    Id<Area> area;
    Decimal share;  // 0 … 1
};
/// Whose the figures of a removed area are; replaces what was suggested or stated before.
struct StateSuccession {
    Id<Area> area;
    std::vector<Share> successors;
};
Decision decide(const State&, const By&, const Found&);
Decision decide(const State&, const By&, const Rename&);
Decision decide(const State&, const By&, const Dissolve&);
Decision decide(const State&, const By&, const SetCarves&);
Decision decide(const State&, const By&, const StateSuccession&);

// recorded
struct ImportedArea {
    Id<Area> area, parent;
    Text<12> code;
    Name name;
};
/// A chunk of an import. `from` unknown: as far back as is known (the first edition of a province).
struct Imported {
    std::int32_t edition = 0;
    Day from;
    bool internal = false;
    std::vector<ImportedArea> areas;
};
struct NewName {
    Id<Area> area;
    Name name;
};
struct Renamed {
    Day from;
    std::vector<NewName> areas;
};
struct Removed {
    Day from;
    std::vector<Id<Area>> areas;
};
struct Successor {
    Id<Area> from, to;
    Decimal share;
};
/// Suggestions of an import, found by names.
struct SuccessionSuggested {
    Day date;
    std::vector<Successor> successors;
};
struct SuccessionStated {
    Id<Area> area;
    Day date;
    std::vector<Share> successors;
};
struct EditionClosed {
    std::int32_t edition = 0;
    std::uint64_t first = 0, last = 0;
    Day from;
    Text<64> source;
    std::uint32_t read = 0, added = 0, renamed = 0, removed = 0, succeeded = 0;
};
struct Founded {
    Id<Area> area, parent;
    Name name;
    Level level{};
    Kind kind{};
    Span span;
    Day from;
};
/// From a day on `area` counts exactly these as its own.
struct CarvesSet {
    Id<Area> area;
    std::vector<Id<Area>> carves;
    Day from;
};
void apply(Mine, const Stamp&, const Imported&);
void apply(Mine, const Stamp&, const Renamed&);
void apply(Mine, const Stamp&, const Removed&);
void apply(Mine, const Stamp&, const SuccessionSuggested&);
void apply(Mine, const Stamp&, const SuccessionStated&);
void apply(Mine, const Stamp&, const EditionClosed&);
void apply(Mine, const Stamp&, const Founded&);
void apply(Mine, const Stamp&, const CarvesSet&);

/// What kind an area of the national tree is, by its code and, for counties, its name. Source: domain 9.1.
Kind kind_of(std::string_view code, std::string_view name);
}  // namespace greentally::area
