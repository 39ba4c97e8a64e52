#pragma once
/// A template filled from the ledger: each figure with its origin, what the ledger has not by its name.
#include "domain/paper/acts.hpp"

namespace greentally::paper {
struct Subject {
    std::vector<const Problem*> problems;
    const Supervision* supervision = nullptr;
    Id<Unit> unit;
};
struct Filled {
    Name title, note;
    std::vector<Name> addressees, copies, missing;
    std::vector<PaperBlock> blocks;
    std::vector<SourceOf> sources;
};
/// All that is read, is read through the drafter's Sight.
Filled fill(const Sight&, const PaperTemplate&, const Subject&);
}  // namespace greentally::paper
