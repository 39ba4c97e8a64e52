#include "domain/problem/view_lines.hpp"

#include "domain/unit/unit.hpp"

namespace greentally::problem {
Wanted::Wanted(const Sight& sight, std::optional<Id<ProblemSource>> source, std::optional<Id<ProblemTheme>> theme,
               std::optional<Id<Area>> area)
    : sight_(sight), source_(source), theme_(theme), area_(area) {
    const Area* a = area ? sight.find<Area>(*area) : nullptr;
    if (a) span_ = a->span;
}
Orphans::Orphans(const Sight& sight) {
    const auto look_at = [&](Id<Problem> id) {
        const Problem* p = sight.find<Problem>(id);
        if (p && orphaned(sight, *p)) ids_.push_back(id);
    };
    sight.each<Post>([&](const Post& post) {
        if (living_post(sight, post.id, sight.today())) return true;
        sight.from<ProblemOfPost>(
            {post.id, {}}, [&](const auto& k, const auto&) { return k.post == post.id && (look_at(k.problem), true); });
        return true;
    });
    sight.each<Unit>([&](const Unit& unit) {
        if (!unit.valid(sight.today()))
            each_of_unit(sight, {unit.id, {}, {}},
                         [&](const auto& k, const auto&) { return look_at(k.problem), true; });
        return true;
    });
    std::sort(ids_.begin(), ids_.end());
}
void count(Counts& n, const ProblemLine& l) {
    const bool live = open(l.stage);
    ++n.items;
    n.open += live, n.rectified += l.rectified_on.known(), n.closed += l.closed_on.known();
    n.standing += l.standing, n.rebounded += l.rebounded, n.untouched += l.untouched;
    n.done += l.progress == Progress::done, n.on_schedule += l.progress == Progress::on_schedule,
        n.behind += l.progress == Progress::behind;
    using rectification::Sign;
    n.blue += live && l.sign == Sign::blue, n.yellow += live && l.sign == Sign::yellow,
        n.red += live && l.sign == Sign::red;
}
}  // namespace greentally::problem
