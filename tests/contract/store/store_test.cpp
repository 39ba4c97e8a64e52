/// What every book store promises, in the words of book/store.hpp.
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "book/verify.hpp"
#include "folder.hpp"
#include "stores.hpp"

namespace greentally {
namespace {
class StoreContract : public testing::TestWithParam<Backend> {
protected:
    void SetUp() override { reopen(); }
    void reopen() {
        store_.reset();
        store_ = GetParam().open(folder_.path);
    }
    book::Last last() const { return store_->last().value(); }
    Why why(const Result<>& result) { return result.error().why; }

    Folder folder_;
    std::unique_ptr<book::Store> store_;
};

TEST_P(StoreContract, AnEmptyBookEndsAtNothing) {
    EXPECT_EQ(last(), book::Last{});
    EXPECT_TRUE(all_of(*store_).empty());
    EXPECT_FALSE(store_->find(1).value().has_value());
    EXPECT_TRUE(store_->append({}).has_value());
}

TEST_P(StoreContract, WhatIsAppendedIsReadBackByteForByte) {
    const auto facts = sealed_facts(3000);
    ASSERT_TRUE(store_->append(std::span(facts).first(1)));
    ASSERT_TRUE(store_->append(std::span(facts).subspan(1)));
    EXPECT_EQ(all_of(*store_), facts);
    EXPECT_EQ(store_->find(17).value(), facts[16]);
    EXPECT_EQ(last(), (book::Last{3000, facts.back().hash, facts.back().recorded_at}));
    EXPECT_EQ(book::verify(*store_).facts, 3000u);
    EXPECT_TRUE(book::verify(*store_).ok);
}

TEST_P(StoreContract, EveryByteAndEveryLengthFitsIntoAFact) {
    auto facts = some_facts(4);
    for (int c = 0; c < 256; ++c) facts[1].body += char(c), facts[1].basis += char(c);
    facts[2].body.assign(book::body_bytes_max, '\0');
    facts[3].body.clear(), facts[3].key.clear(), facts[3].basis.clear();
    facts[3].occurred_at.us = INT64_MIN, facts[3].actor = UINT32_MAX;
    book::seal({}, facts).value();
    ASSERT_TRUE(store_->append(facts));
    EXPECT_EQ(all_of(*store_), facts);
}

TEST_P(StoreContract, ReadsFromAnySeqInOrderUntilTold) {
    const auto facts = sealed_facts(2500);
    ASSERT_TRUE(store_->append(facts));
    for (const std::uint64_t from : {0, 1, 2, 1024, 1025, 2049, 2500, 2501, 9999}) {
        const std::size_t skipped = std::min<std::size_t>(from ? from - 1 : 0, facts.size());
        EXPECT_EQ(all_of(*store_, from), std::vector(facts.begin() + skipped, facts.end())) << from;
    }
    EXPECT_TRUE(all_of(*store_, UINT64_MAX).empty());
    std::uint64_t seen = 0;
    ASSERT_TRUE(store_->read(10, [&](const book::FactView& fact) { return seen = fact.seq, seen < 20; }));
    EXPECT_EQ(seen, 20u);
}

TEST_P(StoreContract, ABatchIsAllOrNothing) {
    auto facts = sealed_facts(10);
    facts[7].hash[0] ^= 1;
    EXPECT_EQ(why(store_->append(facts)), Why::conflict);
    EXPECT_EQ(last(), book::Last{});
    EXPECT_TRUE(all_of(*store_).empty());
    facts[7].hash[0] ^= 1;
    EXPECT_TRUE(store_->append(facts).has_value()) << "a refused batch does not stop the store";
}

TEST_P(StoreContract, OnlyTheContinuationOfTheChainIsTaken) {
    const auto facts = sealed_facts(10);
    ASSERT_TRUE(store_->append(std::span(facts).first(5)));
    EXPECT_EQ(why(store_->append(std::span(facts).first(5))), Why::conflict) << "the same again";
    EXPECT_EQ(why(store_->append(std::span(facts).subspan(6))), Why::conflict) << "a gap";
    const auto other = sealed_facts(10, 2);
    EXPECT_EQ(why(store_->append(std::span(other).subspan(5))), Why::conflict) << "another chain";
    auto changed = std::vector(facts.begin() + 5, facts.end());
    changed[0].kind = "return.forged";
    EXPECT_EQ(why(store_->append(changed)), Why::conflict) << "changed after it was sealed";
    EXPECT_EQ(all_of(*store_), std::vector(facts.begin(), facts.begin() + 5));
    EXPECT_TRUE(store_->append(std::span(facts).subspan(5)).has_value());
}

TEST_P(StoreContract, RecordedAtNeverFalls) {
    auto facts = some_facts(3);
    facts[2].recorded_at.us = facts[1].recorded_at.us - 5000000;
    book::seal({}, facts).value();
    EXPECT_EQ(facts[2].recorded_at, facts[1].recorded_at) << "seal raises it";
    ASSERT_TRUE(store_->append(facts));

    auto late = some_facts(1);
    late[0].recorded_at.us = 0;
    const auto end = book::seal({3, facts[2].hash, Instant{INT64_MIN}}, late).value();
    EXPECT_EQ(end.seq, 4u);
    EXPECT_EQ(why(store_->append(late)), Why::conflict) << "sealed against a wrong end";
}

TEST_P(StoreContract, ReopeningChangesNothing) {
    if (!GetParam().survives) GTEST_SKIP() << "this backend keeps nothing by intent";
    const auto facts = sealed_facts(500);
    for (std::size_t i = 0; i < facts.size(); i += 50) {
        ASSERT_TRUE(store_->append(std::span(facts).subspan(i, 50)));
        reopen();
        ASSERT_EQ(last().hash, facts[i + 49].hash);
    }
    EXPECT_EQ(all_of(*store_), facts);
}

TEST_P(StoreContract, AVisitorMayAppendAndSeesWhatItAppended) {
    const auto facts = sealed_facts(3);
    ASSERT_TRUE(store_->append(std::span(facts).first(1)));
    ASSERT_TRUE(store_->read(1, [&](const book::FactView&) {
        EXPECT_TRUE(store_->append(std::span(facts).subspan(1)).has_value());
        return false;
    }));
    EXPECT_EQ(all_of(*store_), facts);
}

TEST_P(StoreContract, ReadersSeeWholeBatchesWhileTheWriterGoesOn) {
    constexpr std::size_t batch = 10, batches = 200;
    const auto facts = sealed_facts(batch * batches);
    std::atomic<bool> done{false};
    std::atomic<int> rounds{0}, torn{0}, wrong{0};
    const auto read = [&] {
        for (bool more = true; more;) {
            more = !done;
            const auto seen = all_of(*store_);
            torn += seen.size() % batch != 0;
            wrong += !std::equal(seen.begin(), seen.end(), facts.begin());
            ++rounds;
        }
    };
    std::thread first(read), second(read);
    for (std::size_t i = 0; i < batches; ++i) EXPECT_TRUE(store_->append(std::span(facts).subspan(i * batch, batch)));
    done = true;
    first.join(), second.join();
    EXPECT_GE(rounds, 2);
    EXPECT_EQ(torn, 0);
    EXPECT_EQ(wrong, 0);
    EXPECT_EQ(all_of(*store_).size(), facts.size());
}

TEST_P(StoreContract, AWithheldBodyIsGoneAndTheChainStillProves) {
    auto facts = some_facts(6);
    facts[5].kind = book::withheld_kind, facts[5].body = book::withheld_body(3);
    book::seal({}, facts).value();
    ASSERT_TRUE(store_->append(facts));
    ASSERT_TRUE(store_->withhold(3, 6));
    ASSERT_TRUE(store_->withhold(3, 6)) << "again is no fault";
    if (GetParam().survives) { reopen(); }
    const auto gone = store_->find(3).value().value();
    EXPECT_TRUE(gone.withheld);
    EXPECT_EQ(gone.body, "");
    EXPECT_EQ(gone.salt, book::Salt{});
    EXPECT_EQ(gone.head, facts[2].head);
    const auto proof = book::verify(*store_);
    EXPECT_TRUE(proof.ok) << proof.fault;
    EXPECT_EQ(proof.withheld, 1u);
}

TEST_P(StoreContract, NothingIsWithheldWithoutAFactThatSaysSo) {
    auto facts = some_facts(6);
    facts[5].kind = book::withheld_kind, facts[5].body = book::withheld_body(3);
    book::seal({}, facts).value();
    ASSERT_TRUE(store_->append(facts));
    EXPECT_EQ(why(store_->withhold(2, 6)), Why::denied);
    EXPECT_EQ(why(store_->withhold(3, 5)), Why::denied);
    EXPECT_EQ(why(store_->withhold(1, 6)), Why::denied);
    EXPECT_EQ(why(store_->withhold(6, 6)), Why::denied);
    EXPECT_EQ(why(store_->withhold(3, 7)), Why::not_found);
    EXPECT_EQ(why(store_->withhold(70, 6)), Why::not_found);
    EXPECT_EQ(all_of(*store_), facts);
}

INSTANTIATE_TEST_SUITE_P(Every, StoreContract, testing::ValuesIn(backends()),
                         [](const auto& info) { return info.param.name; });
}  // namespace
}  // namespace greentally
