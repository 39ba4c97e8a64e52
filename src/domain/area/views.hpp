#pragma once
/// What screens and exports show of areas.
#include "access/room.hpp"
#include "domain/area/area.hpp"

namespace greentally::area {
struct Step {
    Id<Area> id;
    std::string name;
    Level level{};
};
struct Item {
    Id<Area> id;
    std::string code, name;
    Level level{};
    Kind kind{};
    bool internal = false;
    std::optional<Id<Area>> parent;
    Day valid_from, valid_to;
    std::uint32_t children = 0;
};
struct One {
    Id<Area> area;
};
struct Shown {
    Id<Area> id;
    std::string code, name;
    Level level{};
    Kind kind{};
    bool internal = false;
    std::optional<Id<Area>> parent;
    std::vector<Step> path;  // from its province down to its parent
    Day valid_from, valid_to;
    std::uint32_t children = 0;
    std::vector<Step> carves;  // counted here and not by the areas around them
    std::optional<Step> carved_by;
};
Viewed<Shown> show(const Sight&, const One&);

struct Below {
    std::optional<Id<Area>> parent;  // none: the provinces
    std::optional<std::uint32_t> limit;
    std::optional<Text<20>> cursor;
};
struct Page {
    std::vector<Item> items;
    std::optional<std::string> next;
};
Viewed<Page> list(const Sight&, const Below&);

BOOST_DEFINE_ENUM_CLASS(Event, named, renamed, moved, removed, succeeded_by, succeeds)
/// A stretch of an area's life, or a tie to another. from, to unknown: not known, not yet.
struct Stretch {
    Day from, to;
    std::string name, code;
    Event change{};
    std::optional<Step> other;      // whom it succeeds or by whom it is succeeded
    std::optional<Decimal> share;   // of its figures
    std::optional<bool> suggested;  // found by name, stated by nobody
};
struct History {
    std::vector<Stretch> items;
};
Viewed<History> history(const Sight&, const One&);

struct EditionLine {
    std::int32_t edition = 0;
    Day from;
    std::string source;
    std::uint32_t read = 0, added = 0, renamed = 0, removed = 0, succeeded = 0;
    std::uint64_t seq = 0;
};
struct Editions {
    std::vector<EditionLine> items;
};
struct Nothing {};
Editions editions(const Sight&, const Nothing&);
}  // namespace greentally::area
