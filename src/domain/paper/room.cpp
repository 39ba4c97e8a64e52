#include "domain/paper/acts.hpp"
#include "domain/paper/follow.hpp"
#include "domain/paper/patterns.hpp"
#include "domain/paper/views.hpp"

namespace greentally::paper {
Room room() {
    std::vector<FactKind> facts;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, Recorded>>(
        [&]<class F>(boost::mp11::mp_identity<F>) { facts.push_back(fact<F, Mine>()); });
    return {"paper",
            {row_kind<PaperTemplate>(), row_kind<Paper>(), row_kind<PaperText>(), row_kind<PaperSource>(),
             row_kind<PaperHand>(), row_kind<PaperAddressee>(), row_kind<PaperOfProblem>(), row_kind<PaperSeries>()},
            std::move(facts),
            {},
            {derivation<Duties>(), derivation<DutyTexts>()},
            {{"GET", "/paper-templates", Action::read, view<templates>},
             {"GET", "/papers", Action::read, view<list>},
             {"GET", "/papers/asked", Action::read, view<asked>},
             {"GET", "/papers/{id}", Action::read, view<one>},
             {"GET", "/papers/{id}/tree", Action::read, view<tree>},
             {"POST", "/papers", Action::report, command<Draft>},
             {"POST", "/papers/{id}/edit", Action::report, command<Edit>},
             {"POST", "/papers/{id}/pass-on", Action::report, command<PassOn>},
             {"POST", "/papers/{paper}/answer", Action::report, command<AnswerHand>},
             {"POST", "/papers/{id}/review", Action::report, command<Review>},
             {"POST", "/papers/{id}/close-facts", Action::report, command<CloseFacts>},
             {"POST", "/papers/{id}/send-back", Action::report, command<SendBack>},
             {"POST", "/papers/{id}/issue", Action::approve, command<Issue>},
             {"POST", "/papers/{id}/number", Action::report, command<Number>},
             {"POST", "/papers/{id}/seal", Action::report, command<Seal>},
             {"POST", "/papers/{id}/send", Action::report, command<Send>},
             {"POST", "/papers/{id}/receive", Action::report, command<Receive>},
             {"POST", "/papers/{id}/reply", Action::report, command<Reply>},
             {"POST", "/papers/{id}/file", Action::report, command<FileAway>},
             {"POST", "/papers/{id}/drop", Action::report, command<Drop>}},
            {},
            nullptr,
            &section};
}
}  // namespace greentally::paper
