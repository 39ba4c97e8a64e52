#pragma once
/// A fact: one act that happened, as it lies in the book. `docs/formats/book.md` gives the bytes.
///   head = envelope ‖ SM3(salt ‖ body)        hash = SM3(previous hash ‖ head)
/// Body and salt lie beside the head and can be destroyed while the chain still proves.
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/hash.hpp"
#include "base/result.hpp"
#include "base/time.hpp"

namespace greentally::book {
using Salt = std::array<std::uint8_t, 16>;
using BookId = std::array<std::uint8_t, 16>;

inline constexpr std::size_t body_bytes_max = 64 * 1024;  // more goes to the files store
inline constexpr std::size_t kind_bytes_max = 64;
inline constexpr std::size_t basis_bytes_max = 1024;
inline constexpr std::size_t key_bytes_max = 128;

/// `Text` is std::string where the fact is owned, std::string_view where it is read.
template <class Text>
struct BasicFact {
    std::uint64_t seq = 0;    // 1, 2, 3 … without a gap; seal() sets it
    Instant recorded_at{};    // never below that of the fact before; seal() raises it
    Instant occurred_at{};    // when it happened in the world
    std::uint64_t cause = 0;  // seq of the fact that led to this one, 0 if a person did
    std::uint32_t actor = 0;  // account; 0 is the house itself
    std::uint32_t post = 0;   // the post in which he acted
    std::uint32_t on_behalf_of = 0;
    std::uint32_t unit = 0;
    Text kind{};   // "return.submitted"
    Text basis{};  // why he may act for another (代录)
    Text key{};    // idempotency key of the command; all facts of one command bear it
    Salt salt{};
    Text body{};            // JSON text, exactly as written
    bool withheld = false;  // body and salt are destroyed; both members are empty then
    Text head{};            // set by seal()
    Digest hash{};          // set by seal()
    bool operator==(const BasicFact&) const = default;
};
using Fact = BasicFact<std::string>;
/// Views into the store's memory: valid only while the callback that got it runs.
using FactView = BasicFact<std::string_view>;

FactView view(const Fact& fact);
Fact own(const FactView& fact);

Digest body_digest(const Salt& salt, std::string_view body);
/// SM3(previous ‖ head); before fact 1 `previous` is 32 zero bytes.
Digest link(const Digest& previous, std::string_view head);

/// The head's bytes. Errors: limit (names the member) if a text is longer than its maximum or `kind` is empty.
Result<std::string> encode_head(const FactView& fact, const Digest& digest);
/// Fills the envelope from a head's bytes. Returns why it cannot be read, empty if it could.
std::string_view decode_head(std::string_view head, FactView& fact);
/// The last 32 bytes of a readable head.
std::string_view digest_in(std::string_view head);

/// What fact 1 ("book.opened") says: which book this is and how it is hashed.
struct Opening {
    BookId book{};
    std::string name;  // "book", "audit": a-z only
    bool operator==(const Opening&) const = default;
};
Fact opening(const Opening& opening, Instant at, const Salt& salt);
/// Errors: nothing if this is not a readable fact 1.
std::optional<Opening> opened(const FactView& fact);

/// A fact that must precede the destruction of another's body: kind "book.withheld".
inline constexpr std::string_view withheld_kind = "book.withheld";
std::string withheld_body(std::uint64_t seq);
/// Errors: nothing if this fact is not a readable "book.withheld".
std::optional<std::uint64_t> withheld_seq(const FactView& fact);
}  // namespace greentally::book
