#include "domain/area/area.hpp"
#include "domain/programme/programme.hpp"
#include "domain/unit/credit_code.hpp"
#include "domain/unit/rules.hpp"

namespace greentally::unit {
bool reversed(Day from, Day to) { return to.known() && to < from; }
bool looks_after(const State& state, const By& by, Id<Area> area) {
    const Area* a = state.find<Area>(area);
    return a && by.viewer.span.holds(a->span);
}
bool leads(const State& state, const By& by, const Unit& unit) {
    return (by.viewer.is(Role::head) && by.viewer.unit == unit.id) ||
           (by.viewer.is(Role::steward) && looks_after(state, by, unit.area));
}
bool known_function(const State& state, const Code& function) {
    bool known = false;
    state.all<Function>().each([&](const auto&, const Function& f) { return known = f.code == function, !known; });
    return known;
}

namespace {
std::optional<Refusal> bad_credit_code(const State& state, const Code& code, Id<Unit> self, Day from, Day to) {
    if (code.empty()) return {};
    const CreditCheck check = check_credit_code(code);
    switch (check.fault) {
        case CreditCheck::Fault::length: return Refusal{"unit.credit_code_length", "credit_code"};
        case CreditCheck::Fault::character:
            return Refusal{"unit.credit_code_character", "credit_code", std::to_string(check.at)};
        case CreditCheck::Fault::check: return Refusal{"unit.credit_code_check", "credit_code", check.expected};
        case CreditCheck::Fault::none: break;
    }
    bool taken = false;
    state.all<Unit>().each([&](const auto&, const Unit& u) {
        taken = u.id != self && u.credit_code == code && meet(u.valid_from, u.valid_to, from, to);
        return !taken;
    });
    if (taken) return Refusal{"unit.credit_code_taken", "credit_code"};
    return {};
}
/// Within an area a function has one unit at a time; a mapping may then say otherwise.
std::optional<Refusal> bad_functions(const State& state, const std::vector<Code>& functions, Id<Area> area,
                                     Id<Unit> self, Day from, Day to) {
    for (const Code& f : functions)
        if (!known_function(state, f)) return Refusal{"unit.function_unknown", "functions", f.str()};
    std::optional<Refusal> refusal;
    state.all<UnitIn>().from({area, {}}, [&](const UnitIn::Key& key, const UnitIn&) {
        if (key.area != area) return false;
        const Unit& u = state.at_id(key.unit);
        if (u.id == self || !meet(u.valid_from, u.valid_to, from, to)) return true;
        for (const Code& f : functions)
            if (std::find(u.functions.begin(), u.functions.end(), f) != u.functions.end())
                refusal = Refusal{"unit.function_taken", "functions", f.str()};
        return !refusal;
    });
    return refusal;
}
/// Whether `sought` is reached from `start` by going up ties of one kind that hold on a day.
bool above(const State& state, Id<Unit> start, Id<Unit> sought, Tie tie, Day day, int depth = 0) {
    constexpr int tiers_max = 32;
    if (start == sought) return true;
    bool found = depth > tiers_max;
    state.all<Relation>().from({start, {}, {}, {}}, [&](const Relation::Key& k, const Relation& r) {
        if (k.lower != start || found) return false;
        if (k.tie == tie && holds(k.from, r.to, day)) found = above(state, k.upper, sought, tie, day, depth + 1);
        return !found;
    });
    return found;
}
}  // namespace

Decision decide(const State& state, const By& by, const Found& c) {
    const Day from = c.valid_from.value_or(Day{}), to = c.valid_to.value_or(Day{});
    const auto functions = c.functions.value_or(std::vector<Code>{});
    const Code credit_code = c.credit_code.value_or(Code());
    if (c.name.empty()) return refuse("unit.name", "name");
    if (reversed(from, to)) return refuse("unit.dates", "valid_to");
    if (!looks_after(state, by, c.area)) return refuse("unit.outside", "area");
    if (!state.at_id(c.area).current()) return refuse("unit.area_gone", "area");
    if (auto no = bad_credit_code(state, credit_code, {}, from, to)) return *no;
    if (auto no = bad_functions(state, functions, c.area, {}, from, to)) return *no;
    const auto id = state.next<Unit>();
    return made(id,
                Founded{id, c.area, c.kind, c.name, c.short_name.value_or(Name()), credit_code, functions, from, to});
}
Decision decide(const State& state, const By& by, const Revise& c) {
    const Unit& u = state.at_id(c.unit);
    if (!looks_after(state, by, u.area)) return refuse("unit.outside", "unit");
    if (c.name && c.name->empty()) return refuse("unit.name", "name");
    if (c.credit_code)
        if (auto no = bad_credit_code(state, *c.credit_code, u.id, u.valid_from, u.valid_to)) return *no;
    if (c.functions)
        if (auto no = bad_functions(state, *c.functions, u.area, u.id, u.valid_from, u.valid_to)) return *no;
    return made(u.id, Revised{c.unit, c.kind, c.name, c.short_name, c.credit_code, c.functions});
}
Decision decide(const State& state, const By& by, const Dissolve& c) {
    const Unit& u = state.at_id(c.unit);
    if (!looks_after(state, by, u.area)) return refuse("unit.outside", "unit");
    const bool longer = u.valid_to.known() && u.valid_to < c.valid_to;
    if (!c.valid_to.known() || longer || reversed(u.valid_from, c.valid_to)) return refuse("unit.dates", "valid_to");
    std::optional<Refusal> refusal;
    state.all<PostIn>().from({u.id, {}}, [&](const PostIn::Key& k, const PostIn&) {
        if (k.unit != u.id) return false;
        const Post& p = state.at_id(k.post);
        if (!p.to.known() || p.to > c.valid_to) refusal = Refusal{"unit.posts_open", "unit"};
        return !refusal;
    });
    state.all<Competence>().each([&](const auto&, const Competence& m) {
        if (m.unit == u.id && (!m.to.known() || m.to > c.valid_to)) refusal = Refusal{"unit.competences_open", "unit"};
        return !refusal;
    });
    if (refusal) return *refusal;
    return made(u.id, Dissolved{c.unit, c.valid_to});
}
Decision decide(const State& state, const By& by, const Succeed& c) {
    if (!looks_after(state, by, state.at_id(c.unit).area)) return refuse("unit.outside", "unit");
    if (!looks_after(state, by, state.at_id(c.successor).area)) return refuse("unit.outside", "successor");
    if (c.unit == c.successor) return refuse("unit.itself", "successor");
    if (!c.on.known()) return refuse("unit.dates", "on");
    if (!state.at_id(c.successor).valid(c.on)) return refuse("unit.not_valid", "successor");
    return made(c.unit, Succeeded{c.unit, c.successor, c.passage, c.on});
}
Decision decide(const State& state, const By& by, const FormDivision& c) {
    const Unit& u = state.at_id(c.unit);
    const Day from = c.from.value_or(Day{});
    if (!leads(state, by, u)) return refuse("unit.outside", "unit");
    if (c.name.empty()) return refuse("unit.name", "name");
    if (reversed(from, u.valid_to)) return refuse("unit.not_valid", "unit");
    const auto id = state.next<Division>();
    return made(id, DivisionFormed{id, c.unit, c.name, from});
}
Decision decide(const State& state, const By& by, const CloseDivision& c) {
    const Division& d = state.at_id(c.division);
    if (!leads(state, by, state.at_id(d.unit))) return refuse("unit.outside", "division");
    if (!c.to.known() || reversed(d.from, c.to)) return refuse("unit.dates", "to");
    bool open = false;
    state.all<PostIn>().from({d.unit, {}}, [&](const PostIn::Key& k, const PostIn&) {
        if (k.unit != d.unit) return false;
        const Post& p = state.at_id(k.post);
        open = p.division == d.id && (!p.to.known() || p.to > c.to);
        return !open;
    });
    if (open) return refuse("unit.posts_open", "division");
    return made(d.id, DivisionClosed{c.division, c.to});
}

Decision decide(const State& state, const By& by, const Relate& c) {
    const Day from = c.from.value_or(by.today);
    if (!looks_after(state, by, state.at_id(c.unit).area)) return refuse("unit.outside", "unit");
    if (c.unit == c.upper) return refuse("unit.itself", "upper");
    if (!state.at_id(c.unit).valid(from)) return refuse("unit.not_valid", "unit");
    if (!state.at_id(c.upper).valid(from)) return refuse("unit.not_valid", "upper");
    if (above(state, c.upper, c.unit, c.tie, from)) return refuse("unit.circle", "upper");
    std::optional<Refusal> refusal;
    state.all<Relation>().from({c.unit, {}, {}, {}}, [&](const Relation::Key& k, const Relation& r) {
        if (k.lower != c.unit) return false;
        if (k.tie != c.tie || !meet(k.from, r.to, from, {})) return true;
        if (k.upper == c.upper)
            refusal = Refusal{"unit.related", "upper"};
        else if (c.tie == Tie::command)
            refusal = Refusal{"unit.commanded", "upper"};
        return !refusal;
    });
    if (refusal) return *refusal;
    return made(c.unit, Related{c.unit, c.upper, c.tie, from});
}
Decision decide(const State& state, const By& by, const EndRelation& c) {
    if (!looks_after(state, by, state.at_id(c.unit).area)) return refuse("unit.outside", "unit");
    const Relation* r = state.find<Relation>({c.unit, c.upper, c.tie, c.from});
    if (!r) return refuse("not_found", "from");
    if (!c.to.known() || reversed(c.from, c.to)) return refuse("unit.dates", "to");
    return made(c.unit, RelationEnded{c.unit, c.upper, c.tie, c.from, c.to});
}

Decision decide(const State& state, const By& by, const SetCompetence& c) {
    const Day from = c.from.value_or(by.today), to = c.to.value_or(Day{});
    const Unit& u = state.at_id(c.unit);
    if (!looks_after(state, by, c.area)) return refuse("unit.outside", "area");
    if (!looks_after(state, by, u.area)) return refuse("unit.outside", "unit");
    if (reversed(from, to)) return refuse("unit.dates", "to");
    if (c.level == Level::nation) return refuse("unit.level", "level");
    if (!known_function(state, c.function)) return refuse("unit.function_unknown", "function");
    if (!u.valid(from)) return refuse("unit.not_valid", "unit");
    Facts facts;
    std::optional<Refusal> refusal;
    state.all<Competence>().from({c.area, c.function, c.level, {}}, [&](const Competence::Key& k, const Competence& m) {
        if (k.area != c.area || k.function != c.function || k.level != c.level) return false;
        if (from < k.from && meet(k.from, m.to, from, to))
            refusal = Refusal{"unit.competence_later", "from"};
        else if (k.from < from && meet(k.from, m.to, from, to))
            add(facts, CompetenceEnded{c.area, c.function, c.level, k.from, Day{from.n - 1}});
        return !refusal;
    });
    if (refusal) return *refusal;
    add(facts, CompetenceSet{c.area, c.function, c.level, c.unit, from, to});
    facts.id = c.unit.n;
    return facts;
}
Decision decide(const State& state, const By& by, const EndCompetence& c) {
    const Competence* m = state.find<Competence>({c.area, c.function, c.level, c.from});
    if (!looks_after(state, by, c.area)) return refuse("unit.outside", "area");
    if (!m) return refuse("not_found", "from");
    if (!c.to.known() || reversed(c.from, c.to)) return refuse("unit.dates", "to");
    return made(m->unit, CompetenceEnded{c.area, c.function, c.level, c.from, c.to});
}
}  // namespace greentally::unit
