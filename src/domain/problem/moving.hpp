#pragma once
/// What every act on a problem is checked for. For this room's own files.
#include "domain/problem/may.hpp"
#include "domain/problem/telling.hpp"
#include "domain/unit/unit.hpp"

namespace greentally::problem {
template <class T>
std::vector<T> listed(const std::optional<std::vector<T>>& list) {
    return list.value_or(std::vector<T>());
}
/// The problem has been moved since its author saw it.
template <class Command>
std::optional<Refusal> stale(const Problem& p, const Command& c) {
    if (c.if_seq && *c.if_seq < p.seq) return Refusal{"stale", "if_seq"};
    return {};
}
/// The move that F records is no row of the table, or the problem was moved meanwhile.
template <class F, class Command>
std::optional<Refusal> stopped(const Problem& p, const Command& c) {
    if (!next<F>(moves, p.stage)) return Refusal{"problem.move", "id"};
    return stale(p, c);
}
/// Posts that nobody holds today name no person.
inline std::optional<Refusal> holders_wrong(const State& state, Day today, const std::vector<Holder>& holders) {
    if (holders.size() > items_max) return Refusal{"problem.too_many", "persons"};
    for (std::size_t i = 0; i < holders.size(); ++i)
        if (!state.at_id(holders[i].post).held(today))
            return Refusal{"problem.post_ended", "persons/" + std::to_string(i)};
    return {};
}
/// What was filed before the problem came back proves nothing about its being put right again.
inline Instant proves_from(const State& state, const Problem& p) {
    Instant from;
    if (p.rebounds == 0) return from;
    each_of<ProblemEvent>(Rows(state), p.id, [&](const ProblemEvent& e) {
        if (e.what.view() == kind<Rebounded>()) from = e.at;
    });
    return from;
}
/// What the list of `demanded` slots lacks among what is there and what comes along; empty if nothing.
inline std::string lacking(const State& state, const Problem& p, const std::vector<Code>& demanded,
                           const std::vector<Proof>& along) {
    const Instant from = proves_from(state, p);
    for (const Code& code : demanded) {
        bool there = false;
        const auto is = [&](Id<ProofSlot> slot, Id<Evidence> evidence) {
            const ProofSlot* s = state.find<ProofSlot>(slot);
            const Evidence* e = state.find<Evidence>(evidence);
            there |= s && s->code == code && e && e->at >= from;
        };
        each_of<ProblemEvidence>(Rows(state), p.id, [&](const ProblemEvidence& e) { is(e.key.slot, e.key.evidence); });
        for (const Proof& proof : along) is(proof.slot, proof.evidence);
        if (!there) return code.str();
    }
    return {};
}
}  // namespace greentally::problem
