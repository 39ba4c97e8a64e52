#pragma once
/// The insider's question, asked of every GET route: is the answer the same as if nothing hidden from this viewer had
/// ever been in the book? Source: design 6, R-SYS-02.
#include <random>

#include "engine/house.hpp"

namespace greentally::testing {
/// What a question may name: ids by kind of row, words, periods. What is not given here is small: ids 1 … 6, letters a
/// … c.
struct Vocabulary {
    std::map<std::string, std::vector<std::uint32_t>, std::less<>> ids;
    std::vector<std::string> words;
    std::vector<Period> periods;
};
/// The ids of every row in a state.
Vocabulary vocabulary_of(const House& house, const State& state);
/// Parameters for a view by its query's schema.
Params random_params(std::string_view query_schema, const Vocabulary& vocabulary, std::mt19937& random);
/// Any log-in: business in a random area, an administrator, a post without rights.
Viewer random_viewer(std::mt19937& random);

/// Random rows in every room, each saying of itself the key under which it lies, as rows do by construction.
void shake_rows(const House& house, State& state, std::mt19937& random, Day day);

struct Asked {
    std::size_t answered = 0, refused = 0, malformed = 0;
    std::size_t telling = 0;  // answers that are not those of an empty book
    std::size_t leaked = 0;
};
struct Insider {
    const House& house;
    Vocabulary vocabulary;
    std::map<std::string, Asked> routes;  // by path
    std::vector<std::string> leaks;       // each route's first: viewer, query, both answers, what was hidden
    std::size_t hidden = 0;               // rows that some viewer must not see, over all questions

    /// Asks each GET route that the viewer may, `times` times.
    void ask(const State& state, const Viewer& viewer, std::mt19937& random, int times);
};
}  // namespace greentally::testing
