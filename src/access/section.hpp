#pragma once
/// A section of a programme's folder: it belongs to the noun that reads it. A noun joins with a row; the checker knows
/// none.
#include <functional>
#include <map>
#include <string_view>
#include <vector>

#include "access/room.hpp"
#include "base/record.hpp"

namespace greentally {
struct Programme;
/// Codes that one section declares and another may name ("indicator", "element" …), and where a name is used.
class Codes {
public:
    void declare(std::string_view kind, std::string_view code) { declared_[std::string(kind)].emplace_back(code); }
    /// A file with a fault of syntax hides what it declares: names of this kind are then not complained about.
    void unknown(std::string_view kind) { hidden_.emplace(kind); }
    void use(std::string_view kind, std::string_view code, std::string_view file, Place at);
    /// Reports each name that nobody declared, with the nearest that somebody did.
    void finish(SourceFaults&) const;

private:
    struct Use {
        std::string kind, code, file;
        Place at;
    };
    std::map<std::string, std::vector<std::string>, std::less<>> declared_;
    std::set<std::string, std::less<>> hidden_;
    std::vector<Use> uses_;
};
struct Checking {
    const SourceFolder& folder;
    SourceFaults& faults;
    Codes& codes;
};
struct Section {
    std::string_view noun;
    std::vector<std::string_view>
        files;  // "elements.csv", "paper_*.toml": nobody else's; a file that no section names is a fault
    std::vector<std::string_view> tables;  // top-level keys of programme.toml
    void (*check)(Checking&);
    /// What a load of the folder records beside the programme itself. None: the programme's own act says it all.
    Facts (*enter)(const State&, const By&, Id<Programme>, const SourceFolder&) = nullptr;
};
/// The facts of a loaded programme with those of the other nouns' sections; nothing new if the programme is not.
Decision with_sections(const State&, const By&, Decision loaded, const SourceFolder&, const std::vector<Section>&);
/// Every fault of a folder: those that parsing found, files and tables that no section knows or two claim, and each
/// section's.
void check_sections(const SourceFolder&, const std::vector<Section>&, SourceFaults&);
}  // namespace greentally
