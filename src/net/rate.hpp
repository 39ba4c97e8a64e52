#pragma once
/// How often each peer may ask: one token bucket per peer. Takes the time, reads no clock.
#include <chrono>
#include <string>
#include <unordered_map>

namespace greentally::net {
class TokenBuckets {
public:
    using Time = std::chrono::steady_clock::time_point;
    TokenBuckets(double per_second, double burst) : per_second_(per_second), burst_(burst) {}
    bool take(const std::string& peer, Time now);
    /// Seconds until the peer may ask again, at least 1.
    int wait(const std::string& peer) const;
    /// Forgets who has not asked for so long that his bucket is full again.
    void sweep(Time now);
    std::size_t size() const { return buckets_.size(); }

private:
    struct Bucket {
        double tokens;
        Time at;
    };
    double per_second_, burst_;
    std::unordered_map<std::string, Bucket> buckets_;
};
}  // namespace greentally::net
