#include "derived/rollup/derivations.hpp"

namespace greentally::rollup {
Room room() {
    return {"rollup",
            {},
            {},
            {row_kind<Beneath>(), row_kind<Lineage>(), row_kind<Census>(), row_kind<Computation>(),
             row_kind<ComputedBy>(), row_kind<Datum>(), row_kind<Sum>(), row_kind<ElementDue>(), row_kind<MonthsDue>(),
             row_kind<Difference>(), row_kind<Terms>(), row_kind<UsedBy>()},
            {derivation<Below>(), derivation<Lines>(), derivation<Count>(), derivation<Computing>(),
             derivation<Computed>(), derivation<Data>(), derivation<Sums>(), derivation<Due>(), derivation<DueMonths>(),
             derivation<Differences>(), derivation<Formulas>(), derivation<Using>()},
            {}};
}
}  // namespace greentally::rollup
