#pragma once
/// What follows from areas alone: the current tree in order, and successions seen from the successor.
#include "domain/area/area.hpp"
#include "state/derive.hpp"

namespace greentally::area {
struct Places {
    using Row = AreaPlace;
    using Reads = greentally::Reads<Area>;
    static void touch(const Around<Places>&, const Change<Area>&, Keys<AreaPlace>&);
    static std::optional<AreaPlace> settle(Look<Places>&, const AreaPlace::Key&, const AreaPlace*);
};
struct Predecessors {
    using Row = Predecessor;
    using Reads = greentally::Reads<Succession>;
    static void touch(const Around<Predecessors>&, const Change<Succession>&, Keys<Predecessor>&);
    static std::optional<Predecessor> settle(Look<Predecessors>&, const Predecessor::Key&, const Predecessor*);
};
}  // namespace greentally::area
