#pragma once
/// The period that a file speaks of. For this room's imports.
#include "access/import.hpp"
#include "base/period.hpp"

namespace greentally::return_ {
struct SaidPeriod {
    std::optional<Code> period;
    Bilingual reason;
};
/// By its ticket, the table's titles, its sheet's or its own name; nothing unless it is of this kind.
SaidPeriod said_by_file(const ImportFile& file, PeriodKind cadence);
}  // namespace greentally::return_
