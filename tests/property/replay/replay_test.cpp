/// The demonstration's whole book: what was settled act by act, what is rebuilt from nothing and what is asked for as
/// of a past fact are the same rows. R-SYS-01.
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>

#include "engine/checkpoint.hpp"
#include "engine/past.hpp"
#include "rooms/rooms.hpp"
#include "storage/sqlite/store.hpp"

namespace greentally {
namespace {
namespace fs = std::filesystem;

/// A demonstration city, written once for all tests.
class Replay : public testing::Test {
protected:
    static void SetUpTestSuite() {
        folder = fs::temp_directory_path() / ("greentally-replay-" + std::to_string(::getpid()));
        const std::string command = std::string(GREENTALLY_BINARY) + " demo --seed 7 --data " + folder.string();
        ASSERT_EQ(std::system((command + " >/dev/null").c_str()), 0) << command;
        store = sqlite::Store::open_to_read(folder / "book.db").value();
        end = store->last().value().seq;
    }
    static void TearDownTestSuite() {
        store.reset();
        fs::remove_all(folder);
    }
    static std::string rows(const House& house, const State& state) { return hex(sm3(house.dump(state))); }
    /// `count` seqs of the book, the last among them.
    static std::vector<std::uint64_t> moments(std::size_t count, unsigned seed) {
        std::mt19937_64 random(seed);
        std::vector<std::uint64_t> out{end};
        while (out.size() < count) out.push_back(1 + random() % end);
        std::sort(out.begin(), out.end());
        out.erase(std::unique(out.begin(), out.end()), out.end());
        return out;
    }
    static inline fs::path folder;
    static inline std::unique_ptr<sqlite::Store> store;
    static inline std::uint64_t end = 0;
};

/// Settles after every few facts, as the writer does; keeps the rows at each of `moments`.
std::map<std::uint64_t, std::string> lived(const House& house, const book::Store& store,
                                           const std::vector<std::uint64_t>& moments,
                                           std::string (*rows)(const House&, const State&)) {
    std::map<std::uint64_t, std::string> out;
    std::mt19937 random(5);
    State state;
    std::vector<book::Fact> act;
    const auto settle = [&] {
        Turn turn(state);
        const Day before = turn.now.today;
        for (const book::Fact& fact : act) EXPECT_TRUE(house.apply(turn, book::view(fact)));
        house.settle(turn, before < turn.now.today);
        act.clear();
    };
    EXPECT_TRUE(store.read(1, [&](const book::FactView& fact) {
        act.push_back(book::own(fact));
        const bool kept = std::binary_search(moments.begin(), moments.end(), fact.seq);
        if (kept || random() % 3 == 0) settle();
        if (kept) out[fact.seq] = rows(house, state);
        return true;
    }));
    return out;
}

TEST_F(Replay, AsOfAnyFactEqualsWhatWasLivedAndWhatIsRebuilt) {
    const House house = whole_house();
    const auto at = moments(30, 3);
    const auto then = lived(house, *store, at, rows);
    ASSERT_EQ(then.size(), at.size());
    Past bare(house, *store, {}), with_checkpoints(house, *store, (folder / "cache").string());
    auto mixed = at;
    std::shuffle(mixed.begin(), mixed.end(), std::mt19937(9));
    for (const auto seq : mixed) {
        const auto near = with_checkpoints.state(seq);
        ASSERT_TRUE(near) << near.error().detail;
        EXPECT_EQ(rows(house, near.value()), then.at(seq)) << "as of fact " << seq;
    }
    for (const auto seq : {at[at.size() / 2], at.back()})
        EXPECT_EQ(rows(house, bare.state(seq).value()), then.at(seq)) << "from nothing up to fact " << seq;
    EXPECT_EQ(bare.state(end + 1).error().why, Why::not_found);
}
TEST_F(Replay, AMomentBetweenTwoFactsIsTheEarlierOne) {
    const House house = whole_house();
    const Past past(house, *store, {});
    for (const auto seq : moments(20, 4)) {
        const Instant at = store->find(seq).value()->recorded_at;
        const auto found = past.seq_at(at);
        ASSERT_TRUE(found);
        EXPECT_GE(found.value(), seq);
        EXPECT_EQ(store->find(found.value()).value()->recorded_at, at);
        if (found.value() < end) { EXPECT_GT(store->find(found.value() + 1).value()->recorded_at, at); }
        EXPECT_LT(past.seq_at(Instant{at.us - 1}).value(), seq);
    }
    EXPECT_EQ(past.seq_at(Instant{0}).value(), 0u);
}
TEST_F(Replay, AnyPastMomentComesWithinASecond) {
    const House house = whole_house();
    std::vector<double> seconds;
    for (const auto seq : moments(15, 8)) {
        Past past(house, *store, (folder / "cache").string());  // nothing kept from before
        const auto begin = std::chrono::steady_clock::now();
        ASSERT_TRUE(past.state(seq));
        seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    std::sort(seconds.begin(), seconds.end());
    RecordProperty("slowest_ms", int(seconds.back() * 1000));
    EXPECT_LE(seconds[seconds.size() / 2], 1.0) << "half of them took longer; the slowest " << seconds.back() << " s";
}
TEST_F(Replay, VerifyNamesAFileThatIsNoLongerWhatItsNameSays) {
    const std::string verify =
        std::string(GREENTALLY_BINARY) + " verify --json " + folder.string() + " > " + (folder / "proof").string();
    EXPECT_EQ(std::system(verify.c_str()), 0);
    fs::path file;
    for (const auto& entry : fs::recursive_directory_iterator(folder / "files"))
        if (entry.is_regular_file() && entry.file_size()) file = entry.path();
    ASSERT_FALSE(file.empty());
    fs::permissions(file, fs::perms::owner_write, fs::perm_options::add);
    std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
    const char was = char(bytes.peek());
    bytes.seekp(0).put(char(was ^ 1)).flush();
    EXPECT_NE(std::system(verify.c_str()), 0);
    std::string said;
    std::getline(std::ifstream(folder / "proof"), said);
    EXPECT_NE(said.find(file.filename().string().substr(0, 20)), said.npos) << said;
    bytes.seekp(0).put(was).flush();
    EXPECT_EQ(std::system(verify.c_str()), 0);
}
}  // namespace
}  // namespace greentally
