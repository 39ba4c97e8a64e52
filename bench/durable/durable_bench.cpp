/// Durable appends against bare SQLite (same bytes, batches, disk, run), then reading and proving the book.
///   bench_durable [FOLDER]      the folder decides which disk is measured; default: the temporary one
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "facts.hpp"
#include "peer.hpp"
#include "storage/sqlite/verify.hpp"

namespace greentally {
namespace {
namespace fs = std::filesystem;

double seconds(const auto& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Alternating slices, so that both meet the same moods of a shared disk.
struct Race {
    std::size_t batch = 0, facts = 0;
    double ours_s = 0, bare_s = 0;
    double ratio() const { return bare_s / ours_s; }
};

Race race(const fs::path& folder, std::size_t batch) {
    const std::size_t slices = 20;
    const std::size_t slice = batch == 1 ? 50 : batch * std::max<std::size_t>(1, 4000 / batch / (batch < 64 ? 4 : 1));
    Race r{batch, slice * slices};
    const auto sealed = sealed_facts(r.facts);
    auto facts = some_facts(r.facts);
    fs::remove_all(folder / "race");
    fs::create_directory(folder / "race");
    const auto store = sqlite::Store::open(folder / "race" / "book.db").value();
    BareSqlite bare(folder / "race" / "bare.db");
    book::Last last;
    for (std::size_t at = 0; at < r.facts; at += slice) {
        const auto ours = [&] {
            for (std::size_t i = at; i < at + slice; i += batch) {
                const auto part = std::span(facts).subspan(i, batch);
                last = book::seal(last, part).value();
                store->append(part).value();
            }
        };
        const auto theirs = [&] {
            for (std::size_t i = at; i < at + slice; i += batch) bare.append(std::span(sealed).subspan(i, batch));
        };
        if (at / slice % 2) {
            r.ours_s += seconds(ours), r.bare_s += seconds(theirs);
        } else {
            r.bare_s += seconds(theirs), r.ours_s += seconds(ours);
        }
    }
    CHECK(last.hash == sealed.back().hash);
    return r;
}

/// What the disk itself takes for 4 KiB made durable.
double fdatasync_p50_ms(const fs::path& folder) {
    const int file = ::open((folder / "probe").c_str(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
    CHECK(file >= 0);
    const std::string page(4096, 'p');
    std::vector<double> times;
    for (int i = 0; i < 200; ++i) {
        times.push_back(
            1e3 * seconds([&] { CHECK(::write(file, page.data(), page.size()) == 4096 && ::fdatasync(file) == 0); }));
    }
    ::close(file);
    std::nth_element(times.begin(), times.begin() + 100, times.end());
    return times[100];
}

struct Reading {
    std::size_t facts = 0, bytes_mean = 0;
    double read_s = 0, verify_s = 0;
};

Reading reading(const fs::path& folder) {
    constexpr std::size_t total = 400000;
    const auto file = folder / "book.db";
    Reading r{.facts = total};
    {
        auto facts = sealed_facts(total);
        for (const auto& f : facts) r.bytes_mean += f.head.size() + f.hash.size() + f.salt.size() + f.body.size();
        r.bytes_mean /= total;
        const auto store = sqlite::Store::open(file).value();
        for (std::size_t i = 0; i < total; i += 4000) store->append(std::span(facts).subspan(i, 4000)).value();
    }
    const auto store = sqlite::Store::open_to_read(file).value();
    std::uint64_t sum = 0, seen = 0;
    r.read_s = 1e9;
    for (int round = 0; round < 3; ++round) {
        seen = 0;
        r.read_s = std::min(r.read_s, seconds([&] {
                                store
                                    ->read(1,
                                           [&](const book::FactView& f) {
                                               return sum += f.actor + f.body.size() + f.kind.size(), ++seen, true;
                                           })
                                    .value();
                            }));
    }
    CHECK(seen == total && sum > 0);
    r.verify_s = seconds([&] { CHECK(sqlite::verify_file(file, "book").ok); });
    return r;
}

int run(const fs::path& base) {
    const fs::path folder = base / ("greentally-durable-" + std::to_string(::getpid()));
    fs::create_directories(folder);
    const double sync_ms = fdatasync_p50_ms(folder);
    std::printf("fdatasync of 4 KiB, p50: %.2f ms\n\n", sync_ms);
    std::printf("%6s %9s %14s %14s %8s\n", "batch", "facts", "ours/s", "bare SQLite/s", "ratio");
    std::string json = R"({"bench":"durable","fdatasync_p50_ms":)" + std::to_string(sync_ms) + R"(,"append":[)";
    for (const std::size_t batch : {1, 16, 64, 256}) {
        const Race r = race(folder, batch);
        std::printf("%6zu %9zu %14.0f %14.0f %8.2f\n", batch, r.facts, r.facts / r.ours_s, r.facts / r.bare_s,
                    r.ratio());
        json += std::string(batch == 1 ? "" : ",") + R"({"batch":)" + std::to_string(batch) + R"(,"ours":)" +
                std::to_string(r.facts / r.ours_s) + R"(,"bare":)" + std::to_string(r.facts / r.bare_s) +
                R"(,"ratio":)" + std::to_string(r.ratio()) + "}";
    }
    const Reading r = reading(folder);
    std::printf("\n%zu facts of %zu B: read %.0f/s, verify %.0f/s\n", r.facts, r.bytes_mean, r.facts / r.read_s,
                r.facts / r.verify_s);
    json += R"(],"read_per_s":)" + std::to_string(r.facts / r.read_s) + R"(,"verify_per_s":)" +
            std::to_string(r.facts / r.verify_s) + R"(,"fact_bytes":)" + std::to_string(r.bytes_mean) + "}";
    std::printf("%s\n", json.c_str());
    fs::remove_all(folder);
    return 0;
}
}  // namespace
}  // namespace greentally

int main(int argc, char** argv) { return greentally::run(argc > 1 ? argv[1] : std::filesystem::temp_directory_path()); }
