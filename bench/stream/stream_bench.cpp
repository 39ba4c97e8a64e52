/// From POST to the event on 200 open streams, the durable commit included, beside what the disk alone takes.
///   bench_stream [FOLDER]       the folder decides which disk is measured; default: the temporary one
/// Exit 1 if p50 is above 10 ms, or p99 above 20 ms + the fdatasync p99 of the same run.
#include <fcntl.h>

#include <algorithm>
#include <cstdio>

#include "client.hpp"
#include "office.hpp"
#include "storage/sqlite/store.hpp"

namespace greentally {
namespace {
using Steady = std::chrono::steady_clock;
using test::Wire;
constexpr std::size_t streams = 200, rounds = 120;

double ms(Steady::duration d) { return std::chrono::duration<double, std::milli>(d).count(); }
double at(std::vector<double>& sorted, double share) {
    std::sort(sorted.begin(), sorted.end());
    return sorted[std::min(sorted.size() - 1, std::size_t(double(sorted.size()) * share))];
}
/// A page written and flushed, as often as there are rounds.
std::vector<double> flushes(const std::string& folder) {
    const int file = ::open((folder + "/flush").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    CHECK(file >= 0);
    const std::string page(4096, 'x');
    std::vector<double> out;
    for (std::size_t i = 0; i < rounds; ++i) {
        const auto begin = Steady::now();
        CHECK(::write(file, page.data(), page.size()) == ssize_t(page.size()) && ::fdatasync(file) == 0);
        out.push_back(ms(Steady::now() - begin));
    }
    ::close(file);
    return out;
}
/// When each stream has the event, in milliseconds since the request was sent.
void round(std::vector<std::unique_ptr<Wire>>& readers, std::uint64_t seq, Steady::time_point begin,
           std::vector<double>& took) {
    const std::string event = "\"seq\":" + std::to_string(seq);
    std::vector<pollfd> waiting;
    for (const auto& r : readers) waiting.push_back({r->fd(), POLLIN, 0});
    for (std::size_t left = readers.size(); left > 0;) {
        CHECK(::poll(waiting.data(), waiting.size(), 5000) > 0);
        for (std::size_t i = 0; i < waiting.size(); ++i) {
            if (!(waiting[i].revents & POLLIN) || !readers[i]->until(event, 50)) continue;
            took.push_back(ms(Steady::now() - begin));
            readers[i]->seen.clear();
            waiting[i].fd = -1;
            --left;
        }
    }
}
int run(const std::string& folder) {
    const auto store = sqlite::Store::open(folder + "/book.db").value();
    test::Office office({.book = store.get(), .web = {}});
    const std::string ann = office.log_in("ann");
    std::vector<std::unique_ptr<Wire>> readers;
    for (std::size_t i = 0; i < streams; ++i) {
        readers.push_back(std::make_unique<Wire>(office.port));
        readers.back()->say("GET /api/v1/stream HTTP/1.1\r\nHost: x\r\n" + ann + "\r\n");
        CHECK(readers.back()->until("retry: "));
    }
    Wire writer(office.port);
    std::vector<double> took;
    for (std::size_t i = 0; i < rounds; ++i) {
        std::this_thread::sleep_for(net::Millis(110));  // apart enough that no event is merged
        const auto begin = Steady::now();
        const auto answer =
            writer.send("POST", "/api/v1/notes", R"({"text":"a"})", office.change(ann, "k-" + std::to_string(i)));
        CHECK(answer.status == 200);
        round(readers, std::stoull(answer.field("X-Seq")), begin, took);
    }
    auto disk = flushes(folder);
    const double p50 = at(took, 0.5), p99 = at(took, 0.99), disk50 = at(disk, 0.5), disk99 = at(disk, 0.99);
    std::printf("POST to event on %zu streams, %zu rounds, durable: p50 %.2f ms, p99 %.2f ms\n", streams, rounds, p50,
                p99);
    std::printf("fdatasync of one page, same disk: p50 %.2f ms, p99 %.2f ms\n", disk50, disk99);
    const bool good = p50 <= 10 && p99 <= 20 + disk99;
    std::printf("%s: wanted p50 <= 10 ms and p99 <= %.2f ms\n", good ? "held" : "NOT held", 20 + disk99);
    return good ? 0 : 1;
}
}  // namespace
}  // namespace greentally

int main(int argc, char** argv) {
    const std::string base = argc > 1 ? argv[1] : std::filesystem::temp_directory_path().string();
    std::string folder = base + "/greentally_stream_XXXXXX";
    if (!::mkdtemp(folder.data())) return std::perror(folder.c_str()), 2;
    const int exit = greentally::run(folder);
    std::filesystem::remove_all(folder);
    return exit;
}
