#include "greentally/data_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <zlib.h>

#include <fstream>
#include <sstream>

#include "rooms/rooms.hpp"

namespace greentally {
namespace fs = std::filesystem;

Result<std::unique_ptr<DataFolder>> DataFolder::open(const fs::path& dir) {
    std::error_code error;
    for (const char* part : {"", "files", "drafts", "secrets", "cache"}) fs::create_directories(dir / part, error);
    if (error) return fault(Why::io, dir.string(), "cannot be created: " + error.message());
    fs::permissions(dir / "secrets", fs::perms::owner_all, error);
    std::unique_ptr<DataFolder> folder(new DataFolder(dir));
    const fs::path lock = dir / "LOCK";
    folder->lock_ = ::open(lock.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (folder->lock_ < 0) return fault(Why::io, lock.string(), "cannot be opened");
    if (::flock(folder->lock_, LOCK_EX | LOCK_NB) != 0) {
        std::string holder;
        std::ifstream(lock) >> holder;
        return fault(Why::conflict, dir.string(), "is held by process " + (holder.empty() ? "unknown" : holder));
    }
    const std::string self = std::to_string(::getpid());
    if (::ftruncate(folder->lock_, 0) != 0 || ::pwrite(folder->lock_, self.data(), self.size(), 0) < 0)
        return fault(Why::io, lock.string(), "cannot be written");
    TRY(folder->book, sqlite::Store::open(dir / "book.db"));
    TRY(folder->files, files::Files::open(dir / "files"));
    return folder;
}
DataFolder::~DataFolder() {
    if (lock_ >= 0) ::close(lock_);
}
std::unique_ptr<Engine> DataFolder::engine(Clock clock) const {
    return std::make_unique<Engine>(whole_house(), *book, clock,
                                    Engine::Options{.checkpoint_folder = (dir / "cache").string()});
}
Viewer house_viewer() {
    Viewer v;
    v.span = everywhere;
    for (const Role r : {Role::clerk, Role::checker, Role::head, Role::steward, Role::viewer})
        v.roles |= 1u << unsigned(r);
    return v;
}
Result<std::string> read_file(const fs::path& file, std::size_t bytes_max) {
    const gzFile in = gzopen(file.c_str(), "rb");  // reads plain files as they are
    if (!in) return fault(Why::not_found, file.string(), "cannot be opened");
    std::string out;
    char piece[1 << 16];
    int n = 0;
    while ((n = gzread(in, piece, sizeof piece)) > 0 && out.size() <= bytes_max) out.append(piece, std::size_t(n));
    gzclose(in);
    if (n < 0) return fault(Why::malformed, file.string(), "is damaged");
    if (out.size() > bytes_max)
        return fault(Why::limit, file.string(), "is larger than " + std::to_string(bytes_max) + " bytes");
    return out;
}
}  // namespace greentally
