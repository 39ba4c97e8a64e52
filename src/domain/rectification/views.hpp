#pragma once
/// GET /rectification: the rules under which problems go, of every programme in force.
#include "domain/rectification/acts.hpp"

namespace greentally::rectification {
struct Query {
    std::optional<Id<Programme>> programme;
};
struct StepOut {
    Id<ClosureStep> id;
    Code code;
    StepKind kind{};
    StepBy by{};
    Level level{};
    std::uint16_t persons = 0, days = 0;
    bool standards = false;
    std::vector<Code> proof;
    Name name, name_en, where;
};
struct SourceOut {
    Id<ProblemSource> id;
    Id<Programme> programme;
    Code code;
    Name name, name_en, document, clause;
    std::uint16_t plan_days = 0, refuse_days = 0, immediate_days = 0, look_back_days = 0;
    bool clock_stands = false, other_unit = true;
    std::vector<Code> proof;
    std::vector<StepOut> steps;
    Sentence remark;
};
struct NamedOut {
    std::uint32_t id = 0;
    Id<Programme> programme;
    Code code;
    Text<400> name, name_en;
};
struct SignOut {
    Code code;
    Sign sign{};
    SignWhen when{};
    std::uint16_t n = 0;
    Name name, name_en;
};
struct RungOut {
    Id<LadderRung> id;
    Code code, paper;
    RungWhen when{};
    std::uint16_t n = 0, answer_days = 0;
    Level level{};
    RungTo to{};
    RungWay way{};
    bool government = false, request = false, signature = true;
    Name name, name_en, clause;
};
struct Out {
    std::vector<SourceOut> sources;
    std::vector<NamedOut> themes, standards, proofs;
    std::vector<SignOut> signs;
    std::vector<RungOut> ladder;
};
Out rules(const Sight&, const Query&);
}  // namespace greentally::rectification
