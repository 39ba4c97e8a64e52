#include "domain/account/views.hpp"

#include "domain/unit/acts.hpp"

namespace greentally::account {
namespace {
constexpr std::uint32_t lines_usual = 50, lines_max = 500;
Named person_named(const Sight& sight, Id<Person> id) {
    const Person* p = sight.find<Person>(id);
    return {id.n, p ? p->name : Name()};
}
Seat seat(const Sight& sight, const Post& p, bool stand_in) {
    Seat out;
    out.id = p.id, out.title = p.title, out.stand_in = stand_in;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Role>>([&](auto d) {
        if (p.is(d.value)) out.roles.push_back(d.value);
    });
    if (!out.roles.empty()) out.role = out.roles.front();
    const Unit* u = sight.find<Unit>(p.unit);
    if (!u) return out;
    out.unit = {u->id.n, u->name};
    if (const Area* a = sight.find<Area>(u->area)) out.area = AreaNamed{a->id, a->name, a->level};
    if (const Division* d = sight.find<Division>(p.division)) out.division = d->name;
    return out;
}
std::vector<Seat> seats(const Sight& sight, Id<Person> person) {
    std::vector<Seat> out;
    const auto put = [&](Id<Post> id, bool stand_in) {
        const Post* p = sight.find<Post>(id);
        const auto same = [&](const Seat& s) { return s.id == id; };
        if (p && p->held(sight.today()) && std::none_of(out.begin(), out.end(), same))
            out.push_back(seat(sight, *p, stand_in));
    };
    sight.from<PostOf>({person, {}}, [&](const PostOf::Key& k, const PostOf&) {
        if (k.person != person) return false;
        return put(k.post, false), true;
    });
    sight.each<StandIn>([&](const StandIn& s) {
        if (s.key.person == person && unit::holds(s.key.from, s.to, sight.today())) put(s.key.post, true);
        return true;
    });
    return out;
}
}  // namespace

Viewed<Accounts> list(const Sight& sight, const AccountsQuery& query) {
    Id<Account> after{0};
    ShapeFault fault;
    if (query.cursor && !read_param(query.cursor->view(), after, fault)) return Refusal{"account.cursor", "cursor"};
    const std::size_t limit = std::clamp(query.limit.value_or(lines_usual), 1u, lines_max);
    Accounts out;
    sight.from<Account>({after.n + 1}, [&](const Id<Account>&, const Account& a) {
        if (query.login && !a.login.view().starts_with(query.login->view())) return true;
        if (out.items.size() == limit) {
            out.next = Code(std::to_string(out.items.back().id.n));
            return false;
        }
        out.items.push_back(
            {a.id, a.login, person_named(sight, a.person), seats(sight, a.person), a.created, a.disabled});
        return true;
    });
    return out;
}
Me me(const Sight& sight, const MeQuery&) {
    const Viewer& v = sight.viewer;
    Me out{{v.account.n, person_named(sight, v.person).name}, seats(sight, v.person), {}};
    for (const Seat& s : out.posts)
        if (s.id == v.post) out.post = s;
    return out;
}
}  // namespace greentally::account
