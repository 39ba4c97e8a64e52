#pragma once
/// The only clock. Real, or one that starts at a given moment and runs at real speed (the demonstration's spring of
/// 2022).
#include <atomic>
#include <memory>

#include "base/time.hpp"

namespace greentally {
class Clock {
public:
    /// The real clock.
    Clock() = default;
    /// Starts at max(from, the book's last fact) when the engine opens.
    explicit Clock(Instant from) : from_(from) {}
    /// Stands still until told otherwise: for the demonstration's past and for tests. Copies share the hand.
    static Clock by_hand(Instant from);
    void set(Instant at) { hand_->store(at.us); }
    void start(Instant not_before);
    Instant now() const;

private:
    std::shared_ptr<std::atomic<std::int64_t>> hand_;
    Instant from_{INT64_MIN};
    std::int64_t offset_us_ = 0;
};
}  // namespace greentally
