// The insider's question in the demonstration city: figures, drafts, returns and boards as offices make them.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "derived/verdict/verdict.hpp"
#include "domain/account/account.hpp"
#include "domain/indicator/indicator.hpp"
#include "engine/past.hpp"
#include "insider.hpp"
#include "rooms/rooms.hpp"
#include "storage/sqlite/store.hpp"

namespace greentally {
namespace {
using testing::Insider;

/// Written by the product itself, into a folder that goes with the test.
class City : public ::testing::Test {
protected:
    void SetUp() override {
        std::filesystem::remove_all(folder_);
        const std::string write =
            std::string(GREENTALLY_BINARY) + " demo --shipped . --data " + folder_.string() + " > /dev/null";
        ASSERT_EQ(std::system(write.c_str()), 0) << write;
        auto store = sqlite::Store::open_to_read(folder_ / "book.db");
        ASSERT_TRUE(store) << store.error().detail;
        store_ = std::move(store).value();
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }
    const std::filesystem::path folder_ =
        std::filesystem::temp_directory_path() / ("greentally-sight-" + std::to_string(::getpid()));
    std::unique_ptr<sqlite::Store> store_;
};

/// Log-ins with the post in which each acts, one of every kind: by roles and by width of the area.
std::vector<Viewer> one_of_each(const State& state, std::mt19937& random) {
    std::map<std::pair<std::uint32_t, std::uint64_t>, std::vector<Viewer>> kinds;
    state.all<Account>().each([&](const Id<Account>& account, const Account&) {
        for (const Id<Post> post : posts_of(state, account, state.today)) {
            const Viewer v = viewer_of(state, account, post);
            kinds[{v.roles, v.span.last - v.span.first}].push_back(v);
        }
        return true;
    });
    std::vector<Viewer> out;
    for (const auto& [kind, viewers] : kinds) out.push_back(viewers[random() % viewers.size()]);
    return out;
}

/// What a city has published its counties see although the figures beneath it are hidden: asked for by itself, below.
State unpublished(const House& house, State state) {
    std::vector<Key<Publication>> keys;
    state.all<Publication>().each([&](const auto& key, const Publication&) { return keys.push_back(key), true; });
    Turn turn(state);
    for (const auto& key : keys) turn.erase<Publication>(key);
    house.settle(turn, false);
    return state;
}

// [R-SYS-02]
TEST_F(City, NoAnswerTellsOfHiddenRows) {
    const House house = whole_house();
    Past past(house, *store_, {});
    const auto last = store_->last();
    ASSERT_TRUE(last);
    std::mt19937 random(2022);
    Insider insider{house, {}, {}, {}, 0};
    constexpr int moments = 2, times = 8;
    for (int moment = 0; moment < moments; ++moment) {
        const std::uint64_t seq = last.value().seq - (moment ? random() % (last.value().seq / 3) : 0);
        const auto written = past.state(seq);
        ASSERT_TRUE(written) << written.error().detail;
        const State state = unpublished(house, written.value());
        insider.vocabulary = testing::vocabulary_of(house, state);
        insider.vocabulary.words = {"drainage", "sanitation", "绿", "县", "a", "lj"};
        for (int year = 2020; year <= 2022; ++year) {
            insider.vocabulary.periods.push_back(period(PeriodKind::year, year));
            for (int m = 1; m <= 12; ++m) insider.vocabulary.periods.push_back(month(year, m));
        }
        for (const Viewer& viewer : one_of_each(state, random)) insider.ask(state, viewer, random, times);
        for (const std::string& leak : insider.leaks) ADD_FAILURE() << "fact " << seq << ": " << leak.substr(0, 20'000);
        ASSERT_TRUE(insider.leaks.empty());
    }
    EXPECT_GT(insider.hidden, 1000u) << "nothing was hidden: nothing is proven";
    for (const char* route :
         {"/board", "/indicators/{indicator}", "/returns", "/returns/{id}", "/duties", "/units/{unit}"})
        EXPECT_GT(insider.routes[route].telling, 0u) << route;
    for (const auto& [path, asked] : insider.routes)
        std::printf("%-40s answered %6zu  refused %6zu  telling %6zu\n", path.c_str(), asked.answered, asked.refused,
                    asked.telling);
}
// [R-SYS-02] 县（区）之间：发布后可见
TEST_F(City, ACountySeesItsPeersYearOnceTheCityHasPublishedIt) {
    const House house = whole_house();
    Past past(house, *store_, {});
    const auto peers = [&](std::uint64_t seq, int year) {
        const State state = past.state(seq).value();
        const Id<Account> account = account_named(state, "county1.head");
        const Viewer viewer = viewer_of(state, account, posts_of(state, account, state.today).front());
        std::size_t seen = 0;
        Sight(state, viewer).each<Verdict>([&](const Verdict& v) {
            const Area* area = state.find<Area>(v.key.area);
            seen += area->level == area::Level::county && !viewer.span.holds(area->span) && v.key.period.year() == year;
            return true;
        });
        return seen;
    };
    std::uint64_t published = 0;
    ASSERT_TRUE(store_->read(1, [&](const book::FactView& fact) {
        if (fact.kind == "indicator.published") published = fact.seq;  // the last: 2021
        return true;
    }));
    ASSERT_GT(published, 0u);
    EXPECT_EQ(peers(published - 1, 2021), 0u);
    EXPECT_GT(peers(published, 2021), 0u);
    EXPECT_EQ(peers(store_->last().value().seq, 2022), 0u);
}
}  // namespace
}  // namespace greentally
