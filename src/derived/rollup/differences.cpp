/// What two levels say of one sum, or a cumulated and a monthly figure of one month.
#include "derived/rollup/derivations.hpp"

namespace greentally::rollup {
void Differences::touch(const Around<Differences>&, const Change<Figure>& c, Keys<Difference>& keys) {
    const Column& k = c.key.column;
    keys.push_back({c.key.area, k.element, k.period, DifferenceKind::level, k.line, k.edition});
    keys.push_back({c.key.area, k.element, k.period, DifferenceKind::cumulated, k.line, k.edition});
    if (const Period after = next(k.period); k.cumulated && after.year() == k.period.year())
        keys.push_back({c.key.area, k.element, after, DifferenceKind::cumulated, k.line, k.edition});
}
void Differences::touch(const Around<Differences>& around, const Change<Element>& c, Keys<Difference>& keys) {
    around.each<Lineage>([&](Id<Area> area, const Lineage&) {
        around.from<Figure>({Column{c.key, {}, {}, false, {}}, area}, [&](const FigureKey& k, const Figure& f) {
            if (k.area != area || k.column.element != c.key) return false;
            return touch(around, Change<Figure>{k, &f, &f}, keys), true;
        });
        return true;
    });
}
void Differences::touch(const Around<Differences>& around, const Change<Lineage>& c, Keys<Difference>& keys) {
    around.from<Figure>({Column{}, c.key}, [&](const FigureKey& k, const Figure& f) {
        if (k.area != c.key) return false;
        return touch(around, Change<Figure>{k, &f, &f}, keys), true;
    });
}
void Differences::touch(const Around<Differences>& around, const Change<Sum>& c, Keys<Difference>& keys) {
    const Element* element = around.find<Element>(c.key.element);
    if (!element || !element->also) return;
    around.from<Figure>({Column{c.key.element, {}, {}, false, {}}, c.key.area}, [&](const FigureKey& k, const Figure&) {
        if (k.area != c.key.area || k.column.element != c.key.element) return false;
        if (k.column.period == c.key.period)
            keys.push_back(
                {k.area, c.key.element, c.key.period, DifferenceKind::level, k.column.line, k.column.edition});
        return true;
    });
}
namespace {
std::optional<Difference> level_difference(Look<Differences>& look, const Difference::Key& key, const Lineage& at) {
    const Figure* given = look.find<Figure>({Column{key.element, key.line, key.edition, false, key.period}, key.area});
    const Element* e = look.find<Element>(key.element);
    if (!given || given->absence != Absence::none || !e || !e->also || level_of(*e->also) != at.level) return {};
    std::optional<Wide> ours;  // the same edition if it has one, else the first that there is
    look.from<Sum>({key.element, key.area, key.period, {}, {}}, [&](const SeriesKey& k, const Sum& s) {
        if (k.element != key.element || k.period != key.period || k.area != key.area) return false;
        if (s.given && (!ours || (k.line == key.line && k.edition == key.edition))) ours = s.total;
        return true;
    });
    if (!ours || *ours == Wide(given->value)) return {};
    return Difference{key, *ours, given->value};
}
/// A month given by itself and by two cumulated figures; or a cumulated figure that falls although nothing can be taken
/// back.
std::optional<Difference> cumulated_difference(Look<Differences>& look, const Difference::Key& key) {
    const Element* e = look.find<Element>(key.element);
    const auto number = [&](Period p, bool cumulated) -> std::optional<Wide> {
        const Figure* f = look.find<Figure>({Column{key.element, key.line, key.edition, cumulated, p}, key.area});
        return f && f->absence == Absence::none ? std::optional(Wide(f->value)) : std::nullopt;
    };
    if (!e || e->kind != programme::Kind::flow) return {};
    const auto upto = number(key.period, true), own = number(key.period, false);
    const auto before = key.period.number() == 1 ? std::optional(Wide()) : number(previous(key.period), true);
    if (!upto || !before) return {};
    const Wide rest = *upto - *before;
    if (own && *own != rest) return Difference{key, *own, rest};
    if (!own && e->nonnegative && rest < Wide()) return Difference{key, *before, *upto};
    return {};
}
}  // namespace
std::optional<Difference> Differences::settle(Look<Differences>& look, const Difference::Key& key, const Difference*) {
    const Lineage* at = look.find<Lineage>(key.area);
    if (!at) return {};
    return key.kind == DifferenceKind::level ? level_difference(look, key, *at) : cumulated_difference(look, key);
}
}  // namespace greentally::rollup
