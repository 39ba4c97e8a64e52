#include "office.hpp"

#include <fstream>

#include "client.hpp"

namespace greentally {
namespace note {
struct Note {
    Id<Note> id;
    Day day;
    Text<200> text;
    bool hidden = false;
    std::optional<std::uint32_t> place;  // it is of a place, and seen only where that lies
    bool operator==(const Note&) const = default;
};
Scope scope(const State&, const Note& n) {
    if (n.place) return {Audience::range, {*n.place, *n.place}};
    return {n.hidden ? Audience::nobody : Audience::everyone};
}
struct Write {
    Text<200> text;
    std::optional<bool> hidden;
    std::optional<std::uint32_t> place;
};
struct Written {
    Id<Note> note;
    Text<200> text;
    bool hidden = false;
    std::optional<std::uint32_t> place;
};
struct Rewrite {
    Id<Note> note;
    Text<200> text;
};
struct Rewritten {
    Id<Note> note;
    Text<200> text;
};
Decision decide(const State& state, const By&, const Write& c) {
    if (c.text == "bad") return refuse("note.bad", "text");
    const auto id = state.next<Note>();
    return made(id, Written{id, c.text, c.hidden.value_or(false), c.place});
}
Decision decide(const State&, const By&, const Rewrite& c) { return facts(Rewritten{c.note, c.text}); }
void apply(Own<Note> own, const Stamp& stamp, const Written& f) {
    own.edit(f.note) = {f.note, stamp.day, f.text, f.hidden, f.place};
}
void apply(Own<Note> own, const Stamp&, const Rewritten& f) { own.edit(f.note).text = f.text; }

struct Query {
    std::optional<Id<Note>> cursor;
    std::optional<std::uint32_t> limit;
};
struct Line {
    Id<Note> id;
    Day day;
    Text<200> text;
};
struct List {
    std::vector<Line> items;
    std::optional<Id<Note>> next;
};
List list(const Sight& sight, const Query& q) {
    List out;
    sight.from<Note>(q.cursor.value_or(Id<Note>{}), [&](const Id<Note>& id, const Note& n) {
        if (out.items.size() == q.limit.value_or(100)) return out.next = id, false;
        return out.items.push_back({n.id, n.day, n.text}), true;
    });
    return out;
}
struct One {
    Id<Note> note;
};
Viewed<Line> one(const Sight& sight, const One& q) {
    const Note* n = sight.find<Note>(q.note);
    if (!n) return Refusal{"not_found", "note"};
    return Line{n->id, n->day, n->text};
}
struct Nothing {};
struct Public {
    std::uint32_t answer = 42;
};
Public published(const PublicSight&, const Nothing&) { return {}; }

/// A list as long as is asked for, thirty columns wide, of which nothing is in memory.
struct Length {
    std::uint32_t rows = 0;
};
struct Numbers {
    std::uint32_t rows = 0;
};
Sheet sheet_of(const Numbers& n) {
    constexpr std::uint32_t columns = 30;
    Sheet out;
    for (std::uint32_t c = 0; c < columns; ++c) out.header.push_back("column" + std::to_string(c));
    out.made = {n.rows, [](std::size_t r, Sheet::Row& row) {
                    for (std::uint32_t c = 0; c < columns; ++c)
                        row.push_back(std::to_string((r * 7'919 + c * 104'729) % 1'000'003) + ".5");
                }};
    return out;
}
Numbers numbers(const Sight&, const Length& q) { return {q.rows}; }

Room room() {
    return {"note",
            {row_kind<Note>()},
            {fact<Written, Own<Note>>(), fact<Rewritten, Own<Note>>()},
            {},
            {},
            {{"GET", "/notes", Action::read, view<list>},
             {"GET", "/notes/{note}", Action::read, view<one>},
             {"GET", "/numbers", Action::read, view<numbers>},
             {"POST", "/notes", Action::report, command<Write>},
             {"PUT", "/notes/{note}", Action::report, command<Rewrite>},
             publish<published>("/published")}};
}
}  // namespace note

namespace test {
Viewer viewer_of(const State&, Id<Account> account, Id<Post> post) {
    Viewer v;
    v.account = account, v.post = post;
    if (account == ann) v.roles = 1u << unsigned(Role::clerk), v.span = everywhere, v.unit = {1};
    if (account == bob) v.roles = 1u << unsigned(Role::viewer), v.span = {1, 1}, v.unit = {1};
    if (account == eve) v.roles = 1u << unsigned(Role::security_admin);
    return v;
}
namespace {
Id<Account> account_of(std::string_view login) {
    return login == "ann" ? ann : login == "bob" ? bob : login == "eve" ? eve : Id<Account>{};
}
edge::Directory directory() {
    return {account_of,
            [](Id<Account> a) -> std::string {
                return a == ann ? "ann" : a == bob ? "bob" : a == eve ? "eve" : "";
            },
            [](Id<Account> a) {
                return std::vector<Id<Post>>{{a.n * 10}, {a.n * 10 + 1}};
            },
            [](Id<Account> a, Id<Post> p) {
                return "{\"account\":{\"id\":" + std::to_string(a.n) + "},\"post\":{\"id\":" + std::to_string(p.n) +
                       "}}";
            },
            [](const edge::Who& who, Action action) { return may(viewer_of({}, who.account, who.post), action); },
            [](Json body) -> std::optional<Refusal> {
                if (body.find("unit").string() == "") return Refusal{"note.bad", "unit"};
                return {};
            }};
}
std::string scratch() {
    static std::atomic<int> n{0};
    const std::string path = std::filesystem::temp_directory_path().string() + "/http_" + std::to_string(::getpid()) +
                             "_" + std::to_string(n++);
    std::filesystem::create_directories(path);
    return path;
}
}  // namespace

Office::Office(Options options) : folder(scratch()) {
    engine = std::make_unique<Engine>(House({note::room()}, viewer_of), options.book ? *options.book : store,
                                      greentally::Clock(), Engine::Options{});
    CHECK(engine->open());
    const auto audit = [this](const edge::Audited& a) {
        const std::scoped_lock lock(audit_mutex);
        audited.push_back(a);
    };
    edge::LogInOptions log_in;
    log_in.now = [this] { return now_.load(); };
    log_in.lockout = options.lockout, log_in.sessions = options.sessions, log_in.audit = audit;
    log_in_ = edge::LogIn::open(folder + "/secrets", edge::least_cost, directory(), log_in).value();
    CHECK(log_in_->passwords().set_all({{"ann", "Right-horse9"}, {"bob", "Right-horse9"}, {"eve", "Right-horse9"}}));
    uploads = edge::Uploads::open(folder + "/uploads", options.uploads).value();
    edge::SiteOptions site_options;
    site_options.identify = [this](const net::Request& r) { return log_in_->identify(r); };
    site_options.audit = audit;
    site = std::make_unique<edge::Site>(site_options);
    server = std::make_unique<net::Server>(options.limits, site->handlers());
    streams = std::make_unique<edge::Streams>(*server, engine->snapshot().seq);
    engine->follow([this](const Event& e) { streams->publish(e.seq, e.topics); });
    site->add(
        edge::endpoints_of(*engine, {audit, [this](double s, bool command) { (command ? commands : views).add(s); }}));
    site->add(log_in_->endpoints());
    site->add(uploads->endpoints());
    site->add(edge::stream_endpoint(*streams, [this](const edge::Who& who) { return log_in_->still(who); }));
    edge::OperationsOptions operations;
    operations.not_ready = [this] { return engine->stopped(); };
    operations.views = &views, operations.commands = &commands;
    site->add(edge::operations_endpoints(*server, operations));
    site->add(edge::openapi_endpoint(*site, {"Test", "1", "A test"}));
    if (!options.web.empty()) site->serve(edge::Assets::read(options.web).value());
    port = server->listen({"127.0.0.1", 0, edge::Door::office}).value();
    open_port = server->listen({"127.0.0.1", 0, edge::Door::open}).value();
    ops_port = server->listen({"127.0.0.1", 0, edge::Door::operations}).value();
    server->start();
}
Office::~Office() {
    server->stop(net::Millis(300));
    log_in_->stop();
    site->stop();
    engine->close();
    std::filesystem::remove_all(folder);
}
std::string Office::log_in(const std::string& account, const std::string& password) {
    Wire wire(port);
    const auto a =
        wire.send("POST", "/api/v1/session", "{\"account\":\"" + account + "\",\"password\":\"" + password + "\"}",
                  "Origin: http://x\r\nContent-Type: application/json\r\n");
    const std::string cookie = a.field("Set-Cookie");
    return a.status == 200 ? "Cookie: " + cookie.substr(0, cookie.find(';')) + "\r\n" : "";
}
std::string Office::change(const std::string& cookie, const std::string& key) const {
    return cookie + "Origin: http://x\r\nContent-Type: application/json\r\nIdempotency-Key: " + key + "\r\n";
}
}  // namespace test
}  // namespace greentally
