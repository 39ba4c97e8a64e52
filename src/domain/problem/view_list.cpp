#include <map>

#include "base/period.hpp"
#include "domain/problem/view_lines.hpp"
#include "domain/unit/unit.hpp"

namespace greentally::problem {
namespace {
constexpr std::uint32_t items_usual = 50, page_max = 500;
template <class T>
bool among(const std::optional<std::vector<T>>& list, const T& value) {
    return !list || std::find(list->begin(), list->end(), value) != list->end();
}
class Matches {
public:
    Matches(const Sight& sight, const ListQuery& q) : sight_(sight), q_(q) {
        if (q.words) add_pairs(pairs_, *q.words);
    }
    bool operator()(const ProblemLine& l, bool orphan) const {
        const ListQuery& q = q_;
        if (!among(q.stage, l.stage) || (q.issuer && l.issuer != *q.issuer)) return false;
        if (q.open && open(l.stage) != *q.open) return false;
        if (q.standing && l.standing != *q.standing) return false;
        if (q.rebounded && l.rebounded != *q.rebounded) return false;
        if (q.due_from && (!l.due.known() || l.due < *q.due_from)) return false;
        if (q.due_to && (!l.due.known() || l.due > *q.due_to)) return false;
        if (q.sign && !(open(l.stage) && among(q.sign, l.sign))) return false;
        if (q.progress && l.progress != *q.progress) return false;
        if (q.untouched && l.untouched != *q.untouched) return false;
        if (q.orphaned && orphan != *q.orphaned) return false;
        return (!q.words || (l.pairs.has(pairs_) && says(l.key.problem))) && (!q.person || held_by(l.key.problem));
    }

private:
    bool says(Id<Problem> id) const {
        const Problem* p = sight_.find<Problem>(id);
        return p && (p->title.view().find(q_.words->view()) != std::string_view::npos ||
                     p->number.view().find(q_.words->view()) != std::string_view::npos);
    }
    bool held_by(Id<Problem> id) const {
        bool found = false;
        each_of<ProblemPerson>(Rows(sight_), id, [&](const ProblemPerson& h) {
            const Post* post = sight_.find<Post>(living_post(sight_, h.key.post, sight_.today()));
            found |= post && post->person == *q_.person;
        });
        return found;
    }
    const Sight& sight_;
    const ListQuery& q_;
    Pairs pairs_;
};
/// The first of many in an order, without holding the others; ids settle ties, so that pages do not overlap.
class First {
public:
    First(const Sight& sight, std::string_view by, std::size_t wanted)
        : sight_(sight), down_(by.starts_with('-')), by_(down_ ? by.substr(1) : by), wanted_(wanted) {}
    void add(const ProblemLine& l) {
        ++all_;
        const Pick pick{value(l), text(l.key.problem), l.key.problem};
        const auto before = [&](const Pick& a, const Pick& b) { return this->before(a, b); };
        if (picks_.size() == wanted_) {
            if (wanted_ == 0 || !before(pick, picks_.front())) return;
            std::pop_heap(picks_.begin(), picks_.end(), before), picks_.pop_back();
        }
        picks_.push_back(pick), std::push_heap(picks_.begin(), picks_.end(), before);
    }
    std::size_t all() const { return all_; }
    std::vector<Id<Problem>> take(std::size_t from) {
        const auto before = [&](const Pick& a, const Pick& b) { return this->before(a, b); };
        std::sort_heap(picks_.begin(), picks_.end(), before);
        std::vector<Id<Problem>> out;
        for (std::size_t i = from; i < picks_.size(); ++i) out.push_back(picks_[i].id);
        return out;
    }

private:
    struct Pick {
        std::int64_t value = 0;
        Code text;
        Id<Problem> id;
    };
    std::int64_t value(const ProblemLine& l) const {
        const auto day = [](Day d) { return d.known() ? std::int64_t(d.n) : INT64_MAX; };
        if (by_ == "found") return day(l.found);
        if (by_ == "closed") return day(l.closed_on);
        return by_ == "stage" ? std::int64_t(l.stage) : by_ == "number" ? 0 : day(l.due);
    }
    Code text(Id<Problem> id) const {
        const Problem* p = by_ == "number" ? sight_.find<Problem>(id) : nullptr;
        return p ? p->number : Code();
    }
    bool before(const Pick& a, const Pick& b) const {
        const Pick &x = down_ ? b : a, &y = down_ ? a : b;
        if (x.value != y.value) return x.value < y.value;
        if (const auto c = x.text <=> y.text; c != 0) return c < 0;
        return x.id < y.id;
    }
    const Sight& sight_;
    const bool down_;
    const std::string_view by_;
    const std::size_t wanted_;
    std::size_t all_ = 0;
    std::vector<Pick> picks_;  // a heap, the last of them in front
};
}  // namespace

List list(const Sight& sight, const ListQuery& q) {
    Wanted here(sight, q.source, q.theme, q.area);
    const Orphans orphans(sight);
    const Matches matches(sight, q);
    const std::size_t from = q.offset.value_or(0);
    First first(sight, q.sort ? q.sort->view() : "due", from + std::min(q.limit.value_or(items_usual), page_max));
    List out;
    each_line(sight, q.unit, [&](const ProblemLine& l) {
        if (!here(l)) return;
        const bool orphan = orphans(l);
        if (matches(l, orphan)) first.add(l), count(out.counts, l), out.counts.orphaned += orphan;
    });
    out.offset = std::uint32_t(std::min(from, first.all()));
    for (const Id<Problem> id : first.take(from))
        if (const Problem* p = sight.find<Problem>(id)) out.items.push_back(item_of(sight, *p));
    return out;
}

Groups groups(const Sight& sight, const GroupQuery& q) {
    Wanted here(sight, q.source, q.theme, q.area);
    std::map<std::uint32_t, Counts> counts;
    Groups out;
    each_line(sight, q.unit, [&](const ProblemLine& l) {
        if (!here(l)) return;
        count(out.total, l);
        if (q.by == By::lead) count(counts[l.lead.n], l);
        if (q.by == By::source) count(counts[l.source.n], l);
        if (q.by == By::area) count(counts[l.key.area.n], l);
        if (q.by == By::theme)
            each_of<ProblemOfTheme>(Rows(sight), l.key.problem,
                                    [&](const ProblemOfTheme& t) { count(counts[t.key.theme.n], l); });
    });
    const auto named = [&](std::uint32_t n) {
        if (q.by == By::lead) return unit_called(sight, {n});
        if (q.by == By::area) return area_called(sight, {n});
        if (q.by == By::source) {
            const ProblemSource* s = sight.find<ProblemSource>({n});
            return s ? Called{n, s->zh, s->en} : Called{};
        }
        const ProblemTheme* t = sight.find<ProblemTheme>({n});
        return t ? Called{n, t->zh, t->en} : Called{};
    };
    for (const auto& [n, c] : counts) out.items.push_back({named(n), c}), out.by_theme += c.items;
    return out;
}

Burndown burndown(const Sight& sight, const BurndownQuery& q) {
    Wanted here(sight, q.source, q.theme, q.area);
    std::vector<ProblemLine> all;
    Day first = sight.today();
    each_line(sight, q.unit, [&](const ProblemLine& l) {
        if (!here(l) || l.stage == Stage::merged || l.stage == Stage::split || l.stage == Stage::voided) return;
        all.push_back(l), first = std::min(first, l.found);
    });
    Burndown out;
    if (q.from) first = std::max(first, *q.from);
    constexpr int months_max = 120;
    for (int m = 0; m < months_max && !all.empty(); ++m) {
        const Civil c = civil(first);
        const int month = c.month - 1 + m;
        const int year = c.year + month / 12;
        const Day end = std::min(*day_of(year, month % 12 + 1, days_in_month(year, month % 12 + 1)), sight.today());
        BurndownPoint point{end};
        for (const ProblemLine& l : all) {
            if (l.found > end) continue;
            const bool gone = l.closed_on.known() && l.closed_on <= end;
            ++point.found, point.rectified += l.rectified_on.known() && l.rectified_on <= end, point.closed += gone;
            point.left += !gone, point.due_left += !(l.due.known() && l.due <= end);
        }
        out.items.push_back(point);
        if (end == sight.today()) break;
    }
    if (const std::size_t n = out.items.size(); n > 3) {
        const BurndownPoint &now = out.items[n - 1], &then = out.items[n - 4];
        const std::int64_t fewer = std::int64_t(then.left) - now.left, days = now.day.n - then.day.n;
        if (fewer > 0) out.zero_on = Day(std::int32_t(now.day.n + (now.left * days + fewer - 1) / fewer));
    }
    return out;
}
}  // namespace greentally::problem
