/// What only the SQLite store promises; the rest is in tests/contract/store.
#include "storage/sqlite/store.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

namespace greentally::sqlite {
namespace {
namespace fs = std::filesystem;

struct SqliteStore : testing::Test {
    SqliteStore() {
        std::string pattern = (fs::temp_directory_path() / "greentally-sqlite-XXXXXX").string();
        CHECK(mkdtemp(pattern.data()) != nullptr);
        folder_ = pattern;
    }
    ~SqliteStore() override { fs::remove_all(folder_); }
    fs::path file() const { return folder_ / "book.db"; }

    static std::string secret(std::uint64_t seq) {
        return "telephone number of household " + std::to_string(1000000 + seq);
    }
    /// A book of `n` facts with a secret each, of bodies of `bytes`; a fact after them withholds each of the first
    /// `gone`.
    std::vector<book::Fact> facts(std::uint64_t n, std::size_t bytes, std::uint64_t gone = 0) {
        std::vector<book::Fact> all{book::opening({.name = "book"}, {1650418200000000}, {})};
        for (std::uint64_t seq = 2; seq <= n; ++seq)
            all.push_back({.kind = "visit.made", .body = secret(seq) + std::string(bytes, '.')});
        for (std::uint64_t seq = 2; seq < 2 + gone; ++seq) {
            all.push_back({.kind = std::string(book::withheld_kind), .body = book::withheld_body(seq)});
        }
        book::seal({}, all).value();
        return all;
    }
    bool on_disk(const std::string& text) const {
        for (const auto& entry : fs::directory_iterator(folder_)) {
            std::ifstream in(entry.path(), std::ios::binary);
            if (std::string(std::istreambuf_iterator<char>(in), {}).find(text) != std::string::npos) return true;
        }
        return false;
    }

    fs::path folder_;
};

TEST_F(SqliteStore, AWithheldBodyIsNowhereOnTheDisk) {
    for (const std::size_t bytes : {10, 300, 20000}) {
        constexpr std::uint64_t n = 40, gone = 8;
        fs::remove_all(folder_), fs::create_directories(folder_);
        const auto store = Store::open(file()).value();
        for (const auto& fact : facts(n, bytes, gone)) ASSERT_TRUE(store->append({&fact, 1}));
        for (std::uint64_t i = 0; i < gone; ++i) {
            ASSERT_TRUE(on_disk(secret(2 + i)));
            ASSERT_TRUE(store->withhold(2 + i, n + 1 + i));
            EXPECT_FALSE(on_disk(secret(2 + i))) << "fact " << 2 + i << " of " << bytes << " bytes";
        }
        EXPECT_TRUE(on_disk(secret(2 + gone))) << "its neighbour stays";
    }
}

TEST_F(SqliteStore, AReaderCannotWrite) {
    const auto all = facts(3, 10);
    ASSERT_TRUE(Store::open(file()).value()->append(all));
    const auto reader = Store::open_to_read(file()).value();
    EXPECT_EQ(reader->last().value().seq, 3u);
    EXPECT_EQ(reader->append(all).error().why, Why::denied);
    EXPECT_EQ(reader->withhold(2, 3).error().why, Why::denied);
    EXPECT_FALSE(Store::open_to_read(folder_ / "absent.db"));
    EXPECT_FALSE(fs::exists(folder_ / "absent.db"));
}

TEST_F(SqliteStore, AReaderSeesWhatIsAppendedLater) {
    const auto all = facts(6, 10);
    const auto writer = Store::open(file()).value();
    ASSERT_TRUE(writer->append(std::span(all).first(3)));
    const auto reader = Store::open_to_read(file()).value();
    ASSERT_TRUE(writer->append(std::span(all).subspan(3)));
    EXPECT_EQ(reader->last().value(), writer->last().value());
    EXPECT_EQ(reader->find(6).value(), all[5]);
}

/// The folder's LOCK keeps it from happening; if it happens all the same, nothing is overwritten.
TEST_F(SqliteStore, TwoWritersNeverMixTheirChains) {
    const auto ours = facts(4, 10), theirs = facts(4, 20);
    const auto first = Store::open(file()).value(), second = Store::open(file()).value();
    ASSERT_TRUE(first->append(ours));
    EXPECT_EQ(second->append(theirs).error().why, Why::conflict);
    EXPECT_EQ(second->find(2).value(), ours[1]);
    EXPECT_EQ(first->last().value().seq, 4u);
}

TEST_F(SqliteStore, OtherFormatsAreLeftAlone) {
    Connection::open(file(), Mode::create).value().run("CREATE TABLE fact (a)").value();
    const auto opened = Store::open(file());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().why, Why::corrupt);
    EXPECT_NE(opened.error().detail.find("format 1"), std::string::npos);
    EXPECT_EQ(Connection::open(file(), Mode::read).value().ask("SELECT sql FROM sqlite_schema").value(),
              "CREATE TABLE fact (a)");
}

TEST_F(SqliteStore, AFolderMayHaveAnyName) {
    const auto odd = folder_ / "绿账 100%?#&x=1";
    fs::create_directory(odd);
    ASSERT_TRUE(Store::open(odd / "book.db").value()->append(facts(3, 10)));
    const auto frozen = Store::open_to_read(odd / "book.db", {.frozen = true});
    ASSERT_TRUE(frozen);
    EXPECT_EQ(frozen.value()->last().value().seq, 3u);
}
}  // namespace
}  // namespace greentally::sqlite
