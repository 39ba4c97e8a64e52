#pragma once
/// What is recorded of imports, in the command whose effect it describes; nobody asks for these alone.
#include "access/room.hpp"
#include "domain/import/import.hpp"

namespace greentally::import_ {
using Mine = Own<Import, Layout>;

/// The last fact of its command; `first` is that command's first.
struct Entered {
    Id<Import> id;
    Id<Unit> unit;
    Id<Person> person;
    std::uint64_t first = 0;
    Code kind;
    Text<200> name;
    Text<96> file;
    Text<120> table;
    std::uint32_t added = 0, changed = 0, equal = 0, refused = 0;
    std::optional<ImportLayout> layout;
};
struct Undone {
    Id<Import> id;
    Id<Person> person;
    std::uint32_t undone = 0, left = 0;
};
void apply(Mine, const Stamp&, const Entered&);
void apply(Mine, const Stamp&, const Undone&);
}  // namespace greentally::import_
