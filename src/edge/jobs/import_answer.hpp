#pragma once
/// What an import found, as members of a JSON object.
#include "access/import.hpp"
#include "edge/http/words.hpp"

namespace greentally::edge {
/// `file`: null if it could not be read.
std::string import_members(const ImportKind& kind, const ImportPlan& plan, const ImportFile* file, Language language);
}  // namespace greentally::edge
