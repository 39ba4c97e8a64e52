#include <gtest/gtest.h>

#include "insider.hpp"
#include "rooms/rooms.hpp"

namespace greentally {
namespace {
using testing::Insider;
/// How many worlds: few on each commit, GREENTALLY_WORLDS of them in a long run.
int worlds_asked() {
    constexpr int usual = 200;
    const char* asked = std::getenv("GREENTALLY_WORLDS");
    return asked ? std::max(1, std::atoi(asked)) : usual;
}

/// Each route was asked well and, unless it is one of `silent`, answered.
void report(const House& house, Insider& insider, const std::vector<std::string_view>& silent = {}) {
    for (const Room& room : house.rooms())
        for (const Route& route : room.routes) {
            if (route.method != "GET") continue;
            const auto& asked = insider.routes[std::string(route.path)];
            const bool quiet = std::find(silent.begin(), silent.end(), route.path) != silent.end();
            EXPECT_TRUE(quiet || asked.answered) << "GET " << route.path << " was never answered";
            EXPECT_EQ(asked.malformed, 0u) << "GET " << route.path << " was asked wrongly";
            std::printf("%-40s answered %6zu  refused %6zu  telling %6zu\n", std::string(route.path).c_str(),
                        asked.answered, asked.refused, asked.telling);
        }
}
// [R-SYS-02] No answer differs when what the viewer may not see never happened: every GET route of every room, over
// random rows (reachable or not) and random viewers.
TEST(Insider, NoAnswerTellsOfHiddenRows) {
    constexpr int days = 12, viewers = 4, times = 4;
    const int worlds = worlds_asked();
    const House house = whole_house();
    Insider insider{house, {}, {}, {}, 0};
    for (int world = 0; world < worlds; ++world) {
        std::mt19937 random(1000 + world);
        State state;
        for (int d = 1; d <= days; ++d) testing::shake_rows(house, state, random, Day{d / 3});
        for (int v = 0; v < viewers; ++v) insider.ask(state, testing::random_viewer(random), random, times);
        for (const std::string& leak : insider.leaks) ADD_FAILURE() << "world " << world << ": " << leak;
        ASSERT_TRUE(insider.leaks.empty());
    }
    EXPECT_GT(insider.hidden, std::size_t(worlds) * viewers) << "nothing was hidden: nothing is proven";
    report(house, insider);
    std::printf("%zu hidden rows over %d questions' states\n", insider.hidden, worlds * viewers);
}
}  // namespace
}  // namespace greentally
