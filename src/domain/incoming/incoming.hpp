#pragma once
/// 来文: a paper that came in is registered, a handling is proposed (拟办), a leader instructs (批示), each clause that
/// demands something becomes an owed item with document and clause as its basis; when all are done it is answered.
/// Source: R-DOC-03.
#include "access/room.hpp"

namespace greentally {
struct Problem;
struct Evidence;
namespace incoming {
/// 登记 · 拟办 · 批示 · 办结 (all clauses done) · 回复.
enum class Stage : std::uint8_t { registered, proposed, instructed, handled, answered };
BOOST_DESCRIBE_ENUM(Stage, registered, proposed, instructed, handled, answered)
struct Proposed;
struct Instructed;
struct Handled;
struct Answered;
inline constexpr std::array moves{
    Move{Stage::registered, by<Proposed>, Stage::proposed}, Move{Stage::proposed, by<Proposed>, Stage::proposed},
    Move{Stage::proposed, by<Instructed>, Stage::instructed}, Move{Stage::instructed, by<Handled>, Stage::handled},
    Move{Stage::handled, by<Answered>, Stage::answered}};
static_assert(!next<Answered>(moves, Stage::instructed));
}  // namespace incoming
struct Incoming {
    Id<Incoming> id;
    Id<Unit> unit;
    Id<Person> person, leader;
    Id<Evidence> scan;
    Day received, answer_due, answered_on;
    incoming::Stage stage{};
    Code number;  // as the sender numbered it
    Name sender, title;
    std::uint64_t seq = 0;
    bool operator==(const Incoming&) const = default;
};
static_assert(sizeof(Incoming) <= 96);
struct IncomingText {
    using Key = Id<Incoming>;
    Id<Incoming> id;
    Sentence summary, proposal, instruction, answer;
    bool operator==(const IncomingText&) const = default;
};
/// A clause that demands something: who owes it, by when.
struct IncomingClause {
    struct Key {
        Id<Incoming> incoming;
        std::uint32_t n = 0;
        auto operator<=>(const Key&) const = default;
    } key;
    Id<Unit> office, owes;  // office: that registered the paper
    Id<Person> done_by;
    Id<Problem> problem;  // that it became, if it did
    Day due, done;
    bool owed = false;  // the paper has been instructed on
    Name clause;        // 第三条
    Name document;      // number or title, its basis
    Sentence text, result;
    bool operator==(const IncomingClause&) const = default;
};
inline Scope scope(const State&, const Incoming& i) {
    Scope s;
    return s.audience = Audience::addressed, s.units[0] = i.unit, s;
}
inline Scope scope(const State& state, const IncomingText& t) {
    const Incoming* i = state.find<Incoming>(t.id);
    return i ? scope(state, *i) : nobody_may;
}
/// Who owes a clause sees the clause, once it is instructed, and not the paper.
inline Scope scope(const State&, const IncomingClause& c) {
    Scope s;
    return s.audience = Audience::addressed, s.units = {c.office, c.owed ? c.owes : Id<Unit>()}, s;
}
}  // namespace greentally
