#include "domain/area/follow.hpp"

namespace greentally::area {
static std::optional<AreaPlace::Key> place(Id<Area> id, const Area* a) {
    if (!a || !a->current()) return {};
    return AreaPlace::Key{a->span.first, a->level, id};
}
void Places::touch(const Around<Places>&, const Change<Area>& c, Keys<AreaPlace>& keys) {
    const auto was = place(c.key, c.was), is = place(c.key, c.is);
    if (was) keys.push_back(*was);
    if (is && is != was) keys.push_back(*is);
}
std::optional<AreaPlace> Places::settle(Look<Places>& look, const AreaPlace::Key& key, const AreaPlace*) {
    const Area* a = look.find<Area>(key.area);
    if (place(key.area, a) != key) return {};
    return AreaPlace{key, a->span.last};
}
void Predecessors::touch(const Around<Predecessors>&, const Change<Succession>& c, Keys<Predecessor>& keys) {
    keys.push_back({c.key.to, c.key.from});
}
std::optional<Predecessor> Predecessors::settle(Look<Predecessors>& look, const Predecessor::Key& key,
                                                const Predecessor*) {
    if (!look.find<Succession>({key.from, key.to})) return {};
    return Predecessor{key};
}
}  // namespace greentally::area
