#include "domain/area/area.hpp"
#include "domain/problem/views.hpp"
#include "domain/unit/unit.hpp"

namespace greentally::problem {
namespace {
HolderOut holder_out(const Sight& sight, const ProblemPerson& h) {
    const Post* named = sight.find<Post>(h.key.post);
    const Post* post = sight.find<Post>(living_post(sight, h.key.post, sight.today()));
    HolderOut out{h.key.post, h.key.charge, h.side, {}, {}, {}, {}};
    if (post) {
        out.person = person_name(sight, post->person), out.title = post->title;
        out.unit = unit_called(sight, post->unit).name;
    }
    if (named && (!post || post->person != named->person)) out.was = person_name(sight, named->person);
    return out;
}
void add_way(const Sight& sight, const Problem& p, One& out) {
    const ClosureStep* passed = p.step ? sight.find<ClosureStep>(p.step) : nullptr;
    const ClosureStep* next = p.stage == Stage::accepting ? next_step(Rows(sight), p) : nullptr;
    for (const ClosureStep* s = rectification::next_step(sight, p.source, nullptr); s;
         s = rectification::next_step(sight, p.source, s))
        out.way.push_back({s->id, s->zh, s->en, s->kind, s->persons, s->days, s->where, s->standards,
                           passed && s->order <= passed->order, s == next, s->proof});
}
Name step_name(const Sight& sight, Id<ClosureStep> id) {
    const ClosureStep* s = id ? sight.find<ClosureStep>(id) : nullptr;
    return s ? s->zh : Name("回头看");
}
void add_checks(const Sight& sight, Id<Problem> id, One& out) {
    each_of<ProblemCheck>(Rows(sight), id, [&](const ProblemCheck& c) {
        CheckOut& check = out.checks.emplace_back(CheckOut{c.key.seq,
                                                           step_name(sight, c.step),
                                                           c.passed,
                                                           unit_called(sight, c.unit).name,
                                                           person_name(sight, c.person),
                                                           c.on_site,
                                                           c.on,
                                                           {},
                                                           c.opinion});
        for (const Id<ClosureStandard> s : c.standards)
            if (const ClosureStandard* row = sight.find<ClosureStandard>(s)) check.standards.push_back(row->zh);
    });
    each_of<ProblemNotice>(Rows(sight), id, [&](const ProblemNotice& n) {
        NoticeOut& notice = out.notices.emplace_back(
            NoticeOut{step_name(sight, n.key.step), n.site, n.link, n.from, n.to, n.to < sight.today(), {}});
        if (n.screenshot) notice.screenshot = n.screenshot;
    });
    each_of<ProblemAsking>(Rows(sight), id, [&](const ProblemAsking& a) {
        AskingOut& asking = out.askings.emplace_back(AskingOut{a.key.seq,
                                                               a.asking,
                                                               a.ruling,
                                                               a.ground,
                                                               unit_called(sight, a.unit).name,
                                                               person_name(sight, a.person),
                                                               {},
                                                               a.on,
                                                               a.ruled_on,
                                                               a.old_due,
                                                               a.new_due,
                                                               a.text,
                                                               a.opinion});
        if (a.ruled_by) asking.ruled_by = person_name(sight, a.ruled_by);
    });
}
void add_people(const Sight& sight, Id<Problem> id, One& out) {
    each_of<ProblemPerson>(Rows(sight), id,
                           [&](const ProblemPerson& h) { out.persons.push_back(holder_out(sight, h)); });
    each_of<ProblemInvolvement>(Rows(sight), id, [&](const ProblemInvolvement& i) {
        InvolvementOut& line = out.involvements.emplace_back(
            InvolvementOut{i.act, person_name(sight, i.leader), {}, i.on, i.text, i.basis});
        if (i.entered_by != i.leader) line.entered_by = person_name(sight, i.entered_by);
    });
}
void add_papers(const Sight& sight, Id<Problem> id, One& out) {
    each_of<ProblemEvidence>(Rows(sight), id, [&](const ProblemEvidence& e) {
        const Evidence* file = sight.find<Evidence>(e.key.evidence);
        const ProofSlot* slot = sight.find<ProofSlot>(e.key.slot);
        if (file)
            out.evidence.push_back({file->id, slot ? slot->zh : Name(), slot ? slot->en : Name(), file->name,
                                    file->media, file->bytes, file->at});
    });
    each_of<ProblemRelation>(Rows(sight), id, [&](const ProblemRelation& r) {
        const bool of_problems = r.key.relation == Relation::parent || r.key.relation == Relation::same_as;
        const Problem* other = of_problems ? sight.find<Problem>({r.key.other}) : nullptr;
        if (of_problems && !other) return;
        out.relations.push_back(
            {r.key.relation, r.key.other, other ? std::optional(other->title) : std::nullopt, r.remark});
    });
    each_of<ProblemEvent>(Rows(sight), id, [&](const ProblemEvent& e) {
        out.story.push_back({e.key.seq, e.at, person_name(sight, e.person), unit_called(sight, e.unit).name, e.what,
                             e.from, e.to, e.old_due, e.text});
    });
    if (const ProblemOrigin* origin = sight.find<ProblemOrigin>(id))
        for (std::size_t i = 0; i < origin->headings.size() && i < origin->cells.size(); ++i)
            out.origin.push_back({origin->headings[i], origin->cells[i]});
}
void add_words(const Sight& sight, const Problem& p, One& out) {
    const ProblemText* t = sight.find<ProblemText>(p.id);
    if (!t) return;
    out.original = t->original, out.summary = t->summary, out.goal = t->goal, out.measures = t->measures,
    out.plan = t->plan, out.phrase = t->phrase, out.responsible = t->responsible, out.batch = t->batch,
    out.item_no = t->item_no, out.place = t->place, out.first_due = t->first_due, out.assigned_on = t->assigned_on,
    out.received_on = t->received_on, out.plan_due = t->plan_due;
}
}  // namespace

Viewed<One> one(const Sight& sight, const OneQuery& q) {
    const Problem* p = sight.find<Problem>(q.id);
    if (!p) return Refusal{"not_found", "id"};
    One out;
    out.item = item_of(sight, *p), out.seq = p->seq, out.issuer = unit_called(sight, p->issuer), out.term = p->term;
    for (const Id<Unit> unit : p->assisting)
        if (unit) out.assisting.push_back(unit_called(sight, unit));
    each_of<ProblemPlace>(Rows(sight), p->id,
                          [&](const ProblemPlace& r) { out.places.push_back(area_called(sight, r.key.area)); });
    each_of<ProblemOfTheme>(Rows(sight), p->id, [&](const ProblemOfTheme& r) {
        if (const ProblemTheme* t = sight.find<ProblemTheme>(r.key.theme))
            out.themes.push_back({t->id.n, t->zh, t->en});
    });
    add_words(sight, *p, out);
    out.refusable_until = refusable_until(Rows(sight), *p);
    if (const ProblemSign* sign = sight.find<ProblemSign>(p->id))
        for (const Id<SignRule> rule : sign->reasons)
            if (const SignRule* r = sight.find<SignRule>(rule))
                out.reasons.push_back(r->zh.view()), out.reasons_en.push_back(r->en.view());
    each_of<ProblemMilestone>(Rows(sight), p->id, [&](const ProblemMilestone& m) {
        out.milestones.push_back({m.key.n, m.text, m.due, m.done, !m.done.known() && m.due < sight.today()});
    });
    if (const ProblemSource* source = sight.find<ProblemSource>(p->source)) out.proof = source->proof;
    add_people(sight, p->id, out), add_way(sight, *p, out), add_checks(sight, p->id, out),
        add_papers(sight, p->id, out);
    out.may = may_do(Rows(sight), sight.viewer, *p, sight.today());
    return out;
}
}  // namespace greentally::problem
