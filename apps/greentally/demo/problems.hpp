#pragma once
/// Some four hundred problems of three years, from every source, in every stage.
#include "greentally/demo/act.hpp"

namespace greentally::demo {
void add_problems(std::vector<Act>& acts, const State& state, const City& city, const People& people,
                  const Chance& chance, const KeptFile& proof, Day today);
}  // namespace greentally::demo
