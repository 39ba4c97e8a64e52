#pragma once
/// Who may do what with a problem now: asked by decide and, for its buttons, by the view. Each says the code of the
/// refusal, empty if there is none.
#include "access/rows.hpp"
#include "domain/problem/acts.hpp"

namespace greentally::problem {
/// f(row) for each row whose key begins with the problem.
template <class Row, class F>
void each_of(Rows rows, Id<Problem> problem, F f) {
    Key<Row> first{};
    first.problem = problem;
    rows.from<Row>(first, [&](const auto& key, const Row& row) { return key.problem == problem && (f(row), true); });
}
/// The body that issued the list.
std::string not_issuer(const Viewer&, const Problem&);
/// The lead unit or one that assists it.
std::string not_fixer(const Viewer&, const Problem&);
std::string not_lead(const Viewer&, const Problem&);
/// Whether this person planned, reported, checked or applied: 整改人不验收.
bool fixed_by(Rows, const Problem&, Id<Person>);
/// The step that comes next; none at the end of the way.
const ClosureStep* next_step(Rows, const Problem&);
/// Whoever the step names, of another unit than the fixers where the source says so.
std::string not_verifier(Rows, const Viewer&, const Problem&, const ClosureStep&);
/// The question of a kind that waits for a ruling; none if there is none.
const ProblemAsking* waiting(Rows, const Problem&, Asking);
/// The last working day on which the unit may refuse what it was assigned.
Day refusable_until(Rows, const Problem&);
/// "receive", "pass" …: the routes that this viewer may ask now.
std::vector<Text<32>> may_do(Rows, const Viewer&, const Problem&, Day today);
/// The n-th working day after a day, by the notices that the book has.
Day working_day(Rows, Day after, int n);
}  // namespace greentally::problem
