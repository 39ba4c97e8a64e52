/// Rules by code → rows by id. Ids of what is already known stay; what is no longer named is no longer live.
#include <map>

#include "domain/rectification/acts.hpp"

namespace greentally::rectification {
namespace {
template <class Row>
class Interned {
public:
    Interned(const State& state, Id<Programme> programme) : next_(state.next<Row>()) {
        state.all<Row>().each([&](const auto&, const Row& row) {
            if (row.programme == programme) old_.emplace(row.code.str(), row);
            return true;
        });
    }
    Id<Row> of(const Code& code) {
        if (const auto known = old_.find(code.view()); known != old_.end())
            return named_[code.str()] = known->second.id;
        const auto [at, fresh] = named_.try_emplace(code.str(), next_);
        if (fresh) ++next_.n;
        return at->second;
    }
    Id<Row> known(const Code& code) const {
        const auto at = named_.find(code.view());
        return at == named_.end() ? Id<Row>() : at->second;
    }
    void retire(std::vector<Row>& into) const {
        for (const auto& [code, row] : old_)
            if (row.live && !named_.contains(code)) into.push_back(row), into.back().live = false;
    }

private:
    std::map<std::string, Row, std::less<>> old_;
    std::map<std::string, Id<Row>, std::less<>> named_;
    Id<Row> next_;
};
}  // namespace

Facts ruled(const State& state, Id<Programme> p, const Rules& rules) {
    Interned<ProblemSource> sources(state, p);
    Interned<ClosureStep> steps(state, p);
    Interned<ProblemTheme> themes(state, p);
    Interned<ClosureStandard> standards(state, p);
    Interned<ProofSlot> proofs(state, p);
    Interned<SignRule> signs(state, p);
    Interned<LadderRung> ladder(state, p);
    Ruled out{p, {}, {}, {}, {}, {}, {}, {}};
    std::uint16_t order = 0;
    for (const SourceEntry& e : rules.sources)
        out.sources.push_back({sources.of(e.code), p, e.code, e.plan_days, e.refuse_days, e.immediate_days,
                               e.look_back_days, order++, e.clock_stands, e.other_unit, true, e.proof, e.aliases, e.zh,
                               e.en, e.clause, e.document, e.remark});
    for (const StepEntry& e : rules.steps)
        out.steps.push_back({steps.of(e.code), p, sources.known(e.source), e.code, order++, e.persons, e.days, e.kind,
                             e.by, e.level.value_or(Level::nation), e.standards, true, e.proof, e.zh, e.en, e.where});
    for (const ThemeEntry& e : rules.themes)
        out.themes.push_back({themes.of(e.code), p, e.code, e.zh, e.en, order++, true, e.aliases});
    for (const StandardEntry& e : rules.standards)
        out.standards.push_back({standards.of(e.code), p, e.code, e.zh, e.en, e.clause, order++, true});
    for (const SlotEntry& e : rules.proofs)
        out.proofs.push_back({proofs.of(e.code), p, e.code, e.zh, e.en, order++, true});
    for (const SignEntry& e : rules.signs)
        out.signs.push_back({signs.of(e.code), p, e.code, e.sign, e.when, e.n, order++, true, e.zh, e.en});
    for (const RungEntry& e : rules.ladder)
        out.ladder.push_back({ladder.of(e.code), p, e.code, e.paper, e.when, e.level, e.to, e.way, e.n, order++,
                              e.answer_days, e.government, e.request, e.signature, true, e.zh, e.en, e.clause,
                              e.remark});
    sources.retire(out.sources), steps.retire(out.steps), themes.retire(out.themes), standards.retire(out.standards);
    proofs.retire(out.proofs), signs.retire(out.signs), ladder.retire(out.ladder);
    return order || !out.sources.empty() ? record(out) : Facts{};
}
}  // namespace greentally::rectification
