#include <iostream>

#include "base/json.hpp"
#include "greentally/verbs.hpp"
#include "storage/files/files.hpp"
#include "storage/sqlite/verify.hpp"

namespace greentally {
namespace {
/// Errors: the first file that is not what its name says.
Result<> prove_files(const std::filesystem::path& dir) {
    if (!std::filesystem::exists(dir / "files")) return ok();
    TRY(const auto files, files::Files::open_to_read(dir / "files"));
    TRY(book::verify(*files));
    return ok();
}
int not_proved(bool json, std::uint64_t seq, const std::string& what) {
    std::string fault;
    write_json_string(fault, what);
    if (json)
        std::cout << R"({"ok":false,"seq":)" << seq << R"(,"fault":)" << fault << "}\n";
    else
        std::cout << "NOT PROVED  " << (seq ? "fact " + std::to_string(seq) + "  " : "") << what << "\n";
    return found_faults;
}
}  // namespace
static int verify(const std::string& dir, const std::string& head, bool json) {
    std::optional<Digest> printed;
    if (!head.empty()) {
        const auto bytes = unhex(head);
        if (!bytes || bytes->size() != 32) return cannot("--head takes 64 hex digits");
        printed.emplace();
        std::copy(bytes->begin(), bytes->end(), printed->begin());
    }
    if (!std::filesystem::exists(std::filesystem::path(dir) / "book.db")) return cannot(dir + " holds no book.db");
    const auto proofs = sqlite::verify_directory(dir, printed);
    for (const auto& [file, proof] : proofs)
        if (!proof.ok) return not_proved(json, proof.seq, file + ": " + proof.fault);
    if (const auto files = prove_files(dir); !files)
        return not_proved(json, 0, "files: " + files.error().where + " " + files.error().detail);
    const auto& book = proofs.front().proof;
    if (json)
        std::cout << R"({"ok":true,"facts":)" << book.facts << R"(,"head":")" << hex(book.head) << "\"}\n";
    else
        std::cout << "proved  " << book.facts << " facts  head " << hex(book.head) << "\n";
    return fine;
}
void add_verify(CLI::App& app, int& exit) {
    auto* verb = app.add_subcommand("verify", "Prove a book's chain and its files without the server");
    static std::string dir, head;
    static bool json = false;
    verb->add_option("dir", dir, "the data folder")->required();
    verb->add_option("--head", head, "a printed head: shows that nothing was cut off");
    verb->add_flag("--json", json);
    verb->callback([&] { exit = verify(dir, head, json); });
}
}  // namespace greentally
