#pragma once
/// A book that lives as long as its process: the in-memory twin for tests, simulations and dry runs.
#include <memory>
#include <mutex>
#include <vector>

#include "book/store.hpp"

namespace greentally::memory {
class Store final : public book::Store {
public:
    Result<> append(std::span<const book::Fact> facts) override;
    Result<> read(std::uint64_t from, const book::Visit& visit) const override;
    Result<std::optional<book::Fact>> find(std::uint64_t seq) const override;
    Result<book::Last> last() const override;
    Result<> withhold(std::uint64_t seq, std::uint64_t by) override;

    /// The next append fails with this, keeps nothing and stops the store, as a full disk or a failed flush would.
    void fail_next(Fault fault);

private:
    std::vector<std::shared_ptr<const book::Fact>> batch(std::uint64_t from) const;

    mutable std::mutex mutex_;
    std::vector<std::shared_ptr<const book::Fact>> facts_;  // shared, so that readers visit without the lock
    book::Last last_;
    std::optional<Fault> next_, stopped_by_;
};
}  // namespace greentally::memory
