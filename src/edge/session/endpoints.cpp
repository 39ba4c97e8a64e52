/// Tokens, the first start, and the table of addresses.
#include "edge/http/body.hpp"
#include "edge/http/rooms.hpp"
#include "edge/session/log_in.hpp"
#include "net/target.hpp"

namespace greentally::edge {
namespace {
constexpr std::string_view session_schema =
    R"({"type":"object","properties":{"account":{"type":"object"},"posts":{"type":"array","items":{"type":"object"}},"post":{"type":"object"}}})";
void text_field(std::string& out, std::string_view name, std::string_view value) {
    out += out.empty() || out.back() == '{' ? "" : ",";
    write_json_string(out, name);
    out += ':';
    write_json_string(out, value);
}
}  // namespace

void LogIn::list_tokens(const Call& call, const net::Responder& to) const {
    if (!directory_.may(*call.who, Action::secure)) return refuse(call, to, {403, "http.forbidden"});
    std::string items;
    for (const Tokens::Token& t : tokens_->all()) {
        std::string item = "{\"account\":" + std::to_string(t.account.n) + ",\"post\":" + std::to_string(t.post.n);
        text_field(item, "title", t.title);
        text_field(item, "until", iso(t.until));
        items += (items.empty() ? "" : ",") + item + "}";
    }
    to.respond(json("{\"items\":[" + items + "],\"next\":null}"));
}
void LogIn::issue_token(const Call& call, const net::Responder& to) {
    if (!directory_.may(*call.who, Action::secure)) return refuse(call, to, {403, "http.forbidden"});
    const Body body(call.request.body);
    const auto account = body.id("account"), post = body.id("post");
    const auto until = day_from_iso(body.text("until"));
    if (!account || !post || !until) return refuse(call, to, {400, "http.shape", !until ? "/until" : "/post"});
    const Id<Account> id{*account};
    const Id<Post> in{*post};
    const auto posts = directory_.posts(id);
    if (std::find(posts.begin(), posts.end(), in) == posts.end()) return refuse(call, to, {404, "not_found", "/post"});
    const auto token = tokens_->issue({id, in, body.text("title"), *until});
    if (!token && token.error().why == Why::conflict) return refuse(call, to, {409, "session.token_taken", "/title"});
    if (!token && token.error().why == Why::malformed) return refuse(call, to, {400, "http.shape", "/title"});
    if (!token) return refuse(call, to, {500, "http.internal"});
    audit(call, 201, "");
    std::string out = "{";
    text_field(out, "token", token.value());
    to.respond(json(out + "}", 201));
}
void LogIn::revoke_token(const Call& call, const net::Responder& to) {
    if (!directory_.may(*call.who, Action::secure)) return refuse(call, to, {403, "http.forbidden"});
    if (const auto revoked = tokens_->revoke(call.params.at("title")); !revoked)
        return refuse(call, to,
                      revoked.error().why == Why::not_found ? Problem{404, "not_found", "/title"}
                                                            : Problem{500, "http.internal"});
    audit(call, 204, "");
    to.respond({204, {}, {}, {}, {}});
}

/// Passwords first, accounts then, the link void last: whatever breaks in between, the link can be used again.
void LogIn::establish(const Call& call, const net::Responder& to) {
    const auto wait = lockout_.begin("setup", call.request.peer, options_.now());
    if (wait.count() > 0) return refuse(call, to, {429, "session.locked"});
    hash(call, to, [this, to](const Call& call) {
        const Body body(call.request.body);
        const std::string token = body.text("token");
        if (!directory_.establish || !setup_.valid(token))
            return refuse(call, to, {403, "session.setup_void", "/token"});
        lockout_.passed("setup", call.request.peer);
        std::vector<std::pair<std::string, std::string>> passwords;
        for (const char* who : {"system", "security", "audit", "steward"}) {
            if (!body.has(who) && std::string_view(who) == "steward") continue;
            const Body founder = body.object(who);
            const std::string login = founder.text("login"), password = founder.text("password");
            if (login.empty()) return refuse(call, to, {400, "http.shape", "/" + std::string(who) + "/login"});
            if (const auto weak = Passwords::weakness(login, password); !weak.empty())
                return refuse(call, to, {400, std::string(weak), "/" + std::string(who) + "/password"});
            passwords.emplace_back(login, password);
        }
        if (!passwords_->set_all(passwords)) return refuse(call, to, {500, "http.internal"});
        if (const auto refusal = directory_.establish(body.root())) {
            for (const auto& [login, password] : passwords)
                if (!passwords_->remove(login)) return refuse(call, to, {500, "http.internal"});
            return refuse(call, to, {status_of(refusal->code), refusal->code, refusal->field, {}, refusal->expected});
        }
        if (!setup_.use(token)) return refuse(call, to, {500, "http.internal"});
        audit(call, 201, "");
        to.respond(json("{}", 201));
    });
}

std::vector<Endpoint> LogIn::endpoints() {
    std::vector<Endpoint> out;
    const auto add = [&](const char* method, const char* path, bool anonymous, Lane lane, Description about,
                         std::function<void(Call&, const net::Responder&)> handle) {
        Endpoint e;
        e.method = method, e.path = std::string(api_prefix) + path, e.anonymous = anonymous, e.lane = lane;
        e.body_limit = 16 * 1024;
        e.handle = std::move(handle), e.about = std::move(about);
        e.about.tag = "session";
        e.about.keyed = false;
        out.push_back(std::move(e));
    };
    const std::string session(session_schema), none, text = R"({"type":"string"})";
    const auto fields = [](std::initializer_list<const char*> names) {
        std::string properties, required;
        for (const char* name : names) {
            const bool id = std::string_view(name) == "post" || std::string_view(name) == "account_id";
            properties += (properties.empty() ? "\"" : ",\"") + std::string(name) +
                          (id ? R"(":{"type":"integer"})" : R"(":{"type":"string"})");
            required += (required.empty() ? "\"" : ",\"") + std::string(name) + "\"";
        }
        return R"({"type":"object","properties":{)" + properties + R"(},"required":[)" + required + "]}";
    };
    add("POST", "/session", true, Lane::at_once, {"Log in", none, none, fields({"account", "password"}), session},
        [this](Call& c, const net::Responder& to) { log_in(c, to); });
    add("GET", "/session", false, Lane::quick, {"Who am I", none, none, none, session},
        [this](Call& c, const net::Responder& to) { show(c, to); });
    add("DELETE", "/session", true, Lane::at_once, {"Log out", none, none, none, none, 204},
        [this](Call& c, const net::Responder& to) {
            sessions_.close(net::cookie(c.request.headers.get("cookie"), session_cookie));
            audit(c, 204, "");
            to.respond({204, {{"Set-Cookie", cookie_field("", c.request)}}, {}, {}, {}});
        });
    add("PUT", "/session/post", false, Lane::quick,
        {"Act in another of one's posts", none, none, fields({"post"}), session},
        [this](Call& c, const net::Responder& to) { change_post(c, to); });
    add("PUT", "/session/password", false, Lane::quick,
        {"Change one's password", none, none, fields({"old", "new"}), none, 204},
        [this](Call& c, const net::Responder& to) { change_password(c, to); });
    add("PUT", "/accounts/{account}/password", false, Lane::quick,
        {"Give an account a password", none, none, fields({"password"}), none, 204},
        [this](Call& c, const net::Responder& to) { give_password(c, to); });
    add("GET", "/tokens", false, Lane::quick, {"Machines' tokens", none, none, none, R"({"type":"object"})"},
        [this](Call& c, const net::Responder& to) { list_tokens(c, to); });
    add("POST", "/tokens", false, Lane::quick,
        {"A token for a machine, bound to a post", none, none,
         R"({"type":"object","properties":{"title":{"type":"string"},"account":{"type":"integer"},"post":{"type":"integer"},"until":{"type":"string","format":"date"}},"required":["title","account","post","until"]})",
         R"({"type":"object","properties":{"token":{"type":"string"}}})", 201},
        [this](Call& c, const net::Responder& to) { issue_token(c, to); });
    add("DELETE", "/tokens/{title}", false, Lane::quick, {"Revoke a token", none, none, none, none, 204},
        [this](Call& c, const net::Responder& to) { revoke_token(c, to); });
    if (directory_.establish)
        add("POST", "/setup", true, Lane::at_once,
            {"First start: the three administrators", none, none, R"({"type":"object"})", R"({"type":"object"})", 201},
            [this](Call& c, const net::Responder& to) { establish(c, to); });
    return out;
}
}  // namespace greentally::edge
