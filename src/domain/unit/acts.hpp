#pragma once
/// What may be asked about units, persons and posts, and what is then recorded.
#include "access/room.hpp"
#include "domain/unit/unit.hpp"

namespace greentally::unit {
using Mine = Own<Unit, Division, Person, Post, StandIn, Relation, UnitSuccession, Competence>;

struct Found {
    Id<Area> area;
    Kind kind{};
    Name name;
    std::optional<Name> short_name;
    std::optional<Code> credit_code;
    std::optional<std::vector<Code>> functions;
    std::optional<Day> valid_from, valid_to;
};
struct Founded {
    Id<Unit> unit;
    Id<Area> area;
    Kind kind{};
    Name name, short_name;
    Code credit_code;
    std::vector<Code> functions;
    Day valid_from, valid_to;
};
/// What is absent stays as it is.
struct Revise {
    Id<Unit> unit;
    std::optional<Kind> kind;
    std::optional<Name> name, short_name;
    std::optional<Code> credit_code;
    std::optional<std::vector<Code>> functions;
};
struct Revised {
    Id<Unit> unit;
    std::optional<Kind> kind;
    std::optional<Name> name, short_name;
    std::optional<Code> credit_code;
    std::optional<std::vector<Code>> functions;
};
struct Dissolve {
    Id<Unit> unit;
    Day valid_to;  // its last day
};
struct Dissolved {
    Id<Unit> unit;
    Day valid_to;
};
struct Succeed {
    Id<Unit> unit, successor;
    Passage passage{};
    Day on;
};
struct Succeeded {
    Id<Unit> unit, successor;
    Passage passage{};
    Day on;
};
struct FormDivision {
    Id<Unit> unit;
    Name name;
    std::optional<Day> from;
};
struct DivisionFormed {
    Id<Division> division;
    Id<Unit> unit;
    Name name;
    Day from;
};
struct CloseDivision {
    Id<Division> division;
    Day to;
};
struct DivisionClosed {
    Id<Division> division;
    Day to;
};

struct EnterPerson {
    Name name;
    std::optional<Id<Unit>> cadre_authority;
};
struct PersonEntered {
    Id<Person> person;
    Name name;
    Id<Unit> cadre_authority;
};
struct RevisePerson {
    Id<Person> person;
    std::optional<Name> name;
    std::optional<Id<Unit>> cadre_authority;
};
struct PersonRevised {
    Id<Person> person;
    std::optional<Name> name;
    std::optional<Id<Unit>> cadre_authority;
};
/// Leaves the service: every post of his ends with that day.
struct Leave {
    Id<Person> person;
    Day left;
};
struct PersonLeft {
    Id<Person> person;
    Day left;
};

struct GivePost {
    Id<Unit> unit;
    Id<Person> person;
    std::optional<Id<Division>> division;
    Name title;
    std::vector<Role> roles;
    std::optional<Day> from, to;
};
struct PostGiven {
    Id<Post> post;
    Id<Unit> unit;
    Id<Person> person;
    Id<Division> division;
    Name title;
    std::vector<Role> roles;
    Day from, to;
};
struct EndPost {
    Id<Post> post;
    Day to;
};
struct PostEnded {
    Id<Post> post;
    Day to;
};
/// 工作交接: what was held in an ending post goes to another.
struct HandOver {
    Id<Post> post, to;
};
struct PostHandedOver {
    Id<Post> post, to;
};
struct NameStandIn {
    Id<Post> post;
    Id<Person> person;
    std::optional<Day> from, to;
};
struct StandInNamed {
    Id<Post> post;
    Id<Person> person;
    Id<Post> own_post;
    Day from, to;
};
struct EndStandIn {
    Id<Post> post;
    Id<Person> person;
    Day from;  // of the stand-in that ends
    Day to;
};
struct StandInEnded {
    Id<Post> post;
    Id<Person> person;
    Day from, to;
};

struct Relate {
    Id<Unit> unit, upper;
    Tie tie{};
    std::optional<Day> from;
};
struct Related {
    Id<Unit> unit, upper;
    Tie tie{};
    Day from;
};
struct EndRelation {
    Id<Unit> unit, upper;
    Tie tie{};
    Day from;  // of the relation that ends
    Day to;
};
struct RelationEnded {
    Id<Unit> unit, upper;
    Tie tie{};
    Day from, to;
};
/// Replaces whoever answers there from that day on.
struct SetCompetence {
    Id<Area> area;
    Code function;
    Level level{};
    Id<Unit> unit;
    std::optional<Day> from, to;
};
struct CompetenceSet {
    Id<Area> area;
    Code function;
    Level level{};
    Id<Unit> unit;
    Day from, to;
};
struct EndCompetence {
    Id<Area> area;
    Code function;
    Level level{};
    Day from;  // of the mapping that ends
    Day to;
};
struct CompetenceEnded {
    Id<Area> area;
    Code function;
    Level level{};
    Day from, to;
};

Decision decide(const State&, const By&, const Found&);
Decision decide(const State&, const By&, const Revise&);
Decision decide(const State&, const By&, const Dissolve&);
Decision decide(const State&, const By&, const Succeed&);
Decision decide(const State&, const By&, const FormDivision&);
Decision decide(const State&, const By&, const CloseDivision&);
Decision decide(const State&, const By&, const EnterPerson&);
Decision decide(const State&, const By&, const RevisePerson&);
Decision decide(const State&, const By&, const Leave&);
Decision decide(const State&, const By&, const GivePost&);
Decision decide(const State&, const By&, const EndPost&);
Decision decide(const State&, const By&, const HandOver&);
Decision decide(const State&, const By&, const NameStandIn&);
Decision decide(const State&, const By&, const EndStandIn&);
Decision decide(const State&, const By&, const Relate&);
Decision decide(const State&, const By&, const EndRelation&);
Decision decide(const State&, const By&, const SetCompetence&);
Decision decide(const State&, const By&, const EndCompetence&);

void apply(Mine, const Stamp&, const Founded&);
void apply(Mine, const Stamp&, const Revised&);
void apply(Mine, const Stamp&, const Dissolved&);
void apply(Mine, const Stamp&, const Succeeded&);
void apply(Mine, const Stamp&, const DivisionFormed&);
void apply(Mine, const Stamp&, const DivisionClosed&);
void apply(Mine, const Stamp&, const PersonEntered&);
void apply(Mine, const Stamp&, const PersonRevised&);
void apply(Mine, const Stamp&, const PersonLeft&);
void apply(Mine, const Stamp&, const PostGiven&);
void apply(Mine, const Stamp&, const PostEnded&);
void apply(Mine, const Stamp&, const PostHandedOver&);
void apply(Mine, const Stamp&, const StandInNamed&);
void apply(Mine, const Stamp&, const StandInEnded&);
void apply(Mine, const Stamp&, const Related&);
void apply(Mine, const Stamp&, const RelationEnded&);
void apply(Mine, const Stamp&, const CompetenceSet&);
void apply(Mine, const Stamp&, const CompetenceEnded&);

/// Bits of Role.
std::uint32_t bits_of(const std::vector<Role>& roles);
std::vector<Role> roles_of(std::uint32_t bits);
}  // namespace greentally::unit
