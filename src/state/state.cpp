#include "state/state.hpp"

namespace greentally {
std::size_t next_slot() {
    static std::size_t n = 0;
    return n++;
}
}  // namespace greentally
