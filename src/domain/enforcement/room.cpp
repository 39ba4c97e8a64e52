#include "domain/enforcement/acts.hpp"
#include "domain/enforcement/views.hpp"

namespace greentally::enforcement {
Room room() {
    return {"enforcement",
            {row_kind<EnforcementCase>(), row_kind<Violation>()},
            {fact<ViolationMarked, Mine>(), fact<Entered, Mine>(), fact<CarriedOut, Mine>()},
            {},
            {},
            {{"GET", "/enforcement", Action::read, view<cases>},
             {"POST", "/enforcement", Action::report, command<Enter>},
             {"POST", "/enforcement/violations", Action::report, command<MarkViolation>},
             {"POST", "/enforcement/{id}/carry-out", Action::report, command<CarryOut>}}};
}
}  // namespace greentally::enforcement
