#pragma once
/// What screens show of like-case checks.
#include "domain/like_case/acts.hpp"

namespace greentally::like_case {
// ---- GET /like-cases/suggestions: where the same could be, and why ----
struct SuggestQuery {
    Id<Problem> problem;
};
struct Suggestion {
    Id<Unit> unit;
    Name name;
    Text<400> reason, reason_en;
    std::uint32_t like = 0;  // problems of its theme that it has or had
};
struct Suggestions {
    std::vector<Suggestion> items;
};
Viewed<Suggestions> suggestions(const Sight&, const SuggestQuery&);

// ---- GET /like-cases ----
struct ListQuery {
    std::optional<Id<Problem>> problem;
    std::optional<bool> asked;  // what the viewer's unit is asked; otherwise what it has sent
};
struct AnswerOut {
    Id<Unit> id;
    Name unit;
    Found found{};
    std::optional<Name> person;
    std::optional<Id<Problem>> problem;
    Day on;
    bool late = false;
    Sentence text;
};
struct Item {
    std::uint32_t check = 0;
    std::optional<Id<Problem>> problem;
    Name title, asker;
    Sentence text;
    Day due;
    std::uint32_t asked = 0, answered = 0, found = 0;
    std::vector<AnswerOut> answers;
    bool may_answer = false;
};
struct List {
    std::vector<Item> items;
};
List list(const Sight&, const ListQuery&);
}  // namespace greentally::like_case
