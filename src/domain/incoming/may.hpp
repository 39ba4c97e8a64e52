#pragma once
/// Who may do what with an incoming paper now: the code of the refusal, empty if there is none.
#include "access/rows.hpp"
#include "domain/incoming/acts.hpp"

namespace greentally::incoming {
inline std::string not_own(const Viewer& viewer, const Incoming& i) {
    constexpr std::uint32_t hands = bit(Role::clerk) | bit(Role::checker) | bit(Role::head) | bit(Role::steward);
    if (viewer.unit != i.unit) return "incoming.other_unit";
    if (!(viewer.roles & hands)) return "incoming.role";
    return viewer.person ? "" : "incoming.no_person";
}
inline std::vector<Text<32>> may_do(const Viewer& viewer, const Incoming& i) {
    std::vector<Text<32>> out;
    if (!not_own(viewer, i).empty()) return out;
    if (next<Proposed>(moves, i.stage)) out.push_back("propose");
    if (next<Instructed>(moves, i.stage)) out.push_back("instruct");
    if (next<Answered>(moves, i.stage)) out.push_back("answer");
    return out;
}
}  // namespace greentally::incoming
