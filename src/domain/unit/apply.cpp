#include "domain/unit/acts.hpp"

namespace greentally::unit {
void apply(Mine own, const Stamp&, const Founded& f) {
    own.edit(f.unit) = {f.unit,        f.area, f.kind,       f.valid_from, f.valid_to,
                        f.credit_code, f.name, f.short_name, f.functions};
}
void apply(Mine own, const Stamp&, const Revised& f) {
    Unit& u = own.edit(f.unit);
    if (f.kind) u.kind = *f.kind;
    if (f.name) u.name = *f.name;
    if (f.short_name) u.short_name = *f.short_name;
    if (f.credit_code) u.credit_code = *f.credit_code;
    if (f.functions) u.functions = *f.functions;
}
void apply(Mine own, const Stamp&, const Dissolved& f) { own.edit(f.unit).valid_to = f.valid_to; }
void apply(Mine own, const Stamp&, const Succeeded& f) {
    own.row<UnitSuccession>({f.unit, f.successor}) = {{f.unit, f.successor}, f.passage, f.on};
}
void apply(Mine own, const Stamp&, const DivisionFormed& f) {
    own.edit(f.division) = {f.division, f.unit, f.from, {}, f.name};
}
void apply(Mine own, const Stamp&, const DivisionClosed& f) { own.edit(f.division).to = f.to; }

void apply(Mine own, const Stamp&, const PersonEntered& f) {
    own.edit(f.person) = {f.person, f.cadre_authority, {}, f.name};
}
void apply(Mine own, const Stamp&, const PersonRevised& f) {
    Person& p = own.edit(f.person);
    if (f.name) p.name = *f.name;
    if (f.cadre_authority) p.cadre_authority = *f.cadre_authority;
}
void apply(Mine own, const Stamp&, const PersonLeft& f) { own.edit(f.person).left = f.left; }

void apply(Mine own, const Stamp&, const PostGiven& f) {
    own.edit(f.post) = {f.post, f.person, f.unit, f.division, bits_of(f.roles), f.from, f.to, {}, f.title};
}
void apply(Mine own, const Stamp&, const PostEnded& f) { own.edit(f.post).to = f.to; }
void apply(Mine own, const Stamp&, const PostHandedOver& f) { own.edit(f.post).handed_to = f.to; }
void apply(Mine own, const Stamp&, const StandInNamed& f) {
    own.row<StandIn>({f.post, f.person, f.from}) = {{f.post, f.person, f.from}, f.to, f.own_post};
}
void apply(Mine own, const Stamp&, const StandInEnded& f) { own.row<StandIn>({f.post, f.person, f.from}).to = f.to; }

void apply(Mine own, const Stamp&, const Related& f) {
    own.row<Relation>({f.unit, f.upper, f.tie, f.from}) = {{f.unit, f.upper, f.tie, f.from}, {}};
}
void apply(Mine own, const Stamp&, const RelationEnded& f) {
    own.row<Relation>({f.unit, f.upper, f.tie, f.from}).to = f.to;
}
void apply(Mine own, const Stamp&, const CompetenceSet& f) {
    own.row<Competence>({f.area, f.function, f.level, f.from}) = {{f.area, f.function, f.level, f.from}, f.unit, f.to};
}
void apply(Mine own, const Stamp&, const CompetenceEnded& f) {
    own.row<Competence>({f.area, f.function, f.level, f.from}).to = f.to;
}

std::uint32_t bits_of(const std::vector<Role>& roles) {
    std::uint32_t bits = 0;
    for (const Role r : roles) bits |= bit(r);
    return bits;
}
std::vector<Role> roles_of(std::uint32_t bits) {
    std::vector<Role> roles;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Role>>([&](auto d) {
        if (bits & bit(d.value)) roles.push_back(d.value);
    });
    return roles;
}
}  // namespace greentally::unit
