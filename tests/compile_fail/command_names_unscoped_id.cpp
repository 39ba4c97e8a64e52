// refused: no matching function for call to .*Sight::find<greentally::RowOf<greentally::Id<greentally::Hidden>
#include "access/room.hpp"
namespace greentally {
struct Hidden;
struct Ask_ {
    Id<Hidden> hidden;
};
Decision decide(const State&, const By&, const Ask_&);
#ifndef BAD
struct Hidden {
    Id<Hidden> id;
    bool operator==(const Hidden&) const = default;
};
Scope scope(const State&, const Hidden&);
#endif
}  // namespace greentally
using namespace greentally;
Ask a = command<Ask_>;
