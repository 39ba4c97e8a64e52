#pragma once
/// 待办: duties as screens show them. No log-in is counted and nobody is ranked: a query over what is owed.
#include "derived/duty/duty.hpp"

namespace greentally::duty {
BOOST_DEFINE_ENUM_CLASS(Wanted, open, waiting, late, done, orphaned, pending)  // pending: all that is not done
struct Query {
    std::optional<bool> mine;  // those that the asker's post is to do next
    std::optional<Wanted> state;
    std::optional<Id<Unit>> unit;
    std::optional<Text<8>> family;
    std::optional<std::int32_t> days;  // reminders: due within so many days
    std::optional<std::uint32_t> cursor;
    std::optional<std::uint32_t> limit;
};
struct Named {
    std::uint32_t id = 0;
    Name name;
};
struct Subject {
    Text<8> kind;
    std::optional<std::uint32_t> id;     // of the row, once it is there
    std::array<std::uint32_t, 3> key{};  // what it is about, as the family has it
};
struct Item {
    Name what, what_en;
    Code what_code;
    Subject subject;
    std::optional<Named> owes, to;
    Day due;
    DutyState state{};
    bool late = false;                 // now, or when it was done
    std::optional<std::int32_t> days;  // until due; negative: since
    std::optional<Name> waits_on;      // who moves next, in words
    Code waits_code;
    Role role{};
    std::optional<Named> person;
    bool orphaned = false;  // nobody in office holds it
    Day done;
    Text<400> basis;
};
struct Counted {
    std::uint32_t open = 0, waiting = 0, late = 0, done = 0, done_late = 0, orphaned = 0;
};
struct List {
    std::vector<Item> items;
    std::optional<std::uint32_t> next;
    Counted counts;  // of all that the query asks for, whatever their state
};
List list(const Sight&, const Query&);

struct UnitsQuery {
    std::optional<Id<Unit>> unit;
};
struct UnitLine {
    Id<Unit> id;
    Name name;
    std::uint32_t open = 0, waiting = 0, late = 0, done = 0, done_late = 0;
};
struct UnitsOut {
    std::vector<UnitLine> items;
};
UnitsOut units(const Sight&, const UnitsQuery&);
}  // namespace greentally::duty
