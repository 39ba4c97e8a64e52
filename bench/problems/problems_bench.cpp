/// A million problems: lists and counts as the server makes them for a request, and the pass after midnight.
///   bench_problems DATA [FILE]     DATA: a demonstration's folder; FILE: the problems are written there for a peer
/// Prints a line for each measurement: name, p50 ms, p95 ms, what it found; and which source, county, unit is asked
/// for. Exit 1 if a target is missed.
#include <algorithm>
#include <chrono>
#include <cstdio>

#include "domain/area/area.hpp"
#include "domain/problem/views.hpp"
#include "engine/past.hpp"
#include "problems/made.hpp"
#include "rooms/rooms.hpp"
#include "storage/sqlite/store.hpp"

namespace greentally {
namespace {
constexpr std::uint32_t problems = 1'000'000;
constexpr int rounds = 40, dawns = 10;
template <class F>
double ms(F f) {
    const auto begin = std::chrono::steady_clock::now();
    f();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}
Viewer viewer(const State& state, Id<Unit> unit, Role role) {
    Viewer v;
    v.account = {1}, v.person = {1}, v.unit = unit, v.roles = bit(role);
    v.span = state.at_id(state.at_id(unit).area).span;
    return v;
}
const Route& list_route(const House& house) {
    for (const Room& room : house.rooms())
        for (const Route& r : room.routes)
            if (r.method == "GET" && r.path == "/problems") return r;
    throw std::logic_error("no such route");
}
class Lists {
public:
    Lists(const House& house, const State& state) : route_(list_route(house)), state_(state) {}
    void ask(const char* name, const Viewer& viewer, Params params, double target) {
        const Sight sight(state_, viewer);
        params["limit"] = "50";
        std::vector<double> took;
        std::string json;
        for (int i = 0; i < rounds; ++i)
            took.push_back(ms([&] {
                std::optional<ShapeFault> fault;
                json = std::get<Show>(route_.offer).answer(sight, params, false, fault).json;
                CHECK(!fault);
            }));
        std::sort(took.begin(), took.end());
        const double p95 = took[took.size() * 95 / 100];
        const auto document = Document::parse(json);
        std::printf("list\t%s\t%.2f\t%.2f\t%s\n", name, took[took.size() / 2], p95,
                    std::string(document->root().find("counts").find("items").text()).c_str());
        std::fflush(stdout);
        missed |= p95 > target;
    }
    bool missed = false;

private:
    const Route& route_;
    const State& state_;
};
bool nights(const House& house, State state) {
    std::vector<double> took;
    std::size_t turned = 0;
    for (int n = 0; n < dawns; ++n) {
        State next = state;
        {
            Turn turn(next);
            took.push_back(ms([&] {
                turn.begin_day(Day(state.today.n + 1));
                house.settle(turn, true);
            }));
            turned = turn.changes<ProblemSign>().size();
        }
        state = std::move(next);
    }
    std::sort(took.begin(), took.end());
    std::printf("dawn\tnightly pass\t%.2f\t%.2f\t%zu\n", took[took.size() / 2], took.back(), turned);
    return took.back() <= 200;
}
}  // namespace

int run(const char* folder, const char* file) {
    const House house = whole_house();
    const auto store = sqlite::Store::open_to_read(std::filesystem::path(folder) / "book.db").value();
    Past past(house, *store, {});
    State from = past.state(store->last().value().seq).value();
    Made made;
    const double making = ms([&] { made = make_problems(std::move(from), problems); });
    State state;
    const double settling = ms([&] { state = house.rebuilt(made.state); });
    made.state = {};
    std::printf("made\trows written\t%.0f\t%.0f\t%u\nmade\tsettled from nothing\t%.0f\t%.0f\t%zu\n", making, making,
                problems, settling, settling, state.all<ProblemSign>().size());
    std::fflush(stdout);
    if (file) write_problems(state, file);
    const Viewer steward = viewer(state, made.issuer, Role::steward), clerk = viewer(state, made.clerk_of, Role::clerk);
    const std::string source = std::to_string(made.source.n), county = std::to_string(made.county.n),
                      lead = std::to_string(made.lead.n);
    std::printf("asked\t%s\t%s\t%s\n", source.c_str(), county.c_str(), lead.c_str());
    Lists lists(house, state);
    lists.ask("source, open, by due", steward, {{"source", source}, {"open", "true"}}, 20);
    lists.ask("county, by due", steward, {{"area", county}}, 20);
    lists.ask("unit, by due", steward, {{"unit", lead}}, 20);
    lists.ask("red, by due", steward, {{"sign", "red"}}, 20);
    lists.ask("words", steward, {{"words", "错接"}, {"open", "true"}}, 20);
    lists.ask("everything, latest closed", steward, {{"sort", "-closed"}}, 50);
    lists.ask("orphaned", steward, {{"orphaned", "true"}}, 50);
    lists.ask("clerk: open, by due", clerk, {{"open", "true"}}, 20);
    lists.ask("clerk: source, open", clerk, {{"source", source}, {"open", "true"}}, 20);
    lists.ask("clerk: words", clerk, {{"words", "错接"}, {"open", "true"}}, 20);
    return nights(house, std::move(state)) && !lists.missed ? 0 : 1;
}
}  // namespace greentally

int main(int argc, char** argv) {
    if (argc < 2) return std::fputs("bench_problems DATA [FILE]\n", stderr), 2;
    return greentally::run(argv[1], argc > 2 ? argv[2] : nullptr);
}
