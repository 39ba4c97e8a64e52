#pragma once
/// Three years of returns and problems, one after the other, as the offices made them.
#include "greentally/demo/numbers.hpp"
#include "greentally/demo/people.hpp"

namespace greentally::demo {
struct Told {
    std::size_t returns = 0, commands = 0, refused = 0;
};
/// Up to `today`. The clock is moved from day to day. `proof`: a kept file that stands for every paper.
Told tell(Engine& engine, Clock clock, const City& city, const People& people, const Chance& chance,
          const KeptFile& proof, Day today);
}  // namespace greentally::demo
