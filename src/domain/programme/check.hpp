#pragma once
/// `programme check`: every fault of a folder in one run.
#include <vector>

#include "access/section.hpp"
#include "domain/programme/acts.hpp"

namespace greentally::programme {
/// The sections that this noun reads: basics, elements, indicators, targets, forms, checks with their cases, duties,
/// holidays.
Section section();
struct Checked {
    std::vector<SourceFault> faults;
    std::size_t left_out = 0;  // faults beyond those listed
    Load load;                 // what to load; of use only without faults. Its files are the caller's to fill in.
};
/// `folder` as intake/folder parsed it, with the faults that it found. `others`: sections of other nouns.
Checked check(const SourceFolder& folder, SourceFaults parsing, const std::vector<Section>& others = {});
}  // namespace greentally::programme
