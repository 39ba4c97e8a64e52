#pragma once
/// A file descriptor that closes itself, and errno as a Fault.
#include <filesystem>
#include <string_view>

#include "base/result.hpp"

namespace greentally::files {
class Descriptor {
public:
    explicit Descriptor(int fd = -1) : fd_(fd) {}
    Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept { return std::swap(fd_, other.fd_), *this; }
    ~Descriptor();
    int fd() const { return fd_; }

private:
    int fd_;
};

/// From errno: full (no space, quota, size limit), not_found, denied, else io.
Fault fault_of_errno(const std::filesystem::path& path, std::string_view doing);
Result<Descriptor> create(const std::filesystem::path& path);
Result<Descriptor> open_to_read(const std::filesystem::path& path);
Result<> write_all(const Descriptor& file, std::string_view bytes, const std::filesystem::path& path);
/// Bytes and size reach the disk.
Result<> flush(const Descriptor& file, const std::filesystem::path& path);
/// The names in a folder reach the disk.
Result<> flush_folder(const std::filesystem::path& folder);
}  // namespace greentally::files
