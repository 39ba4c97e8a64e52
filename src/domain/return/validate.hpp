#pragma once
/// A return that is handed in, looked at by the programme's checks: what stops it, and what is kept to know how often a
/// check fires and is overruled. Source: R-SYS-06.
#include "domain/return/acts.hpp"
#include "domain/return/asked.hpp"

namespace greentally::return_ {
struct Validity {
    std::optional<CellName> unexplained;  // the first cell with a contradiction that nobody has explained
    std::vector<CheckOutcome> outcomes;   // of each check that found a number to look at
};
Validity validity(const State&, const Return&, const Asked&);
/// Outcomes as facts of a bounded size.
std::vector<Validated> parcels(Id<Return>, const std::vector<CheckOutcome>&);
}  // namespace greentally::return_
