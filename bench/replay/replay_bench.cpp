/// Replay from a checkpoint: 300,000 facts of a return's cells, at least 300 bytes each, read from SQLite, applied and
/// settled. Beside it, in the same run: merely reading the same facts.
///   bench_replay DATA       DATA: a demonstration's folder; it is copied
/// Exit 1 if fewer than 300,000 facts are replayed a second.
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <random>

#include "domain/return/acts.hpp"
#include "engine/past.hpp"
#include "rooms/rooms.hpp"
#include "storage/sqlite/store.hpp"

namespace greentally {
namespace {
namespace fs = std::filesystem;
constexpr std::size_t facts_wanted = 300'000, batch = 5'000;

double seconds(const auto& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}
std::vector<CellKey> cells_of(const State& state) {
    std::vector<CellKey> out;
    state.all<DraftCell>().each([&](const CellKey& k, const DraftCell&) {
        if (state.at_id(k.of).stage == return_::Stage::draft) out.push_back(k);
        return true;
    });
    return out;
}
/// What a clerk saves: a few cells of one return.
book::Fact saved(const std::vector<CellKey>& cells, std::mt19937& random, Instant at) {
    const CellKey& first = cells[random() % cells.size()];
    return_::CellsSaved f{first.of, {1}, 40, 12, {}};
    for (std::size_t i = 0; i < 4; ++i) {
        const Decimal value{std::int64_t(random() % 1'000'000) * 10'000};
        f.cells.push_back({first.area, first.element, Text<64>(text(value)), Cell(value)});
    }
    book::Fact fact;
    fact.recorded_at = fact.occurred_at = at, fact.actor = 1, fact.kind = kind<return_::CellsSaved>(),
    fact.body = to_json(f);
    return fact;
}
}  // namespace

int run(const fs::path& data) {
    const fs::path folder = fs::temp_directory_path() / ("greentally-replay-bench-" + std::to_string(::getpid()));
    fs::create_directories(folder);
    fs::copy_file(data / "book.db", folder / "book.db");
    const House house = whole_house();
    const auto store = sqlite::Store::open(folder / "book.db").value();
    const std::string checkpoints = (data / "cache").string();
    book::Last last = store->last().value();
    const std::uint64_t before = last.seq;
    State state;
    {
        Past past(house, *store, checkpoints);
        state = past.state(before).value();
        CHECK(past.newest_checkpoint() == before);
    }
    const auto cells = cells_of(state);
    std::mt19937 random(3);
    std::size_t bytes = SIZE_MAX;
    for (std::size_t done = 0; done < facts_wanted; done += batch) {
        std::vector<book::Fact> facts;
        for (std::size_t i = 0; i < batch; ++i) facts.push_back(saved(cells, random, state.at));
        last = book::seal(last, facts).value();
        for (const auto& f : facts) bytes = std::min(bytes, f.head.size() + f.body.size());
        CHECK(store->append(facts));
    }
    std::size_t read = 0;
    const double reading = seconds(
        [&] { CHECK(store->read(before + 1, [&](const book::FactView& f) { return read += f.body.size(), true; })); });
    Past past(house, *store, checkpoints);
    const double settled = seconds([&] { CHECK(past.state(before)); });  // what the checkpoint itself takes
    Past cold(house, *store, checkpoints);
    const double all = seconds([&] { CHECK(cold.state(last.seq)); });
    const double rate = double(facts_wanted) / (all - settled);
    std::printf(
        "replay of %zu facts of at least %zu bytes after the checkpoint: %.0f facts/s (target ≥ 300000); checkpoint "
        "%.2f s\n",
        facts_wanted, bytes, rate, settled);
    std::printf("merely reading them: %.0f facts/s (%zu bytes of bodies), %.2f × the replay\n",
                double(facts_wanted) / reading, read, (all - settled) / reading);
    fs::remove_all(folder);
    return rate >= 300'000 ? 0 : 1;
}
}  // namespace greentally

int main(int argc, char** argv) {
    if (argc != 2) return std::fputs("bench_replay DATA\n", stderr), 2;
    return greentally::run(argv[1]);
}
