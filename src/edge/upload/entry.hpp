#pragma once
/// Inside of uploads: one upload under way, and the sink that writes what arrives.
#include <atomic>

#include "edge/upload/uploads.hpp"

namespace greentally::edge {
struct Uploads::Entry {
    ~Entry();
    mutable std::mutex mutex;  // guards `upload`'s figures and `hash`
    Upload upload;
    Sm3 hash;
    std::uint64_t hashed = 0;  // the first bytes, all of them unless the process was restarted in between
    int file = -1;
    bool resumable = false;                            // its sender said Upload-Length: he can come back
    std::atomic<std::uint64_t> writers{0}, writer{0};  // the newest sender wins: a broken line's old one is cut off
    std::atomic<std::chrono::steady_clock::time_point> touched{std::chrono::steady_clock::now()};
    Upload seen() const {
        const std::scoped_lock lock(mutex);
        return upload;
    }
};
/// Writes at the upload's end, piece after piece, on a worker.
class Uploads::Sink final : public net::BodySink, public std::enable_shared_from_this<Sink> {
public:
    Sink(Uploads& uploads, std::shared_ptr<Entry> entry, std::uint64_t writer)
        : uploads(uploads), entry(std::move(entry)), writer(writer) {}
    ~Sink() override;
    void take(std::string piece, std::function<void(bool ok)> done) override;
    Uploads& uploads;
    const std::shared_ptr<Entry> entry;
    const std::uint64_t writer;
    std::atomic<int> error{0};  // errno, EFBIG beyond the length, ECANCELED if another sender took over
    std::atomic<bool> finished{false};

private:
    int append(std::string_view piece);
};
Result<Digest> digest_of_file(const std::string& path);
/// Writes down whose upload it is and how long it will be; nothing: it cannot be resumed. False: the disk refused.
bool write_about(const std::string& path, Id<Account> account, std::optional<std::uint64_t> length);
}  // namespace greentally::edge
