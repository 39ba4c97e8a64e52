#include "domain/unit/follow.hpp"

namespace greentally::unit {
// An index row says what the row it stands for says: each key is settled from what changed under it.
void UnitsIn::touch(const Around<UnitsIn>&, const Change<Unit>& c, Keys<UnitIn>& keys) {
    for (const Unit* u : {c.was, c.is})
        if (u) keys.push_back({u->area, c.key});
}
std::optional<UnitIn> UnitsIn::settle(Look<UnitsIn>& look, const UnitIn::Key& key, const UnitIn*) {
    for (const auto& c : look.changed<Unit>())
        if (c.is && c.is->area == key.area) return UnitIn{key};
    return {};
}
void PostsIn::touch(const Around<PostsIn>&, const Change<Post>& c, Keys<PostIn>& keys) {
    for (const Post* p : {c.was, c.is})
        if (p) keys.push_back({p->unit, c.key});
}
std::optional<PostIn> PostsIn::settle(Look<PostsIn>& look, const PostIn::Key& key, const PostIn*) {
    for (const auto& c : look.changed<Post>())
        if (c.is && c.is->unit == key.unit) return PostIn{key};
    return {};
}
void PostsOf::touch(const Around<PostsOf>&, const Change<Post>& c, Keys<PostOf>& keys) {
    for (const Post* p : {c.was, c.is})
        if (p) keys.push_back({p->person, c.key});
}
std::optional<PostOf> PostsOf::settle(Look<PostsOf>& look, const PostOf::Key& key, const PostOf*) {
    for (const auto& c : look.changed<Post>())
        if (c.is && c.is->person == key.person) return PostOf{key};
    return {};
}
}  // namespace greentally::unit
