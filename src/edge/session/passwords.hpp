#pragma once
/// Passwords as argon2id hashes in secrets/passwords: log-in name, hash. Never facts. The only folder that names
/// libsodium.
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace greentally::edge {
/// Cost of one hash. Defaults take some 0.2 s here; tests take the least that argon2id allows.
struct HashCost {
    std::uint64_t passes = 2;
    std::size_t memory = std::size_t(64) << 20;
};
inline constexpr HashCost least_cost{1, 8192};

/// Slow by intent: call set() and check() on a worker, never on the server's thread.
class Passwords {
public:
    /// Errors: io, denied, corrupt (a line that is not name and hash).
    static Result<std::unique_ptr<Passwords>> open(std::string path, HashCost cost = {});
    /// Takes as long for a name that has no password. True: right.
    bool check(const std::string& name, std::string_view password) const;
    /// Durable when it returns. Errors: malformed (`detail` is a code of words.toml: what a password must be), io,
    /// full.
    Result<> set(const std::string& name, std::string_view password);
    /// The same for many, with one write. For the demonstration.
    Result<> set_all(const std::vector<std::pair<std::string, std::string>>& names_and_passwords);
    Result<> remove(const std::string& name);
    bool has(const std::string& name) const;
    bool empty() const;
    /// What is wrong with a new password, as a code; empty if it will do.
    static std::string_view weakness(std::string_view name, std::string_view password);

private:
    Passwords(std::string path, HashCost cost);
    Result<std::string> hash(std::string_view password) const;
    Result<> write(const std::map<std::string, std::string>& hashes) const;
    const std::string path_;
    const HashCost cost_;
    std::string dummy_;  // a hash of nobody's password
    mutable std::mutex mutex_;
    std::map<std::string, std::string> hashes_;
};
}  // namespace greentally::edge
