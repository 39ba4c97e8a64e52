#pragma once
/// A demonstration's city with a great many problems: five years of them, a quarter still open, each led by one of its
/// counties' units and held by a post there.
#include "domain/problem/problem.hpp"
#include "domain/unit/unit.hpp"
#include "engine/house.hpp"

namespace greentally {
struct Made {
    State state;  // settled for nothing yet
    Id<Area> city, county;
    Id<Unit> issuer, clerk_of;  // the city's task force; a unit of the county
    Id<Unit> lead;
    Id<ProblemSource> source;
};
Made make_problems(State from, std::uint32_t problems);
/// source, town, lead, stage is open, title, due, closed, sign: a line each, for the peer.
void write_problems(const State&, const char* file);
}  // namespace greentally
