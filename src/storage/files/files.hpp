#pragma once
/// Files in a folder: `ab/cdef…-length`, where ab cdef… is the SM3 of the bytes. `incoming/` holds what is being
/// written.
#include <filesystem>
#include <memory>

#include "book/files.hpp"

namespace greentally::files {
class Files final : public book::Files {
public:
    /// Creates the folder if absent and removes what was left unfinished. One process writes: the caller holds the
    /// folder's LOCK. Errors: io, denied.
    static Result<std::unique_ptr<Files>> open(const std::filesystem::path& folder);
    /// Errors: not_found.
    static Result<std::unique_ptr<Files>> open_to_read(const std::filesystem::path& folder);

    Result<std::unique_ptr<book::Incoming>> begin() override;
    Result<> read(const book::FileName& name, const Visit& visit) const override;
    Result<bool> has(const book::FileName& name) const override;
    Result<> each(const std::function<bool(const book::FileName&)>& visit) const override;

private:
    explicit Files(std::filesystem::path folder) : folder_(std::move(folder)) {}
    std::filesystem::path folder_;
};
}  // namespace greentally::files
