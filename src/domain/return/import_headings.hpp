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
    std::optional<std::size_t> code, name, period;
    std::vector<Figures> figures;
    SourceFaults converted;  // columns whose measure is another, and how it is converted
};
/// The form is the one asked for, or that with most of the columns, or of these that of the period's kind. Columns for
/// a running number or a remark are passed over; faults: any other that is no element of the form, or in a measure of
/// something else.
Headings read_headings(const State& state, Id<Unit> unit, const ImportFile& file, const ImportOptions& options,
                       std::optional<PeriodKind> cadence, SourceFaults& faults);
}  // namespace return_
}  // namespace greentally
