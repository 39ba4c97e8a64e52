#include "domain/return/asked.hpp"

#include <algorithm>

namespace greentally::return_ {
bool concerns(std::string_view kinds, area::Kind kind) {
    if (kinds.empty()) return kind != area::Kind::placeholder;
    const std::string_view name = boost::describe::enum_to_string(kind, "");
    while (!kinds.empty()) {
        const auto end = std::min(kinds.find(' '), kinds.size());
        if (kinds.substr(0, end) == name) return true;
        kinds.remove_prefix(std::min(end + 1, kinds.size()));
    }
    return false;
}

Asked::Asked(Rows rows, const ReturnKey& key, Id<Return> id)
    : rows_(rows), key_(key), id_(id), form_(rows.find<Form>(key.form)) {
    if (!form_) return;
    std::vector<std::pair<std::uint32_t, AskedColumn>> ordered;
    rows_.from<FormColumn>({key.form, {}}, [&](const auto& k, const FormColumn& c) {
        if (k.form != key.form) return false;
        const Element* e = c.live ? rows_.find<Element>(k.element) : nullptr;
        if (e && e->formula.empty())
            ordered.push_back({c.order, {e, c.required, form_->cumulated && e->kind == programme::Kind::flow}});
        return true;
    });
    std::stable_sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [order, column] : ordered) columns_.push_back(column);
    if (const ReturnPlan* plan = rows_.find<ReturnPlan>({key.form, key.unit})) areas_ = plan->areas;
}
const AskedColumn* Asked::column(Id<Element> element) const {
    for (const AskedColumn& c : columns_)
        if (c.element->id == element) return &c;
    return nullptr;
}
bool Asked::asks(const AskedColumn& column, Id<Area> area) const {
    const Area* a = rows_.find<Area>(area);
    if (!a) return false;
    const Element& e = *column.element;
    const auto also = e.also && *e.also != programme::Level::nation ? std::optional(area::Level(unsigned(*e.also) - 1))
                                                                    : std::nullopt;
    return also == a->level || concerns(e.area_kind, a->kind);
}
FigureKey Asked::figure(const AskedColumn& column, Id<Area> area) const {
    return {{column.element->id, form_->line, form_->edition, column.cumulated, key_.period}, area};
}
const Figure* Asked::of_others(FigureKey key) const {
    const Figure* f = rows_.find<Figure>(key);
    return f && (!id_ || f->source != id_) ? f : nullptr;
}
std::optional<Known> Asked::left_by_cumulated(FigureKey key) const {
    key.column.cumulated = true;
    const Figure* upto = of_others(key);
    if (!upto || upto->absence != Absence::none) return {};
    if (key.column.period.number() == 1) return Known{upto->value, upto->source, upto->seq};
    key.column.period = previous(key.column.period);
    const Figure* before = of_others(key);
    if (!before || before->absence != Absence::none) return {};
    const auto rest = narrow(Wide(upto->value) - Wide(before->value));
    return rest ? std::optional(Known{*rest, upto->source, upto->seq}) : std::nullopt;
}
std::optional<Known> Asked::summed(FigureKey key) const {
    key.column.cumulated = false;
    const Period last = key.column.period;
    Wide sum;
    Known known;
    for (const Period p : parts(period(PeriodKind::year, last.year()), last.kind())) {
        key.column.period = p;
        const Figure* f = of_others(key);
        if (!f || f->absence != Absence::none) return {};
        sum = sum + Wide(f->value), known.source = f->source, known.seq = std::max(known.seq, f->seq);
        if (p == last) break;
    }
    const auto value = narrow(sum);
    if (!value) return {};
    return known.value = *value, known;
}
std::optional<Known> Asked::elsewhere(const AskedColumn& column, Id<Area> area) const {
    const FigureKey key = figure(column, area);
    if (const Figure* f = of_others(key))
        return Known{f->absence == Absence::none ? Cell(f->value) : Cell(f->absence), f->source, f->seq};
    if (column.element->kind != programme::Kind::flow) return {};
    return column.cumulated ? summed(key) : left_by_cumulated(key);
}
Cell Asked::value(const AskedColumn& column, Id<Area> area) const {
    const CellKey key{id_, area, column.element->id};
    if (const DraftCell* d = rows_.find<DraftCell>(key)) return d->value;
    const ReturnCell* c = rows_.find<ReturnCell>(key);
    return c ? c->value : Cell();
}
Asked::Counts Asked::counts() const {
    Counts counts;
    for (const Id<Area> area : areas_)
        for (const AskedColumn& c : columns_)
            if (c.required && asks(c, area) && !elsewhere(c, area))
                ++counts.asked, counts.left += value(c, area).absence() == Absence::missing;
    return counts;
}
std::vector<Id<Element>> Asked::cumulated() const {
    std::vector<Id<Element>> elements;
    for (const AskedColumn& c : columns_)
        if (c.cumulated) elements.push_back(c.element->id);
    return elements;
}
}  // namespace greentally::return_
