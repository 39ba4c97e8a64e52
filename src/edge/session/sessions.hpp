#pragma once
/// Log-in sessions, in memory only; of each id only its SM3 is kept. Takes the real time, reads no clock. Any thread.
#include <chrono>
#include <map>
#include <mutex>
#include <optional>

#include "access/sight.hpp"
#include "base/hash.hpp"
#include "edge/session/lockout.hpp"

namespace greentally::edge {
struct SessionLimits {
    std::chrono::seconds idle{2 * 3600}, absolute{12 * 3600};
    std::size_t per_account = 10, all = 100'000;
};
struct Session {
    Id<Account> account;
    Id<Post> post;
    RealTime opened, seen;
    std::string peer;
};
class Sessions {
public:
    explicit Sessions(SessionLimits limits = {}) : limits_(limits) {}
    /// A new id, 256 random bits as hex. The account's oldest session ends when it has too many.
    std::string open(Id<Account> account, Id<Post> post, const std::string& peer, RealTime now);
    /// The session, and it counts as used. Nothing: unknown, idle too long, too old.
    std::optional<Session> find(std::string_view id, RealTime now);
    /// By name() instead of the id, without using it.
    bool lives(const std::string& name, RealTime now) const;
    bool set_post(std::string_view id, Id<Post> post);
    void close(std::string_view id);
    /// All of the account, but for the one with the id `except`.
    void close_all(Id<Account> account, std::string_view except = {});
    std::size_t size() const;
    /// Names a session without opening it.
    static std::string name(std::string_view id);

private:
    bool over(const Session& s, RealTime now) const {
        return now - s.seen > limits_.idle || now - s.opened > limits_.absolute;
    }
    const SessionLimits limits_;
    mutable std::mutex mutex_;
    std::map<Digest, Session> sessions_;
};

/// Machines' bearer tokens in secrets/tokens: SM3 of the token, account, post, title, last day. Bound to a post.
class Tokens {
public:
    static Result<std::unique_ptr<Tokens>> open(std::string path);
    struct Token {
        Id<Account> account;
        Id<Post> post;
        std::string title;
        Day until;
    };
    /// The token, shown this once: "gt_" and 64 hex digits. Errors: io, full, malformed, conflict (the title is taken).
    Result<std::string> issue(const Token& token);
    std::optional<Token> find(std::string_view token, Day today) const;
    /// By the name that Sessions::name() gives to the token.
    bool known(const std::string& name, Day today) const;
    Result<> revoke(std::string_view title);
    std::vector<Token> all() const;

private:
    explicit Tokens(std::string path) : path_(std::move(path)) {}
    Result<> write(const std::map<std::string, Token>& tokens) const;
    const std::string path_;
    mutable std::mutex mutex_;
    std::map<std::string, Token> tokens_;  // by hex SM3
};

/// The link of the first start, good once: of its token only SM3 lies in secrets/setup.
class SetupLink {
public:
    explicit SetupLink(std::string path) : path_(std::move(path)) {}
    /// A new token; one made before is void.
    Result<std::string> make();
    bool valid(std::string_view token) const;
    /// Void from now on, before what it allows is done. Errors: denied if it is not valid.
    Result<> use(std::string_view token);

private:
    const std::string path_;
    mutable std::mutex mutex_;
};
}  // namespace greentally::edge
