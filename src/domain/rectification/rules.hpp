#pragma once
/// The folder's files about rectification → rules by code.
#include "access/section.hpp"
#include "domain/rectification/acts.hpp"

namespace greentally::rectification {
/// Errors: none returned; every fault is reported with its place. Names of other lists are left to `codes`.
Rules read_rules(Checking&);
extern const Section section;
}  // namespace greentally::rectification
