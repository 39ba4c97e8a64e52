#include "edge/upload/uploads.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "edge/http/problem.hpp"
#include "edge/http/rooms.hpp"
#include "edge/upload/entry.hpp"

namespace greentally::edge {
namespace fs = std::filesystem;
using Steady = std::chrono::steady_clock;

Uploads::Uploads(std::string folder, UploadLimits limits)
    : folder_(std::move(folder)), limits_(limits), writer_(1, 4096) {}
Uploads::~Uploads() { writer_.stop(); }

Result<std::unique_ptr<Uploads>> Uploads::open(std::string folder, UploadLimits limits) {
    std::error_code ec;
    fs::create_directories(folder, ec);
    if (ec) return fault(Why::io, folder, ec.message());
    std::unique_ptr<Uploads> out(new Uploads(std::move(folder), limits));
    TRY(out->take_up());
    return out;
}
/// Of each upload: its bytes, and beside them `<id>.about`: account, length ("-" if it cannot be resumed).
Result<> Uploads::take_up() {
    std::error_code ec;
    for (fs::directory_iterator it(folder_, ec), end; !ec && it != end; it.increment(ec)) {
        if (it->path().extension() != ".about") continue;
        const std::string id = it->path().stem().string();
        std::ifstream about(it->path());
        std::string length;
        auto entry = std::make_shared<Entry>();
        entry->upload.id = id;
        if (!(about >> entry->upload.account.n >> length)) continue;
        const std::uint64_t size = fs::file_size(path(id), ec);
        std::from_chars(length.data(), length.data() + length.size(), entry->upload.length);
        entry->upload.known_length = length != "-";
        entry->upload.offset = size, entry->resumable = true;
        if (ec || !entry->upload.known_length) {  // nobody can know where to go on
            drop(entry);
            continue;
        }
        if (size == entry->upload.length) {
            TRY(entry->upload.sm3, digest_of_file(path(id)));
            entry->upload.complete = true;
        }
        entries_[id] = std::move(entry);
    }
    if (ec) return fault(Why::io, folder_, ec.message());
    return ok();
}
bool write_about(const std::string& path, Id<Account> account, std::optional<std::uint64_t> length) {
    std::ofstream about(path + ".about");
    about << account.n << ' ' << (length ? std::to_string(*length) : "-") << '\n';
    about.close();
    return bool(about);
}
std::shared_ptr<Uploads::Entry> Uploads::entry(std::string_view id, Id<Account> account) const {
    const std::scoped_lock lock(mutex_);
    const auto it = entries_.find(id);
    if (it == entries_.end() || it->second->upload.account != account) return nullptr;
    return it->second;
}
std::optional<Upload> Uploads::known(std::string_view id, Id<Account> account) const {
    const auto e = entry(id, account);
    return e ? std::optional(e->seen()) : std::nullopt;
}
std::optional<Upload> Uploads::find(std::string_view id, Id<Account> account) const {
    const auto u = known(id, account);
    return u && u->complete ? u : std::nullopt;
}
void Uploads::drop(const std::shared_ptr<Entry>& entry) {
    {
        const std::scoped_lock lock(mutex_);
        entries_.erase(entry->upload.id);
    }
    ::unlink(path(entry->upload.id).c_str());
    ::unlink((path(entry->upload.id) + ".about").c_str());
}
void Uploads::remove(std::string_view id) {
    std::shared_ptr<Entry> e;
    {
        const std::scoped_lock lock(mutex_);
        if (const auto it = entries_.find(id); it != entries_.end()) e = it->second;
    }
    if (e) e->writer = ++e->writers, drop(e);
}
void Uploads::sweep() {
    std::vector<std::shared_ptr<Entry>> old;
    {
        const std::scoped_lock lock(mutex_);
        for (const auto& [id, e] : entries_)
            if (Steady::now() - e->touched.load() > limits_.kept) old.push_back(e);
    }
    for (const auto& e : old) drop(e);
}

/// Errors: limit (too many, too much), io, full.
Result<std::shared_ptr<Uploads::Entry>> Uploads::create(Id<Account> account, std::optional<std::uint64_t> length,
                                                        bool resumable) {
    sweep();
    if (length.value_or(0) > limits_.bytes) return fault(Why::limit, "upload", "upload.too_large");
    auto entry = std::make_shared<Entry>();
    Upload& u = entry->upload;
    u.id = hex(std::span(reinterpret_cast<const std::uint8_t*>(random_bytes(16).data()), 16));
    entry->resumable = resumable;
    u.account = account, u.length = length.value_or(0), u.known_length = length.has_value();
    {
        const std::scoped_lock lock(mutex_);
        std::uint64_t bytes = u.length;
        std::size_t mine = 1;
        for (const auto& [id, e] : entries_)
            if (e->upload.account == account) ++mine, bytes += std::max(e->seen().length, e->seen().offset);
        if (mine > limits_.per_account || bytes > limits_.bytes_per_account)
            return fault(Why::limit, "upload", "upload.too_many");
        entries_[u.id] = entry;
    }
    const bool about = write_about(path(u.id), account, resumable ? length : std::nullopt);
    const int file = ::open(path(u.id).c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (!about || file < 0) {
        const int error = errno;
        if (file >= 0) ::close(file);
        drop(entry);
        return fault(error == ENOSPC ? Why::full : Why::io, folder_, std::strerror(error));
    }
    entry->file = file;
    return entry;
}
}  // namespace greentally::edge
