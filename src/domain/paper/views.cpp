#include "domain/paper/views.hpp"

#include <algorithm>

namespace greentally::paper {
namespace {
constexpr std::uint32_t items_usual = 100, items_max = 1'000;
Name unit_name(const Sight& sight, Id<Unit> id) {
    const Unit* u = id ? sight.find<Unit>(id) : nullptr;
    return u ? u->name : Name();
}
Name person_name(const Sight& sight, Id<Person> id) {
    const Person* p = id ? sight.find<Person>(id) : nullptr;
    return p ? p->name : Name();
}
template <class F>
void each_addressee(const Sight& sight, Id<Paper> id, F f) {
    sight.from<PaperAddressee>({id, {}},
                               [&](const auto& k, const PaperAddressee& a) { return k.paper == id && (f(a), true); });
}
Item item_of(const Sight& sight, const Paper& p) {
    Item out{p.id,
             p.number,
             p.title,
             {},
             {},
             unit_name(sight, p.unit),
             person_name(sight, p.drafter),
             {},
             p.stage,
             p.drafted_on,
             p.sent_on,
             0,
             0,
             0,
             p.unit == sight.viewer.unit};
    if (const PaperTemplate* t = sight.find<PaperTemplate>(p.pattern)) out.pattern = t->zh, out.pattern_en = t->en;
    if (p.signer) out.signer = person_name(sight, p.signer);
    each_addressee(sight, p.id, [&](const PaperAddressee& a) {
        ++out.addressees, out.received += a.received_on.known(), out.answered += a.answered_on.known();
    });
    return out;
}
bool in_box(const Sight& sight, const Paper& p, Box box) {
    const bool own = p.unit == sight.viewer.unit, gone = p.stage == Stage::sent || p.stage == Stage::filed;
    if (box == Box::making) return own && !gone && p.stage != Stage::dropped;
    if (box == Box::sent) return own && gone;
    if (box == Box::received) return gone && sight.find<PaperAddressee>({p.id, sight.viewer.unit});
    return true;
}
}  // namespace

Templates templates(const Sight& sight, const TemplatesQuery& q) {
    Templates out;
    std::vector<const PaperTemplate*> all;
    sight.each<PaperTemplate>([&](const PaperTemplate& t) {
        if (t.live && (!q.programme || t.programme == *q.programme)) all.push_back(&t);
        return true;
    });
    std::sort(all.begin(), all.end(), [](const auto* a, const auto* b) { return a->order < b->order; });
    for (const PaperTemplate* t : all)
        out.items.push_back(
            {t->id, t->code, t->zh, t->en, t->series, t->form, t->facts_days, t->sealed, t->restricted});
    return out;
}
List list(const Sight& sight, const ListQuery& q) {
    std::vector<const Paper*> found;
    sight.each<Paper>([&](const Paper& p) {
        if (!in_box(sight, p, q.box.value_or(Box::all)) || (q.pattern && p.pattern != *q.pattern)) return true;
        if (q.problem && !sight.find<PaperOfProblem>({*q.problem, p.id})) return true;
        return found.push_back(&p), true;
    });
    std::reverse(found.begin(), found.end());
    List out;
    out.all = std::uint32_t(found.size());
    const std::size_t from = std::min<std::size_t>(q.offset.value_or(0), found.size());
    const std::size_t to = std::min(found.size(), from + std::min(q.limit.value_or(items_usual), items_max));
    for (std::size_t i = from; i < to; ++i) out.items.push_back(item_of(sight, *found[i]));
    return out;
}
Asked asked(const Sight& sight, const AskedQuery& q) {
    Asked out;
    sight.each<PaperHand>([&](const PaperHand& h) {
        if (h.key.unit != sight.viewer.unit || (q.waiting && (h.answer == Answer::waiting) != *q.waiting)) return true;
        const PaperHand* open = asked_of(Rows(sight), h.key.paper, h.key.unit);
        out.items.push_back({h.key.paper.n, h.key.task, h.title, unit_name(sight, h.asker), h.excerpt, h.text, h.answer,
                             h.by, h.on, open && open->key == h.key});
        return true;
    });
    return out;
}
Viewed<One> one(const Sight& sight, const OneQuery& q) {
    const Paper* p = sight.find<Paper>(q.id);
    const PaperText* t = p ? sight.find<PaperText>(q.id) : nullptr;
    if (!p || !t) return Refusal{"not_found", "id"};
    One out;
    out.item = item_of(sight, *p), out.seq = p->seq, out.addressees = t->addressees, out.copies = t->copies;
    out.missing = t->missing, out.blocks = t->blocks, out.opinion = t->opinion, out.frozen = t->frozen;
    out.facts_by = p->facts_by;
    if (t->seal) out.seal = t->seal;
    if (p->replaces) out.replaces = p->replaces;
    if (const PaperTemplate* pattern = sight.find<PaperTemplate>(p->pattern))
        out.form = pattern->form, out.sealed = pattern->sealed, out.own_series = !pattern->series.empty();
    sight.from<PaperSource>({p->id, 0}, [&](const auto& k, const PaperSource& s) {
        return k.paper == p->id && (out.sources.push_back({s.value, s.what, s.of, s.seq}), true);
    });
    sight.from<PaperHand>({p->id, {}, {}}, [&](const auto& k, const PaperHand& h) {
        if (k.paper != p->id) return false;
        HandOut& hand = out.hands.emplace_back(
            HandOut{k.task, unit_name(sight, k.unit), {}, h.answer, h.by, h.on, h.excerpt, h.text});
        if (h.person) hand.person = person_name(sight, h.person);
        return true;
    });
    each_addressee(sight, p->id, [&](const PaperAddressee& a) {
        AddresseeOut& to = out.to.emplace_back(AddresseeOut{a.key.unit,
                                                            unit_name(sight, a.key.unit),
                                                            a.copy,
                                                            {},
                                                            {},
                                                            a.received_on,
                                                            a.answered_on,
                                                            a.answer_due,
                                                            {},
                                                            a.answer});
        if (a.received_by) to.received_by = person_name(sight, a.received_by);
        if (a.answered_by) to.answered_by = person_name(sight, a.answered_by);
        if (a.answered_on.known() && p->sent_on.known()) to.days = a.answered_on.n - p->sent_on.n;
    });
    sight.each<PaperOfProblem>([&](const PaperOfProblem& r) {
        const Problem* problem = r.key.paper == p->id ? sight.find<Problem>(r.key.problem) : nullptr;
        if (problem) out.problems.push_back({problem->id, problem->number, problem->title});
        return true;
    });
    out.may = may_do(Rows(sight), sight.viewer, *p, sight.today());
    return out;
}
}  // namespace greentally::paper
