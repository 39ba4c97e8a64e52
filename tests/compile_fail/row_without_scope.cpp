// refused: no matching function for call to .*Sight::find<greentally::Bare>
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
const Bare* look(const Sight& s) { return s.find<Bare>({1}); }
