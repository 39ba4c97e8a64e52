#pragma once
/// A programme by code → rows by id. Ids of what is already known stay; new ones follow the last.
#include "domain/programme/acts.hpp"

namespace greentally::programme {
struct Interned {
    Loaded loaded;
    Listed rows;
};
/// `load` must be sound (sound.hpp) and agree with the book (decide.cpp).
Interned intern(const State&, const By&, const Load&, Id<Programme> programme, std::uint32_t number,
                const Text<64>& files);
/// The programme of a code; none if it was never loaded.
Id<Programme> programme_by_code(const State&, std::string_view code);
}  // namespace greentally::programme
