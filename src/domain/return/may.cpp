#include "domain/return/may.hpp"

#include "domain/area/area.hpp"
#include "domain/unit/unit.hpp"

namespace greentally::return_ {
namespace {
constexpr std::uint32_t own_roles = bit(Role::clerk) | bit(Role::checker) | bit(Role::head);
Span span_of_unit(Rows rows, Id<Unit> unit) {
    const Unit* u = rows.find<Unit>(unit);
    const Area* a = u ? rows.find<Area>(u->area) : nullptr;
    return a ? a->span : Span{};
}
}  // namespace

std::string not_own(const Viewer& viewer, const Return& r, std::uint32_t roles) {
    if (viewer.unit != r.key.unit) return "return.other_unit";
    if (!(viewer.roles & roles)) return "return.role";
    return viewer.person ? "" : "return.no_person";
}
std::string not_above(Rows rows, const Viewer& viewer, const Return& r) {
    if (!viewer.is(Role::steward)) return "return.role";
    if (!viewer.person) return "return.no_person";
    const Span span = span_of_unit(rows, r.key.unit);
    return viewer.unit != r.key.unit && viewer.span.holds(span) && viewer.span != span ? "" : "return.not_above";
}
bool typed_by(Rows rows, const Return& r, Id<Person> person) {
    bool any = false, mine = false;
    rows.from<DraftCell>({r.id, {}, {}}, [&](const CellKey& key, const DraftCell& d) {
        if (key.of != r.id) return false;
        any = true, mine |= d.person == person;
        return !mine;
    });
    return mine || (!any && r.clerk == person);
}
std::string not_checker(Rows rows, const Viewer& viewer, const Return& r) {
    if (auto code = not_own(viewer, r, bit(Role::checker)); !code.empty()) return code;
    return typed_by(rows, r, viewer.person) ? "return.checker_is_clerk" : "";
}
std::string not_head(Rows rows, const Viewer& viewer, const Return& r) {
    if (auto code = not_own(viewer, r, bit(Role::head)); !code.empty()) return code;
    if (viewer.person == r.checker) return "return.head_is_checker";
    return typed_by(rows, r, viewer.person) ? "return.head_is_clerk" : "";
}
bool editable(const Return& r) { return r.stage == Stage::draft || r.stage == Stage::returned; }
bool cell_open(Rows rows, const Return& r, Id<Area> area, Id<Element> element) {
    if (!editable(r)) return false;
    if (r.round == 0 || r.whole) return true;
    const ReturnCell* c = rows.find<ReturnCell>({r.id, area, element});
    return c && c->state == Standing::returned;
}
bool period_closed(Rows rows, const Return& r) {
    const Span span = span_of_unit(rows, r.key.unit);
    bool closed = false;
    rows.from<PeriodClose>({r.key.form, r.key.period, {}}, [&](const auto& key, const PeriodClose& c) {
        if (key.form != r.key.form || key.period != r.key.period) return false;
        closed |= c.span.holds(span);
        return !closed;
    });
    return closed;
}
std::vector<Text<32>> may_do(Rows rows, const Viewer& viewer, const Return& r) {
    std::vector<Text<32>> may;
    const bool own = not_own(viewer, r, own_roles).empty(), above = not_above(rows, viewer, r).empty();
    if (editable(r) && own) may.push_back("save");
    if (editable(r) && not_checker(rows, viewer, r).empty()) may.push_back("check");
    if (r.stage == Stage::checked && not_head(rows, viewer, r).empty()) may.push_back("approve");
    if (next<SentBack>(moves, r.stage) && not_own(viewer, r, bit(Role::checker) | bit(Role::head)).empty())
        may.push_back("send_back");
    if (r.stage == Stage::approved && own && (r.reopened || !period_closed(rows, r))) may.push_back("submit");
    if (r.stage == Stage::submitted && above) may.push_back("accept"), may.push_back("return");
    const bool submitted = r.stage == Stage::submitted || r.stage == Stage::accepted || r.stage == Stage::closed;
    if (submitted && own) may.push_back("correct");
    if (!submitted && !r.reopened && above && period_closed(rows, r)) may.push_back("reopen");
    return may;
}
}  // namespace greentally::return_
