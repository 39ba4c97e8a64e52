#include "domain/area/area.hpp"
#include "domain/evidence/acts.hpp"
#include "domain/unit/unit.hpp"

namespace greentally {
Scope scope(const State& state, const Evidence& e) {
    Scope s;
    const Area* area = state.find<Area>(e.area);
    return s.span = area ? area->span : Span{}, s.units[0] = e.unit, s;
}
}  // namespace greentally
namespace greentally::evidence {
Decision decide(const State& state, const By& by, const File& c, const KeptFile& kept) {
    if (!by.viewer.person) return refuse("evidence.no_person");
    if (c.name.empty()) return refuse("evidence.name", "name");
    const Id<Evidence> id = state.next<Evidence>();
    return made(id, Filed{id, by.viewer.unit, by.viewer.person, c.area, c.name, kept.file, kept.bytes, kept.media});
}
void apply(Mine own, const Stamp& stamp, const Filed& f) {
    own.edit(f.evidence) = {f.evidence, f.unit, f.person, f.area, stamp.at, f.bytes, f.file, f.name, f.media};
}
}  // namespace greentally::evidence
