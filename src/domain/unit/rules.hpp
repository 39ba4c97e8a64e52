#pragma once
/// What several decisions about units and posts ask of the state.
#include "domain/unit/acts.hpp"

namespace greentally::unit {
bool reversed(Day from, Day to);
/// The asker looks after this area, or runs the house from its own machine.
bool looks_after(const State&, const By&, Id<Area>);
/// May arrange what happens inside a unit: its head, or a steward who looks after its area.
bool leads(const State&, const By&, const Unit&);
bool known_function(const State&, const Code&);
}  // namespace greentally::unit
