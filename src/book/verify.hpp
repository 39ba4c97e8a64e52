#pragma once
/// Proves a whole chain: every byte of every fact, and that none was removed, reordered or inserted.
/// That the end was not cut off can only be shown against a hash that was printed or published earlier.
#include <optional>
#include <string>

#include "book/store.hpp"

namespace greentally::book {
struct Proof {
    bool ok = false;
    std::uint64_t facts = 0;  // proved, from fact 1 on
    Digest head{};            // hash of the last proved fact
    std::uint64_t withheld = 0;
    std::optional<std::uint64_t> printed_at;  // the seq whose hash is the printed one
    std::uint64_t seq = 0;                    // first bad fact; 0 if the damage lies in no particular fact
    std::string fault;                        // a sentence, empty if ok
};

/// Reads all facts and recomputes everything. `printed`: a hash that some fact must bear, else the end is missing.
/// Never fails: what cannot be read is a fault of the book.
Proof verify(const Store& store, const std::optional<Digest>& printed = {});
}  // namespace greentally::book
