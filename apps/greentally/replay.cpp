#include <chrono>
#include <iostream>

#include "greentally/data_folder.hpp"
#include "greentally/verbs.hpp"
#include "rooms/rooms.hpp"

namespace greentally {
static int replay(const std::string& dir, std::uint64_t seq, bool dump) {
    auto store = sqlite::Store::open_to_read(std::filesystem::path(dir) / "book.db");
    if (!store) return cannot(store.error().where + " " + store.error().detail);
    const House house = whole_house();
    Past past(house, *store.value(), {});
    const auto last = store.value()->last();
    if (!last) return cannot(last.error().detail);
    const auto begin = std::chrono::steady_clock::now();
    const auto state = past.state(seq ? seq : last.value().seq);
    if (!state) return cannot(state.error().where + ": " + state.error().detail);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    const std::string rows = house.dump(state.value());
    if (dump) std::cout << rows;
    std::cout << "{\"facts\":" << state.value().seq << ",\"rows\":\"" << hex(sm3(rows)) << "\",\"seconds\":" << seconds
              << "}\n";
    return fine;
}
void add_replay(CLI::App& app, int& exit) {
    static std::string dir;
    static std::uint64_t seq = 0;
    static bool dump = false;
    auto* verb = app.add_subcommand("replay", "Rebuild the state from fact 1 and print the SM3 of all its rows");
    verb->add_option("dir", dir, "the data folder")->required();
    verb->add_option("--seq", seq, "up to this fact");
    verb->add_flag("--dump", dump, "print the rows");
    verb->callback([&] { exit = replay(dir, seq, dump); });
}
}  // namespace greentally
