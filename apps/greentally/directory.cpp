#include "greentally/directory.hpp"

#include "domain/account/acts.hpp"
#include "domain/area/area.hpp"
#include "domain/unit/acts.hpp"
#include "greentally/data_folder.hpp"

namespace greentally {
namespace {
struct AccountName {
    Id<Account> id;
    std::string login, name;
};
struct UnitName {
    Id<Unit> id;
    std::string name;
};
struct AreaOf {
    Id<Area> id;
    std::string name;
    area::Level level{};
};
struct PostShown {
    Id<Post> id;
    std::string title;
    std::vector<Role> roles;
    UnitName unit;
    std::optional<AreaOf> area;
    std::optional<std::string> division;
    bool stands_in = false;
};
struct SessionShown {
    AccountName account;
    std::vector<PostShown> posts;
    std::optional<PostShown> post;
};
PostShown shown(const State& state, Id<Post> id, Id<Person> person) {
    const Post& post = state.at_id(id);
    const Unit* unit = state.find<Unit>(post.unit);
    PostShown out{id, post.title.str(),     unit::roles_of(post.roles), {post.unit, unit ? unit->name.str() : ""}, {},
                  {}, post.person != person};
    if (const Area* area = unit ? state.find<Area>(unit->area) : nullptr)
        out.area = AreaOf{area->id, area->name.str(), area->level};
    if (const Division* division = state.find<Division>(post.division)) out.division = division->name.str();
    return out;
}
std::string describe(const State& state, Id<Account> account, Id<Post> post) {
    const Account* a = state.find<Account>(account);
    if (!a) return "{}";
    const Person* person = state.find<Person>(a->person);
    SessionShown out{{account, a->login.str(), person ? person->name.str() : a->login.str()}, {}, {}};
    for (const Id<Post> id : posts_of(state, account, state.today)) {
        out.posts.push_back(shown(state, id, a->person));
        if (id == post) out.post = out.posts.back();
    }
    return to_json(out);
}
}  // namespace

edge::Directory directory_of(Engine& engine) {
    edge::Directory d;
    d.account = [&](std::string_view login) {
        const State state = engine.snapshot();
        const Id<Account> id = account_named(state, login);
        return viewer_of(state, id, {}).account;
    };
    d.login = [&](Id<Account> id) {
        const State state = engine.snapshot();
        const Account* a = state.find<Account>(id);
        return a ? a->login.str() : std::string();
    };
    d.posts = [&](Id<Account> id) {
        const State state = engine.snapshot();
        return posts_of(state, id, state.today);
    };
    d.describe = [&](Id<Account> account, Id<Post> post) { return describe(engine.snapshot(), account, post); };
    d.may = [&](const edge::Who& who, Action action) {
        return may(viewer_of(engine.snapshot(), who.account, who.post), action);
    };
    d.establish = [&](Json body) -> std::optional<Refusal> {
        account::Establish c;
        ShapeFault where;
        if (!read_json(body, c, where)) return Refusal{"shape", where.pointer};
        Order order;
        order.viewer = house_viewer();
        order.decide = [&](const State& s, const By& by, std::optional<ShapeFault>&) {
            return account::decide(s, by, c);
        };
        const Answer answer = engine.run(std::move(order));
        if (answer.outcome == Answer::Outcome::recorded) return {};
        return answer.outcome == Answer::Outcome::refused ? answer.refusal : Refusal{"book.closed", ""};
    };
    return d;
}
}  // namespace greentally
