#pragma once
/// Who there is: units with their divisions, persons and the posts they hold, who stands in for whom, who is over whom,
/// and which unit answers for what, where. A directory: every office sees all of it, and so do the three
/// administrators. All dates are inclusive; an unknown `from` is "always", an unknown `to` is "until further notice".
/// Source: R-ORG-01 … R-ORG-03; glossary (command, guidance, deputy, cadre authority).
#include <algorithm>

#include "access/policy.hpp"

namespace greentally {
struct Area;
namespace unit {
BOOST_DEFINE_ENUM_CLASS(Kind, government, department, leading_group_office, task_force, town_office, site_operator,
                        provincial_counterpart, other)
/// Levels as the areas have them.
BOOST_DEFINE_ENUM_CLASS(Level, nation, province, city, county, town, village)
/// command 块: a government over its departments. guidance 条: a bureau over the bureau below in its line. Never mixed.
BOOST_DEFINE_ENUM_CLASS(Tie, command, guidance)
BOOST_DEFINE_ENUM_CLASS(Passage, renamed, merged, split, moved)  // how what one unit held came to another
inline bool holds(Day from, Day to, Day day) { return from <= day && (!to.known() || day <= to); }
/// Whether two ranges of days have a day in common.
inline bool meet(Day from, Day to, Day other_from, Day other_to) {
    const bool some = !to.known() || from <= to, other_some = !other_to.known() || other_from <= other_to;
    return some && other_some && (!to.known() || other_from <= to) && (!other_to.known() || from <= other_to);
}
}  // namespace unit

struct Unit {
    Id<Unit> id;
    Id<Area> area;  // whose subtree it sees; none only for the unit of the three administrators
    unit::Kind kind{};
    Day valid_from, valid_to;
    Code credit_code;  // 统一社会信用代码, empty where there is none (a task force)
    Name name, short_name;
    std::vector<Code> functions;  // codes of Function that it has in its own area, unless a Competence says otherwise
    bool operator==(const Unit&) const = default;
    bool valid(Day day) const { return unit::holds(valid_from, valid_to, day); }
};
static_assert(sizeof(Unit) <= 96);
/// 科, 股: part of a unit.
struct Division {
    Id<Division> id;
    Id<Unit> unit;
    Day from, to;
    Name name;
    bool operator==(const Division&) const = default;
};
struct Person {
    Id<Person> id;
    Id<Unit> cadre_authority;  // 干部管理权限: to whom a recommendation about this person may go; none if not known
    Day left;                  // last day in service; unknown while in service
    Name name;
    bool operator==(const Person&) const = default;
    bool serves(Day day) const { return unit::holds({}, left, day); }
};
/// What a person does in a unit. A person may have several; a request is made in one of them.
struct Post {
    Id<Post> id;
    Id<Person> person;
    Id<Unit> unit;
    Id<Division> division;    // none: the unit itself
    std::uint32_t roles = 0;  // bits of Role
    Day from, to;
    Id<Post> handed_to;  // 工作交接: who took over what was held here; none while it lies orphaned
    Name title;
    bool operator==(const Post&) const = default;
    bool held(Day day) const { return unit::holds(from, to, day); }
    bool is(Role r) const { return roles >> unsigned(r) & 1; }
};
static_assert(sizeof(Post) <= 96);
/// AB角: this person may act in that post.
struct StandIn {
    struct Key {
        Id<Post> post;
        Id<Person> person;
        Day from;
        auto operator<=>(const Key&) const = default;
    } key;
    Day to;
    Id<Post> own_post;  // from which he stands in
    bool operator==(const StandIn&) const = default;
};
struct Relation {
    struct Key {
        Id<Unit> lower, upper;
        unit::Tie tie{};
        Day from;
        auto operator<=>(const Key&) const = default;
    } key;
    Day to;
    bool operator==(const Relation&) const = default;
};
struct UnitSuccession {
    struct Key {
        Id<Unit> from, to;
        auto operator<=>(const Key&) const = default;
    } key;
    unit::Passage passage{};
    Day on;  // the first day of the successor
    bool operator==(const UnitSuccession&) const = default;
};
/// Which unit of a level answers for a function in an area and everything below it, until a nearer mapping says
/// otherwise.
struct Competence {
    struct Key {
        Id<Area> area;
        Code function;
        unit::Level level{};
        Day from;
        auto operator<=>(const Key&) const = default;
    } key;
    Id<Unit> unit;
    Day to;
    bool operator==(const Competence&) const = default;
};
// Found by what they belong to (derived).
struct UnitIn {
    struct Key {
        Id<Area> area;
        Id<Unit> unit;
        auto operator<=>(const Key&) const = default;
    } key;
    bool operator==(const UnitIn&) const = default;
};
struct PostIn {
    struct Key {
        Id<Unit> unit;
        Id<Post> post;
        auto operator<=>(const Key&) const = default;
    } key;
    bool operator==(const PostIn&) const = default;
};
struct PostOf {
    struct Key {
        Id<Person> person;
        Id<Post> post;
        auto operator<=>(const Key&) const = default;
    } key;
    bool operator==(const PostOf&) const = default;
};

/// The directory: business log-ins and the administrators, nobody else.
inline Scope directory() {
    Scope scope{Audience::offices};
    scope.roles = administrators;
    return scope;
}
inline Scope scope(const State&, const Unit&) { return directory(); }
inline Scope scope(const State&, const Division&) { return directory(); }
inline Scope scope(const State&, const Person&) { return directory(); }
inline Scope scope(const State&, const Post&) { return directory(); }
inline Scope scope(const State&, const StandIn&) { return directory(); }
inline Scope scope(const State&, const Relation&) { return directory(); }
inline Scope scope(const State&, const UnitSuccession&) { return directory(); }
inline Scope scope(const State&, const Competence&) { return directory(); }
inline Scope scope(const State&, const UnitIn&) { return directory(); }
inline Scope scope(const State&, const PostIn&) { return directory(); }
inline Scope scope(const State&, const PostOf&) { return directory(); }

namespace unit {
/// f(key, row) from a key on, while it returns true, wherever rows are looked up: a State, a Sight, what touch and
/// settle have.
template <class Row, class Look, class F>
void each_from(Look& look, const greentally::Key<Row>& key, F f) {
    if constexpr (requires { look.template all<Row>(); })
        look.template all<Row>().from(key, f);
    else
        look.template from<Row>(key, f);
}
}  // namespace unit
/// Which unit of `level` answers for a function at an area on a day: the nearest mapping up the tree; at an area of
/// that level, where nothing is mapped, the unit there that has the function. None if nobody does. `look`: State,
/// Sight, Look, Around; the caller has included domain/area/area.hpp and, to settle, reads Area, Competence, UnitIn,
/// Unit.
template <class Look>
Id<Unit> competent_unit(Look& look, Id<Area> area, std::string_view function, unit::Level level, Day day) {
    constexpr int tiers_max = 16;
    const Code code(function);
    for (int tier = 0; area && tier < tiers_max; ++tier) {
        const auto* a = look.template find<Area>(area);
        if (!a) break;
        Id<Unit> found;
        unit::each_from<Competence>(look, {area, code, level, {}}, [&](const Competence::Key& k, const Competence& c) {
            if (k.area != area || k.function != code || k.level != level || day < k.from) return false;
            if (unit::holds(k.from, c.to, day)) found = c.unit;
            return true;
        });
        if (found) return found;
        if (unsigned(a->level) + 1 == unsigned(level)) {
            unit::each_from<UnitIn>(look, {area, {}}, [&](const UnitIn::Key& k, const UnitIn&) {
                if (k.area != area) return false;
                const auto* u = look.template find<Unit>(k.unit);
                if (u && u->valid(day) &&
                    std::find(u->functions.begin(), u->functions.end(), code) != u->functions.end())
                    found = k.unit;
                return !found;
            });
            if (found) return found;
        }
        area = a->parent;
    }
    return {};
}
/// The post in which lives on what was held in this one: itself while somebody holds it, else who took over; none if it
/// lies orphaned. `look` reads Post.
template <class Look>
Id<Post> living_post(Look& look, Id<Post> post, Day day) {
    constexpr int handovers_max = 64;
    for (int i = 0; post && i < handovers_max; ++i) {
        const auto* p = look.template find<Post>(post);
        if (!p) break;
        if (p->held(day)) return post;
        post = p->handed_to;
    }
    return {};
}
struct Room;
namespace unit {
Room room();
}
}  // namespace greentally
