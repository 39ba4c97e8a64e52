#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "base/source.hpp"
#include "greentally/fonts.hpp"
#include "greentally/verbs.hpp"
#include "press/paper/docx/docx.hpp"
#include "press/paper/json/read.hpp"
#include "press/paper/letters.hpp"
#include "press/paper/pdf/pdf.hpp"

namespace greentally {
std::vector<std::filesystem::path> font_folders(const std::vector<std::string>& named) {
    std::vector<std::filesystem::path> folders(named.begin(), named.end());
    const char* also = std::getenv("GREENTALLY_FONTS");
    std::istringstream names(also ? also : "");
    for (std::string name; std::getline(names, name, ':');)
        if (!name.empty()) folders.emplace_back(name);
    return folders;
}
namespace {
struct Asked {
    std::string file, to, out;
    std::vector<std::string> fonts;
};
/// Which fonts stand in for those that the standard names, and what none of them can show.
void tell(const press::Fonts& fonts, const press::Pdf& made) {
    for (const auto& font : fonts.used())
        if (!font.named) std::cerr << font.wanted << ": " << font.file << "\n";
    if (!made.missing.empty()) std::cerr << "no font shows: " << press::utf8(made.missing) << "\n";
}
Result<std::string> rendered(const press::Paper& paper, const Asked& asked) {
    if (asked.to == "docx") return press::docx(paper);
    TRY(auto fonts, press::Fonts::open(font_folders(asked.fonts)));
    TRY(auto made, press::pdf(paper, fonts));
    tell(fonts, made);
    return std::move(made.bytes);
}
int run(const Asked& asked) {
    std::ifstream in(asked.file, std::ios::binary);
    std::ostringstream held;
    if (!in || !(held << in.rdbuf())) return cannot("cannot read " + asked.file);
    auto paper = press::paper_from_json(std::move(held).str());
    auto made = paper ? rendered(paper.value(), asked) : Result<std::string>(paper.error());
    if (!made) {
        const Fault& f = made.error();
        if (f.why == Why::io || f.why == Why::not_found) return cannot(f.where + ": " + f.detail);
        std::cerr << asked.file << ":" << f.where << ": " << f.detail << "\n";
        return found_faults;
    }
    const std::string name =
        asked.out.empty() ? std::filesystem::path(asked.file).replace_extension(asked.to).string() : asked.out;
    std::ofstream out(name, std::ios::binary);
    if (!(out << made.value()) || !out.flush()) return cannot("cannot write " + name);
    return fine;
}
}  // namespace
void add_paper(CLI::App& app, int& exit) {
    static Asked asked;
    auto* verb = app.add_subcommand("paper", "Official papers laid out to GB/T 9704-2012");
    verb->require_subcommand(1);
    auto* render = verb->add_subcommand("render", "A paper from its tree (docs/formats/paper.md)");
    render->add_option("file", asked.file, "the tree as JSON")->required();
    render->add_option("--to", asked.to)->required()->check(CLI::IsMember({"docx", "pdf"}));
    render->add_option("-o,--out", asked.out, "the file to write; else FILE.docx or FILE.pdf beside it");
    render->add_option("--fonts", asked.fonts, "folders of fonts, searched before GREENTALLY_FONTS and the system's");
    render->callback([&] { exit = run(asked); });
}
}  // namespace greentally
