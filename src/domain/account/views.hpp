#pragma once
/// Accounts for the security administrator; who am I for everybody.
#include "access/room.hpp"
#include "domain/account/account.hpp"
#include "domain/area/area.hpp"

namespace greentally::account {
struct Named {
    std::uint32_t id = 0;
    Name name;
};
struct AreaNamed {
    Id<Area> id;
    Name name;
    area::Level level{};
};
/// A post in which somebody may act.
struct Seat {
    Id<Post> id;
    Name title;
    Role role{};  // the first of its roles
    std::vector<Role> roles;
    Named unit;
    std::optional<AreaNamed> area;
    std::optional<Name> division;
    bool stand_in = false;
};
struct AccountsQuery {
    std::optional<Code> login;  // the beginning of it
    std::optional<Code> cursor;
    std::optional<std::uint32_t> limit;
};
struct AccountLine {
    Id<Account> id;
    Code login;
    Named person;
    std::vector<Seat> posts;
    Day created;
    bool disabled = false;
};
struct Accounts {
    std::vector<AccountLine> items;
    std::optional<Code> next;
};
Viewed<Accounts> list(const Sight&, const AccountsQuery&);

struct MeQuery {};
struct Me {
    Named account;
    std::vector<Seat> posts;
    std::optional<Seat> post;  // the one of this request
};
Me me(const Sight&, const MeQuery&);
}  // namespace greentally::account
