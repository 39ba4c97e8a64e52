#include "storage/files/descriptor.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace greentally::files {
namespace {
Why why_of(int code) {
    switch (code) {
        case ENOSPC:
        case EDQUOT:
        case EFBIG: return Why::full;
        case ENOENT:
        case ENOTDIR: return Why::not_found;
        case EACCES:
        case EPERM:
        case EROFS: return Why::denied;
        default: return Why::io;
    }
}
}  // namespace

Descriptor::~Descriptor() {
    if (fd_ >= 0) ::close(fd_);  // what matters was flushed before: nothing is learnt from a failing close
}

Fault fault_of_errno(const std::filesystem::path& path, std::string_view doing) {
    const int code = errno;
    return fault(why_of(code), path.filename().string(), std::string(doing) + ": " + std::strerror(code));
}

Result<Descriptor> create(const std::filesystem::path& path) {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0640));
    if (file.fd() < 0) return fault_of_errno(path, "cannot create it");
    return file;
}

Result<Descriptor> open_to_read(const std::filesystem::path& path) {
    Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (file.fd() < 0) return fault_of_errno(path, "cannot open it");
    return file;
}

Result<> write_all(const Descriptor& file, std::string_view bytes, const std::filesystem::path& path) {
    while (!bytes.empty()) {
        const auto written = ::write(file.fd(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return fault_of_errno(path, "cannot write it");
        bytes.remove_prefix(std::size_t(written));
    }
    return ok();
}

Result<> flush(const Descriptor& file, const std::filesystem::path& path) {
    if (::fsync(file.fd()) != 0) return fault_of_errno(path, "cannot flush it");
    return ok();
}

Result<> flush_folder(const std::filesystem::path& folder) {
    const Descriptor dir(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (dir.fd() < 0) return fault_of_errno(folder, "cannot open the folder");
    return flush(dir, folder);
}
}  // namespace greentally::files
