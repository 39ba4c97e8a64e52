#include "domain/account/account.hpp"
#include "domain/area/area.hpp"

namespace greentally {
namespace {
bool stands_in(const State& state, Id<Person> person, Id<Post> post, Day today) {
    bool stands = false;
    state.all<StandIn>().from({post, person, {}}, [&](const StandIn::Key& k, const StandIn& s) {
        if (k.post != post || k.person != person) return false;
        stands = unit::holds(k.from, s.to, today);
        return !stands;
    });
    return stands;
}
const Account* open_account(const State& state, Id<Account> id, Day today) {
    const Account* a = state.find<Account>(id);
    const Person* p = a && !a->disabled ? state.find<Person>(a->person) : nullptr;
    return p && p->serves(today) ? a : nullptr;
}
bool usable(const State& state, const Post& post, Day today) {
    const Unit* u = state.find<Unit>(post.unit);
    return u && u->valid(today) && post.held(today) && compatible(post.roles);
}
}  // namespace

Viewer viewer_of(const State& state, Id<Account> account, Id<Post> post) {
    const Day today = state.today;
    const Account* a = open_account(state, account, today);
    if (!a) return {};
    Viewer viewer;
    viewer.account = a->id, viewer.person = a->person;
    const Post* p = state.find<Post>(post);
    if (!p || !usable(state, *p, today)) return viewer;
    if (p->person != a->person && !stands_in(state, a->person, post, today)) return viewer;
    viewer.post = p->id, viewer.unit = p->unit, viewer.roles = p->roles;
    if (viewer.roles & administrators) return viewer;
    const Unit* u = state.find<Unit>(p->unit);
    if (const Area* area = state.find<Area>(u->area)) viewer.span = area->span;
    return viewer;
}
std::vector<Id<Post>> posts_of(const State& state, Id<Account> account, Day today) {
    std::vector<Id<Post>> posts;
    const Account* a = open_account(state, account, today);
    if (!a) return posts;
    state.all<PostOf>().from({a->person, {}}, [&](const PostOf::Key& k, const PostOf&) {
        if (k.person != a->person) return false;
        const Post* p = state.find<Post>(k.post);
        if (p && usable(state, *p, today)) posts.push_back(k.post);
        return true;
    });
    state.all<StandIn>().each([&](const StandIn::Key& k, const StandIn& s) {
        const Post* p = k.person == a->person && unit::holds(k.from, s.to, today) ? state.find<Post>(k.post) : nullptr;
        if (p && usable(state, *p, today) && std::find(posts.begin(), posts.end(), k.post) == posts.end())
            posts.push_back(k.post);
        return true;
    });
    return posts;
}
Id<Account> account_named(const State& state, std::string_view login) {
    Id<Account> found;
    state.all<Account>().each([&](const Id<Account>& id, const Account& a) {
        if (a.login == login) found = id;
        return !found;
    });
    return found;
}
}  // namespace greentally
