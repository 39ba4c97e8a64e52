#pragma once
/// What the directory shows.
#include "access/room.hpp"
#include "domain/area/area.hpp"
#include "domain/unit/unit.hpp"

namespace greentally::unit {
struct AreaName {
    Id<Area> id;
    Name name;
    area::Level level{};
};
struct UnitName {
    Id<Unit> id;
    Name name;
};
struct PersonName {
    Id<Person> id;
    Name name;
};
struct DivisionName {
    Id<Division> id;
    Name name;
};

struct UnitsQuery {
    std::optional<Id<Area>> area;  // and everything inside it
    std::optional<Name> q;         // part of a name or short name, or the beginning of a credit code
    std::optional<Kind> kind;
    std::optional<bool> former;  // those that are no more as well
    std::optional<Code> cursor;
    std::optional<std::uint32_t> limit;
};
struct UnitLine {
    Id<Unit> id;
    Name name, short_name;
    Kind kind{};
    std::optional<AreaName> area;
    Code credit_code;
    std::vector<Code> functions;
    Day valid_from, valid_to;
};
struct Units {
    std::vector<UnitLine> items;
    std::optional<Code> next;
};
Viewed<Units> list(const Sight&, const UnitsQuery&);
Sheet sheet_of(const Units&);

struct UnitQuery {
    Id<Unit> unit;
};
struct DivisionLine {
    Id<Division> id;
    Name name;
    Day from, to;
};
struct PostLine {
    Id<Post> id;
    Name title;
    PersonName person;
    std::optional<DivisionName> division;
    std::vector<Role> roles;
    Day from, to;
    bool held = false;  // today
    std::optional<Id<Post>> handed_to;
};
struct StandInLine {
    Id<Post> post;
    PersonName person;
    Day from, to;
};
struct TieLine {
    UnitName unit;
    Tie tie{};
    Day from, to;
};
struct CompetenceLine {
    std::optional<AreaName> area;
    Code function;
    Level level{};
    UnitName unit;
    Day from, to;
};
struct PassageLine {
    UnitName unit;
    Passage passage{};
    Day on;
};
struct UnitDetail {
    UnitLine unit;
    std::vector<DivisionLine> divisions;
    std::vector<PostLine> posts;
    std::vector<PersonName> persons;  // of the posts held today
    std::vector<StandInLine> stand_ins;
    std::vector<Code> functions;
    std::vector<CompetenceLine> competences;
    std::vector<TieLine> upper, lower;
    std::vector<PassageLine> successors, predecessors;
};
Viewed<UnitDetail> detail(const Sight&, const UnitQuery&);

struct PersonsQuery {
    std::optional<Name> q;
    std::optional<Code> cursor;
    std::optional<std::uint32_t> limit;
};
struct PersonLine {
    Id<Person> id;
    Name name;
    std::optional<UnitName> cadre_authority;
    Day left;
};
struct Persons {
    std::vector<PersonLine> items;
    std::optional<Code> next;
};
Viewed<Persons> persons(const Sight&, const PersonsQuery&);
struct PersonQuery {
    Id<Person> person;
};
struct PersonPost {
    PostLine post;
    UnitName unit;
};
struct PersonDetail {
    PersonLine person;
    std::vector<PersonPost> posts;
};
Viewed<PersonDetail> person(const Sight&, const PersonQuery&);

/// Posts that have ended and that nobody took over: what they held has no living owner (R-ORG-03).
struct OrphansQuery {
    std::optional<Id<Area>> area;
};
struct OrphanLine {
    Id<Post> post;
    Name title;
    PersonName person;
    UnitName unit;
    Day ended;
    bool left = false;  // the service, not only the post
};
struct Orphans {
    std::vector<OrphanLine> items;
};
Orphans orphans(const Sight&, const OrphansQuery&);

struct CompetencesQuery {
    std::optional<Id<Area>> area;  // and everything inside it
    std::optional<Code> function;
};
struct Competences {
    std::vector<CompetenceLine> items;
};
Competences competences(const Sight&, const CompetencesQuery&);
struct CompetentQuery {
    Id<Area> area;
    Code function;
    Level level{};
    std::optional<Day> day;
};
struct Competent {
    std::optional<UnitName> unit;
};
Viewed<Competent> competent(const Sight&, const CompetentQuery&);
}  // namespace greentally::unit
