#pragma once
/// Made-up facts for tests and benches of the book.
#include <cstdint>
#include <vector>

#include "book/store.hpp"

namespace greentally {
/// `n` facts like those of a working office, the first of them opening the book; the same for the same seed.
std::vector<book::Fact> some_facts(std::size_t n, std::uint64_t seed = 1);
/// The same, sealed from the start of a book.
std::vector<book::Fact> sealed_facts(std::size_t n, std::uint64_t seed = 1);
std::vector<book::Fact> all_of(const book::Store& store, std::uint64_t from = 1);
}  // namespace greentally
