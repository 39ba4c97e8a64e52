/// Imports over HTTP: upload, dry run, confirmation, on every room of the build. Design 1 (Jobs), 7; issue line 14;
/// R-SYS-02, R-SYS-06.
#include <gtest/gtest.h>

#include <filesystem>
#include <thread>

#include "contract/http/client.hpp"
#include "domain/account/acts.hpp"
#include "domain/area/import.hpp"
#include "domain/programme/test_folder.hpp"
#include "domain/return/return.hpp"
#include "domain/unit/acts.hpp"
#include "edge/http/site.hpp"
#include "edge/jobs/file.hpp"
#include "edge/jobs/imports.hpp"
#include "rooms/rooms.hpp"
#include "storage/memory/store.hpp"

namespace greentally {
namespace unit {
Decision decide(const State&, const By&, const Found&);
Decision decide(const State&, const By&, const EnterPerson&);
Decision decide(const State&, const By&, const GivePost&);
}  // namespace unit
namespace {
using Said = test::Answer;
using test::Wire;
const std::string json = "Origin: http://x\r\nContent-Type: application/json\r\n";

/// Two counties of a city with a bureau each, the city's steward, a programme with one monthly form; all over HTTP,
/// where a header says who asks.
class Imports : public ::testing::Test {
protected:
    Imports() : folder(std::filesystem::temp_directory_path() / ("imports_" + std::to_string(::getpid()))) {
        std::filesystem::remove_all(folder);
        engine = std::make_unique<Engine>(whole_house(), store, Clock(*instant_from_iso("2022-04-20T09:30:00+08:00")),
                                          Engine::Options{});
        CHECK(engine->open());
        found_city();
        uploads = edge::Uploads::open((folder / "uploads").string()).value();
        jobs = std::make_unique<edge::Jobs>();
        edge::SiteOptions options;
        options.identify = [this](const net::Request& r) { return identify(r); };
        site = std::make_unique<edge::Site>(options);
        site->add(uploads->endpoints());
        site->add(edge::import_endpoint(*engine, *uploads, *jobs));
        site->add(jobs->endpoints());
        server = std::make_unique<net::Server>(net::Limits{}, site->handlers());
        port = server->listen({"127.0.0.1", 0, edge::Door::office}).value();
        server->start();
    }
    ~Imports() override {
        server->stop(net::Millis(300));
        site->stop(), jobs->stop(), engine->close();
        std::filesystem::remove_all(folder);
    }
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
    std::unique_ptr<Engine> engine;
    std::map<std::string, Person, std::less<>> people;
    std::unique_ptr<edge::Uploads> uploads;
    std::unique_ptr<edge::Jobs> jobs;
    std::unique_ptr<edge::Site> site;
    std::unique_ptr<net::Server> server;
    std::uint16_t port = 0;
};
const char* const march = "code,made,处理（万m³）\n519801,12.5,10\n";
}  // namespace

TEST_F(Imports, AReturnIsTriedConfirmedAndThenEqual) {
    const auto before = engine->snapshot().seq;
    const std::string first = job("north", wanted("return", uploaded("north", march)));
    const Said ready = at("north", first);
    EXPECT_EQ(member(ready, "state"), "ready") << ready.body;
    EXPECT_EQ(member(ready, "counts"), R"({"new":1,"changed":0,"equal":0,"refused":0})");
    EXPECT_NE(ready.body.find(R"({"行":"2","code":"519801","made":"12.5","处理（万m³）":"10"})"), std::string::npos)
        << ready.body;
    EXPECT_EQ(engine->snapshot().seq, before) << "a dry run writes nothing";
    EXPECT_EQ(ask("north", "POST", "/jobs/" + first + "/confirm").status, 202);
    EXPECT_EQ(member(at("north", first, "failed done"), "state"), "done");
    EXPECT_EQ(drafted("north", "made"), Cell(Decimal{12'500'000}));
    EXPECT_EQ(drafted("north", "treated"), Cell(whole(10)));
    const Said again = ask("north", "POST", "/jobs/" + first + "/confirm");
    EXPECT_EQ(again.status, 409);
    EXPECT_NE(again.body.find("job.confirmed"), std::string::npos) << again.body;
    const auto after = engine->snapshot().seq;
    const std::string second = job("north", wanted("return", uploaded("north", march)));
    EXPECT_EQ(member(at("north", second), "counts"), R"({"new":0,"changed":0,"equal":1,"refused":0})");
    EXPECT_NE(ask("north", "POST", "/jobs/" + second + "/confirm").body.find("job.nothing"), std::string::npos);
    EXPECT_EQ(engine->snapshot().seq, after) << "the same file twice changes nothing";
}
TEST_F(Imports, FaultsHaveTheirPlaceInGb18030Too) {
    // 区划,made / 北县,约3 in GB18030
    const std::string gb =
        "\xC7\xF8\xBB\xAE,made,treated\n\xB1\xB1\xCF\xD8,\xD4\xBC"
        "3,1\n";
    const Said a = at("north", job("north", wanted("return", uploaded("north", gb))));
    EXPECT_NE(a.body.find(R"({"line":2,"column":"4","found":"约3","expected":"数字；)"), std::string::npos) << a.body;
    EXPECT_EQ(member(a, "counts"), R"({"new":0,"changed":0,"equal":0,"refused":1})");
    const Said broken = at("north", job("north", wanted("return", uploaded("north", "code,made\n5198\xFF\xFF,1\n"))));
    EXPECT_NE(broken.body.find(R"({"line":2,"column":"5","found":"","expected":"UTF-8 或 GB18030 文字"})"),
              std::string::npos)
        << broken.body;
}
TEST_F(Imports, AnotherUnitsRowsAndUnknownCodesLookAlike) {
    const auto fault = [&](const char* code) {
        const Said a =
            at("north",
               job("north", wanted("return", uploaded("north", std::string("code,made,treated\n") + code + ",1,1\n"))));
        return a.body.substr(a.body.find("\"expected\""), 40);
    };
    EXPECT_EQ(fault("519802"), fault("519899"));
}
TEST_F(Imports, AnothersJobAndUploadDoNotExist) {
    const std::string upload = uploaded("north", march), mine = job("north", wanted("return", upload));
    EXPECT_EQ(at("north", mine).status, 200);
    EXPECT_EQ(ask("south", "GET", "/jobs/" + mine).status, 404);
    EXPECT_EQ(ask("south", "POST", "/jobs/" + mine + "/confirm").status, 404);
    EXPECT_EQ(ask("south", "DELETE", "/jobs/" + mine).status, 404);
    EXPECT_EQ(ask("south", "POST", "/imports", wanted("return", upload)).status, 404);
    EXPECT_EQ(ask("nobody", "GET", "/jobs/" + mine).status, 401);
    EXPECT_EQ(ask("north", "DELETE", "/jobs/" + mine).status, 204);
    EXPECT_EQ(ask("north", "GET", "/jobs/" + mine).status, 404);
}
TEST_F(Imports, WhatCannotBeBegunIsSaidClearly) {
    const std::string upload = uploaded("north", march);
    const Said kind = ask("north", "POST", "/imports", wanted("poems", upload));
    EXPECT_EQ(kind.status, 400);
    EXPECT_NE(kind.body.find("areas return census"), std::string::npos) << kind.body;
    EXPECT_NE(ask("north", "POST", "/imports", wanted("poems", upload), json + "Accept-Language: en\r\n")
                  .body.find("There is no such kind"),
              std::string::npos);
    EXPECT_EQ(ask("north", "POST", "/imports", "{}").status, 400);
    EXPECT_NE(ask("north", "POST", "/imports", wanted("return", std::string(32, '0'))).body.find("import.no_upload"),
              std::string::npos);
    const Said begun = ask("north", "POST", "/uploads", "",
                           "Origin: http://x\r\nContent-Type: application/octet-stream\r\nUpload-Length: 9\r\n");
    const Said early = ask("north", "POST", "/imports", wanted("return", member(begun, "upload")));
    EXPECT_EQ(early.status, 409);
    EXPECT_NE(early.body.find("import.incomplete"), std::string::npos) << early.body;
    EXPECT_EQ(ask("north", "POST", "/imports", wanted("areas", upload)).status, 403) << "a clerk arranges no areas";
    const Said none = at("steward", job("steward", wanted("return", uploaded("steward", march))));
    EXPECT_EQ(member(none, "state"), "failed");
    EXPECT_NE(none.body.find("return.import_no_form"), std::string::npos) << none.body;
    EXPECT_EQ(ask("steward", "POST", "/jobs/" + member(none, "job") + "/confirm").status, 409);
    const std::string large = uploaded("north", std::string(edge::import_bytes_max + 1, 'x'));
    EXPECT_EQ(ask("north", "POST", "/imports", wanted("return", large)).status, 413);
}
TEST_F(Imports, TheSameKeyIsTheSameJob) {
    const std::string body = wanted("return", uploaded("north", march)), key = json + "Idempotency-Key: k1\r\n";
    const Said first = ask("north", "POST", "/imports", body, key);
    EXPECT_EQ(ask("north", "POST", "/imports", body, key).body, first.body);
    EXPECT_NE(ask("north", "POST", "/imports", body).body, first.body);
}
TEST_F(Imports, WithoutADryRunWhatHasNoFaultEntersAtOnce) {
    std::string body = wanted("return", uploaded("north", march));
    body.replace(body.find("true"), 4, "false");
    EXPECT_EQ(member(at("north", job("north", body), "failed done"), "state"), "done");
    EXPECT_EQ(drafted("north", "treated"), Cell(whole(10)));
}
TEST_F(Imports, AreasComeInWithinTheStewardsRange) {
    const std::string list = "编码,名称\n5198,绿江市\n519801,北县\n519802,南溪县\n519801101,双河镇\n519801102,石桥镇\n";
    const auto plan = [&](const std::string& text) {
        return job("steward", wanted("areas", uploaded("steward", text), "区划2022.csv", ""));
    };
    const std::string first = plan(list);
    EXPECT_EQ(member(at("steward", first), "counts"), R"({"new":1,"changed":1,"equal":3,"refused":0})");
    EXPECT_EQ(ask("steward", "POST", "/jobs/" + first + "/confirm").status, 202);
    EXPECT_EQ(member(at("steward", first, "failed done"), "state"), "done");
    const State now = engine->snapshot();
    EXPECT_EQ(area_by_code(now, "519802")->name, "南溪县");
    EXPECT_TRUE(area_by_code(now, "519801102"));
    const std::string second = plan(list);
    EXPECT_EQ(member(at("steward", second), "counts"), R"({"new":0,"changed":0,"equal":5,"refused":0})");
    EXPECT_EQ(ask("steward", "POST", "/jobs/" + second + "/confirm").status, 409);
    const Said outside = at("steward", plan("code,name\n51,四川省\n5198,绿江市\n"));
    EXPECT_NE(outside.body.find(R"("line":2,"column":"1","found":"51")"), std::string::npos) << outside.body;
    const Said bad = at("steward", plan("code,name\n5198,绿江市\n51980x,坏\n"));
    EXPECT_NE(bad.body.find(R"("line":3,"column":"1","found":"51980x")"), std::string::npos) << bad.body;
    EXPECT_EQ(ask("steward", "POST", "/jobs/" + member(bad, "job") + "/confirm").status, 409);
}
TEST_F(Imports, JobsOfAnAccountAreBounded) {
    const std::string upload = uploaded("north", march);
    std::vector<std::string> all;
    for (int i = 0; i < 7; ++i) {
        all.push_back(job("north", wanted("return", upload)));
        EXPECT_EQ(at("north", all.back()).status, 200);
    }
    EXPECT_EQ(ask("north", "GET", "/jobs/" + all[0]).status, 404) << "the oldest made room";
    EXPECT_EQ(ask("north", "GET", "/jobs/" + all[6]).status, 200);
}
}  // namespace greentally
