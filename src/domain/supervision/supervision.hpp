#pragma once
/// 督办: the ladder by which what is late climbs. Rules only propose (Proposal, derived); a person of a unit that may
/// issue it decides with reasons, and what was decided is answered, checked, lifted. Rungs have no fixed order.
/// Source: R-REC-06, R-ASM-03; domain 5.4.
#include "access/room.hpp"
#include "domain/rectification/rectification.hpp"

namespace greentally {
struct Problem;
struct Area;
namespace supervision {
/// 不予督办 · 已发出 · 已约谈 · 已回复 · 申请解除 · 解除核查 · 办结.
enum class Stage : std::uint8_t { declined, ordered, held, answered, lift_asked, lift_checked, ended };
BOOST_DESCRIBE_ENUM(Stage, declined, ordered, held, answered, lift_asked, lift_checked, ended)
struct Held;
struct Answered;
struct SentBack;
struct Accepted;
struct LiftAsked;
struct LiftChecked;
struct Lifted;
inline constexpr std::array moves{Move{Stage::ordered, by<Held>, Stage::held},
                                  Move{Stage::ordered, by<Answered>, Stage::answered},
                                  Move{Stage::held, by<Answered>, Stage::answered},
                                  Move{Stage::answered, by<SentBack>, Stage::ordered},
                                  Move{Stage::answered, by<Accepted>, Stage::ended},
                                  Move{Stage::answered, by<LiftAsked>, Stage::lift_asked},
                                  Move{Stage::lift_asked, by<SentBack>, Stage::ordered},
                                  Move{Stage::lift_asked, by<LiftChecked>, Stage::lift_checked},
                                  Move{Stage::lift_checked, by<Lifted>, Stage::ended}};
static_assert(!next<Lifted>(moves, Stage::answered) && !next<Accepted>(moves, Stage::ordered));
}  // namespace supervision

/// A decision on a rung for a problem.
struct Supervision {
    Id<Supervision> id;
    Id<Problem> problem;
    Id<LadderRung> rung;
    Id<Area> area;
    Id<Unit> issuer, to;
    Id<Person> person;
    supervision::Stage stage{};
    bool request = false;  // 提请: beyond the issuer's authority
    Day on, answer_due, answered_on, ended_on;
    Name title;  // of the problem, as it was told to the addressee
    std::uint64_t seq = 0;
    bool operator==(const Supervision&) const = default;
};
static_assert(sizeof(Supervision) <= 96);
struct SupervisionText {
    using Key = Id<Supervision>;
    Id<Supervision> id;
    Sentence reasons, minutes, answer, opinion;
    std::vector<Name> on_site;
    Name published;  // where its lifting stands
    bool operator==(const SupervisionText&) const = default;
};
/// Decided once for a date: a new date, a new rebound may bring the rung again.
struct SupervisionOf {
    struct Key {
        Id<Problem> problem;
        Id<LadderRung> rung;
        std::int32_t round = 0;  // the date, or how many times, that made it fire
        auto operator<=>(const Key&) const = default;
    } key;
    Id<Supervision> id;
    bool operator==(const SupervisionOf&) const = default;
};
/// 待决: a rung that fires and that nobody has decided on. Derived: a corrected date withdraws it.
struct Proposal {
    struct Key {
        Id<Problem> problem;
        Id<LadderRung> rung;
        auto operator<=>(const Key&) const = default;
    } key;
    std::int32_t round = 0;
    Id<Area> area;  // of the rung's level, around the place: who looks after it may decide, and nobody below knows
    Id<Unit> to;
    Day since;
    bool operator==(const Proposal&) const = default;
};
Scope scope(const State&, const Supervision&);
Scope scope(const State&, const SupervisionText&);
Scope scope(const State&, const SupervisionOf&);
Scope scope(const State&, const Proposal&);
}  // namespace greentally
