/// The bytes of every kind of fact, as books that exist hold them: facts.txt is changed on purpose or not at all.
/// R-SYS-01.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "rooms/rooms.hpp"

namespace greentally {
namespace {
constexpr const char* golden_file = "tests/scenario/golden/facts.txt";
constexpr const char* rewrite = "GREENTALLY_WRITE_GOLDEN";

using Lines = std::map<std::string, std::string>;

Lines samples() {
    Lines out;
    for (const Room& room : all_rooms())
        for (const FactKind& kind : room.facts)
            EXPECT_TRUE(out.emplace(kind.kind, kind.sample()).second) << kind.kind << " is recorded by two rooms";
    return out;
}
Lines golden() {
    Lines out;
    std::ifstream in(golden_file);
    for (std::string line; std::getline(in, line);) {
        const auto tab = line.find('\t');
        out[line.substr(0, tab)] = tab == line.npos ? "" : line.substr(tab + 1);
    }
    return out;
}
/// What a reader of the old bytes would meet: the kind, and both texts from a little before they part.
std::string parting(const std::string& kind, const std::string& was, const std::string& is) {
    constexpr std::size_t before = 40, shown = 120;
    const auto at = std::size_t(std::mismatch(was.begin(), was.end(), is.begin(), is.end()).first - was.begin());
    const auto from = at - std::min(at, before);
    return kind + " differs at byte " + std::to_string(at) + "\n    was …" + was.substr(from, shown) + "\n    is  …" +
           is.substr(from, shown) + "\n";
}
}  // namespace

// R-SYS-01
TEST(GoldenBytes, EveryKindOfFactIsWrittenAsBooksHaveIt) {
    const Lines is = samples();
    if (std::getenv(rewrite)) {
        std::ofstream out(golden_file);
        for (const auto& [kind, json] : is) out << kind << '\t' << json << '\n';
        return;
    }
    const Lines was = golden();
    std::string difference;
    for (const auto& [kind, json] : was) {
        const auto now = is.find(kind);
        if (now == is.end())
            difference += kind + " is recorded no more: books that hold it cannot be read\n";
        else if (now->second != json)
            difference += parting(kind, json, now->second);
    }
    for (const auto& [kind, json] : is)
        if (!was.contains(kind)) difference += kind + " is new\n";
    EXPECT_TRUE(difference.empty())
        << difference << "If this is meant, and books that exist can still be read, write the file again:\n  "
        << rewrite << "=1 build/release/tests/scenario/golden/test_scenario_golden\n"
        << "from the repository's root, and commit it.";
}
}  // namespace greentally
