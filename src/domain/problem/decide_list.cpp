/// The list and whose each problem is: registered, assigned, merged, split, transferred.
#include "domain/area/area.hpp"
#include "domain/problem/may.hpp"
#include "domain/problem/moving.hpp"
#include "domain/unit/unit.hpp"

namespace greentally::problem {
namespace {
std::optional<Refusal> faulty(const State& state, const Viewer& viewer, const Register& c) {
    if (c.title.empty()) return Refusal{"problem.title", "title"};
    if (c.areas.empty() || c.areas.size() > items_max) return Refusal{"problem.areas", "areas"};
    if (c.themes.size() > items_max) return Refusal{"problem.too_many", "themes"};
    if (!state.at_id(c.source).live) return Refusal{"problem.source_gone", "source"};
    for (std::size_t i = 0; i < c.areas.size(); ++i)
        if (!viewer.span.holds(state.at_id(c.areas[i]).span))
            return Refusal{"problem.outside", "areas/" + std::to_string(i)};
    return {};
}
std::uint32_t serial_of(const State& state, std::int32_t year) {
    const ProblemSeries* series = state.find<ProblemSeries>({year});
    return (series ? series->last : 0) + 1;
}
/// A phrase gives the date, or it is given; 立行立改 by the source's own term; without any nothing is assigned.
Day due_of(const State& state, const Problem& p, const Assign& c, Day today, Term term) {
    if (c.due) return *c.due;
    const ProblemSource& source = state.at_id(p.source);
    if (term == Term::immediate && source.immediate_days) return Day(today.n + source.immediate_days);
    return p.due;
}
}  // namespace

Decision decide(const State& state, const By& by, const Register& c) {
    if (!by.viewer.person) return refuse("problem.no_person");
    if (const auto no = faulty(state, by.viewer, c)) return *no;
    const Id<Problem> id = state.next<Problem>();
    const std::int32_t year = civil(by.today).year;
    return made(id, Registered{id, by.viewer.unit, by.viewer.person, c, year, serial_of(state, year)});
}
Decision decide(const State& state, const By& by, const Assign& c) {
    const Problem& p = state.at_id(c.id);
    if (const auto code = not_issuer(by.viewer, p); !code.empty()) return refuse(code, "id");
    if (const auto no = stopped<Assigned>(p, c)) return *no;
    const auto assisting = c.assisting.value_or(std::vector<Id<Unit>>());
    if (assisting.size() > Problem::assisting_max) return refuse("problem.assisting", "assisting");
    if (std::find(assisting.begin(), assisting.end(), c.lead) != assisting.end())
        return refuse("problem.lead_assists", "assisting");
    if (!state.at_id(c.lead).valid(by.today)) return refuse("problem.unit_gone", "lead");
    const auto persons = c.persons.value_or(std::vector<Holder>());
    if (const auto no = holders_wrong(state, by.today, persons)) return *no;
    const Term term = c.term.value_or(c.due ? Term::by : p.term);
    const Day due = due_of(state, p, c, by.today, term);
    if (!due.known() && term != Term::standing) return refuse("problem.no_due", "due");
    if (due.known() && due < by.today && c.due) return refuse("problem.due_passed", "due");
    return made(c.id,
                Assigned{c.id, by.viewer.person, c.lead, assisting, persons, due, term, said(c.goal), said(c.opinion)});
}
Decision decide(const State& state, const By& by, const Merge& c) {
    const Problem& p = state.at_id(c.id);
    if (const auto code = not_issuer(by.viewer, p); !code.empty()) return refuse(code, "id");
    if (const auto no = stopped<Merged>(p, c)) return *no;
    if (c.into == c.id || !open(state.at_id(c.into).stage)) return refuse("problem.merge_into", "into");
    if (c.opinion.empty()) return refuse("problem.no_reason", "opinion");
    return made(c.id, Merged{c.id, c.into, by.viewer.person, c.opinion});
}
Decision decide(const State& state, const By& by, const SplitUp& c) {
    const Problem& p = state.at_id(c.id);
    if (const auto code = not_issuer(by.viewer, p); !code.empty()) return refuse(code, "id");
    if (const auto no = stopped<Split>(p, c)) return *no;
    if (c.titles.size() < 2 || c.titles.size() > items_max) return refuse("problem.split_parts", "titles");
    for (std::size_t i = 0; i < c.titles.size(); ++i)
        if (c.titles[i].empty()) return refuse("problem.title", "titles/" + std::to_string(i));
    const std::int32_t year = civil(by.today).year;
    return made(
        c.id, Split{c.id, by.viewer.person, c.opinion, c.titles, state.next<Problem>(), serial_of(state, year), year});
}
Decision decide(const State& state, const By& by, const Transfer& c) {
    const Problem& p = state.at_id(c.id);
    if (const auto code = not_issuer(by.viewer, p); !code.empty()) return refuse(code, "id");
    if (const auto no = stopped<Transferred>(p, c)) return *no;
    if (c.lead == p.lead) return refuse("problem.same_lead", "lead");
    if (!state.at_id(c.lead).valid(by.today)) return refuse("problem.unit_gone", "lead");
    if (c.opinion.empty()) return refuse("problem.no_reason", "opinion");
    return made(c.id, Transferred{c.id, by.viewer.person, c.lead, c.opinion});
}
Decision decide(const State& state, const By& by, const Relate& c) {
    const Problem& p = state.at_id(c.id);
    if (const auto code = not_issuer(by.viewer, p); !code.empty())
        if (!not_fixer(by.viewer, p).empty()) return refuse(code, "id");
    const bool of_problems = c.relation == Relation::parent || c.relation == Relation::same_as;
    if (of_problems && (c.other == c.id.n || !Sight(state, by.viewer).find<Problem>({c.other})))
        return refuse("not_found", "other");
    if (!of_problems && c.remark.value_or(Name()).empty()) return refuse("problem.relation_named", "remark");
    return made(c.id, Related{c.id, by.viewer.person, c.relation, c.other, c.remark.value_or(Name())});
}
}  // namespace greentally::problem
