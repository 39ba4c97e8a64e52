// refused: incomplete type .*Shown<
#include "access/room.hpp"
#include "domain/unit/unit.hpp"
using namespace greentally;
struct Query {
    int n;
};
#ifdef BAD
int peek(const State& state, const Query&) { return int(state.all<Unit>().size()); }
#else
int peek(const Sight&, const Query&) { return 0; }
#endif
Show shown = view<peek>;
