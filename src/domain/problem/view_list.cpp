#include <map>

#include "base/period.hpp"
#include "domain/problem/views.hpp"
#include "domain/unit/unit.hpp"

namespace greentally::problem {
namespace {
constexpr std::uint32_t items_usual = 50, page_max = 500;
template <class T>
bool among(const std::optional<std::vector<T>>& list, const T& value) {
    return !list || std::find(list->begin(), list->end(), value) != list->end();
}
bool held_by(const Sight& sight, const Problem& p, Id<Person> person) {
    bool found = false;
    each_of<ProblemPerson>(Rows(sight), p.id, [&](const ProblemPerson& h) {
        const Post* post = sight.find<Post>(living_post(sight, h.key.post, sight.today()));
        found |= post && post->person == person;
    });
    return found;
}
bool matches(const Sight& sight, const ListQuery& q, const Problem& p, const ProblemSign* s) {
    if (!among(q.stage, p.stage) || (q.issuer && p.issuer != *q.issuer)) return false;
    if (q.open && open(p.stage) != *q.open) return false;
    if (q.standing && p.standing != *q.standing) return false;
    if (q.rebounded && (p.rebounds > 0) != *q.rebounded) return false;
    if (q.due_from && (!p.due.known() || p.due < *q.due_from)) return false;
    if (q.due_to && (!p.due.known() || p.due > *q.due_to)) return false;
    if (q.sign && !(open(p.stage) && among(q.sign, sign_of(p, s)))) return false;
    if (q.progress && (!s || s->progress != *q.progress)) return false;
    if (q.untouched && (s && s->untouched) != *q.untouched) return false;
    if (q.words && p.title.view().find(q.words->view()) == std::string_view::npos &&
        p.number.view().find(q.words->view()) == std::string_view::npos)
        return false;
    if (q.person && !held_by(sight, p, *q.person)) return false;
    return !q.orphaned || orphaned(sight, p) == *q.orphaned;
}
/// Whether a comes before b; ids settle ties, so that pages do not overlap.
bool before(std::string_view by, const Problem& a, const Problem& b) {
    const auto day = [](Day d) { return d.known() ? std::int64_t(d.n) : INT64_MAX; };
    const auto order = [&](const auto& x, const auto& y) { return x < y ? -1 : y < x ? 1 : 0; };
    int c = 0;
    if (by == "number")
        c = order(a.number, b.number);
    else if (by == "found")
        c = order(day(a.found), day(b.found));
    else if (by == "closed")
        c = order(day(a.closed_on), day(b.closed_on));
    else if (by == "stage")
        c = order(a.stage, b.stage);
    else
        c = order(day(a.due), day(b.due));
    return c ? c < 0 : a.id < b.id;
}
}  // namespace

List list(const Sight& sight, const ListQuery& q) {
    const Wanted here = wanted(sight, q.source, q.theme, q.area, q.unit);
    std::vector<const Problem*> found;
    List out;
    sight.each<Problem>([&](const Problem& p) {
        if (!here(p)) return true;
        const ProblemSign* s = sight.find<ProblemSign>(p.id);
        if (matches(sight, q, p, s)) found.push_back(&p), count(out.counts, p, s);
        return true;
    });
    std::string_view by = q.sort ? q.sort->view() : std::string_view("due");
    const bool down = by.starts_with('-');
    if (down) by.remove_prefix(1);
    const std::size_t from = std::min<std::size_t>(q.offset.value_or(0), found.size());
    const std::size_t to = std::min(found.size(), from + std::min(q.limit.value_or(items_usual), page_max));
    std::partial_sort(
        found.begin(), found.begin() + std::ptrdiff_t(to), found.end(),
        [&](const Problem* a, const Problem* b) { return down ? before(by, *b, *a) : before(by, *a, *b); });
    out.offset = std::uint32_t(from);
    for (std::size_t i = from; i < to; ++i) out.items.push_back(item_of(sight, *found[i]));
    for (const Problem* p : found) out.counts.orphaned += orphaned(sight, *p);
    return out;
}

Groups groups(const Sight& sight, const GroupQuery& q) {
    const Wanted here = wanted(sight, q.source, q.theme, q.area, q.unit);
    std::map<std::uint32_t, Counts> counts;
    Groups out;
    sight.each<Problem>([&](const Problem& p) {
        if (!here(p)) return true;
        const ProblemSign* s = sight.find<ProblemSign>(p.id);
        count(out.total, p, s);
        if (q.by == By::lead) count(counts[p.lead.n], p, s);
        if (q.by == By::source) count(counts[p.source.n], p, s);
        if (q.by == By::area) count(counts[p.area.n], p, s);
        if (q.by == By::theme)
            each_of<ProblemOfTheme>(Rows(sight), p.id,
                                    [&](const ProblemOfTheme& t) { count(counts[t.key.theme.n], p, s); });
        return true;
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
    const Wanted here = wanted(sight, q.source, q.theme, q.area, q.unit);
    std::vector<const Problem*> all;
    Day first = sight.today();
    sight.each<Problem>([&](const Problem& p) {
        if (!here(p) || p.stage == Stage::merged || p.stage == Stage::split || p.stage == Stage::voided) return true;
        all.push_back(&p), first = std::min(first, p.found);
        return true;
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
        for (const Problem* p : all) {
            if (p->found > end) continue;
            const bool gone = p->closed_on.known() && p->closed_on <= end;
            ++point.found, point.rectified += p->rectified_on.known() && p->rectified_on <= end, point.closed += gone;
            point.left += !gone, point.due_left += !(p->due.known() && p->due <= end);
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
