#pragma once
/// Does a check give its rule what the rule takes, and do its worked cases come out as they say?
#include <string>
#include <vector>

#include "base/source.hpp"
#include "domain/programme/acts.hpp"

namespace greentally::programme {
struct CheckFault {
    std::string member;  // of the entry: high, column/2
    std::string found;
    Bilingual expected;
};
/// `states`: the element is a yes or no.
std::vector<CheckFault> faults_of(const CheckEntry&, bool states);
/// Nothing if the check's rule is none: that is the check's fault.
std::vector<CheckFault> faults_of(const CaseEntry&, const CheckEntry& of);
}  // namespace greentally::programme
