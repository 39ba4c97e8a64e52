#include "domain/return/acts.hpp"
#include "domain/return/follow.hpp"
#include "domain/return/import.hpp"
#include "domain/return/views.hpp"

namespace greentally::return_ {
Room room() {
    return {"return",
            {row_kind<Return>(), row_kind<ReturnAt>(), row_kind<DraftCell>(), row_kind<ReturnCell>(),
             row_kind<Figure>(), row_kind<Correction>(), row_kind<CorrectionCell>(), row_kind<Revision>(),
             row_kind<PeriodClose>(), row_kind<ReturnEvent>(), row_kind<ReceiptSeries>(), row_kind<Validation>()},
            {fact<Opened, Mine>(), fact<CellsSaved, Mine>(), fact<Remarked, Mine>(), fact<Checked, Mine>(),
             fact<SentBack, Mine>(), fact<Approved, Mine>(), fact<Submitted, Mine>(), fact<Accepted, Mine>(),
             fact<Returned, Mine>(), fact<CorrectionAsked, Mine>(), fact<Corrected, Mine>(), fact<Validated, Mine>(),
             fact<CorrectionRefused, Mine>(), fact<PeriodClosed, Mine>(), fact<Reopened, Mine>()},
            {row_kind<ReturnOf>(), row_kind<CorrectionOf>(), row_kind<AnswersFor>(), row_kind<AnswerPlace>(),
             row_kind<ReturnPlan>(), row_kind<ReturnDue>()},
            {derivation<ReturnsOf>(), derivation<CorrectionsOf>(), derivation<Named>(), derivation<Places>(),
             derivation<Plans>(), derivation<Owed>(), derivation<Duties>(), derivation<DutyTexts>()},
            {{"GET", "/returns", Action::read, view<list>},
             {"GET", "/returns/burden", Action::read, view<burden>},
             {"GET", "/returns/{id}", Action::read, view<one>},
             {"GET", "/returns/{id}/revisions", Action::read, view<revisions>},
             {"GET", "/checks", Action::read, view<checks>},
             {"GET", "/corrections", Action::read, view<corrections>},
             {"POST", "/returns", Action::report, command<Open>},
             {"POST", "/returns/{id}/cells", Action::report, command<SaveCells>},
             {"POST", "/returns/{id}/remarks", Action::report, command<Remark>},
             {"POST", "/returns/{id}/check", Action::report, command<Check>},
             {"POST", "/returns/{id}/send-back", Action::report, command<SendBack>},
             {"POST", "/returns/{id}/approve", Action::approve, command<Approve>},
             {"POST", "/returns/{id}/submit", Action::report, command<Submit>},
             {"POST", "/returns/{id}/accept", Action::review, command<Accept>},
             {"POST", "/returns/{id}/return", Action::review, command<GiveBack>},
             {"POST", "/returns/{id}/reopen", Action::review, command<Reopen>},
             {"POST", "/returns/{id}/corrections", Action::report, command<AskCorrection>},
             {"POST", "/corrections/{id}/grant", Action::review, command<GrantCorrection>},
             {"POST", "/corrections/{id}/refuse", Action::review, command<RefuseCorrection>},
             {"POST", "/period-closings", Action::review, command<ClosePeriod>}},
            {&import_return, &import_census}};
}
}  // namespace greentally::return_
