#pragma once
/// What follows: rungs that fire, and duties to decide, to answer, to check. For this room's own files.
#include "derived/duty/duty.hpp"
#include "domain/area/area.hpp"
#include "domain/problem/problem.hpp"
#include "domain/supervision/supervision.hpp"
#include "state/derive.hpp"

namespace greentally::supervision {
inline constexpr Family own_family = family("ladder");
BOOST_DEFINE_ENUM_CLASS(Step, none, decide, go_on)
struct Proposals {
    using Row = Proposal;
    using Reads = greentally::Reads<Problem, ProblemSign, ProblemEvent, ProblemSource, LadderRung, SupervisionOf, Area>;
    using Gives = greentally::Reads<Problem>;
    static void touch(const Around<Proposals>&, const Change<Problem>&, Keys<Proposal>&);
    static void touch(const Around<Proposals>&, const Change<ProblemSign>&, Keys<Proposal>&);
    static void touch(const Around<Proposals>&, const Change<ProblemEvent>&, Keys<Proposal>&);
    static void touch(const Around<Proposals>&, const Change<ProblemSource>&, Keys<Proposal>&);
    static void touch(const Around<Proposals>&, const Change<LadderRung>&, Keys<Proposal>&);
    static void touch(const Around<Proposals>&, const Change<SupervisionOf>&, Keys<Proposal>&);
    static void touch(const Around<Proposals>&, const Change<Area>&, Keys<Proposal>&);
    static std::optional<Proposal> settle(Look<Proposals>&, const Proposal::Key&, const Proposal*);
};
struct Duties {
    using Row = Duty;
    using Reads = greentally::Reads<Proposal, Supervision, LadderRung>;
    using Gives = greentally::Reads<Proposal, Supervision>;
    static void touch(const Around<Duties>&, const Change<Proposal>&, Keys<Duty>&);
    static void touch(const Around<Duties>&, const Change<Supervision>&, Keys<Duty>&);
    static void touch(const Around<Duties>&, const Change<LadderRung>&, Keys<Duty>&);
    static std::optional<Duty> settle(Look<Duties>&, const DutyKey&, const Duty*);
};
struct DutyTexts {
    using Row = DutyText;
    using Reads = greentally::Reads<Duty, Proposal, Supervision, LadderRung, Problem>;
    using Gives = greentally::Reads<Duty>;
    static void touch(const Around<DutyTexts>&, const Change<Duty>&, Keys<DutyText>&);
    static void touch(const Around<DutyTexts>&, const Change<Proposal>&, Keys<DutyText>&);
    static void touch(const Around<DutyTexts>&, const Change<Supervision>&, Keys<DutyText>&);
    static void touch(const Around<DutyTexts>&, const Change<LadderRung>&, Keys<DutyText>&);
    static void touch(const Around<DutyTexts>&, const Change<Problem>&, Keys<DutyText>&);
    static std::optional<DutyText> settle(Look<DutyTexts>&, const DutyKey&, const DutyText*);
};
}  // namespace greentally::supervision
