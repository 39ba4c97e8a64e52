// refused: (discards|binding reference)
#include "domain/unit/acts.hpp"
using namespace greentally;
#ifdef BAD
Decision f(const State& state, const By&) {
    Turn turn(state);
    return Facts{};
}
#else
Decision f(const State& state, const By&) {
    State mine = state;
    Turn turn(mine);
    return Facts{};
}
#endif
