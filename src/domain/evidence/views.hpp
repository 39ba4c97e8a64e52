#pragma once
/// GET /evidence/{id}: what is known of a file beside its bytes.
#include "domain/evidence/acts.hpp"

namespace greentally::evidence {
struct Query {
    Id<Evidence> id;
};
struct Out {
    Id<Evidence> id;
    Text<200> name;
    Code media;
    std::uint64_t bytes = 0;
    Text<96> file;
    Name unit, person;
    Instant at;
};
Viewed<Out> one(const Sight&, const Query&);
}  // namespace greentally::evidence
