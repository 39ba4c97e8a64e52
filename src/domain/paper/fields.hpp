#pragma once
/// The fields that a template's placeholders may name, and what the ledger says there.
#include "domain/paper/fill.hpp"

namespace greentally::paper {
struct Totals {
    std::uint32_t items = 0, open = 0, rectified = 0, closed = 0, on_schedule = 0, behind = 0, yellow = 0, red = 0;
};
struct Around {
    const Sight& sight;
    const Subject& subject;
    Totals all;
    const Problem* problem = nullptr;  // of this round
    Id<Unit> lead;                     // of this round
    Totals of_lead;
    std::size_t n = 0;  // of the round, from 1
};
struct FieldSaid {
    std::string text;  // empty: the ledger has nothing
    std::uint32_t of = 0;
    std::string name;  // in words, for what is missing
};
/// Nothing if there is no such field: a fault of the template.
std::optional<FieldSaid> field(const Around&, std::string_view name);
bool known_field(std::string_view name);
void count(Totals&, const Problem&, const ProblemSign*);
}  // namespace greentally::paper
