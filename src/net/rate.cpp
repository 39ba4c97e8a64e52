#include "net/rate.hpp"

#include <algorithm>
#include <cmath>

namespace greentally::net {
constexpr std::size_t peers_max = 65'536;

bool TokenBuckets::take(const std::string& peer, Time now) {
    if (buckets_.size() >= peers_max && !buckets_.contains(peer)) sweep(now);
    auto [it, fresh] = buckets_.try_emplace(peer, Bucket{burst_, now});
    Bucket& b = it->second;
    b.tokens = std::min(burst_, b.tokens + per_second_ * std::chrono::duration<double>(now - b.at).count());
    b.at = now;
    if (b.tokens < 1) return false;
    b.tokens -= 1;
    return true;
}
int TokenBuckets::wait(const std::string& peer) const {
    const auto it = buckets_.find(peer);
    if (it == buckets_.end() || per_second_ <= 0) return 1;
    return std::max(1, int(std::ceil((1 - it->second.tokens) / per_second_)));
}
void TokenBuckets::sweep(Time now) {
    std::erase_if(buckets_, [&](const auto& entry) {
        const Bucket& b = entry.second;
        return b.tokens + per_second_ * std::chrono::duration<double>(now - b.at).count() >= burst_;
    });
}
}  // namespace greentally::net
