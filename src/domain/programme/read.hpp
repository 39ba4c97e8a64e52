#pragma once
/// A programme's folder → what it says, by code, and where each thing stands.
#include <set>

#include "base/record.hpp"
#include "domain/programme/acts.hpp"

namespace greentally::programme {
struct Reading {
    Load load;
    Places places;
    std::set<std::string> hidden;  // lists of Load whose file could not be read: names in them are unknown, not absent
};
/// Errors: none returned; every fault of form is reported, what could be read is there.
Reading read(const SourceFolder&, SourceFaults&);
}  // namespace greentally::programme
