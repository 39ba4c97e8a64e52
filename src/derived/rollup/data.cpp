/// Figures become data: cumulated ones are taken apart, computed ones computed, the year gathered.
#include <boost/container/small_vector.hpp>

#include "derived/rollup/derivations.hpp"
#include "numbers/formula.hpp"

namespace greentally::rollup {
namespace {
constexpr PeriodKind shorter[] = {PeriodKind::month, PeriodKind::quarter, PeriodKind::half, PeriodKind::ten_day};

Period year_of(Period p) { return enclosing(p, PeriodKind::year); }
void add(Id<Element> element, const Column& column, Id<Area> area, Keys<Datum>& keys) {
    keys.push_back({element, area, column.period, column.line, column.edition});
    keys.push_back({element, area, year_of(column.period), column.line, column.edition});
    if (const Period after = next(column.period); column.cumulated && after.year() == column.period.year())
        keys.push_back({element, area, after, column.line, column.edition});
}
void add_with_computed(const Around<Data>& around, const Column& column, Id<Area> area, Keys<Datum>& keys) {
    add(column.element, column, area, keys);
    around.from<ComputedBy>({column.element, {}}, [&](const auto& k, const auto&) {
        if (k.element != column.element) return false;
        return add(k.by, column, area, keys), true;
    });
}
/// Keys of `as` wherever `of` has figures: an area without a lineage has no data.
void add_figures(const Around<Data>& around, Id<Element> of, Id<Element> as, Keys<Datum>& keys) {
    around.each<Lineage>([&](Id<Area> area, const Lineage&) {
        around.from<Figure>({Column{of, {}, {}, false, {}}, area}, [&](const FigureKey& k, const Figure&) {
            return k.area == area && k.column.element == of && (add(as, k.column, area, keys), true);
        });
        return true;
    });
}
void add_own(const Around<Data>& around, Id<Element> element, Keys<Datum>& keys) {
    around.own({element, {}, {}, {}, {}},
               [&](const SeriesKey& k) { return k.element == element && (keys.push_back(k), true); });
}
int length_in_ten_days(PeriodKind kind) {
    switch (kind) {
        case PeriodKind::year: return 36;
        case PeriodKind::half: return 18;
        case PeriodKind::quarter: return 9;
        case PeriodKind::month: return 3;
        case PeriodKind::ten_day: break;
    }
    return 1;
}
std::uint64_t bits(int n) { return (std::uint64_t(1) << n) - 1; }
std::uint64_t ten_days_upto(Period p) { return bits(p.number() * length_in_ten_days(p.kind())); }
std::uint64_t ten_days(Period p) { return ten_days_upto(p) & ~bits((p.number() - 1) * length_in_ten_days(p.kind())); }
Cell cell_of(const Figure& f) { return f.absence == Absence::none ? Cell(f.value) : Cell(f.absence); }
Cell cell_of(const Value& v) {
    if (!v.present()) return v.absence;
    const auto narrowed = narrow(v.value);
    return narrowed ? Cell(*narrowed) : Cell(Absence::not_available);
}

/// What one datum is made of: figures of its area on its line, in its edition.
class Reading {
public:
    Reading(Look<Data>& look, const SeriesKey& key, const Element& element)
        : look_(look), key_(key), element_(element) {
        if (element.formula.empty()) return;
        computation_ = look.find<Computation>(element.id);
        if (auto formula = numbers::Formula::compile(element.formula.view(), numbers::Scope::reported);
            formula && computation_ && formula.value().elements().size() == computation_->inputs.size())
            formula_ = std::move(formula.value());
    }
    struct Year {
        Cell value;
        std::uint64_t covered = 0;
    };
    Year read() {
        if (key_.period.kind() == PeriodKind::year) return year();
        return {element_at(key_.period), ten_days(key_.period)};
    }

private:
    const Figure* figure(Id<Element> e, Period p, bool cumulated) {
        const Column column{e, key_.line, key_.edition, cumulated, p};
        if (key_.period.kind() != PeriodKind::year) return look_.find<Figure>({column, key_.area});
        for (const Figure* f : figures_of(e))
            if (f->key.column.period == p && f->key.column.cumulated == cumulated) return f;
        return nullptr;
    }
    /// All of the year, read once.
    const std::vector<const Figure*>& figures_of(Id<Element> e) {
        for (const auto& [element, figures] : years_)
            if (element == e) return figures;
        auto& figures = years_.emplace_back(e, std::vector<const Figure*>()).second;
        for (const bool cumulated : {false, true})
            look_.from<Figure>({Column{e, key_.line, key_.edition, cumulated, key_.period}, key_.area},
                               [&](const FigureKey& k, const Figure& f) {
                                   const Column& c = k.column;
                                   if (k.area != key_.area || c.element != e || c.line != key_.line ||
                                       c.edition != key_.edition || c.cumulated != cumulated ||
                                       c.period.year() != key_.period.year())
                                       return false;
                                   return figures.push_back(&f), true;
                               });
        return figures;
    }
    Cell element_at(Period p) { return element_.formula.empty() ? at(element_, p) : computed(p); }
    /// The value for the period itself; missing if nothing says it.
    Cell at(const Element& e, Period p) {
        if (const Figure* f = figure(e.id, p, false)) return cell_of(*f);
        const Figure* upto = figure(e.id, p, true);
        if (!upto) return {};
        if (upto->absence != Absence::none || e.kind != programme::Kind::flow || p.number() == 1) return cell_of(*upto);
        const Figure* before = figure(e.id, previous(p), true);
        if (!before || before->absence != Absence::none) return {};
        const auto rest = narrow(Wide(upto->value) - Wide(before->value));
        return rest ? Cell(*rest) : Cell();
    }
    /// Computed where it is reported: missing unless something of it is there.
    Cell computed(Period p) {
        if (!formula_) return {};
        std::vector<Value> inputs;
        bool any = false;
        for (std::size_t i = 0; i < computation_->inputs.size(); ++i) {
            if (formula_->elements()[i].name() == programme::period_days) {
                inputs.push_back(whole(last_day(p).n - first_day(p).n + 1));
                continue;
            }
            const Element* used = look_.find<Element>(computation_->inputs[i]);
            const Cell cell = used && used->formula.empty() ? at(*used, p) : Cell();
            any |= cell != Cell();
            inputs.push_back(cell);
        }
        return any ? cell_of(formula_->evaluate(inputs).value) : Cell();
    }
    /// The year so far: a figure for the year itself, else what its shorter periods give.
    Year year() {
        if (const Cell whole_year = element_at(key_.period); whole_year != Cell())
            return {whole_year, ten_days(key_.period)};
        for (const PeriodKind kind : shorter)
            if (const Year so_far = gathered(parts(key_.period, kind)); so_far.covered) return so_far;
        return {};
    }
    Year gathered(const std::vector<Period>& periods) {
        const Element& e = element_;
        Year so_far;
        Wide total;
        bool number = false;
        for (const Period p : periods) {
            const Figure* upto = e.formula.empty() && e.kind == programme::Kind::flow ? figure(e.id, p, true) : nullptr;
            const Cell value = element_at(p);
            if (upto && upto->absence == Absence::none) {  // the latest cumulated figure says all up to here
                total = upto->value, number = true;
                so_far = {upto->value, ten_days_upto(p)};
                continue;
            }
            if (value == Cell()) continue;
            so_far.covered |= ten_days(p);
            if (!value.present()) {
                if (!number || e.kind != programme::Kind::flow) so_far.value = value;
                continue;
            }
            total = e.kind == programme::Kind::flow ? total + Wide(value.value()) : Wide(value.value());
            number = true;
            const auto narrowed = narrow(total);
            so_far.value = narrowed ? Cell(*narrowed) : Cell(Absence::not_available);
        }
        return so_far;
    }
    Look<Data>& look_;
    const SeriesKey& key_;
    const Element& element_;
    const Computation* computation_ = nullptr;
    std::optional<numbers::Formula> formula_;
    boost::container::small_vector<std::pair<Id<Element>, std::vector<const Figure*>>, 4> years_;
};
}  // namespace

void Computing::touch(const Around<Computing>& around, const Change<Element>& c, Keys<Computation>& keys) {
    keys.push_back(c.key);
    around.each<Element>([&](const auto& id, const Element& e) {
        for (const Element* used : {c.was, c.is})
            if (used && !e.formula.empty() && e.formula.view().find(used->code.view()) != std::string_view::npos)
                keys.push_back(id);
        return true;
    });
}
std::optional<Computation> Computing::settle(Look<Computing>& look, Id<Element> id, const Computation*) {
    const Element* e = look.find<Element>(id);
    if (!e || e->formula.empty()) return {};
    const auto formula = numbers::Formula::compile(e->formula.view(), numbers::Scope::reported);
    if (!formula) return {};
    Computation c{id, std::vector<Id<Element>>(formula.value().elements().size())};
    look.each_unproven<Element>([&](const auto& used, const Element& row) {
        for (std::size_t i = 0; i < c.inputs.size(); ++i)
            if (formula.value().elements()[i].name() == row.code.view()) c.inputs[i] = used;
        return true;
    });
    return c;
}
void Computed::touch(const Around<Computed>&, const Change<Computation>& c, Keys<ComputedBy>& keys) {
    for (const Computation* computation : {c.was, c.is})
        if (computation)
            for (const Id<Element> input : computation->inputs)
                if (input) keys.push_back({input, c.key});
}
std::optional<ComputedBy> Computed::settle(Look<Computed>& look, const ComputedBy::Key& key, const ComputedBy*) {
    const Computation* c = look.find_unproven<Computation>(key.by);  // matters if it lists the element
    return c && std::find(c->inputs.begin(), c->inputs.end(), key.element) != c->inputs.end()
               ? std::optional(ComputedBy{key})
               : std::nullopt;
}

void Data::touch(const Around<Data>& around, const Change<Figure>& c, Keys<Datum>& keys) {
    add_with_computed(around, c.key.column, c.key.area, keys);
}
void Data::touch(const Around<Data>& around, const Change<Element>& c, Keys<Datum>& keys) {
    add_figures(around, c.key, c.key, keys);
    add_own(around, c.key, keys);
    around.from<ComputedBy>({c.key, {}}, [&](const auto& k, const auto&) {
        if (k.element != c.key) return false;
        return add_figures(around, c.key, k.by, keys), add_own(around, k.by, keys), true;
    });
    if (const Computation* own = around.find<Computation>(c.key))
        for (const Id<Element> input : own->inputs) add_figures(around, input, c.key, keys);
}
void Data::touch(const Around<Data>& around, const Change<Computation>& c, Keys<Datum>& keys) {
    add_own(around, c.key, keys);
    if (c.is)
        for (const Id<Element> input : c.is->inputs) add_figures(around, input, c.key, keys);
}
void Data::touch(const Around<Data>& around, const Change<Lineage>& c, Keys<Datum>& keys) {
    around.from<Figure>({Column{}, c.key}, [&](const auto& k, const auto&) {
        if (k.area != c.key) return false;
        return add_with_computed(around, k.column, c.key, keys), true;
    });
}
std::optional<Datum> Data::settle(Look<Data>& look, const SeriesKey& key, const Datum*) {
    const Lineage* at = look.find<Lineage>(key.area);
    const Element* e = at ? look.find<Element>(key.element) : nullptr;
    if (!e || level_of(e->level) != at->level || !one_of(e->area_kind, at->kind)) return {};
    const auto [value, covered] = Reading(look, key, *e).read();
    if (value == Cell()) return {};
    return Datum{key, value.value(), value.absence(), covered, at->up, at->current};
}

void Sums::touch(const Around<Sums>&, const Change<Datum>& c, Keys<Sum>& keys) {
    for (const Datum* d : {c.was, c.is})
        if (d)
            for (const Id<Area> up : d->up)
                if (up) keys.push_back({c.key.element, up, c.key.period, c.key.line, c.key.edition});
}
std::optional<Sum> Sums::settle(Look<Sums>& look, const SeriesKey& key, const Sum* was) {
    Sum s = was ? *was : Sum{.key = key, .total = {}};
    const auto add = [&](const Datum* d, bool plus) {
        if (!d || !contains(d->up, key.area)) return;
        const std::uint32_t one = plus ? 1 : std::uint32_t(-1);
        if (d->absence == Absence::none)
            s.given += one, plus ? s.total += Wide(d->value) : s.total -= Wide(d->value);
        else if (d->owed)
            (d->absence == Absence::not_applicable ? s.not_applicable : s.not_available) += one;
        if (!d->owed || d->absence != Absence::none || key.period.kind() != PeriodKind::year) return;
        for (int m = 0; m < 12; ++m)
            if ((d->periods >> (3 * m) & 7) == 7) s.months[m] += one;
    };
    for (const auto& c : look.changed<Datum>()) add(c.was, false), add(c.is, true);
    return s.given || s.not_applicable || s.not_available ? std::optional(s) : std::nullopt;
}
}  // namespace greentally::rollup
