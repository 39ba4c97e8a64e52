#pragma once
/// What screens and renderers show of papers.
#include "domain/paper/may.hpp"

namespace greentally::paper {
// ---- GET /paper-templates ----
struct TemplatesQuery {
    std::optional<Id<Programme>> programme;
};
struct TemplateOut {
    Id<PaperTemplate> id;
    Code code;
    Name name, name_en, series;
    Form form{};
    std::uint16_t facts_days = 0;
    bool sealed = true, restricted = false;
};
struct Templates {
    std::vector<TemplateOut> items;
};
Templates templates(const Sight&, const TemplatesQuery&);

// ---- GET /papers ----
BOOST_DEFINE_ENUM_CLASS(Box, making, sent, received, all)
struct ListQuery {
    std::optional<Box> box;  // 办理中 · 已发 · 收文
    std::optional<Id<Problem>> problem;
    std::optional<Id<PaperTemplate>> pattern;
    std::optional<std::uint32_t> offset, limit;
};
struct Item {
    Id<Paper> id;
    Code number;
    Name title, pattern, pattern_en, unit, drafter;
    std::optional<Name> signer;
    Stage stage{};
    Day drafted_on, sent_on;
    std::uint32_t addressees = 0, received = 0, answered = 0;
    bool mine = false;  // of the viewer's unit
};
struct List {
    std::vector<Item> items;
    std::uint32_t all = 0;
};
List list(const Sight&, const ListQuery&);

// ---- GET /papers/asked: what the viewer's unit is asked to countersign or to check ----
struct AskedQuery {
    std::optional<bool> waiting;
};
struct AskedOut {
    std::uint32_t paper = 0;
    Task task{};
    Name title, asker;
    Sentence excerpt, text;
    Answer answer{};
    Day by, on;
    bool may_answer = false;
};
struct Asked {
    std::vector<AskedOut> items;
};
Asked asked(const Sight&, const AskedQuery&);

// ---- GET /papers/{id} ----
struct OneQuery {
    Id<Paper> id;
};
struct SourceOut {
    Text<1000> value;
    Code what;
    std::uint32_t of = 0;
    std::uint64_t seq = 0;
};
struct HandOut {
    Task task{};
    Name unit;
    std::optional<Name> person;
    Answer answer{};
    Day by, on;
    Sentence excerpt, text;
};
struct AddresseeOut {
    Id<Unit> id;
    Name unit;
    bool copy = false;
    std::optional<Name> received_by, answered_by;
    Day received_on, answered_on, answer_due;
    std::optional<std::int32_t> days;  // to answer it, from its sending
    Sentence answer;
};
struct ProblemOut {
    Id<Problem> id;
    Code number;
    Name title;
};
struct One {
    Item item;
    std::uint64_t seq = 0;
    Form form{};
    bool sealed = true, own_series = false;
    std::vector<Name> addressees, copies, missing;
    std::vector<PaperBlock> blocks;
    Sentence opinion;
    Text<64> frozen;
    std::optional<Id<Evidence>> seal;
    std::optional<Id<Paper>> replaces;
    Day facts_by;
    std::vector<SourceOut> sources;
    std::vector<HandOut> hands;
    std::vector<AddresseeOut> to;
    std::vector<ProblemOut> problems;
    std::vector<Text<32>> may;
};
Viewed<One> one(const Sight&, const OneQuery&);

// ---- GET /papers/{id}/tree: as press lays it out, docs/formats/paper.md ----
struct Tree {
    std::string tree;  // JSON
};
Viewed<Tree> tree(const Sight&, const OneQuery&);
}  // namespace greentally::paper
