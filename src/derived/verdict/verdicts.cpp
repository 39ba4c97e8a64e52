/// How a figure stands: flags, and the first that holds.
#include "derived/verdict/derivations.hpp"

namespace greentally::verdict {
namespace {
using Seen = Around<Verdicts>;

void all_of(const Seen& around, Id<Indicator> indicator, std::optional<Id<Area>> at, Keys<Verdict>& keys) {
    around.from<Rate>({indicator, at.value_or(Id<Area>{}), {}}, [&](const JudgedKey& k, const Rate&) {
        if (k.indicator != indicator || (at && k.area != *at)) return false;
        return keys.push_back(k), true;
    });
}
void all_at(const Seen& around, Id<Area> area, Keys<Verdict>& keys) {
    around.each<Indicator>([&](const auto& id, const Indicator&) { return all_of(around, id, area, keys), true; });
}
/// Whether earlier years' rates are read for a verdict.
bool looks_back(const Seen& around, Id<Indicator> id) {
    const Indicator* indicator = around.find<Indicator>(id);
    bool back = indicator && indicator->ratchet;
    around.from<Standard>({id, {}}, [&](const Standard::Key& k, const Standard& s) {
        if (k.indicator != id) return false;
        for (const Id<Target> target : s.targets)
            if (const Target* t = around.find<Target>(target))
                back |= t->rule != programme::TargetRule::value && t->rule != programme::TargetRule::assigned;
        return !back;
    });
    return back;
}
Period years_on(Period year, int n) { return period(PeriodKind::year, year.year() + n); }
}  // namespace

void Standards::touch(const Around<Standards>&, const Change<Target>& c, Keys<Standard>& keys) {
    for (const Target* t : {c.was, c.is})
        if (t) keys.push_back({t->indicator, t->level});
}
std::optional<Standard> Standards::settle(Look<Standards>& look, const Standard::Key& key, const Standard* was) {
    Standard s{key, was ? was->targets : std::vector<Id<Target>>()};
    const auto of = [&](const Target* t) {
        return t && t->live && t->indicator == key.indicator && t->level == key.level;
    };
    for (const auto& c : look.changed<Target>()) {
        std::erase(s.targets, c.key);
        if (of(c.is)) s.targets.insert(std::upper_bound(s.targets.begin(), s.targets.end(), c.key), c.key);
    }
    return s.targets.empty() ? std::nullopt : std::optional(s);
}

void Verdicts::touch(const Seen& around, const Change<Rate>& c, Keys<Verdict>& keys) {
    keys.push_back(c.key);
    if (!looks_back(around, c.key.indicator)) return;
    for (int n = 1; n <= years_looked_back; ++n) {
        const JudgedKey k{c.key.indicator, c.key.area, years_on(c.key.period, n)};
        if (around.find<Rate>(k)) keys.push_back(k);
    }
}
void Verdicts::touch(const Seen& around, const Change<Indicator>& c, Keys<Verdict>& keys) {
    all_of(around, c.key, {}, keys);
}
void Verdicts::touch(const Seen& around, const Change<Programme>& c, Keys<Verdict>& keys) {
    around.each<Indicator>([&](const auto& id, const Indicator& i) {
        if (i.programme == c.key) all_of(around, id, {}, keys);
        return true;
    });
}
void Verdicts::touch(const Seen& around, const Change<Standard>& c, Keys<Verdict>& keys) {
    all_of(around, c.key.indicator, {}, keys);
}
void Verdicts::touch(const Seen& around, const Change<Target>& c, Keys<Verdict>& keys) {
    for (const Target* t : {c.was, c.is})
        if (t) all_of(around, t->indicator, {}, keys);
}
void Verdicts::touch(const Seen&, const Change<OwnTarget>& c, Keys<Verdict>& keys) { keys.push_back(c.key.of); }
void Verdicts::touch(const Seen&, const Change<Recognition>& c, Keys<Verdict>& keys) { keys.push_back(c.key); }
void Verdicts::touch(const Seen& around, const Change<Difference>& c, Keys<Verdict>& keys) {
    around.from<UsedBy>({c.key.element, {}}, [&](const auto& u, const auto&) {
        if (u.element != c.key.element) return false;
        return keys.push_back({u.indicator, c.key.area, enclosing(c.key.period, PeriodKind::year)}), true;
    });
}
void Verdicts::touch(const Seen& around, const Change<Terms>& c, Keys<Verdict>& keys) {
    all_of(around, c.key, {}, keys);
}
void Verdicts::touch(const Seen& around, const Change<Lineage>& c, Keys<Verdict>& keys) { all_at(around, c.key, keys); }
void Verdicts::touch(const Seen& around, const Change<Area>& c, Keys<Verdict>& keys) { all_at(around, c.key, keys); }

namespace {
struct Judge {
    Look<Verdicts>& look;
    const Rate& rate;
    const Indicator& indicator;
    const Programme& programme;
    const Lineage& at;
    Verdict v;

