#pragma once
/// What is recorded when a programme with rules of rectification is loaded: the rows as they are from now on.
#include "access/room.hpp"
#include "domain/rectification/rectification.hpp"

namespace greentally::rectification {
struct SourceEntry {
    Code code;
    std::uint16_t plan_days = 0, refuse_days = 0, immediate_days = 0, look_back_days = 0;
    bool clock_stands = false, other_unit = true;
    std::vector<Code> proof;
    std::vector<Name> aliases;
    Name zh, en, clause, document;
    Sentence remark;
};
struct StepEntry {
    Code source, code;
    StepKind kind{};
    StepBy by{};
    std::optional<Level> level;
    std::uint16_t persons = 0, days = 0;
    bool standards = false;
    std::vector<Code> proof;
    Name zh, en, where;
};
struct ThemeEntry {
    Code code;
    Name zh, en;
    std::vector<Name> aliases;
};
struct SlotEntry {
    Code code;
    Name zh, en;
};
struct StandardEntry {
    Code code;
    Text<400> zh, en;
    Name clause;
};
struct SignEntry {
    Code code;
    Sign sign{};
    SignWhen when{};
    std::uint16_t n = 0;
    Name zh, en;
};
struct RungEntry {
    Code code, paper;
    RungWhen when{};
    std::uint16_t n = 0, answer_days = 0;
    Level level{};
    RungTo to{};
    RungWay way{};
    bool government = false, request = false, signature = true;
    Name zh, en, clause;
    Sentence remark;
};
/// The rules of a folder, by code, in its order.
struct Rules {
    std::vector<SourceEntry> sources;
    std::vector<StepEntry> steps;
    std::vector<ThemeEntry> themes;
    std::vector<SlotEntry> proofs;
    std::vector<StandardEntry> standards;
    std::vector<SignEntry> signs;
    std::vector<RungEntry> ladder;
};
/// What belongs to `programme` from now on. Nothing if it says nothing about rectification and never did.
Facts ruled(const State&, Id<Programme> programme, const Rules&);

struct Ruled {
    Id<Programme> programme;
    std::vector<ProblemSource> sources;
    std::vector<ClosureStep> steps;
    std::vector<ProblemTheme> themes;
    std::vector<ClosureStandard> standards;
    std::vector<ProofSlot> proofs;
    std::vector<SignRule> signs;
    std::vector<LadderRung> ladder;
};
using Mine = boost::mp11::mp_rename<Rows, Own>;
void apply(Mine, const Stamp&, const Ruled&);
}  // namespace greentally::rectification
