#include "storage/sqlite/verify.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <random>
#include <set>
#include <thread>

#include "storage/sqlite/wal.hpp"

namespace greentally::sqlite {
namespace {
namespace fs = std::filesystem;

struct VerifyFile : testing::Test {
    VerifyFile() {
        std::string pattern = (fs::temp_directory_path() / "greentally-verify-XXXXXX").string();
        CHECK(mkdtemp(pattern.data()) != nullptr);
        folder_ = pattern;
    }
    ~VerifyFile() override { fs::remove_all(folder_); }

    void append(Store& store, int n) {
        for (int i = 0; i < n; ++i) {
            book::Fact fact{.occurred_at{last_.recorded_at}, .kind = "return.submitted", .body = R"({"return":5})"};
            if (last_.seq == 0) fact = book::opening({.name = "book"}, {1650418200000000}, {});
            last_ = book::seal(last_, {&fact, 1}).value();
            ASSERT_TRUE(store.append({&fact, 1}));
        }
    }
    std::unique_ptr<Store> open() { return Store::open(folder_ / "book.db").value(); }
    std::set<std::string> names() const {
        std::set<std::string> all;
        for (const auto& entry : fs::directory_iterator(folder_)) all.insert(entry.path().filename());
        return all;
    }

    fs::path folder_;
    book::Last last_;
};

TEST_F(VerifyFile, LeavesNoTraceBesideAClosedBook) {
    append(*open(), 5);
    const auto written = fs::last_write_time(folder_ / "book.db");
    const auto proof = verify_file(folder_ / "book.db", "book", last_.hash);
    EXPECT_TRUE(proof.ok) << proof.fault;
    EXPECT_EQ(proof.printed_at, 5u);
    EXPECT_EQ(names(), std::set<std::string>{"book.db"});
    EXPECT_EQ(fs::last_write_time(folder_ / "book.db"), written);
}

TEST_F(VerifyFile, AcceptsAHeadThatWasPrintedEarlier) {
    const auto store = open();
    append(*store, 5);
    const auto printed = last_.hash;
    append(*store, 5);
    const auto proof = verify_file(folder_ / "book.db", "book", printed);
    EXPECT_TRUE(proof.ok) << proof.fault;
    EXPECT_EQ(proof.facts, 10u);
    EXPECT_EQ(proof.printed_at, 5u);
    EXPECT_EQ(proof.head, last_.hash);
}

TEST_F(VerifyFile, ProvesABookWhileItIsWritten) {
    const auto store = open();
    append(*store, 1);
    std::thread writer([&] { append(*store, 100); });
    for (int i = 0; i < 10; ++i) {
        const auto proof = verify_file(folder_ / "book.db", "book");
        EXPECT_TRUE(proof.ok) << proof.fault;
    }
    writer.join();
    EXPECT_EQ(verify_file(folder_ / "book.db").facts, 101u);
}

TEST_F(VerifyFile, ADirectoryHoldsABookAndPerhapsAnAudit) {
    EXPECT_FALSE(verify_directory(folder_)[0].proof.ok) << "nothing there";
    append(*open(), 3);
    ASSERT_EQ(verify_directory(folder_).size(), 1u);
    EXPECT_TRUE(verify_directory(folder_, last_.hash)[0].proof.ok);
    fs::copy(folder_ / "book.db", folder_ / "audit.db");
    const auto proofs = verify_directory(folder_);
    ASSERT_EQ(proofs.size(), 2u);
    EXPECT_TRUE(proofs[0].proof.ok);
    EXPECT_FALSE(proofs[1].proof.ok) << "a copy of the book is no audit";
}

TEST_F(VerifyFile, AnythingElseIsNotABook) {
    const auto file = folder_ / "book.db";
    for (const auto& bytes : {std::string(), std::string("hello"), std::string(8192, 'x')}) {
        std::ofstream(file, std::ios::binary) << bytes;
        EXPECT_FALSE(verify_file(file).ok) << bytes.size();
        if (!bytes.empty()) { EXPECT_FALSE(Store::open(file)) << bytes.size(); }
        fs::remove(file);
    }
    fs::create_directory(file);
    EXPECT_FALSE(verify_file(file).ok);
    EXPECT_FALSE(Store::open(file));
    EXPECT_FALSE(Store::open_to_read(folder_ / "absent.db"));
}

/// A log that a crash left: whatever byte rots, facts are lost only from its last two transactions, else it is damage.
TEST_F(VerifyFile, ARottenLogIsDamageUnlessItLooksUnfinished) {
    const auto store = open();
    append(*store, 30);
    const auto file = folder_ / "copy.db", log = folder_ / "copy.db-wal";
    std::ifstream in(folder_ / "book.db-wal", std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), {});
    std::mt19937_64 random(3);
    int damaged = 0, harmless = 0;
    for (int i = 0; i < 400; ++i) {
        auto changed = bytes;
        const auto place = i < 32 ? std::size_t(i) : random() % bytes.size();
        changed[place] ^= char(1 << random() % 8);
        fs::copy_file(folder_ / "book.db", file, fs::copy_options::overwrite_existing);
        fs::remove(folder_ / "copy.db-shm");
        std::ofstream(log, std::ios::binary | std::ios::trunc) << changed;
        const auto proof = verify_file(file, "book", last_.hash);
        if (check_wal(log)) {
            EXPECT_TRUE(proof.ok || proof.facts >= 28)
                << "byte " << place << ": " << proof.facts << " facts, " << proof.fault;
            ++harmless;
        } else {
            EXPECT_FALSE(proof.ok);
            EXPECT_FALSE(Store::open(file)) << "the house does not start on a book that has lost facts";
            ++damaged;
        }
    }
    EXPECT_GT(damaged, 300);
    EXPECT_GT(harmless, 0);
}

/// What docs/formats/book.md offers to those who trust nothing of ours.
TEST_F(VerifyFile, TheDocumentedProgramProvesTheSameHead) {
    if (std::system("python3 -c \"import hashlib; hashlib.new('sm3')\" 2>/dev/null") != 0) {
        GTEST_SKIP() << "no Python with SM3 on this machine";
    }
    append(*open(), 20);
    std::ifstream doc("docs/formats/book.md");
    std::ofstream program(folder_ / "prove.py");
    std::string line;
    while (std::getline(doc, line) && line != "```python") continue;
    while (std::getline(doc, line) && line != "```") program << line << '\n';
    program.close();
    const auto run = "python3 " + (folder_ / "prove.py").string() + " " + (folder_ / "book.db").string() + " 2>&1";
    FILE* out = popen(run.c_str(), "r");
    ASSERT_NE(out, nullptr);
    char answer[256] = {};
    EXPECT_NE(std::fgets(answer, sizeof answer, out), nullptr);
    EXPECT_EQ(pclose(out), 0);
    EXPECT_EQ(std::string(answer), "20 " + hex(last_.hash) + "\n");
}
}  // namespace
}  // namespace greentally::sqlite
