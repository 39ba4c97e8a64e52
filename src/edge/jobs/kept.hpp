#pragma once
/// Jobs on disk, one file each, so that a kill in the middle loses none.
#include <optional>

#include "base/result.hpp"
#include "edge/http/endpoint.hpp"
#include "engine/remembered.hpp"

namespace greentally::edge {
struct KeptJob {
    std::string id;
    CommandKey key;
    Who who;
    bool confirmed = false;
    std::string work;  // what it is to do, as JSON
};
/// Durable when it returns. Errors: io.
Result<> keep(const std::string& folder, const KeptJob& job);
void forget(const std::string& folder, std::string_view id);
/// All of a folder, which is made if it is not there; what cannot be read is told to `log` and left alone. Errors: io.
Result<std::vector<KeptJob>> kept_jobs(const std::string& folder, const std::function<void(std::string_view)>& log);
}  // namespace greentally::edge
