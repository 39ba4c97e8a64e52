#pragma once
/// A file of areas into the house.
#include "domain/area/import.hpp"
#include "engine/engine.hpp"

namespace greentally {
struct AreaImport {
    area::ImportCounts counts;
    std::vector<SourceFault> faults;  // with any, nothing was taken in
    std::optional<Refusal> refusal;
};
/// Errors: not_found, malformed, stopped.
Result<AreaImport> import_areas(Engine& engine, const std::string& file, const area::ImportOptions& options,
                                bool dry_run);
}  // namespace greentally
