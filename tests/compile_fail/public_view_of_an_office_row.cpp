// refused: no matching function for call to .*PublicSight::find<greentally::Notice>
#include "access/room.hpp"
namespace greentally {
struct Notice {
#ifndef BAD
    using Published = void;
#endif
    Id<Notice> id;
    bool operator==(const Notice&) const = default;
};
Scope scope(const State&, const Notice&) { return {Audience::everyone}; }
}  // namespace greentally
using namespace greentally;
bool peek(const PublicSight& sight) { return sight.find<Notice>({1}); }
