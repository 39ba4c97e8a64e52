/// Who sums into whom, and how many owe.
#include "derived/rollup/derivations.hpp"

namespace greentally::rollup {
namespace {
constexpr int depth_max = 8;

/// Into which internal area this one is carved today.
Id<Area> carved_into(Look<Lines>& look, Id<Area> area) {
    Id<Area> into;
    look.from<Carve>({area, {}}, [&](const auto& k, const Carve& c) {
        if (k.carved != area) return false;
        const bool begun = !c.from.known() || look.passed(Day{c.from.n - 1});
        if (begun && !(c.to.known() && look.passed(c.to)) && !into) into = k.by;
        return true;
    });
    return into;
}
void descend(const Around<Lines>& around, Id<Area> area, Keys<Lineage>& keys, int depth) {
    keys.push_back(area);
    if (depth >= depth_max) return;
    around.from<Beneath>({area, {}}, [&](const auto& k, const auto&) {
        if (k.upper != area) return false;
        return descend(around, k.area, keys, depth + 1), true;
    });
}
}  // namespace

void Below::touch(const Around<Below>&, const Change<Area>& c, Keys<Beneath>& keys) {
    for (const Area* a : {c.was, c.is})
        if (a) keys.push_back({a->parent, c.key});
}
std::optional<Beneath> Below::settle(Look<Below>& look, const Beneath::Key& key, const Beneath*) {
    const Area* area = look.find_unproven<Area>(key.area);  // matters if it is a child, and is then led back from
    const bool child = area && area->parent == key.upper;
    return child || look.find<Carve>({key.area, key.upper}) ? std::optional(Beneath{key}) : std::nullopt;
}

void Lines::touch(const Around<Lines>& around, const Change<Area>& c, Keys<Lineage>& keys) {
    if (c.was && c.is && c.was != c.is && c.was->parent == c.is->parent && c.was->level == c.is->level &&
        c.was->kind == c.is->kind && c.was->valid_to == c.is->valid_to)
        return;
    descend(around, c.key, keys, 0);
}
void Lines::touch(const Around<Lines>& around, const Change<Carve>& c, Keys<Lineage>& keys) {
    descend(around, c.key.carved, keys, 0);
}
std::optional<Lineage> Lines::settle(Look<Lines>& look, Id<Area> id, const Lineage*) {
    const Area* area = look.find<Area>(id);
    if (!area) return {};
    Lineage line{id, {}, area->level, area->kind, area->current()};
    const Area* at = area;
    for (std::size_t n = 0; n < line.up.size(); ++n) {
        const Id<Area> into = carved_into(look, at->id), above = into ? into : at->parent;
        at = above ? look.find<Area>(above) : nullptr;
        if (!at || above == id || contains(line.up, above)) break;  // a circle is no lineage
        line.up[n] = above;
    }
    return line;
}

void Count::touch(const Around<Count>&, const Change<Lineage>& c, Keys<Census>& keys) {
    for (const Lineage* line : {c.was, c.is}) {
        if (!line) continue;
        keys.push_back({line->area, line->level, line->kind});
        for (const Id<Area> up : line->up)
            if (up) keys.push_back({up, line->level, line->kind});
    }
}
std::optional<Census> Count::settle(Look<Count>& look, const Census::Key& key, const Census* was) {
    Census row = was ? *was : Census{key, 0};
    const auto counts = [&](const Lineage* l) {
        return l && l->current && l->level == key.level && l->kind == key.kind &&
               (l->area == key.area || contains(l->up, key.area));
    };
    for (const auto& c : look.changed<Lineage>()) row.count += counts(c.is), row.count -= counts(c.was);
    return row.count ? std::optional(row) : std::nullopt;
}
}  // namespace greentally::rollup
