#include "domain/supervision/acts.hpp"

namespace greentally::supervision {
namespace {
template <class F>
Supervision& moved(Mine own, const Stamp& stamp, const F& f) {
    Supervision& s = own.move<F>(moves, f.id);
    s.seq = stamp.seq;
    return s;
}
}  // namespace
void apply(Mine own, const Stamp& stamp, const Decided& f) {
    using rectification::RungWay;
    own.edit(f.id) = {f.id,      f.problem, f.rung,       f.area,
                      f.issuer,  f.to,      f.person,     f.issue ? Stage::ordered : Stage::declined,
                      f.request, stamp.day, f.answer_due, {},
                      {},        f.title,   stamp.seq};
    own.row<SupervisionText>(f.id) = {f.id, f.reasons, {}, {}, {}, {}, {}};
    const SupervisionOf::Key key{f.problem, f.rung, f.round};
    own.row<SupervisionOf>(key) = {key, f.id};
}
void apply(Mine own, const Stamp& stamp, const Held& f) {
    moved(own, stamp, f), own.row<SupervisionText>(f.id).minutes = f.minutes;
}
void apply(Mine own, const Stamp& stamp, const Answered& f) {
    moved(own, stamp, f).answered_on = stamp.day, own.row<SupervisionText>(f.id).answer = f.answer;
}
void apply(Mine own, const Stamp& stamp, const SentBack& f) {
    Supervision& s = moved(own, stamp, f);
    s.answer_due = f.until, s.answered_on = {};
    own.row<SupervisionText>(f.id).opinion = f.opinion;
}
void apply(Mine own, const Stamp& stamp, const Accepted& f) {
    moved(own, stamp, f).ended_on = stamp.day, own.row<SupervisionText>(f.id).opinion = f.opinion;
}
void apply(Mine own, const Stamp& stamp, const LiftAsked& f) {
    moved(own, stamp, f), own.row<SupervisionText>(f.id).answer = f.answer;
}
void apply(Mine own, const Stamp& stamp, const LiftChecked& f) {
    moved(own, stamp, f);
    SupervisionText& t = own.row<SupervisionText>(f.id);
    t.on_site = f.on_site, t.opinion = f.opinion;
}
void apply(Mine own, const Stamp& stamp, const Lifted& f) {
    moved(own, stamp, f).ended_on = stamp.day, own.row<SupervisionText>(f.id).published = f.published;
}
}  // namespace greentally::supervision
