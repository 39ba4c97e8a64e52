#include "derived/area_search/views.hpp"

namespace greentally::area_search {
namespace {
constexpr std::uint32_t limit_usual = 20, limit_max = 100, between_max = 50;
using Spans = std::vector<Span>;

bool inside(const Spans& spans, const Area& a) {
    return std::any_of(spans.begin(), spans.end(), [&](Span s) { return s.holds(a.span); });
}
bool touches(const Spans& spans, Span o) {
    return std::any_of(spans.begin(), spans.end(), [&](Span s) { return s.first <= o.last && o.first <= s.last; });
}
/// Those that no other holds, in order.
Spans outermost(Spans spans) {
    std::sort(spans.begin(), spans.end(),
              [](Span a, Span b) { return std::tuple(a.first, ~a.last) < std::tuple(b.first, ~b.last); });
    Spans out;
    for (const Span s : spans)
        if (out.empty() || !out.back().holds(s)) out.push_back(s);
    return out;
}
class Search {
public:
    Search(const Sight& sight, const Spans& spans, bool removed, std::size_t limit)
        : sight_(sight),
          spans_(spans),
          everywhere_(spans == Spans{everywhere}),
          removed_(removed),
          limit_(limit),
          best_(2 * limit) {}
    /// Best first.
    std::vector<Best::Found> run(const std::string& term) {
        const Needle needle(term);
        const bool code = term.size() <= 12 && term.find_first_not_of("0123456789") == term.npos;
        for (const Span span : spans_) pages(span, needle);
        if (code) codes(term);
        auto found = best_.sorted();  // one by name and by code counts once
        found.resize(std::min(found.size(), limit_));
        return found;
    }

private:
    void pages(Span span, const Needle& needle) {
        const auto county = [](std::uint64_t place) { return std::uint32_t(place / area::width(area::Level::county)); };
        sight_.from<NamePage>({county(span.first)}, [&](const NamePage::Key& key, const NamePage& page) {
            if (key.county > county(span.last)) return false;
            const auto take = [&](std::size_t i, Match match) {
                const Packed::Entry& e = page.packed.entry(i);
                if (e.removed && !removed_) return;
                const auto rank =
                    Best::rank(e.removed, match, area::Level(e.level), std::uint64_t(key.county) << 20 | i);
                if (!best_.wants(rank)) return;
                const Area* a = everywhere_ ? nullptr : sight_.find<Area>({e.area});
                if (everywhere_ || (a && inside(spans_, *a))) best_.offer(rank, {e.area});
            };
            // Once there are enough, a village that merely holds the text is not worth a look: most are villages.
            const std::size_t villages = page.packed.villages(), all = page.packed.size();
            const bool parts = best_.wants(
                Best::rank(false, Match::part, area::Level::village, std::uint64_t(key.county) << 20 | villages));
            if (needle.letters_only()) {
                needle.in_initials(page.packed, parts ? all : villages, take);
                if (!parts) needle.begin_initials(page.packed, villages, take);
            }
            if (!needle.wants_latin() || page.packed.latin()) {
                needle.in_names(page.packed, parts ? all : villages, take);
                if (!parts) needle.begin_names(page.packed, villages, take);
            }
            return true;
        });
    }
    /// Areas whose code begins so: the highest first, then what lies in them, level by level.
    void codes(const std::string& digits) {
        Span with{0, 0};
        std::uint64_t w = 1;
        for (std::size_t i = 0; i < 12; ++i)
            with.first = with.first * 10 + (i < digits.size() ? std::uint64_t(digits[i] - '0') : 0),
            w *= i < digits.size() ? 1 : 10;
        with.last = with.first + w - 1;
        std::vector<const Area*> row = begin_so(with, digits.size());
        std::uint64_t order = 0;
        while (!row.empty() && order < limit_) {
            std::vector<const Area*> below;
            for (const Area* a : row) {
                if (!touches(spans_, a->span)) continue;
                const bool shown = !a->internal && inside(spans_, *a);
                const Match match = area::digits(a->level) == digits.size() ? Match::exact : Match::prefix;
                if (shown) best_.offer(Best::rank(false, match, a->level, order++), a->id);
                if (order < limit_)
                    each_child(sight_, a, [&](const Area& child) { return below.push_back(&child), true; });
            }
            row = std::move(below);
        }
    }
    std::vector<const Area*> begin_so(Span with, std::size_t digits) const {
        std::vector<const Area*> out;
        AreaPlace::Key next{with.first, {}, {}};
        for (bool more = true; more;) {
            more = false;
            sight_.from<AreaPlace>(next, [&](const AreaPlace::Key& key, const AreaPlace& place) {
                if (key.first > with.last) return false;
                const Area* a = area::digits(key.level) >= digits ? sight_.find<Area>(key.area) : nullptr;
                if (a) out.push_back(a);
                next = a ? AreaPlace::Key{std::max(place.last, key.first) + 1, {}, {}}
                         : AreaPlace::Key{key.first, key.level, {key.area.n + 1}};
                more = true;
                return false;
            });
        }
        return out;
    }

    const Sight& sight_;
    const Spans& spans_;
    const bool everywhere_, removed_;
    const std::size_t limit_;
    Best best_;
};

std::string path(const Sight& sight, const Area& a) {
    std::string out = a.name.str();
    int steps = 0;
    for (const Area* up = sight.find<Area>(a.parent); up && steps < 5; up = sight.find<Area>(up->parent), ++steps)
        if (up->kind != area::Kind::placeholder) out = up->name.str() + " / " + out;
    return out;
}
}  // namespace

Viewed<Hits> search(const Sight& sight, const Query& q) {
    Spans spans{everywhere};
    if (q.within) {
        const Area* a = sight.find<Area>(*q.within);
        if (!a) return Refusal{"not_found", "within"};
        spans = {a->span};
    }
    const std::uint32_t limit = std::clamp(q.limit.value_or(limit_usual), 1u, limit_max);
    const bool removed = q.removed.value_or(false);
    Hits hits;
    std::string rest = folded(q.q);
    while (!rest.empty()) {
        const std::string term = rest.substr(0, rest.find(' '));
        rest.erase(0, term.size());
        rest.erase(0, std::min(rest.find_first_not_of(' '), rest.size()));
        const bool last = rest.empty();
        const auto found = Search(sight, spans, removed, last ? limit : between_max).run(term);
        Spans narrowed;
        for (const Best::Found& f : found) {
            const Area* a = sight.find<Area>(f.area);
            if (!a) continue;
            narrowed.push_back(a->span);
            if (last)
                hits.items.push_back({a->id, area::code(*a), a->name.str(), a->level, a->kind, a->internal,
                                      path(sight, *a), f.match(), a->valid_to});
        }
        spans = outermost(narrowed);
    }
    return hits;
}
}  // namespace greentally::area_search
