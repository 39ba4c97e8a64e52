#pragma once
/// A programme's folder into the house.
#include "base/source.hpp"
#include "book/files.hpp"
#include "engine/engine.hpp"

namespace greentally {
/// Errors: malformed (`faults` says all), io. The answer may be a refusal.
Result<Answer> load_programme(Engine& engine, book::Files& files, const std::string& dir,
                              std::vector<SourceFault>& faults);
}  // namespace greentally
