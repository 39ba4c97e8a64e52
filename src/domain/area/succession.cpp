#include "domain/area/succession.hpp"

#include <map>
#include <set>

namespace greentally::area {
std::string_view stem(std::string_view name) {
    // Longest first; 社区 and 村 may stand before another: 长宁社区居民委员会.
    constexpr std::string_view ends[] = {"居民委员会", "村民委员会", "街道办事处", "民族乡", "自治县", "管委会",
                                         "居委会",     "村委会",     "委员会",     "社区",   "街道",   "县",
                                         "市",         "区",         "旗",         "镇",     "乡",     "村"};
    std::string_view left = name;
    for (int twice = 0; twice < 2; ++twice)
        for (const auto end : ends) {
            if (!left.ends_with(end) || left.size() <= end.size()) continue;
            left.remove_suffix(end.size());
            break;
        }
    return left;
}

namespace {
class Search {
public:
    Search(const State& state, const std::vector<const Area*>& removed, const std::vector<Fresh>& added)
        : state_(state), removed_(removed), added_(added), parent_(fresh_parents()) {}
    std::vector<Successor> run() {
        for (const Level level : {Level::province, Level::city, Level::county, Level::town, Level::village}) {
            match(level, false, false);
            match(level, false, true);
            match(level, true, false);
            match(level, true, true);
        }
        std::vector<Successor> out;
        for (const auto& [from, to] : follows_) out.push_back({from, to, whole(1)});
        for (const Level level : {Level::town, Level::county}) by_children(level, out);
        std::sort(out.begin(), out.end(), [](const Successor& a, const Successor& b) {
            return std::tie(a.from, a.to) < std::tie(b.from, b.to);
        });
        return out;
    }

private:
    std::map<Id<Area>, Id<Area>> fresh_parents() const {
        std::map<Id<Area>, Id<Area>> out;
        for (const Fresh& f : added_) out[f.id] = f.parent;
        return out;
    }
    Id<Area> parent(Id<Area> id) const {
        if (const auto fresh = parent_.find(id); fresh != parent_.end()) return fresh->second;
        const Area* a = state_.find<Area>(id);
        return a ? a->parent : Id<Area>{};
    }
    Id<Area> now(Id<Area> id) const {  // itself, or what follows it
        const auto next = follows_.find(id);
        return next == follows_.end() ? id : next->second;
    }
    void match(Level level, bool grandparent, bool by_stem) {
        if (grandparent && level <= Level::city) return;
        struct Sides {
            Id<Area> from, to;
            int removed = 0, added = 0;
        };
        std::map<std::pair<Id<Area>, std::string_view>, Sides> sides;
        const auto key = [&](Id<Area> above, std::string_view name) {
            return std::pair(grandparent ? now(parent(above)) : above, by_stem ? stem(name) : name);
        };
        for (const Area* a : removed_)
            if (a->level == level && !follows_.contains(a->id)) {
                Sides& s = sides[key(grandparent ? a->parent : now(a->parent), a->name)];
                s.from = a->id, ++s.removed;
            }
        if (sides.empty()) return;
        for (const Fresh& f : added_)
            if (f.level == level && !taken_.contains(f.id))
                if (const auto s = sides.find(key(f.parent, f.name)); s != sides.end())
                    s->second.to = f.id, ++s->second.added;
        for (const auto& [k, s] : sides)
            if (s.removed == 1 && s.added == 1) follows_[s.from] = s.to, taken_.insert(s.to);
    }
    void by_children(Level level, std::vector<Successor>& out) const {
        std::map<Id<Area>, std::pair<std::int64_t, std::map<Id<Area>, std::int64_t>>>
            moved;  // children, and where they went
        for (const Area* a : removed_)
            if (a->level == level && !follows_.contains(a->id)) moved[a->id];
        for (const Area* child : removed_) {
            const auto from = moved.find(child->parent);
            if (from == moved.end()) continue;
            ++from->second.first;
            if (const auto next = follows_.find(child->id); next != follows_.end())
                ++from->second.second[parent(next->second)];
        }
        for (const auto& [from, children] : moved) {
            std::int64_t found = 0;
            for (const auto& [to, n] : children.second) found += n;
            if (found * 2 < children.first) continue;
            for (const auto& [to, n] : children.second) out.push_back({from, to, {n * Decimal::one / children.first}});
        }
    }

    const State& state_;
    const std::vector<const Area*>& removed_;
    const std::vector<Fresh>& added_;
    const std::map<Id<Area>, Id<Area>> parent_;
    std::map<Id<Area>, Id<Area>> follows_;
    std::set<Id<Area>> taken_;
};
}  // namespace

std::vector<Successor> suggest_successors(const State& state, const std::vector<const Area*>& removed,
                                          const std::vector<Fresh>& added) {
    if (removed.empty() || added.empty()) return {};
    return Search(state, removed, added).run();
}
}  // namespace greentally::area
