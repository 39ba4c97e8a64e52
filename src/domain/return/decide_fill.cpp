/// Opening a return and typing into it.
#include <map>

#include "domain/return/fill.hpp"
#include "domain/return/may.hpp"
#include "domain/return/typed.hpp"

namespace greentally::return_ {
namespace {
std::string at(const char* list, std::size_t i, const char* field) {
    return std::string(list) + "/" + std::to_string(i) + "/" + field;
}
/// Somebody else has changed the cell since the asker last saw it.
bool stale(const State& state, const CellKey& key, const IfSeq& seen, Id<Person> me) {
    if (!seen) return false;
    const DraftCell* d = state.find<DraftCell>(key);
    if (d && d->seq > *seen && d->person != me) return true;
    const ReturnCell* c = state.find<ReturnCell>(key);
    return c && c->seq > *seen;
}
/// The first, the others beside it: whoever asked for many cells learns of all that are wrong at once.
Refusal all_of(std::vector<Refusal> wrong) {
    Refusal first = std::move(wrong.front());
    first.also.assign(std::make_move_iterator(wrong.begin() + 1), std::make_move_iterator(wrong.end()));
    return first;
}
constexpr std::uint32_t own_roles = bit(Role::clerk) | bit(Role::checker) | bit(Role::head);
template <class Command>
std::optional<Refusal> closed_return(const By& by, const Return& r, const Command& c) {
    if (auto code = not_own(by.viewer, r, own_roles); !code.empty()) return Refusal{code, "id"};
    if (!editable(r)) return Refusal{"return.not_open", "id"};
    if (c.cells.empty()) return Refusal{"return.no_cells", "cells"};
    if (c.cells.size() > block_max) return Refusal{"return.too_many_cells", "cells"};
    return {};
}
}  // namespace

std::optional<Refusal> closed_cell(const State& state, const Return& r, const Asked& asked, const CellName& cell,
                                   std::size_t i) {
    const AskedColumn* column = asked.column(cell.element);
    if (!column) return Refusal{"return.not_asked", at("cells", i, "element")};
    const auto& areas = asked.areas();
    if (std::find(areas.begin(), areas.end(), cell.area) == areas.end() || !asked.asks(*column, cell.area))
        return Refusal{"return.not_asked", at("cells", i, "area")};
    if (asked.elsewhere(*column, cell.area)) return Refusal{"return.already_known", at("cells", i, "element")};
    if (!cell_open(Rows(state), r, cell.area, cell.element))
        return Refusal{"return.cell_not_open", at("cells", i, "element")};
    return {};
}

Decision decide(const State& state, const By& by, const Open& c) {
    if (by.viewer.unit != c.unit) return refuse("return.other_unit", "unit");
    if (!by.viewer.person) return refuse("return.no_person");
    if (!(by.viewer.roles & own_roles)) return refuse("return.role");
    const ReturnKey key{c.form, c.unit, c.period};
    if (const ReturnAt* already = state.find<ReturnAt>(key))
        return made(already->id);  // somebody was quicker: the same return
    const Form& form = state.at_id(c.form);
    const ReturnPlan* plan = state.find<ReturnPlan>({c.form, c.unit});
    if (!plan || c.period.kind() != form.cadence || c.period < plan->from) return refuse("return.not_owed", "period");
    const bool begun = first_day(c.period) <= by.today;
    if (!begun || (form.to.known() && form.to < last_day(c.period))) return refuse("return.not_owed", "period");
    const Id<Return> id = state.next<Return>();
    return made(id, Opened{id, c.form, c.unit, c.period, by.viewer.person, Asked(Rows(state), key, {}).counts().asked});
}
std::variant<CellsSaved, Refusal> saved(const State& state, const By& by, const SaveCells& c) {
    const Return& r = state.at_id(c.id);
    if (const auto refusal = closed_return(by, r, c)) return *refusal;
    const Asked asked(Rows(state), r.key, r.id);
    CellsSaved fact{c.id, by.viewer.person, 0, 0, {}};
    std::map<CellName, Cell> after;
    std::vector<Refusal> wrong;
    for (std::size_t i = 0; i < c.cells.size(); ++i) {
        const TypedCell& cell = c.cells[i];
        const CellName name{cell.area, cell.element};
        if (auto refusal = closed_cell(state, r, asked, name, i)) {
            wrong.push_back(std::move(*refusal));
            continue;
        }
        if (stale(state, {r.id, name.area, name.element}, c.if_seq, by.viewer.person))
            return Refusal{"stale", at("cells", i, "element")};
        const std::string_view measure = asked.column(cell.element)->element->measure;
        const Reading read = understood(cell.typed, measure);
        if (!read.good()) wrong.push_back({std::string(read.fault), at("cells", i, "typed"), std::string(measure)});
        fact.cells.push_back({cell.area, cell.element, cell.typed, read.value});
        after[name] = read.value;
    }
    if (!wrong.empty()) return all_of(std::move(wrong));
    const auto counts = asked.counts();
    fact.asked = counts.asked, fact.left = counts.left;
    for (const auto& [name, value] : after) {
        const AskedColumn& column = *asked.column(name.element);
        if (!column.required) continue;
        const bool had = asked.value(column, name.area).absence() != Absence::missing,
                   has = value.absence() != Absence::missing;
        fact.left += int(had) - int(has);
    }
    return fact;
}
Decision decide(const State& state, const By& by, const SaveCells& c) {
    const auto fact = saved(state, by, c);
    if (const auto* no = std::get_if<Refusal>(&fact)) return *no;
    return made(c.id, std::get<CellsSaved>(fact));
}
Decision decide(const State& state, const By& by, const Remark& c) {
    const Return& r = state.at_id(c.id);
    if (const auto refusal = closed_return(by, r, c)) return *refusal;
    const Asked asked(Rows(state), r.key, r.id);
    for (std::size_t i = 0; i < c.cells.size(); ++i) {
        const CellName name{c.cells[i].area, c.cells[i].element};
        if (auto refusal = closed_cell(state, r, asked, name, i)) return *refusal;
        if (stale(state, {r.id, name.area, name.element}, c.if_seq, by.viewer.person))
            return refuse("stale", at("cells", i, "element"));
    }
    return made(c.id, Remarked{c.id, by.viewer.person, c.cells});
}
}  // namespace greentally::return_
