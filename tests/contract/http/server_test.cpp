/// The server on a real socket: what it takes, what it refuses, at which byte.
#include "net/server.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <fstream>
#include <thread>

#include "client.hpp"

namespace greentally {
using net::Millis;
using net::Request;
using net::Responder;
using net::Response;
using test::Wire;

struct Served {
    explicit Served(net::Limits limits = {}, net::Handlers handlers = {echo, {}, {}, {}})
        : server(limits, std::move(handlers)), port(server.listen({"127.0.0.1", 0, 7}).value()) {
        server.start();
    }
    static void echo(Request r, Responder to) {
        std::string path;
        for (const auto& s : r.path) path += "/" + s;
        for (const auto& [name, value] : r.query) path += " " + name + "=" + value;
        to.respond({200,
                    {{"Content-Type", "text/plain"}},
                    r.method + " " + path + " " + std::to_string(r.body.size()),
                    {},
                    {}});
    }
    net::Server server;
    std::uint16_t port;
};
std::string head_of(std::size_t target, std::size_t field, int fields) {
    std::string out = "GET /" + std::string(target - 1, 'a') + " HTTP/1.1\r\nHost: x\r\n";
    for (int i = 0; i < fields; ++i) out += "A: " + std::string(field - 1, 'b') + "\r\n";
    return out + "\r\n";
}
int status_of(std::uint16_t port, std::string_view bytes) {
    Wire wire(port);
    wire.say(bytes);
    return wire.answer().status;
}

TEST(Server, AnswersAndKeepsTheConnection) {
    Served s;
    Wire wire(s.port);
    for (int i = 0; i < 3; ++i) {
        const auto a = wire.get("/a/%E7%BB%BF?x=1%2B1&y=a+b");
        EXPECT_EQ(a.status, 200);
        EXPECT_EQ(a.body, "GET /a/绿 x=1+1 y=a b 0");
    }
    EXPECT_EQ(wire.send("POST", "/p", std::string(5000, 'x')).body, "POST /p 5000");
    const auto head = wire.send("HEAD", "/h", "");
    EXPECT_EQ(head.field("Content-Length"), "9");
    EXPECT_EQ(wire.get("/z", "Connection: close\r\n").status, 200);
    EXPECT_TRUE(wire.closed());
}
TEST(Server, TakesPipelinedRequestsInOrder) {
    Served s;
    Wire wire(s.port);
    std::string all;
    for (int i = 0; i < 200; ++i) all += "GET /" + std::to_string(i) + " HTTP/1.1\r\nHost: x\r\n\r\n";
    wire.say(all);
    for (int i = 0; i < 200; ++i) ASSERT_EQ(wire.answer().body, "GET /" + std::to_string(i) + " 0");
}
TEST(Server, TakesRequestsByteByByte) {
    Served s;
    Wire wire(s.port);
    for (const char c : std::string("\r\nPOST /slow HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: "
                                    "chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n")) {
        wire.say({&c, 1});
        std::this_thread::sleep_for(Millis(1));
    }
    EXPECT_EQ(wire.answer().body, "POST /slow 5");
    for (const char c :
         std::string("POST /none HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nCookie: late\r\n\r\n"))
        wire.say({&c, 1}), std::this_thread::sleep_for(Millis(1));
    EXPECT_EQ(wire.answer().body, "POST /none 0");
    EXPECT_EQ(wire.get("/next").body, "GET /next 0");
}
TEST(Server, TrailersAreNotHeaders) {
    Served s({}, {[](Request r, Responder to) {
                      to.respond({200, {}, std::string(r.headers.get("cookie")), {}, {}});
                  },
                  {},
                  {},
                  {}});
    Wire wire(s.port);
    wire.say("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nCookie: late\r\n\r\n");
    const auto a = wire.answer();
    EXPECT_EQ(a.status, 200);
    EXPECT_EQ(a.body, "");
}
TEST(Server, RefusesMalformedRequests) {
    Served s;
    const std::string host = "Host: x\r\n\r\n";
    EXPECT_EQ(status_of(s.port, "GET / HTTP/1.1\r\n\r\n"), 400);                // no Host
    EXPECT_EQ(status_of(s.port, "GET / HTTP/1.1\r\nHost: y\r\n" + host), 400);  // two
    EXPECT_EQ(status_of(s.port, "GET /../etc HTTP/1.1\r\n" + host), 400);
    EXPECT_EQ(status_of(s.port, "GET /%2e%2e/etc HTTP/1.1\r\n" + host), 400);
    EXPECT_EQ(status_of(s.port, "GET /a%2fb HTTP/1.1\r\n" + host), 400);
    EXPECT_EQ(status_of(s.port, "GET /%00 HTTP/1.1\r\n" + host), 400);
    EXPECT_EQ(status_of(s.port, "GET /%ff HTTP/1.1\r\n" + host), 400);
    EXPECT_EQ(status_of(s.port, "GET / HTTP/3.7\r\n" + host), 505);
    EXPECT_EQ(status_of(s.port, "nonsense\r\n\r\n"), 400);
    EXPECT_EQ(status_of(s.port, std::string("\x16\x03\x01\x02\x00\x01\r\n\r\n", 10)), 400);  // TLS by mistake
    EXPECT_EQ(status_of(s.port, "POST / HTTP/1.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n" + host), 400);
    EXPECT_EQ(status_of(s.port, "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n" + host), 400);
    EXPECT_EQ(status_of(s.port, "POST / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n" + host), 501);
    EXPECT_EQ(status_of(s.port, "POST / HTTP/1.1\r\nContent-Length: 3\r\nContent-Length: 4\r\n" + host), 400);
    EXPECT_EQ(status_of(s.port, "POST / HTTP/1.1\r\nContent-Length: -3\r\n" + host), 400);
    EXPECT_EQ(status_of(s.port, "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" + host + "zzz\r\n"), 400);
    EXPECT_EQ(status_of(s.port, "POST / HTTP/1.1\r\nExpect: miracle\r\nContent-Length: 3\r\n" + host), 417);
    EXPECT_EQ(Wire(s.port).get("/still/here").status, 200);
}
TEST(Server, LimitsTheTarget) {
    Served s;
    EXPECT_EQ(status_of(s.port, head_of(8191, 10, 1)), 200);
    EXPECT_EQ(status_of(s.port, head_of(8192, 10, 1)), 200);
    EXPECT_EQ(status_of(s.port, head_of(8193, 10, 1)), 414);
    EXPECT_EQ(status_of(s.port, "GET /" + std::string(100'000, 'a')), 414);
}
TEST(Server, LimitsAFieldTheirNumberAndTheirSum) {
    Served s;
    EXPECT_EQ(status_of(s.port, head_of(5, 8191, 1)), 200);
    EXPECT_EQ(status_of(s.port, head_of(5, 8192, 1)), 200);
    EXPECT_EQ(status_of(s.port, head_of(5, 8193, 1)), 431);
    EXPECT_EQ(status_of(s.port, head_of(5, 10, 98)), 200);
    EXPECT_EQ(status_of(s.port, head_of(5, 10, 99)), 200);  // and Host
    EXPECT_EQ(status_of(s.port, head_of(5, 10, 100)), 431);
    const auto sized = [](std::size_t total) {
        std::string out = head_of(5, 8000, 4);
        out.insert(out.size() - 2, "B: " + std::string(total - out.size() - 5, 'c') + "\r\n");
        return out;
    };
    ASSERT_EQ(sized(32768).size(), 32768u);
    EXPECT_EQ(status_of(s.port, sized(32767)), 200);
    EXPECT_EQ(status_of(s.port, sized(32768)), 200);
    EXPECT_EQ(status_of(s.port, sized(32769)), 431);
    EXPECT_EQ(status_of(s.port, "GET / HTTP/1.1\r\nHost: x\r\n" + std::string(200'000, 'a')), 431);
}
TEST(Server, LimitsTheBody) {
    net::Limits limits;
    limits.body = 10'000;
    Served s(limits);
    EXPECT_EQ(Wire(s.port).send("POST", "/", std::string(9'999, 'x')).status, 200);
    EXPECT_EQ(Wire(s.port).send("POST", "/", std::string(10'000, 'x')).status, 200);
    EXPECT_EQ(Wire(s.port).send("POST", "/", std::string(10'001, 'x')).status, 413);
    const std::string chunked = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
    EXPECT_EQ(status_of(s.port, chunked + "2710\r\n" + std::string(10'000, 'x') + "\r\n0\r\n\r\n"), 200);
    EXPECT_EQ(status_of(s.port, chunked + "2711\r\n" + std::string(10'001, 'x') + "\r\n0\r\n\r\n"), 413);
    Wire polite(s.port);  // is told before it sends
    polite.say("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 10001\r\n\r\n");
    EXPECT_EQ(polite.answer().status, 413);
    Wire fitting(s.port);
    fitting.say("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
    EXPECT_EQ(fitting.answer().status, 100);
    fitting.say("abc");
    EXPECT_EQ(fitting.answer().status, 200);
}
TEST(Server, SlowHeadersAndBodiesEndInTime) {
    net::Limits limits;
    limits.header_time = limits.body_time = limits.idle_time = Millis(400);
    Served s(limits);
    Wire slow(s.port);  // a byte each 50 ms would go on for ever
    const auto begin = std::chrono::steady_clock::now();
    const std::string drip = "GET / HTTP/1.1\r\nHost: x\r\nA: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";
    for (const char c : drip) {
        if (!slow.say({&c, 1})) break;
        std::this_thread::sleep_for(Millis(50));
        if (slow.until("408", 10)) break;
    }
    EXPECT_EQ(slow.answer().status, 408);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, Millis(1500));
    Wire half(s.port);
    half.say("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc");
    EXPECT_EQ(half.answer().status, 408);
    Wire idle(s.port);
    EXPECT_EQ(idle.get("/").status, 200);
    EXPECT_TRUE(idle.closed(1500));
    EXPECT_EQ(idle.seen, "");
}
TEST(Server, LimitsConnectionsAndRate) {
    net::Limits limits;
    limits.connections_per_peer = 3;
    limits.requests_per_second = 1, limits.burst = 5;
    Served s(limits);
    Wire a(s.port), b(s.port), c(s.port);
    for (Wire* w : {&a, &b, &c}) EXPECT_EQ(w->get("/").status, 200);
    Wire d(s.port);
    EXPECT_EQ(d.answer().status, 429);
    EXPECT_TRUE(d.closed());
    EXPECT_EQ(a.get("/").status, 200);
    EXPECT_EQ(a.get("/").status, 200);
    const auto over = a.get("/");
    EXPECT_EQ(over.status, 429);
    EXPECT_EQ(over.field("Retry-After"), "1");
    std::this_thread::sleep_for(Millis(1100));
    EXPECT_EQ(a.get("/").status, 200);
}
TEST(Server, TakenPortIsNamed) {
    Served s;
    net::Server second({}, {Served::echo, {}, {}});
    const auto bound = second.listen({"127.0.0.1", s.port, 0});
    ASSERT_FALSE(bound);
    EXPECT_EQ(bound.error().why, Why::conflict);
    EXPECT_NE(bound.error().detail.find(std::to_string(s.port)), std::string::npos);
    EXPECT_TRUE(net::listener_from("[::1]:80", 0));
    EXPECT_TRUE(net::listener_from(":8080", 0));
    EXPECT_FALSE(net::listener_from("127.0.0.1:99999", 0));
    EXPECT_FALSE(net::listener_from("somewhere:80", 0));
    EXPECT_FALSE(net::listener_from("", 0));
}
TEST(Server, AnswersFromWorkersAndOwesAnAnswerWhenForgotten) {
    std::vector<std::thread> workers;
    {
        Served s({}, {[&](Request r, Responder to) {
                          if (r.target == "/lost") return;
                          workers.emplace_back([to] {
                              std::this_thread::sleep_for(Millis(5));
                              to.respond({201, {}, "late", {}, {}});
                              to.respond({500, {}, "twice", {}, {}});
                          });
                      },
                      {},
                      {}});
        Wire wire(s.port);
        for (int i = 0; i < 20; ++i) ASSERT_EQ(wire.get("/").body, "late");
        EXPECT_EQ(wire.get("/lost").status, 500);
    }
    for (auto& w : workers) w.join();
}
TEST(Server, CompressesTextThatIsLargeEnough) {
    const std::string text(100'000, 'x');
    Served s({}, {[&](Request r, Responder to) {
                      to.respond({200,
                                  {{"Content-Type", r.target == "/png" ? "image/png" : "application/json"}},
                                  r.target == "/small" ? "{}" : text,
                                  {},
                                  {}});
                  },
                  {},
                  {}});
    Wire wire(s.port);
    const auto packed = wire.get("/", "Accept-Encoding: br, gzip;q=0.8\r\n");
    EXPECT_EQ(packed.field("Content-Encoding"), "gzip");
    EXPECT_LT(packed.body.size(), 1000u);
    EXPECT_EQ(packed.field("Vary"), "Accept-Encoding");
    EXPECT_TRUE(wire.get("/").body == text);
    EXPECT_TRUE(wire.get("/", "Accept-Encoding: gzip;q=0\r\n").body == text);
    EXPECT_EQ(wire.get("/png", "Accept-Encoding: gzip\r\n").field("Content-Encoding"), "");
    EXPECT_EQ(wire.get("/small", "Accept-Encoding: gzip\r\n").body, "{}");
}
TEST(Server, SendsFilesAndTheirRanges) {
    const std::string path = testing::TempDir() + "served_file.bin";
    std::string bytes;
    for (int i = 0; i < 300'000; ++i) bytes += char('a' + i % 23);
    std::ofstream(path, std::ios::binary) << bytes;
    Served s({},
             {[&](Request r, Responder to) {
                  Response out{200, {{"ETag", "\"e\""}}, {}, {}, net::File{r.target == "/none" ? path + "x" : path}};
                  to.respond(std::move(out));
              },
              {},
              {}});
    Wire wire(s.port);
    EXPECT_TRUE(wire.get("/f").body == bytes);
    const auto part = wire.get("/f", "Range: bytes=100-199\r\n");
    EXPECT_EQ(part.status, 206);
    EXPECT_EQ(part.body, bytes.substr(100, 100));
    EXPECT_EQ(part.field("Content-Range"), "bytes 100-199/300000");
    EXPECT_EQ(wire.get("/f", "Range: bytes=-5\r\n").body, bytes.substr(bytes.size() - 5));
    EXPECT_EQ(wire.get("/f", "Range: bytes=300000-\r\n").status, 416);
    EXPECT_EQ(wire.get("/f", "Range: bytes=1-2\r\nIf-Range: \"other\"\r\n").status, 200);
    EXPECT_EQ(wire.get("/none").status, 404);
    EXPECT_EQ(wire.send("HEAD", "/f", "").field("Content-Length"), "300000");
}

struct Counting : net::BodySink {
    std::atomic<std::size_t> bytes{0}, largest{0}, pieces{0};
    std::atomic<int> at_once{0}, most_at_once{0};
    std::size_t stop_at = SIZE_MAX;
    std::vector<std::thread> threads;
    void take(std::string piece, std::function<void(bool)> done) override {
        most_at_once = std::max(most_at_once.load(), ++at_once);
        bytes += piece.size(), ++pieces;
        largest = std::max(largest.load(), piece.size());
        threads.emplace_back([this, done] {
            std::this_thread::sleep_for(Millis(1));
            --at_once;
            done(bytes < stop_at);
        });
    }
    ~Counting() override {
        for (auto& t : threads) t.join();
    }
};
TEST(Server, StreamsBodiesPieceByPiece) {
    auto sink = std::make_shared<Counting>();
    Served s({}, {Served::echo, [&](const Request&) { return net::Intake{std::size_t(1) << 30, sink, {}}; }, {}});
    Wire wire(s.port);
    EXPECT_EQ(wire.send("POST", "/up", std::string(20 << 20, 'x')).body, "POST /up 0");
    EXPECT_EQ(sink->bytes, std::size_t(20 << 20));
    EXPECT_EQ(sink->most_at_once, 1);
    EXPECT_LE(sink->largest, std::size_t(200'000));
    EXPECT_EQ(wire.get("/again").status, 200);
}
TEST(Server, SinkMayStopTheBody) {
    auto sink = std::make_shared<Counting>();
    sink->stop_at = 1000;
    Served s({}, {Served::echo, [&](const Request&) { return net::Intake{std::size_t(1) << 30, sink, {}}; }, {}});
    Wire wire(s.port);
    wire.say("POST /up HTTP/1.1\r\nHost: x\r\nContent-Length: 100000000\r\n\r\n" + std::string(2000, 'x'));
    EXPECT_EQ(wire.answer().status, 200);
}
TEST(Server, IntakeMayRefuseBeforeTheBody) {
    Served s({}, {Served::echo,
                  [&](const Request&) {
                      return net::Intake{0, nullptr, Response{401, {}, "who", {}, {}}};
                  },
                  {}});
    Wire wire(s.port);
    wire.say("POST /up HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n");
    EXPECT_EQ(wire.answer().status, 401);
    EXPECT_TRUE(wire.closed());
}
TEST(Server, OpenAnswersArriveWholeAndInOrder) {
    std::thread worker;
    std::string expected;
    for (int i = 0; i < 3000; ++i) expected += std::to_string(i) + ";" + std::string(std::size_t(i), 'y');
    Served s({}, {[&](Request, Responder to) {
                      worker = std::thread([to] {
                          const auto channel = to.open({200, {{"Content-Type", "text/plain"}}, {}, {}, {}});
                          for (int i = 0; i < 3000; ++i)
                              channel.write(std::to_string(i) + ";" + std::string(std::size_t(i), 'y'));
                          channel.finish();
                      });
                  },
                  {},
                  {}});
    Wire wire(s.port);
    EXPECT_TRUE(wire.get("/").body == expected);
    worker.join();
    EXPECT_TRUE(wire.get("/").body == expected);  // the connection is kept
    worker.join();
    Wire old(s.port);
    old.say("GET / HTTP/1.0\r\n\r\n");
    EXPECT_TRUE(old.closed());
    worker.join();
    EXPECT_EQ(old.seen.find("Transfer-Encoding"), std::string::npos);
    EXPECT_TRUE(old.seen.substr(old.seen.find("\r\n\r\n") + 4) == expected);
}
TEST(Server, AReaderWhoStopsReadingIsLeft) {
    net::Limits limits;
    limits.write_stall = Millis(400);
    std::thread worker;
    std::atomic<bool> refused{false};
    Served s(limits, {[&](Request, Responder to) {
                          worker = std::thread([&, to] {
                              const auto channel = to.open({200, {}, {}, {}, {}}, true);
                              for (int i = 0; i < 100'000 && !refused; ++i)
                                  refused = !channel.write(std::string(10'000, 'z'));
                          });
                      },
                      {},
                      {}});
    Wire wire(s.port);
    wire.say("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    for (int i = 0; i < 500 && !refused; ++i) std::this_thread::sleep_for(Millis(10));
    EXPECT_TRUE(refused);
    worker.join();
}
TEST(Server, StopsWithinItsGraceAndLetsWorkFinish) {
    std::thread worker;
    auto s = std::make_unique<Served>(
        net::Limits{},
        net::Handlers{[&](Request r, Responder to) {
                          if (r.target == "/hang")
                              return void(std::thread([to] { std::this_thread::sleep_for(Millis(1500)); }).detach());
                          worker = std::thread([to] {
                              std::this_thread::sleep_for(Millis(200));
                              to.respond({200, {}, "done", {}, {}});
                          });
                      },
                      {},
                      {}});
    Wire busy(s->port), idle(s->port), hanging(s->port);
    busy.say("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    hanging.say("GET /hang HTTP/1.1\r\nHost: x\r\n\r\n");
    std::this_thread::sleep_for(Millis(50));
    const auto begin = std::chrono::steady_clock::now();
    s->server.stop(Millis(600));
    EXPECT_LT(std::chrono::steady_clock::now() - begin, Millis(1200));
    const auto a = busy.answer();
    EXPECT_EQ(a.body, "done");
    EXPECT_EQ(a.field("Connection"), "close");
    EXPECT_TRUE(idle.closed());
    EXPECT_TRUE(hanging.closed());
    worker.join();
    s.reset();
    std::this_thread::sleep_for(Millis(1200));  // the hanging handler lets go after the server is gone
}
TEST(Server, FieldsCannotBeSplit) {
    Served s({}, {[](Request, Responder to) {
                      to.respond({200, {{"X-Echo", "a\r\nSet-Cookie: evil=1"}}, "b", {}, {}});
                  },
                  {},
                  {}});
    Wire wire(s.port);
    EXPECT_EQ(wire.get("/").field("Set-Cookie"), "");
}
TEST(Server, BelievesOnlyTrustedProxies) {
    const auto peer = [](Request r, Responder to) { to.respond({200, {}, r.peer, {}, {}}); };
    net::Server trusting({}, {peer, {}, {}});
    trusting.trust_proxies({"127.0.0.1"});
    const auto port = trusting.listen({"127.0.0.1", 0, 0}).value();
    trusting.start();
    EXPECT_EQ(Wire(port).get("/", "X-Forwarded-For: 6.6.6.6, 10.1.2.3\r\n").body, "10.1.2.3");
    Served plain({}, {peer, {}, {}});
    EXPECT_EQ(Wire(plain.port).get("/", "X-Forwarded-For: 10.1.2.3\r\n").body, "127.0.0.1");
}
}  // namespace greentally
