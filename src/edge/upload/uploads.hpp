#pragma once
/// Files on their way in: POST /uploads, PATCH at an offset, HEAD for where to go on. What is complete is named by SM3;
/// imports and evidence then name the upload.
#include <map>
#include <mutex>

#include "base/hash.hpp"
#include "edge/http/endpoint.hpp"
#include "net/workers.hpp"

namespace greentally::edge {
struct UploadLimits {
    std::uint64_t bytes = std::uint64_t(512) << 20;            // of one
    std::uint64_t bytes_per_account = std::uint64_t(2) << 30;  // announced or received, and not yet taken
    std::size_t per_account = 50;
    std::chrono::seconds kept{24 * 3600};  // since the last byte
};
struct Upload {
    std::string id;  // 32 hex digits
    Id<Account> account;
    std::uint64_t length = 0, offset = 0;
    bool known_length = false, complete = false;
    Digest sm3{};
};

/// Thread: any.
class Uploads {
public:
    /// Takes up what lies in the folder. Errors: io.
    static Result<std::unique_ptr<Uploads>> open(std::string folder, UploadLimits limits = {});
    ~Uploads();
    /// POST /uploads, PATCH and HEAD /uploads/{upload}, DELETE. It must outlive them.
    std::vector<Endpoint> endpoints();
    /// A complete upload of the account. Errors: nothing if it is another's, unknown, or incomplete.
    std::optional<Upload> find(std::string_view id, Id<Account> account) const;
    /// An upload of the account as far as it has come. Errors: nothing if it is another's or unknown.
    std::optional<Upload> known(std::string_view id, Id<Account> account) const;
    /// Where its bytes lie.
    std::string path(std::string_view id) const { return folder_ + "/" + std::string(id); }
    void remove(std::string_view id);
    /// Forgets what nobody went on with.
    void sweep();

private:
    struct Entry;
    class Sink;
    Uploads(std::string folder, UploadLimits limits);
    Result<> take_up();
    std::shared_ptr<Entry> entry(std::string_view id, Id<Account> account) const;
    Result<std::shared_ptr<Entry>> create(Id<Account> account, std::optional<std::uint64_t> length, bool resumable);
    net::Intake begin(Call& call);
    net::Intake go_on(Call& call);
    void finish(Call& call, const net::Responder& to);
    void drop(const std::shared_ptr<Entry>& entry);
    const std::string folder_;
    const UploadLimits limits_;
    mutable std::mutex mutex_;
    std::map<std::string, std::shared_ptr<Entry>, std::less<>> entries_;
    net::Workers writer_;
};
}  // namespace greentally::edge
