#pragma once
/// A house's folder: book.db, audit.db, files/, drafts/, secrets/, cache/, LOCK. One process writes.
#include <filesystem>
#include <memory>

#include "engine/engine.hpp"
#include "storage/files/files.hpp"
#include "storage/sqlite/store.hpp"

namespace greentally {
class DataFolder {
public:
    /// Creates what is missing. Errors: conflict (another process holds LOCK: says which), io, full, corrupt.
    static Result<std::unique_ptr<DataFolder>> open(const std::filesystem::path& dir);
    ~DataFolder();
    DataFolder(const DataFolder&) = delete;
    DataFolder& operator=(const DataFolder&) = delete;

    const std::filesystem::path dir;
    std::unique_ptr<sqlite::Store> book, audit;
    std::unique_ptr<files::Files> files;
    /// The engine over this folder's book; open() it.
    std::unique_ptr<Engine> engine(Clock clock) const;

private:
    explicit DataFolder(std::filesystem::path dir) : dir(std::move(dir)) {}
    int lock_ = -1;
};
/// A verb on this machine acts as the house itself: no account, every area, every role but the administrators'.
Viewer house_viewer();
/// Whole file, at most `bytes_max`; .gz is unpacked. Errors: not_found, io, limit, malformed.
Result<std::string> read_file(const std::filesystem::path& file, std::size_t bytes_max);
}  // namespace greentally
