#pragma once
/// What may be asked of enforcement, and what is then recorded.
#include "domain/area/area.hpp"
#include "domain/enforcement/enforcement.hpp"
#include "domain/evidence/evidence.hpp"
#include "domain/problem/problem.hpp"
#include "domain/unit/unit.hpp"

namespace greentally::enforcement {
using Mine = Own<EnforcementCase, Violation>;
struct MarkViolation {
    Id<Problem> problem;
    Sentence law;
};
struct ViolationMarked {
    Id<Problem> problem;
    Id<Person> person;
    Sentence law;
};
struct Enter {
    Id<Problem> problem;
    Name authority, party;
    Code number;
    Decimal amount;
    Day decided_on;
    std::optional<Id<Evidence>> decision;
};
struct Entered {
    Id<EnforcementCase> id;
    Id<Problem> problem;
    Id<Unit> unit;
    Id<Person> person;
    Name authority, party;
    Code number;
    Decimal amount;
    Day decided_on;
    Id<Evidence> decision;
};
struct CarryOut {
    Id<EnforcementCase> id;
    Day on;
};
struct CarriedOut {
    Id<EnforcementCase> id;
    Id<Person> person;
    Day on;
};
Decision decide(const State&, const By&, const MarkViolation&);
Decision decide(const State&, const By&, const Enter&);
Decision decide(const State&, const By&, const CarryOut&);
void apply(Mine, const Stamp&, const ViolationMarked&);
void apply(Mine, const Stamp&, const Entered&);
void apply(Mine, const Stamp&, const CarriedOut&);
}  // namespace greentally::enforcement
