/// Whoever alters a book is found out: random alterations through SQL, which knows what it does, and of the raw file,
/// which does not. Same seed, same alterations.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <random>
#include <set>

#include "../../contract/store/facts.hpp"
#include "../../contract/store/folder.hpp"
#include "storage/sqlite/verify.hpp"

namespace greentally {
namespace {
namespace fs = std::filesystem;
constexpr std::uint64_t facts_total = 60;

class Alterations : public testing::Test {
protected:
    void SetUp() override {
        facts_ = some_facts(facts_total);
        facts_[20].body = R"({"long":")" + std::string(9000, 'l') + R"("})";  // overflow pages
        facts_[40].kind = book::withheld_kind, facts_[40].body = book::withheld_body(31);
        ASSERT_TRUE(book::seal({}, facts_));
        auto store = sqlite::Store::open(whole()).value();
        ASSERT_TRUE(store->append(facts_));
        ASSERT_TRUE(store->withhold(31, 41));
        store.reset();
        kept_ = all_of(*sqlite::Store::open_to_read(whole()).value());
        head_ = facts_.back().hash;
        ASSERT_TRUE(proof(whole()).ok);
        bytes_ = bytes_of(whole());
    }

    fs::path whole() const { return folder_.path / "book.db"; }
    fs::path altered() const { return folder_.path / "altered.db"; }
    book::Proof proof(const fs::path& file, bool against_head = true) const {
        return sqlite::verify_file(file, "book", against_head ? std::optional(head_) : std::nullopt);
    }
    static std::string bytes_of(const fs::path& file) {
        std::ifstream in(file, std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(in), {});
    }
    void write(const std::string& bytes) const {
        fs::remove(fs::path(altered()) += "-wal"), fs::remove(fs::path(altered()) += "-shm");
        std::ofstream(altered(), std::ios::binary) << bytes;
    }
    std::uint64_t pick(std::uint64_t low, std::uint64_t high) { return low + random_() % (high - low + 1); }

    /// Runs SQL on a fresh copy of the book and closes it again.
    void alter(const std::string& sql) {
        write(bytes_);
        auto db = sqlite::Connection::open(altered(), sqlite::Mode::write).value();
        const auto done = db.run(sql);
        ASSERT_TRUE(done) << sql << ": " << done.error().detail;
    }
    std::string at(std::uint64_t seq) { return " WHERE seq = " + std::to_string(seq) + ";"; }
    void expect_found(std::uint64_t seq, const std::string& what, bool against_head = false) {
        const auto found = proof(altered(), against_head);
        EXPECT_FALSE(found.ok) << what;
        EXPECT_EQ(found.seq, seq) << what << ": " << found.fault;
        EXPECT_FALSE(found.fault.empty()) << what;
        ++tried_;
    }

    /// Followed by an expression over -seq, the old number; by way of negative ones, so that none collide.
    std::string renumber() { return "UPDATE fact SET seq = -seq;UPDATE fact SET seq = "; }

