#include <set>

#include "domain/area/acts.hpp"

namespace greentally::area {
namespace {
bool fits(Kind kind, Level level) {
    switch (level) {
        case Level::province:
        case Level::city: return kind == Kind::ordinary || kind == Kind::development_zone;
        case Level::county: return kind >= Kind::district && kind <= Kind::development_zone;
        case Level::town: return kind == Kind::development_zone || (kind >= Kind::subdistrict && kind <= Kind::special);
        case Level::village: return kind >= Kind::residents_committee;
    }
    return false;
}
/// The highest free place of a level inside `parent`: the nation's codes grow from below. Errors: empty if all are
/// taken.
Span free_place(const State& state, const Area& parent, Level level) {
    std::vector<Span> taken;
    each_child(state, &parent, [&](const Area& child) { return taken.push_back(child.span), true; });
    const std::uint64_t w = width(level);
    Span place{(parent.span.last + 1) / w * w - w, 0};
    place.last = place.first + w - 1;
    for (auto child = taken.rbegin(); child != taken.rend() && child->last >= place.first; ++child) {
        if (child->first < w) return {};
        place.first = (child->first - w) / w * w, place.last = place.first + w - 1;
    }
    return place.first > parent.span.first ? place : Span{};
}
bool named_so(const State& state, const Area& parent, const Name& name, Id<Area> but = {}) {
    bool found = false;
    each_child(state, &parent,
               [&](const Area& child) { return found = child.name == name && child.id != but, !found; });
    return found;
}
/// What is carved lies in the same parent, outside the area itself, and overlaps nothing that is carved already.
bool may_carve(const State& state, const Area& parent, Id<Area> by, Span own, const std::vector<Id<Area>>& carves) {
    std::vector<Span> taken;
    state.all<Carve>().each([&](const Carve::Key& key, const Carve& c) {
        const Area* carved = state.find<Area>(key.carved);
        if (carved && key.by != by && !c.to.known()) taken.push_back(carved->span);
        return true;
    });
    const auto overlap = [](Span a, Span b) { return a.first <= b.last && b.first <= a.last; };
    for (const Id<Area> id : carves) {
        const Area& c = state.at_id(id);
        if (!c.current() || c.id == parent.id || !parent.span.holds(c.span) || overlap(c.span, own)) return false;
        for (const Span t : taken)
            if (overlap(c.span, t)) return false;
        taken.push_back(c.span);
    }
    return true;
}
std::optional<Refusal> not_mine(const By& by, const Area& a, std::string_view field) {
    if (!by.viewer.span.holds(a.span)) return Refusal{"area.outside", std::string(field)};
    return {};
}
/// An internal area that still is, of the asker's own range.
std::optional<Refusal> not_internal(const By& by, const Area& a) {
    if (auto refusal = not_mine(by, a, "area")) return refusal;
    if (!a.internal) return Refusal{"area.national", "area"};
    if (!a.current()) return Refusal{"area.removed", "area"};
    return {};
}
}  // namespace

Decision decide(const State& state, const By& by, const Found& c) {
    const Area& parent = state.at_id(c.parent);
    if (auto refusal = not_mine(by, parent, "parent")) return *refusal;
    if (!parent.current()) return refuse("area.removed", "parent");
    if (c.level <= parent.level || !fits(c.kind, c.level)) return refuse("area.level", "level");
    if (c.name.empty()) return refuse("area.name", "name");
    if (named_so(state, parent, c.name)) return refuse("area.name_taken", "name");
    if (!c.from.known()) return refuse("area.date", "from");
    const Span place = free_place(state, parent, c.level);
    if (place.empty()) return refuse("area.no_room", "parent");
    const auto id = state.next<Area>();
    if (!may_carve(state, parent, id, place, c.carves)) return refuse("area.carve", "carves");
    Facts facts = record(Founded{id, c.parent, c.name, c.level, c.kind, place, c.from});
    if (!c.carves.empty()) add(facts, CarvesSet{id, c.carves, c.from});
    facts.id = id.n;
    return facts;
}
Decision decide(const State& state, const By& by, const Rename& c) {
    const Area& a = state.at_id(c.area);
    if (auto refusal = not_internal(by, a)) return *refusal;
    if (c.name.empty() || c.name == a.name) return refuse("area.name", "name");
    if (a.parent && named_so(state, state.at_id(a.parent), c.name, a.id)) return refuse("area.name_taken", "name");
    if (!c.from.known() || c.from < a.valid_from) return refuse("area.date", "from");
    return made(c.area, Renamed{c.from, {{c.area, c.name}}});
}
Decision decide(const State& state, const By& by, const Dissolve& c) {
    const Area& a = state.at_id(c.area);
    if (auto refusal = not_internal(by, a)) return *refusal;
    if (!c.from.known() || c.from < a.valid_from) return refuse("area.date", "from");
    bool alone = true;
    each_child(state, &a, [&](const Area&) { return alone = false; });
    if (!alone) return refuse("area.has_children", "area");
    return made(c.area, Removed{c.from, {c.area}});
}
Decision decide(const State& state, const By& by, const SetCarves& c) {
    const Area& a = state.at_id(c.area);
    if (auto refusal = not_internal(by, a)) return *refusal;
    if (!c.from.known() || c.from < a.valid_from) return refuse("area.date", "from");
    if (!may_carve(state, state.at_id(a.parent), a.id, a.span, c.carves)) return refuse("area.carve", "carves");
    return made(c.area, CarvesSet{c.area, c.carves, c.from});
}
Decision decide(const State& state, const By& by, const StateSuccession& c) {
    const Area& a = state.at_id(c.area);
    if (auto refusal = not_mine(by, a, "area")) return *refusal;
    if (a.current()) return refuse("area.not_removed", "area");
    std::set<Id<Area>> seen{c.area};
    Wide sum;
    for (const Share& s : c.successors) {
        if (!seen.insert(s.area).second || s.share.micro <= 0) return refuse("area.shares", "successors");
        sum += s.share;
    }
    if (sum > Wide(whole(1))) return refuse("area.shares", "successors");
    return made(c.area, SuccessionStated{c.area, a.valid_to, c.successors});
}
}  // namespace greentally::area
