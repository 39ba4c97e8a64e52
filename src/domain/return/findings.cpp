#include "domain/return/findings.hpp"

#include <algorithm>

namespace greentally::return_ {
namespace {
using Numbers = std::vector<FindingNumber>;
Wide size_of(Wide v) { return v.micro() < 0 ? -v : v; }
Wide times(Wide v, std::int64_t n) { return Wide(v.micro() * n); }
Value value_of(const Figure& f) { return f.absence == Absence::none ? Value(f.value) : Value(f.absence); }
std::optional<Numbers> told(const std::optional<numbers::Finding>& finding) {
    if (!finding) return {};
    Numbers out;
    for (const numbers::Named& n : finding->numbers) out.push_back({Code(n.name), n.value});
    return out;
}
Severity severity(const greentally::Check& check) {
    if (check.blocks) return Severity::contradiction;
    return check.rule == programme::Rule::jump ? Severity::hint : Severity::doubt;
}
bool needs_formula(programme::Rule rule) {
    return rule == programme::Rule::sum || rule == programme::Rule::at_most || rule == programme::Rule::per_head;
}
}  // namespace

Findings::Findings(Rows rows, const Asked& asked, const ReturnKey& key, Id<Return> id)
    : rows_(rows), asked_(asked), key_(key), id_(id) {
    if (!asked_.form()) return;
    programme_ = rows_.find<Programme>(asked_.form()->programme);
    rows_.each<Element>([&](const Element& e) {
        elements_.emplace(e.code.str(), &e);
        elements_.emplace(e.family.str() + "." + e.stratum.str(), &e);
        return true;
    });
    rows_.each<greentally::Check>([&](const greentally::Check& c) {
        if (!c.live || c.programme != asked_.form()->programme || !asked_.column(c.element)) return true;
        Rule rule{&c, rows_.find<CheckText>(c.id), {}};
        if (needs_formula(c.rule)) {
            auto formula = numbers::Formula::compile(c.against.view(), numbers::Scope::sums);
            if (!formula) return true;  // `programme check` lets none through
            rule.against = std::move(formula).value();
        }
        rules_[c.element].push_back(std::move(rule));
        return true;
    });
}
const Figure* Findings::in_period(const AskedColumn& column, Id<Area> area, Period period) const {
    FigureKey key = asked_.figure(column, area);
    key.column.period = period;
    return rows_.find<Figure>(key);
}
std::vector<Value> Findings::history(const AskedColumn& column, Id<Area> area) const {
    std::vector<Value> before;
    Period p = key_.period;
    for (int i = 0; i < 12; ++i) {
        p = previous(p);
        if (const Figure* f = in_period(column, area, p)) before.push_back(value_of(*f));
    }
    return before;
}
std::optional<Decimal> Findings::last_known(const Element& element, Id<Area> area) const {
    std::vector<Id<Edition>> editions{asked_.form()->edition};
    if (programme_) editions.insert(editions.end(), programme_->editions.begin(), programme_->editions.end());
    const Figure* best = nullptr;
    for (const Id<Edition> edition : editions)
        for (const PeriodKind kind : {PeriodKind::month, PeriodKind::quarter, PeriodKind::half, PeriodKind::year}) {
            Period p = period_of(kind, last_day(key_.period));
            for (int i = 0; i < 24; ++i, p = previous(p)) {
                const Figure* f = rows_.find<Figure>({{element.id, asked_.form()->line, edition, false, p}, area});
                if (!f || f->absence != Absence::none) continue;
                if (!best || last_day(best->key.column.period) < last_day(p)) best = f;
                break;
            }
        }
    return best ? std::optional(best->value) : std::nullopt;
}
Value Findings::known(std::string_view name, Id<Area> area) const {
    const auto found = elements_.find(name);
    if (found == elements_.end()) return Absence::missing;
    const Element& e = *found->second;
    if (const AskedColumn* column = asked_.column(e.id)) {
        if (const auto known = asked_.elsewhere(*column, area)) return known->value;
        if (const Cell value = asked_.value(*column, area); value.absence() != Absence::missing) return value;
    }
    const bool cumulated = asked_.form()->cumulated && e.kind == programme::Kind::flow;
    const FigureKey same{{e.id, asked_.form()->line, asked_.form()->edition, cumulated, key_.period}, area};
    if (const Figure* f = rows_.find<Figure>(same)) return value_of(*f);
    if (e.kind == programme::Kind::flow) return Absence::missing;
    const auto last = last_known(e, area);
    return last ? Value(*last) : Value(Absence::missing);
}
std::optional<Numbers> Findings::broken(const Rule& rule, const AskedColumn& column, Id<Area> area,
                                        Decimal value) const {
    const greentally::Check& c = *rule.check;
    Value against;
    if (rule.against)
        against = rule.against->evaluate_by([&](const numbers::ElementName& n) { return known(n.name(), area); }).value;
    switch (c.rule) {
        case programme::Rule::sum:
            return against.present() ? told(numbers::sum_mismatch(value, std::span(&against, 1))) : std::nullopt;
        case programme::Rule::at_most: return told(numbers::more_than_whole(value, against));
        case programme::Rule::per_head: {
            const bool flow = column.element->kind == programme::Kind::flow;
            const Day from = first_day(column.cumulated ? enclosing(key_.period, PeriodKind::year) : key_.period);
            if (flow) against.value = times(against.value, last_day(key_.period).n - from.n + 1);
            return told(numbers::per_head(value, against, c.factor, c.low, c.high));
        }
        case programme::Rule::jump: {
            const Figure* before = column.cumulated ? nullptr : in_period(column, area, previous(key_.period));
            if (!before || before->absence != Absence::none || before->value.micro == 0) return {};
            const Wide change = size_of(Wide(value) - Wide(before->value));
            if (compare_products(change, whole(1), size_of(before->value), c.high) <= 0) return {};
            return Numbers{{"value", value}, {"before", before->value}};
        }
        case programme::Rule::unit_slip: {
            if (column.cumulated) return {};
            const auto slip = numbers::unit_slip(value, history(column, area));
            const Wide scale = slip ? (*slip)["times"] : Wide();
            const bool meant =
                slip && (scale == Wide(c.high) || compare_products(scale, c.high, whole(1), whole(1)) == 0);
            return meant ? told(slip) : std::nullopt;
        }
    }
    return {};
}
void Findings::plain(const AskedColumn& column, Id<Area> area, Decimal value, std::vector<Finding>& out) const {
    if (column.element->nonnegative && value.micro < 0)
        out.push_back(
            {"return.negative", Severity::contradiction, "此项不应为负数", "This should not be negative", {}});
    const Period before = previous(key_.period);
    if (!column.cumulated || before.year() != key_.period.year()) return;
    const Figure* f = in_period(column, area, before);
    if (f && f->absence == Absence::none && value < f->value)
        out.push_back({"return.cumulated_falls",
                       Severity::contradiction,
                       "本期累计数小于上期累计数",
                       "The year so far is less than it was a period before",
                       {{"value", value}, {"before", f->value}}});
}
std::vector<Finding> Findings::of(const AskedColumn& column, Id<Area> area) const {
    std::vector<Finding> out;
    const Cell cell = asked_.value(column, area);
    if (!cell.present()) return out;
    plain(column, area, cell.value(), out);
    const auto rules = rules_.find(column.element->id);
    if (rules == rules_.end()) return out;
    for (const Rule& rule : rules->second)
        if (const auto numbers = broken(rule, column, area, cell.value())) {
            const CheckText* words = rule.text;
            out.push_back({rule.check->code, severity(*rule.check), words ? words->zh : Text<400>(),
                           words ? words->en : Text<400>(), *numbers});
        }
    return out;
}
}  // namespace greentally::return_
