#include "engine/clock.hpp"

#include <algorithm>
#include <chrono>

namespace greentally {
static std::int64_t real_us() {
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}
Clock Clock::by_hand(Instant from) {
    Clock clock;
    clock.hand_ = std::make_shared<std::atomic<std::int64_t>>(from.us);
    return clock;
}
void Clock::start(Instant not_before) {
    if (from_.us != INT64_MIN) offset_us_ = std::max(from_.us, not_before.us) - real_us();
}
Instant Clock::now() const { return {hand_ ? hand_->load() : real_us() + offset_us_}; }
}  // namespace greentally
