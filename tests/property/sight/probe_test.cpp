#include <gtest/gtest.h>

#include "insider.hpp"
#include "probe_room.hpp"

namespace greentally {
namespace {
using testing::Insider;
Viewer nobody_is_here(const State&, Id<Account>, Id<Post>) { return {}; }

void ask_worlds(Insider& insider, int worlds) {
    for (int world = 0; world < worlds && insider.leaks.empty(); ++world) {
        std::mt19937 random(world);
        State state;
        for (int step = 1; step <= 10; ++step) testing::shake_rows(insider.house, state, random, Day{1});
        for (int v = 0; v < 5; ++v) insider.ask(state, testing::random_viewer(random), random, 3);
    }
}
// [R-SYS-02] The question itself: it passes a room that shows what its Sight gives …
TEST(Insider, HearsNothingFromAnHonestRoom) {
    const House house({probe::honest()}, nobody_is_here);
    Insider insider{house, {}, {}, {}, 0};
    ask_worlds(insider, 300);
    EXPECT_EQ(insider.leaks, std::vector<std::string>{});
    EXPECT_GT(insider.hidden, 1000u);
    EXPECT_GT(insider.routes["/secrets"].telling, 300u);
}
// … and catches one that counts what it may not show.
TEST(Insider, CatchesALeak) {
    const House house({probe::leaking()}, nobody_is_here);
    Insider insider{house, {}, {}, {}, 0};
    ask_worlds(insider, 20);
    ASSERT_FALSE(insider.leaks.empty());
    EXPECT_EQ(insider.leaks.front().find("GET /secrets/count"), 0u) << insider.leaks.front();
}
// Every audience occurs among the rows, and each viewer's list is what admits() says, row by row.
TEST(Insider, ListsExactlyWhatIsAdmitted) {
    const House house({probe::honest()}, nobody_is_here);
    std::map<Audience, std::pair<int, int>> seen;  // of an audience: admitted, hidden
    for (int world = 0; world < 200; ++world) {
        std::mt19937 random(world);
        State state;
        for (int step = 1; step <= 10; ++step) testing::shake_rows(house, state, random, Day{1});
        const Viewer viewer = testing::random_viewer(random);
        const Sight sight(state, viewer);
        std::size_t listed = 0, admitted = 0;
        sight.each<Secret>([&](const Secret&) { return ++listed, true; });
        state.all<Secret>().each([&](const auto&, const Secret& s) {
            const bool may_see = admits(scope(state, s), viewer);
            ++(may_see ? seen[s.audience].first : seen[s.audience].second);
            admitted += may_see;
            return true;
        });
        ASSERT_EQ(listed, admitted);
    }
    for (const Audience a : {Audience::offices, Audience::range, Audience::addressed, Audience::named}) {
        EXPECT_GT(seen[a].first, 5) << int(a);
        EXPECT_GT(seen[a].second, 5) << int(a);
    }
    EXPECT_EQ(seen[Audience::nobody].first, 0);
    EXPECT_GT(seen[Audience::nobody].second, 5);
    EXPECT_EQ(seen[Audience::everyone].second, 0);
}
}  // namespace
}  // namespace greentally
