#pragma once
/// A file given back with its doubtful cells coloured and commented.
#include "base/result.hpp"
#include "base/source.hpp"
#include "edge/http/words.hpp"

namespace greentally::edge {
/// Every sheet that is shown, its texts, numbers and merges, and before them a list of all faults with their cells. At
/// most `marked_cells_max` cells. Errors: limit, malformed (no table), io.
inline constexpr std::size_t marked_cells_max = 500'000;
Result<std::string> marked_workbook(std::string_view bytes, const std::string& name, const std::string& read_sheet,
                                    const SourceFaults& faults, Language language);
}  // namespace greentally::edge
