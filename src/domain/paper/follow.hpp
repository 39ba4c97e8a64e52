#pragma once
/// Whose move is next on a paper: the unit that makes it, whom it has asked, whom it was sent to.
#include "derived/duty/duty.hpp"
#include "domain/paper/paper.hpp"
#include "state/derive.hpp"

namespace greentally::paper {
inline constexpr Family own_family = family("paper");
BOOST_DEFINE_ENUM_CLASS(Step, none, own, countersign, facts, reply)
struct Duties {
    using Row = Duty;
    using Reads = greentally::Reads<Paper, PaperHand, PaperAddressee>;
    using Gives = greentally::Reads<Paper, PaperHand, PaperAddressee>;
    static void touch(const Around<Duties>&, const Change<Paper>&, Keys<Duty>&);
    static void touch(const Around<Duties>&, const Change<PaperHand>&, Keys<Duty>&);
    static void touch(const Around<Duties>&, const Change<PaperAddressee>&, Keys<Duty>&);
    static std::optional<Duty> settle(Look<Duties>&, const DutyKey&, const Duty*);
};
struct DutyTexts {
    using Row = DutyText;
    using Reads = greentally::Reads<Duty, Paper, PaperHand, PaperAddressee>;
    using Gives = greentally::Reads<Duty>;
    static void touch(const Around<DutyTexts>&, const Change<Duty>&, Keys<DutyText>&);
    static void touch(const Around<DutyTexts>&, const Change<Paper>&, Keys<DutyText>&);
    static void touch(const Around<DutyTexts>&, const Change<PaperHand>&, Keys<DutyText>&);
    static void touch(const Around<DutyTexts>&, const Change<PaperAddressee>&, Keys<DutyText>&);
    static std::optional<DutyText> settle(Look<DutyTexts>&, const DutyKey&, const DutyText*);
};
}  // namespace greentally::paper
