#include "domain/like_case/acts.hpp"
#include "domain/like_case/follow.hpp"
#include "domain/like_case/views.hpp"

namespace greentally::like_case {
Room room() {
    return {"like_case",
            {row_kind<LikeCaseCheck>(), row_kind<LikeCaseAnswer>()},
            {fact<Sent, Mine>(), fact<Answered, Mine>()},
            {},
            {derivation<Duties>(), derivation<DutyTexts>()},
            {{"GET", "/like-cases", Action::read, view<list>},
             {"GET", "/like-cases/suggestions", Action::read, view<suggestions>},
             {"POST", "/like-cases", Action::report, command<Send>},
             {"POST", "/like-cases/{check}/answer", Action::report, command<Answer>}}};
}
}  // namespace greentally::like_case
