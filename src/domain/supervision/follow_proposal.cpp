/// Which rungs fire for which problem. A date that is moved, a judgement that is changed withdraws its own proposal.
#include "domain/supervision/follow.hpp"

namespace greentally::supervision {
namespace {
using rectification::RungWhen;
using rectification::Sign;
/// Only what is open, given to somebody and not suspended climbs.
bool climbs(const Problem* p) {
    return p && problem::open(p->stage) && p->lead && p->stage != problem::Stage::suspended;
}
template <class Look>
void every_rung(const Look& around, Id<Problem> problem, Keys<Proposal>& keys) {
    if (!climbs(around.template find<Problem>(problem))) return;
    around.template each<LadderRung>([&](const auto& rung, const auto&) {
        return keys.push_back({problem, rung}), true;
    });
}
/// How often a person has judged the problem yellow.
std::int32_t yellows(Look<Proposals>& look, Id<Problem> problem) {
    std::int32_t n = 0;
    look.from<ProblemEvent>({problem, 0}, [&](const auto& k, const ProblemEvent& e) {
        if (k.problem != problem) return false;
        n += e.what == "problem.judged" && e.sign == Sign::yellow;
        return true;
    });
    return n;
}
struct Fired {
    std::int32_t round = 0;
    Day since;
};
/// A reminder whose date has come nearer than the next one's is withdrawn by it: each looks back no further than half.
std::optional<Fired> fires(Look<Proposals>& look, const Problem& p, const LadderRung& rung, const ProblemSign* sign) {
    const bool waits = !p.rectified_on.known();
    const auto from = [&](Day day) {
        return look.passed(Day(day.n - 1)) ? std::optional(Fired{p.due.n, day}) : std::nullopt;
    };
    switch (rung.when) {
        case RungWhen::due_within: {
            if (!waits || !p.due.known()) return {};
            const auto fired = from(Day(p.due.n - rung.n));
            return fired && !look.passed(Day(p.due.n - rung.n / 2)) ? fired : std::nullopt;
        }
        case RungWhen::overdue: return waits && p.due.known() ? from(Day(p.due.n + rung.n)) : std::nullopt;
        case RungWhen::yellow: {
            const std::int32_t n = yellows(look, p.id);
            return n >= rung.n ? std::optional(Fired{n, p.due}) : std::nullopt;
        }
        case RungWhen::red: return p.judged == Sign::red ? std::optional(Fired{p.due.n, p.due}) : std::nullopt;
        case RungWhen::rebounded: return p.rebounds >= rung.n ? std::optional(Fired{p.rebounds, p.due}) : std::nullopt;
        case RungWhen::untouched:
            return sign && sign->untouched && p.due.known() ? from(Day(p.due.n + rung.n)) : std::nullopt;
    }
    return {};
}
/// The area of a level that holds another; none if there is none of that level above it.
Id<Area> around_at(Look<Proposals>& look, Id<Area> area, rectification::Level level) {
    constexpr int tiers_max = 16;
    for (int tier = 0; area && tier < tiers_max; ++tier) {
        const Area* a = look.find<Area>(area);
        if (!a) return {};
        if (unsigned(a->level) + 1 == unsigned(level)) return area;
        area = a->parent;
    }
    return {};
}
}  // namespace

void Proposals::touch(const Around<Proposals>& around, const Change<Problem>& c, Keys<Proposal>& keys) {
    if (climbs(c.was) && !climbs(c.is))
        around.own({c.key, {}},
                   [&](const Proposal::Key& k) { return k.problem == c.key && (keys.push_back(k), true); });
    every_rung(around, c.key, keys);
}
void Proposals::touch(const Around<Proposals>& around, const Change<ProblemSign>& c, Keys<Proposal>& keys) {
    every_rung(around, c.key, keys);
}
void Proposals::touch(const Around<Proposals>& around, const Change<ProblemEvent>& c, Keys<Proposal>& keys) {
    every_rung(around, c.key.problem, keys);
}
void Proposals::touch(const Around<Proposals>& around, const Change<ProblemSource>& c, Keys<Proposal>& keys) {
    around.each<Problem>([&](const auto& id, const Problem& p) {
        if (p.source == c.key) every_rung(around, id, keys);
        return true;
    });
}
void Proposals::touch(const Around<Proposals>& around, const Change<LadderRung>& c, Keys<Proposal>& keys) {
    around.each<Problem>([&](const auto& id, const Problem& p) {
        if (climbs(&p)) keys.push_back({id, c.key});
        return true;
    });
}
void Proposals::touch(const Around<Proposals>&, const Change<SupervisionOf>& c, Keys<Proposal>& keys) {
    keys.push_back({c.key.problem, c.key.rung});
}
/// A change of the tree is rare, and every problem lies somewhere in it.
void Proposals::touch(const Around<Proposals>& around, const Change<Area>& c, Keys<Proposal>& keys) {
    if (c.was && c.is && c.was->parent == c.is->parent && c.was->level == c.is->level && c.was != c.is) return;
    around.each<Problem>([&](const auto& id, const Problem&) { return every_rung(around, id, keys), true; });
}
std::optional<Proposal> Proposals::settle(Look<Proposals>& look, const Proposal::Key& key, const Proposal*) {
    // Of a pair only half of which is there, and to what does not climb, nothing leads back.
    if (!climbs(look.find_unproven<Problem>(key.problem)) || !look.find_unproven<LadderRung>(key.rung)) return {};
    const Problem* p = look.find<Problem>(key.problem);
    const LadderRung* rung = look.find<LadderRung>(key.rung);
    const ProblemSource* source = look.find<ProblemSource>(p->source);
    if (!rung->live || !source || source->programme != rung->programme) return {};
    const auto fired = fires(look, *p, *rung, look.find<ProblemSign>(p->id));
    if (!fired || look.find<SupervisionOf>({key.problem, key.rung, fired->round})) return {};
    const Id<Area> area = around_at(look, p->area, rung->level);
    return area ? std::optional(Proposal{key, fired->round, area, p->lead, fired->since}) : std::nullopt;
}
}  // namespace greentally::supervision
