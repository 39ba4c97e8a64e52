// refused: no matching function for call to .*Sight::each<greentally::Bare>
#include "access/sight.hpp"
namespace greentally {
struct Bare {
    Id<Bare> id;
    bool operator==(const Bare&) const = default;
};
#ifndef BAD
Scope scope(const State&, const Bare&) { return {}; }
#endif
}  // namespace greentally
using namespace greentally;
int count(const Sight& s) {
    int n = 0;
    s.each<Bare>([&](const Bare&) { return ++n, true; });
    return n;
}
