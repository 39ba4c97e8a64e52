#pragma once
/// Log-in over HTTP: sessions, passwords, tokens, the first start.
#include "edge/http/site.hpp"
#include "edge/session/passwords.hpp"
#include "edge/session/sessions.hpp"

namespace greentally::edge {
inline constexpr std::string_view session_cookie = "greentally";
/// What the house knows of accounts; given by who wires it. Called on workers.
struct Directory {
    std::function<Id<Account>(std::string_view login)> account;  // none: no such, or it may not log in
    std::function<std::string(Id<Account>)> login;               // empty: no such
    std::function<std::vector<Id<Post>>(Id<Account>)> posts;     // in which it may act today
    std::function<std::string(Id<Account>, Id<Post>)> describe;  // JSON {account, posts, post}
    std::function<bool(const Who&, Action)> may;
    /// First start: {unit, area?, system, security, audit, steward?} with {name, login} each → the accounts. Empty: not
    /// offered.
    std::function<std::optional<Refusal>(Json)> establish = {};
};
struct LogInOptions {
    bool secure_cookie = false;  // behind TLS
    std::function<RealTime()> now = std::chrono::system_clock::now;
    unsigned hashers = 1;
    std::size_t waiting_max = 32;
    LockoutLimits lockout = {};
    SessionLimits sessions = {};
    std::function<void(const Audited&)> audit = {};
};
class LogIn {
public:
    /// Secrets lie in `folder` (passwords, tokens, setup). Errors: io, denied, corrupt.
    static Result<std::unique_ptr<LogIn>> open(const std::string& folder, HashCost cost, Directory directory,
                                               LogInOptions options);
    /// Who sends this request: for SiteOptions::identify.
    std::optional<Who> identify(const net::Request& request);
    /// Is a session or token still good? For open streams.
    bool still(const Who& who);
    /// POST, GET, DELETE /session · PUT /session/post, /session/password, /accounts/{account}/password · GET, POST
    /// /tokens, DELETE /tokens/{title} · POST /setup. It must outlive them.
    std::vector<Endpoint> endpoints();
    Passwords& passwords() { return *passwords_; }
    Sessions& sessions() { return sessions_; }
    Tokens& tokens() { return *tokens_; }
    SetupLink& setup() { return setup_; }
    void stop() { hashers_.stop(); }

private:
    LogIn(const std::string& folder, Directory directory, LogInOptions options);
    void log_in(Call& call, const net::Responder& to);
    void verify(const Call& call, const std::string& login, const std::string& password, const net::Responder& to);
    void show(const Call& call, const net::Responder& to) const;
    void change_post(const Call& call, const net::Responder& to);
    void change_password(const Call& call, const net::Responder& to);
    void give_password(const Call& call, const net::Responder& to);
    void list_tokens(const Call& call, const net::Responder& to) const;
    void issue_token(const Call& call, const net::Responder& to);
    void revoke_token(const Call& call, const net::Responder& to);
    void establish(const Call& call, const net::Responder& to);
    /// Hashing waits in a queue of its own; a full one is 503.
    void hash(const Call& call, const net::Responder& to, std::function<void(const Call&)> job);
    std::string cookie_field(std::string_view id, const net::Request& request) const;
    void audit(const Call& call, int status, std::string_view code, std::optional<Who> who = {}) const;
    void refuse(const Call& call, const net::Responder& to, Problem p) const;

    const Directory directory_;
    const LogInOptions options_;
    std::unique_ptr<Passwords> passwords_;
    std::unique_ptr<Tokens> tokens_;
    Sessions sessions_;
    Lockout lockout_;
    SetupLink setup_;
    net::Workers hashers_;
};
}  // namespace greentally::edge
