#pragma once
/// 佐证: a file that proves something. Its bytes lie in the files store, durable before the fact that names them is
/// answered; what it proves says whoever names the evidence (a problem's closure, later an indicator or a dossier).
/// It is never changed; who files a better one leaves the old where it is. Source: R-REC-01, R-DOS-01.
#include "access/sight.hpp"
#include "base/time.hpp"

namespace greentally {
struct Area;
struct Evidence {
    Id<Evidence> id;
    Id<Unit> unit;      // that filed it
    Id<Person> person;  // who did
    Id<Area> area;      // what it is about: who looks after it sees it
    Instant at;
    std::uint64_t bytes = 0;
    Text<96> file;  // in the files store: SM3 and length
    Text<200> name;
    Code media;  // image/jpeg, application/pdf
    bool operator==(const Evidence&) const = default;
};
static_assert(sizeof(Evidence) <= 96);
Scope scope(const State&, const Evidence&);
}  // namespace greentally
