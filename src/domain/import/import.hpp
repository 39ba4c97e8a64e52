#pragma once
/// A file that an office has had read: who confirmed it, what came of it, whether it was taken back. And how its tables
/// are laid out, so that next month's needs no explanation. Only the unit itself sees them. Source: R-DOC-02, R-SYS-06.
#include "access/import.hpp"

namespace greentally {
struct Import {
    Id<Import> id;
    Id<Unit> unit;
    Id<Person> person;
    Instant at;
    Code kind;
    Text<200> name;  // of the file as it came
    Text<96> file;   // in the files store; empty if it was not kept
    Text<120> table;
    std::uint32_t added = 0, changed = 0, equal = 0, refused = 0;  // rows
    std::uint64_t first = 0, seq = 0;                              // facts of the command that it was
    Instant undone_at;                                             // 0: it stands
    Id<Person> undone_by;
    std::uint32_t undone = 0, left = 0;  // cells set back, and cells that somebody had changed since
    bool operator==(const Import&) const = default;
};
struct Layout {
    struct Key {
        Id<Unit> unit;
        Code kind;
        Text<64> signature;
        auto operator<=>(const Key&) const = default;
    } key;
    Id<Import> from;  // the last import that was read so
    Code form;
    std::vector<ImportMeaning> columns;
    bool operator==(const Layout&) const = default;
};
Scope scope(const State&, const Import&);
Scope scope(const State&, const Layout&);
}  // namespace greentally
