#include <algorithm>

#include "domain/like_case/acts.hpp"

namespace greentally::like_case {
namespace {
constexpr std::uint32_t sending = bit(Role::steward) | bit(Role::head) | bit(Role::checker);
constexpr std::uint32_t answering = sending | bit(Role::clerk);
}  // namespace
Decision decide(const State& state, const By& by, const Send& c) {
    const Problem& p = state.at_id(c.problem);
    if (!by.viewer.person) return refuse("like_case.no_person");
    if (by.viewer.unit != p.issuer || !(by.viewer.roles & sending)) return refuse("like_case.not_issuer", "problem");
    if (c.units.empty() || c.units.size() > units_max) return refuse("like_case.units", "units");
    std::vector<Id<Unit>> units = c.units;
    std::sort(units.begin(), units.end());
    units.erase(std::unique(units.begin(), units.end()), units.end());
    for (const Id<Unit> unit : units)
        if (!state.at_id(unit).valid(by.today)) return refuse("like_case.unit_gone", "units");
    if (c.due < by.today) return refuse("like_case.due", "due");
    if (c.text.empty()) return refuse("like_case.no_text", "text");
    const Id<LikeCaseCheck> id = state.next<LikeCaseCheck>();
    return made(id, Sent{id, c.problem, by.viewer.unit, by.viewer.person, units, c.due, p.title, c.text});
}
Decision decide(const State& state, const By& by, const Answer& c) {
    const LikeCaseAnswer* asked = state.find<LikeCaseAnswer>({{c.check}, by.viewer.unit});
    if (!asked) return refuse("not_found", "check");
    if (!by.viewer.person || !(by.viewer.roles & answering)) return refuse("like_case.no_person");
    if (asked->found != Found::waiting) return refuse("like_case.answered", "check");
    if (c.found == Found::waiting) return refuse("like_case.no_answer", "found");
    if (c.found != Found::found && c.text.value_or(Sentence()).empty()) return refuse("like_case.no_grounds", "text");
    if (c.found == Found::found) {
        const Problem* p = c.problem ? state.find<Problem>(*c.problem) : nullptr;
        if (!p || p->issuer != by.viewer.unit || p->found < state.at_id(asked->key.check).on)
            return refuse("like_case.no_problem", "problem");
    }
    return made(asked->key.check, Answered{asked->key.check, by.viewer.unit, by.viewer.person, c.found,
                                           c.problem.value_or(Id<Problem>()), c.text.value_or(Sentence())});
}
void apply(Mine own, const Stamp& stamp, const Sent& f) {
    own.edit(f.check) = {f.check, f.problem, f.unit, f.person, stamp.day, f.due, f.title, f.text};
    for (const Id<Unit> unit : f.units) {
        const LikeCaseAnswer::Key key{f.check, unit};
        own.row<LikeCaseAnswer>(key) = {key, f.unit, Found::waiting, {}, {}, {}, f.due, f.title, f.text, {}};
    }
}
void apply(Mine own, const Stamp& stamp, const Answered& f) {
    LikeCaseAnswer& a = own.row<LikeCaseAnswer>({f.check, f.unit});
    a.found = f.found, a.person = f.person, a.problem = f.problem, a.on = stamp.day, a.text = f.text;
}
}  // namespace greentally::like_case
