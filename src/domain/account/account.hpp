#pragma once
/// Who may log in. A person has at most one account and acts through it in one of his posts at a time; what he may do
/// and see follows from the post. Passwords and sessions are kept at the edge and are never facts. Source: R-SYS-02,
/// design 6.
#include "domain/unit/unit.hpp"

namespace greentally {
struct Account {
    Id<Account> id;
    Id<Person> person;
    Day created;
    bool disabled = false;
    Code login;
    bool operator==(const Account&) const = default;
};
/// Only the security administrator lists accounts.
inline Scope scope(const State&, const Account&) {
    Scope scope{Audience::named};
    scope.roles = bit(Role::security_admin);
    return scope;
}

/// Who asks, if this account acts in this post today: its own post or one for which it stands in. Without such a post:
/// the account alone, with no role and no area. Nobody, if the account is disabled or its person has left.
Viewer viewer_of(const State&, Id<Account>, Id<Post>);
/// The posts in which an account may act on a day, own ones first, then those for which it stands in.
std::vector<Id<Post>> posts_of(const State&, Id<Account>, Day today);
/// The account of a log-in name; none if there is no such.
Id<Account> account_named(const State&, std::string_view login);
namespace account {
Room room();
}
}  // namespace greentally
