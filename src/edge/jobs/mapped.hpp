#pragma once
/// A file's bytes where they lie, so that a large one takes none of the house's own memory.
#include <filesystem>
#include <string_view>
#include <utility>

#include "base/result.hpp"

namespace greentally::edge {
class MappedFile {
public:
    /// Errors: not_found, io, limit.
    static Result<MappedFile> open(const std::filesystem::path& file, std::size_t bytes_max);
    MappedFile(MappedFile&& o) noexcept : bytes_(std::exchange(o.bytes_, {})) {}
    MappedFile& operator=(MappedFile&& o) noexcept { return std::swap(bytes_, o.bytes_), *this; }
    ~MappedFile();
    std::string_view bytes() const { return bytes_; }

private:
    explicit MappedFile(std::string_view bytes) : bytes_(bytes) {}
    std::string_view bytes_;
};
}  // namespace greentally::edge
