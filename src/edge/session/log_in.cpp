#include "edge/session/log_in.hpp"

#include "edge/http/body.hpp"
#include "edge/http/rooms.hpp"
#include "net/target.hpp"

namespace greentally::edge {
namespace {
Day real_day(RealTime now) {
    return day_in_china(Instant{std::chrono::duration_cast<std::chrono::microseconds>(now.time_since_epoch()).count()});
}
}  // namespace

LogIn::LogIn(const std::string& folder, Directory directory, LogInOptions options)
    : directory_(std::move(directory)),
      options_(std::move(options)),
      sessions_(options_.sessions),
      lockout_(options_.lockout),
      setup_(folder + "/setup"),
      hashers_(options_.hashers, options_.waiting_max) {}

Result<std::unique_ptr<LogIn>> LogIn::open(const std::string& folder, HashCost cost, Directory directory,
                                           LogInOptions options) {
    std::unique_ptr<LogIn> out(new LogIn(folder, std::move(directory), std::move(options)));
    TRY(out->passwords_, Passwords::open(folder + "/passwords", cost));
    TRY(out->tokens_, Tokens::open(folder + "/tokens"));
    return out;
}

std::optional<Who> LogIn::identify(const net::Request& request) {
    const RealTime now = options_.now();
    if (const std::string_view field = request.headers.get("authorization"); field.starts_with("Bearer ")) {
        const auto token = tokens_->find(field.substr(7), real_day(now));
        if (!token) return {};
        return Who{token->account, token->post, true, Sessions::name(field.substr(7))};
    }
    const std::string_view id = net::cookie(request.headers.get("cookie"), session_cookie);
    const auto session = sessions_.find(id, now);
    if (!session) return {};
    return Who{session->account, session->post, false, Sessions::name(id)};
}
bool LogIn::still(const Who& who) {
    if (!who.machine) return sessions_.lives(who.session, options_.now());
    return tokens_->known(who.session, real_day(options_.now()));
}

void LogIn::audit(const Call& call, int status, std::string_view code, std::optional<Who> who) const {
    if (!options_.audit) return;
    const std::string path = call.request.target.substr(0, call.request.target.find('?'));
    options_.audit({who ? who : call.who, call.request.method, path, std::string(code), call.request.peer, status});
}
void LogIn::refuse(const Call& call, const net::Responder& to, Problem p) const {
    audit(call, p.status, p.code);
    to.respond(problem(p, call.language));
}
std::string LogIn::cookie_field(std::string_view id, const net::Request& request) const {
    const bool secure = options_.secure_cookie || request.headers.get("x-forwarded-proto") == "https";
    return std::string(session_cookie) + '=' + std::string(id) + "; Path=/; HttpOnly; SameSite=Strict" +
           (secure ? "; Secure" : "") + (id.empty() ? "; Max-Age=0" : "");
}

void LogIn::hash(const Call& call, const net::Responder& to, std::function<void(const Call&)> job) {
    auto kept = std::make_shared<const Call>(call);
    if (hashers_.post([kept, job = std::move(job)] { job(*kept); })) return;
    net::Response busy = problem({503, "http.busy"}, call.language);
    busy.headers.add("Retry-After", "2");
    to.respond(std::move(busy));
}

void LogIn::log_in(Call& call, const net::Responder& to) {
    const Body body(call.request.body);
    const std::string login = body.text("account"), password = body.text("password");
    if (login.empty() || login.size() > 64 || password.empty() || password.size() > 1024)
        return refuse(call, to, {400, "http.shape", login.empty() || login.size() > 64 ? "/account" : "/password"});
    if (const auto wait = lockout_.begin(login, call.request.peer, options_.now()); wait.count() > 0) {
        audit(call, 429, "session.locked");
        net::Response locked = problem({429, "session.locked"}, call.language);
        locked.headers.add("Retry-After", std::to_string(wait.count()));
        return to.respond(std::move(locked));
    }
    auto kept = std::make_shared<const Call>(std::move(call));
    if (hashers_.post([this, kept, login, password, to] { verify(*kept, login, password, to); })) return;
    lockout_.withdrawn(login, kept->request.peer);
    net::Response busy = problem({503, "http.busy"}, kept->language);
    busy.headers.add("Retry-After", "2");
    to.respond(std::move(busy));
}
void LogIn::verify(const Call& call, const std::string& login, const std::string& password, const net::Responder& to) {
    const bool right =
        passwords_->check(login, password);  // first: it takes its time whether the account exists or not
    const Id<Account> account = directory_.account(login);
    if (!right || !account) return refuse(call, to, {401, "session.wrong"});
    lockout_.passed(login, call.request.peer);
    const auto posts = directory_.posts(account);
    const Id<Post> post = posts.empty() ? Id<Post>{} : posts.front();
    const std::string id = sessions_.open(account, post, call.request.peer, options_.now());
    audit(call, 200, "", Who{account, post, false, Sessions::name(id)});
    net::Response response = json(directory_.describe(account, post));
    response.headers.add("Set-Cookie", cookie_field(id, call.request));
    to.respond(std::move(response));
}

void LogIn::show(const Call& call, const net::Responder& to) const {
    to.respond(json(directory_.describe(call.who->account, call.who->post)));
}

void LogIn::change_post(const Call& call, const net::Responder& to) {
    const auto wanted = Body(call.request.body).id("post");
    if (!wanted) return refuse(call, to, {400, "http.shape", "/post"});
    const Id<Post> post{*wanted};
    const auto posts = directory_.posts(call.who->account);
    if (std::find(posts.begin(), posts.end(), post) == posts.end())
        return refuse(call, to, {404, "not_found", "/post"});
    if (!sessions_.set_post(net::cookie(call.request.headers.get("cookie"), session_cookie), post))
        return refuse(call, to, {401, "http.unauthenticated"});
    audit(call, 200, "");
    to.respond(json(directory_.describe(call.who->account, post)));
}

void LogIn::change_password(const Call& call, const net::Responder& to) {
    const Body body(call.request.body);
    const std::string old = body.text("old"), fresh = body.text("new");
    if (old.empty() || old.size() > 1024) return refuse(call, to, {400, "http.shape", "/old"});
    const std::string login = directory_.login(call.who->account);
    const auto wait = lockout_.begin(login, call.request.peer, options_.now());
    if (wait.count() > 0) return refuse(call, to, {429, "session.locked"});
    hash(call, to, [this, to, login, old, fresh](const Call& call) {
        if (!passwords_->check(login, old)) return refuse(call, to, {401, "session.wrong", "/old"});
        lockout_.passed(login, call.request.peer);
        if (const auto set = passwords_->set(login, fresh); !set)
            return refuse(call, to,
                          set.error().why == Why::malformed ? Problem{400, set.error().detail, "/new"}
                                                            : Problem{500, "http.internal"});
        sessions_.close_all(call.who->account, net::cookie(call.request.headers.get("cookie"), session_cookie));
        audit(call, 204, "");
        to.respond({204, {}, {}, {}, {}});
    });
}
/// A first or forgotten password, by the security administrator. It ends the account's sessions.
void LogIn::give_password(const Call& call, const net::Responder& to) {
    if (!directory_.may(*call.who, Action::secure)) return refuse(call, to, {403, "http.forbidden"});
    const Id<Account> account{Body("{\"id\":" + call.params.at("account") + "}").id("id").value_or(0)};
    const std::string login = account ? directory_.login(account) : std::string();
    if (login.empty()) return refuse(call, to, {404, "not_found", "/account"});
    const std::string password = Body(call.request.body).text("password");
    hash(call, to, [this, to, account, login, password](const Call& call) {
        if (const auto set = passwords_->set(login, password); !set)
            return refuse(call, to,
                          set.error().why == Why::malformed ? Problem{400, set.error().detail, "/password"}
                                                            : Problem{500, "http.internal"});
        sessions_.close_all(account);
        audit(call, 204, "");
        to.respond({204, {}, {}, {}, {}});
    });
}
}  // namespace greentally::edge
