/// The general checks over every room of the build. R-SYS-01.
#include <gtest/gtest.h>

#include "engine/checkpoint.hpp"
#include "engine/engine.hpp"
#include "rooms/rooms.hpp"
#include "storage/memory/store.hpp"

namespace greentally {
namespace {
/// The first line that differs, with the table it belongs to.
std::string difference(const std::string& a, const std::string& b) {
    std::size_t i = 0;
    while (i < a.size() && i < b.size() && a[i] == b[i]) ++i;
    if (i == a.size() && i == b.size()) return {};
    const auto line = a.rfind('\n', i) == a.npos ? 0 : a.rfind('\n', i) + 1;
    const auto table = a.rfind("\n# ", i);
    const auto from = [&](const std::string& s) {
        return line < s.size() ? s.substr(line, s.find('\n', line) - line) : std::string();
    };
    return (table == a.npos ? "" : a.substr(table + 1, a.find('\n', table + 1) - table - 1)) +
           "\n  incremental: " + from(a) + "\n  from nothing: " + from(b);
}
/// On while it lives.
struct ProveTouches {
    ProveTouches() { prove_touches = true; }
    ~ProveTouches() { prove_touches = false; }
};
}  // namespace

TEST(House, IncrementalEqualsFromNothingForRandomRows) {
    const ProveTouches proven;
    const House house = whole_house();
    for (unsigned seed = 1; seed <= 40; ++seed) {
        std::mt19937 random(seed);
        State state;
        for (int step = 1; step <= 40; ++step) {
            house.shake(state, random, Day{step / 6});
            const std::string incremental = house.dump(state), fresh = house.dump(house.rebuilt(state));
            ASSERT_EQ(difference(incremental, fresh), "") << "seed " << seed << " step " << step;
        }
    }
}
TEST(House, ACheckpointGivesBackTheSameRows) {
    const House house = whole_house();
    std::mt19937 random(7);
    State state;
    for (int step = 1; step <= 60; ++step) house.shake(state, random, Day{step / 6});
    const std::string text = print_checkpoint(house, state, {});
    const auto read = read_checkpoint(house, text);
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_EQ(house.dump(house.rebuilt(read.value().state)), house.dump(house.rebuilt(state)));
    std::string damaged = text;
    damaged[damaged.size() / 2] ^= 1;
    EXPECT_FALSE(read_checkpoint(house, damaged));
}
TEST(House, EveryFactKindHasASampleThatItReads) {
    const std::vector<Room> rooms = all_rooms();
    for (const Room& room : rooms)
        for (const FactKind& kind : room.facts) {
            State state;
            Turn turn(state);
            const auto document = Document::parse(kind.sample());
            ASSERT_TRUE(document) << kind.kind;
            EXPECT_EQ(document->root().kind(), Json::Kind::object) << kind.kind;
        }
}
}  // namespace greentally
