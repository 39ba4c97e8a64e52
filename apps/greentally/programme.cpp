#include <iostream>

#include "domain/programme/check.hpp"
#include "greentally/data_folder.hpp"
#include "greentally/programme_folder.hpp"
#include "greentally/verbs.hpp"
#include "intake/folder/folder.hpp"
#include "rooms/rooms.hpp"

namespace greentally {
Result<programme::Checked> check_programme(const std::string& dir, std::vector<intake::NamedBytes>& bytes,
                                           SourceFolder& folder) {
    TRY(bytes, intake::read_folder(dir));
    SourceFaults faults;
    folder = intake::parse_folder(bytes, faults);
    return programme::check(folder, faults, all_sections());
}
Result<Answer> load_programme(Engine& engine, book::Files& files, const std::string& dir,
                              std::vector<SourceFault>& faults) {
    std::vector<intake::NamedBytes> bytes;
    SourceFolder folder;
    TRY(auto checked, check_programme(dir, bytes, folder));
    faults = checked.faults;
    if (!faults.empty()) return fault(Why::malformed, dir, "has faults: nothing was loaded");
    for (const auto& file : bytes) {
        TRY(const auto name, files.put(file.bytes));
        checked.load.files.push_back({file.name, book::text(name)});
    }
    Order order;
    order.viewer = house_viewer();
    order.decide = [&folder, load = std::move(checked.load)](const State& state, const By& by,
                                                             std::optional<ShapeFault>&) {
        return with_sections(state, by, programme::decide(state, by, load), folder, all_sections());
    };
    return engine.run(std::move(order));
}
namespace {
std::string json_text(std::string_view text) {
    std::string out;
    return write_json_string(out, text), out;
}
void print(const std::vector<SourceFault>& faults, bool json) {
    if (!json) {
        for (const auto& f : faults)
            std::cout << f.file << ":" << f.at.line << ":" << f.at.column << ": found "
                      << (f.found.empty() ? "nothing" : f.found) << "; expected " << f.expected.en << "  （应为"
                      << f.expected.zh << "）\n";
        std::cout << (faults.empty() ? "no faults\n" : std::to_string(faults.size()) + " faults\n");
        return;
    }
    std::cout << "{\"ok\":" << (faults.empty() ? "true" : "false") << ",\"faults\":[";
    const char* before = "";
    for (const auto& f : faults) {
        std::cout << before << "{\"file\":" << json_text(f.file) << ",\"line\":" << f.at.line
                  << ",\"column\":" << f.at.column << ",\"found\":" << json_text(f.found)
                  << ",\"expected\":" << json_text(f.expected.en) << ",\"expected_zh\":" << json_text(f.expected.zh)
                  << "}";
        before = ",";
    }
    std::cout << "]}\n";
}
int check(const std::string& dir, bool json) {
    std::vector<intake::NamedBytes> bytes;
    SourceFolder folder;
    const auto checked = check_programme(dir, bytes, folder);
    if (!checked) return cannot(checked.error().where + " " + checked.error().detail);
    print(checked.value().faults, json);
    return checked.value().faults.empty() ? fine : found_faults;
}
int load(const std::string& dir, const std::string& data, bool json) {
    auto folder = DataFolder::open(data);
    if (!folder) return cannot(folder.error().where + " " + folder.error().detail);
    const auto engine = folder.value()->engine(Clock());
    if (const auto opened = engine->open(); !opened) return cannot(opened.error().where + " " + opened.error().detail);
    std::vector<SourceFault> faults;
    const auto answer = load_programme(*engine, *folder.value()->files, dir, faults);
    if (!faults.empty()) return print(faults, json), found_faults;
    if (!answer) return cannot(answer.error().where + " " + answer.error().detail);
    if (answer.value().outcome != Answer::Outcome::recorded)
        return cannot("not loaded: " + answer.value().refusal.code + " " + answer.value().refusal.field +
                      answer.value().reason);
    std::cout << "{\"ok\":true,\"programme\":" << answer.value().id << ",\"seq\":" << answer.value().seq << "}\n";
    return fine;
}
}  // namespace
void add_programme(CLI::App& app, int& exit) {
    static std::string dir, data;
    static bool json = false;
    auto* verb = app.add_subcommand("programme", "Check or load a programme's folder");
    verb->require_subcommand(1);
    auto* checking =
        verb->add_subcommand("check", "Report every fault with file, line, column, what was found and expected");
    checking->add_option("dir", dir, "the programme's folder")->required();
    checking->add_flag("--json", json);
    checking->callback([&] { exit = check(dir, json); });
    auto* loading = verb->add_subcommand("load", "Load it into a house; with any fault nothing is loaded");
    loading->add_option("dir", dir, "the programme's folder")->required();
    loading->add_option("--data", data, "the data folder")->required();
    loading->add_flag("--json", json);
    loading->callback([&] { exit = load(dir, data, json); });
}
}  // namespace greentally
