#include "domain/area/acts.hpp"

namespace greentally::area {
/// The day from which an area is what it is now: since its last change, or since it is.
static Day since(const State& state, const Area& a) {
    Day day = a.valid_from;
    state.all<AreaPast>().from({a.id, 0}, [&](const AreaPast::Key& key, const AreaPast& past) {
        if (key.area == a.id) day = past.to;
        return key.area == a.id;
    });
    return day;
}
static void end_carves(Mine& own, Id<Area> by, Day to, const std::vector<Id<Area>>& kept) {
    std::vector<Carve> ended;
    own.now.all<Carve>().each([&](const Carve::Key& key, const Carve& c) {
        if (key.by == by && !c.to.known() && std::find(kept.begin(), kept.end(), key.carved) == kept.end())
            ended.push_back(c);
        return true;
    });
    for (const Carve& c : ended) own.row<Carve>(c.key).to = to;
}
static void forget_successors(Mine& own, Id<Area> from) {
    std::vector<Succession::Key> keys;
    own.now.all<Succession>().from({from, {}}, [&](const Succession::Key& key, const Succession&) {
        if (key.from == from) keys.push_back(key);
        return key.from == from;
    });
    for (const auto& key : keys) own.erase<Succession>(key);
}

void apply(Mine own, const Stamp&, const Imported& f) {
    for (const ImportedArea& a : f.areas) {
        const auto level = level_of(a.code);
        CHECK(level);  // the import has read it
        own.edit(a.area) = {a.area, a.parent, span_of(a.code),         a.name,    f.from,
                            {},     *level,   kind_of(a.code, a.name), f.internal};
    }
}
void apply(Mine own, const Stamp& stamp, const Renamed& f) {
    for (const NewName& n : f.areas) {
        Area& a = own.edit(n.area);
        const AreaPast::Key key{a.id, stamp.seq};
        own.row<AreaPast>(key) = {key, since(own.now, a), f.from, Past::renamed, a.name, a.span, a.parent};
        a.name = n.name;
        if (!a.internal) a.kind = kind_of(code(a), a.name);  // a placeholder that got a name is one no more
    }
}
void apply(Mine own, const Stamp&, const Removed& f) {
    for (const Id<Area> id : f.areas) {
        Area& a = own.edit(id);
        a.valid_to = f.from;
        if (a.internal) end_carves(own, id, f.from, {});
    }
}
void apply(Mine own, const Stamp&, const SuccessionSuggested& f) {
    for (const Successor& s : f.successors)
        own.row<Succession>({s.from, s.to}) = {{s.from, s.to}, f.date, s.share, true};
}
void apply(Mine own, const Stamp&, const SuccessionStated& f) {
    forget_successors(own, f.area);
    for (const Share& s : f.successors)
        own.row<Succession>({f.area, s.area}) = {{f.area, s.area}, f.date, s.share, false};
}
void apply(Mine own, const Stamp& stamp, const EditionClosed& f) {
    const AreaEdition::Key key{f.edition, f.first, f.last};
    own.row<AreaEdition>(key) = {key, f.from, f.source, f.read, f.added, f.renamed, f.removed, f.succeeded, stamp.seq};
}
void apply(Mine own, const Stamp&, const Founded& f) {
    own.edit(f.area) = {f.area, f.parent, f.span, f.name, f.from, {}, f.level, f.kind, true};
}
void apply(Mine own, const Stamp&, const CarvesSet& f) {
    end_carves(own, f.area, f.from, f.carves);
    for (const Id<Area> carved : f.carves) {
        const Carve::Key key{carved, f.area};
        const Carve* now = own.now.find<Carve>(key);
        if (!now || now->to.known()) own.row<Carve>(key) = {key, f.from, {}};
    }
}
}  // namespace greentally::area
