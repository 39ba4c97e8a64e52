#pragma once
/// The derivations of this room, for its own files.
#include "derived/rollup/rollup.hpp"

namespace greentally::rollup {
struct Below {
    using Row = Beneath;
    using Reads = greentally::Reads<Area, Carve>;
    static void touch(const Around<Below>&, const Change<Area>&, Keys<Beneath>&);
    static void touch(const Around<Below>&, const Change<Carve>& c, Keys<Beneath>& keys) {
        keys.push_back({c.key.by, c.key.carved});
    }
    static std::optional<Beneath> settle(Look<Below>&, const Beneath::Key&, const Beneath*);
};
struct Lines {
    using Row = Lineage;
    using Reads = greentally::Reads<Area, Carve, Beneath>;
    using Gives = greentally::Reads<Area>;
    static void touch(const Around<Lines>&, const Change<Area>&, Keys<Lineage>&);
    static void touch(const Around<Lines>&, const Change<Carve>&, Keys<Lineage>&);
    static void touch(const Around<Lines>&, const Change<Beneath>&, Keys<Lineage>&) {}  // follows the area's own change
    static std::optional<Lineage> settle(Look<Lines>&, Id<Area>, const Lineage*);
};
struct Count {
    using Row = Census;
    using Reads = greentally::Reads<Lineage>;
    static void touch(const Around<Count>&, const Change<Lineage>&, Keys<Census>&);
    static std::optional<Census> settle(Look<Count>&, const Census::Key&, const Census*);
};
struct Computing {
    using Row = Computation;
    using Reads = greentally::Reads<Element>;
    static void touch(const Around<Computing>&, const Change<Element>&, Keys<Computation>&);
    static std::optional<Computation> settle(Look<Computing>&, Id<Element>, const Computation*);
};
struct Computed {
    using Row = ComputedBy;
    using Reads = greentally::Reads<Computation>;
    static void touch(const Around<Computed>&, const Change<Computation>&, Keys<ComputedBy>&);
    static std::optional<ComputedBy> settle(Look<Computed>&, const ComputedBy::Key&, const ComputedBy*);
};
struct Data {
    using Row = Datum;
    using Reads = greentally::Reads<Figure, Element, Computation, ComputedBy, Lineage>;
    using Gives = greentally::Reads<Figure>;
    static void touch(const Around<Data>&, const Change<Figure>&, Keys<Datum>&);
    static void touch(const Around<Data>&, const Change<Computation>&, Keys<Datum>&);
    static void touch(const Around<Data>&, const Change<Element>&, Keys<Datum>&);
    static void touch(const Around<Data>&, const Change<ComputedBy>&, Keys<Datum>&) {
    }  // follows the computation's change
    static void touch(const Around<Data>&, const Change<Lineage>&, Keys<Datum>&);
    static std::optional<Datum> settle(Look<Data>&, const SeriesKey&, const Datum*);
};
struct Sums {
    using Row = Sum;
    using Reads = greentally::Reads<Datum>;
    static void touch(const Around<Sums>&, const Change<Datum>&, Keys<Sum>&);
    static std::optional<Sum> settle(Look<Sums>&, const SeriesKey&, const Sum*);
};
struct Due {
    using Row = ElementDue;
    using Reads = greentally::Reads<Form, FormColumn, Element, Holiday>;
    using Gives = greentally::Reads<FormColumn>;
    static void touch(const Around<Due>&, const Change<Form>&, Keys<ElementDue>&);
    static void touch(const Around<Due>&, const Change<Element>&, Keys<ElementDue>&);
    static void touch(const Around<Due>&, const Change<FormColumn>&, Keys<ElementDue>&);
    static void touch(const Around<Due>&, const Change<Holiday>&, Keys<ElementDue>&);
    static std::optional<ElementDue> settle(Look<Due>&, const ElementDue::Key&, const ElementDue*);
};
struct DueMonths {
    using Row = MonthsDue;
    using Reads = greentally::Reads<ElementDue, Computation, ComputedBy>;
    static void touch(const Around<DueMonths>&, const Change<ElementDue>&, Keys<MonthsDue>&);
    static void touch(const Around<DueMonths>&, const Change<Computation>&, Keys<MonthsDue>&);
    static void touch(const Around<DueMonths>&, const Change<ComputedBy>&, Keys<MonthsDue>&) {
    }  // follows the computation's change
    static std::optional<MonthsDue> settle(Look<DueMonths>&, const MonthsDue::Key&, const MonthsDue*);
};
struct Differences {
    using Row = Difference;
    using Reads = greentally::Reads<Figure, Element, Lineage, Sum>;
    using Gives = greentally::Reads<Figure>;
    static void touch(const Around<Differences>&, const Change<Figure>&, Keys<Difference>&);
    static void touch(const Around<Differences>&, const Change<Element>&, Keys<Difference>&);
    static void touch(const Around<Differences>&, const Change<Lineage>&, Keys<Difference>&);
    static void touch(const Around<Differences>&, const Change<Sum>&, Keys<Difference>&);
    static std::optional<Difference> settle(Look<Differences>&, const Difference::Key&, const Difference*);
};
struct Formulas {
    using Row = Terms;
    using Reads = greentally::Reads<Indicator, Element, Parameter>;
    using Gives = greentally::Reads<Indicator>;
    static void touch(const Around<Formulas>&, const Change<Indicator>&, Keys<Terms>&);
    static void touch(const Around<Formulas>&, const Change<Element>&, Keys<Terms>&);
    static void touch(const Around<Formulas>&, const Change<Parameter>&, Keys<Terms>&);
    static std::optional<Terms> settle(Look<Formulas>&, Id<Indicator>, const Terms*);
};
struct Using {
    using Row = UsedBy;
    using Reads = greentally::Reads<Terms>;
    static void touch(const Around<Using>&, const Change<Terms>&, Keys<UsedBy>&);
    static std::optional<UsedBy> settle(Look<Using>&, const UsedBy::Key&, const UsedBy*);
};
}  // namespace greentally::rollup
