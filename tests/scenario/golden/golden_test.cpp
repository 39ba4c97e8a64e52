/// Golden bytes: a book that was written once is read for ever, so no fact kind changes its bytes by accident.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "engine/house.hpp"
#include "rooms/rooms.hpp"

namespace greentally {
namespace {
constexpr const char* file = "tests/scenario/golden/facts.txt";
constexpr const char* deliberately =
    "\nIf the change is meant: can books that hold the old bytes still be read? Then write the file anew with\n"
    "  GREENTALLY_WRITE_GOLDEN=1 ctest --test-dir build/release -R scenario.golden\nand commit it with the change.";

/// kind ▶ the bytes of one fact of it.
using Samples = std::map<std::string, std::string>;
Samples samples() {
    Samples out{{std::string(day_begun), to_json(DayBegun{{19'000}})}};
    for (const Room& room : all_rooms())
        for (const FactKind& f : room.facts) out[f.kind] = f.sample();
    return out;
}
Samples golden() {
    Samples out;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        const auto tab = line.find('\t');
        out[line.substr(0, tab)] = line.substr(std::min(tab, line.size() - 1) + 1);
    }
    return out;
}

/// R-SYS-01
TEST(golden, every_fact_kind_keeps_its_bytes) {
    const Samples now = samples();
    if (const char* write = std::getenv("GREENTALLY_WRITE_GOLDEN"); write && std::string_view(write) == "1") {
        std::ofstream out(file);
        for (const auto& [kind, json] : now) out << kind << '\t' << json << '\n';
    }
    const Samples before = golden();
    for (const auto& [kind, json] : before) {
        ASSERT_TRUE(now.contains(kind)) << kind << " is known no more." << deliberately;
        EXPECT_EQ(now.at(kind), json) << kind << deliberately;
    }
    for (const auto& [kind, json] : now) EXPECT_TRUE(before.contains(kind)) << kind << " is new." << deliberately;
}
}  // namespace
}  // namespace greentally
