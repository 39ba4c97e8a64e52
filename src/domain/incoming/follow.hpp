#pragma once
/// Clauses that are owed, and the paper's own next move. For this room's own files.
#include "derived/duty/duty.hpp"
#include "domain/incoming/incoming.hpp"
#include "state/derive.hpp"

namespace greentally::incoming {
inline constexpr Family own_family = family("incoming");
struct Duties {
    using Row = Duty;
    using Reads = greentally::Reads<Incoming, IncomingClause>;
    static void touch(const Around<Duties>&, const Change<Incoming>&, Keys<Duty>&);
    static void touch(const Around<Duties>&, const Change<IncomingClause>&, Keys<Duty>&);
    static std::optional<Duty> settle(Look<Duties>&, const DutyKey&, const Duty*);
};
struct DutyTexts {
    using Row = DutyText;
    using Reads = greentally::Reads<Duty, Incoming, IncomingClause>;
    using Gives = greentally::Reads<Duty>;
    static void touch(const Around<DutyTexts>&, const Change<Duty>&, Keys<DutyText>&);
    static void touch(const Around<DutyTexts>&, const Change<Incoming>&, Keys<DutyText>&);
    static void touch(const Around<DutyTexts>&, const Change<IncomingClause>&, Keys<DutyText>&);
    static std::optional<DutyText> settle(Look<DutyTexts>&, const DutyKey&, const DutyText*);
};
}  // namespace greentally::incoming
