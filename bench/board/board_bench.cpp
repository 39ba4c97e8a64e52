/// The indicator board of 200 areas × 10 indicators, then its trends: each view and its JSON, as the server makes them
/// for a request. A county of the demonstration, with all that is judged there, is laid beside itself 200 times.
///   bench_board DATA       DATA: a demonstration's folder
/// Exit 1 if the board's p99 is above 5 ms.
#include <algorithm>
#include <chrono>
#include <cstdio>

#include "derived/verdict/verdict.hpp"
#include "domain/indicator/views.hpp"
#include "engine/past.hpp"
#include "rooms/rooms.hpp"
#include "storage/sqlite/store.hpp"

namespace greentally {
namespace {
constexpr std::uint32_t areas_wanted = 200, indicators_wanted = 10, rounds = 1000, clone_base = 10'000'000;

/// The city's task force and more: who may see every area.
Viewer widest() {
    Viewer v;
    v.account = {1}, v.span = everywhere, v.roles = 1u << unsigned(Role::viewer) | 1u << unsigned(Role::steward);
    return v;
}
/// The current area whose children have most verdicts; and one such child.
std::pair<Id<Area>, Id<Area>> pattern(const State& state) {
    std::map<Id<Area>, std::size_t> verdicts;
    state.all<Verdict>().each([&](const JudgedKey& k, const Verdict&) { return ++verdicts[k.area], true; });
    std::pair<Id<Area>, Id<Area>> out;
    std::size_t most = 0;
    for (const auto& [area, n] : verdicts) {
        const Area* a = state.find<Area>(area);
        if (a && a->level == area::Level::county && n > most) most = n, out = {a->parent, area};
    }
    return out;
}
template <class Row>
std::vector<std::pair<Key<Row>, Row>> of_area(const State& state, Id<Area> area) {
    std::vector<std::pair<Key<Row>, Row>> out;
    state.all<Row>().each([&](const auto& k, const Row& row) {
        if (k.area == area) out.push_back({k, row});
        return true;
    });
    return out;
}
template <class Row>
void lay(Turn& turn, const std::vector<std::pair<Key<Row>, Row>>& rows, Id<Area> area) {
    for (auto [key, row] : rows) {
        key.area = area, row.key.area = area;
        turn.edit<Row>(key) = row;
    }
}
/// `from` and what is judged at it, under another number.
void clone(Turn& turn, Id<Indicator> from, Id<Indicator> to) {
    Indicator i = turn.now.at_id(from);
    i.id = to;
    turn.edit<Indicator>(to) = i;
    const auto copy = [&]<class Row>(const Row*) {
        std::vector<std::pair<JudgedKey, Row>> rows;
        turn.now.all<Row>().each([&](const JudgedKey& k, const Row& row) {
            if (k.indicator == from) rows.push_back({k, row});
            return true;
        });
        for (auto& [key, row] : rows) key.indicator = row.key.indicator = to, turn.edit<Row>(key) = row;
    };
    copy(static_cast<const Verdict*>(nullptr)), copy(static_cast<const Rate*>(nullptr));
    Terms terms = *turn.now.find<Terms>(from);
    terms.indicator = to;
    turn.edit<Terms>(to) = terms;
}
void lay_out(State& state, Id<Programme> programme, Id<Area> upper, Id<Area> one) {
    const auto verdicts = of_area<Verdict>(state, one);
    const auto rates = of_area<Rate>(state, one);
    const auto sums = of_area<Sum>(state, one);
    const auto data = of_area<Datum>(state, one);
    const auto census = of_area<Census>(state, one);
    std::vector<Id<Area>> others;
    state.all<Beneath>().from({upper, {}}, [&](const auto& k, const auto&) {
        if (k.upper == upper) others.push_back(k.area);
        return k.upper == upper;
    });
    const Area area = state.at_id(one);
    const Lineage line = *state.find<Lineage>(one);
    Turn turn(state);
    for (const Id<Area> other : others) turn.erase<Beneath>({upper, other});
    for (std::uint32_t n = 0; n < areas_wanted; ++n) {
        const Id<Area> id{clone_base + n};
        Area a = area;
        a.id = id;
        turn.edit<Area>(id) = a;
        Lineage l = line;
        l.area = id;
        turn.edit<Lineage>(id) = l;
        turn.edit<Beneath>({upper, id}) = {{upper, id}};
        lay(turn, verdicts, id), lay(turn, rates, id), lay(turn, sums, id), lay(turn, data, id), lay(turn, census, id);
    }
    std::vector<Id<Indicator>> own;
    state.all<Indicator>().each([&](const auto& id, const Indicator& i) {
        if (i.programme == programme && i.live) own.push_back(id);
        return true;
    });
    const std::size_t had = own.size();
    for (std::size_t n = had; n < indicators_wanted; ++n) clone(turn, own[n % had], {clone_base + std::uint32_t(n)});
    for (std::size_t n = indicators_wanted; n < had; ++n) turn.erase<Indicator>(own[n]);
}
/// How many cells of the board hold a value.
std::size_t figures(const Sight& sight, Id<Programme> programme, Id<Area> upper) {
    const auto board =
        std::get<indicator::Board>(indicator::board(sight, {programme, upper, period(PeriodKind::year, 2021)}));
    CHECK(board.rows.size() == areas_wanted + 1 && board.indicators.size() == indicators_wanted);
    std::size_t out = 0;
    for (const auto& row : board.rows)
        for (const auto& cell : row.cells) out += cell.value.has_value();
    return out;
}
const Route& route_of(const House& house, std::string_view path) {
    for (const Room& room : house.rooms())
        for (const Route& r : room.routes)
            if (r.path == path) return r;
    throw std::logic_error("no such route");
}
}  // namespace

int run(const char* folder) {
    const House house = whole_house();
    const auto store = sqlite::Store::open_to_read(std::filesystem::path(folder) / "book.db").value();
    Past past(house, *store, {});
    State state = past.state(store->last().value().seq).value();
    const Viewer viewer = widest();
    const auto [upper, one] = pattern(state);
    const Programme* programme = nullptr;
    state.all<Indicator>().each(
        [&](const auto&, const Indicator& i) { return programme = state.find<Programme>(i.programme), !programme; });
    CHECK(programme);
    lay_out(state, programme->id, upper, one);
    const Sight sight(state, viewer);
    double board = 0;
    for (const char* path : {"/board", "/board/trends"}) {
        const Route& route = route_of(house, path);
        const Params params{
            {"area", std::to_string(upper.n)}, {"programme", std::to_string(programme->id.n)}, {"period", "2021"}};
        std::vector<double> took;
        std::size_t bytes = 0;
        for (std::uint32_t i = 0; i < rounds; ++i) {
            std::optional<ShapeFault> fault;
            const auto begin = std::chrono::steady_clock::now();
            const Answered answered = std::get<Show>(route.offer).answer(sight, params, false, fault);
            took.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
            CHECK(!fault && !answered.refusal);
            bytes = answered.json.size();
        }
        std::sort(took.begin(), took.end());
        const double p99 = took[took.size() * 99 / 100];
        if (board == 0) board = p99;
        std::printf("%s of %u areas × %u indicators, %zu figures, %.0f kB: p50 %.2f ms, p99 %.2f ms (target ≤ 5)\n",
                    path, areas_wanted, indicators_wanted, figures(sight, programme->id, upper), double(bytes) / 1e3,
                    took[took.size() / 2], p99);
    }
    return board <= 5 ? 0 : 1;
}
}  // namespace greentally

int main(int argc, char** argv) {
    if (argc != 2) return std::fputs("bench_board DATA\n", stderr), 2;
    return greentally::run(argv[1]);
}
