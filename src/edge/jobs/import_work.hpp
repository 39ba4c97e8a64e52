#pragma once
/// The job of an import: read, compared with the book, entered.
#include "book/files.hpp"
#include "edge/jobs/jobs.hpp"
#include "edge/upload/uploads.hpp"
#include "engine/engine.hpp"

namespace greentally::edge {
/// What is asked.
struct Import {
    Text<64> kind, upload;
    std::optional<bool> dry_run;  // false: enters at once what has no fault
    std::optional<ImportOptions> options;
};
/// What imports stand on; all outlives them.
struct ImportHouse {
    Engine& engine;
    book::Files& files;
    Uploads& uploads;
};
std::shared_ptr<Work> import_work(const ImportHouse& house, const ImportKind& kind, Who who, Import wanted);
}  // namespace greentally::edge
