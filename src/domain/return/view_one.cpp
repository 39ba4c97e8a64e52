/// One return as a grid.
#include "domain/return/form_sheet.hpp"
#include "domain/return/views.hpp"
#include "domain/unit/unit.hpp"

namespace greentally::return_ {
namespace {
FormOut form_out(const Sight& sight, const Asked& asked) {
    const Form& f = *asked.form();
    const Called called = form_called(sight, f.id);
    FormOut out{f.id, f.code, called.name, called.name_en.value_or(Name()), f.cadence, f.row_level, {}};
    for (const AskedColumn& c : asked.columns()) {
        const ElementText* words = sight.find<ElementText>(c.element->id);
        out.columns.push_back({c.element->id, c.element->code, words ? words->zh : Name(), words ? words->en : Name(),
                               c.element->measure, c.element->kind, c.element->stratum, c.required, c.cumulated});
    }
    const Programme* programme = sight.find<Programme>(f.programme);
    out.programme = programme ? programme->code : Code();
    out.checks = row_checks(sight, asked);
    return out;
}
CellState state_of(const DraftCell* d, const ReturnCell* c, Stage stage) {
    if (d) return d->value.absence() == Absence::missing ? CellState::empty : CellState::draft;
    if (!c) return CellState::empty;
    if (c->state == Standing::corrected) return CellState::corrected;
    if (c->state == Standing::returned) return CellState::returned;
    if (c->value.absence() == Absence::missing) return CellState::empty;
    return stage == Stage::accepted || stage == Stage::closed ? CellState::accepted : CellState::submitted;
}
struct Grid {
    const Sight& sight;
    const Return& r;
    const Asked& asked;
    Findings findings;

    std::optional<Text<64>> in(const AskedColumn& column, Id<Area> area, Period period) const {
        FigureKey key = asked.figure(column, area);
        key.column.period = period;
        const Figure* f = sight.find<Figure>(key);
        return f ? shown(f->absence == Absence::none ? Cell(f->value) : Cell(f->absence)) : std::nullopt;
    }
    KnownFrom known_from(const Known& known) const {
        KnownFrom from{{}, {}, {}, known.seq};
        if (const Return* other = known.source ? sight.find<Return>(known.source) : nullptr)
            from.id = other->id, from.form = form_called(sight, other->key.form).name,
            from.unit = unit_called(sight, other->key.unit).name;
        return from;
    }
    void put_value(CellOut& out, Cell value) const {
        if (value.present())
            out.value = value.value();
        else
            out.absence = value.absence();
    }
    CellOut cell(const AskedColumn& column, Id<Area> area) const {
        CellOut out;
        out.element = column.element->id;
        if (!asked.asks(column, area))
            return out.asked = false, out.locked = true, out.absence = Absence::not_applicable, out;
        out.previous = in(column, area, previous(r.key.period)),
        out.last_year = in(column, area, same_last_year(r.key.period));
        if (const auto known = asked.elsewhere(column, area)) {
            const Cell value = known->value;
            put_value(out, value);
            out.typed = shown(value).value_or(Text<64>()), out.state = CellState::accepted, out.locked = true,
            out.known_from = known_from(*known);
            return out;
        }
        const CellKey key{r.id, area, column.element->id};
        const DraftCell* d = sight.find<DraftCell>(key);
        const ReturnCell* c = sight.find<ReturnCell>(key);
        put_value(out, d ? d->value : c ? c->value : Cell());
        out.typed = d ? d->typed : c ? c->typed : Text<64>();
        out.state = state_of(d, c, r.stage);
        const Text<1000> remark = d ? d->remark : c ? c->remark : Text<1000>();
        if (!remark.empty()) out.remark = remark;
        if (c && !c->reason.empty()) out.reason = c->reason;
        out.findings = findings.of(column, area);
        out.locked = !cell_open(Rows(sight), r, area, column.element->id);
        return out;
    }
};
}  // namespace

Viewed<One> one(const Sight& sight, const OneQuery& q) {
    const Return* r = sight.find<Return>(q.id);
    const Rows rows(sight);
    const Asked asked(rows, r ? r->key : ReturnKey(), q.id);
    if (!r || !asked.form()) return Refusal{"not_found", "id"};
    One out{r->id,
            form_out(sight, asked),
            unit_called(sight, r->key.unit),
            r->key.period,
            r->stage,
            {},
            false,
            period_closed(rows, *r),
            r->seq,
            0,
            0,
            {},
            {},
            {},
            {},
            may_do(rows, sight.viewer, *r)};
    if (const ReturnDue* due = sight.find<ReturnDue>(r->key)) out.due = due->due, out.late = due->late;
    const auto counts = asked.counts();
    out.expected = counts.asked, out.filled = counts.asked - counts.left;
    const Grid grid{sight, *r, asked, Findings(rows, asked, r->key, r->id)};
    for (const Id<Area> area : asked.areas()) {
        RowOut& row = out.rows.emplace_back(RowOut{area_out(sight, area), {}});
        for (const AskedColumn& column : asked.columns()) row.cells.push_back(grid.cell(column, area));
    }
    out.people = {person_called(sight, r->clerk), person_called(sight, r->checker), person_called(sight, r->head)};
    if (r->submitted_at.us) out.receipt = Receipt{std::max(r->submitted_at, r->resubmitted_at), r->receipt};
    sight.from<ReturnEvent>({r->id, 0}, [&](const auto& k, const ReturnEvent& e) {
        if (k.of != r->id) return false;
        return out.log.push_back({e.at, person_called(sight, e.person).value_or(Name()), e.what, e.text}), true;
    });
    return out;
}
}  // namespace greentally::return_
