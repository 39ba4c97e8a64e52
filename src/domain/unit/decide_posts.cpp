#include "domain/unit/rules.hpp"

namespace greentally::unit {
namespace {
/// What a person is and will be allowed in these days, by posts and by standing in.
std::uint32_t roles_in(const State& state, Id<Person> person, Day from, Day to) {
    std::uint32_t roles = 0;
    state.all<PostOf>().from({person, {}}, [&](const PostOf::Key& k, const PostOf&) {
        if (k.person != person) return false;
        const Post& p = state.at_id(k.post);
        if (meet(p.from, p.to, from, to)) roles |= p.roles;
        return true;
    });
    state.all<StandIn>().each([&](const StandIn::Key& k, const StandIn& s) {
        if (k.person == person && meet(k.from, s.to, from, to)) roles |= state.at_id(k.post).roles;
        return true;
    });
    return roles;
}
}  // namespace

Decision decide(const State& state, const By&, const EnterPerson& c) {
    if (c.name.empty()) return refuse("unit.name", "name");
    const auto id = state.next<Person>();
    return made(id, PersonEntered{id, c.name, c.cadre_authority.value_or(Id<Unit>{})});
}
Decision decide(const State&, const By&, const RevisePerson& c) {
    if (c.name && c.name->empty()) return refuse("unit.name", "name");
    return made(c.person, PersonRevised{c.person, c.name, c.cadre_authority});
}
Decision decide(const State& state, const By& by, const Leave& c) {
    const Person& person = state.at_id(c.person);
    if (person.left.known()) return refuse("unit.person_left", "person");
    if (!c.left.known()) return refuse("unit.dates", "left");
    if (by.viewer.person == c.person) return refuse("unit.oneself", "person");
    Facts facts = record(PersonLeft{c.person, c.left});
    state.all<PostOf>().from({c.person, {}}, [&](const PostOf::Key& k, const PostOf&) {
        if (k.person != c.person) return false;
        const Post& p = state.at_id(k.post);
        if (!p.to.known() || p.to > c.left) add(facts, PostEnded{p.id, c.left});
        return true;
    });
    facts.id = c.person.n;
    return facts;
}
Decision decide(const State& state, const By& by, const GivePost& c) {
    const Day from = c.from.value_or(by.today), to = c.to.value_or(Day{});
    const Unit& u = state.at_id(c.unit);
    const std::uint32_t roles = bits_of(c.roles);
    if (c.title.empty()) return refuse("unit.title", "title");
    if (!roles) return refuse("unit.roles", "roles");
    if (reversed(from, to)) return refuse("unit.dates", "to");
    if (by.viewer.person == c.person) return refuse("unit.oneself", "person");
    if (!u.valid(from) || (u.valid_to.known() && !(to.known() && to <= u.valid_to)))
        return refuse("unit.not_valid", "unit");
    if (!state.at_id(c.person).serves(from)) return refuse("unit.person_left", "person");
    if (c.division && state.at_id(*c.division).unit != c.unit) return refuse("unit.division_elsewhere", "division");
    if (!u.area && (roles & ~administrators)) return refuse("unit.no_area", "unit");
    if (!compatible(roles | roles_in(state, c.person, from, to))) return refuse("unit.roles_exclusive", "roles");
    const auto id = state.next<Post>();
    return made(
        id, PostGiven{id, c.unit, c.person, c.division.value_or(Id<Division>{}), c.title, roles_of(roles), from, to});
}
Decision decide(const State& state, const By& by, const EndPost& c) {
    const Post& p = state.at_id(c.post);
    if (!c.to.known() || reversed(p.from, c.to) || (p.to.known() && p.to < c.to)) return refuse("unit.dates", "to");
    if (by.viewer.person == p.person) return refuse("unit.oneself", "post");
    return made(p.id, PostEnded{c.post, c.to});
}
Decision decide(const State& state, const By& by, const HandOver& c) {
    const Post &from = state.at_id(c.post), &to = state.at_id(c.to);
    if (!leads(state, by, state.at_id(from.unit))) return refuse("unit.head_or_steward", "post");
    if (!from.to.known()) return refuse("unit.post_held", "post");
    if (from.id == to.id || to.handed_to == from.id) return refuse("unit.itself", "to");
    if (!to.held(by.today)) return refuse("unit.post_over", "to");
    const bool same_house = from.unit == to.unit || state.find<UnitSuccession>({from.unit, to.unit});
    if (!same_house) return refuse("unit.other_unit", "to");
    return made(from.id, PostHandedOver{c.post, c.to});
}
Decision decide(const State& state, const By& by, const NameStandIn& c) {
    const Day from = c.from.value_or(by.today), to = c.to.value_or(Day{});
    const Post& p = state.at_id(c.post);
    if (!leads(state, by, state.at_id(p.unit))) return refuse("unit.head_or_steward", "post");
    if (p.roles & administrators) return refuse("unit.administrator_stand_in", "post");
    if (reversed(from, to)) return refuse("unit.dates", "to");
    if (!p.held(from)) return refuse("unit.post_over", "post");
    if (p.person == c.person) return refuse("unit.itself", "person");
    if (!state.at_id(c.person).serves(from)) return refuse("unit.person_left", "person");
    Id<Post> own_post;
    state.all<PostOf>().from({c.person, {}}, [&](const PostOf::Key& k, const PostOf&) {
        if (k.person != c.person) return false;
        const Post& own = state.at_id(k.post);
        if (own.unit == p.unit && own.held(from)) own_post = own.id;
        return !own_post;
    });
    if (!own_post) return refuse("unit.deputy_elsewhere", "person");
    if (!compatible(p.roles | roles_in(state, c.person, from, to))) return refuse("unit.roles_exclusive", "person");
    bool already = false;
    state.all<StandIn>().from({c.post, c.person, {}}, [&](const StandIn::Key& k, const StandIn& s) {
        if (k.post != c.post || k.person != c.person) return false;
        already = meet(k.from, s.to, from, to);
        return !already;
    });
    if (already) return refuse("unit.stand_in_already", "person");
    return made(p.id, StandInNamed{c.post, c.person, own_post, from, to});
}
Decision decide(const State& state, const By& by, const EndStandIn& c) {
    const Post& p = state.at_id(c.post);
    const StandIn* s = state.find<StandIn>({c.post, c.person, c.from});
    if (!leads(state, by, state.at_id(p.unit))) return refuse("unit.head_or_steward", "post");
    if (!s) return refuse("not_found", "from");
    if (!c.to.known() || reversed(c.from, c.to) || (s->to.known() && s->to < c.to)) return refuse("unit.dates", "to");
    return made(p.id, StandInEnded{c.post, c.person, c.from, c.to});
}
}  // namespace greentally::unit
