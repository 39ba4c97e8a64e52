#include "domain/return/findings.hpp"

#include <algorithm>

namespace greentally::return_ {
namespace {
Value value_of(const Figure& f) { return f.absence == Absence::none ? Value(f.value) : Value(f.absence); }
Severity severity(const greentally::Check& check, const numbers::RuleKind& kind) {
    if (check.blocks) return Severity::contradiction;
    return kind.hint ? Severity::hint : Severity::doubt;
}
std::optional<Decimal> bound(Decimal d, std::int64_t none) { return d.micro == none ? std::nullopt : std::optional(d); }
/// A sentence with its numbers in it.
Text<1000> said(std::string sentence, const numbers::Numbers& numbers) {
    for (const numbers::Named& n : numbers) {
        const std::string name = "{" + std::string(n.name) + "}", number = text(n.value);
        for (auto at = sentence.find(name); at != sentence.npos; at = sentence.find(name, at + number.size()))
            sentence.replace(at, name.size(), number);
    }
    return Text<1000>(sentence);
}
}  // namespace

Findings::Findings(Rows rows, const Asked& asked, const ReturnKey& key, Id<Return> id)
    : rows_(rows), asked_(asked), key_(key), id_(id) {
    if (!asked_.form()) return;
    programme_ = rows_.find<Programme>(asked_.form()->programme);
    for (const Id<Area> area : asked_.areas()) rows_at_.emplace(area, rows_at_.size());
    rows_.each<Element>([&](const Element& e) {
        elements_.emplace(e.code.str(), &e);
        elements_.emplace(e.family.str() + "." + e.stratum.str(), &e);
        return true;
    });
    rows_.each<greentally::Check>([&](const greentally::Check& c) {
        if (c.live && c.programme == asked_.form()->programme) rule(c);
        return true;
    });
}
/// What `programme check` lets through alone.
void Findings::rule(const greentally::Check& c) {
    const AskedColumn* column = asked_.column(c.element);
    const numbers::RuleKind* kind = numbers::rule_kind(c.rule);
    if (!column || !kind || (column->cumulated && !kind->cumulated)) return;
    Rule rule{&c, rows_.find<CheckText>(c.id), kind, {}};
    if (!c.against.empty()) {
        auto formula = numbers::Formula::compile(c.against.view(), numbers::Scope::sums);
        if (!formula) return;
        rule.against = std::move(formula).value();
    }
    rules_[c.element].push_back(std::move(rule));
}
std::vector<const greentally::Check*> Findings::checks(const AskedColumn& column) const {
    std::vector<const greentally::Check*> out;
    if (const auto found = rules_.find(column.element->id); found != rules_.end())
        for (const Rule& rule : found->second) out.push_back(rule.check);
    return out;
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
        const Figure* f = in_period(column, area, p);
        before.push_back(f ? value_of(*f) : Value(Absence::missing));
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
Value Findings::against(const Rule& rule, Id<Area> area) const {
    if (!rule.against) return Absence::missing;
    return rule.against->evaluate_by([&](const numbers::ElementName& n) { return known(n.name(), area); }).value;
}
Value Findings::before(const AskedColumn& column, Id<Area> area) const {
    const Figure* f = in_period(column, area, previous(key_.period));
    return f ? value_of(*f) : Value(Absence::missing);
}
const std::vector<numbers::Beside>& Findings::cells_of(const Rule& rule, const AskedColumn& column) const {
    const auto [at, fresh] = columns_of_.try_emplace(rule.check->id);
    if (fresh)
        for (const Id<Area> area : asked_.areas())
            at->second.push_back({asked_.value(column, area), before(column, area), against(rule, area)});
    return at->second;
}
std::optional<numbers::Numbers> Findings::broken(const Rule& rule, const AskedColumn& column, Id<Area> area,
                                                 Decimal value) const {
    const bool flow = column.element->kind == programme::Kind::flow;
    const Day from = first_day(column.cumulated ? enclosing(key_.period, PeriodKind::year) : key_.period);
    numbers::Situation s{.value = value, .against = against(rule, area)};
    if (flow) s.days = last_day(key_.period).n - from.n + 1;
    if (rule.kind->looks.history) s.history = history(column, area);
    const auto row_at = rows_at_.find(area);
    if (rule.kind->looks.column && row_at != rows_at_.end()) s.column = {cells_of(rule, column), row_at->second};
    std::vector<numbers::Beside> row;
    if (rule.kind->looks.row) {
        for (const AskedColumn& other : asked_.columns()) {
            if (other.element->kind != programme::Kind::flow) continue;
            if (&other == &column) s.row.own = row.size();
            row.push_back({asked_.value(other, area), before(other, area), Absence::missing});
        }
        s.row.cells = row;
    }
    const greentally::Check& c = *rule.check;
    return rule.kind->broken(s, {c.factor, bound(c.low, -Decimal::limit), bound(c.high, Decimal::limit), c.least});
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
        if (const auto told = broken(rule, column, area, cell.value())) {
            Finding& f = out.emplace_back(Finding{rule.check->code, severity(*rule.check, *rule.kind), {}, {}, {}});
            if (rule.text)
                f.message = said(rule.text->zh.str(), *told), f.message_en = said(rule.text->en.str(), *told);
            for (const numbers::Named& n : *told) f.numbers.push_back({Code(n.name), n.value});
        }
    return out;
}
}  // namespace greentally::return_
