#include "domain/incoming/acts.hpp"
#include "domain/incoming/follow.hpp"
#include "domain/incoming/views.hpp"

namespace greentally::incoming {
Room room() {
    return {"incoming",
            {row_kind<Incoming>(), row_kind<IncomingText>(), row_kind<IncomingClause>()},
            {fact<Registered, Mine>(), fact<Proposed, Mine>(), fact<Instructed, Mine>(), fact<ClauseDone, Mine>(),
             fact<Handled, Mine>(), fact<Answered, Mine>()},
            {},
            {derivation<Duties>(), derivation<DutyTexts>()},
            {{"GET", "/incoming", Action::read, view<list>},
             {"GET", "/incoming/clauses", Action::read, view<owed>},
             {"GET", "/incoming/{id}", Action::read, view<one>},
             {"POST", "/incoming", Action::report, command<Register>},
             {"POST", "/incoming/{id}/propose", Action::report, command<Propose>},
             {"POST", "/incoming/{id}/instruct", Action::report, command<Instruct>},
             {"POST", "/incoming/{incoming}/clauses/{clause}", Action::report, command<Finish>},
             {"POST", "/incoming/{id}/answer", Action::report, command<Answer>}}};
}
}  // namespace greentally::incoming
