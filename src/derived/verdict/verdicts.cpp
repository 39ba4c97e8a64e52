/// How a figure stands: flags, and the first that holds.
#include "derived/verdict/derivations.hpp"

namespace greentally::verdict {
namespace {
using Seen = Around<Verdicts>;

void all_of(const Seen& around, Id<Indicator> indicator, Keys<Verdict>& keys) {
    around.each<Rate>([&](const JudgedKey& k, const Rate&) {
        if (k.indicator == indicator) keys.push_back(k);
        return true;
    });
}
void all_at(const Seen& around, Id<Area> area, Keys<Verdict>& keys) {
    around.from<Rate>({{}, area, {}},
                      [&](const JudgedKey& k, const Rate&) { return k.area == area && (keys.push_back(k), true); });
}
/// How a later year's figure stands to an earlier one; equal too where it is not held against it.
std::strong_ordering against(const Rate& later, const Rate* earlier) {
    if (!earlier || !complete(*earlier)) return std::strong_ordering::equal;
    return compare_products(later.numerator, earlier->denominator, earlier->numerator, later.denominator);
}
Period years_on(Period year, int n) { return period(PeriodKind::year, year.year() + n); }
}  // namespace

void Verdicts::touch(const Seen& around, const Change<Rate>& c, Keys<Verdict>& keys) {
    keys.push_back(c.key);
    around.from<Rate>(c.key, [&](const JudgedKey& k, const Rate& later) {
        if (k.indicator != c.key.indicator || k.area != c.key.area ||
            k.period > years_on(c.key.period, years_looked_back))
            return false;
        if (k != c.key && (c.was == c.is || against(later, c.was) != against(later, c.is))) keys.push_back(k);
        return true;
    });
}
void Verdicts::touch(const Seen& around, const Change<Yardstick>& c, Keys<Verdict>& keys) {
    all_of(around, c.key.indicator, keys);
}
void Verdicts::touch(const Seen&, const Change<OwnTarget>& c, Keys<Verdict>& keys) { keys.push_back(c.key.of); }
void Verdicts::touch(const Seen&, const Change<Recognition>& c, Keys<Verdict>& keys) { keys.push_back(c.key); }
void Verdicts::touch(const Seen& around, const Change<Difference>& c, Keys<Verdict>& keys) {
    around.from<UsedBy>({c.key.element, {}}, [&](const auto& u, const auto&) {
        if (u.element != c.key.element) return false;
        return keys.push_back({u.indicator, c.key.area, enclosing(c.key.period, PeriodKind::year)}), true;
    });
}
void Verdicts::touch(const Seen& around, const Change<Terms>& c, Keys<Verdict>& keys) { all_of(around, c.key, keys); }
void Verdicts::touch(const Seen& around, const Change<Lineage>& c, Keys<Verdict>& keys) { all_at(around, c.key, keys); }
void Verdicts::touch(const Seen& around, const Change<Area>& c, Keys<Verdict>& keys) { all_at(around, c.key, keys); }

namespace {
struct Judge {
    Look<Verdicts>& look;
    const Rate& rate;
    const Yardstick& by;
    Verdict v;
    std::array<std::optional<Decimal>, 3> own{};           // by OwnTargetKind
    std::array<const Rate*, years_looked_back> earlier{};  // 1 … years before

