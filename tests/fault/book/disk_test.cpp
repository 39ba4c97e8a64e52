/// A full disk, a failed write, a failed flush, a power cut: the writer stops and says why, readers go on, and whatever
/// was acknowledged is there afterwards.
#include <gtest/gtest.h>

#include "../../contract/store/facts.hpp"
#include "../../contract/store/folder.hpp"
#include "faulty_disk.hpp"
#include "storage/sqlite/verify.hpp"

namespace greentally {
namespace {
namespace fs = std::filesystem;
using faulty_disk::Failure;

class Disk : public testing::Test {
protected:
    void SetUp() override { begin(); }
    void TearDown() override {
        store_.reset();
        faulty_disk::reset();
    }
    /// A new, empty book on a healthy disk.
    void begin() {
        store_.reset();
        faulty_disk::reset();
        fs::remove_all(folder_.path);
        fs::create_directories(folder_.path);
        acknowledged_ = 0;
    }
    fs::path file() const { return folder_.path / "book.db"; }
    void open(std::uint32_t pages_max = 0) {
        store_ = sqlite::Store::open(file(), {.vfs = faulty_disk::vfs(), .pages_max = pages_max}).value();
    }
    /// Appends facts in batches until one fails; counts what was acknowledged.
    Result<> append(const std::vector<book::Fact>& facts, std::size_t batch) {
        for (std::size_t i = acknowledged_; i < facts.size(); i += batch) {
            TRY(store_->append(std::span(facts).subspan(i, std::min(batch, facts.size() - i))));
            acknowledged_ = std::min(i + batch, facts.size());
        }
        return ok();
    }
    /// The writer has stopped for `why`; readers see exactly what was acknowledged.
    void expect_stopped(const Result<>& failed, const std::vector<book::Fact>& facts, std::initializer_list<Why> whys) {
        ASSERT_FALSE(failed);
        EXPECT_TRUE(std::count(whys.begin(), whys.end(), failed.error().why)) << failed.error().detail;
        EXPECT_GT(failed.error().detail.size(), 20u) << "it says why";
        const auto again = store_->append(std::span(facts).subspan(acknowledged_, 1));
        ASSERT_FALSE(again);
        EXPECT_EQ(again.error().why, Why::stopped);
        EXPECT_NE(again.error().detail.find(failed.error().detail), std::string::npos) << "and goes on saying it";
        EXPECT_EQ(all_of(*store_), std::vector(facts.begin(), facts.begin() + acknowledged_));
        EXPECT_EQ(store_->last().value().seq, acknowledged_);
    }
    /// After reopening on a healthy disk: all acknowledged facts, whole batches, a proof; and it takes more.
    void expect_recovered(const std::vector<book::Fact>& facts, std::size_t batch) {
        store_.reset();
        faulty_disk::reset();
        open();
        const auto found = all_of(*store_);
        EXPECT_GE(found.size(), acknowledged_);
        EXPECT_TRUE(found.size() % batch == 0 || found.size() == facts.size()) << "half a batch: " << found.size();
        EXPECT_TRUE(std::equal(found.begin(), found.end(), facts.begin()));
        acknowledged_ = found.size();
        EXPECT_TRUE(append(facts, batch));
        store_.reset();
        const auto proof = sqlite::verify_file(file(), "book", facts.back().hash);
        EXPECT_TRUE(proof.ok) << proof.fault;
    }

    Folder folder_{true};  // the failures are simulated
    std::unique_ptr<sqlite::Store> store_;
    std::size_t acknowledged_ = 0;
};

/// Facts so large that the write-ahead log is carried over into the book several times.
std::vector<book::Fact> large_facts(std::size_t n) {
    auto facts = some_facts(n);
    for (std::size_t i = 1; i < n; ++i) facts[i].body = R"({"n":)" + std::string(60000, '7') + "}";
    book::seal({}, facts).value();
    return facts;
}

TEST_F(Disk, AFailedFlushStopsTheWriterWhicheverItIs) {
    const auto facts = sealed_facts(40);
    open();
    ASSERT_TRUE(append(facts, 4));
    const auto total = faulty_disk::flushes();
    ASSERT_GE(total, 10u) << "each batch is flushed";
    for (std::uint64_t passed = 0; passed < 10; ++passed) {
        begin();
        open();
        faulty_disk::fail_after(Failure::flush_error, passed);
        expect_stopped(append(facts, 4), facts, {Why::io});
        expect_recovered(facts, 4);
    }
}

TEST_F(Disk, AFailedWriteStopsTheWriterWhicheverItIs) {
    const auto facts = sealed_facts(40);
    for (const auto failure : {Failure::full, Failure::write_error, Failure::torn_write}) {
        for (std::uint64_t passed = 0; passed < 40; ++passed) {
            begin();
            open();
            faulty_disk::fail_after(failure, passed);
            expect_stopped(append(facts, 4), facts, {failure == Failure::full ? Why::full : Why::io});
            expect_recovered(facts, 4);
        }
    }
}

TEST_F(Disk, WhileTheLogIsCarriedOverAFailureLosesNothing) {
    const auto facts = large_facts(150);  // 2,400 pages
    open();
    ASSERT_TRUE(append(facts, 5));
    const auto writes = faulty_disk::writes(), flushes = faulty_disk::flushes();
    ASSERT_GT(writes, 2400u);
    for (const auto failure : {Failure::full, Failure::torn_write, Failure::flush_error}) {
        const auto operations = failure == Failure::flush_error ? flushes : writes;
        for (std::uint64_t step = 1; step <= 5; ++step) {
            begin();
            open();
            faulty_disk::fail_after(failure, operations * step / 6);
            const auto failed = append(facts, 5);
            if (!failed) expect_stopped(failed, facts, {Why::full, Why::io});
            expect_recovered(facts, 5);
        }
    }
}

TEST_F(Disk, ABookThatHasReachedItsSizeIsFull) {
    const auto facts = sealed_facts(2000);
    open(50);
    expect_stopped(append(facts, 10), facts, {Why::full});
    EXPECT_GT(acknowledged_, 50u);
    expect_recovered(facts, 10);
}

TEST_F(Disk, AFailureWhileABookIsCreatedLeavesNoHalfBook) {
    for (const auto failure : {Failure::full, Failure::write_error, Failure::torn_write, Failure::flush_error}) {
        for (std::uint64_t passed = 0; passed < 6; ++passed) {
            begin();
            faulty_disk::fail_after(failure, passed);
            const auto opened = sqlite::Store::open(file(), {.vfs = faulty_disk::vfs()});
            EXPECT_TRUE(opened || !opened.error().detail.empty());
            faulty_disk::reset();
            expect_recovered(sealed_facts(8), 4);
        }
    }
}

TEST_F(Disk, APowerCutLosesNothingAcknowledged) {
    std::mt19937_64 random(7);
    const auto small = sealed_facts(60), large = large_facts(90);
    for (int round = 0; round < 120; ++round) {
        begin();
        faulty_disk::remember();
        open();
        const auto& facts = round % 4 == 3 ? large : small;
        const auto failure = round % 2 ? Failure::write_error : Failure::flush_error;
        faulty_disk::fail_after(failure, random() % (round % 4 == 3 ? 1500 : 30));
        const auto failed = append(facts, 3);
        faulty_disk::cut_power();
        store_.reset();
        faulty_disk::restore(folder_.path, random);
        expect_recovered(facts, 3);
        ASSERT_FALSE(HasFailure()) << "round " << round << ", acknowledged before the cut: " << acknowledged_;
    }
}
}  // namespace
}  // namespace greentally
