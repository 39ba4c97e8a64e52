#pragma once
/// What screens show of incoming papers.
#include "domain/incoming/may.hpp"

namespace greentally::incoming {
struct ListQuery {
    std::optional<Stage> stage;
    std::optional<std::uint32_t> limit;
};
struct Item {
    Id<Incoming> id;
    Code number;
    Name sender, title;
    Stage stage{};
    Day received, answer_due, answered_on;
    std::uint32_t clauses = 0, done = 0;
};
struct List {
    std::vector<Item> items;
};
List list(const Sight&, const ListQuery&);
struct OneQuery {
    Id<Incoming> id;
};
struct ClauseOut {
    std::uint32_t n = 0;
    Name clause, owes;
    Sentence text, result;
    Day due, done;
    bool late = false;
    std::optional<Id<Problem>> problem;
};
struct One {
    Item item;
    Sentence summary, proposal, instruction, answer;
    std::optional<Name> leader;
    std::optional<Id<Evidence>> scan;
    std::vector<ClauseOut> clauses;
    std::vector<Text<32>> may;
};
Viewed<One> one(const Sight&, const OneQuery&);
/// GET /incoming/clauses: what the viewer's unit owes.
struct OwedQuery {
    std::optional<bool> open;
};
struct Owed {
    std::uint32_t incoming = 0, clause = 0;
    Name document, name, office;
    Sentence text, result;
    Day due, done;
    bool late = false;
};
struct OwedList {
    std::vector<Owed> items;
};
OwedList owed(const Sight&, const OwedQuery&);
}  // namespace greentally::incoming
