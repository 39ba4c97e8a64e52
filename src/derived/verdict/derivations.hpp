#pragma once
/// The derivations of this room, for its own files.
#include "derived/verdict/verdict.hpp"

namespace greentally::verdict {
struct Rates {
    using Row = Rate;
    using Reads = greentally::Reads<Datum, Sum, Terms, UsedBy, Indicator, Programme, Element, ElementDue, Computation,
                                    ComputedBy, Census, Lineage>;
    using Gives = greentally::Reads<Datum, Sum>;
    using Seen = Around<Rates>;
    static void touch(const Seen&, const Change<Datum>&, Keys<Rate>&);
    static void touch(const Seen&, const Change<Sum>&, Keys<Rate>&);
    static void touch(const Seen&, const Change<Terms>&, Keys<Rate>&);
    static void touch(const Seen&, const Change<UsedBy>&, Keys<Rate>&) {}  // follows the terms' change
    static void touch(const Seen&, const Change<Indicator>&, Keys<Rate>&);
    static void touch(const Seen&, const Change<Programme>&, Keys<Rate>&);
    static void touch(const Seen&, const Change<Element>&, Keys<Rate>&);
    static void touch(const Seen&, const Change<ElementDue>&, Keys<Rate>&);
    static void touch(const Seen&, const Change<Computation>&, Keys<Rate>&);
    static void touch(const Seen&, const Change<ComputedBy>&, Keys<Rate>&) {}  // follows the computation's change
    static void touch(const Seen&, const Change<Census>&, Keys<Rate>&);
    static void touch(const Seen&, const Change<Lineage>&, Keys<Rate>&);
    static std::optional<Rate> settle(Look<Rates>&, const JudgedKey&, const Rate*);
};
struct Standards {
    using Row = Standard;
    using Reads = greentally::Reads<Target>;
    static void touch(const Around<Standards>&, const Change<Target>&, Keys<Standard>&);
    static std::optional<Standard> settle(Look<Standards>&, const Standard::Key&, const Standard*);
};
struct Verdicts {
    using Row = Verdict;
    using Reads = greentally::Reads<Rate, Indicator, Programme, Standard, Target, OwnTarget, Recognition, Difference,
                                    UsedBy, Terms, Lineage, Area>;
    using Gives = greentally::Reads<Rate>;
    using Seen = Around<Verdicts>;
    static void touch(const Seen&, const Change<Rate>&, Keys<Verdict>&);
    static void touch(const Seen&, const Change<Indicator>&, Keys<Verdict>&);
    static void touch(const Seen&, const Change<Programme>&, Keys<Verdict>&);
    static void touch(const Seen&, const Change<Standard>&, Keys<Verdict>&);
    static void touch(const Seen&, const Change<Target>&, Keys<Verdict>&);
    static void touch(const Seen&, const Change<OwnTarget>&, Keys<Verdict>&);
    static void touch(const Seen&, const Change<Recognition>&, Keys<Verdict>&);
    static void touch(const Seen&, const Change<Difference>&, Keys<Verdict>&);
    static void touch(const Seen&, const Change<UsedBy>&, Keys<Verdict>&) {}  // follows the terms' change
    static void touch(const Seen&, const Change<Terms>&, Keys<Verdict>&);
    static void touch(const Seen&, const Change<Lineage>&, Keys<Verdict>&);
    static void touch(const Seen&, const Change<Area>&, Keys<Verdict>&);
    static std::optional<Verdict> settle(Look<Verdicts>&, const JudgedKey&, const Verdict*);
};
}  // namespace greentally::verdict
