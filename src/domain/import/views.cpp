#include "domain/import/views.hpp"

#include <algorithm>

#include "domain/unit/unit.hpp"

namespace greentally::import_ {
namespace {
constexpr std::uint32_t items_usual = 50, items_max = 500;
std::optional<Name> called(const Sight& sight, Id<Person> id) {
    const Person* p = id ? sight.find<Person>(id) : nullptr;
    return p ? std::optional(p->name) : std::nullopt;
}
ListItem item(const Sight& sight, const Import& i) {
    ListItem out{i.id, i.kind, i.name,   i.table, called(sight, i.person), i.at, i.added, i.changed, i.equal, i.refused,
                 {},   {},     i.undone, i.left,  !i.file.empty()};
    if (i.undone_at.us) out.undone_at = i.undone_at, out.undone_by = called(sight, i.undone_by);
    return out;
}
}  // namespace
List list(const Sight& sight, const ListQuery& q) {
    const std::size_t limit = std::min(q.limit.value_or(items_usual), items_max);
    std::vector<const Import*> all;
    sight.each<Import>([&](const Import& i) {
        if ((!q.kind || i.kind == *q.kind) && (!q.before || i.id < *q.before)) all.push_back(&i);
        return true;
    });
    std::reverse(all.begin(), all.end());
    List out;
    out.more = all.size() > limit;
    for (const Import* i : all)
        if (out.items.size() < limit) out.items.push_back(item(sight, *i));
    return out;
}
}  // namespace greentally::import_
