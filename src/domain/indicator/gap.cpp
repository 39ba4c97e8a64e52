/// 缺什么补什么: how much must be added, by whom (R-IND-04).
#include "numbers/gap.hpp"

#include "domain/indicator/page.hpp"
#include "domain/indicator/series.hpp"

namespace greentally::indicator {
namespace {
Decimal gain(const std::vector<Term>& side, Id<Element> lever) {
    for (const Term& t : side)
        if (t.element == lever) return Decimal{t.num * Decimal::one / t.den};
    return {};
}
/// The first lever, in the programme's order, that some unit below can still raise.
struct Chosen {
    const Element* lever = nullptr;
    std::optional<Id<Element>> cap;
    std::vector<const Area*> areas;
    std::vector<numbers::Part> parts;
    Wide room;
};
Chosen choose(const Sight& sight, const Indicator& i, const Rate& rate, const std::vector<const Area*>& areas) {
    Chosen best;
    sight.from<Lever>({i.id, 0}, [&](const auto& k, const Lever& l) {
        if (k.indicator != i.id) return false;
        const Element* lever = sight.find<Element>(l.element);
        if (!lever) return true;
        Chosen c{lever, l.cap ? std::optional(l.cap) : std::nullopt, {}, {}, {}};
        for (const Area* a : areas) {
            const Verdict* v = sight.find<Verdict>({i.id, a->id, rate.key.period});
            if (!v) continue;
            const auto has = total(sight, l.element, a->id, rate.key.period, rate.line, rate.edition);
            Wide room;
            if (const Element* cap = c.cap ? sight.find<Element>(*c.cap) : nullptr) {
                const Term term = rollup::term_of(*cap);
                const auto most = term.constant ? std::optional(Total{counted(sight, term, a->id), 0})
                                                : total(sight, *c.cap, a->id, rate.key.period, rate.line, rate.edition);
                if (most) room = most->value - (has ? has->value : Wide());
            } else if (rollup::owing(sight, rollup::term_of(*lever), a->id))
                room = v->denominator;
            if (room <= Wide()) continue;
            c.areas.push_back(a), c.parts.push_back({v->numerator, v->denominator, room}), c.room += room;
        }
        if (!best.lever || c.room > best.room) best = std::move(c);
        return true;
    });
    return best;
}
}  // namespace

Gap gap_of(const Sight& sight, const Indicator& i, const Area& area, Period year) {
    Gap out;
    const Verdict* v = sight.find<Verdict>({i.id, area.id, year});
    const Rate* rate = sight.find<Rate>({i.id, area.id, year});
    const Terms* terms = sight.find<Terms>(i.id);
    if (!v || !rate || !terms) return out.reason = "no_value", out;
    if (!v->has_target) return out.reason = "no_target", out;
    auto places = below(sight, area.id);
    std::erase_if(places, [&](const Area* a) { return !sight.find<Verdict>({i.id, a->id, year}); });
    if (places.empty()) places.push_back(&area);
    const Chosen chosen = choose(sight, i, *rate, places);
    if (!chosen.lever) return out.reason = "no_lever", out;
    numbers::Whole whole{v->numerator,
                         v->denominator,
                         i.factor,
                         v->target,
                         i.direction,
                         gain(terms->numerator, chosen.lever->id),
                         gain(terms->denominator, chosen.lever->id)};
    if (chosen.lever->kind == programme::Kind::state || chosen.lever->measure == "个")
        whole.step = greentally::whole(1);
    const numbers::Gap g = numbers::gap(whole, chosen.parts);
    out.lever = element_name(sight, chosen.lever->id), out.measure = chosen.lever->measure.str();
    if (g.whole.reach == numbers::Reach::held) return out.reason = "held", out;
    if (g.whole.reach != numbers::Reach::reachable && g.whole.reach != numbers::Reach::beyond_caps)
        return out.reason = boost::describe::enum_to_string(g.whole.reach, ""), out;
    out.applicable = true;
    out.need = text(g.whole.amount), out.capacity = text(g.capacity);
    out.feasible = g.whole.reach == numbers::Reach::reachable;
    out.best = print_ratio(g.best_num, g.best_den, i.factor, i.decimals, v->target, i.direction);
    out.smallest = std::uint32_t(g.smallest.size());
    for (std::size_t n = 0; n < chosen.areas.size(); ++n) {
        GapUnit u{area_name(*chosen.areas[n]), "0", text(chosen.parts[n].cap), {}, false};
        for (const auto& share : g.shares)
            if (share.part == n) u.add = text(share.add);
        for (const auto& plea : g.smallest) u.in_smallest |= plea.part == n;
        if (n < g.own.size() && g.own[n].amount > Wide()) u.own = text(g.own[n].amount);
        out.units.push_back(std::move(u));
    }
    return out;
}
}  // namespace greentally::indicator
