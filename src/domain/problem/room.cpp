#include "domain/problem/acts.hpp"
#include "domain/problem/follow.hpp"
#include "domain/problem/import.hpp"
#include "domain/problem/views.hpp"

namespace greentally::problem {
Room room() {
    std::vector<FactKind> facts;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, Recorded>>(
        [&]<class F>(boost::mp11::mp_identity<F>) { facts.push_back(fact<F, Mine>()); });
    return {
        "problem",
        {row_kind<Problem>(), row_kind<ProblemText>(), row_kind<ProblemPlace>(), row_kind<ProblemOfTheme>(),
         row_kind<ProblemPerson>(), row_kind<ProblemMilestone>(), row_kind<ProblemCheck>(), row_kind<ProblemNotice>(),
         row_kind<ProblemAsking>(), row_kind<ProblemInvolvement>(), row_kind<ProblemEvidence>(),
         row_kind<ProblemRelation>(), row_kind<ProblemEvent>(), row_kind<ProblemOrigin>(), row_kind<ProblemSeries>()},
        std::move(facts),
        {row_kind<ProblemSign>(), row_kind<ProblemLine>(), row_kind<ProblemOf>(), row_kind<ProblemOfPost>()},
        {derivation<Signs>(), derivation<Lines>(), derivation<OfUnits>(), derivation<OfPosts>(), derivation<Duties>(),
         derivation<DutyTexts>()},
        {{"GET", "/problems", Action::read, view<list>},
         {"GET", "/problems/groups", Action::read, view<groups>},
         {"GET", "/problems/burndown", Action::read, view<burndown>},
         {"GET", "/problems/{id}", Action::read, view<one>},
         {"POST", "/problems", Action::report, command<Register>},
         {"POST", "/problems/{id}/assign", Action::report, command<Assign>},
         {"POST", "/problems/{id}/receive", Action::report, command<Receive>},
         {"POST", "/problems/{id}/allot", Action::report, command<Allot>},
         {"POST", "/problems/{id}/refuse", Action::report, command<Refuse>},
         {"POST", "/problems/{id}/rule-refusal", Action::report, command<RuleOnRefusal>},
         {"POST", "/problems/{id}/merge", Action::report, command<Merge>},
         {"POST", "/problems/{id}/split", Action::report, command<SplitUp>},
         {"POST", "/problems/{id}/transfer", Action::report, command<Transfer>},
         {"POST", "/problems/{id}/plan", Action::report, command<DraftPlan>},
         {"POST", "/problems/{id}/return-plan", Action::report, command<ReturnPlan>},
         {"POST", "/problems/{id}/approve-plan", Action::report, command<ApprovePlan>},
         {"POST", "/problems/{id}/start", Action::report, command<Start>},
         {"POST", "/problems/{id}/progress", Action::report, command<ReportProgress>},
         {"POST", "/problems/{id}/self-check", Action::report, command<SelfCheck>},
         {"POST", "/problems/{id}/apply", Action::report, command<Apply>},
         {"POST", "/problems/{id}/pass", Action::report, command<Pass>},
         {"POST", "/problems/{id}/notice", Action::report, command<OpenNotice>},
         {"POST", "/problems/{id}/send-back", Action::report, command<SendBack>},
         {"POST", "/problems/{id}/close", Action::report, command<Close>},
         {"POST", "/problems/{id}/look-back", Action::report, command<LookBack>},
         {"POST", "/problems/{id}/ask-extension", Action::report, command<AskExtension>},
         {"POST", "/problems/{id}/rule-extension", Action::report, command<RuleOnExtension>},
         {"POST", "/problems/{id}/object", Action::report, command<Object>},
         {"POST", "/problems/{id}/rule-objection", Action::report, command<RuleOnObjection>},
         {"POST", "/problems/{id}/suspend", Action::report, command<Suspend>},
         {"POST", "/problems/{id}/resume", Action::report, command<Resume>},
         {"POST", "/problems/{id}/keep-up", Action::report, command<KeepUp>},
         {"POST", "/problems/{id}/judge", Action::report, command<Judge>},
         {"POST", "/problems/{id}/involve", Action::report, command<Involve>},
         {"POST", "/problems/{id}/relate", Action::report, command<Relate>}},
        {&import_problem}};
}
}  // namespace greentally::problem
