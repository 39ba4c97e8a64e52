/// Imports over HTTP: upload, dry run, confirmation, on every room of the build. Design 1 (Jobs), 7; issue line 14;
/// R-SYS-02, R-SYS-05, R-SYS-06.
#include <fstream>

#include "city.hpp"
#include "edge/jobs/enter.hpp"
#include "edge/jobs/file.hpp"
#include "edge/jobs/kept.hpp"
#include "intake/sheet/open.hpp"

namespace greentally {
using namespace test;
using Imports = City;
constexpr const char* march = "code,made,处理（万m³）\n519801,12.5,10\n";

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
// R-DOC-02
TEST_F(Imports, AnOfficesOwnSheetComesInAsItIs) {
    std::ifstream in("tests/contract/imports/fixtures/march.xlsx", std::ios::binary);
    const std::string sheet{std::istreambuf_iterator<char>(in), {}};
    ASSERT_FALSE(sheet.empty());
    const std::string first = job("north", wanted("return", uploaded("north", sheet), "3月.xlsx"));
    const Said ready = at("north", first);
    EXPECT_EQ(member(ready, "counts"), R"({"new":1,"changed":0,"equal":0,"refused":0})") << ready.body;
    EXPECT_NE(ready.body.find(
                  R"({"line":10,"column":"B","found":"B10:C10","expected":"只读入最大的一张表 B3:E6，此表未读"})"),
              std::string::npos)
        << ready.body;
    EXPECT_EQ(ask("north", "POST", "/jobs/" + first + "/confirm").status, 202);
    EXPECT_EQ(member(at("north", first, "failed done"), "state"), "done");
    EXPECT_EQ(drafted("north", "made"), Cell(Decimal{12'500'000})) << "full-width digits";
    EXPECT_EQ(drafted("north", "treated"), Cell(whole(10)));
    const std::string second = job("north", wanted("return", uploaded("north", sheet), "3月.xlsx"));
    EXPECT_EQ(member(at("north", second), "counts"), R"({"new":0,"changed":0,"equal":1,"refused":0})");
    const std::string unasked = job("north", wanted("return", uploaded("north", sheet), "北县2022年3月.xlsx", ""));
    const Said dated = at("north", unasked);
    EXPECT_EQ(member(dated, "counts"), R"({"new":0,"changed":0,"equal":1,"refused":0})") << dated.body;
    EXPECT_NE(dated.body.find(R"("period":"2022-03","period_reason":"由“北县2022年3月.xlsx”得出")"), std::string::npos);
    const Said torn =
        at("north", job("north", wanted("return", uploaded("north", sheet.substr(0, 3'000)), "3月.xlsx")));
    EXPECT_NE(torn.body.find("文件已损坏或被截断，请重新保存"), std::string::npos) << torn.body;
}
TEST_F(Imports, FaultsHaveTheirPlaceInGb18030Too) {
    // 区划,made / 北县,约3 in GB18030
    const std::string gb =
        "\xC7\xF8\xBB\xAE,made,treated\n\xB1\xB1\xCF\xD8,\xD4\xBC"
        "3,1\n";
    const Said a = at("north", job("north", wanted("return", uploaded("north", gb))));
    EXPECT_NE(a.body.find(R"({"line":2,"column":"4","found":"约3","expected":"一个确定的数)"), std::string::npos)
        << a.body;
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
    EXPECT_NE(kind.body.find("areas problem return census"), std::string::npos) << kind.body;
    EXPECT_NE(ask("north", "POST", "/imports", wanted("poems", upload), json + "Accept-Language: en\r\n")  // R-SYS-05
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
    const Said other = ask("north", "POST", "/imports", wanted("census", uploaded("north", march)), key);
    EXPECT_EQ(other.status, 409);
    EXPECT_NE(other.body.find("key-reused"), std::string::npos) << other.body;
}
TEST_F(Imports, SentAgainItIsRecordedOnce) {
    const State now = engine->snapshot();
    const ImportKind& kind = *edge::import_kind(engine->house(), "return");
    SourceFaults faults;
    ImportOptions options;
    options.period = "2022-03";
    const auto go_on = [](std::size_t, std::size_t) { return true; };
    Order as;
    as.account = people["north"].account, as.post = people["north"].post;
    const Viewer viewer = engine->house().viewer_of(now, as.account, as.post);
    const auto plan = kind.plan(now, viewer, edge::read_import_file(march, "a.csv", kind, "", faults), options, go_on);
    const auto first = edge::enter(*engine, files, plan, kind, {}, march, as, "job");
    ASSERT_EQ(first.outcome, greentally::Answer::Outcome::recorded);
    EXPECT_EQ(edge::enter(*engine, files, plan, kind, {}, march, as, "job").seq, first.seq);
    EXPECT_EQ(engine->snapshot().seq, first.seq);
}
TEST_F(Imports, WithoutADryRunWhatHasNoFaultEntersAtOnce) {
    std::string body = wanted("return", uploaded("north", march));
    body.replace(body.find("true"), 4, "false");
    const std::string key = json + "Idempotency-Key: k2\r\n",
                      id = member(ask("north", "POST", "/imports", body, key), "job");
    EXPECT_EQ(member(at("north", id, "failed done"), "state"), "done");
    EXPECT_EQ(drafted("north", "treated"), Cell(whole(10)));
    EXPECT_EQ(member(ask("north", "POST", "/imports", body, key), "job"), id)
        << "a retry, though the upload is used up";
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
/// Goes on until nobody wants it any more.
struct Endless : edge::Work {
    std::atomic<bool> ended{false};
    std::optional<edge::Problem> prepare(const std::string&, const edge::JobProgress& progress) override {
        while (progress(1, 4)) std::this_thread::sleep_for(net::Millis(1));
        return ended = true, std::nullopt;
    }
    std::optional<edge::Problem> enter(const std::string&, const edge::JobProgress&) override { return {}; }
    bool nothing_to_enter() const override { return false; }
    bool sure() const override { return false; }
    std::string members(bool, edge::Language) const override { return "\"kind\":\"endless\""; }
    std::string wanted() const override { return "{}"; }
};
TEST_F(Imports, ARunningJobShowsHowFarItIsAndStopsWhenGivenUp) {
    const edge::Who who{people["north"].account, people["north"].post, false, ""};
    const auto work = std::make_shared<Endless>();
    const std::string id = jobs->start(who, {}, work).value();
    const Said running = at("north", id, "running");
    for (int i = 0; i < 500 && member(ask("north", "GET", "/jobs/" + id), "progress") != "25"; ++i)
        std::this_thread::sleep_for(net::Millis(2));
    EXPECT_EQ(member(ask("north", "GET", "/jobs/" + id), "progress"), "25") << running.body;
    EXPECT_NE(ask("north", "POST", "/jobs/" + id + "/confirm").body.find("job.not_ready"), std::string::npos);
    for (int i = 0; i < 4; ++i) EXPECT_TRUE(jobs->start(who, {}, std::make_shared<Endless>()));
    EXPECT_FALSE(jobs->start(who, {}, std::make_shared<Endless>())) << "none of them rests";
    EXPECT_EQ(ask("north", "POST", "/imports", wanted("return", uploaded("north", march))).status, 429);
    EXPECT_EQ(ask("north", "DELETE", "/jobs/" + id).status, 204);
    for (int i = 0; i < 500 && !work->ended; ++i) std::this_thread::sleep_for(net::Millis(2));
    EXPECT_TRUE(work->ended);
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
// R-DOC-02: an import is one act, written down with its file, and taken back as one act.
TEST_F(Imports, WhatEnteredIsWrittenDownAndCanBeTakenBack) {
    const std::string first = job("north", wanted("return", uploaded("north", march), "三月.csv"));
    at("north", first), ask("north", "POST", "/jobs/" + first + "/confirm");
    const std::string import = member(at("north", first, "failed done"), "import");
    ASSERT_FALSE(import.empty());
    EXPECT_EQ(ask("north", "GET", "/imports/" + import + "/file").body, march) << "byte by byte";
    EXPECT_EQ(ask("south", "GET", "/imports/" + import + "/file").status, 404);
    const Said list = ask("north", "GET", "/imports");
    EXPECT_NE(list.body.find("\"name\":\"三月.csv\""), std::string::npos) << list.body;
    EXPECT_EQ(ask("south", "GET", "/imports").body.find("三月"), std::string::npos);

    const std::string more = job("north", wanted("return", uploaded("north", "code,made\n519801,13\n"), "更正.csv"));
    at("north", more), ask("north", "POST", "/jobs/" + more + "/confirm");
    const std::string second = member(at("north", more, "failed done"), "import");
    EXPECT_EQ(drafted("north", "made"), Cell(whole(13)));
    EXPECT_EQ(ask("south", "POST", "/imports/" + second + "/undo").status, 404);
    const Said undone = ask("north", "POST", "/imports/" + second + "/undo");
    EXPECT_EQ(undone.status, 200) << undone.body;
    EXPECT_EQ(member(undone, "undone"), "1");
    EXPECT_EQ(drafted("north", "made"), Cell(Decimal{12'500'000})) << "as it was before";
    EXPECT_NE(ask("north", "POST", "/imports/" + second + "/undo").body.find("import.undone"), std::string::npos);
    const Said partly = ask("north", "POST", "/imports/" + import + "/undo");
    EXPECT_EQ(member(partly, "undone") + member(partly, "left"), "11")
        << "of its two cells one has been typed into since: " << partly.body;
    EXPECT_EQ(drafted("north", "treated"), Cell());
}
TEST_F(Imports, AJobOutlivesARestart) {
    const std::string tried = job("north", wanted("return", uploaded("north", march)));
    EXPECT_EQ(member(at("north", tried), "state"), "ready");
    const auto restart = [&] {
        site->stop(), server->stop(net::Millis(300)), jobs->stop();
        serve();
    };
    restart();
    const Said again = at("north", tried);
    EXPECT_EQ(member(again, "counts"), R"({"new":1,"changed":0,"equal":0,"refused":0})") << again.body;
    jobs->stop();  // as a kill would leave it: confirmed, and not yet entered
    EXPECT_NE(ask("north", "POST", "/jobs/" + tried + "/confirm").status, 404);
    EXPECT_EQ(drafted("north", "made"), Cell());
    edge::KeptJob kept = edge::kept_jobs((folder / "jobs").string(), {}).value().at(0);
    kept.confirmed = true;
    ASSERT_TRUE(edge::keep((folder / "jobs").string(), kept));
    restart();
    EXPECT_EQ(member(at("north", tried, "failed done"), "state"), "done");
    EXPECT_EQ(drafted("north", "made"), Cell(Decimal{12'500'000}));
}
// R-DOC-02: a form to fill in says which it is; only what is asked may be typed, and contradictions show as formulas.
TEST_F(Imports, AReturnLeavesAsAFormAndComesBackByItsTicket) {
    const std::string first = job("north", wanted("return", uploaded("north", march)));
    at("north", first), ask("north", "POST", "/jobs/" + first + "/confirm"), at("north", first, "failed done");
    const Said list = ask("north", "GET", "/returns?period=2022-03");
    const auto document = Document::parse(list.body);
    const std::string id(document->root().find("items").item(0).find("id").text());
    const Said form = ask("north", "GET", "/returns/" + id + "?format=xlsx");
    ASSERT_EQ(form.status, 200);
    SourceFaults faults;
    const auto file =
        edge::read_import_file(form.body, "a.xlsx", *edge::import_kind(engine->house(), "return"), "", faults);
    ASSERT_TRUE(file->ticket) << "in a hidden sheet";
    EXPECT_EQ(file->ticket->form, "month");
    EXPECT_EQ(file->ticket->period, "2022-03");
    EXPECT_TRUE(file->doubts.none()) << "its checks are no formulas that nobody has computed";
    const Said back = at("north", job("north", wanted("return", uploaded("north", form.body), "表.xlsx", "")));
    EXPECT_EQ(member(back, "counts"), R"({"new":0,"changed":0,"equal":1,"refused":0})") << back.body;
    const Said another = at("south", job("south", wanted("return", uploaded("south", form.body), "表.xlsx", "")));
    EXPECT_EQ(member(another, "counts"), R"({"new":0,"changed":0,"equal":0,"refused":1})") << another.body;
}
TEST_F(Imports, TheFileComesBackWithItsDoubtfulCellsMarked) {
    const std::string bad = job("north", wanted("return", uploaded("north", "code,made\n519801,约3\n519899,4\n")));
    at("north", bad);
    const Said book = ask("north", "GET", "/jobs/" + bad + "/workbook");
    ASSERT_EQ(book.status, 200) << book.body;
    SourceFaults faults;
    const auto read = intake::open_workbook(book.body, "a.xlsx", faults);
    ASSERT_TRUE(read) << "an .xlsx that our own reader takes";
    ASSERT_EQ(read->sheets.size(), 2u);
    SourceFaults doubts;
    const intake::Grid list = intake::read_sheet(*read, 0, faults, doubts),
                       sheet = intake::read_sheet(*read, 1, faults, doubts);
    EXPECT_EQ(list.own(1, 0).text, "三月.csv B2");
    EXPECT_EQ(list.own(1, 1).text, "约3");
    EXPECT_EQ(sheet.own(1, 1).text, "约3");
    EXPECT_EQ(sheet.own(2, 0).text, "519899");
    EXPECT_EQ(ask("south", "GET", "/jobs/" + bad + "/workbook").status, 404);
}
}  // namespace greentally
