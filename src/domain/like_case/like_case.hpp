#pragma once
/// 举一反三: from one problem to all like it. The same self-check goes to every unit where it could also be; each
/// answers that there is no such thing, that it has looked and found none, or that it has found one, which it has put
/// into the list. Source: R-SCH-04.
#include "access/room.hpp"

namespace greentally {
struct Problem;
namespace like_case {
/// 待答 · 无此类对象 · 排查未发现 · 发现问题.
enum class Found : std::uint8_t { waiting, none_here, not_found, found };
BOOST_DESCRIBE_ENUM(Found, waiting, none_here, not_found, found)
}  // namespace like_case
struct LikeCaseCheck {
    Id<LikeCaseCheck> id;
    Id<Problem> problem;
    Id<Unit> unit;  // that sent it
    Id<Person> person;
    Day on, due;
    Name title;
    Sentence text;
    bool operator==(const LikeCaseCheck&) const = default;
};
struct LikeCaseAnswer {
    struct Key {
        Id<LikeCaseCheck> check;
        Id<Unit> unit;
        auto operator<=>(const Key&) const = default;
    } key;
    Id<Unit> asker;
    like_case::Found found{};
    Id<Person> person;
    Id<Problem> problem;  // what was found
    Day on, due;
    Name title;
    Sentence asked, text;
    bool operator==(const LikeCaseAnswer&) const = default;
};
/// The sender sees his check and all its answers; who was asked sees his own.
inline Scope scope(const State&, const LikeCaseCheck& c) {
    Scope s;
    return s.audience = Audience::addressed, s.units[0] = c.unit, s;
}
inline Scope scope(const State&, const LikeCaseAnswer& a) {
    Scope s;
    return s.audience = Audience::addressed, s.units = {a.asker, a.key.unit}, s;
}
}  // namespace greentally
