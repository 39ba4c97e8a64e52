#include "edge/session/passwords.hpp"

#include <sodium.h>

#include <algorithm>

#include "base/hash.hpp"
#include "edge/session/secrets.hpp"

namespace greentally::edge {
Passwords::Passwords(std::string path, HashCost cost) : path_(std::move(path)), cost_(cost) {}

Result<std::unique_ptr<Passwords>> Passwords::open(std::string path, HashCost cost) {
    if (sodium_init() < 0) return fault(Why::io, "libsodium", "no random source");
    std::unique_ptr<Passwords> out(new Passwords(std::move(path), cost));
    TRY(auto&& lines, read_secret(out->path_));
    for (const auto& line : lines) {
        if (line.size() != 2 || !line[1].starts_with("$argon2id$"))
            return fault(Why::corrupt, out->path_, "not a name and an argon2id hash");
        out->hashes_[line[0]] = line[1];
    }
    TRY(out->dummy_, out->hash(random_bytes(16)));
    return out;
}
Result<std::string> Passwords::hash(std::string_view password) const {
    char out[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str_alg(out, password.data(), password.size(), cost_.passes, cost_.memory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        return fault(Why::full, "argon2id", "not enough memory for a password hash");
    return std::string(out);
}
bool Passwords::check(const std::string& name, std::string_view password) const {
    std::string hash = dummy_;
    bool known = false;
    {
        const std::scoped_lock lock(mutex_);
        if (const auto it = hashes_.find(name); it != hashes_.end()) hash = it->second, known = true;
    }
    const bool right = crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
    return right && known;
}
Result<> Passwords::write(const std::map<std::string, std::string>& hashes) const {
    SecretLines lines;
    for (const auto& [name, hash] : hashes) lines.push_back({name, hash});
    return write_secret(path_, lines);
}
Result<> Passwords::set(const std::string& name, std::string_view password) {
    return set_all({{name, std::string(password)}});
}
Result<> Passwords::set_all(const std::vector<std::pair<std::string, std::string>>& all) {
    std::map<std::string, std::string> fresh;
    for (const auto& [name, password] : all) {
        if (const auto weak = weakness(name, password); !weak.empty())
            return fault(Why::malformed, name, std::string(weak));
        TRY(fresh[name], hash(password));
    }
    const std::scoped_lock lock(mutex_);
    for (const auto& [name, hash] : hashes_) fresh.try_emplace(name, hash);
    TRY(write(fresh));
    hashes_ = std::move(fresh);
    return ok();
}
Result<> Passwords::remove(const std::string& name) {
    const std::scoped_lock lock(mutex_);
    auto fewer = hashes_;
    if (!fewer.erase(name)) return ok();
    TRY(write(fewer));
    hashes_ = std::move(fewer);
    return ok();
}
bool Passwords::has(const std::string& name) const {
    const std::scoped_lock lock(mutex_);
    return hashes_.contains(name);
}
bool Passwords::empty() const {
    const std::scoped_lock lock(mutex_);
    return hashes_.empty();
}

/// Eight characters of three kinds, as GB/T 22239-2019 8.1.4.1 asks for complexity without naming a figure.
std::string_view Passwords::weakness(std::string_view name, std::string_view password) {
    const auto any = [&](auto of) { return std::any_of(password.begin(), password.end(), of) ? 1 : 0; };
    if (password.size() < 8) return "session.password_short";
    if (password.size() > 128) return "session.password_long";
    const int kinds = any([](char c) { return c >= 'a' && c <= 'z'; }) +
                      any([](char c) { return c >= 'A' && c <= 'Z'; }) +
                      any([](char c) { return c >= '0' && c <= '9'; }) +
                      any([](char c) { return !std::isalnum(static_cast<unsigned char>(c)); });
    if (kinds < 3 && password.size() < 16) return "session.password_simple";
    if (!name.empty() && password.find(name) != password.npos) return "session.password_name";
    return {};
}
}  // namespace greentally::edge
