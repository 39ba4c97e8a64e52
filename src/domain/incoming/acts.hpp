#pragma once
/// What may be asked of incoming papers, and what is then recorded.
#include "domain/evidence/evidence.hpp"
#include "domain/incoming/incoming.hpp"
#include "domain/problem/problem.hpp"
#include "domain/unit/unit.hpp"

namespace greentally::incoming {
using Mine = Own<Incoming, IncomingText, IncomingClause>;
inline constexpr std::size_t clauses_max = 200;
struct Register {
    Name sender, title;
    std::optional<Code> number;
    std::optional<Day> received, answer_due;
    std::optional<Sentence> summary;
    std::optional<Id<Evidence>> scan;
};
struct Registered {
    Id<Incoming> id;
    Id<Unit> unit;
    Id<Person> person;
    Name sender, title;
    Code number;
    Day received, answer_due;
    Sentence summary;
    Id<Evidence> scan;
};
struct Clause {
    Name clause;
    Sentence text;
    Id<Unit> owes;
    std::optional<Day> due;
};
/// 拟办: what to do, and whose each demand is.
struct Propose {
    Id<Incoming> id;
    Sentence proposal;
    std::vector<Clause> clauses;
};
struct Proposed {
    Id<Incoming> id;
    Id<Person> person;
    Sentence proposal;
    std::vector<Clause> clauses;
};
/// 批示, by the head; entered for him it needs no more than his name here, for the paper itself bears it.
struct Instruct {
    Id<Incoming> id;
    Id<Person> leader;
    Sentence instruction;
};
struct Instructed {
    Id<Incoming> id;
    Id<Person> person, leader;
    Sentence instruction;
};
/// By a number: who owes a clause sees the clause, not the paper.
struct Finish {
    std::uint32_t incoming = 0, clause = 0;
    Sentence result;
    std::optional<Id<Problem>> problem;
};
struct ClauseDone {
    Id<Incoming> id;
    std::uint32_t clause = 0;
    Id<Person> person;
    Sentence result;
    Id<Problem> problem;
};
struct Handled {
    Id<Incoming> id;
    Id<Person> person;
};
struct Answer {
    Id<Incoming> id;
    Sentence answer;
};
struct Answered {
    Id<Incoming> id;
    Id<Person> person;
    Sentence answer;
};
Decision decide(const State&, const By&, const Register&);
Decision decide(const State&, const By&, const Propose&);
Decision decide(const State&, const By&, const Instruct&);
Decision decide(const State&, const By&, const Finish&);
Decision decide(const State&, const By&, const Answer&);
void apply(Mine, const Stamp&, const Registered&);
void apply(Mine, const Stamp&, const Proposed&);
void apply(Mine, const Stamp&, const Instructed&);
void apply(Mine, const Stamp&, const ClauseDone&);
void apply(Mine, const Stamp&, const Handled&);
void apply(Mine, const Stamp&, const Answered&);
}  // namespace greentally::incoming
