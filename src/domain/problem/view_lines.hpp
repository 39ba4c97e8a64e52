#pragma once
/// Problems as lists read them, each once. For this room's own files.
#include <algorithm>

#include "domain/area/area.hpp"
#include "domain/problem/line.hpp"
#include "domain/problem/views.hpp"

namespace greentally::problem {
/// The part of the tree, the source, the theme that a filter means; none: everything.
class Wanted {
public:
    Wanted(const Sight&, std::optional<Id<ProblemSource>>, std::optional<Id<ProblemTheme>>, std::optional<Id<Area>>);
    bool operator()(const ProblemLine& l) {
        if (source_ && l.source != *source_) return false;
        if (area_ && !within(l.key.area)) return false;
        return !theme_ || l.theme == *theme_ || (l.themes && sight_.find<ProblemOfTheme>({l.key.problem, *theme_}));
    }

private:
    bool within(Id<Area> area) {
        if (area == last_) return last_within_;
        const Area* a = sight_.find<Area>(area);
        return last_ = area, last_within_ = a && span_.holds(a->span);
    }
    const Sight& sight_;
    const std::optional<Id<ProblemSource>> source_;
    const std::optional<Id<ProblemTheme>> theme_;
    const std::optional<Id<Area>> area_;
    Span span_{};
    Id<Area> last_;
    bool last_within_ = false;
};
/// Open problems for which nobody in office answers although somebody was named, or whose lead unit is no more. Found
/// from the posts and units that ended, which are few.
class Orphans {
public:
    explicit Orphans(const Sight&);
    bool operator()(const ProblemLine& l) const {
        return !ids_.empty() && std::binary_search(ids_.begin(), ids_.end(), l.key.problem);
    }

private:
    std::vector<Id<Problem>> ids_;
};
/// f(line) of a unit's problems from a key on, while it returns true.
template <class F>
void each_of_unit(const Sight& sight, const ProblemOf::Key& from, F f) {
    sight.from<ProblemOf>(from, [&](const auto& k, const ProblemOf& of) { return k.unit == from.unit && f(k, of); });
}
/// f(line) of each problem that lies where the viewer does not look, and is his unit's.
template <class F>
void each_elsewhere(const Sight& sight, F f) {
    std::optional<ProblemOf::Key> next{{sight.viewer.unit, {}, {}}};
    while (next && next->unit) {
        const ProblemOf::Key from = *next;
        next.reset();
        each_of_unit(sight, from, [&](const auto& k, const ProblemOf&) {
            if (sight.find<ProblemLine>({k.area, k.problem}))
                return next = ProblemOf::Key{k.unit, {k.area.n + 1}, {}}, false;
            if (const Problem* p = sight.find<Problem>(k.problem)) f(line_of(*p, sight.find<ProblemSign>(k.problem)));
            return true;
        });
    }
}
/// f(line) of each visible problem; of those that a unit leads or assists, if one is named.
template <class F>
void each_line(const Sight& sight, std::optional<Id<Unit>> unit, F f) {
    if (!unit) {
        sight.each<ProblemLine>([&](const ProblemLine& l) { return f(l), true; });
        return each_elsewhere(sight, f);
    }
    each_of_unit(sight, {*unit, {}, {}}, [&](const auto& k, const ProblemOf& of) {
        const Problem* p = of.fixes ? sight.find<Problem>(k.problem) : nullptr;
        if (const ProblemLine* l = p ? sight.find<ProblemLine>({k.area, k.problem}) : nullptr)
            f(*l);
        else if (p)
            f(line_of(*p, sight.find<ProblemSign>(k.problem)));
        return true;
    });
}
void count(Counts&, const ProblemLine&);
}  // namespace greentally::problem