    bool holds(Decimal target) const {
        return meets(rate.numerator, rate.denominator, by.factor, target, by.direction).value_or(false);
    }
    void against(Decimal target, Missed which) {
        const bool harder = by.direction == Direction::at_least ? target > v.target : target < v.target;
        if (!v.has_target || harder) v.target = target;
        v.has_target = true;
        if (!holds(target)) set(Standing::short_), miss(which);
    }
    void set(Standing s) { v.flags |= std::uint16_t(1u << unsigned(s)); }
    void miss(Missed which) { v.missed |= std::uint8_t(1u << unsigned(which)); }
    void read_own() {
        if (!said().own_target) return;
        look.from<OwnTarget>({rate.key, {}}, [&](const OwnTarget::Key& k, const OwnTarget& t) {
            return k.of == rate.key && (own[unsigned(k.kind)] = t.value, true);
        });
    }
    const std::optional<Decimal>& of(OwnTargetKind kind) const { return own[unsigned(kind)]; }
    bool here(const Mark& mark) const {
        if (mark.within == everywhere) return true;
        const Area* area = look.find<Area>(rate.key.area);
        return area && mark.within.holds(area->span);
    }
    void targets() {
        read_own();
        const Day end = last_day(rate.key.period);
        for (const Mark& mark : by.marks) {
            if (!mark.in_force(end) || !here(mark)) continue;
            const Missed which = mark.kind == programme::TargetKind::national ? Missed::national : Missed::local;
            if (mark.rule == programme::TargetRule::value)
                against(mark.value, which);
            else if (mark.rule == programme::TargetRule::assigned) {
                if (of(OwnTargetKind::assigned)) against(*of(OwnTargetKind::assigned), Missed::assigned);
            } else
                fallen(1, which);
        }
        if (of(OwnTargetKind::raised)) against(*of(OwnTargetKind::raised), Missed::raised);
        if (of(OwnTargetKind::baseline) && !holds(*of(OwnTargetKind::baseline)))
            set(Standing::worse), miss(Missed::baseline);
    }
    void read_earlier() {
        look.from<Rate>(
            {rate.key.indicator, rate.key.area, years_on(rate.key.period, -years_looked_back)},
            [&](const JudgedKey& k, const Rate& r) {
                if (k.indicator != rate.key.indicator || k.area != rate.key.area || k.period >= rate.key.period)
                    return false;
                if (k.period.kind() == PeriodKind::year)
                    earlier[std::size_t(rate.key.period.year() - k.period.year() - 1)] = &r;
                return true;
            });
    }
    /// Worse than one of the years before.
    void fallen(int years, Missed which) {
        for (int n = 0; n < years; ++n) {
            const auto order = verdict::against(rate, earlier[std::size_t(n)]);
            if (by.direction == Direction::at_least ? order < 0 : order > 0) set(Standing::worse), miss(which);
        }
    }
    const Said& said() {
        if (look.memo.area != rate.key.area) {
            const Id<Area> area = rate.key.area;
            look.memo = {area, false, false, false};
            look.from_unproven<OwnTarget>({{{}, area, {}}, {}}, [&](const OwnTarget::Key& k, const auto&) {
                return look.memo.own_target = k.of.area == area, false;
            });
            look.from_unproven<Recognition>({{}, area, {}}, [&](const JudgedKey& k, const auto&) {
                return look.memo.recognition = k.area == area, false;
            });
            look.from_unproven<Difference>({area, {}, {}, {}, {}, {}}, [&](const auto& k, const auto&) {
                return look.memo.difference = k.area == area, false;
            });
        }
        return look.memo;
    }
    bool disputed() {
        const Recognition* r = said().recognition ? look.find<Recognition>(rate.key) : nullptr;
        if (r && r->value && !agrees(v, by, *r->value)) return true;
        const Terms* terms = said().difference ? look.find<Terms>(rate.key.indicator) : nullptr;
        if (!terms) return false;
        bool found = false;
        for (const auto* side : {&terms->numerator, &terms->denominator})
            for (const Term& t : *side)
                look.from<Difference>({rate.key.area, t.element, rate.key.period, {}, {}, {}}, [&](const auto& k,
                                                                                                   const auto&) {
                    if (k.area != rate.key.area || k.element != t.element || k.period.year() != rate.key.period.year())
                        return false;
                    return found = true, false;
                });
        return found;
    }
    Verdict decide() {
        const bool valued = rate.denominator > Wide();
        if (rate.owed == 0 && rate.not_applicable > 0)
            set(Standing::not_applicable);
        else if (whole(rate.given).micro < std::int64_t(rate.owed) * by.coverage.micro || !valued)
            set(Standing::incomplete);
        if (valued) {
            read_earlier();
            targets();
            if (disputed()) set(Standing::disputed);
            if (by.ratchet) fallen(years_looked_back, Missed::last_year);
            if (!v.is(Standing::short_)) set(v.has_target ? Standing::met_unproven : Standing::unjudged);
        }
        v.shown = Standing::unjudged;
        for (int s = int(Standing::unjudged); s >= 0; --s)
            if (v.is(Standing(s))) v.shown = Standing(s);
        return v;
    }
};
}  // namespace

std::optional<Verdict> Verdicts::settle(Look<Verdicts>& look, const JudgedKey& key, const Verdict*) {
    const Rate* rate = look.find<Rate>(key);
    if (!rate) return {};  // whatever else may be said of the key
    const Lineage* at = look.find<Lineage>(key.area);
    const Yardstick* by = at ? look.find<Yardstick>({key.indicator, rollup::level_of(at->level)}) : nullptr;
    if (!by) return {};
    Verdict v{.key = key,
              .numerator = rate->numerator,
              .denominator = rate->denominator,
              .programme = by->programme,
              .given = rate->given,
              .owed = rate->owed,
              .target = {}};
    v.number = by->number;
    return Judge{look, *rate, *by, v}.decide();
}
}  // namespace greentally::verdict
