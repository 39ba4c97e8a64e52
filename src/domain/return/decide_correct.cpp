/// After submission: corrections that the level above grants, closing a period, reopening one return.
#include "domain/area/area.hpp"
#include "domain/return/asked.hpp"
#include "domain/return/may.hpp"
#include "domain/return/typed.hpp"

namespace greentally::return_ {
namespace {
constexpr std::uint32_t own_roles = bit(Role::clerk) | bit(Role::checker) | bit(Role::head);
Cell now_in(const State& state, const FigureKey& key) {
    const Figure* f = state.find<Figure>(key);
    return !f ? Cell() : f->absence == Absence::none ? Cell(f->value) : Cell(f->absence);
}
bool pending(const State& state, const CellKey& cell) {
    bool found = false;
    state.all<CorrectionOf>().from({cell.of, {}}, [&](const CorrectionOf::Key& key, const CorrectionOf&) {
        if (key.of != cell.of) return false;
        found |= state.at_id(key.id).stage == CorrectionStage::asked &&
                 state.find<CorrectionCell>({key.id, cell.area, cell.element});
        return !found;
    });
    return found;
}
std::optional<Refusal> undecidable(const State& state, const By& by, const Correction& c) {
    if (auto code = not_above(Rows(state), by.viewer, state.at_id(c.of)); !code.empty()) return Refusal{code, "id"};
    if (c.stage != CorrectionStage::asked) return Refusal{"return.correction_decided", "id"};
    return {};
}
}  // namespace

Decision decide(const State& state, const By& by, const AskCorrection& c) {
    const Return& r = state.at_id(c.id);
    if (const auto code = not_own(by.viewer, r, own_roles); !code.empty()) return refuse(code, "id");
    if (r.stage != Stage::submitted && r.stage != Stage::accepted && r.stage != Stage::closed)
        return refuse("return.not_submitted", "id");
    if (c.cells.empty()) return refuse("return.no_cells", "cells");
    if (c.cells.size() > block_max) return refuse("return.too_many_cells", "cells");
    if (c.reason.empty()) return refuse("return.no_reason", "reason");
    const Asked asked(Rows(state), r.key, r.id);
    CorrectionAsked fact{state.next<Correction>(), c.id, by.viewer.person, c.reason, {}};
    for (std::size_t i = 0; i < c.cells.size(); ++i) {
        const TypedCell& cell = c.cells[i];
        const std::string field = "cells/" + std::to_string(i);
        const AskedColumn* column = asked.column(cell.element);
        if (!column || !asked.asks(*column, cell.area)) return refuse("return.not_asked", field);
        if (asked.elsewhere(*column, cell.area)) return refuse("return.already_known", field);
        if (pending(state, {r.id, cell.area, cell.element})) return refuse("return.correction_pending", field);
        const Reading read = understood(cell.typed, column->element->measure);
        if (!read.good()) return Refusal{std::string(read.fault), field + "/typed", column->element->measure.str()};
        const Cell before = now_in(state, asked.figure(*column, cell.area));
        if (before == read.value) return refuse("return.unchanged", field);
        fact.cells.push_back({cell.area, cell.element, cell.typed, before, read.value});
    }
    return made(fact.correction, fact);
}
Decision decide(const State& state, const By& by, const GrantCorrection& c) {
    const Correction& correction = state.at_id(c.id);
    if (const auto refusal = undecidable(state, by, correction)) return *refusal;
    const Return& r = state.at_id(correction.of);
    const Asked asked(Rows(state), r.key, r.id);
    if (!asked.form()) return refuse("return.not_owed", "id");
    bool same = true;
    state.all<CorrectionCell>().from({c.id, {}, {}}, [&](const auto& key, const CorrectionCell& cell) {
        if (key.of != c.id) return false;
        const AskedColumn* column = asked.column(key.element);
        same &= column && now_in(state, asked.figure(*column, key.area)) == cell.before;
        return true;
    });
    if (!same) return refuse("return.changed_meanwhile", "id");
    return made(c.id, Corrected{c.id,
                                by.viewer.person,
                                c.opinion.value_or(Text<1000>()),
                                {asked.form()->line, asked.form()->edition, asked.cumulated()}});
}
Decision decide(const State& state, const By& by, const RefuseCorrection& c) {
    if (const auto refusal = undecidable(state, by, state.at_id(c.id))) return *refusal;
    if (c.opinion.empty()) return refuse("return.no_reason", "opinion");
    return made(c.id, CorrectionRefused{c.id, by.viewer.person, c.opinion});
}
Decision decide(const State& state, const By& by, const ClosePeriod& c) {
    if (!by.viewer.is(Role::steward)) return refuse("return.role");
    if (!by.viewer.person) return refuse("return.no_person");
    if (c.period.kind() != state.at_id(c.form).cadence || by.today <= last_day(c.period))
        return refuse("return.period_not_over", "period");
    if (state.find<PeriodClose>({c.form, c.period, by.viewer.unit})) return refuse("return.already_closed", "period");
    PeriodClosed fact{c.form, c.period, by.viewer.person, by.viewer.span, {}};
    bool awaiting = false;
    state.all<ReturnAt>().from({c.form, {}, {}}, [&](const ReturnKey& key, const ReturnAt& at) {
        if (key.form != c.form) return false;
        const Return& r = state.at_id(at.id);
        if (key.period != c.period || !not_above(Rows(state), by.viewer, r).empty()) return true;
        awaiting |= r.stage == Stage::submitted;
        if (r.stage == Stage::accepted) fact.returns.push_back(r.id);
        return true;
    });
    if (awaiting) return refuse("return.awaiting_review", "period");
    return facts(fact);
}
Decision decide(const State& state, const By& by, const Reopen& c) {
    const Return& r = state.at_id(c.id);
    if (const auto code = not_above(Rows(state), by.viewer, r); !code.empty()) return refuse(code, "id");
    if (r.stage == Stage::submitted || r.stage == Stage::accepted || r.stage == Stage::closed)
        return refuse("return.move", "id");
    if (r.reopened || !period_closed(Rows(state), r)) return refuse("return.period_open", "id");
    if (c.reason.empty()) return refuse("return.no_reason", "reason");
    return made(c.id, Reopened{c.id, by.viewer.person, c.reason});
}
}  // namespace greentally::return_
