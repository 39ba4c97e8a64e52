#pragma once
/// What screens show of the ladder: what waits for a decision, what was decided and how it went on.
#include "domain/supervision/may.hpp"

namespace greentally::supervision {
// ---- GET /proposals ----
struct ProposalsQuery {
    std::optional<Id<LadderRung>> rung;
    std::optional<Id<Area>> area;
    std::optional<std::uint32_t> limit;
};
struct ProposalOut {
    Id<Problem> problem;
    Code number;
    Name title;
    Id<LadderRung> rung;
    Name rung_name, rung_name_en;
    Code paper;
    Name to, area;
    Day since, due;
    bool request = false, government = false, may_decide = false;
};
struct ProposalList {
    std::vector<ProposalOut> items;
    std::uint32_t all = 0;
};
ProposalList proposals(const Sight&, const ProposalsQuery&);

// ---- GET /supervisions, GET /supervisions/{id} ----
struct ListQuery {
    std::optional<Id<Problem>> problem;
    std::optional<Id<Unit>> to;
    std::optional<bool> open;
    std::optional<std::uint32_t> limit;
};
struct Item {
    Id<Supervision> id;
    Id<Problem> problem;
    Code number;
    Name title;
    Id<LadderRung> rung;
    Name rung_name, rung_name_en;
    rectification::RungWay way{};
    Code paper;
    Name issuer, to, person;
    Stage stage{};
    bool request = false, late = false;
    Day on, answer_due, answered_on, ended_on;
    Sentence reasons, minutes, answer, opinion;
    std::vector<Name> on_site;
    Name published;
    std::vector<Text<32>> may;
};
struct List {
    std::vector<Item> items;
    std::uint32_t all = 0;
};
List list(const Sight&, const ListQuery&);
}  // namespace greentally::supervision
