#include "domain/paper/acts.hpp"

namespace greentally::paper {
namespace {
template <class F>
Paper& moved(Mine own, const Stamp& stamp, const F& f) {
    Paper& p = own.move<F>(moves, f.id);
    p.seq = stamp.seq;
    return p;
}
void set_readers(Paper& p, const std::vector<Id<Unit>>& units) {
    p.readers = {};
    for (std::size_t i = 0; i < units.size() && i < p.readers.size(); ++i) p.readers[i] = units[i];
}
/// Asked anew: what was answered before stays only in the book.
void ask(Mine own, const Paper& p, Task task, Id<Unit> unit, Day until, const Sentence& excerpt) {
    const PaperHand::Key key{p.id, task, unit};
    own.row<PaperHand>(key) = {key, p.unit, Answer::waiting, {}, until, {}, p.title, excerpt, {}};
}
void address(Mine own, const Drafted& f, Id<Unit> unit, bool copy) {
    const PaperAddressee::Key key{f.id, unit};
    own.row<PaperAddressee>(key) = {key, f.unit, copy, false, {}, {}, {}, {}, f.answer_due, f.title, {}};
}
std::vector<PaperAddressee::Key> addressees(Mine own, Id<Paper> id) {
    std::vector<PaperAddressee::Key> out;
    own.now.all<PaperAddressee>().from(
        {id, {}}, [&](const auto& k, const auto&) { return k.paper == id && (out.push_back(k), true); });
    return out;
}
/// Nobody is asked any more.
void lapse(Mine own, Id<Paper> id) {
    std::vector<PaperHand::Key> waiting;
    own.now.all<PaperHand>().from({id, {}, {}}, [&](const auto& k, const PaperHand& h) {
        if (k.paper != id) return false;
        if (h.answer == Answer::waiting) waiting.push_back(k);
        return true;
    });
    for (const auto& k : waiting) own.row<PaperHand>(k).answer = Answer::lapsed;
}
}  // namespace

void apply(Mine own, const Stamp&, const Patterned& f) {
    for (const PaperTemplate& t : f.patterns) own.edit(t.id) = t;
}
void apply(Mine own, const Stamp& stamp, const Drafted& f) {
    Paper& p = own.edit(f.id);
    p = {};
    p.id = f.id, p.pattern = f.pattern, p.unit = f.unit, p.drafter = f.person, p.supervision = f.supervision;
    p.replaces = f.replaces, p.drafted_on = stamp.day, p.title = f.title, p.seq = stamp.seq;
    own.row<PaperText>(f.id) = {f.id, f.addressees, f.copies, f.blocks, f.missing, f.note, {}, {}, {}};
    std::uint32_t n = 0;
    for (const SourceOf& s : f.sources) {
        const PaperSource::Key key{f.id, ++n};
        own.row<PaperSource>(key) = {key, s.value, s.what, s.of, f.seq};
    }
    for (const Id<Problem> problem : f.problems) own.row<PaperOfProblem>({problem, f.id}).key = {problem, f.id};
    for (const Id<Unit> unit : f.to) address(own, f, unit, false);
    for (const Id<Unit> unit : f.copies_to) address(own, f, unit, true);
}
void apply(Mine own, const Stamp& stamp, const Edited& f) {
    Paper& p = moved(own, stamp, f);
    p.title = f.title;
    PaperText& t = own.row<PaperText>(f.id);
    t.addressees = f.addressees, t.copies = f.copies, t.blocks = f.blocks;
    Day due;
    for (const auto& k : addressees(own, f.id)) {
        PaperAddressee& a = own.row<PaperAddressee>(k);
        due = a.answer_due, a.title = f.title;
        if (f.to && !a.copy) own.erase<PaperAddressee>(k);
    }
    if (!f.to) return;
    for (const Id<Unit> unit : *f.to) {
        const PaperAddressee::Key key{f.id, unit};
        own.row<PaperAddressee>(key) = {key, p.unit, false, false, {}, {}, {}, {}, due, f.title, {}};
    }
}
void apply(Mine own, const Stamp& stamp, const PassedOn& f) {
    Paper& p = moved(own, stamp, f);
    if (f.countersign.empty()) return;
    p.stage = Stage::countersigning, set_readers(p, f.countersign);
    for (const Id<Unit> unit : f.countersign) ask(own, p, Task::countersign, unit, {}, {});
}
void apply(Mine own, const Stamp& stamp, const HandAnswered& f) {
    own.edit(f.id).seq = stamp.seq;
    PaperHand& h = own.row<PaperHand>({f.id, f.task, f.unit});
    h.answer = f.agree ? Answer::agreed : Answer::objected, h.person = f.person, h.on = stamp.day, h.text = f.text;
}
void apply(Mine own, const Stamp& stamp, const CountersignedLast& f) { moved(own, stamp, f); }
void apply(Mine own, const Stamp& stamp, const Reviewed& f) {
    Paper& p = moved(own, stamp, f);
    if (f.facts.empty()) return;
    p.stage = Stage::checking, p.facts_by = f.facts_by;
    for (const Excerpt& e : f.facts) ask(own, p, Task::facts, e.unit, f.facts_by, e.text);
}
void apply(Mine own, const Stamp& stamp, const FactsClosed& f) {
    moved(own, stamp, f), own.row<PaperText>(f.id).opinion = f.opinion, lapse(own, f.id);
}
void apply(Mine own, const Stamp& stamp, const SentBack& f) {
    Paper& p = moved(own, stamp, f);
    p.readers = {}, p.facts_by = {};
    own.row<PaperText>(f.id).opinion = f.opinion;
    lapse(own, f.id);
}
void apply(Mine own, const Stamp& stamp, const Issued& f) { moved(own, stamp, f).signer = f.person; }
void apply(Mine own, const Stamp& stamp, const Numbered& f) {
    Paper& p = moved(own, stamp, f);
    p.number = f.number;
    if (!f.serial) return;
    const PaperSeries::Key key{p.unit, p.pattern, f.year};
    own.row<PaperSeries>(key) = {key, f.serial};
}
void apply(Mine own, const Stamp& stamp, const Sealed& f) {
    moved(own, stamp, f), own.row<PaperText>(f.id).seal = f.scan;
}
void apply(Mine own, const Stamp& stamp, const Sent& f) {
    Paper& p = moved(own, stamp, f);
    p.sent_on = stamp.day;
    own.row<PaperText>(f.id).frozen = f.frozen;
    std::vector<Id<Unit>> units;
    for (const auto& k : addressees(own, f.id)) units.push_back(k.unit), own.row<PaperAddressee>(k).sent = true;
    set_readers(p, units), p.wide = units.size() > Paper::readers_max;
}
void apply(Mine own, const Stamp& stamp, const ReceivedBy& f) {
    PaperAddressee& a = own.row<PaperAddressee>({f.id, f.unit});
    a.received_by = f.person, a.received_on = stamp.day;
}
void apply(Mine own, const Stamp& stamp, const Replied& f) {
    PaperAddressee& a = own.row<PaperAddressee>({f.id, f.unit});
    a.answered_by = f.person, a.answered_on = stamp.day, a.answer = f.answer;
}
void apply(Mine own, const Stamp& stamp, const FiledAway& f) { moved(own, stamp, f); }
void apply(Mine own, const Stamp& stamp, const Dropped& f) {
    moved(own, stamp, f).readers = {}, own.row<PaperText>(f.id).opinion = f.opinion, lapse(own, f.id);
}
}  // namespace greentally::paper
