/// From hand to hand: checked, approved, submitted; accepted or given back above.
#include "domain/return/may.hpp"
#include "domain/return/validate.hpp"

namespace greentally::return_ {
namespace {
template <class Fact, class Command>
std::optional<Refusal> blocked(const Return& r, const Command& c) {
    if (!next<Fact>(moves, r.stage)) return Refusal{"return.move", "id"};
    if (c.if_seq && *c.if_seq < r.seq) return Refusal{"stale", "if_seq"};
    return {};
}
/// Nothing is in it, not even what need not be filled.
bool empty(const State& state, const Return& r) {
    bool any = false;
    const auto look = [&](const CellKey& key, const auto& cell) {
        if (key.of != r.id) return false;
        any |= cell.value.absence() != Absence::missing;
        return !any;
    };
    state.all<DraftCell>().from({r.id, {}, {}}, look), state.all<ReturnCell>().from({r.id, {}, {}}, look);
    return r.asked > 0 && r.left == r.asked && !any;
}
Text<1000> said(const Opinion& opinion) { return opinion.value_or(Text<1000>()); }
std::string receipt_number(std::int32_t year, Id<Unit> unit, std::uint32_t number) {
    const auto padded = [](std::uint32_t n, std::size_t digits) {
        std::string s = std::to_string(n);
        return std::string(s.size() < digits ? digits - s.size() : 0, '0') + s;
    };
    return std::to_string(year) + "-" + padded(unit.n, 4) + "-" + padded(number, 4);
}
}  // namespace

Decision decide(const State& state, const By& by, const Check& c) {
    const Return& r = state.at_id(c.id);
    if (const auto code = not_checker(Rows(state), by.viewer, r); !code.empty()) return refuse(code, "id");
    if (const auto refusal = blocked<Checked>(r, c)) return *refusal;
    if (empty(state, r)) return refuse("return.empty", "id");
    return made(c.id, Checked{c.id, by.viewer.person, said(c.opinion)});
}
Decision decide(const State& state, const By& by, const SendBack& c) {
    const Return& r = state.at_id(c.id);
    if (const auto code = not_own(by.viewer, r, bit(Role::checker) | bit(Role::head)); !code.empty())
        return refuse(code, "id");
    if (const auto refusal = blocked<SentBack>(r, c)) return *refusal;
    if (c.opinion.empty()) return refuse("return.no_reason", "opinion");
    return made(c.id, SentBack{c.id, by.viewer.person, c.opinion});
}
Decision decide(const State& state, const By& by, const Approve& c) {
    const Return& r = state.at_id(c.id);
    if (const auto code = not_head(Rows(state), by.viewer, r); !code.empty()) return refuse(code, "id");
    if (const auto refusal = blocked<Approved>(r, c)) return *refusal;
    return made(c.id, Approved{c.id, by.viewer.person, said(c.opinion)});
}
Decision decide(const State& state, const By& by, const Submit& c) {
    const Return& r = state.at_id(c.id);
    if (const auto code = not_own(by.viewer, r, bit(Role::clerk) | bit(Role::checker) | bit(Role::head)); !code.empty())
        return refuse(code, "id");
    if (const auto refusal = blocked<Submitted>(r, c)) return *refusal;
    if (!r.reopened && period_closed(Rows(state), r)) return refuse("return.period_closed", "id");
    const Asked asked(Rows(state), r.key, r.id);
    if (!asked.form()) return refuse("return.not_owed", "id");
    const Validity valid = validity(state, r, asked);
    if (const auto& cell = valid.unexplained)
        return refuse("return.unexplained",
                      "cells/" + std::to_string(cell->area.n) + "/" + std::to_string(cell->element.n));
    Submitted fact{c.id,
                   by.viewer.person,
                   said(c.opinion),
                   {},
                   civil(by.today).year,
                   0,
                   {asked.form()->line, asked.form()->edition, asked.cumulated()},
                   {}};
    const ReceiptSeries* series = state.find<ReceiptSeries>({r.key.unit, fact.year});
    fact.number = (series ? series->last : 0) + 1;
    fact.receipt = receipt_number(fact.year, r.key.unit, fact.number);
    state.all<DraftCell>().from({r.id, {}, {}}, [&](const CellKey& key, const DraftCell&) {
        if (key.of != r.id) return false;
        const AskedColumn* column = asked.column(key.element);
        if (!column || asked.elsewhere(*column, key.area)) fact.dropped.push_back({key.area, key.element});
        return true;
    });
    Facts facts;
    for (const Validated& parcel : parcels(c.id, valid.outcomes)) add(facts, parcel);
    add(facts, fact);
    return facts.id = c.id.n, facts;
}
Decision decide(const State& state, const By& by, const Accept& c) {
    const Return& r = state.at_id(c.id);
    if (const auto code = not_above(Rows(state), by.viewer, r); !code.empty()) return refuse(code, "id");
    if (const auto refusal = blocked<Accepted>(r, c)) return *refusal;
    return made(c.id, Accepted{c.id, by.viewer.person, said(c.opinion)});
}
Decision decide(const State& state, const By& by, const GiveBack& c) {
    const Return& r = state.at_id(c.id);
    if (const auto code = not_above(Rows(state), by.viewer, r); !code.empty()) return refuse(code, "id");
    if (const auto refusal = blocked<Returned>(r, c)) return *refusal;
    if (c.reason.empty()) return refuse("return.no_reason", "reason");
    if (c.cells.size() > block_max) return refuse("return.too_many_cells", "cells");
    if (c.by && *c.by < by.today) return refuse("return.day_passed", "by");
    const Asked asked(Rows(state), r.key, r.id);
    Returned fact{c.id, by.viewer.person, c.reason, c.by.value_or(Day()), c.cells.empty(), {}};
    for (std::size_t i = 0; i < c.cells.size(); ++i) {
        const CellReason& cell = c.cells[i];
        const AskedColumn* column = asked.column(cell.element);
        if (!column || !asked.asks(*column, cell.area) || asked.elsewhere(*column, cell.area))
            return refuse("return.not_asked", "cells/" + std::to_string(i));
        fact.cells.push_back({cell.area, cell.element, cell.reason && !cell.reason->empty() ? *cell.reason : c.reason});
    }
    return made(c.id, fact);
}
}  // namespace greentally::return_
