#pragma once
/// The derivations of this room, for its own files.
#include <boost/container/small_vector.hpp>
#include <deque>

#include "derived/verdict/verdict.hpp"

namespace greentally::verdict {
/// How much of what is due is there.
struct Scale {
    std::uint32_t given = 0, owed = 0, not_applicable = 0;
};
/// What an element comes to in an area's year on a line, in an edition: a sum of it, or the datum itself.
struct Series {
    Id<Line> line;
    Id<Edition> edition;
    bool there = false;
    Wide total;
    Scale scale;
};
struct Contribution {
    Id<Element> element;
    std::uint32_t owing = 0;  // areas that owe it
    boost::container::small_vector<Series, 2> series;
    bool there() const { return !series.empty() && series.front().there; }
};
/// An area's year as far as it is read: the indicators that are judged there share it.
struct AreaYear {
    Id<Area> area;
    Period year;
    std::deque<Contribution> elements;
};
struct Rates {
    using Row = Rate;
    using Memo = AreaYear;
    using Reads = greentally::Reads<Datum, Sum, Terms, UsedBy, Programme, MonthsDue, Census, Lineage>;
    using Gives = greentally::Reads<Datum, Sum>;
    using Seen = Around<Rates>;
    static void touch(const Seen&, const Change<Datum>&, Keys<Rate>&);
    static void touch(const Seen&, const Change<Sum>&, Keys<Rate>&);
    static void touch(const Seen&, const Change<Terms>&, Keys<Rate>&);
    static void touch(const Seen&, const Change<UsedBy>&, Keys<Rate>&) {}  // follows the terms' change
    static void touch(const Seen&, const Change<Programme>&, Keys<Rate>&);
    static void touch(const Seen&, const Change<MonthsDue>&, Keys<Rate>&);
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
struct Yardsticks {
    using Row = Yardstick;
    using Reads = greentally::Reads<Standard, Target, Indicator, Programme>;
    static void touch(const Around<Yardsticks>&, const Change<Standard>&, Keys<Yardstick>&);
    static void touch(const Around<Yardsticks>&, const Change<Target>&, Keys<Yardstick>&);
    static void touch(const Around<Yardsticks>&, const Change<Indicator>&, Keys<Yardstick>&);
    static void touch(const Around<Yardsticks>&, const Change<Programme>&, Keys<Yardstick>&);
    static std::optional<Yardstick> settle(Look<Yardsticks>&, const Yardstick::Key&, const Yardstick*);
};
/// What is said of an area beside its figures: of most, nothing.
struct Said {
    Id<Area> area;
    bool own_target = false, recognition = false, difference = false;
};
struct Verdicts {
    using Row = Verdict;
    using Memo = Said;
    using Reads = greentally::Reads<Rate, Yardstick, OwnTarget, Recognition, Difference, UsedBy, Terms, Lineage, Area>;
    using Gives = greentally::Reads<Rate>;
    using Seen = Around<Verdicts>;
    static void touch(const Seen&, const Change<Rate>&, Keys<Verdict>&);
    static void touch(const Seen&, const Change<Yardstick>&, Keys<Verdict>&);
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
