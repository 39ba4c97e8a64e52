#pragma once
/// Own rows of a state as text, bound to a place in the chain: first line {"seq","hash","at","today","rows"} where rows
/// is SM3 of all that follows; then "# kind" lines and a line [key,row] for each row. Derived rows are settled anew.
#include "book/fact.hpp"
#include "engine/house.hpp"

namespace greentally {
std::string print_checkpoint(const House& house, const State& state, const Digest& hash);
struct Checkpoint {
    State state;
    Digest hash{};
};
/// Errors: corrupt: damaged, or written by a build with other rows. A checkpoint is only a shortcut; the book stands.
Result<Checkpoint> read_checkpoint(const House& house, std::string_view text);
}  // namespace greentally
