#include "access/sight.hpp"

#include <algorithm>

namespace greentally {
bool admits(const Scope& s, const Viewer& v) {
    if (s.audience == Audience::everyone) return true;
    if (s.audience == Audience::nobody || !v.account) return false;
    if (s.roles & v.roles) return true;
    if (!v.business()) return false;  // an administrator's unit and person open nothing
    if (s.persons && v.person && std::find(s.persons->begin(), s.persons->end(), v.person) != s.persons->end())
        return true;
    if (s.audience == Audience::named) return false;
    if (v.unit && std::find(s.units.begin(), s.units.end(), v.unit) != s.units.end()) return true;
    if (s.audience == Audience::addressed) return false;
    return s.audience == Audience::offices || v.span.holds(s.span) || s.peers.holds(v.span);
}
}  // namespace greentally
