#pragma once
/// What screens show of enforcement.
#include "domain/enforcement/acts.hpp"

namespace greentally::enforcement {
struct Query {
    std::optional<Id<Problem>> problem;
};
struct CaseOut {
    Id<EnforcementCase> id;
    Id<Problem> problem;
    Name title, authority, party, unit;
    Code number;
    Decimal amount;
    Day decided_on, carried_out_on;
    std::optional<Id<Evidence>> decision;
    bool may_carry_out = false;
};
/// A violation without a case.
struct FindingOut {
    Id<Problem> problem;
    Code number;
    Name title;
    Sentence law;
};
struct Out {
    std::vector<CaseOut> items;
    std::vector<FindingOut> findings;
    std::optional<Decimal> amount;  // of the cases shown; none: more than a decimal holds
};
Out cases(const Sight&, const Query&);
}  // namespace greentally::enforcement
