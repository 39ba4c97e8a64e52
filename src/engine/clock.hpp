#pragma once
/// The only clock. Real, or one that starts at a given moment and runs at real speed (the demonstration's spring of 2022).
#include "base/time.hpp"

namespace greentally {
class Clock {
public:
    /// The real clock.
    Clock() = default;
    /// Starts at max(from, the book's last fact) when the engine opens.
    explicit Clock(Instant from) : from_(from) {}
    void start(Instant not_before);
    Instant now() const;
    bool real() const { return from_.us == INT64_MIN; }

private:
    Instant from_{INT64_MIN};
    std::int64_t offset_us_ = 0;
};
}  // namespace greentally
