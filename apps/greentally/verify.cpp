#include <iostream>

#include "base/json.hpp"
#include "greentally/verbs.hpp"
#include "storage/sqlite/verify.hpp"

namespace greentally {
static int verify(const std::string& dir, const std::string& head, bool json) {
    std::optional<Digest> printed;
    if (!head.empty()) {
        const auto bytes = unhex(head);
        if (!bytes || bytes->size() != 32) return cannot("--head takes 64 hex digits");
        printed.emplace();
        std::copy(bytes->begin(), bytes->end(), printed->begin());
    }
    if (!std::filesystem::exists(std::filesystem::path(dir) / "book.db")) return cannot(dir + " holds no book.db");
    for (const auto& [file, proof] : sqlite::verify_directory(dir, printed)) {
        if (!proof.ok) {
            std::string fault;
            write_json_string(fault, file + ": " + proof.fault);
            if (json)
                std::cout << R"({"ok":false,"seq":)" << proof.seq << R"(,"fault":)" << fault << "}\n";
            else
                std::cout << "NOT PROVED  fact " << proof.seq << "  " << file << ": " << proof.fault << "\n";
            return found_faults;
        }
        if (file != "book.db") continue;
        if (json)
            std::cout << R"({"ok":true,"facts":)" << proof.facts << R"(,"head":")" << hex(proof.head) << "\"}\n";
        else
            std::cout << "proved  " << proof.facts << " facts  head " << hex(proof.head) << "\n";
    }
    return fine;
}
void add_verify(CLI::App& app, int& exit) {
    auto* verb = app.add_subcommand("verify", "Prove a book's chain without the server");
    static std::string dir, head;
    static bool json = false;
    verb->add_option("dir", dir, "the data folder")->required();
    verb->add_option("--head", head, "a printed head: shows that nothing was cut off");
    verb->add_flag("--json", json);
    verb->callback([&] { exit = verify(dir, head, json); });
}
}  // namespace greentally
