#include <algorithm>
#include <iostream>

#include "base/hash.hpp"
#include "domain/account/account.hpp"
#include "domain/programme/programme.hpp"
#include "edge/jobs/enter.hpp"
#include "edge/jobs/file.hpp"
#include "edge/jobs/imports.hpp"
#include "edge/jobs/mapped.hpp"
#include "greentally/data_folder.hpp"
#include "greentally/verbs.hpp"
#include "rooms/rooms.hpp"
#include "storage/memory/store.hpp"

namespace greentally {
namespace {
struct Wanted {
    std::string kind, file, data, as, unit, form, programme, period, from, table, date;
    int edition = 0;
    bool internal = false, many_removed = false, dry_run = false, json = false;
};
/// The unit by its credit code, its name, its short name or its number.
const Unit* unit_called(const State& state, std::string_view name) {
    const Unit* found = nullptr;
    state.all<Unit>().each([&](const Id<Unit>& id, const Unit& u) {
        const bool so = u.credit_code == name || u.name == name || u.short_name == name || std::to_string(id.n) == name;
        if (so && u.valid(state.today)) found = &u;
        return !found;
    });
    return found;
}
/// Whose hand it is: the account's in the unit, else the first account with a post of a clerk there. Nobody named: the
/// house itself. Errors: not_found.
Result<Viewer> asker(const State& state, const Wanted& w) {
    if (w.unit.empty() && w.as.empty()) return house_viewer();
    const Unit* unit = w.unit.empty() ? nullptr : unit_called(state, w.unit);
    if (!w.unit.empty() && !unit) return fault(Why::not_found, "--unit", "there is no unit " + w.unit);
    Viewer found;
    state.all<Account>().each([&](const Id<Account>& id, const Account& a) {
        if (!w.as.empty() && a.login.view() != w.as) return true;
        for (const Id<Post> post : posts_of(state, id, state.today)) {
            const Viewer v = viewer_of(state, id, post);
            if ((!unit || v.unit == unit->id) && (!w.as.empty() || v.is(Role::clerk))) return found = v, false;
        }
        return true;
    });
    if (!found.post) return fault(Why::not_found, "--unit, --as", "nobody with an account holds such a post today");
    return found;
}
/// Errors: not_found, malformed.
Result<ImportOptions> options_of(const State& state, const Wanted& w) {
    ImportOptions out;
    if (!w.form.empty()) out.form = w.form;
    if (!w.period.empty()) out.period = w.period;
    if (w.edition) out.edition = w.edition;
    out.internal = w.internal, out.many_removed = w.many_removed;
    if (!w.from.empty()) {
        out.from = day_from_iso(w.from);
        if (!out.from) return fault(Why::malformed, "--from", "takes a day such as 2022-10-31");
    }
    if (w.programme.empty()) return out;
    state.all<Programme>().each([&](const Id<Programme>& id, const Programme& p) {
        if (p.code.view() == w.programme) out.programme = id;
        return true;
    });
    if (!out.programme) return fault(Why::not_found, "--programme", "there is no programme " + w.programme);
    return out;
}
std::string json_text(std::string_view text) {
    std::string out;
    return write_json_string(out, text), out;
}
void print(const ImportPlan& plan, bool json) {
    const ImportCounts& n = plan.counts;
    std::string out = "{";
    if (json && !plan.said.empty()) {
        const char* before = "\"rows\":[";
        for (const std::string& row : plan.said) out += before + row, before = ",";
        out += "],";
    }
    out += "\"new\":" + std::to_string(n.added) + ",\"changed\":" + std::to_string(n.changed) +
           ",\"equal\":" + std::to_string(n.equal) + ",\"refused\":" + std::to_string(n.refused);
    if (json) out += ",\"faults\":[";
    const char* before = "";
    for (const SourceFault& f : plan.faults.sorted()) {
        std::cerr << f.file << ":" << f.at.line << ":" << f.at.column << ": found "
                  << (f.found.empty() ? "nothing" : f.found) << "; expected " << f.expected.en << "（应为"
                  << f.expected.zh << "）\n";
        if (json)
            out += before + ("{\"file\":" + json_text(f.file)) + ",\"line\":" + std::to_string(f.at.line) +
                   ",\"column\":" + std::to_string(f.at.column) + ",\"found\":" + json_text(f.found) +
                   ",\"expected\":" + json_text(f.expected.en) + ",\"expected_zh\":" + json_text(f.expected.zh) + "}";
        before = ",";
    }
    if (plan.refusal) std::cerr << "refused: " << plan.refusal->code << "\n";
    std::cout << out << (json ? "]}\n" : "}\n");
}
constexpr std::string_view gzip = "\x1F\x8B";
/// What all files of one run share.
struct Run {
    const Wanted& w;
    DataFolder* folder;  // none: a dry run into an empty house
    Engine& engine;
    const ImportKind& kind;
    Viewer viewer;
};
int import_one(const Run& run, const std::filesystem::path& path) {
    const Wanted& w = run.w;
    const auto mapped = edge::MappedFile::open(path, edge::import_bytes_max);
    if (!mapped) return cannot(mapped.error().where + " " + mapped.error().detail);
    std::string_view bytes = mapped.value().bytes();
    const Result<std::string> inflated =
        bytes.starts_with(gzip) ? read_file(path, edge::import_bytes_max) : std::string();
    if (!inflated) return cannot(inflated.error().where + " " + inflated.error().detail);
    if (bytes.starts_with(gzip)) bytes = inflated.value();
    State state = run.engine.snapshot();
    if (const auto date = day_from_iso(w.date)) Turn(state).begin_day(*date);
    auto options = options_of(state, w);
    if (!options) return cannot(options.error().where + ": " + options.error().detail);
    const std::string name = path.filename().string();
    options.value().name = name;
    ImportPlan plan;
    const auto file = edge::read_import_file(bytes, name, run.kind, w.table, plan.faults);
    if (plan.faults.none())
        plan = edge::plan_import(run.kind, state, run.viewer, file, options.value(),
                                 [](std::size_t, std::size_t) { return true; });
    print(plan, w.json);
    const int exit = plan.faults.none() && !plan.refusal ? fine : found_faults;
    if (w.dry_run || !plan.enter) return exit;
    Order as;
    as.viewer = run.viewer;
    const std::string key = "import-" + hex(sm3(random_bytes(32))).substr(0, 32);
    ImportReceipt receipt;
    receipt.name = name;
    const Answer answer = edge::enter(run.engine, *run.folder->files, plan, run.kind, receipt, bytes, as, key);
    if (answer.outcome == Answer::Outcome::refused)
        return std::cerr << "refused: " << answer.refusal.code << " " << answer.refusal.field << "\n", found_faults;
    return answer.outcome == Answer::Outcome::recorded ? exit : cannot(answer.reason);
}
/// The file, or those of a folder by name.
std::vector<std::filesystem::path> files_of(const std::string& path) {
    if (!std::filesystem::is_directory(path)) return {path};
    std::vector<std::filesystem::path> out;
    for (const auto& entry : std::filesystem::directory_iterator(path))
        if (entry.is_regular_file() && !entry.path().filename().string().starts_with(".") &&
            !entry.path().filename().string().starts_with("~$"))  // what Excel locks an open file with
            out.push_back(entry.path());
    std::sort(out.begin(), out.end());
    return out;
}
int run(const Wanted& w) {
    if (!std::filesystem::exists(w.file)) return cannot(w.file + " does not exist");
    if (!w.date.empty() && !day_from_iso(w.date)) return cannot("--date takes a day such as 2022-04-20");
    std::unique_ptr<DataFolder> folder;
    memory::Store nothing;
    std::unique_ptr<Engine> engine;
    if (w.dry_run && !std::filesystem::exists(w.data))
        engine = std::make_unique<Engine>(whole_house(), nothing, Clock(), Engine::Options{});
    else {
        auto found = DataFolder::open(w.data);
        if (!found) return cannot(found.error().where + " " + found.error().detail);
        folder = std::move(found.value()), engine = folder->engine(Clock());
    }
    if (const auto opened = engine->open(); !opened) return cannot(opened.error().where + " " + opened.error().detail);
    const ImportKind* kind = edge::import_kind(engine->house(), w.kind);
    if (!kind) return cannot("there is no kind " + w.kind + "; there are: " + edge::import_kinds(engine->house()));
    const auto viewer = asker(engine->snapshot(), w);
    if (!viewer) return cannot(viewer.error().where + ": " + viewer.error().detail);
    const auto files = files_of(w.file);
    if (files.empty()) return cannot(w.file + " holds no file");
    int exit = fine;
    for (const auto& path : files) {
        if (files.size() > 1) std::cerr << path.filename().string() << "\n";
        exit = std::max(exit, import_one({w, folder.get(), *engine, *kind, viewer.value()}, path));
    }
    return exit;
}
}  // namespace
void add_import(CLI::App& app, int& exit) {
    static Wanted w;
    auto* verb = app.add_subcommand(
        "import", "A file of a kind (areas, return, census, problem) into the book; .xlsx, .xls, CSV or TSV");
    verb->add_option("kind", w.kind, "areas, return, census or problem")->required();
    verb->add_option("file", w.file, "a file, or a folder of them")->required();
    verb->add_option("--data", w.data, "the data folder")->required();
    verb->add_option("--unit", w.unit, "whose return: credit code, name or number");
    verb->add_option("--as", w.as, "whose hand: an account; otherwise the unit's clerk");
    verb->add_option("--programme", w.programme, "its code, if the columns do not tell");
    verb->add_option("--form", w.form, "its code, if the columns do not tell");
    verb->add_option("--period", w.period, "such as 2022-03, 2022Q1, 2022, unless it is a column");
    verb->add_option("--edition", w.edition, "of areas: its year; otherwise the last year in the file's name");
    verb->add_option("--from", w.from, "of areas: from when it holds; otherwise 31 October of its year");
    verb->add_flag("--internal", w.internal, "of areas: without a national code, such as development zones");
    verb->add_flag("--many-removed", w.many_removed, "of areas: more than a fifth may go");
    verb->add_option("--table", w.table,
                     "of a spreadsheet with several: its name as sheet inspect shows it, 3月!B3:E6");
    verb->add_option("--date", w.date, "the day from which phrases such as 三天内 count; otherwise the book's");
    verb->add_flag("--dry-run", w.dry_run,
                   "only say what would come in; a data folder that is not there is an empty one");
    verb->add_flag("--json", w.json, "the rows as they were understood and the faults as JSON, too");
    verb->callback([&] { exit = run(w); });
}
}  // namespace greentally
