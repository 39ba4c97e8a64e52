#pragma once
/// The port behind which a book lies. One process writes; any number of threads read meanwhile.
#include <cstdint>
#include <functional>
#include <optional>
#include <span>

#include "book/fact.hpp"

namespace greentally::book {
/// Where the chain ends. An empty book ends at seq 0 with 32 zero bytes.
struct Last {
    std::uint64_t seq = 0;
    Digest hash{};
    Instant recorded_at{INT64_MIN};
    bool operator==(const Last&) const = default;
};

/// Makes facts the continuation of a chain: sets seq, head, hash, raises recorded_at to that of the fact before.
/// Gives the new end. Errors: limit, `where` = "kind", "basis", "key", "body" or "cause" (must be an earlier fact).
Result<Last> seal(const Last& last, std::span<Fact> facts);

/// Whether `fact` is sealed and continues `last`; the reason if not, empty if it does.
std::string_view breaks(const Last& last, const FactView& fact);

/// Return false to stop reading.
using Visit = std::function<bool(const FactView&)>;

class Store {
public:
    virtual ~Store() = default;

    /// Appends sealed facts that continue last(): all or none; when it returns they are durable and visible to readers.
    /// Writer's thread only. Errors: conflict (they do not continue the chain, or another process writes), nothing is
    /// changed; full, io: the store has stopped and refuses every further append with `stopped` until it is reopened
    /// (after a failed flush nobody knows what the disk holds). Reading goes on.
    virtual Result<> append(std::span<const Fact> facts) = 0;

    /// Visits the facts from seq `from` (≥ 1) on, in order, without a gap, up to the last one present when it gets
    /// there. Any thread; `visit` may take its time and may append. Errors: corrupt (`where` = "fact N"), io.
    virtual Result<> read(std::uint64_t from, const Visit& visit) const = 0;

    /// Any thread. Errors: corrupt, io. An absent seq is not an error.
    virtual Result<std::optional<Fact>> find(std::uint64_t seq) const = 0;

    /// Any thread.
    virtual Result<Last> last() const = 0;

    /// Destroys body and salt of fact `seq`, so that not even the file holds them; `by` is the "book.withheld" fact
    /// that says so (verify counts any other missing body as a fault). Fact 1 and withheld facts cannot be withheld.
    /// Writer's thread only. Errors: not_found, denied; as append.
    virtual Result<> withhold(std::uint64_t seq, std::uint64_t by) = 0;
};

/// Whether `by` allows fact `seq` to be withheld. For implementations of Store. Errors: not_found, denied.
Result<> may_withhold(const Store& store, std::uint64_t seq, std::uint64_t by);
}  // namespace greentally::book
