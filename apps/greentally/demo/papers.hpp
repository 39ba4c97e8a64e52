#pragma once
/// Papers of the demonstration: several of each template, from draft to answer; measures of the ladder, leaders' own
/// acts.
#include "greentally/demo/act.hpp"

namespace greentally::demo {
void add_papers(std::vector<Act>& acts, const State& state, const People& people, const KeptFile& proof, Day today);
}  // namespace greentally::demo
