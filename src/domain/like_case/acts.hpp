#pragma once
/// What may be asked of like-case checks, and what is then recorded.
#include "domain/area/area.hpp"
#include "domain/like_case/like_case.hpp"
#include "domain/problem/problem.hpp"
#include "domain/unit/unit.hpp"

namespace greentally::like_case {
using Mine = Own<LikeCaseCheck, LikeCaseAnswer>;
inline constexpr std::size_t units_max = 300;
struct Send {
    Id<Problem> problem;
    std::vector<Id<Unit>> units;
    Day due;
    Sentence text;  // what to look for
};
struct Sent {
    Id<LikeCaseCheck> check;
    Id<Problem> problem;
    Id<Unit> unit;
    Id<Person> person;
    std::vector<Id<Unit>> units;
    Day due;
    Name title;
    Sentence text;
};
/// By a number: who answers sees his own line, not the check.
struct Answer {
    std::uint32_t check = 0;
    Found found{};
    std::optional<Sentence> text;
    std::optional<Id<Problem>> problem;  // found: registered by the unit that answers
};
struct Answered {
    Id<LikeCaseCheck> check;
    Id<Unit> unit;
    Id<Person> person;
    Found found{};
    Id<Problem> problem;
    Sentence text;
};
Decision decide(const State&, const By&, const Send&);
Decision decide(const State&, const By&, const Answer&);
void apply(Mine, const Stamp&, const Sent&);
void apply(Mine, const Stamp&, const Answered&);
}  // namespace greentally::like_case
