#pragma once
/// A house of every room of the build behind HTTP, where a header says who asks: two counties of a city with a bureau
/// each, the city's steward, a programme with one monthly form.
#include <gtest/gtest.h>

#include <filesystem>
#include <thread>

#include "contract/http/client.hpp"
#include "domain/account/acts.hpp"
#include "domain/area/import.hpp"
#include "domain/programme/test_folder.hpp"
#include "domain/return/return.hpp"
#include "domain/unit/acts.hpp"
#include "edge/http/rooms.hpp"
#include "edge/http/site.hpp"
#include "edge/jobs/imports.hpp"
#include "rooms/rooms.hpp"
#include "storage/memory/files.hpp"
#include "storage/memory/store.hpp"

namespace greentally {
namespace unit {
Decision decide(const State&, const By&, const Found&);
Decision decide(const State&, const By&, const EnterPerson&);
Decision decide(const State&, const By&, const GivePost&);
}  // namespace unit
namespace test {
using Said = test::Answer;
using test::Wire;
inline const std::string json = "Origin: http://x\r\nContent-Type: application/json\r\n";

class City : public ::testing::Test {
protected:
    City() : folder(std::filesystem::temp_directory_path() / ("imports_" + std::to_string(::getpid()))) {
        std::filesystem::remove_all(folder);
        engine = std::make_unique<Engine>(whole_house(), store, Clock(*instant_from_iso("2022-04-20T09:30:00+08:00")),
                                          Engine::Options{});
        CHECK(engine->open());
        found_city();
        serve();
    }
    void serve() {
        uploads = edge::Uploads::open((folder / "uploads").string()).value();
        jobs = std::make_unique<edge::Jobs>((folder / "jobs").string());
        EXPECT_TRUE(jobs->take_up(edge::import_maker(house())));
        edge::SiteOptions options;
        options.identify = [this](const net::Request& r) { return identify(r); };
        site = std::make_unique<edge::Site>(options);
        site->add(edge::endpoints_of(*engine, {}));
        site->add(uploads->endpoints());
        site->add(edge::import_endpoints(house(), *jobs));
        site->add(jobs->endpoints());
        server = std::make_unique<net::Server>(net::Limits{}, site->handlers());
        port = server->listen({"127.0.0.1", 0, edge::Door::office}).value();
        server->start();
    }
    ~City() override {
        server->stop(net::Millis(300));
        site->stop(), jobs->stop(), engine->close();
        std::filesystem::remove_all(folder);
    }
    edge::ImportHouse house() { return {*engine, files, *uploads}; }
    struct Person {
        Id<Account> account;
        Id<Post> post;
    };
    std::optional<edge::Who> identify(const net::Request& r) const {
        const auto who = people.find(r.headers.get("x-who"));
        if (who == people.end()) return {};
        return edge::Who{who->second.account, who->second.post, false, std::string(who->first)};
    }
    std::uint32_t act(std::function<Decision(const State&, const By&)> decide) {
        Order order;
        Viewer house;
        house.span = everywhere;
        for (const Role r : {Role::clerk, Role::checker, Role::head, Role::steward}) house.roles |= bit(r);
        order.viewer = house;
        order.decide = [&](const State& s, const By& by, std::optional<ShapeFault>&) { return decide(s, by); };
        const auto answer = engine->run(std::move(order));
        EXPECT_EQ(answer.refusal.code, "");
        return answer.id;
    }
    void found_city() {
        act([](const State& s, const By&) {
            const auto table = area::read_import(tree, "areas-2021.csv");
            return area::decide(area::plan_import(s, table, "areas-2021.csv", {2021, area::cut_off(2021)}));
        });
        act([](const State& s, const By& by) {
            auto load = programme::SmallFolder().check().load;
            load.files = {{"programme.toml", "a"}};
            return programme::decide(s, by, load);
        });
        const auto north = unit("519801", "北县水务局"), south = unit("519802", "南县水务局"),
                   city = unit("5198", "市局");
        people = {{"north", hire(north, Role::clerk, "north")},
                  {"south", hire(south, Role::clerk, "south")},
                  {"steward", hire(city, Role::steward, "steward")}};
    }
    Id<Unit> unit(const char* code, const char* name) {
        return {act([&](const State& s, const By& by) {
            return unit::decide(s, by,
                                unit::Found{area_by_code(s, code)->id,
                                            unit::Kind::department,
                                            name,
                                            {},
                                            {},
                                            std::vector<Code>{"drainage"},
                                            day_from_iso("2020-01-01"),
                                            {}});
        })};
    }
    Person hire(Id<Unit> unit, Role role, const char* login) {
        const Id<greentally::Person> person{act([&](const State& s, const By& by) {
            return unit::decide(s, by, unit::EnterPerson{login, {}});
        })};
        const Id<Post> post{act([&](const State& s, const By& by) {
            return unit::decide(s, by, unit::GivePost{unit, person, {}, login, {role}, day_from_iso("2020-01-01"), {}});
        })};
        return {{act([&](const State& s, const By& by) {
                    return account::decide(s, by, account::Open{person, login});
                })},
                post};
    }

