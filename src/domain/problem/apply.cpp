#include "domain/problem/acts.hpp"
#include "domain/problem/telling.hpp"

namespace greentally::problem {
namespace {
/// Of our own series: 2022-0043.
Code number_of(std::int32_t year, std::uint32_t serial) {
    const std::string n = std::to_string(serial);
    return std::to_string(year) + "-" + std::string(n.size() < 4 ? 4 - n.size() : 0, '0') + n;
}
void put_holders(Mine own, Id<Problem> id, const std::vector<Holder>& holders) {
    for (const Holder& h : holders) {
        const ProblemPerson::Key key{id, h.charge, h.post};
        own.row<ProblemPerson>(key) = {key, h.side.value_or(Side::government)};
    }
}
void put_proof(Mine own, Id<Problem> id, const std::vector<Proof>& proof) {
    for (const Proof& p : proof) own.row<ProblemEvidence>({id, p.slot, p.evidence}).key = {id, p.slot, p.evidence};
}
void put_milestones(Mine own, Id<Problem> id, const std::vector<Planned>& milestones) {
    std::vector<ProblemMilestone::Key> old;
    own.now.all<ProblemMilestone>().from(
        {id, 0}, [&](const auto& k, const auto&) { return k.problem == id && (old.push_back(k), true); });
    for (const auto& k : old) own.erase<ProblemMilestone>(k);
    std::uint32_t n = 0;
    for (const Planned& m : milestones) {
        const ProblemMilestone::Key key{id, ++n};
        own.row<ProblemMilestone>(key) = {key, m.text, m.due, {}};
    }
}
/// Back on the way to being put right: the steps must all be gone again, and a notice is of the round before.
void start_over(Mine own, Id<Problem> id) {
    Problem& p = own.edit(id);
    p.step = {}, p.rectified_on = {}, p.closed_on = {};
}
/// The date as it was stays in this line of the story.
void put_due(Mine own, const Stamp& stamp, Id<Problem> id, Day due) {
    Problem& p = own.edit(id);
    if (p.due.known() && p.due != due) own.row<ProblemEvent>({id, stamp.seq}).old_due = p.due;
    p.due = due;
}
ProblemAsking& put_asking(Mine own, const Stamp& stamp, Id<Problem> id, Asking asking, Id<Person> person,
                          const Sentence& text) {
    const ProblemAsking::Key key{id, stamp.seq};
    ProblemAsking& row = own.row<ProblemAsking>(key);
    row = {key, asking, Ruling::waiting, {}, stamp.unit, person, {}, stamp.day, {}, {}, {}, text, {}};
    return row;
}
void rule(Mine own, const Stamp& stamp, const ProblemAsking::Key& key, bool upheld, Id<Person> person,
          const Sentence& opinion) {
    ProblemAsking& row = own.row<ProblemAsking>(key);
    row.ruling = upheld ? Ruling::upheld : Ruling::denied;
    row.ruled_by = person, row.ruled_on = stamp.day, row.opinion = opinion;
}
void rule_refusal(Mine own, const Stamp& stamp, Id<Problem> id, bool upheld, Id<Person> person,
                  const Sentence& opinion) {
    std::optional<ProblemAsking::Key> found;
    own.now.all<ProblemAsking>().from({id, 0}, [&](const auto& k, const ProblemAsking& a) {
        if (k.problem != id) return false;
        if (a.asking == Asking::refusal && a.ruling == Ruling::waiting) found = k;
        return true;
    });
    if (found) rule(own, stamp, *found, upheld, person, opinion);
}
void put_check(Mine own, const Stamp& stamp, Id<Problem> id, ProblemCheck check) {
    check.key = {id, stamp.seq}, check.unit = stamp.unit;
    own.row<ProblemCheck>(check.key) = std::move(check);
}
void write_entry(Mine own, const Registered& f, Id<Problem> id, const Name& title, std::uint32_t serial,
                 const Stamp& stamp) {
    const Register& e = f.entry;
    Problem& p = own.edit(id);
    p = {};
    p.id = id, p.area = e.areas.front(), p.issuer = f.issuer, p.source = e.source,
    p.found = e.found.value_or(stamp.day);
    if (!e.themes.empty()) p.theme = e.themes.front();
    p.due = e.due.value_or(Day()), p.term = e.term.value_or(e.due ? Term::by : Term::none);
    p.standing = p.term == Term::standing;
    p.number = e.number && !e.number->empty() ? *e.number : number_of(f.year, serial), p.title = title,
    p.seq = stamp.seq;
    ProblemText& t = own.row<ProblemText>(id);
    t = {id,
         said(e.original),
         said(e.summary),
         said(e.goal),
         said(e.measures),
         {},
         said(e.phrase),
         said(e.batch),
         said(e.item_no),
         said(e.place),
         said(e.responsible),
         p.due,
         {},
         {},
         {}};
    for (const Id<Area> area : e.areas) own.row<ProblemPlace>({id, area}).key = {id, area};
    for (const Id<ProblemTheme> theme : e.themes) own.row<ProblemOfTheme>({id, theme}).key = {id, theme};
    own.row<ProblemSeries>({f.year}) = {{f.year}, std::max(serial, own.row<ProblemSeries>({f.year}).last)};
}
}  // namespace

void apply(Mine own, const Stamp& stamp, const Registered& f) {
    write_entry(own, f, f.id, f.entry.title, f.serial, stamp);
    tell<Registered>(own, stamp, f.id, f.person, Stage::registered, {});
}
void apply(Mine own, const Stamp& stamp, const Assigned& f) {
    Problem& p = moved<Assigned>(own, stamp, f, f.opinion);
    ProblemText& t = own.row<ProblemText>(f.id);
    p.lead = f.lead, p.assisting = {}, p.term = f.term, p.standing |= f.term == Term::standing;
    put_due(own, stamp, f.id, f.due);
    for (std::size_t i = 0; i < f.assisting.size() && i < p.assisting.size(); ++i) p.assisting[i] = f.assisting[i];
    if (!t.first_due.known()) t.first_due = f.due;
    if (!f.goal.empty()) t.goal = f.goal;
    t.assigned_on = stamp.day, t.received_on = {}, t.plan_due = {};
    put_holders(own, f.id, f.persons);
}
void apply(Mine own, const Stamp& stamp, const Received& f) {
    moved<Received>(own, stamp, f, {});
    ProblemText& t = own.row<ProblemText>(f.id);
    t.received_on = stamp.day, t.plan_due = f.plan_due;
    put_holders(own, f.id, f.persons);
}
void apply(Mine own, const Stamp& stamp, const Allotted& f) {
    std::vector<ProblemPerson::Key> old;
    own.now.all<ProblemPerson>().from(
        {f.id, {}, {}}, [&](const auto& k, const auto&) { return k.problem == f.id && (old.push_back(k), true); });
    for (const auto& k : old) own.erase<ProblemPerson>(k);
    put_holders(own, f.id, f.persons);
    stayed<Allotted>(own, stamp, f, {});
}
void apply(Mine own, const Stamp& stamp, const Refused& f) {
    put_asking(own, stamp, f.id, Asking::refusal, f.person, f.text).ground = f.ground;
    moved<Refused>(own, stamp, f, f.text);
}
void apply(Mine own, const Stamp& stamp, const RefusalDenied& f) {
    rule_refusal(own, stamp, f.id, false, f.person, f.opinion);
    moved<RefusalDenied>(own, stamp, f, f.opinion), put_due(own, stamp, f.id, f.due);
}
void apply(Mine own, const Stamp& stamp, const SentElsewhere& f) {
    rule_refusal(own, stamp, f.id, true, f.person, f.opinion);
    Problem& p = moved<SentElsewhere>(own, stamp, f, f.opinion);
    p.lead = {}, p.assisting = {};
}
void apply(Mine own, const Stamp& stamp, const GoalChanged& f) {
    rule_refusal(own, stamp, f.id, true, f.person, f.opinion);
    moved<GoalChanged>(own, stamp, f, f.opinion), put_due(own, stamp, f.id, f.due);
    ProblemText& t = own.row<ProblemText>(f.id);
    if (!f.goal.empty()) t.goal = f.goal;
    if (!f.measures.empty()) t.measures = f.measures;
}
void apply(Mine own, const Stamp& stamp, const Voided& f) {
    rule_refusal(own, stamp, f.id, true, f.person, f.opinion);
    moved<Voided>(own, stamp, f, f.opinion);
}
void apply(Mine own, const Stamp& stamp, const Merged& f) {
    rule_refusal(own, stamp, f.id, true, f.person, f.opinion);
    moved<Merged>(own, stamp, f, f.opinion);
    const ProblemRelation::Key key{f.id, Relation::same_as, f.into.n};
    own.row<ProblemRelation>(key).key = key;
}
void apply(Mine own, const Stamp& stamp, const Split& f) {
    const Problem whole = moved<Split>(own, stamp, f, f.opinion);
    const ProblemText words = own.row<ProblemText>(f.id);
    for (std::uint32_t i = 0; i < f.titles.size(); ++i) {
        const Id<Problem> id{f.first.n + i};
        Problem& p = own.edit(id);
        p = whole, p.id = id, p.title = f.titles[i], p.stage = Stage::registered, p.lead = {}, p.assisting = {};
        p.number = number_of(f.year, f.serial + i), p.judged = {};
        ProblemText& t = own.row<ProblemText>(id);
        t = words, t.id = id, t.plan = {}, t.assigned_on = t.received_on = t.plan_due = {};
        const ProblemRelation::Key key{id, Relation::parent, f.id.n};
        own.row<ProblemRelation>(key).key = key;
        own.row<ProblemPlace>({id, p.area}).key = {id, p.area};
        if (p.theme) own.row<ProblemOfTheme>({id, p.theme}).key = {id, p.theme};
        tell<Registered>(own, stamp, id, f.person, Stage::registered, {});
    }
    own.row<ProblemSeries>({f.year}) = {{f.year}, f.serial + std::uint32_t(f.titles.size()) - 1};
}
void apply(Mine own, const Stamp& stamp, const PlanDrafted& f) {
    moved<PlanDrafted>(own, stamp, f, f.plan);
    ProblemText& t = own.row<ProblemText>(f.id);
    t.plan = f.plan;
    if (!f.goal.empty()) t.goal = f.goal;
    if (!f.measures.empty()) t.measures = f.measures;
    put_milestones(own, f.id, f.milestones), put_proof(own, f.id, f.proof);
}
void apply(Mine own, const Stamp& stamp, const PlanReturned& f) { moved<PlanReturned>(own, stamp, f, f.opinion); }
void apply(Mine own, const Stamp& stamp, const PlanApproved& f) { moved<PlanApproved>(own, stamp, f, f.opinion); }
void apply(Mine own, const Stamp& stamp, const Started& f) {
    moved<Started>(own, stamp, f, {}), put_milestones(own, f.id, f.milestones);
}
void apply(Mine own, const Stamp& stamp, const Progressed& f) {
    moved<Progressed>(own, stamp, f, f.text), put_proof(own, f.id, f.proof);
    if (f.milestone) own.row<ProblemMilestone>({f.id, f.milestone}).done = stamp.day;
}
void apply(Mine own, const Stamp& stamp, const SelfChecked& f) {
    moved<SelfChecked>(own, stamp, f, f.text).rectified_on = stamp.day;
    put_proof(own, f.id, f.proof);
}
void apply(Mine own, const Stamp& stamp, const Applied& f) {
    moved<Applied>(own, stamp, f, f.text), put_proof(own, f.id, f.proof);
}
void apply(Mine own, const Stamp& stamp, const Passed& f) {
    moved<Passed>(own, stamp, f, f.opinion).step = f.step;
    put_check(own, stamp, f.id, {{}, f.step, true, {}, f.person, f.on_site, f.on, f.standards, f.opinion});
    put_proof(own, f.id, f.proof);
}
void apply(Mine own, const Stamp& stamp, const NoticeOpened& f) {
    moved<NoticeOpened>(own, stamp, f, Sentence(f.site.view()));
    const ProblemNotice::Key key{f.id, own.edit(f.id).round(), f.step};
    own.row<ProblemNotice>(key) = {key, f.site, f.link, f.from, f.to, f.screenshot};
}
void apply(Mine own, const Stamp& stamp, const SentBack& f) {
    Problem& p = moved<SentBack>(own, stamp, f, f.opinion);
    if (p.returned < 255) ++p.returned;
    start_over(own, f.id);
    put_check(own, stamp, f.id, {{}, f.step, false, {}, f.person, f.on_site, f.on, {}, f.opinion});
}
void apply(Mine own, const Stamp& stamp, const Closed& f) {
    Problem& p = moved<Closed>(own, stamp, f, f.opinion);
    p.step = f.step, p.closed_on = stamp.day;
    put_check(own, stamp, f.id, {{}, f.step, true, {}, f.person, {}, stamp.day, {}, f.opinion});
}
void apply(Mine own, const Stamp& stamp, const LookedBack& f) {
    moved<LookedBack>(own, stamp, f, f.opinion), put_proof(own, f.id, f.proof);
    put_check(own, stamp, f.id, {{}, {}, true, {}, f.person, f.on_site, f.on, {}, f.opinion});
}
void apply(Mine own, const Stamp& stamp, const Rebounded& f) {
    const Day closed = own.edit(f.id).closed_on;
    Problem& p = moved<Rebounded>(own, stamp, f, f.opinion);
    p.due = f.due, p.judged = {};
    start_over(own, f.id);
    if (p.rebounds < 255) ++p.rebounds;
    put_check(own, stamp, f.id, {{}, {}, false, {}, f.person, f.on_site, f.on, {}, f.opinion});
    own.row<ProblemEvent>({f.id, stamp.seq}).old_due = closed;  // the first closure stays visible
    put_proof(own, f.id, f.proof);
}
void apply(Mine own, const Stamp& stamp, const ExtensionAsked& f) {
    const Day due = stayed<ExtensionAsked>(own, stamp, f, f.text).due;
    ProblemAsking& row = put_asking(own, stamp, f.id, Asking::extension, f.person, f.text);
    row.old_due = due, row.new_due = f.until;
}
void apply(Mine own, const Stamp& stamp, const ExtensionRuled& f) {
    rule(own, stamp, {f.id, f.asking}, f.granted, f.person, f.opinion);
    stayed<ExtensionRuled>(own, stamp, f, f.opinion);
    if (f.granted) put_due(own, stamp, f.id, f.until);
}
void apply(Mine own, const Stamp& stamp, const Objected& f) {
    put_asking(own, stamp, f.id, Asking::objection, f.person, f.text);
    stayed<Objected>(own, stamp, f, f.text);
}
void apply(Mine own, const Stamp& stamp, const ObjectionRuled& f) {
    rule(own, stamp, {f.id, f.asking}, f.upheld, f.person, f.opinion);
    stayed<ObjectionRuled>(own, stamp, f, f.opinion);
}
void apply(Mine own, const Stamp& stamp, const Suspended& f) {
    Problem& p = own.edit(f.id);
    p.before = p.stage, p.stage = Stage::suspended, p.seq = stamp.seq;
    tell<Suspended>(own, stamp, f.id, f.person, p.before, f.opinion);
}
void apply(Mine own, const Stamp& stamp, const Resumed& f) {
    Problem& p = own.edit(f.id);
    p.stage = p.before, p.seq = stamp.seq;
    tell<Resumed>(own, stamp, f.id, f.person, Stage::suspended, f.opinion);
    put_due(own, stamp, f.id, f.due);
}
void apply(Mine own, const Stamp& stamp, const Transferred& f) {
    Problem& p = moved<Transferred>(own, stamp, f, f.opinion);
    p.lead = f.lead, std::replace(p.assisting.begin(), p.assisting.end(), f.lead, Id<Unit>());
    ProblemText& t = own.row<ProblemText>(f.id);
    t.assigned_on = stamp.day, t.received_on = {}, t.plan_due = {};
}
void apply(Mine own, const Stamp& stamp, const KeptUp& f) { stayed<KeptUp>(own, stamp, f, f.opinion).standing = true; }
void apply(Mine own, const Stamp& stamp, const Judged& f) {
    stayed<Judged>(own, stamp, f, f.opinion).judged = f.sign;
    own.row<ProblemEvent>({f.id, stamp.seq}).sign = f.sign;
}
void apply(Mine own, const Stamp& stamp, const LeaderInvolved& f) {
    const ProblemInvolvement::Key key{f.id, stamp.seq};
    own.row<ProblemInvolvement>(key) = {key, f.act, f.leader, f.person, f.on, f.text, f.basis};
    stayed<LeaderInvolved>(own, stamp, f, Sentence(f.text.view()));
}
void apply(Mine own, const Stamp& stamp, const Related& f) {
    const ProblemRelation::Key key{f.id, f.relation, f.other};
    own.row<ProblemRelation>(key) = {key, f.remark};
    stayed<Related>(own, stamp, f, Sentence(f.remark.view()));
}
void apply(Mine own, const Stamp&, const OriginKept& f) {
    own.row<ProblemOrigin>(f.id) = {f.id, f.first, f.row, f.headings, f.cells};
}
void apply(Mine own, const Stamp& stamp, const Unlisted& f) { moved<Unlisted>(own, stamp, f, {}); }
}  // namespace greentally::problem
