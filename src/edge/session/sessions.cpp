#include "edge/session/sessions.hpp"

#include <algorithm>
#include <charconv>

#include "edge/session/secrets.hpp"

namespace greentally::edge {
namespace {
std::string secret() { return hex(std::span(reinterpret_cast<const std::uint8_t*>(random_bytes(32).data()), 32)); }
std::string name_of(std::string_view text) { return hex(sm3(text)); }
}  // namespace

std::string Sessions::name(std::string_view id) { return name_of(id); }

std::string Sessions::open(Id<Account> account, Id<Post> post, const std::string& peer, RealTime now) {
    const std::string id = secret();
    const std::scoped_lock lock(mutex_);
    std::erase_if(sessions_, [&](const auto& s) { return over(s.second, now); });
    std::vector<std::map<Digest, Session>::iterator> mine;
    for (auto it = sessions_.begin(); it != sessions_.end(); ++it)
        if (it->second.account == account) mine.push_back(it);
    const auto older = [](const auto& a, const auto& b) { return a->second.seen < b->second.seen; };
    if (mine.size() >= limits_.per_account) sessions_.erase(*std::min_element(mine.begin(), mine.end(), older));
    sessions_[sm3(id)] = {account, post, now, now, peer};
    return id;
}
std::optional<Session> Sessions::find(std::string_view id, RealTime now) {
    if (id.size() != 64) return {};
    const Digest key = sm3(id);
    const std::scoped_lock lock(mutex_);
    const auto it = sessions_.find(key);
    if (it == sessions_.end()) return {};
    if (over(it->second, now)) return sessions_.erase(it), std::nullopt;
    it->second.seen = std::max(it->second.seen, now);
    return it->second;
}
bool Sessions::lives(const std::string& name, RealTime now) const {
    const auto bytes = unhex(name);
    if (!bytes || bytes->size() != sizeof(Digest)) return false;
    Digest key;
    std::copy(bytes->begin(), bytes->end(), key.begin());
    const std::scoped_lock lock(mutex_);
    const auto it = sessions_.find(key);
    return it != sessions_.end() && !over(it->second, now);
}
bool Sessions::set_post(std::string_view id, Id<Post> post) {
    const std::scoped_lock lock(mutex_);
    const auto it = sessions_.find(sm3(id));
    return it != sessions_.end() && (it->second.post = post, true);
}
void Sessions::close(std::string_view id) {
    const std::scoped_lock lock(mutex_);
    sessions_.erase(sm3(id));
}
void Sessions::close_all(Id<Account> account, std::string_view except) {
    const Digest kept = sm3(except);
    const std::scoped_lock lock(mutex_);
    std::erase_if(sessions_, [&](const auto& s) { return s.second.account == account && s.first != kept; });
}
std::size_t Sessions::size() const {
    const std::scoped_lock lock(mutex_);
    return sessions_.size();
}

Result<std::unique_ptr<Tokens>> Tokens::open(std::string path) {
    std::unique_ptr<Tokens> out(new Tokens(std::move(path)));
    TRY(auto&& lines, read_secret(out->path_));
    for (const auto& line : lines) {
        Token t;
        const auto number = [](const std::string& s, std::uint32_t& n) {
            const auto [end, bad] = std::from_chars(s.data(), s.data() + s.size(), n);
            return bad == std::errc{} && end == s.data() + s.size();
        };
        const auto until = line.size() == 5 ? day_from_iso(line[4]) : std::nullopt;
        if (!until || line[0].size() != 64 || !number(line[1], t.account.n) || !number(line[2], t.post.n))
            return fault(Why::corrupt, out->path_, "not hash, account, post, title, day");
        t.title = line[3], t.until = *until;
        out->tokens_[line[0]] = t;
    }
    return out;
}
Result<> Tokens::write(const std::map<std::string, Token>& tokens) const {
    SecretLines lines;
    for (const auto& [hash, t] : tokens)
        lines.push_back({hash, std::to_string(t.account.n), std::to_string(t.post.n), t.title, iso(t.until)});
    return write_secret(path_, lines);
}
Result<std::string> Tokens::issue(const Token& token) {
    if (token.title.empty() || !token.until.known() || !token.post)
        return fault(Why::malformed, "token", "needs a title, a post and a last day");
    const std::string text = "gt_" + secret();
    const std::scoped_lock lock(mutex_);
    auto more = tokens_;
    for (const auto& [hash, t] : more)
        if (t.title == token.title) return fault(Why::conflict, token.title, "a token of this title exists");
    more[name_of(text)] = token;
    TRY(write(more));
    tokens_ = std::move(more);
    return text;
}
std::optional<Tokens::Token> Tokens::find(std::string_view token, Day today) const {
    if (token.size() != 67 || !token.starts_with("gt_")) return {};
    const std::string hash = name_of(token);
    const std::scoped_lock lock(mutex_);
    const auto it = tokens_.find(hash);
    if (it == tokens_.end() || it->second.until < today) return {};
    return it->second;
}
bool Tokens::known(const std::string& name, Day today) const {
    const std::scoped_lock lock(mutex_);
    const auto it = tokens_.find(name);
    return it != tokens_.end() && it->second.until >= today;
}
Result<> Tokens::revoke(std::string_view title) {
    const std::scoped_lock lock(mutex_);
    auto fewer = tokens_;
    if (!std::erase_if(fewer, [&](const auto& t) { return t.second.title == title; }))
        return fault(Why::not_found, std::string(title), "no such token");
    TRY(write(fewer));
    tokens_ = std::move(fewer);
    return ok();
}
std::vector<Tokens::Token> Tokens::all() const {
    const std::scoped_lock lock(mutex_);
    std::vector<Token> out;
    for (const auto& [hash, t] : tokens_) out.push_back(t);
    return out;
}

Result<std::string> SetupLink::make() {
    const std::string token = secret();
    const std::scoped_lock lock(mutex_);
    TRY(write_secret(path_, {{name_of(token)}}));
    return token;
}
bool SetupLink::valid(std::string_view token) const {
    const auto lines = read_secret(path_);
    return token.size() == 64 && lines && lines.value().size() == 1 && lines.value()[0][0] == name_of(token);
}
Result<> SetupLink::use(std::string_view token) {
    const std::scoped_lock lock(mutex_);
    if (!valid(token)) return fault(Why::denied, "setup", "the link is not valid or was used");
    return write_secret(path_, {});
}
}  // namespace greentally::edge
