/// Event streams on real sockets: first at once, then merged; resumed, reset, let go.
#include "edge/sse/streams.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <atomic>
#include <thread>

#include "client.hpp"

namespace greentally {
using net::Millis;
using test::Wire;
using Steady = std::chrono::steady_clock;

struct Streaming {
    explicit Streaming(std::uint64_t latest = 100, edge::StreamLimits limits = {}, std::function<bool()> still = {})
        : server({}, {[this, still](net::Request r, net::Responder to) {
                          std::function<bool(std::string_view)> sees;
                          if (r.target == "/blind") sees = [](std::string_view topic) { return topic != "inspection"; };
                          streams->open(to, r.headers.get("last-event-id"), still, sees);
                      },
                      {},
                      {},
                      {}}),
          port(server.listen({"127.0.0.1", 0, 0}).value()) {
        streams = std::make_unique<edge::Streams>(server, latest, limits);
        server.start();
    }
    ~Streaming() { server.stop(Millis(200)); }
    net::Server server;
    std::unique_ptr<edge::Streams> streams;
    std::uint16_t port;
};
void ask(Wire& wire, std::string_view target = "/", std::string_view last = {}) {
    std::string text = "GET " + std::string(target) + " HTTP/1.1\r\nHost: x\r\n";
    if (!last.empty()) text += "Last-Event-ID: " + std::string(last) + "\r\n";
    wire.say(text + "\r\n");
}
std::size_t count(const std::string& text, std::string_view what) {
    std::size_t n = 0;
    for (auto at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++n;
    return n;
}

TEST(Streams, TellFirstAtOnceAndThenMerge) {
    Streaming s;
    Wire wire(s.port);
    ask(wire);
    ASSERT_TRUE(wire.until("id: 100\n"));
    const auto begin = Steady::now();
    s.streams->publish(101, {"return"});
    ASSERT_TRUE(wire.until("\"seq\":101,\"topics\":[\"return\"]}"));
    EXPECT_LT(Steady::now() - begin, Millis(60));
    for (std::uint64_t seq = 102; seq <= 150; ++seq) s.streams->publish(seq, {seq % 2 ? "figure" : "return"});
    ASSERT_TRUE(wire.until("\"seq\":150"));
    EXPECT_GT(Steady::now() - begin, Millis(90));
    EXPECT_NE(wire.seen.find("{\"seq\":150,\"topics\":[\"return\",\"figure\"]}"), std::string::npos) << wire.seen;
    EXPECT_EQ(count(wire.seen, "event: changed"), 2u);
    EXPECT_NE(wire.seen.find("id: 150\nevent: changed\n"), std::string::npos);
}
TEST(Streams, AtMostTenASecond) {
    Streaming s;
    Wire wire(s.port);
    ask(wire);
    ASSERT_TRUE(wire.until("id: 100\n"));
    std::uint64_t seq = 100;
    for (const auto end = Steady::now() + Millis(1000); Steady::now() < end; std::this_thread::sleep_for(Millis(2)))
        s.streams->publish(++seq, {"a"});
    ASSERT_TRUE(wire.until("\"seq\":" + std::to_string(seq)));
    EXPECT_LE(count(wire.seen, "event: changed"), 12u);
    EXPECT_GE(count(wire.seen, "event: changed"), 5u);
}
TEST(Streams, ResumeTellsWhatWasMissed) {
    Streaming s;
    s.streams->publish(105, {"return"});
    s.streams->publish(110, {"figure"});
    s.streams->publish(111, {"return"});
    Wire missed(s.port);
    ask(missed, "/", "105");
    EXPECT_TRUE(missed.until("data: {\"seq\":111,\"topics\":[\"return\",\"figure\"]}")) << missed.seen;
    EXPECT_EQ(count(missed.seen, "reset"), 0u);
    Wire nothing(s.port);
    ask(nothing, "/", "111");
    EXPECT_TRUE(nothing.until("id: 111\n"));
    EXPECT_FALSE(nothing.until("event:", 100));
}
TEST(Streams, ResetWhenTooMuchWasMissed) {
    Streaming s(50'000);
    for (const char* last :
         {"49999", "900000", "x", "-1", "18446744073709551616"}) {  // before the start, beyond the end, no number
        Wire wire(s.port);
        ask(wire, "/", last);
        EXPECT_TRUE(wire.until("id: 50000\nevent: reset\ndata: {\"seq\":50000}\n\n")) << last;
    }
    s.streams->publish(50'001, {"a"});
    s.streams->publish(60'001, {"a"});
    Wire edge(s.port);
    ask(edge, "/", "50001");  // exactly 10,000 facts ago
    EXPECT_TRUE(edge.until("event: changed"));
    EXPECT_EQ(count(edge.seen, "reset"), 0u);
    s.streams->publish(60'002, {"a"});
    Wire late(s.port);
    ask(late, "/", "50001");
    EXPECT_TRUE(late.until("event: reset"));
}
TEST(Streams, ToldOnlyWhatTheReaderMaySee) {
    Streaming s;
    Wire blind(s.port), all(s.port);
    ask(blind, "/blind"), ask(all);
    ASSERT_TRUE(blind.until("id: 100") && all.until("id: 100"));
    s.streams->publish(101, {"inspection"});
    EXPECT_TRUE(all.until("inspection"));
    s.streams->publish(102, {"return", "inspection"});
    EXPECT_TRUE(blind.until("\"topics\":[\"return\"]"));
    EXPECT_EQ(count(blind.seen, "inspection") + count(blind.seen, "101"), 0u);
}
TEST(Streams, BeatAndEndWithTheSession) {
    edge::StreamLimits limits;
    limits.heartbeat = Millis(100);
    std::atomic<bool> logged_in{true};
    Streaming s(100, limits, [&] { return logged_in.load(); });
    Wire wire(s.port);
    ask(wire);
    ASSERT_TRUE(wire.until("id: 100"));
    EXPECT_TRUE(wire.until(":\n\n\r\n3\r\n:\n\n"));
    logged_in = false;
    EXPECT_TRUE(wire.until("0\r\n\r\n"));
    for (int i = 0; i < 100 && s.streams->size(); ++i) std::this_thread::sleep_for(Millis(5));
    EXPECT_EQ(s.streams->size(), 0u);
}
TEST(Streams, ASlowReaderIsLetGoAndNobodyWaits) {
    edge::StreamLimits limits;
    limits.apart = Millis(0), limits.slow_bytes = 20'000;
    Streaming s(100, limits);
    Wire slow(s.port), quick(s.port);
    const int small = 4096;
    ::setsockopt(slow.fd(), SOL_SOCKET, SO_RCVBUF, &small, sizeof small);
    ask(slow), ask(quick);
    ASSERT_TRUE(quick.until("id: 100"));
    for (int i = 0; i < 200 && s.streams->size() < 2; ++i) std::this_thread::sleep_for(Millis(5));
    const std::string topic(900, 'x');
    std::uint64_t seq = 100;
    for (int i = 0; i < 3000 && s.streams->size() == 2; ++i) {
        s.streams->publish(++seq, {topic});
        ASSERT_TRUE(quick.until("\"seq\":" + std::to_string(seq)));
        quick.seen.clear();
    }
    EXPECT_EQ(s.streams->size(), 1u);
}
double cpu_seconds() {
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& t) { return double(t.tv_sec) + double(t.tv_usec) / 1e6; };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}
TEST(Streams, TwoHundredAreToldInMilliseconds) {
    Streaming s;
    std::vector<std::unique_ptr<Wire>> wires;
    for (int i = 0; i < 200; ++i) ask(*wires.emplace_back(std::make_unique<Wire>(s.port)));
    for (auto& w : wires) ASSERT_TRUE(w->until("id: 100\n"));
    std::vector<double> middle, last;
    const double cpu = cpu_seconds();
    for (std::uint64_t seq = 101; seq <= 120; ++seq) {
        std::this_thread::sleep_for(Millis(110));
        const auto begin = Steady::now();
        s.streams->publish(seq, {"return", "figure"});
        std::vector<double> took;
        for (auto& w : wires) {
            ASSERT_TRUE(w->until("\"seq\":" + std::to_string(seq)));
            took.push_back(std::chrono::duration<double, std::milli>(Steady::now() - begin).count());
        }
        middle.push_back(took[100]), last.push_back(took.back());
    }
    std::sort(middle.begin(), middle.end()), std::sort(last.begin(), last.end());
    const double cpu_ms = (cpu_seconds() - cpu) * 1000 / 20;
    std::printf(
        "200 streams, from publish: the 100th told after p50 %.2f ms, the last after p50 %.2f ms; %.2f ms of processor "
        "time in all\n",
        middle[10], last[10], cpu_ms);
    EXPECT_LE(cpu_ms, 20.0) << "writer and 200 readers together; the clock's figure is bench's, on a quiet machine";
}
TEST(Streams, EndAtOnceWhenTheServerStops) {
    auto s = std::make_unique<Streaming>();
    Wire a(s->port), b(s->port);
    ask(a), ask(b);
    ASSERT_TRUE(a.until("id: 100") && b.until("id: 100"));
    const auto begin = Steady::now();
    s->server.stop(Millis(5000));
    EXPECT_LT(Steady::now() - begin, Millis(1500));
    EXPECT_TRUE(a.until("0\r\n\r\n"));
    EXPECT_TRUE(a.closed() && b.closed());
}
TEST(Streams, TooManyAreRefused) {
    edge::StreamLimits limits;
    limits.streams = 2;
    Streaming s(100, limits);
    Wire a(s.port), b(s.port);
    ask(a), ask(b);
    ASSERT_TRUE(a.until("id: 100") && b.until("id: 100"));
    EXPECT_EQ(Wire(s.port).get("/").status, 503);
}
}  // namespace greentally
