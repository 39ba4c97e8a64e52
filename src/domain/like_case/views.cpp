#include "domain/like_case/views.hpp"

#include <algorithm>
#include <map>

namespace greentally::like_case {
namespace {
Name unit_name(const Sight& sight, Id<Unit> id) {
    const Unit* u = sight.find<Unit>(id);
    return u ? u->name : Name();
}
AnswerOut answer_out(const Sight& sight, const LikeCaseAnswer& a) {
    AnswerOut out{a.key.unit,
                  unit_name(sight, a.key.unit),
                  a.found,
                  {},
                  {},
                  a.on,
                  a.found == Found::waiting ? a.due < sight.today() : a.on > a.due,
                  a.text};
    if (const Person* p = a.person ? sight.find<Person>(a.person) : nullptr) out.person = p->name;
    if (a.problem && sight.find<Problem>(a.problem)) out.problem = a.problem;
    return out;
}
}  // namespace

Viewed<Suggestions> suggestions(const Sight& sight, const SuggestQuery& q) {
    const Problem* p = sight.find<Problem>(q.problem);
    if (!p) return Refusal{"not_found", "problem"};
    const Unit* lead = p->lead ? sight.find<Unit>(p->lead) : nullptr;
    std::map<Id<Unit>, std::uint32_t> like;
    sight.each<Problem>([&](const Problem& o) {
        if (o.lead && o.theme && o.theme == p->theme && o.lead != p->lead) ++like[o.lead];
        return true;
    });
    Suggestions out;
    sight.each<Unit>([&](const Unit& u) {
        const Area* area = sight.find<Area>(u.area);
        if (!u.valid(sight.today()) || u.id == p->lead || !area || !sight.viewer.span.holds(area->span)) return true;
        const auto found = like.find(u.id);
        const std::uint32_t n = found == like.end() ? 0 : found->second;
        const bool same_kind = lead && u.kind == lead->kind && u.id != p->issuer;
        if (n)
            out.items.push_back({u.id, u.name, Text<400>("有同类问题 " + std::to_string(n) + " 件"),
                                 Text<400>("has " + std::to_string(n) + " problems of the same theme"), n});
        else if (same_kind)
            out.items.push_back({u.id, u.name, "同类单位", "a unit of the same kind", 0});
        return true;
    });
    std::stable_sort(out.items.begin(), out.items.end(), [](const auto& a, const auto& b) { return a.like > b.like; });
    return out;
}
List list(const Sight& sight, const ListQuery& q) {
    List out;
    if (q.asked.value_or(false)) {
        sight.each<LikeCaseAnswer>([&](const LikeCaseAnswer& a) {
            if (a.key.unit != sight.viewer.unit) return true;
            out.items.push_back({a.key.check.n,
                                 {},
                                 a.title,
                                 unit_name(sight, a.asker),
                                 a.asked,
                                 a.due,
                                 1,
                                 a.found != Found::waiting,
                                 a.found == Found::found,
                                 {answer_out(sight, a)},
                                 a.found == Found::waiting && sight.viewer.person});
            return true;
        });
        return out;
    }
    sight.each<LikeCaseCheck>([&](const LikeCaseCheck& c) {
        if (q.problem && c.problem != *q.problem) return true;
        Item item{c.id.n, c.problem, c.title, unit_name(sight, c.unit), c.text, c.due, 0, 0, 0, {}, false};
        sight.from<LikeCaseAnswer>({c.id, {}}, [&](const auto& k, const LikeCaseAnswer& a) {
            if (k.check != c.id) return false;
            ++item.asked, item.answered += a.found != Found::waiting, item.found += a.found == Found::found;
            return item.answers.push_back(answer_out(sight, a)), true;
        });
        return out.items.push_back(std::move(item)), true;
    });
    return out;
}
}  // namespace greentally::like_case
