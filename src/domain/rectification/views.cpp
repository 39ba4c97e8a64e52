#include "domain/rectification/views.hpp"

#include <algorithm>

namespace greentally::rectification {
namespace {
template <class Row>
std::vector<const Row*> in_order(const Sight& sight, const Query& q) {
    std::vector<const Row*> rows;
    sight.each<Row>([&](const Row& row) {
        if (row.live && (!q.programme || row.programme == *q.programme)) rows.push_back(&row);
        return true;
    });
    std::sort(rows.begin(), rows.end(), [](const Row* a, const Row* b) {
        return std::pair(a->programme, a->order) < std::pair(b->programme, b->order);
    });
    return rows;
}
template <class Row>
std::vector<NamedOut> named(const Sight& sight, const Query& q) {
    std::vector<NamedOut> out;
    for (const Row* row : in_order<Row>(sight, q))
        out.push_back({row->id.n, row->programme, row->code, row->zh.view(), row->en.view()});
    return out;
}
}  // namespace
Out rules(const Sight& sight, const Query& q) {
    Out out;
    for (const ProblemSource* s : in_order<ProblemSource>(sight, q))
        out.sources.push_back({s->id,
                               s->programme,
                               s->code,
                               s->zh,
                               s->en,
                               s->document,
                               s->clause,
                               s->plan_days,
                               s->refuse_days,
                               s->immediate_days,
                               s->look_back_days,
                               s->clock_stands,
                               s->other_unit,
                               s->proof,
                               {},
                               s->remark});
    for (const ClosureStep* s : in_order<ClosureStep>(sight, q))
        for (SourceOut& source : out.sources)
            if (source.id == s->source)
                source.steps.push_back({s->id, s->code, s->kind, s->by, s->level, s->persons, s->days, s->standards,
                                        s->proof, s->zh, s->en, s->where});
    out.themes = named<ProblemTheme>(sight, q), out.standards = named<ClosureStandard>(sight, q),
    out.proofs = named<ProofSlot>(sight, q);
    for (const SignRule* s : in_order<SignRule>(sight, q))
        out.signs.push_back({s->code, s->sign, s->when, s->n, s->zh, s->en});
    for (const LadderRung* r : in_order<LadderRung>(sight, q))
        out.ladder.push_back({r->id, r->code, r->paper, r->when, r->n, r->answer_days, r->level, r->to, r->way,
                              r->government, r->request, r->signature, r->zh, r->en, r->clause});
    return out;
}
}  // namespace greentally::rectification
