#include "domain/area/views.hpp"

namespace greentally::area {
namespace {
constexpr std::uint32_t limit_usual = 200, limit_max = 5'000;

Step step(const Area& a) { return {a.id, a.name.str(), a.level}; }
std::optional<Step> step(const Sight& sight, Id<Area> id) {
    const Area* a = sight.find<Area>(id);
    return a ? std::optional(step(*a)) : std::nullopt;
}
std::uint32_t children(const Sight& sight, const Area& a) {
    std::uint32_t n = 0;
    if (a.current() && a.level != Level::village) each_child(sight, &a, [&](const Area&) { return ++n, true; });
    return n;
}
Item item(const Sight& sight, const Area& a) {
    return {a.id,
            code(a),
            a.name.str(),
            a.level,
            a.kind,
            a.internal,
            a.parent ? std::optional(a.parent) : std::nullopt,
            a.valid_from,
            a.valid_to,
            children(sight, a)};
}
std::vector<Step> path(const Sight& sight, const Area& a) {
    std::vector<Step> out;
    // A parent is of a higher level; a tree of any rows ends all the same.
    for (const Area* up = sight.find<Area>(a.parent); up && out.size() < 5; up = sight.find<Area>(up->parent))
        out.push_back(step(*up));
    std::reverse(out.begin(), out.end());
    return out;
}
}  // namespace

Viewed<Shown> show(const Sight& sight, const One& q) {
    const Area* a = sight.find<Area>(q.area);
    if (!a) return Refusal{"not_found", "area"};
    Shown out{a->id,         code(*a),    a->name.str(),       a->level, a->kind, a->internal, {}, path(sight, *a),
              a->valid_from, a->valid_to, children(sight, *a), {},       {}};
    if (a->parent) out.parent = a->parent;
    sight.each<Carve>([&](const Carve& c) {
        if (c.to.known()) return true;
        if (c.key.by == a->id)
            if (const auto carved = step(sight, c.key.carved)) out.carves.push_back(*carved);
        if (c.key.carved == a->id) out.carved_by = step(sight, c.key.by);
        return true;
    });
    return out;
}
Viewed<Page> list(const Sight& sight, const Below& q) {
    const Area* parent = q.parent ? sight.find<Area>(*q.parent) : nullptr;
    if (q.parent && !parent) return Refusal{"not_found", "parent"};
    std::uint64_t pos = 0;
    if (q.cursor) {
        const auto digits = q.cursor->view();
        if (digits.empty() || digits.size() > 12 || digits.find_first_not_of("0123456789") != digits.npos)
            return Refusal{"area.cursor", "cursor"};
        pos = std::stoull(q.cursor->str());
    }
    const std::uint32_t limit = std::clamp(q.limit.value_or(limit_usual), 1u, limit_max);
    Page page;
    each_child(
        sight, parent,
        [&](const Area& a) {
            if (page.items.size() == limit) return page.next = std::to_string(a.span.first), false;
            return page.items.push_back(item(sight, a)), true;
        },
        pos);
    return page;
}
Viewed<History> history(const Sight& sight, const One& q) {
    const Area* a = sight.find<Area>(q.area);
    if (!a) return Refusal{"not_found", "area"};
    History out;
    sight.from<Predecessor>({a->id, {}}, [&](const Predecessor::Key& key, const Predecessor&) {
        if (key.to != a->id) return false;
        const Area* from = sight.find<Area>(key.from);
        const Succession* s = sight.find<Succession>({key.from, key.to});
        if (from && s)
            out.items.push_back(
                {s->date, {}, from->name.str(), code(*from), Event::succeeds, step(*from), s->share, s->suggested});
        return true;
    });
    Day since = a->valid_from;
    sight.from<AreaPast>({a->id, 0}, [&](const AreaPast::Key& key, const AreaPast& past) {
        if (key.area != a->id) return false;
        Area then = *a;
        then.span = past.span;
        out.items.push_back({past.from,
                             past.to,
                             past.name.str(),
                             code(then),
                             past.change == Past::moved ? Event::moved : Event::renamed,
                             {},
                             {},
                             {}});
        since = past.to;
        return true;
    });
    out.items.push_back(
        {since, a->valid_to, a->name.str(), code(*a), a->current() ? Event::named : Event::removed, {}, {}, {}});
    sight.from<Succession>({a->id, {}}, [&](const Succession::Key& key, const Succession& s) {
        if (key.from != a->id) return false;
        if (const Area* to = sight.find<Area>(key.to))
            out.items.push_back(
                {s.date, {}, to->name.str(), code(*to), Event::succeeded_by, step(*to), s.share, s.suggested});
        return true;
    });
    return out;
}
Editions editions(const Sight& sight, const Nothing&) {
    Editions out;
    sight.each<AreaEdition>([&](const AreaEdition& e) {
        out.items.push_back({e.key.year, e.valid_from, std::string(e.source), e.read, e.added, e.renamed, e.removed,
                             e.succeeded, e.seq});
        return true;
    });
    return out;
}
}  // namespace greentally::area
