#include <set>

#include "domain/enforcement/views.hpp"

namespace greentally::enforcement {
Out cases(const Sight& sight, const Query& q) {
    Out out;
    std::set<Id<Problem>> with_case;
    Wide sum;
    sight.each<EnforcementCase>([&](const EnforcementCase& c) {
        with_case.insert(c.problem);
        if (q.problem && c.problem != *q.problem) return true;
        const Problem* p = sight.find<Problem>(c.problem);
        const Unit* unit = sight.find<Unit>(c.unit);
        CaseOut& item = out.items.emplace_back(CaseOut{c.id,
                                                       c.problem,
                                                       p ? p->title : Name(),
                                                       c.authority,
                                                       c.party,
                                                       unit ? unit->name : Name(),
                                                       c.number,
                                                       c.amount,
                                                       c.decided_on,
                                                       c.carried_out_on,
                                                       {},
                                                       c.unit == sight.viewer.unit && !c.carried_out_on.known()});
        if (c.decision) item.decision = c.decision;
        sum = sum + Wide(c.amount);
        return true;
    });
    out.amount = narrow(sum);
    sight.each<Violation>([&](const Violation& v) {
        const Problem* p = sight.find<Problem>(v.id);
        if (p && !with_case.contains(v.id) && (!q.problem || v.id == *q.problem))
            out.findings.push_back({v.id, p->number, p->title, v.law});
        return true;
    });
    return out;
}
}  // namespace greentally::enforcement
