#include "edge/session/secrets.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace greentally::edge {
namespace {
Fault failed(const std::string& path) {
    return fault(errno == ENOSPC ? Why::full : Why::io, path, std::strerror(errno));
}
struct Descriptor {
    int n;
    ~Descriptor() {
        if (n >= 0) ::close(n);
    }
};
bool write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t n = ::write(file, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        bytes.remove_prefix(std::size_t(n));
    }
    return true;
}
}  // namespace

Result<SecretLines> read_secret(const std::string& path) {
    struct stat about {};
    if (::stat(path.c_str(), &about) != 0) {
        if (errno == ENOENT) return SecretLines{};
        return failed(path);
    }
    if (about.st_mode & 077) return fault(Why::denied, path, "others may read this file: chmod 600 it");
    std::ifstream file(path);
    SecretLines out;
    for (std::string line; std::getline(file, line);) {
        if (line.empty()) continue;
        auto& columns = out.emplace_back();
        for (std::string_view rest = line;;) {
            const auto tab = rest.find('\t');
            columns.emplace_back(rest.substr(0, tab));
            if (tab == rest.npos) break;
            rest.remove_prefix(tab + 1);
        }
    }
    if (file.bad()) return fault(Why::io, path, "cannot be read");
    return out;
}

Result<> write_secret(const std::string& path, const SecretLines& lines) {
    std::string text;
    for (const auto& columns : lines) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (columns[i].find_first_of("\t\n\r") != std::string::npos)
                return fault(Why::malformed, path, "a tab or line end in a column");
            text += (i ? "\t" : "") + columns[i];
        }
        text += '\n';
    }
    const std::filesystem::path target(path), folder = target.parent_path();
    std::error_code ec;
    std::filesystem::create_directories(folder, ec);
    const std::string beside = path + ".new";
    {
        const Descriptor file{::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600)};
        if (file.n < 0 || !write_all(file.n, text) || ::fsync(file.n) != 0) return failed(beside);
    }
    if (::rename(beside.c_str(), path.c_str()) != 0) return failed(path);
    const Descriptor parent{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (parent.n < 0 || ::fsync(parent.n) != 0) return failed(folder.string());
    return ok();
}
}  // namespace greentally::edge
