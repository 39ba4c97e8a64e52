#pragma once
/// What follows: indexes, who owes which return when, duties. For this room's own files.
#include "derived/duty/duty.hpp"
#include "domain/area/area.hpp"
#include "domain/programme/programme.hpp"
#include "domain/return/return.hpp"
#include "domain/unit/unit.hpp"
#include "state/derive.hpp"

namespace greentally::return_ {
inline constexpr Family own_family = family("return");
BOOST_DEFINE_ENUM_CLASS(Step, none, report, rework, review, correction)

/// Where an area begins in the tree; nothing if it is none.
template <class Derivation>
std::optional<std::uint64_t> first_of(const Around<Derivation>& around, Id<Area> area) {
    const Area* a = around.template find<Area>(area);
    return a ? std::optional(a->span.first) : std::nullopt;
}

struct ReturnsOf {
    using Row = ReturnOf;
    using Reads = greentally::Reads<Return>;
    static void touch(const Around<ReturnsOf>&, const Change<Return>&, Keys<ReturnOf>&);
    static std::optional<ReturnOf> settle(Look<ReturnsOf>&, const ReturnOf::Key&, const ReturnOf*);
};
struct CorrectionsOf {
    using Row = CorrectionOf;
    using Reads = greentally::Reads<Correction>;
    static void touch(const Around<CorrectionsOf>&, const Change<Correction>&, Keys<CorrectionOf>&);
    static std::optional<CorrectionOf> settle(Look<CorrectionsOf>&, const CorrectionOf::Key&, const CorrectionOf*);
};
struct Named {
    using Row = AnswersFor;
    using Reads = greentally::Reads<Competence>;
    static void touch(const Around<Named>&, const Change<Competence>&, Keys<AnswersFor>&);
    static std::optional<AnswersFor> settle(Look<Named>&, const AnswersFor::Key&, const AnswersFor*);
};
struct Places {
    using Row = AnswerPlace;
    using Reads = greentally::Reads<Area, UnitIn, Competence>;
    static void touch(const Around<Places>&, const Change<Area>&, Keys<AnswerPlace>&);
    static void touch(const Around<Places>&, const Change<UnitIn>&, Keys<AnswerPlace>&);
    static void touch(const Around<Places>&, const Change<Competence>&, Keys<AnswerPlace>&);
    static std::optional<AnswerPlace> settle(Look<Places>&, const AnswerPlace::Key&, const AnswerPlace*);
};
struct Plans {
    using Row = ReturnPlan;
    using Reads =
        greentally::Reads<Form, Programme, Unit, UnitIn, Area, Carve, AreaPlace, Competence, AnswersFor, AnswerPlace>;
    using Gives = greentally::Reads<Form>;
    static void touch(const Around<Plans>&, const Change<Form>&, Keys<ReturnPlan>&);
    static void touch(const Around<Plans>&, const Change<Programme>&, Keys<ReturnPlan>&);
    static void touch(const Around<Plans>&, const Change<Unit>&, Keys<ReturnPlan>&);
    static void touch(const Around<Plans>&, const Change<UnitIn>&, Keys<ReturnPlan>&);
    static void touch(const Around<Plans>&, const Change<Area>&, Keys<ReturnPlan>&);
    static void touch(const Around<Plans>&, const Change<Carve>&, Keys<ReturnPlan>&);
    static void touch(const Around<Plans>&, const Change<AreaPlace>&, Keys<ReturnPlan>&);
    static void touch(const Around<Plans>&, const Change<Competence>&, Keys<ReturnPlan>&);
    static void touch(const Around<Plans>&, const Change<AnswersFor>&, Keys<ReturnPlan>&);
    static void touch(const Around<Plans>&, const Change<AnswerPlace>&, Keys<ReturnPlan>&);
    static std::optional<ReturnPlan> settle(Look<Plans>&, const ReturnPlan::Key&, const ReturnPlan*);
};
struct Owed {
    using Row = ReturnDue;
    using Reads = greentally::Reads<ReturnPlan, Form, Holiday, Return, ReturnOf, Unit, Relation>;
    using Gives = greentally::Reads<ReturnPlan, ReturnOf>;
    static void touch(const Around<Owed>&, const Change<ReturnPlan>&, Keys<ReturnDue>&);
    static void touch(const Around<Owed>&, const Change<Form>&, Keys<ReturnDue>&);
    static void touch(const Around<Owed>&, const Change<Holiday>&, Keys<ReturnDue>&);
    static void touch(const Around<Owed>&, const Change<Return>&, Keys<ReturnDue>&);
    static void touch(const Around<Owed>&, const Change<ReturnOf>&, Keys<ReturnDue>&);
    static void touch(const Around<Owed>&, const Change<Unit>&, Keys<ReturnDue>&);
    static void touch(const Around<Owed>&, const Change<Relation>&, Keys<ReturnDue>&);
    static std::optional<ReturnDue> settle(Look<Owed>&, const ReturnKey&, const ReturnDue*);
};
struct Duties {
    using Row = Duty;
    using Reads = greentally::Reads<ReturnDue, Return, ReturnOf, Correction, CorrectionOf>;
    using Gives = greentally::Reads<ReturnDue, Correction>;
    static void touch(const Around<Duties>&, const Change<ReturnDue>&, Keys<Duty>&);
    static void touch(const Around<Duties>&, const Change<Return>&, Keys<Duty>&);
    static void touch(const Around<Duties>&, const Change<ReturnOf>&, Keys<Duty>&);
    static void touch(const Around<Duties>&, const Change<Correction>&, Keys<Duty>&);
    static void touch(const Around<Duties>&, const Change<CorrectionOf>&, Keys<Duty>&);
    static std::optional<Duty> settle(Look<Duties>&, const DutyKey&, const Duty*);
};
struct DutyTexts {
    using Row = DutyText;
    using Reads = greentally::Reads<Duty, Form, FormText, Programme, Return, CorrectionOf, Correction>;
    using Gives = greentally::Reads<Duty>;
    static void touch(const Around<DutyTexts>&, const Change<Duty>&, Keys<DutyText>&);
    static void touch(const Around<DutyTexts>&, const Change<Form>&, Keys<DutyText>&);
    static void touch(const Around<DutyTexts>&, const Change<FormText>&, Keys<DutyText>&);
    static void touch(const Around<DutyTexts>&, const Change<Programme>&, Keys<DutyText>&);
    static void touch(const Around<DutyTexts>&, const Change<Return>&, Keys<DutyText>&);
    static void touch(const Around<DutyTexts>&, const Change<CorrectionOf>&, Keys<DutyText>&);
    static void touch(const Around<DutyTexts>&, const Change<Correction>&, Keys<DutyText>&);
    static std::optional<DutyText> settle(Look<DutyTexts>&, const DutyKey&, const DutyText*);
};
}  // namespace greentally::return_
