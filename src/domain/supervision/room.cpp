#include "domain/supervision/acts.hpp"
#include "domain/supervision/follow.hpp"
#include "domain/supervision/views.hpp"

namespace greentally::supervision {
Room room() {
    return {"supervision",
            {row_kind<Supervision>(), row_kind<SupervisionText>(), row_kind<SupervisionOf>()},
            {fact<Decided, Mine>(), fact<Held, Mine>(), fact<Answered, Mine>(), fact<SentBack, Mine>(),
             fact<Accepted, Mine>(), fact<LiftAsked, Mine>(), fact<LiftChecked, Mine>(), fact<Lifted, Mine>()},
            {row_kind<Proposal>()},
            {derivation<Proposals>(), derivation<Duties>(), derivation<DutyTexts>()},
            {{"GET", "/proposals", Action::read, view<proposals>},
             {"GET", "/supervisions", Action::read, view<list>},
             {"POST", "/supervisions", Action::report, command<Decide>},
             {"POST", "/supervisions/{id}/hold", Action::report, command<Hold>},
             {"POST", "/supervisions/{id}/answer", Action::report, command<Answer>},
             {"POST", "/supervisions/{id}/send-back", Action::report, command<SendBack>},
             {"POST", "/supervisions/{id}/accept", Action::report, command<Accept>},
             {"POST", "/supervisions/{id}/ask-lift", Action::report, command<AskLift>},
             {"POST", "/supervisions/{id}/check-lift", Action::report, command<CheckLift>},
             {"POST", "/supervisions/{id}/lift", Action::report, command<Lift>}}};
}
}  // namespace greentally::supervision
