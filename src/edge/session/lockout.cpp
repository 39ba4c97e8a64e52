#include "edge/session/lockout.hpp"

#include <algorithm>

namespace greentally::edge {
constexpr std::size_t kept_max = 100'000;

std::chrono::seconds Lockout::locked(const Count& count, RealTime now) const {
    if (count.locked_until <= now) return std::chrono::seconds(0);
    return std::chrono::ceil<std::chrono::seconds>(count.locked_until - now);
}
void Lockout::fail(Count& count, int allowed, RealTime now) const {
    if (now - count.last > limits_.forget) count.failures = 0;
    count.last = now;
    if (++count.failures < allowed) return;
    const int doublings = std::min(count.failures - allowed, 20);
    count.locked_until = now + std::min<std::chrono::seconds>(limits_.longest, limits_.first * (1 << doublings));
}
void Lockout::forget(RealTime now) {
    const auto old = [&](const auto& entry) {
        return now - entry.second.last > limits_.forget && entry.second.locked_until <= now;
    };
    if (names_.size() > kept_max) std::erase_if(names_, old);
    if (peers_.size() > kept_max) std::erase_if(peers_, old);
}
std::chrono::seconds Lockout::begin(const std::string& name, const std::string& peer, RealTime now) {
    const std::scoped_lock lock(mutex_);
    forget(now);
    Count &by_name = names_[name], &by_peer = peers_[peer];
    if (const auto wait = std::max(locked(by_name, now), locked(by_peer, now)); wait.count() > 0) return wait;
    fail(by_name, limits_.failures, now);
    fail(by_peer, limits_.peer_failures, now);
    return std::chrono::seconds(0);
}
void Lockout::passed(const std::string& name, const std::string& peer) {
    const std::scoped_lock lock(mutex_);
    names_.erase(name);
    if (const auto it = peers_.find(peer); it != peers_.end())
        it->second.failures = std::max(0, it->second.failures - 1), it->second.locked_until = {};
}
void Lockout::withdrawn(const std::string& name, const std::string& peer) {
    const std::scoped_lock lock(mutex_);
    for (auto [counts, key] : {std::pair{&names_, &name}, std::pair{&peers_, &peer}})
        if (const auto it = counts->find(*key); it != counts->end())
            it->second.failures = std::max(0, it->second.failures - 1), it->second.locked_until = {};
}
}  // namespace greentally::edge
