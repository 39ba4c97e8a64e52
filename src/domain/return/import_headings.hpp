#pragma once
/// What the columns of an imported table say, and of which form they are.
#include "access/import.hpp"
#include "domain/programme/programme.hpp"

namespace greentally {
struct Unit;
namespace return_ {
struct Headings {
    struct Figures {
        std::size_t column = 0;
        const Element* element = nullptr;
        int tens = 0;         // a value in the column's measure times 10ⁿ is in the element's
        std::string measure;  // the column's, if it is another
    };
    const Form* form = nullptr;  // none: there are faults, or the unit owes no such form
    std::optional<std::size_t> code, name, within, period;
    std::vector<Figures> figures;
    SourceFaults converted;  // columns whose measure is another, and how it is converted; sums that are passed over
    ImportMapping mapping;
    ImportLayout layout;
};
/// The form is the one asked for, or the one that the file or the office's last such table names, or that with most of
/// the columns, or of these that of the period's kind. A column means what the asker says, or what it meant the last
/// time, or what its heading says; a heading that is only near a name is suggested, and a fault until somebody says so.
/// Faults, too: any other that is no element of the form, or in a measure of something else.
Headings read_headings(const State& state, Id<Unit> unit, std::string_view kind, const ImportFile& file,
                       const ImportOptions& options, std::optional<PeriodKind> cadence, SourceFaults& faults);
}  // namespace return_
}  // namespace greentally
