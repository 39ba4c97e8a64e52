// refused: incomplete type .*Publish<
#include "access/room.hpp"
using namespace greentally;
struct Query {
    int n;
};
#ifdef BAD
int peek(const Sight&, const Query&) { return 0; }
#else
int peek(const PublicSight&, const Query&) { return 0; }
#endif
Route route = publish<peek>("/peek");
