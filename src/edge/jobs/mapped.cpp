#include "edge/jobs/mapped.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace greentally::edge {
Result<MappedFile> MappedFile::open(const std::filesystem::path& file, std::size_t bytes_max) {
    const int handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (handle < 0) return fault(errno == ENOENT ? Why::not_found : Why::io, file.string(), "cannot be opened");
    struct stat is {};
    const bool known = ::fstat(handle, &is) == 0 && S_ISREG(is.st_mode);
    const auto length = known ? std::size_t(is.st_size) : 0;
    void* const at =
        length && length <= bytes_max ? ::mmap(nullptr, length, PROT_READ, MAP_PRIVATE, handle, 0) : nullptr;
    ::close(handle);
    if (!known || at == MAP_FAILED) return fault(Why::io, file.string(), "cannot be read");
    if (length > bytes_max)
        return fault(Why::limit, file.string(), "is larger than " + std::to_string(bytes_max) + " bytes");
    return MappedFile({static_cast<const char*>(at), length});
}
MappedFile::~MappedFile() {
    if (!bytes_.empty()) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}
}  // namespace greentally::edge
