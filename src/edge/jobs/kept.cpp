#include "edge/jobs/kept.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "base/shape.hpp"

namespace greentally::edge {
namespace fs = std::filesystem;
namespace {
/// What the file holds.
struct Written {
    std::string key, command;  // command: all 64 bits, which JSON's numbers are not
    Id<Account> account;
    Id<Post> post;
    bool machine = false, confirmed = false;
    std::string work;
};
std::string path_of(const std::string& folder, std::string_view id) { return folder + "/" + std::string(id) + ".json"; }
Result<> flushed(const std::string& path, std::string_view bytes) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) return fault(Why::io, path, std::strerror(errno));
    const bool written = ::write(file, bytes.data(), bytes.size()) == ssize_t(bytes.size()) && ::fsync(file) == 0;
    const std::string why = written ? "" : std::strerror(errno);
    ::close(file);
    return written ? ok() : Result<>(fault(Why::io, path, why));
}
}  // namespace

Result<> keep(const std::string& folder, const KeptJob& job) {
    const std::string path = path_of(folder, job.id), beside = path + ".new";
    TRY(flushed(beside, to_json(Written{job.key.key, std::to_string(job.key.command), job.who.account, job.who.post,
                                        job.who.machine, job.confirmed, job.work})));
    if (::rename(beside.c_str(), path.c_str()) != 0) return fault(Why::io, path, std::strerror(errno));
    return ok();
}
void forget(const std::string& folder, std::string_view id) { ::unlink(path_of(folder, id).c_str()); }
Result<std::vector<KeptJob>> kept_jobs(const std::string& folder, const std::function<void(std::string_view)>& log) {
    std::error_code ec;
    fs::create_directories(folder, ec);
    std::vector<KeptJob> out;
    for (fs::directory_iterator it(folder, ec), end; !ec && it != end; it.increment(ec)) {
        if (it->path().extension() != ".json") continue;
        std::ifstream in(it->path(), std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        const auto document = Document::parse(text);
        Written w;
        ShapeFault fault;
        if (!document || !read_json(document->root(), w, fault)) {
            if (log) log("the job in " + it->path().string() + " cannot be read");
            continue;
        }
        out.push_back({it->path().stem().string(),
                       {w.key, std::strtoull(w.command.c_str(), nullptr, 10)},
                       {w.account, w.post, w.machine, {}},
                       w.confirmed,
                       w.work});
    }
    if (ec) return fault(Why::io, folder, ec.message());
    return out;
}
}  // namespace greentally::edge
