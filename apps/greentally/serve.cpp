#include <csignal>
#include <iostream>

#include "domain/account/account.hpp"
#include "domain/area/area.hpp"
#include "edge/evidence/evidence.hpp"
#include "edge/http/operations.hpp"
#include "edge/http/rooms.hpp"
#include "edge/jobs/imports.hpp"
#include "edge/paper/papers.hpp"
#include "edge/sse/endpoint.hpp"
#include "edge/sse/streams.hpp"
#include "greentally/audit.hpp"
#include "greentally/data_folder.hpp"
#include "greentally/directory.hpp"
#include "greentally/fonts.hpp"
#include "greentally/verbs.hpp"

namespace greentally {
namespace {
struct Wanted {
    std::string data, web, clock = "REAL", listen = "127.0.0.1:8080", open, station, operations;
    bool demo = false, secure = false;
};
/// Which areas an event stream may be told of: the acting unit's, if the viewer's area and it meet.
bool sees(const State& state, const Viewer& viewer, std::string_view topic) {
    const auto slash = topic.find('/');
    if (slash == topic.npos) return true;
    const Area* area = state.find<Area>(Id<Area>{std::uint32_t(std::stoul(std::string(topic.substr(slash + 1))))});
    return area && (viewer.span.holds(area->span) || area->span.holds(viewer.span));
}
std::vector<std::string> topics_of(const State& state, const Event& event) {
    if (event.units.empty()) return event.topics;
    std::vector<std::string> out;
    for (const Id<Unit> id : event.units)
        if (const Unit* unit = state.find<Unit>(id); unit && unit->area)
            for (const auto& topic : event.topics) out.push_back(topic + "/" + std::to_string(unit->area.n));
    return out.empty() ? event.topics : out;
}
edge::Endpoint house_endpoint(Engine& engine, const Wanted& w) {
    edge::Endpoint e{"GET", "/api/v1/house", edge::Door::office | edge::Door::open};
    e.anonymous = true, e.lane = edge::Lane::at_once;
    e.handle = [&engine, demo = w.demo](edge::Call&, const net::Responder& to) {
        const State now = engine.snapshot();
        to.respond(edge::json(std::string("{\"demo\":") + (demo ? "true" : "false") +
                              ",\"seq\":" + std::to_string(now.seq) + ",\"today\":\"" + iso(now.today) + "\"}"));
    };
    e.about = {"Whether this is a demonstration, and its present day", "house"};
    return e;
}
Result<Clock> clock_of(const std::string& text) {
    if (text == "REAL") return Clock();
    const auto at = instant_from_iso(text);
    if (!at) return fault(Why::malformed, "--clock", "takes REAL or a moment such as 2022-04-20T09:30:00+08:00");
    return Clock(*at);
}
Result<> listen(net::Server& server, const Wanted& w) {
    unsigned office = edge::Door::office;
    if (w.open.empty()) office |= edge::Door::open;
    if (w.operations.empty()) office |= edge::Door::operations;
    for (const auto& [text, doors] : {std::pair{w.listen, office},
                                      {w.open, unsigned(edge::Door::open)},
                                      {w.station, unsigned(edge::Door::station)},
                                      {w.operations, unsigned(edge::Door::operations)}}) {
        if (text.empty()) continue;
        TRY(const auto listener, net::listener_from(text, doors));
        TRY(const auto port, server.listen(listener));
        std::cout << "listening on http://" << listener.address << ":" << port << "\n" << std::flush;
    }
    return ok();
}
volatile std::sig_atomic_t interrupted = 0;

Result<> serve(const Wanted& w) {
    TRY(const auto clock, clock_of(w.clock));
    TRY(const auto folder, DataFolder::open(w.data));
    TRY(const auto audit_store, sqlite::Store::open(folder->dir / "audit.db"));
    const auto engine = folder->engine(clock);
    TRY(engine->open());
    TRY(const auto audit, Audit::open(*audit_store, [&] { return engine->now(); }));
    const auto audited = [&](const edge::Audited& a) { audit->add(a); };
    TRY(const auto log_in,
        edge::LogIn::open((folder->dir / "secrets").string(), w.demo ? edge::least_cost : edge::HashCost{},
                          directory_of(*engine), {.secure_cookie = w.secure, .audit = audited}));
    edge::Latency views, commands;
    edge::Site site({.identify = [&](const net::Request& r) { return log_in->identify(r); },
                     .audit = audited,
                     .log = [](std::string_view line) { std::cerr << line << "\n"; }});
    site.add(edge::endpoints_of(
        *engine, {.audit = audited, .measured = [&](double s, bool command) { (command ? commands : views).add(s); }}));
    site.add(log_in->endpoints());
    TRY(const auto uploads, edge::Uploads::open((folder->dir / "cache" / "uploads").string()));
    edge::Jobs jobs((folder->dir / "cache" / "jobs").string(), audited,
                    [](std::string_view line) { std::cerr << line << "\n"; });
    const edge::ImportHouse imports{*engine, *folder->files, *uploads};
    TRY(jobs.take_up(edge::import_maker(imports)));
    site.add(uploads->endpoints());
    site.add(edge::import_endpoints(imports, jobs, audited));
    site.add(edge::paper_endpoints(*engine, font_folders({}), audited));
    site.add(edge::evidence_endpoints(*engine, *folder->files, *uploads, audited));
    site.add(jobs.endpoints());
    net::Server server({}, site.handlers());
    edge::Streams streams(server, engine->snapshot().seq);
    engine->follow([&](const Event& event) { streams.publish(event.seq, topics_of(engine->snapshot(), event)); });
    site.add(edge::stream_endpoint(
        streams, [&](const edge::Who& who) { return log_in->still(who); },
        [&](const edge::Who& who, std::string_view topic) {
            const State now = engine->snapshot();
            return sees(now, viewer_of(now, who.account, who.post), topic);
        }));
    site.add(house_endpoint(*engine, w));
    site.add(edge::operations_endpoints(
        server, {.doors = edge::Door::operations,
                 .not_ready = [&] { return engine->stopped(); },
                 .gauges = {{"greentally_facts", "Facts in the book", [&] { return double(engine->snapshot().seq); }},
                            {"greentally_streams", "Open event streams", [&] { return double(streams.size()); }},
                            {"greentally_audit_lost", "Audit entries that could not be written",
                             [&] { return double(audit->lost()); }, true}},
                 .views = &views,
                 .commands = &commands}));
    site.add(edge::openapi_endpoint(site, {"Greentally 绿账", "1", "One book of facts for a city's title bid"}));
    if (!w.web.empty()) {
        TRY(auto assets, edge::Assets::read(w.web));
        site.serve(std::move(assets));
    }
    TRY(listen(server, w));
    if (account_named(engine->snapshot(), "sys") == Id<Account>{} && log_in->passwords().empty()) {
        TRY(const auto token, log_in->setup().make());
        std::cout << "first start: open /setup#" << token << " once to make the three administrators\n" << std::flush;
    }
    std::signal(SIGINT, [](int) { interrupted = 1; });
    std::signal(SIGTERM, [](int) { interrupted = 1; });
    std::signal(SIGPIPE, SIG_IGN);
    server.start();
    std::cout << "ready: " << engine->snapshot().seq << " facts, today is " << iso(day_in_china(engine->now())) << "\n"
              << std::flush;
    while (!interrupted) std::this_thread::sleep_for(std::chrono::milliseconds(100));
    server.stop();
    site.stop(), jobs.stop(), log_in->stop();
    engine->close();
    return ok();
}
}  // namespace
void add_serve(CLI::App& app, int& exit) {
    static Wanted w;
    auto* verb = app.add_subcommand("serve", "Serve a data folder");
    verb->add_option("--data", w.data, "the data folder")->required();
    verb->add_option("--listen", w.listen, "office: address:port");
    verb->add_option("--listen-public", w.open, "public views on an address of their own");
    verb->add_option("--station", w.station, "sensors (HTTP door)");
    verb->add_option("--listen-ops", w.operations, "/healthz, /readyz, /metrics on an address of their own");
    verb->add_option("--web", w.web, "folder of the web app");
    verb->add_option("--clock", w.clock, "REAL, or the moment at which to start");
    verb->add_flag("--demo", w.demo, "say that the data are a demonstration");
    verb->add_flag("--secure-cookie", w.secure, "the proxy in front speaks TLS");
    verb->callback([&] {
        const auto served = serve(w);
        if (!served) exit = cannot(served.error().where + ": " + served.error().detail);
    });
}
}  // namespace greentally
