#include "domain/account/acts.hpp"
#include "domain/area/area.hpp"
#include "domain/unit/acts.hpp"

namespace greentally::account {
namespace {
constexpr std::size_t login_min = 2, login_max = 32;
bool good_login(std::string_view login) {
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789._-";
    return login.size() >= login_min && login.size() <= login_max && login.find_first_not_of(allowed) == login.npos;
}
/// An account that may still log in.
bool has_account(const State& state, Id<Person> person, Id<Account> except) {
    bool has = false;
    state.all<Account>().each([&](const auto&, const Account& a) {
        has = a.person == person && !a.disabled && a.id != except;
        return !has;
    });
    return has;
}
}  // namespace

Decision decide(const State& state, const By& by, const Open& c) {
    if (!good_login(c.login)) return refuse("account.login_shape", "login");
    if (account_named(state, c.login)) return refuse("account.login_taken", "login");
    if (!state.at_id(c.person).serves(by.today)) return refuse("account.person_left", "person");
    if (has_account(state, c.person, {})) return refuse("account.person_has_one", "person");
    const auto id = state.next<Account>();
    return made(id, Opened{id, c.person, c.login});
}
Decision decide(const State& state, const By& by, const Disable& c) {
    if (by.viewer.account == c.account) return refuse("account.own", "account");
    if (state.at_id(c.account).disabled) return refuse("account.disabled", "account");
    return made(c.account, Disabled{c.account});
}
Decision decide(const State& state, const By& by, const Enable& c) {
    const Account& a = state.at_id(c.account);
    if (!a.disabled) return refuse("account.enabled", "account");
    if (!state.at_id(a.person).serves(by.today)) return refuse("account.person_left", "account");
    if (has_account(state, a.person, a.id)) return refuse("account.person_has_one", "account");
    return made(c.account, Enabled{c.account});
}
Decision decide(const State& state, const By& by, const Establish& c) {
    if (state.all<Account>().size()) return refuse("account.established");
    if (c.unit.empty()) return refuse("unit.name", "unit");
    if (c.steward && !c.area) return refuse("account.steward_area", "area");
    struct Seat {
        const Founder& founder;
        Role role;
        const char *field, *title;
    };
    std::vector<Seat> seats{{c.system, Role::system_admin, "system", "系统管理员"},
                            {c.security, Role::security_admin, "security", "安全管理员"},
                            {c.audit, Role::audit_admin, "audit", "审计管理员"}};
    if (c.steward) seats.push_back({*c.steward, Role::steward, "steward", "专班"});
    const auto unit_id = state.next<Unit>();
    Facts facts =
        record(unit::Founded{unit_id, c.area.value_or(Id<Area>{}), unit::Kind::department, c.unit, {}, {}, {}, {}, {}});
    Id<Person> person = state.next<Person>();
    Id<Post> post = state.next<Post>();
    Id<Account> account = state.next<Account>();
    std::vector<std::string_view> logins;
    for (const Seat& seat : seats) {
        if (seat.founder.name.empty()) return refuse("unit.name", seat.field);
        if (!good_login(seat.founder.login)) return refuse("account.login_shape", seat.field);
        if (std::find(logins.begin(), logins.end(), seat.founder.login.view()) != logins.end())
            return refuse("account.login_taken", seat.field);
        logins.push_back(seat.founder.login.view());
        add(facts, unit::PersonEntered{person, seat.founder.name, {}});
        add(facts, unit::PostGiven{post, unit_id, person, {}, seat.title, {seat.role}, by.today, {}});
        add(facts, Opened{account, person, seat.founder.login});
        ++person.n, ++post.n, ++account.n;
    }
    facts.id = unit_id.n;
    return facts;
}
}  // namespace greentally::account
