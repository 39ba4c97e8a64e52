#pragma once
/// Counts over duties, whoever settles them. For this room's own files.
#include "derived/duty/duty.hpp"
#include "state/derive.hpp"

namespace greentally::duty {
struct Counts {
    using Row = DutyCount;
    using Reads = greentally::Reads<Duty>;
    static void touch(const Around<Counts>&, const Change<Duty>&, Keys<DutyCount>&);
    static std::optional<DutyCount> settle(Look<Counts>&, Id<Unit>, const DutyCount*);
};
}  // namespace greentally::duty
