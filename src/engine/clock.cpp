#include "engine/clock.hpp"

#include <algorithm>
#include <chrono>

namespace greentally {
static std::int64_t real_us() {
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}
void Clock::start(Instant not_before) {
    if (!real()) offset_us_ = std::max(from_.us, not_before.us) - real_us();
}
Instant Clock::now() const { return {real_us() + offset_us_}; }
}  // namespace greentally
