#pragma once
/// What may be asked about accounts, and what is then recorded. A password is never part of it.
#include "access/room.hpp"
#include "domain/account/account.hpp"

namespace greentally::account {
struct Open {
    Id<Person> person;
    Code login;
};
struct Opened {
    Id<Account> account;
    Id<Person> person;
    Code login;
};
struct Disable {
    Id<Account> account;
};
struct Disabled {
    Id<Account> account;
};
struct Enable {
    Id<Account> account;
};
struct Enabled {
    Id<Account> account;
};
/// The first start: the unit that runs the house, its three administrators and, where the areas are known already, the
/// first steward. Given by the machine itself, once; there is no route to it.
struct Founder {
    Name name;
    Code login;
};
struct Establish {
    Name unit;
    std::optional<Id<Area>> area;
    Founder system, security, audit;
    std::optional<Founder> steward;
};

Decision decide(const State&, const By&, const Open&);
Decision decide(const State&, const By&, const Disable&);
Decision decide(const State&, const By&, const Enable&);
Decision decide(const State&, const By&, const Establish&);
void apply(Own<Account>, const Stamp&, const Opened&);
void apply(Own<Account>, const Stamp&, const Disabled&);
void apply(Own<Account>, const Stamp&, const Enabled&);
}  // namespace greentally::account
