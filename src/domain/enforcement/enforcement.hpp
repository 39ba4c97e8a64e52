#pragma once
/// 执法: cases on the problem to which they belong: decision number, party, amount, whether it was carried out. A
/// problem that breaks the law and has no case is a finding. Source: R-REC-07, domain 5.2 (standard 2).
#include "access/room.hpp"
#include "base/decimal.hpp"

namespace greentally {
struct Problem;
struct Evidence;
struct EnforcementCase {
    Id<EnforcementCase> id;
    Id<Problem> problem;
    Id<Unit> unit;
    Id<Person> person;
    Id<Evidence> decision;
    Day decided_on, carried_out_on;
    Decimal amount;  // yuan
    Code number;     // 决定书文号
    Name authority, party;
    bool operator==(const EnforcementCase&) const = default;
};
static_assert(sizeof(EnforcementCase) <= 96);
/// Said of a problem by its issuer: it breaks the law, and how.
struct Violation {
    using Key = Id<Problem>;
    Id<Problem> id;
    Sentence law;
    bool operator==(const Violation&) const = default;
};
Scope scope(const State&, const EnforcementCase&);
Scope scope(const State&, const Violation&);
}  // namespace greentally
