#include "derived/duty/views.hpp"
#include "domain/unit/unit.hpp"

namespace greentally::duty {
Room room() {
    return {
        "duty", {},
        {},     {row_kind<Duty>(), row_kind<DutyText>()},
        {},     {{"GET", "/duties", Action::read, view<list>}, {"GET", "/duties/units", Action::read, view<units>}}};
}
}  // namespace greentally::duty
