/// kill -9 at a random moment while another process appends: what it acknowledged is there, and no half batch.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <random>

#include "../../contract/store/facts.hpp"
#include "../../contract/store/folder.hpp"
#include "storage/sqlite/verify.hpp"

namespace greentally {
namespace {
namespace fs = std::filesystem;
constexpr std::size_t batch = 7, facts_total = 7 * 3000;

/// Appends from where the book ends; writes each acknowledged seq to `out`. Never returns.
[[noreturn]] void append_until_killed(const fs::path& file, const std::vector<book::Fact>& facts, int out) {
    const auto store = sqlite::Store::open(file).value();
    for (std::uint64_t at = store->last().value().seq; at < facts.size(); at += batch) {
        store->append(std::span(facts).subspan(at, batch)).value();
        const std::uint64_t seq = at + batch;
        CHECK(::write(out, &seq, sizeof seq) == sizeof seq);
    }
    _exit(0);
}

TEST(Crash, AKilledWriterLosesNothingAcknowledged) {
    const Folder folder(true);  // what a killed process wrote is the kernel's, whichever the disk
    const fs::path file = folder.path / "book.db";
    const auto facts = sealed_facts(facts_total);
    std::mt19937_64 random(11);
    std::uint64_t acknowledged = 0;
    int ever = 0;  // kills of a book in which something was acknowledged
    int amid = 0;  // kills while there was still something to append
    for (int round = 0; round < 100; ++round) {
        if (acknowledged == facts_total) {
            fs::remove_all(folder.path), fs::create_directory(folder.path);
            acknowledged = 0;
        }
        int ends[2];
        ASSERT_EQ(pipe(ends), 0);
        const pid_t child = fork();
        ASSERT_GE(child, 0);
        if (child == 0) append_until_killed(file, facts, ends[1]);
        close(ends[1]);
        // After so many acknowledgements and a moment more, so that a busy machine does not kill only beginners.
        const auto take = [&](std::uint64_t& seq) { return read(ends[0], &seq, sizeof seq) == sizeof seq; };
        for (auto wait = random() % 20; wait > 0 && take(acknowledged); --wait) continue;
        usleep(useconds_t(random() % 4000));
        ASSERT_EQ(kill(child, SIGKILL), 0);
        while (take(acknowledged)) continue;
        close(ends[0]);
        ASSERT_EQ(waitpid(child, nullptr, 0), child);
        amid += acknowledged < facts_total;
        if (!fs::exists(file)) continue;  // killed before it began

        const auto before = sqlite::verify_file(file);
        if (before.ok || acknowledged) {
            ASSERT_TRUE(before.ok) << before.fault;
            EXPECT_GE(before.facts, acknowledged);
            EXPECT_EQ(before.facts % batch, 0u) << "half a batch";
        }
        const auto store = sqlite::Store::open(file).value();
        ever += acknowledged > 0;
        EXPECT_EQ(store->last().value().seq, before.facts) << "the proof and the next start see the same book";
    }
    EXPECT_GE(amid, 80);
    EXPECT_GE(ever, 80);
}
}  // namespace
}  // namespace greentally