    bool holds(Decimal target) const {
        return meets(rate.numerator, rate.denominator, indicator.factor, target, indicator.direction).value_or(false);
    }
    void against(Decimal target, Missed which) {
        const bool harder = indicator.direction == Direction::at_least ? target > v.target : target < v.target;
        if (!v.has_target || harder) v.target = target;
        v.has_target = true;
        if (!holds(target)) set(Standing::short_), miss(which);
    }
    void set(Standing s) { v.flags |= std::uint16_t(1u << unsigned(s)); }
    void miss(Missed which) { v.missed |= std::uint8_t(1u << unsigned(which)); }
    std::optional<Decimal> own(OwnTargetKind kind) const {
        const OwnTarget* t = look.find<OwnTarget>({rate.key, kind});
        return t ? std::optional(t->value) : std::nullopt;
    }
    void targets() {
        const Standard* standard = look.find<Standard>({indicator.id, rollup::level_of(at.level)});
        const Day end = last_day(rate.key.period);
        for (const Id<Target> id : standard ? standard->targets : std::vector<Id<Target>>()) {
            const Target* t = look.find<Target>(id);
            if (!t || t->from > end || (t->to.known() && t->to < end)) continue;
            if (!t->area.empty()) {
                const Area* area = look.find<Area>(rate.key.area);
                if (!area || !area::span_of(t->area.view()).holds(area->span)) continue;
            }
            const Missed which = t->kind == programme::TargetKind::national ? Missed::national : Missed::local;
            if (t->rule == programme::TargetRule::value)
                against(t->value, which);
            else if (t->rule == programme::TargetRule::assigned) {
                if (const auto value = own(OwnTargetKind::assigned)) against(*value, Missed::assigned);
            } else
                fallen(1, which);
        }
        if (const auto raised = own(OwnTargetKind::raised)) against(*raised, Missed::raised);
        if (const auto baseline = own(OwnTargetKind::baseline); baseline && !holds(*baseline))
            set(Standing::worse), miss(Missed::baseline);
    }
    void fallen(int years, Missed which) {
        const Rate* before = best_before(look, rate.key, indicator.direction, years);
        if (!before) return;
        const auto order = compare_products(rate.numerator, before->denominator, before->numerator, rate.denominator);
        if (indicator.direction == Direction::at_least ? order < 0 : order > 0) set(Standing::worse), miss(which);
    }
    bool disputed() const {
        const Recognition* r = look.find<Recognition>(rate.key);
        if (r && r->value && !agrees(v, indicator, *r->value)) return true;
        bool found = false;
        const Terms* terms = look.find<Terms>(indicator.id);
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
        else if (whole(rate.given).micro < std::int64_t(rate.owed) * programme.coverage.micro || !valued)
            set(Standing::incomplete);
        if (valued) {
            targets();
            if (disputed()) set(Standing::disputed);
            if (indicator.ratchet) fallen(years_looked_back, Missed::last_year);
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
    const Indicator* indicator = look.find<Indicator>(key.indicator);
    const Programme* programme = indicator ? look.find<Programme>(indicator->programme) : nullptr;
    const Lineage* at = look.find<Lineage>(key.area);
    if (!programme || !at || !look.find<Terms>(key.indicator)) return {};
    Verdict v{.key = key,
              .numerator = rate->numerator,
              .denominator = rate->denominator,
              .programme = programme->id,
              .given = rate->given,
              .owed = rate->owed,
              .target = {}};
    v.number = programme->number;
    return Judge{look, *rate, *indicator, *programme, *at, v}.decide();
}
}  // namespace greentally::verdict
