#include <algorithm>
#include <map>

#include "domain/return/acts.hpp"

namespace greentally::return_ {
namespace {
void note(Mine& own, const Stamp& stamp, Id<Return> of, const char* what, Id<Person> person, const Text<1000>& text) {
    own.row<ReturnEvent>({of, stamp.seq}) = {{of, stamp.seq}, what, stamp.at, person, stamp.unit, text};
    own.edit(of).seq = stamp.seq;
}
template <class F>
Return& moved(Mine& own, const Stamp& stamp, const F& f, const Text<1000>& text) {
    const std::string what = kind<F>();
    note(own, stamp, f.id, what.c_str(), f.person, text);
    return own.move<F>(moves, f.id);
}
DraftCell& draft(Mine& own, const CellKey& key) {
    DraftCell& d = own.row<DraftCell>(key);
    if (!d.key.of) {  // begins as what was submitted
        if (const ReturnCell* c = own.now.find<ReturnCell>(key))
            d.value = c->value, d.typed = c->typed, d.remark = c->remark;
        d.key = key;
    }
    return d;
}
FigureKey figure_key(const Return& r, const Series& s, Id<Area> area, Id<Element> element) {
    const bool cumulated = std::find(s.cumulated.begin(), s.cumulated.end(), element) != s.cumulated.end();
    return {{element, s.line, s.edition, cumulated, r.key.period}, area};
}
void put_figure(Mine& own, const Stamp& stamp, const FigureKey& key, Id<Return> source, Cell value) {
    if (value.absence() == Absence::missing) return own.erase<Figure>(key);
    own.row<Figure>(key) = {key, value.value(), value.absence(), source, stamp.seq};
}
template <class Row>
std::vector<Row> cells_of(const State& state, Id<Return> id) {
    std::vector<Row> cells;
    state.all<Row>().from({id, {}, {}}, [&](const CellKey& key, const Row& row) {
        if (key.of == id) cells.push_back(row);
        return key.of == id;
    });
    return cells;
}
}  // namespace

void apply(Mine own, const Stamp& stamp, const Opened& f) {
    Return& r = own.edit(f.id);
    r = {};
    r.id = f.id, r.key = {f.form, f.unit, f.period}, r.asked = r.left = f.asked;
    own.row<ReturnAt>(r.key) = {r.key, f.id};
    note(own, stamp, f.id, "return.opened", f.person, {});
}
void apply(Mine own, const Stamp& stamp, const CellsSaved& f) {
    for (const SavedCell& c : f.cells) {
        DraftCell& d = draft(own, {f.id, c.area, c.element});
        d.value = c.value, d.typed = c.typed, d.person = f.person, d.at = stamp.at, d.seq = stamp.seq;
    }
    Return& r = own.move<CellsSaved>(moves, f.id);
    r.clerk = f.person, r.asked = f.asked, r.left = f.left, r.seq = stamp.seq;
}
void apply(Mine own, const Stamp& stamp, const Remarked& f) {
    for (const CellText& c : f.cells) {
        DraftCell& d = draft(own, {f.id, c.area, c.element});
        d.remark = c.text, d.person = f.person, d.at = stamp.at, d.seq = stamp.seq;
    }
    own.edit(f.id).seq = stamp.seq;
}
void apply(Mine own, const Stamp& stamp, const Checked& f) { moved(own, stamp, f, f.opinion).checker = f.person; }
void apply(Mine own, const Stamp& stamp, const SentBack& f) { moved(own, stamp, f, f.opinion); }
void apply(Mine own, const Stamp& stamp, const Approved& f) { moved(own, stamp, f, f.opinion).head = f.person; }
void apply(Mine own, const Stamp& stamp, const Submitted& f) {
    Return& r = moved(own, stamp, f, f.opinion);
    r.receipt = f.receipt, r.reopened = r.whole = false, ++r.round;
    (r.submitted_at.us ? r.resubmitted_at : r.submitted_at) = stamp.at;
    own.row<ReceiptSeries>({r.key.unit, f.year}) = {{r.key.unit, f.year}, f.number};
    for (const ReturnCell& c : cells_of<ReturnCell>(own.now, f.id))
        if (c.state == Standing::returned) own.row<ReturnCell>(c.key).state = Standing::standing;
    for (const DraftCell& d : cells_of<DraftCell>(own.now, f.id)) {
        own.erase<DraftCell>(d.key);
        if (std::find(f.dropped.begin(), f.dropped.end(), CellName{d.key.area, d.key.element}) != f.dropped.end())
            continue;
        put_figure(own, stamp, figure_key(r, f.series, d.key.area, d.key.element), f.id, d.value);
        if (d.value.absence() == Absence::missing && d.remark.empty())
            own.erase<ReturnCell>(d.key);
        else
            own.row<ReturnCell>(d.key) = {d.key,    d.value, d.typed,  d.remark, {}, Standing::standing,
                                          d.person, d.at,    stamp.seq};
    }
}
void apply(Mine own, const Stamp&, const Validated& f) {
    Validation& row = own.row<Validation>(f.id);
    row.id = f.id;
    for (const CheckOutcome& said : f.outcomes) {
        auto at = std::find_if(row.outcomes.begin(), row.outcomes.end(),
                               [&](const CheckOutcome& o) { return o.check == said.check; });
        if (at == row.outcomes.end()) at = row.outcomes.insert(at, {said.check, 0, {}});
        at->applied = said.applied;
        std::map<Id<Area>, FiredCell> cells;
        for (const FiredCell& cell : at->fired) cells[cell.area] = cell;
        for (const FiredCell& cell : said.fired) cells[cell.area] = cell;
        at->fired.clear();
        for (const auto& [area, cell] : cells) at->fired.push_back(cell);
    }
}
void apply(Mine own, const Stamp& stamp, const Accepted& f) { moved(own, stamp, f, f.opinion); }
void apply(Mine own, const Stamp& stamp, const Returned& f) {
    Return& r = moved(own, stamp, f, f.reason);
    r.returned_on = stamp.day, r.again_by = f.by, r.whole = f.whole;
    for (const CellText& c : f.cells) {
        const CellKey key{f.id, c.area, c.element};
        ReturnCell& cell = own.row<ReturnCell>(key);  // also one that nobody filled
        cell.key = key, cell.state = Standing::returned, cell.reason = c.text;
    }
}
void apply(Mine own, const Stamp& stamp, const CorrectionAsked& f) {
    own.edit(f.correction) = {f.correction,
                              f.id,
                              CorrectionStage::asked,
                              std::uint32_t(f.cells.size()),
                              f.person,
                              {},
                              {},
                              stamp.at,
                              {},
                              f.reason,
                              {},
                              stamp.seq};
    for (const AskedCell& c : f.cells)
        own.row<CorrectionCell>({f.correction, c.area, c.element}) = {
            {f.correction, c.area, c.element}, c.before, c.after, c.typed};
    note(own, stamp, f.id, "return.correction_asked", f.person, f.reason);
}
void apply(Mine own, const Stamp& stamp, const Corrected& f) {
    Correction& c = own.edit(f.correction);
    c.stage = CorrectionStage::granted, c.decided_by = f.person, c.decided_in = stamp.unit, c.decided_at = stamp.at,
    c.opinion = f.opinion;
    c.seq = stamp.seq;
    const Return& r = own.now.at_id(c.of);
    std::vector<CorrectionCell> cells;
    own.now.all<CorrectionCell>().from({f.correction, {}, {}}, [&](const auto& key, const CorrectionCell& cell) {
        if (key.of == f.correction) cells.push_back(cell);
        return key.of == f.correction;
    });
    for (const CorrectionCell& cell : cells) {
        const CellKey key{c.of, cell.key.area, cell.key.element};
        const FigureKey figure = figure_key(r, f.series, key.area, key.element);
        own.row<Revision>({figure, stamp.seq}) = {{figure, stamp.seq}, cell.before, cell.after, c.id,
                                                  c.asked_by,          f.person,    stamp.at};
        put_figure(own, stamp, figure, c.of, cell.after);
        ReturnCell& now = own.row<ReturnCell>(key);
        now.key = key, now.value = cell.after, now.typed = cell.typed, now.state = Standing::corrected;
        now.reason = c.reason, now.person = c.asked_by, now.at = stamp.at, now.seq = stamp.seq;
    }
    note(own, stamp, c.of, "return.corrected", f.person, f.opinion);
}
void apply(Mine own, const Stamp& stamp, const CorrectionRefused& f) {
    Correction& c = own.edit(f.correction);
    c.stage = CorrectionStage::refused, c.decided_by = f.person, c.decided_in = stamp.unit, c.decided_at = stamp.at,
    c.opinion = f.opinion;
    c.seq = stamp.seq;
    note(own, stamp, c.of, "return.correction_refused", f.person, f.opinion);
}
void apply(Mine own, const Stamp& stamp, const PeriodClosed& f) {
    own.row<PeriodClose>({f.form, f.period, stamp.unit}) = {{f.form, f.period, stamp.unit}, f.span, f.person, stamp.at};
    for (const Id<Return> id : f.returns) {
        own.move<PeriodClosed>(moves, id);
        note(own, stamp, id, "return.period_closed_on", f.person, {});
    }
}
void apply(Mine own, const Stamp& stamp, const Reopened& f) {
    own.edit(f.id).reopened = true;
    note(own, stamp, f.id, "return.reopened", f.person, f.reason);
}
}  // namespace greentally::return_
