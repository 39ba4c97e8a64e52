#include "domain/problem/import_places.hpp"

namespace greentally::problem {
namespace {
using area::Level;
using intake::PlaceLevel;
/// f(area) for each current area of a level in a span: what lies deeper is skipped, not walked through.
template <class F>
void each_of_level(const State& state, Span span, Level level, F f) {
    AreaPlace::Key at{span.first, {}, {}};
    for (bool more = true; more;) {
        more = false;
        state.all<AreaPlace>().from(at, [&](const AreaPlace::Key& key, const AreaPlace& place) {
            if (key.first > span.last) return false;
            const Area* a = state.find<Area>(key.area);
            if (a && a->level == level) f(*a);
            if (key.level < level) return true;  // its parts come next
            at = {place.last + 1, {}, {}}, more = true;
            return false;
        });
    }
}
}  // namespace

const PlaceFinder::Below& PlaceFinder::below(Id<Area> in, Level level) {
    const auto [at, fresh] = known_.try_emplace({in, level});
    if (!fresh) return at->second;
    const Area* around = in ? state_.find<Area>(in) : nullptr;
    each_of_level(state_, around ? around->span : everywhere, level, [&](const Area& a) {
        if (a.kind == area::Kind::placeholder) return;
        at->second.names.add(a.id.n, a.name, {});
        if (around && a.name.view().starts_with(around->name.view()))  // 濮阳县渠村乡 in 濮阳县
            at->second.names.add(a.id.n, a.name.view().substr(around->name.view().size()), {});
        at->second.areas.emplace(a.id.n, a.id);
    });
    return at->second;
}
FoundPlace PlaceFinder::find(const std::vector<intake::NamedPlace>& path) {
    FoundPlace out;
    const bool from_top = !path.empty() && path.front().level <= PlaceLevel::city;
    Id<Area> in = from_top ? Id<Area>() : home_;
    for (const intake::NamedPlace& place : path) {
        if (place.level == PlaceLevel::site) break;
        const Level hint = Level(unsigned(place.level));
        PlaceNames::Found found;
        std::string nearest;
        for (const Level level : {hint, Level::county, Level::city, Level::town, Level::village}) {
            const Area* around = in ? state_.find<Area>(in) : nullptr;
            if (around && level <= around->level) continue;
            const PlaceNames& names = below(in, level).names;
            found = names.find(place.name, "");
            if (found.places.empty() && level == hint) nearest = names.nearest(place.name);
            if (!found.places.empty() || level == Level::village) break;
        }
        if (found.places.empty()) return out.missing = place.name, out.nearest = nearest, out;
        if (found.places.size() > 1) {
            for (const auto n : found.places) out.others.push_back({n});
            return out;
        }
        in = out.area = Id<Area>{found.places.front()};
    }
    if (!out.area) out.area = home_;
    out.whole = bool(out.area);
    return out;
}
}  // namespace greentally::problem
