#include <cstdio>
#include <fstream>

#include "edge/session/passwords.hpp"
#include "greentally/area_file.hpp"
#include "greentally/data_folder.hpp"
#include "greentally/demo/story.hpp"
#include "greentally/programme_folder.hpp"
#include "greentally/verbs.hpp"

namespace greentally {
namespace {
struct Wanted {
    std::string data, shipped;
    std::uint64_t seed = 2022;
    std::string today = "2022-04-20";
};
Result<> import_tree(Engine& engine, const Wanted& w, const demo::City& city) {
    TRY(auto real, import_areas(engine, w.shipped + "/demo/divisions-sichuan-2022.tsv.gz",
                                {2022, area::cut_off(2022), false}, false));
    if (!real.faults.empty() || real.refusal)
        return fault(Why::malformed, "demo/divisions-sichuan-2022.tsv.gz", "was not taken in");
    const std::string file = w.data + "/cache/demo-areas.tsv";
    std::ofstream(file) << city.tree;
    TRY(auto invented, import_areas(engine, file, {2022, Day{17532}, true}, false));
    if (!invented.faults.empty())
        return fault(Why::malformed, file, invented.faults.front().found + ": " + invented.faults.front().expected.en);
    if (invented.refusal) return fault(Why::malformed, file, invented.refusal->code);
    return ok();
}
Result<> load_programmes(Engine& engine, book::Files& files, const Wanted& w) {
    for (const char* name :
         {"eco-city-2022", "eco-city-2024", "sichuan-env-2022", "calendar-cn", "rectification-2022", "papers-2022"}) {
        std::vector<SourceFault> faults;
        TRY(const auto answer, load_programme(engine, files, w.shipped + "/programmes/" + name, faults));
        if (answer.outcome != Answer::Outcome::recorded)
            return fault(Why::malformed, name, answer.refusal.code + " " + answer.refusal.field + answer.reason);
    }
    return ok();
}
Result<demo::Told> write_demo(const Wanted& w) {
    const auto today = day_from_iso(w.today);
    if (!today) return fault(Why::malformed, "--today", "takes a day such as 2022-04-20");
    if (std::filesystem::exists(w.data + "/book.db")) return fault(Why::conflict, w.data, "already holds a book");
    TRY(const auto folder, DataFolder::open(w.data));
    Clock clock = Clock::by_hand(*instant_from_iso("2018-12-03"));
    const auto engine = folder->engine(clock);
    TRY(engine->open());
    const demo::Chance chance(w.seed);
    const demo::City city = demo::city(chance);
    TRY(import_tree(*engine, w, city));
    TRY(load_programmes(*engine, *folder->files, w));
    const demo::People people = demo::people(*engine, city);
    TRY(const auto passwords, edge::Passwords::open(w.data + "/secrets/passwords", edge::least_cost));
    std::vector<std::pair<std::string, std::string>> all;
    for (const auto& login : people.logins) all.emplace_back(login, "demo-2022");
    TRY(passwords->set_all(all));
    const std::string paper = "演示材料：此文件代表一份佐证材料。\n";
    TRY(const auto kept, folder->files->put(paper));
    const KeptFile proof{book::text(kept), paper.size(), "text/plain", {}};
    const demo::Told told = demo::tell(*engine, clock, city, people, chance, proof, *today);
    engine->close();
    return told;
}
}  // namespace
void add_demo(CLI::App& app, int& exit) {
    static Wanted w;
    w.shipped = ".";
    auto* verb = app.add_subcommand("demo", "Write a demonstration city into a new data folder");
    verb->add_option("--data", w.data, "the data folder")->required();
    verb->add_option("--shipped", w.shipped, "where programmes/ and demo/ lie");
    verb->add_option("--seed", w.seed);
    verb->add_option("--today", w.today, "the demonstration's present day");
    verb->callback([&] {
        const auto told = write_demo(w);
        if (!told) return void(exit = cannot(told.error().where + " " + told.error().detail));
        std::printf("demonstration: %zu returns, %zu commands, %zu refused\n", told.value().returns,
                    told.value().commands, told.value().refused);
        exit = told.value().refused ? found_faults : fine;
    });
}
}  // namespace greentally
