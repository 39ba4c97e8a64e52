#pragma once
/// A book in one SQLite file: WAL, synchronous=FULL, one writer, readers on connections of their own.
#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

#include "book/store.hpp"
#include "storage/sqlite/connection.hpp"

namespace greentally::sqlite {
struct Options {
    std::string vfs{};            // a registered SQLite file system; empty: the default
    std::uint32_t pages_max = 0;  // of 4 KiB; the book is full beyond. 0: as much as the disk holds
    bool frozen = false;          // to read: nobody writes and there is no WAL, so leave no trace beside the file
};

class Store final : public book::Store {
public:
    /// Opens the book for writing, creating it if absent. The caller holds the folder's LOCK.
    /// Errors: corrupt (not a book, or another format), denied, io, full.
    static Result<std::unique_ptr<Store>> open(const std::filesystem::path& file, const Options& options = {});
    /// Opens an existing book for reading; append and withhold are refused. Errors: not_found, corrupt, io.
    static Result<std::unique_ptr<Store>> open_to_read(const std::filesystem::path& file, const Options& options = {});
    ~Store() override;

    Result<> append(std::span<const book::Fact> facts) override;
    Result<> read(std::uint64_t from, const book::Visit& visit) const override;
    Result<std::optional<book::Fact>> find(std::uint64_t seq) const override;
    Result<book::Last> last() const override;
    Result<> withhold(std::uint64_t seq, std::uint64_t by) override;

private:
    struct Writer;
    struct Reader;
    Store(std::filesystem::path file, Options options);
    Result<> start_writer();
    Result<book::Last> last_in_file() const;
    Result<> insert(std::span<const book::Fact> facts);
    Result<> erase(std::uint64_t seq);
    Result<> may_write() const;
    Fault stop(Fault fault);
    Result<std::unique_ptr<Reader>> lend() const;
    void give_back(std::unique_ptr<Reader> reader) const;

    const std::filesystem::path file_;
    const Options options_;
    std::unique_ptr<Writer> writer_;
    mutable std::mutex mutex_;                              // guards the two below
    mutable std::vector<std::unique_ptr<Reader>> readers_;  // idle ones
    book::Last last_;
    std::optional<Fault> stopped_by_;  // writer's thread only
};
}  // namespace greentally::sqlite
