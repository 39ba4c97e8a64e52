#pragma once
/// Which column of a list of problems says what: by the asker, by the last time, by the headings that lists use.
#include "access/import.hpp"

namespace greentally::problem {
BOOST_DEFINE_ENUM_CLASS(Means, pass, number, item_no, batch, source, title, original, summary, goal, measures, province,
                        city, county, town, theme, lead, responsible, supervising, persons, deadline, found, progress,
                        status)
struct Columns {
    ImportMapping mapping;
    ImportLayout layout;
    std::vector<Means> means;  // of each column
    std::optional<std::size_t> of(Means) const;
};
/// `unit`: whose earlier files are remembered. Faults: no column says what the problem is.
Columns read_columns(const State&, Id<Unit> unit, const ImportFile&, const ImportOptions&, SourceFaults&);
}  // namespace greentally::problem
