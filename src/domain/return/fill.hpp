#pragma once
/// What both hands at a keyboard and a file that is imported must heed.
#include "domain/return/acts.hpp"
#include "domain/return/asked.hpp"

namespace greentally::return_ {
/// Why a cell cannot be typed into; the code, and the field of the command's i-th cell.
std::optional<Refusal> closed_cell(const State& state, const Return& r, const Asked& asked, const CellName& cell,
                                   std::size_t i);
/// What would be recorded. Errors: as decide.
std::variant<CellsSaved, Refusal> saved(const State& state, const By& by, const SaveCells& c);
}  // namespace greentally::return_
