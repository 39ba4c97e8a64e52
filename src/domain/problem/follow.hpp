#pragma once
/// What follows from problems: signs, and who owes the next move by when. For this room's own files.
#include "derived/duty/duty.hpp"
#include "domain/problem/line.hpp"
#include "domain/unit/unit.hpp"
#include "state/derive.hpp"

namespace greentally::problem {
inline constexpr Family own_family = family("problem");
/// of a problem: whose move is next · that it is put right by its date · a question that waits for a ruling.
BOOST_DEFINE_ENUM_CLASS(Step, none, next, rectify, ruling)

struct Signs {
    using Row = ProblemSign;
    using Reads =
        greentally::Reads<Problem, ProblemText, ProblemMilestone, ProblemInvolvement, ProblemSource, SignRule>;
    using Gives = greentally::Reads<Problem>;
    static void touch(const Around<Signs>&, const Change<Problem>&, Keys<ProblemSign>&);
    static void touch(const Around<Signs>&, const Change<ProblemText>&, Keys<ProblemSign>&);
    static void touch(const Around<Signs>&, const Change<ProblemMilestone>&, Keys<ProblemSign>&);
    static void touch(const Around<Signs>&, const Change<ProblemInvolvement>&, Keys<ProblemSign>&);
    static void touch(const Around<Signs>&, const Change<ProblemSource>&, Keys<ProblemSign>&);
    static void touch(const Around<Signs>&, const Change<SignRule>&, Keys<ProblemSign>&);
    static std::optional<ProblemSign> settle(Look<Signs>&, const Id<Problem>&, const ProblemSign*);
};
struct Lines {
    using Row = ProblemLine;
    using Reads = greentally::Reads<Problem, ProblemSign, ProblemOfTheme>;
    using Gives = greentally::Reads<Problem>;
    static void touch(const Around<Lines>&, const Change<Problem>&, Keys<ProblemLine>&);
    static void touch(const Around<Lines>&, const Change<ProblemSign>&, Keys<ProblemLine>&);
    static void touch(const Around<Lines>&, const Change<ProblemOfTheme>&, Keys<ProblemLine>&);
    static std::optional<ProblemLine> settle(Look<Lines>&, const ProblemLine::Key&, const ProblemLine*);
};
struct OfUnits {
    using Row = ProblemOf;
    using Reads = greentally::Reads<Problem>;
    static void touch(const Around<OfUnits>&, const Change<Problem>&, Keys<ProblemOf>&);
    static std::optional<ProblemOf> settle(Look<OfUnits>&, const ProblemOf::Key&, const ProblemOf*);
};
struct OfPosts {
    using Row = ProblemOfPost;
    using Reads = greentally::Reads<ProblemPerson>;
    static void touch(const Around<OfPosts>&, const Change<ProblemPerson>&, Keys<ProblemOfPost>&);
    static std::optional<ProblemOfPost> settle(Look<OfPosts>&, const ProblemOfPost::Key&, const ProblemOfPost*);
};
struct Duties {
    using Row = Duty;
    using Reads = greentally::Reads<Problem, ProblemText, ProblemAsking, ProblemNotice, ClosureStep>;
    using Gives = greentally::Reads<Problem>;
    static void touch(const Around<Duties>&, const Change<Problem>&, Keys<Duty>&);
    static void touch(const Around<Duties>&, const Change<ProblemText>&, Keys<Duty>&);
    static void touch(const Around<Duties>&, const Change<ProblemAsking>&, Keys<Duty>&);
    static void touch(const Around<Duties>&, const Change<ProblemNotice>&, Keys<Duty>&);
    static void touch(const Around<Duties>&, const Change<ClosureStep>&, Keys<Duty>&);
    static std::optional<Duty> settle(Look<Duties>&, const DutyKey&, const Duty*);
};
struct DutyTexts {
    using Row = DutyText;
    using Reads = greentally::Reads<Duty, Problem, ProblemSource, ClosureStep>;
    using Gives = greentally::Reads<Duty>;
    static void touch(const Around<DutyTexts>&, const Change<Duty>&, Keys<DutyText>&);
    static void touch(const Around<DutyTexts>&, const Change<Problem>&, Keys<DutyText>&);
    static void touch(const Around<DutyTexts>&, const Change<ProblemSource>&, Keys<DutyText>&);
    static void touch(const Around<DutyTexts>&, const Change<ClosureStep>&, Keys<DutyText>&);
    static std::optional<DutyText> settle(Look<DutyTexts>&, const DutyKey&, const DutyText*);
};
}  // namespace greentally::problem