    Said ask(const char* who, const char* method, const std::string& path, const std::string& body = {},
             const std::string& fields = json) const {
        return Wire(port).send(method, "/api/v1" + path, body, "X-Who: " + std::string(who) + "\r\n" + fields);
    }
    static std::string member(const Said& a, std::string_view name) {
        const auto document = Document::parse(a.body);
        const Json found = document ? document->root().find(name) : Json();
        return found ? std::string(found.string().empty() ? found.text() : std::string(found.string())) : "";
    }
    std::string uploaded(const char* who, const std::string& bytes) const {
        const Said a =
            ask(who, "POST", "/uploads", bytes, "Origin: http://x\r\nContent-Type: application/octet-stream\r\n");
        EXPECT_EQ(a.status, 201) << a.body;
        return member(a, "upload");
    }
    static std::string wanted(const std::string& kind, const std::string& upload, const std::string& name = "三月.csv",
                              const std::string& rest = R"(,"period":"2022-03")") {
        return R"({"kind":")" + kind + R"(","upload":")" + upload + R"(","dry_run":true,"options":{"name":")" + name +
               "\"" + rest + "}}";
    }
    std::string job(const char* who, const std::string& body) const {
        const Said a = ask(who, "POST", "/imports", body);
        EXPECT_EQ(a.status, 202) << a.body;
        return member(a, "job");
    }
    /// The job once it has come to one of these states.
    Said at(const char* who, const std::string& job, const std::string& states = "ready failed done") const {
        for (int i = 0; i < 500; ++i) {
            Said a = ask(who, "GET", "/jobs/" + job);
            if (a.status != 200 || states.find(member(a, "state")) != states.npos) return a;
            std::this_thread::sleep_for(net::Millis(10));
        }
        return {};
    }
    Cell drafted(const char* who, const char* element) const {
        const State now = engine->snapshot();
        const Viewer viewer = engine->house().viewer_of(now, people.at(who).account, people.at(who).post);
        Cell out;
        now.all<DraftCell>().each([&](const auto& key, const DraftCell& d) {
            if (now.at_id(key.of).key.unit == viewer.unit && now.at_id(key.element).code == element) out = d.value;
            return true;
        });
        return out;
    }
    static constexpr const char* tree =
        "code,name\n51,四川省\n5198,绿江市\n519801,北县\n519802,南县\n519801101,双河镇\n";
    const std::filesystem::path folder;
    memory::Store store;
    memory::Files files;
    std::unique_ptr<Engine> engine;
    std::map<std::string, Person, std::less<>> people;
    std::unique_ptr<edge::Uploads> uploads;
    std::unique_ptr<edge::Jobs> jobs;
    std::unique_ptr<edge::Site> site;
    std::unique_ptr<net::Server> server;
    std::uint16_t port = 0;
};
}  // namespace test
}  // namespace greentally
