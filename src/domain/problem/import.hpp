#pragma once
/// Lists of problems as a kind of import: a row for each problem, in the columns that its sender uses. Phrases become
/// dates with how sure, names become areas and units; the sender's own columns stay with each problem. Source:
/// R-REC-01, R-DOC-02.
#include "access/import.hpp"

namespace greentally::problem {
extern const ImportKind import_problem;
}  // namespace greentally::problem
