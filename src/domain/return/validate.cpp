#include "domain/return/validate.hpp"

#include <algorithm>
#include <map>

#include "domain/return/findings.hpp"

namespace greentally::return_ {
namespace {
/// With room to the book's 64 KiB for each fact.
constexpr std::size_t fired_max = 500;
bool explained(const State& state, const CellKey& key) {
    const DraftCell* d = state.find<DraftCell>(key);
    const ReturnCell* c = state.find<ReturnCell>(key);
    return d ? !d->remark.empty() : c && !c->remark.empty();
}
bool names(const std::vector<Finding>& findings, const Code& check) {
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) { return f.code == check; });
}
}  // namespace

Validity validity(const State& state, const Return& r, const Asked& asked) {
    const Findings findings(Rows(state), asked, r.key, r.id);
    Validity out;
    std::map<Id<greentally::Check>, CheckOutcome> outcomes;
    for (const Id<Area> area : asked.areas())
        for (const AskedColumn& column : asked.columns()) {
            if (!asked.asks(column, area) || asked.elsewhere(column, area)) continue;
            const Cell value = asked.value(column, area);
            if (!value.present()) continue;
            const auto found = findings.of(column, area);
            const bool why = !found.empty() && explained(state, {r.id, area, column.element->id});
            for (const Finding& f : found)
                if (!why && !out.unexplained && f.severity == Severity::contradiction)
                    out.unexplained = CellName{area, column.element->id};
            for (const greentally::Check* check : findings.checks(column)) {
                CheckOutcome& outcome = outcomes[check->id];
                outcome.check = check->id, ++outcome.applied;
                if (names(found, check->code)) outcome.fired.push_back({area, value.value(), why});
            }
        }
    for (auto& [id, outcome] : outcomes) out.outcomes.push_back(std::move(outcome));
    return out;
}
std::vector<Validated> parcels(Id<Return> id, const std::vector<CheckOutcome>& outcomes) {
    std::vector<Validated> out;
    std::size_t room = 0;
    for (const CheckOutcome& o : outcomes) {
        std::size_t at = 0;
        do {
            if (!room) out.push_back({id, {}}), room = fired_max;
            const std::size_t n = std::min(room - 1, o.fired.size() - at);
            const auto from = o.fired.begin() + std::ptrdiff_t(at);
            out.back().outcomes.push_back({o.check, o.applied, {from, from + std::ptrdiff_t(n)}});
            at += n, room -= n + 1;
        } while (at < o.fired.size());
    }
    return out;
}
}  // namespace greentally::return_
