/// One granted correction of one reported value, until every sum, rate, verdict and completeness above it is right,
/// while another thread scans. Peer in the same run: settling everything from nothing.
///   bench_correction DATA [COUNT]       DATA: a demonstration's folder
/// Exit 1 if p99 is above 50 µs.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <random>
#include <thread>

#include "derived/verdict/verdict.hpp"
#include "domain/return/acts.hpp"
#include "engine/past.hpp"
#include "rooms/rooms.hpp"
#include "storage/sqlite/store.hpp"

namespace greentally {
namespace {
using Steady = std::chrono::steady_clock;
double us(Steady::duration d) { return std::chrono::duration<double, std::micro>(d).count(); }

struct CellAt {
    CellKey cell;
    Column column;
    Decimal value;
};
/// Reported values that count today: a return's cells whose figures stand.
std::vector<CellAt> places(const State& state) {
    std::vector<CellAt> out;
    state.all<ReturnCell>().each([&](const CellKey& k, const ReturnCell&) {
        const Return* r = state.find<Return>(k.of);
        const Form* form = r ? state.find<Form>(r->key.form) : nullptr;
        if (!form) return true;
        const Column column{k.element, form->line, form->edition, false, r->key.period};
        if (const Figure* f = state.find<Figure>({column, k.area}); f && f->absence == Absence::none)
            out.push_back({k, column, f->value});
        return true;
    });
    return out;
}
/// Reads every verdict of the newest state, again and again.
struct Scanner {
    std::shared_ptr<const State> newest;
    std::mutex mutex;
    std::atomic<bool> stop{false};
    std::size_t rows = 0;
    std::thread thread{[this] {
        while (!stop) {
            std::shared_ptr<const State> state;
            {
                std::lock_guard lock(mutex);
                state = newest;
            }
            if (state) state->all<Verdict>().each([&](const auto&, const Verdict&) { return ++rows, true; });
        }
    }};
    void publish(const State& state) {
        auto next = std::make_shared<const State>(state);
        std::lock_guard lock(mutex);
        newest.swap(next);
    }
    ~Scanner() { stop = true, thread.join(); }
};
book::Fact fact_of(std::uint64_t seq, const State& state, std::string kind, std::string body) {
    book::Fact f;
    f.seq = seq, f.recorded_at = f.occurred_at = state.at, f.kind = std::move(kind), f.body = std::move(body);
    return f;
}
void take(const House& house, State& state, const book::Fact& fact) {
    State next = state;
    {
        Turn turn(next);
        CHECK(house.apply(turn, book::view(fact)));
        house.settle(turn, false);
    }
    state = std::move(next);
}
}  // namespace

int run(const char* folder, std::size_t count) {
    const House house = whole_house();
    const auto store = sqlite::Store::open_to_read(std::filesystem::path(folder) / "book.db").value();
    Past past(house, *store, {});
    State state = past.state(store->last().value().seq).value();
    const auto all = places(state);
    CHECK(!all.empty());
    std::mt19937 random(2022);
    std::vector<double> took;
    {
        Scanner scanner;
        scanner.publish(state);
        for (std::size_t i = 0; i < count; ++i) {
            const CellAt& place = all[random() % all.size()];
            const Cell after(*narrow(Wide(place.value) + Wide(Decimal{std::int64_t(random() % 1000)})));
            const Id<Correction> id{std::uint32_t(1'000'000 + i)};
            const return_::CorrectionAsked asked{
                id,
                place.cell.of,
                {},
                "抄表更正",
                {{place.cell.area, place.cell.element, "1", Cell(place.value), after}}};
            take(house, state, fact_of(state.seq + 1, state, kind<return_::CorrectionAsked>(), to_json(asked)));
            const auto granted =
                fact_of(state.seq + 1, state, kind<return_::Corrected>(),
                        to_json(return_::Corrected{id, {}, "", {place.column.line, place.column.edition, {}}}));
            const auto begin = Steady::now();
            take(house, state, granted);
            took.push_back(us(Steady::now() - begin));
            scanner.publish(state);
        }
    }
    const auto begin = Steady::now();
    const State fresh = house.rebuilt(state);
    const double whole = us(Steady::now() - begin);
    CHECK(house.dump(fresh) == house.dump(state));
    std::sort(took.begin(), took.end());
    const auto at = [&](double share) { return took[std::size_t(double(took.size() - 1) * share)]; };
    std::printf(
        "correction, %zu of %zu reported values, a reader scanning: p50 %.1f µs, p99 %.1f µs (target ≤ 50), max %.1f "
        "µs\n",
        took.size(), all.size(), at(0.5), at(0.99), took.back());
    std::printf("everything from nothing: %.0f µs, %.0f × the median correction\n", whole, whole / at(0.5));
    return at(0.99) <= 50 ? 0 : 1;
}
}  // namespace greentally

int main(int argc, char** argv) {
    if (argc < 2) return std::fputs("bench_correction DATA [COUNT]\n", stderr), 2;
    return greentally::run(argv[1], argc > 2 ? std::stoul(argv[2]) : 5'000);
}
