/// What figures are measured by: targets gathered, with their programme's rules.
#include "derived/verdict/derivations.hpp"

namespace greentally::verdict {
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

namespace {
void at_all_levels(Id<Indicator> indicator, Keys<Yardstick>& keys) {
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<programme::Level>>([&](auto level) {
        keys.push_back({indicator, level.value});
    });
}
}  // namespace
void Yardsticks::touch(const Around<Yardsticks>&, const Change<Standard>& c, Keys<Yardstick>& keys) {
    keys.push_back(c.key);
}
void Yardsticks::touch(const Around<Yardsticks>&, const Change<Target>& c, Keys<Yardstick>& keys) {
    for (const Target* t : {c.was, c.is})
        if (t) keys.push_back({t->indicator, t->level});
}
void Yardsticks::touch(const Around<Yardsticks>&, const Change<Indicator>& c, Keys<Yardstick>& keys) {
    at_all_levels(c.key, keys);
}
void Yardsticks::touch(const Around<Yardsticks>& around, const Change<Programme>& c, Keys<Yardstick>& keys) {
    around.each<Indicator>([&](const auto& id, const Indicator& i) {
        if (i.programme == c.key) at_all_levels(id, keys);
        return true;
    });
}
std::optional<Yardstick> Yardsticks::settle(Look<Yardsticks>& look, const Yardstick::Key& key, const Yardstick*) {
    const Indicator* i = look.find<Indicator>(key.indicator);
    const Programme* programme = i ? look.find<Programme>(i->programme) : nullptr;
    if (!programme) return {};
    Yardstick y{key,       programme->id, programme->number, programme->coverage,
                i->factor, i->direction,  i->decimals,       i->ratchet,
                {}};
    if (const Standard* standard = look.find<Standard>(key))
        for (const Id<Target> id : standard->targets)
            if (const Target* t = look.find<Target>(id))
                y.marks.push_back({id, t->kind, t->rule, t->value, t->from, t->to,
                                   t->area.empty() ? everywhere : area::span_of(t->area.view())});
    return y;
}
}  // namespace greentally::verdict
