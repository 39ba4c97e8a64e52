#include "domain/programme/views.hpp"

namespace greentally::programme {
namespace {
std::optional<Day> if_known(Day day) { return day.known() ? std::optional(day) : std::nullopt; }
Refusal absent() { return {"not_found", "programme"}; }

/// "环办生态函〔2021〕353号 第 29 项": the document's number (its title, if it has none) and the clause.
Text<400> cited(const Sight& sight, Id<SourceDocument> id, const Name& clause) {
    const SourceDocument* source = id ? sight.find<SourceDocument>(id) : nullptr;
    if (!source) return Text<400>(clause.view());
    const std::string name = source->number.empty() ? source->title.str() : source->number.str();
    return Text<400>(clause.empty() ? name : name + " " + clause.str());
}
template <class Row, class Line>
void add_names(const Sight& sight, const std::vector<Id<Row>>& ids, std::vector<Line>& out) {
    for (const Id<Row> id : ids)
        if (const Row* row = sight.find<Row>(id)) out.push_back({row->code, row->zh, row->en});
}
/// Live rows of a programme in its order.
template <class Row>
std::vector<const Row*> rows_of(const Sight& sight, Id<Programme> programme) {
    std::vector<const Row*> out;
    sight.each<Row>([&](const Row& row) {
        bool live = row.programme == programme;
        if constexpr (requires { row.live; }) live &= row.live;
        if (live) out.push_back(&row);
        return true;
    });
    if constexpr (requires(const Row& r) { r.order; })
        std::sort(out.begin(), out.end(), [](const Row* a, const Row* b) { return a->order < b->order; });
    return out;
}
ProgrammeLine line_of(const Sight& sight, const Programme& p) {
    const auto count = [&]<class Row>(const std::vector<const Row*>& rows) { return std::uint32_t(rows.size()); };
    return {p.id,
            p.code,
            p.version,
            p.number,
            p.zh,
            p.en,
            p.valid_from,
            if_known(p.valid_to),
            p.succeeds,
            p.peers,
            count(rows_of<Indicator>(sight, p.id)),
            count(rows_of<Form>(sight, p.id)),
            count(rows_of<DutyTemplate>(sight, p.id)),
            p.remark};
}
std::vector<TargetLine> targets_of(const Sight& sight, Id<Indicator> indicator) {
    std::vector<TargetLine> out;
    sight.each<Target>([&](const Target& t) {
        if (t.indicator != indicator || !t.live) return true;
        const TargetText* text = sight.find<TargetText>(t.id);
        const auto value = t.rule == TargetRule::value ? std::optional(t.value) : std::nullopt;
        out.push_back({t.level, t.kind, t.rule, value, t.from, if_known(t.to), t.area,
                       cited(sight, t.source, text ? text->clause : Name()), text ? text->remark : Sentence()});
        return true;
    });
    std::sort(out.begin(), out.end(), [](const TargetLine& a, const TargetLine& b) {
        return std::tie(a.level, a.kind, a.from) < std::tie(b.level, b.kind, b.from);
    });
    return out;
}
}  // namespace

Programmes list(const Sight& sight, const Nothing&) {
    return {sight.list<Programme>([](const Programme&) { return true; },
                                  [&](const Programme& p) { return line_of(sight, p); }, 1'000)};
}

Viewed<ProgrammePage> page(const Sight& sight, const OfProgramme& query) {
    const Programme* p = sight.find<Programme>(query.programme);
    if (!p) return absent();
    ProgrammePage out{line_of(sight, *p), p->coverage, {}, {}, {}, {}, {}, {}};
    add_names(sight, p->lines, out.lines), add_names(sight, p->editions, out.editions);
    for (const auto* group : rows_of<IndicatorGroup>(sight, p->id))
        out.groups.push_back({group->code, group->zh, group->en});
    for (const auto* s : rows_of<SourceDocument>(sight, p->id))
        out.sources.push_back({s->code, s->title, s->number, s->issuer, if_known(s->dated), s->address, s->remark});
    for (const auto* parameter : rows_of<Parameter>(sight, p->id)) {
        const ParameterText* text = sight.find<ParameterText>(parameter->id);
        if (text)
            out.parameters.push_back({parameter->code, text->zh, text->en, parameter->value, parameter->measure,
                                      cited(sight, parameter->source, text->clause), text->remark});
    }
    sight.from<ProgrammeVersion>({p->id, 0}, [&](const auto& key, const ProgrammeVersion& v) {
        if (key.programme != p->id) return false;
        return out.versions.push_back({key.number, v.version, v.valid_from, v.loaded_at, v.files}), true;
    });
    return out;
}

Viewed<Indicators> indicators(const Sight& sight, const OfProgramme& query) {
    if (!sight.find<Programme>(query.programme)) return absent();
    Indicators out;
    for (const Indicator* i : rows_of<Indicator>(sight, query.programme)) {
        const IndicatorText* text = sight.find<IndicatorText>(i->id);
        if (!text) continue;
        const IndicatorGroup* group = sight.find<IndicatorGroup>(i->group);
        const std::string times = i->factor == whole(1) ? "" : " × " + greentally::text(i->factor);
        IndicatorLine line{i->id,
                           i->code,
                           text->zh,
                           text->en,
                           group ? group->zh : Name(),
                           group ? group->en : Name(),
                           i->measure,
                           i->direction,
                           i->weight == Weight::binding,
                           i->decimals,
                           Text<1000>("(" + text->numerator.str() + ") ÷ (" + text->denominator.str() + ")" + times),
                           text->definition,
                           text->departments,
                           cited(sight, text->source, text->clause),
                           text->remark,
                           targets_of(sight, i->id),
                           {}};
        sight.from<Cause>({i->id, 0}, [&](const auto& key, const Cause& cause) {
            return key.indicator == i->id && (line.causes.push_back(cause.cause), true);
        });
        out.items.push_back(std::move(line));
    }
    return out;
}

Viewed<Elements> elements(const Sight& sight, const OfProgramme& query) {
    if (!sight.find<Programme>(query.programme)) return absent();
    std::map<std::string, const Stratum*, std::less<>> strata;
    sight.each<Stratum>([&](const Stratum& s) { return strata[s.code.str()] = &s, true; });
    std::vector<const Counted*> counted;
    sight.from<Counted>({query.programme, {}}, [&](const auto& key, const Counted& c) {
        if (key.programme != query.programme) return false;
        if (c.live) counted.push_back(&c);
        return true;
    });
    std::sort(counted.begin(), counted.end(), [](const Counted* a, const Counted* b) { return a->order < b->order; });
    Elements out;
    for (const Counted* c : counted) {
        const Element* e = sight.find<Element>(c->key.element);
        const ElementText* text = sight.find<ElementText>(c->key.element);
        if (!e || !text) continue;
        const auto stratum = strata.find(e->stratum.view());
        const bool known = stratum != strata.end();
        out.items.push_back({e->id, e->code, text->zh, text->en, known ? stratum->second->zh : Name(),
                             known ? stratum->second->en : Name(), e->kind, e->measure, e->level, e->also, e->area_kind,
                             e->function, e->formula, text->definition, text->source, text->remark});
    }
    return out;
}

Viewed<Forms> forms(const Sight& sight, const OfProgramme& query) {
    if (!sight.find<Programme>(query.programme)) return absent();
    Forms out;
    for (const Form* f : rows_of<Form>(sight, query.programme)) {
        const FormText* text = sight.find<FormText>(f->id);
        if (!text) continue;
        const Line* line = sight.find<Line>(f->line);
        const Edition* edition = sight.find<Edition>(f->edition);
        FormLine row{f->id,
                     f->code,
                     text->zh,
                     text->en,
                     f->cadence,
                     f->row_level,
                     f->row_kind,
                     f->unit_level,
                     f->function,
                     f->due_by,
                     f->due_n,
                     line ? line->code : Code(),
                     edition ? edition->code : Code(),
                     f->cumulated,
                     cited(sight, text->source, text->clause),
                     text->remark,
                     {}};
        std::vector<const FormColumn*> columns;
        sight.from<FormColumn>({f->id, {}}, [&](const auto& key, const FormColumn& c) {
            if (key.form != f->id) return false;
            if (c.live) columns.push_back(&c);
            return true;
        });
        std::sort(columns.begin(), columns.end(),
                  [](const FormColumn* a, const FormColumn* b) { return a->order < b->order; });
        for (const FormColumn* c : columns) {
            const Element* e = sight.find<Element>(c->key.element);
            const ElementText* name = sight.find<ElementText>(c->key.element);
            if (e && name)
                row.columns.push_back(
                    {e->id, name->zh, name->en, e->measure, e->kind, e->stratum, e->area_kind, c->required});
        }
        out.items.push_back(std::move(row));
    }
    return out;
}

Viewed<Duties> duties(const Sight& sight, const OfProgramme& query) {
    if (!sight.find<Programme>(query.programme)) return absent();
    Duties out;
    for (const DutyTemplate* d : rows_of<DutyTemplate>(sight, query.programme)) {
        const DutyTemplateText* text = sight.find<DutyTemplateText>(d->id);
        if (!text) continue;
        const auto cadence = d->when == When::each ? std::optional(d->cadence) : std::nullopt;
        out.items.push_back({d->id, d->code, d->group, text->zh, text->en, text->proof, d->owes, d->to, d->function,
                             d->when, cadence, d->due_by, d->due_n, if_known(d->by),
                             cited(sight, text->source, text->clause), text->remark});
    }
    return out;
}
}  // namespace greentally::programme
