#include <iostream>

#include "domain/area/import.hpp"
#include "greentally/area_file.hpp"
#include "greentally/data_folder.hpp"
#include "greentally/verbs.hpp"
#include "intake/text/text.hpp"

namespace greentally {
namespace {
constexpr std::size_t area_file_bytes_max = 256u << 20;
}
Result<AreaImport> import_areas(Engine& engine, const std::string& file, const area::ImportOptions& options,
                                bool dry_run) {
    TRY(const auto bytes, read_file(file, area_file_bytes_max));
    Place bad;
    const auto decoded = intake::decode(bytes, area_file_bytes_max, bad);
    if (!decoded)
        return fault(Why::malformed, file + ":" + std::to_string(bad.line) + ":" + std::to_string(bad.column),
                     decoded.error().detail);
    const auto name = std::filesystem::path(file).filename().string();
    AreaImport out;
    auto table = area::read_import(decoded.value().text, name);
    area::ImportPlan plan = area::plan_import(engine.snapshot(), table, name, options);
    out.counts = plan.counts, out.faults = plan.faults.sorted();
    if (!out.faults.empty() || plan.refusal || dry_run) return out.refusal = plan.refusal, out;
    Order order;
    order.viewer = house_viewer();
    order.decide = [&](const State& state, const By&, std::optional<ShapeFault>&) {
        return area::decide(area::plan_import(state, table, name, options));
    };
    const Answer answer = engine.run(std::move(order));
    if (answer.outcome == Answer::Outcome::refused)
        out.refusal = answer.refusal;
    else if (answer.outcome != Answer::Outcome::recorded)
        return fault(Why::stopped, file, answer.reason);
    return out;
}
namespace {
struct Levels {
    std::uint32_t province = 0, city = 0, county = 0, town = 0, village = 0;
};
struct Report {
    std::uint32_t read = 0, added = 0, renamed = 0, removed = 0, succeeded = 0, refused = 0;
    Levels levels;
};
int run(const std::string& file, const std::string& data, int edition, const std::string& from, bool internal,
        bool dry_run) {
    area::ImportOptions options{edition, {}, internal};
    if (!options.edition)
        options.edition = area::edition_of(std::filesystem::path(file).filename().string()).value_or(0);
    if (!options.edition) return cannot("name the edition's year with --edition: the file's name has none");
    options.from = area::cut_off(options.edition);
    if (!from.empty()) {
        const auto day = day_from_iso(from);
        if (!day) return cannot("--from takes a day such as 2022-10-31");
        options.from = *day;
    }
    if (!std::filesystem::exists(file)) return cannot(file + " does not exist");
    auto folder = DataFolder::open(data);
    if (!folder) return cannot(folder.error().where + " " + folder.error().detail);
    const auto engine = folder.value()->engine(Clock());
    if (const auto opened = engine->open(); !opened) return cannot(opened.error().where + " " + opened.error().detail);
    const auto done = import_areas(*engine, file, options, dry_run);
    if (!done) return cannot(done.error().where + " " + done.error().detail);
    const auto& [counts, faults, refusal] = done.value();
    for (const auto& f : faults)
        std::cerr << f.file << ":" << f.at.line << ":" << f.at.column << ": found " << f.found << "; expected "
                  << f.expected.en << "（应为" << f.expected.zh << "）\n";
    if (refusal) std::cerr << "refused: " << refusal->code << "\n";
    const auto& l = counts.levels;
    std::cout << to_json(Report{counts.read,
                                counts.added,
                                counts.renamed,
                                counts.removed,
                                counts.succeeded,
                                counts.refused,
                                {l.province, l.city, l.county, l.town, l.village}})
              << "\n";
    return faults.empty() && !refusal ? fine : found_faults;
}
}  // namespace
void add_area(CLI::App& app, int& exit) {
    static std::string file, data, from;
    static int edition = 0;
    static bool internal = false, dry_run = false, json = true;
    auto* verb = app.add_subcommand("area", "The tree of areas");
    verb->require_subcommand(1);
    auto* import = verb->add_subcommand(
        "import", "Read the national tree, a part of it, its yearly changes or successions (.tsv, .csv, .gz)");
    import->add_option("file", file)->required();
    import->add_option("--data", data, "the data folder")->required();
    import->add_option("--edition", edition, "its year; otherwise the last year in the file's name");
    import->add_option("--from", from, "from when it holds; otherwise 31 October of its year");
    import->add_flag("--internal", internal, "areas without a national code, such as development zones");
    import->add_flag("--dry-run", dry_run);
    import->add_flag("--json", json);
    import->callback([&] { exit = run(file, data, edition, from, internal, dry_run);
});
}  // namespace greentally
}  // namespace greentally
