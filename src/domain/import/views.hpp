#pragma once
/// What a unit has had read: newest first.
#include "domain/import/acts.hpp"

namespace greentally::import_ {
struct ListQuery {
    std::optional<Code> kind;
    std::optional<Id<Import>> before;  // those older than this one
    std::optional<std::uint32_t> limit;
};
struct ListItem {
    Id<Import> id;
    Code kind;
    Text<200> name;
    Text<120> table;
    std::optional<Name> person;
    Instant at;
    std::uint32_t added = 0, changed = 0, equal = 0, refused = 0;
    std::optional<Instant> undone_at;
    std::optional<Name> undone_by;
    std::uint32_t undone = 0, left = 0;
    bool kept = false;  // the file can be had back
};
struct List {
    std::vector<ListItem> items;
    bool more = false;
};
List list(const Sight& sight, const ListQuery& q);
}  // namespace greentally::import_
