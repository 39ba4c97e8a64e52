#pragma once
/// POST /imports: an upload, read and compared with the book by a job. Which kinds there are, the rooms say.
#include "edge/jobs/jobs.hpp"
#include "edge/upload/uploads.hpp"
#include "engine/engine.hpp"

namespace greentally::edge {
/// The kind of that name; nothing if no room offers it.
const ImportKind* import_kind(const House& house, std::string_view name);
/// Their names, with a blank between.
std::string import_kinds(const House& house);
/// All must outlive it.
Endpoint import_endpoint(Engine& engine, Uploads& uploads, Jobs& jobs, std::function<void(const Audited&)> audit = {});
}  // namespace greentally::edge
