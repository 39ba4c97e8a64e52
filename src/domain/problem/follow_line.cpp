/// The rows that lists read.
#include "domain/area/area.hpp"
#include "domain/problem/follow.hpp"

namespace greentally {
Scope scope(const State& state, const ProblemLine& l) {
    const Area* area = state.find<Area>(l.key.area);
    Scope s;
    return s.span = area ? area->span : Span{}, s;
}
namespace problem {
namespace {
template <class F>
void each_unit(const Problem& p, F f) {
    f(p.issuer), f(p.lead);
    for (const Id<Unit> unit : p.assisting) f(unit);
}
template <class Lookup>
void where_it_lies(const Lookup& around, Id<Problem> id, Keys<ProblemLine>& keys) {
    if (const Problem* p = around.template find<Problem>(id)) keys.push_back({p->area, id});
}
}  // namespace

void add_pairs(Pairs& pairs, std::string_view text) {
    constexpr std::uint64_t words = 112, others = 16;  // numbers have few pairs, and the same: they fill no word's bits
    std::uint64_t last = 0, now = 0;
    const auto add = [&] {
        if (last && now) {
            const std::uint64_t mixed = (last * 0x9E3779B97F4A7C15 + now) * 0xC2B2AE3D27D4EB4F >> 40;
            const std::uint64_t bit = last < 128 && now < 128 ? words + mixed % others : mixed % words;
            pairs.bits[bit / 64] |= std::uint64_t(1) << bit % 64;
        }
        last = now, now = 0;
    };
    for (const char c : text) {
        const bool starts = (c & 0xC0) != 0x80;  // a character of UTF-8
        if (starts && now) add();
        now = now << 8 | std::uint8_t(c);
    }
    add();
}
ProblemLine line_of(const Problem& p, const ProblemSign* s) {
    Pairs pairs;
    add_pairs(pairs, p.title), add_pairs(pairs, p.number);
    return {{p.area, p.id},
            p.issuer,
            p.lead,
            p.source,
            p.theme,
            p.found,
            p.due,
            p.rectified_on,
            p.closed_on,
            p.stage,
            p.judged ? *p.judged
            : s      ? s->suggested
                     : rectification::Sign::blue,
            s ? s->progress : Progress::none,
            p.standing,
            p.rebounds > 0,
            s && s->untouched,
            true,
            pairs};
}

void Lines::touch(const Around<Lines>&, const Change<Problem>& c, Keys<ProblemLine>& keys) {
    for (const Problem* p : {c.was, c.is})
        if (p) keys.push_back({p->area, c.key});
}
void Lines::touch(const Around<Lines>& around, const Change<ProblemSign>& c, Keys<ProblemLine>& keys) {
    where_it_lies(around, c.key, keys);
}
void Lines::touch(const Around<Lines>& around, const Change<ProblemOfTheme>& c, Keys<ProblemLine>& keys) {
    where_it_lies(around, c.key.problem, keys);
}
std::optional<ProblemLine> Lines::settle(Look<Lines>& look, const ProblemLine::Key& key, const ProblemLine*) {
    if (const Problem* p = look.find_unproven<Problem>(key.problem); !p || p->area != key.area) return {};
    const Problem* p = look.find<Problem>(key.problem);
    ProblemLine out = line_of(*p, look.find<ProblemSign>(key.problem));
    out.themes = false;
    look.from<ProblemOfTheme>({key.problem, {}}, [&](const auto& k, const auto&) {
        if (k.problem != key.problem) return false;
        out.themes |= k.theme != p->theme;
        return true;
    });
    return out;
}

void OfUnits::touch(const Around<OfUnits>&, const Change<Problem>& c, Keys<ProblemOf>& keys) {
    for (const Problem* p : {c.was, c.is})
        if (p)
            each_unit(*p, [&](Id<Unit> unit) {
                if (unit) keys.push_back({unit, p->area, c.key});
            });
}
std::optional<ProblemOf> OfUnits::settle(Look<OfUnits>& look, const ProblemOf::Key& key, const ProblemOf*) {
    const Problem* p = look.find_unproven<Problem>(key.problem);
    if (!p || p->area != key.area) return {};
    bool any = false;
    each_unit(*p, [&](Id<Unit> unit) { any |= unit == key.unit; });
    if (!any) return {};
    look.find<Problem>(key.problem);
    const bool assists = std::find(p->assisting.begin(), p->assisting.end(), key.unit) != p->assisting.end();
    return ProblemOf{key, assists || p->lead == key.unit};
}

void OfPosts::touch(const Around<OfPosts>&, const Change<ProblemPerson>& c, Keys<ProblemOfPost>& keys) {
    keys.push_back({c.key.post, c.key.problem});
}
std::optional<ProblemOfPost> OfPosts::settle(Look<OfPosts>& look, const ProblemOfPost::Key& key, const ProblemOfPost*) {
    for (const Charge charge : {Charge::first_responsible, Charge::leader_in_charge, Charge::liaison, Charge::handler})
        if (look.find<ProblemPerson>({key.problem, charge, key.post})) return ProblemOfPost{key};
    return {};
}
}  // namespace problem
}  // namespace greentally
