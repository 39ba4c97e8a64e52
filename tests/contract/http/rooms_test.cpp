/// Rooms over HTTP: views, commands, doors, problems, what OpenAPI says.
#include <gtest/gtest.h>

#include "client.hpp"
#include "office.hpp"
#include "press/xlsx/test_file.hpp"

namespace greentally {
using test::Office;
using test::Wire;

TEST(Rooms, CommandsAreRecordedOnceAndViewsShowThem) {
    Office h;
    const auto ann = h.log_in("ann");
    Wire wire(h.port);
    const auto first = wire.send("POST", "/api/v1/notes", R"({"text":"绿账"})", h.change(ann, "k-1"));
    EXPECT_EQ(first.status, 200) << first.body;
    EXPECT_EQ(first.body, R"({"seq":3,"id":1,"ids":{"note":1}})");  // after book.opened and day.begun
    EXPECT_EQ(first.field("X-Seq"), "3");
    EXPECT_EQ(wire.send("POST", "/api/v1/notes", R"({"text":"绿账"})", h.change(ann, "k-1")).body, first.body);
    const auto reused = wire.send("POST", "/api/v1/notes", R"({"text":"other"})", h.change(ann, "k-1"));
    EXPECT_EQ(reused.status, 409);
    EXPECT_NE(reused.body.find(R"("code":"key-reused")"), std::string::npos);
    EXPECT_EQ(wire.send("PUT", "/api/v1/notes/1", R"({"text":"b,\"c\""})", h.change(ann, "k-2")).status, 200);
    const auto list = wire.get("/api/v1/notes", ann);
    EXPECT_NE(list.body.find(R"("text":"b,\"c\""}],"next":null})"), std::string::npos) << list.body;
    EXPECT_EQ(list.field("X-Seq"), "4");
    EXPECT_EQ(list.field("Cache-Control"), "private, no-cache");
    const auto csv = wire.get("/api/v1/notes?format=csv", ann);
    EXPECT_EQ(csv.field("Content-Type"), "text/csv; charset=utf-8");
    EXPECT_NE(csv.body.find("\"b,\"\"c\"\"\""), std::string::npos) << csv.body;
    EXPECT_NE(wire.get("/api/v1/notes/1?seq=3", ann).body.find("绿账"), std::string::npos);
    EXPECT_EQ(wire.get("/api/v1/notes/1?seq=99", ann).status, 400);
    EXPECT_EQ(wire.get("/api/v1/notes/1?as_of=yesterday", ann).status, 400);
    EXPECT_EQ(wire.get("/api/v1/notes/7", ann).status, 404);
    EXPECT_EQ(wire.get("/api/v1/notes/x", ann).status, 400);
}
TEST(Rooms, TablesLeaveAsExcelWithWhatTheAskerMaySee) {
    Office h;
    const auto ann = h.log_in("ann"), bob = h.log_in("bob");
    Wire wire(h.port);
    const auto write = [&](const std::string& note) {
        return wire.send("POST", "/api/v1/notes", note, h.change(ann, "k-" + std::to_string(note.size()))).status;
    };
    EXPECT_EQ(write(R"({"text":"=1+1","place":1})"), 200);
    EXPECT_EQ(write(R"({"text":"elsewhere","place":2})"), 200);
    const auto sheet = [&](const std::string& target, const std::string& fields) {
        const auto answer = Wire(h.port).get(target, fields);
        EXPECT_EQ(answer.status, 200) << answer.body;
        EXPECT_EQ(answer.field("Content-Type"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        EXPECT_EQ(answer.field("Content-Disposition"), "attachment; filename=\"notes.xlsx\"");
        EXPECT_EQ(answer.field("Content-Encoding"), "") << "an archive does not shrink";
        EXPECT_TRUE(answer.body.starts_with("PK"));
        return test::parts_of(answer.body)["xl/worksheets/sheet1.xml"];
    };
    const auto holds = [](const std::string& text, const std::string& piece) { return text.find(piece) != text.npos; };
    const auto anns = sheet("/api/v1/notes?format=xlsx", ann + "Accept-Encoding: gzip\r\n");
    EXPECT_TRUE(holds(anns, "<t>=1+1</t>") && holds(anns, "elsewhere") && !holds(anns, "<f"));
    EXPECT_TRUE(holds(anns, "来源：绿账 Greentally · 账本 seq 4 · "));
    EXPECT_TRUE(holds(anns, "head " + hex(h.store.last().value().hash)));
    const auto bobs = sheet("/api/v1/notes?format=xlsx", bob + "Accept-Language: en\r\n");
    EXPECT_TRUE(holds(bobs, "<t>=1+1</t>") && !holds(bobs, "elsewhere")) << "what lies elsewhere is not his";
    EXPECT_TRUE(holds(bobs, "Source: Greentally"));
    const auto past = sheet("/api/v1/notes?format=xlsx&seq=3", ann);
    EXPECT_TRUE(!holds(past, "elsewhere") && holds(past, " seq 3 · "));
    EXPECT_TRUE(holds(past, "head " + hex(h.store.find(3).value()->hash)));
    EXPECT_EQ(Wire(h.port).get("/api/v1/notes?format=xlsx").status, 401);
    const std::scoped_lock lock(h.audit_mutex);
    EXPECT_EQ(std::count_if(h.audited.begin(), h.audited.end(),
                            [](const auto& a) { return a.path == "/api/v1/notes" && a.status == 200; }),
              3)
        << "each table that left is written down";
}
TEST(Rooms, CursorsAndLimitsPassThrough) {
    Office h;
    const auto ann = h.log_in("ann");
    Wire wire(h.port);
    for (int i = 1; i <= 5; ++i)
        EXPECT_EQ(wire.send("POST", "/api/v1/notes",
                            "{\"text\":\"n" + std::to_string(i) + "\",\"hidden\":" + (i == 2 ? "true" : "false") + "}",
                            h.change(ann, "k-" + std::to_string(i)))
                      .status,
                  200);
    const auto page = wire.get("/api/v1/notes?limit=2", ann).body;
    EXPECT_NE(page.find("n1"), std::string::npos);
    EXPECT_EQ(page.find("n2"), std::string::npos) << "hidden";
    EXPECT_NE(page.find(R"("next":4)"), std::string::npos);
    EXPECT_NE(wire.get("/api/v1/notes?limit=2&cursor=4", ann).body.find("n5"), std::string::npos);
    EXPECT_EQ(wire.get("/api/v1/notes/2", ann).status, 404) << "what may not be seen does not exist";
    EXPECT_EQ(wire.send("PUT", "/api/v1/notes/2", R"({"text":"x"})", h.change(ann, "k-9")).status, 404);
}
TEST(Rooms, TagsSaveTheAnswerUntilSomethingChanges) {
    Office h;
    const auto ann = h.log_in("ann");
    Wire wire(h.port);
    const auto tag = wire.get("/api/v1/notes", ann).field("ETag");
    ASSERT_NE(tag, "");
    EXPECT_EQ(wire.get("/api/v1/notes", ann + "If-None-Match: " + tag + "\r\n").status, 304);
    EXPECT_EQ(wire.get("/api/v1/notes", ann + "If-None-Match: " + tag + "\r\nAccept-Language: en\r\n").status, 200);
    EXPECT_EQ(wire.get("/api/v1/notes", h.log_in("bob") + "If-None-Match: " + tag + "\r\n").status, 200);
    wire.send("POST", "/api/v1/notes", R"({"text":"a"})", h.change(ann, "k"));
    EXPECT_EQ(wire.get("/api/v1/notes", ann + "If-None-Match: " + tag + "\r\n").status, 200);
}
TEST(Rooms, ProblemsSpeakTheCallersLanguage) {
    Office h;
    const auto ann = h.log_in("ann");
    Wire wire(h.port);
    const auto zh = wire.get("/api/v1/nowhere", ann);
    EXPECT_EQ(zh.status, 404);
    EXPECT_EQ(zh.field("Content-Type"), "application/problem+json");
    EXPECT_NE(zh.body.find("没有找到"), std::string::npos);
    EXPECT_NE(wire.get("/api/v1/nowhere", ann + "Accept-Language: fr, en;q=0.8, zh;q=0.3\r\n").body.find("Not found"),
              std::string::npos);
    const auto shape = wire.send("POST", "/api/v1/notes", R"({"text":7})", h.change(ann, "k"));
    EXPECT_EQ(shape.status, 400);
    EXPECT_NE(shape.body.find(R"("field":"/text")"), std::string::npos) << shape.body;
    EXPECT_EQ(wire.send("POST", "/api/v1/notes", "{", h.change(ann, "k")).status, 400);
    EXPECT_EQ(wire.send("POST", "/api/v1/notes", R"({"text":"a","extra":1})", h.change(ann, "k")).status, 400);
    const auto refused = wire.send("POST", "/api/v1/notes", R"({"text":"bad"})", h.change(ann, "k"));
    EXPECT_EQ(refused.status, 409);
    EXPECT_NE(refused.body.find(R"("code":"note.bad","field":"text")"), std::string::npos) << refused.body;
    const auto method = wire.send("DELETE", "/api/v1/notes", "", h.change(ann, "k"));
    EXPECT_EQ(method.status, 405);
    EXPECT_EQ(method.field("Allow"), "GET, HEAD, POST");
}
TEST(Rooms, NobodyPassesWithoutLogInOriginKeyOrRole) {
    Office h;
    const auto ann = h.log_in("ann"), bob = h.log_in("bob");
    const std::string body = R"({"text":"a"})", json = "Content-Type: application/json\r\nIdempotency-Key: k\r\n";
    const auto post = [&](const std::string& fields) {
        return Wire(h.port).send("POST", "/api/v1/notes", body, fields).status;
    };
    EXPECT_EQ(Wire(h.port).get("/api/v1/notes").status, 401);
    EXPECT_EQ(Wire(h.port).get("/api/v1/notes", "Cookie: greentally=" + std::string(64, 'a') + "\r\n").status, 401);
    EXPECT_EQ(post(json + "Origin: http://x\r\n"), 401);
    EXPECT_EQ(post(ann + json), 403) << "no origin";
    EXPECT_EQ(post(ann + json + "Origin: http://evil.example\r\n"), 403);
    EXPECT_EQ(post(ann + json + "Origin: null\r\n"), 403);
    EXPECT_EQ(post(bob + json + "Origin: http://x\r\n"), 403) << "a viewer does not report";
    EXPECT_EQ(post(ann + "Origin: http://x\r\nContent-Type: application/json\r\n"), 400) << "no key";
    EXPECT_EQ(post(ann + "Origin: http://x\r\nIdempotency-Key: k\r\nContent-Type: text/plain\r\n"), 415);
    EXPECT_EQ(post(ann + json + "Origin: http://x\r\n"), 200);
    const std::scoped_lock lock(h.audit_mutex);
    EXPECT_GE(std::count_if(h.audited.begin(), h.audited.end(), [](const auto& a) { return a.code == "http.origin"; }),
              3);
    EXPECT_GE(std::count_if(h.audited.begin(), h.audited.end(),
                            [](const auto& a) { return a.code == "http.forbidden" && a.who; }),
              1);
}
TEST(Rooms, DoorsAreApart) {
    Office h;
    const auto ann = h.log_in("ann");
    EXPECT_EQ(Wire(h.open_port).get("/api/v1/published").body, R"({"answer":42})");
    EXPECT_EQ(Wire(h.port).get("/api/v1/published").status, 200);
    EXPECT_EQ(Wire(h.open_port).get("/api/v1/notes", ann).status, 404)
        << "an office route does not exist for the public";
    EXPECT_EQ(Wire(h.open_port).get("/metrics").status, 404);
    EXPECT_EQ(Wire(h.port).get("/healthz").status, 404);
    EXPECT_EQ(Wire(h.ops_port).get("/healthz").body, "ok\n");
    EXPECT_EQ(Wire(h.ops_port).get("/readyz").body, "ready\n");
    Wire(h.port).get("/api/v1/notes", ann);
    const auto metrics = Wire(h.ops_port).get("/metrics").body;
    EXPECT_NE(metrics.find("greentally_answer_seconds_count{kind=\"view\"} 3\n"), std::string::npos) << metrics;
    EXPECT_NE(metrics.find("# TYPE greentally_requests_total counter\n"), std::string::npos);
}
TEST(Rooms, AStoppedBookIsSaidSo) {
    Office h;
    const auto ann = h.log_in("ann");
    Wire wire(h.port);
    EXPECT_EQ(wire.send("POST", "/api/v1/notes", R"({"text":"a"})", h.change(ann, "k-1")).status, 200);
    h.store.fail_next(fault(Why::full, "book.db", "the disk is full"));
    const auto stopped = wire.send("POST", "/api/v1/notes", R"({"text":"b"})", h.change(ann, "k-2"));
    EXPECT_EQ(stopped.status, 503);
    EXPECT_NE(stopped.body.find("the disk is full"), std::string::npos) << stopped.body;
    EXPECT_EQ(wire.get("/api/v1/notes/1", ann).status, 200) << "readers go on";
    EXPECT_EQ(Wire(h.ops_port).get("/readyz").status, 503);
}
TEST(Rooms, ChangesReachOpenStreams) {
    Office h;
    const auto ann = h.log_in("ann");
    Wire stream(h.port), wire(h.port);
    stream.say("GET /api/v1/stream HTTP/1.1\r\nHost: x\r\n" + ann + "\r\n");
    ASSERT_TRUE(stream.until("retry: 2000"));
    wire.send("POST", "/api/v1/notes", R"({"text":"a"})", h.change(ann, "k"));
    EXPECT_TRUE(stream.until(R"("note"]})")) << stream.seen;
    EXPECT_EQ(Wire(h.port).get("/api/v1/stream").status, 401);
}
TEST(Rooms, TheDescriptionHoldsEveryRoute) {
    Office h;
    const auto text = Wire(h.port).get("/api/v1/openapi.json").body;
    const auto document = Document::parse(text);
    ASSERT_TRUE(document);
    const Json root = document->root();
    EXPECT_EQ(root.find("openapi").string(), "3.1.0");
    for (const auto& e : h.site->router().all()) {
        const Json path = root.find("paths").find(e->path);
        ASSERT_TRUE(path) << e->path;
        EXPECT_TRUE(path.size() > 0) << e->path;
    }
    const Json put = root.find("paths").find("/api/v1/notes/{note}").find("put");
    EXPECT_EQ(
        put.find("parameters").item(0).text(),
        R"({"name":"note","in":"path","required":true,"schema":{"type":"integer","minimum":0,"x-id":"note.note"}})");
    EXPECT_EQ(put.find("requestBody").find("content").find("application/json").find("schema").find("properties").size(),
              1u)
        << "the path's field is not the body's";
}
TEST(Rooms, EverySentenceCanBeRead) {
    SourceFaults faults;
    edge::Words words;
    for (const auto& file : edge::words_files()) words.add(file, faults);
    for (const auto& f : faults.sorted())
        ADD_FAILURE() << f.file << ":" << f.at.line << " " << f.found << ": " << f.expected.en;
    EXPECT_EQ(words.say("http.not_found", edge::Language::en), "Not found");
    EXPECT_EQ(words.say("no.such.code", edge::Language::en), "no.such.code");
    for (int status : {400, 401, 403, 404, 405, 408, 413, 414, 415, 417, 429, 431, 500, 501, 503, 505})
        EXPECT_TRUE(words.knows(edge::code_of(status))) << status;
}
}  // namespace greentally
