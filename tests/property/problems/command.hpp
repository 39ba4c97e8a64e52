#pragma once
/// What somebody asks in a random story: read by its auditor, printed as the body of its route.
#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"

namespace greentally::story {
struct Proof {
    std::string slot;
    std::uint32_t evidence = 0;
    Day filed;
};
struct Command {
    std::string verb;  // the last word of the route; "register"; of the ladder: "decide", "hold", "return" …
    std::size_t actor = 0;
    std::uint32_t id = 0;     // of the problem; on the ladder of what was decided
    std::uint32_t other = 0;  // problem: into which it goes, of which it is a double, to which it relates
    std::uint32_t unit = 0, post = 0, leader = 0, area = 0;
    std::vector<std::uint32_t> assisting;
    std::string source, step, rung, county;  // codes; where what is registered lies
    std::string text, goal, term, sign, ground, basis;
    bool yes = false;  // upheld, granted, holds, issued
    std::optional<Day> day, on;
    std::vector<Day> milestones;
    std::optional<std::uint32_t> milestone;
    std::vector<Proof> proof;
    std::vector<std::string> on_site;
    std::size_t standards = 0, parts = 0;  // how many are ticked; into how many it is split
    std::optional<std::uint64_t> if_seq;
};
bool of_the_ladder(const Command&);
}  // namespace greentally::story
