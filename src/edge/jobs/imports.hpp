#pragma once
/// POST /imports: an upload, read and compared with the book by a job; what entered can be had back as the file that it
/// was, and taken back as one act. Which kinds there are, the rooms say.
#include "edge/jobs/import_work.hpp"

namespace greentally::edge {
/// The kind of that name; nothing if no room offers it.
const ImportKind* import_kind(const House& house, std::string_view name);
/// Their names, with a blank between.
std::string import_kinds(const House& house);
/// Makes an import that was asked for before a restart again.
MakeWork import_maker(const ImportHouse& house);
/// POST /imports, POST /imports/{import}/undo, GET /imports/{import}/file. `jobs` must outlive them.
std::vector<Endpoint> import_endpoints(const ImportHouse& house, Jobs& jobs,
                                       std::function<void(const Audited&)> audit = {});
}  // namespace greentally::edge
