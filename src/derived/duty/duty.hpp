#pragma once
/// What somebody owes by a day. Nouns settle their own duties here, under their own family; whoever watches over duties
/// (待办, handover, orphans, reminders, the task book, the burden meter) reads only these and knows no noun.
/// Source: R-ORG-03, design 3.
#include "access/room.hpp"
#include "base/period.hpp"

namespace greentally {
struct Area;
/// Whose duties: the name of a room, at most 8 letters, as a number that never changes.
struct Family {
    std::uint64_t letters = 0;
    auto operator<=>(const Family&) const = default;
};
consteval Family family(std::string_view room) {
    if (room.empty() || room.size() > 8) throw "a family has 1 to 8 letters";
    Family f;
    for (const char c : room) f.letters = f.letters << 8 | std::uint64_t(c);
    return f;
}
std::string name(Family);

/// What the duty is about, in ids of its family (the rest 0), and which of the duties about it.
struct DutyKey {
    Family family;
    std::array<std::uint32_t, 3> subject{};
    std::uint32_t step = 0;
    auto operator<=>(const DutyKey&) const = default;
};
/// open: may be done now. waiting: not before something else happens (waits_on). late: still not done after the due
/// day.
BOOST_DEFINE_ENUM_CLASS(DutyState, open, waiting, late, done)
struct Duty {
    using Key = DutyKey;
    DutyKey key;
    Code what;              // "return.report": words.toml explains it
    Code waits_on;          // whose or what move is next: "return.clerk"; empty when done
    std::uint32_t row = 0;  // id of what it is about, once that is there
    Id<Area> area;          // of what it is about: who looks after it sees it
    Id<Unit> owes, to;      // owes none: whoever has the role and looks after the area
    Id<Person> person;      // who moves next, if anybody in particular; or who took over this person's post
    Role role{};            // as what
    DutyState state{};
    Day due, done;  // due unknown: no day was set
    bool operator==(const Duty&) const = default;
    bool done_late() const { return state == DutyState::done && due.known() && done > due; }
};
static_assert(sizeof(Duty) <= 96);
Scope scope(const State&, const Duty&);
/// What a duty is called and what demands it. Settled by the duty's noun as well.
struct DutyText {
    using Key = DutyKey;
    DutyKey key;
    Name zh, en;
    Text<400> basis;
    bool operator==(const DutyText&) const = default;
};
Scope scope(const State&, const DutyText&);

namespace duty {
Room room();
}
}  // namespace greentally
