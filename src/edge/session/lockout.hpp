#pragma once
/// Guessing is made slow: five failures lock a name, each further one for longer; a peer that tries many names is
/// locked, too. Takes the time, reads no clock. Any thread.
#include <chrono>
#include <map>
#include <mutex>
#include <string>

namespace greentally::edge {
using RealTime = std::chrono::system_clock::time_point;
struct LockoutLimits {
    int failures = 5, peer_failures = 50;
    std::chrono::seconds first{60}, longest{900}, forget{3600};
};
class Lockout {
public:
    explicit Lockout(LockoutLimits limits = {}) : limits_(limits) {}
    /// Seconds for which the name or the peer is locked; 0: go on. An attempt that may go on counts as failed until
    /// passed() says otherwise, so that many at once cannot outrun the count.
    std::chrono::seconds begin(const std::string& name, const std::string& peer, RealTime now);
    void passed(const std::string& name, const std::string& peer);
    /// An attempt that was never checked (queue full) is taken back.
    void withdrawn(const std::string& name, const std::string& peer);

private:
    struct Count {
        int failures = 0;
        RealTime locked_until{}, last{};
    };
    std::chrono::seconds locked(const Count& count, RealTime now) const;
    void fail(Count& count, int allowed, RealTime now) const;
    void forget(RealTime now);
    const LockoutLimits limits_;
    std::mutex mutex_;
    std::map<std::string, Count> names_, peers_;
};
}  // namespace greentally::edge
