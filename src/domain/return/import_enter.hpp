#pragma once
/// What an import types, as one act; and taking it back as one.
#include <map>

#include "domain/return/import_rows.hpp"

namespace greentally::return_ {
/// Opens each return and fills it: facts of one command. Errors: as opening and typing; whoever changed a cell after
/// `seen` is not overwritten.
Decision typed_in(const State& state, const By& by, const std::map<ReturnKey, std::vector<TypedCell>>& cells,
                  IfSeq seen);
/// ImportUndo of returns: cells that still are as the import left them say again what they said before it.
Decision take_back(const State& before, const State& after, const State& now, const By& by, std::uint32_t& undone,
                   std::uint32_t& left);
}  // namespace greentally::return_
