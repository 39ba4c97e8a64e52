#include "derived/area_search/follow.hpp"

#include <map>

namespace greentally::area_search {
static NamePage::Key page(const Area& a) { return {std::uint32_t(a.span.first / area::width(area::Level::county))}; }

void Pages::touch(const Around<Pages>&, const Change<Area>& c, Keys<NamePage>& keys) {
    if (c.was) keys.push_back(page(*c.was));
    if (c.is) keys.push_back(page(*c.is));
}
/// Who is on the page: those that were and did not change, and those that changed and are here now.
std::optional<NamePage> Pages::settle(Look<Pages>& look, const NamePage::Key& key, const NamePage* was) {
    std::map<Id<Area>, const Area*> here;
    for (std::size_t i = 0; was && i < was->packed.size(); ++i) here[{was->packed.entry(i).area}] = nullptr;
    for (const auto& c : look.changed<Area>()) {
        here.erase(c.key);
        if (c.is && page(*c.is) == key) here[c.key] = c.is;
    }
    std::vector<std::pair<Id<Area>, const Area*>> areas;
    for (const auto& [id, changed] : here)
        if (const Area* a = changed ? changed : look.find<Area>(id)) areas.push_back({id, a});
    if (areas.empty()) return {};
    std::sort(areas.begin(), areas.end(), [](const auto& a, const auto& b) {
        return std::tie(a.second->level, a.second->span.first, a.first) <
               std::tie(b.second->level, b.second->span.first, b.first);
    });
    std::vector<Packed::Name> names;
    for (const auto& [id, a] : areas) names.push_back({id, a->level, !a->current(), folded(a->name)});
    return NamePage{key, Packed(names)};
}
}  // namespace greentally::area_search