    Folder folder_{true};
    std::vector<book::Fact> facts_, kept_;
    Digest head_{};
    std::string bytes_;
    std::mt19937_64 random_{20220420};
    int tried_ = 0;
};

/// The value that `column` of a fact holds.
std::string value(const book::Fact& fact, const std::string& column) {
    const auto text = [](const auto& bytes) { return std::string(bytes.begin(), bytes.end()); };
    if (column == "head") return fact.head;
    if (column == "hash") return text(fact.hash);
    return column == "salt" ? text(fact.salt) : fact.body;
}
std::string blob(const std::string& bytes) {
    return "x'" + hex({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}) + "'";
}

TEST_F(Alterations, AnyChangedByteOfAnyColumnIsFoundAtItsFact) {
    for (const std::string column : {"head", "hash", "salt", "body"}) {
        for (int i = 0; i < 120; ++i) {
            const auto seq = pick(1, facts_total);
            auto bytes = value(kept_[seq - 1], column);
            if (bytes.empty()) continue;  // the withheld one
            bytes[pick(0, bytes.size() - 1)] ^= char(1 << pick(0, 7));
            alter("UPDATE fact SET " + column + " = " + blob(bytes) + at(seq));
            expect_found(seq, column + " of fact " + std::to_string(seq));
        }
    }
    EXPECT_GE(tried_, 400);
}

TEST_F(Alterations, AnyChangedLengthIsFoundAtItsFact) {
    for (const std::string column : {"head", "hash", "salt", "body"}) {
        for (int i = 0; i < 20; ++i) {
            const auto seq = pick(1, facts_total);
            auto bytes = value(kept_[seq - 1], column);
            if (bytes.empty() || i % 3 == 0) {
                bytes += char(random_());
            } else if (i % 3 == 1) {
                bytes.pop_back();
            } else {
                bytes.clear();
            }
            alter("UPDATE fact SET " + column + " = " + blob(bytes) + at(seq));
            expect_found(seq, column + " of fact " + std::to_string(seq));
        }
    }
}

TEST_F(Alterations, AMissingBodyThatNoFactExplainsIsFound) {
    for (std::uint64_t seq = 1; seq <= facts_total; ++seq) {
        if (seq == 31) continue;
        alter("UPDATE fact SET salt = NULL, body = NULL" + at(seq));
        expect_found(seq, "no body in fact " + std::to_string(seq));
        alter("UPDATE fact SET salt = NULL" + at(seq));
        expect_found(seq, "no salt in fact " + std::to_string(seq));
    }
    alter("UPDATE fact SET salt = x'00112233445566778899aabbccddeeff', body = x'7b7d'" + at(31));
    expect_found(31, "an invented body");
}

TEST_F(Alterations, ARemovedFactIsFound) {
    for (std::uint64_t seq = 1; seq < facts_total; ++seq) {
        alter("DELETE FROM fact" + at(seq));
        expect_found(seq, "removed");
        alter("DELETE FROM fact" + at(seq) + renumber() + "-seq - (-seq > " + std::to_string(seq) + ");");
        expect_found(seq, "removed and renumbered");
    }
}

TEST_F(Alterations, ATruncatedBookIsFoundAgainstAPrintedHead) {
    for (std::uint64_t left = 1; left < facts_total; ++left) {
        alter("DELETE FROM fact WHERE seq > " + std::to_string(left) + ";");
        expect_found(left + 1, "truncated", true);
    }
    alter("DELETE FROM fact;");
    expect_found(1, "emptied");
}

TEST_F(Alterations, ReorderedFactsAreFoundAtTheFirst) {
    for (int i = 0; i < 80; ++i) {
        const auto a = pick(1, facts_total - 1), b = pick(a + 1, facts_total);
        alter("UPDATE fact SET seq = 0" + at(a) + "UPDATE fact SET seq = " + std::to_string(a) + at(b) +
              "UPDATE fact SET seq = " + std::to_string(b) + at(0));
        expect_found(a, "swapped");
        const auto moved = pick(0, 1) ? facts_total + pick(1, 9) : std::uint64_t(0) - pick(0, 9);
        alter("UPDATE fact SET seq = " + std::to_string(std::int64_t(moved)) + at(a));
        const auto found = proof(altered());
        EXPECT_FALSE(found.ok) << "moved to " << std::int64_t(moved);
        EXPECT_TRUE(found.seq == a || std::int64_t(moved) < 1) << found.fault;
        ++tried_;
    }
}

TEST_F(Alterations, AnInsertedFactIsFoundHoweverWellItIsMade) {
    for (int i = 0; i < 80; ++i) {
        const auto seq = pick(2, facts_total);
        std::vector<book::Fact> forged = some_facts(2, random_());
        const auto& before = facts_[seq - 2];
        ASSERT_TRUE(book::seal({before.seq, before.hash, before.recorded_at}, std::span(forged).subspan(1)));
        const auto& f = forged[1];
        alter(renumber() + "-seq + (-seq >= " + std::to_string(seq) + ");INSERT INTO fact VALUES (" +
              std::to_string(seq) + "," + blob(f.head) + "," + blob(value(f, "hash")) + "," + blob(value(f, "salt")) +
              "," + blob(f.body) + ");");
        expect_found(seq + 1, "inserted");  // it continues the chain; the true fact after it no longer does
        alter("INSERT OR REPLACE INTO fact VALUES (" + std::to_string(seq) + "," + blob(f.head) + "," +
              blob(value(f, "hash")) + "," + blob(value(f, "salt")) + "," + blob(f.body) + ");");
        expect_found(seq + 1, "replaced", true);
    }
}

TEST_F(Alterations, ARewrittenEndIsFoundAgainstAPrintedHead) {
    for (int i = 0; i < 40; ++i) {
        const auto seq = pick(2, facts_total);
        auto forged = facts_;
        forged[seq - 1].body += " ";
        ASSERT_TRUE(book::seal({}, forged));
        fs::remove(altered());
        auto store = sqlite::Store::open(altered()).value();
        ASSERT_TRUE(store->append(forged));
        if (seq != 31 && seq != 41) { ASSERT_TRUE(store->withhold(31, 41)); }
        store.reset();
        expect_found(facts_total + 1, "rewritten", true);
    }
}

TEST_F(Alterations, WhateverElseTheFileHoldsIsFound) {
    for (const std::string sql :
         {"CREATE TABLE more (a)", "CREATE VIEW facts AS SELECT 1", "CREATE INDEX by_body ON fact (body)",
          "CREATE TRIGGER t AFTER INSERT ON fact BEGIN DELETE FROM fact WHERE seq = new.seq - 1; END",
          "ALTER TABLE fact RENAME TO fakt; CREATE VIEW fact AS SELECT * FROM fakt",
          "ALTER TABLE fact ADD COLUMN note TEXT", "ALTER TABLE fact RENAME TO fakt", "DROP TABLE fact",
          "PRAGMA user_version=2", "PRAGMA application_id=7"}) {
        alter(sql);
        expect_found(0, sql);
    }
    write(bytes_);
    std::ofstream(fs::path(altered()) += "-journal") << "hot";
    expect_found(0, "a journal that SQLite would roll back");
    fs::remove(fs::path(altered()) += "-journal");
    EXPECT_TRUE(proof(altered()).ok);
    fs::remove(altered());
    expect_found(0, "no file");
}

TEST_F(Alterations, ABookUnderAnothersNameIsFound) {
    EXPECT_FALSE(sqlite::verify_file(whole(), "audit").ok);
    EXPECT_TRUE(sqlite::verify_file(whole(), "book").ok);
}

/// The file is either called damaged, or every fact is what it was.
TEST_F(Alterations, AFlipAnywhereInTheFileIsFoundOrHarmless) {
    int found = 0, harmless = 0;
    for (int i = 0; i < 1200; ++i) {
        auto bytes = bytes_;
        const auto place = i < 100 ? std::uint64_t(i) : pick(0, bytes.size() - 1);  // the file's header in full
        const auto before = bytes[place];
        bytes[place] = i % 2 ? char(before ^ (1 << pick(0, 7))) : char(before + char(pick(1, 255)));
        write(bytes);
        if (!proof(altered()).ok) {
            ++found;
            continue;
        }
        ++harmless;
        auto store = sqlite::Store::open_to_read(altered(), {.frozen = true});
        ASSERT_TRUE(store) << "byte " << place;
        EXPECT_EQ(all_of(*store.value()), kept_)
            << "byte " << place << " was " << int(before) << ", is " << int(bytes[place]);
    }
    EXPECT_GT(found, 400);
    EXPECT_GT(harmless, 0) << "free space exists, so a flip there must not be called damage of a fact";
}

TEST_F(Alterations, TornSwappedAndBlankedPagesAreFoundOrHarmless) {
    constexpr std::size_t page = 4096;
    for (int i = 0; i < 200; ++i) {
        auto bytes = bytes_;
        const auto a = pick(0, bytes.size() / page - 1) * page, b = pick(0, bytes.size() / page - 1) * page;
        if (i % 3 == 0) {
            bytes.resize(pick(0, bytes.size() - 1));
        } else if (i % 3 == 1) {
            std::swap_ranges(bytes.begin() + a, bytes.begin() + a + page, bytes.begin() + b);
        } else {
            std::fill_n(bytes.begin() + a + 512 * pick(0, 7), 512, '\0');
        }
        write(bytes);
        if (!proof(altered()).ok) continue;
        EXPECT_EQ(all_of(*sqlite::Store::open_to_read(altered(), {.frozen = true}).value()), kept_) << i;
    }
}
}  // namespace
}  // namespace greentally
