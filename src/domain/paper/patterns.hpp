#pragma once
/// Templates of papers in a programme's folder: paper_*.toml, one file each.
#include "access/section.hpp"
#include "domain/paper/acts.hpp"

namespace greentally::paper {
extern const Section section;
}  // namespace greentally::paper
