#include "domain/indicator/page.hpp"

#include "domain/indicator/series.hpp"

namespace greentally::indicator {
std::string element_name(const Sight& sight, Id<Element> id) {
    const ElementText* text = sight.find<ElementText>(id);
    const Element* element = sight.find<Element>(id);
    return text && !text->zh.empty() ? text->zh.str() : element ? element->code.str() : std::string();
}
namespace {
constexpr int years_shown = 3;

std::string version_of(const Programme& p) {
    return p.code.str() + " " + p.version.str() + " · " + std::to_string(p.number);
}
std::string source_of(const Sight& sight, Id<SourceDocument> id) {
    const SourceDocument* d = sight.find<SourceDocument>(id);
    return d ? d->title.str() + (d->number.empty() ? "" : "（" + d->number.str() + "）") : std::string();
}
Definition definition(const Sight& sight, const Indicator& i) {
    const IndicatorText* t = sight.find<IndicatorText>(i.id);
    std::string formula = i.numerator.str() + " ÷ (" + i.denominator.str() + ")";
    if (i.factor != whole(1)) formula += " × " + text(i.factor);
    Definition d{i.id, i.code.str(), i.code.str(), i.code.str(), i.measure.str(), formula,  {},
                 {},   {},           {},           {},           i.direction,     i.weight, i.decimals};
    if (t)
        d.name = t->zh.str(), d.name_en = t->en.str(), d.definition = t->definition.str(), d.remark = t->remark.str(),
        d.departments = t->departments.str(), d.source = source_of(sight, t->source), d.clause = t->clause.str();
    return d;
}
std::vector<Judgement> judgements(const Sight& sight, const Indicator& i, const Programme& programme, const Area& area,
                                  Period year) {
    std::vector<Judgement> out;
    const Verdict* v = sight.find<Verdict>({i.id, area.id, year});
    const auto against = [&](std::string kind, std::optional<Decimal> target, std::string_view missed_word,
                             Judgement more) {
        more.kind = std::move(kind), more.target = target, more.programme_version = version_of(programme);
        const auto holds =
            v && target ? meets(v->numerator, v->denominator, i.factor, *target, i.direction) : std::nullopt;
        more.verdict = !holds ? "none" : *holds ? "met" : std::string(missed_word);
        out.push_back(std::move(more));
    };
    const Yardstick* by = sight.find<Yardstick>({i.id, rollup::level_of(area.level)});
    for (const Mark& mark : by ? std::span(by->marks) : std::span<const Mark>()) {
        const Target* t = mark.stands(area, year) ? sight.find<Target>(mark.id) : nullptr;
        if (!t) continue;
        const TargetText* words = sight.find<TargetText>(mark.id);
        std::optional<Decimal> value;
        if (t->rule == programme::TargetRule::value)
            value = t->value;
        else if (const OwnTarget* own = sight.find<OwnTarget>({{i.id, area.id, year}, OwnTargetKind::assigned});
                 own && t->rule == programme::TargetRule::assigned)
            value = own->value;
        against(boost::describe::enum_to_string(t->kind, ""), value, "short",
                {.source = source_of(sight, t->source),
                 .clause = words ? words->clause.str() : "",
                 .remark = words ? words->remark.str() : ""});
    }
    for (const auto kind : {OwnTargetKind::raised, OwnTargetKind::baseline})
        if (const OwnTarget* own = sight.find<OwnTarget>({{i.id, area.id, year}, kind}))
            against(boost::describe::enum_to_string(kind, ""), own->value,
                    kind == OwnTargetKind::raised ? "short" : "worse", {.source = own->basis.str()});
    const Rate* before = i.ratchet ? best_before(sight, {i.id, area.id, year}, i.direction) : nullptr;
    if (before)
        against("last_year", ratio(before->numerator, before->denominator, i.factor), "worse",
                {.remark = text(before->key.period)});
    return out;
}
std::vector<SeriesPoint> series_of(const Sight& sight, const Indicator& i, const Area& area, Period year) {
    std::vector<SeriesPoint> out;
    for (int y = year.year() - years_shown + 1; y <= year.year(); ++y) {
        const Period of = period(PeriodKind::year, y);
        const Rate* rate = sight.find<Rate>({i.id, area.id, of});
        if (!rate) continue;
        const Printed printed(sight, i, area, of);
        const Months all = AreaMonths(sight, area, of).of(*rate);
        for (int m = 0; m < 12; ++m)
            if (all[m].given)
                out.push_back({month(y, m + 1), printed(all[m].numerator, all[m].denominator), all[m].numerator,
                               all[m].denominator});
    }
    return out;
}
std::vector<SeriesPoint> years_before(const Sight& sight, const Indicator& i, const Area& area, Period year) {
    std::vector<SeriesPoint> out;
    for (int n = years_shown + 1; n >= 1; --n) {
        const Period y = period(PeriodKind::year, year.year() - n);
        if (const Rate* r = sight.find<Rate>({i.id, area.id, y}))
            out.push_back({y, Printed(sight, i, area, y)(r->numerator, r->denominator), r->numerator, r->denominator});
    }
    return out;
}
std::vector<CauseLine> causes_of(const Sight& sight, const Indicator& i, const Area& area,
                                 const std::vector<const Area*>& children, Period year) {
    std::vector<CauseLine> out;
    sight.from<Cause>({i.id, 0}, [&](const auto& k, const Cause& c) {
        if (k.indicator != i.id) return false;
        const Indicator* cause = sight.find<Indicator>(c.cause);
        if (!cause) return true;
        const BoardCell at = cell(sight, *cause, area, year);
        const IndicatorText* t = sight.find<IndicatorText>(cause->id);
        CauseLine line{cause->id,
                       t ? t->zh.str() : cause->code.str(),
                       t ? t->en.str() : cause->code.str(),
                       at.value,
                       at.target,
                       at.verdict,
                       cause->measure.str(),
                       {}};
        for (const Area* child : children) {
            const BoardCell there = cell(sight, *cause, *child, year);
            if (there.value) line.areas.push_back({area_name(*child), there.value, there.verdict});
        }
        out.push_back(std::move(line));
        return true;
    });
    return out;
}
std::optional<RecognitionLine> recognition_of(const Sight& sight, const Indicator& i, Id<Area> area, Period year) {
    for (int n = 0; n < years_shown; ++n) {
        const JudgedKey key{i.id, area, period(PeriodKind::year, year.year() - n)};
        const Recognition* r = sight.find<Recognition>(key);
        if (!r) continue;
        RecognitionLine line{boost::describe::enum_to_string(r->state, ""), r->value, key.period, r->basis.str(), {}};
        sight.from<RecognitionContact>({key, 0}, [&](const auto& k, const RecognitionContact& c) {
            if (k.of != key) return false;
            line.contacts.push_back(
                {c.at, boost::describe::enum_to_string(c.state, ""), c.asked.str(), c.answer.str(), c.value});
            return true;
        });
        return line;
    }
    return {};
}
}  // namespace

Viewed<Page> page(const Sight& sight, const PageQuery& q) {
    const Indicator* i = sight.find<Indicator>(q.indicator);
    if (!i) return Refusal{"not_found", "indicator"};
    const Area* area = area_or_own(sight, q.area);
    if (!area) return Refusal{"not_found", "area"};
    const Programme* programme = sight.find<Programme>(i->programme);
    if (!programme) return Refusal{"not_found", "indicator"};
    const Period year = year_or_this(sight, q.period);
    Page p{.seq = sight.seq(),
           .indicator = definition(sight, *i),
           .programme = {programme->id, programme->zh.str(), programme->en.str(), programme->version.str()},
           .area = area_name(*area),
           .path = path_of(sight, *area),
           .period = year};
    p.periods = years_of(sight, programme->id);
    p.cell = cell(sight, *i, *area, year);
    p.judgements = judgements(sight, *i, *programme, *area, year);
    p.series = series_of(sight, *i, *area, year);
    p.previous_years = years_before(sight, *i, *area, year);
    const auto children = below(sight, area->id);
    for (const Area* child : children) p.children.push_back({area_name(*child), cell(sight, *i, *child, year)});
    p.explanation = explain(sight, *i, *area, year);
    p.gap = gap_of(sight, *i, *area, year);
    p.causes = causes_of(sight, *i, *area, children, year);
    p.differences = differences_of(sight, *i, *area, year);
    p.corrections = corrections_of(sight, *i, *area, year);
    p.recognition = recognition_of(sight, *i, area->id, year);
    return p;
}
Sheet sheet_of(const Page& p) {
    Sheet sheet{
        {"code", "area", p.indicator.name + "（" + p.indicator.measure + "）", "verdict", "reported", "expected"}, {}};
    const auto row = [&](const AreaName& a, const BoardCell& c) {
        sheet.rows.push_back({a.code, a.name, c.value.value_or(""), c.verdict, std::to_string(c.complete.reported),
                              std::to_string(c.complete.expected)});
    };
    row(p.area, p.cell);
    for (const auto& child : p.children) row(child.area, child.cell);
    return sheet;
}
}  // namespace greentally::indicator
