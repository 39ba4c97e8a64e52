#pragma once
/// What may be asked of evidence, and what is then recorded.
#include "access/room.hpp"
#include "domain/area/area.hpp"
#include "domain/evidence/evidence.hpp"

namespace greentally::evidence {
using Mine = Own<Evidence>;
/// Names an upload; the edge has its bytes kept and says under which name.
struct File {
    Text<64> upload;
    Id<Area> area;
    Text<200> name;
};
struct Filed {
    Id<Evidence> evidence;
    Id<Unit> unit;
    Id<Person> person;
    Id<Area> area;
    Text<200> name;
    Text<96> file;
    std::uint64_t bytes = 0;
    Code media;
};
Decision decide(const State&, const By&, const File&, const KeptFile&);
void apply(Mine, const Stamp&, const Filed&);
}  // namespace greentally::evidence
