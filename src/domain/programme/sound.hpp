#pragma once
/// Does what a programme says hang together? Asked of a folder by its checker, of a command by decide.
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/source.hpp"
#include "domain/programme/acts.hpp"

namespace greentally::programme {
struct LoadFault {
    std::string pointer;                  // into Load, /elements/3/formula
    std::optional<std::uint32_t> offset;  // characters into that text, if only a part of it is at fault
    std::string found;
    Bilingual expected;
};
/// Duplicate and unknown codes, formulas that are none, cycles, overlapping targets, columns that cannot be reported,
/// measures that overflow, figures of law without source. Names of a list in `hidden` are not missed.
std::vector<LoadFault> unsound(const Load&, const std::set<std::string>& hidden = {});
}  // namespace greentally::programme
