#include "domain/return/import.hpp"

#include "domain/return/file_period.hpp"
#include "domain/return/import_enter.hpp"
#include "domain/return/import_rows.hpp"
#include "domain/unit/unit.hpp"

namespace greentally::return_ {
namespace {
constexpr std::size_t told_every = 100;  // rows

/// The period that is asked for, if it is one of the form's; else what the file says. Where they differ, that is told.
std::optional<Code> period_of_file(const ImportFile& file, const ImportOptions& options, PeriodKind cadence,
                                   ImportPlan& plan) {
    const auto asked = options.period ? period_from_text(trimmed(options.period->view())) : std::nullopt;
    const SaidPeriod said = said_by_file(file, cadence);
    ImportMapping& m = *plan.mapping;
    if (asked && asked->kind() == cadence) {
        m.period = text(*asked), m.period_reason = {"由您指定", "as you said"};
        if (said.period && *said.period != Code(m.period))
            plan.faults.add(file.name, {}, said.period->view(),
                            {"将读入到 " + m.period + "，但" + said.reason.zh + "的期间是 " + said.period->str(),
                             "it goes into " + m.period + ", yet the file speaks of " + said.period->str()});
        return options.period;
    }
    if (!said.period) return options.period;
    m.period = said.period->str(), m.period_reason = said.reason;
    return said.period;
}
/// A heading too long to be kept is not remembered, nor is the layout that has it.
bool remembered(const ImportLayout& layout) {
    return std::all_of(layout.columns.begin(), layout.columns.end(), [](const ImportMeaning& m) {
        return m.heading.view().size() <= decltype(m.heading)::bytes_max;
    });
}
/// A file of this house for another unit is not taken.
bool for_another(const ImportFile& file, const Viewer& viewer, ImportPlan& plan) {
    if (!file.ticket || file.ticket->unit.empty() || file.ticket->unit.view() == std::to_string(viewer.unit.n))
        return false;
    plan.faults.add(file.name, {}, file.name,
                    {"本单位的填报表：此表是发给另一单位的", "a form for your unit: this one is another's"});
    return true;
}
ImportPlan planned(const State& state, const Viewer& viewer, const ImportFile& file, const ImportOptions& options,
                   const ImportProgress& progress, std::string_view kind, std::optional<PeriodKind> cadence) {
    ImportPlan plan;
    const auto& rows = file.table.root.items;
    if (!viewer.unit || !viewer.person) return plan.refusal = Refusal{"return.no_person", ""}, plan;
    if (rows.empty() || !file.table.readable) {
        if (file.table.readable)
            plan.faults.add(file.name, {1, 1}, "", {"表头之后至少一行", "at least one row below the headings"});
        return plan;
    }
    if (for_another(file, viewer, plan)) return plan.counts.refused = std::uint32_t(rows.size()), plan;
    Headings headings = read_headings(state, viewer.unit, kind, file, options, cadence, plan.faults);
    plan.mapping = std::move(headings.mapping);
    if (!headings.form && plan.faults.none()) plan.refusal = Refusal{"return.import_no_form", "form"};
    const bool understood = headings.form && plan.faults.none();
    ImportOptions dated = options;
    if (headings.form && !headings.period) dated.period = period_of_file(file, options, headings.form->cadence, plan);
    if (!understood) return plan.counts.refused = std::uint32_t(rows.size()), plan;
    plan.faults.add(headings.converted);
    if (remembered(headings.layout)) plan.layout = headings.layout;
    ImportRows reading(state, viewer, file, dated, std::move(headings), plan);
    for (std::size_t i = 0; i < rows.size() && !plan.refusal; ++i) {
        if (i % told_every == 0 && !progress(i, rows.size())) return plan;
        reading.read(rows[i]);
    }
    std::map<ReturnKey, std::vector<TypedCell>> cells;
    for (auto& [period, sheet] : reading.sheets())
        if (sheet && !sheet->cells.empty()) cells[sheet->of.key] = std::move(sheet->cells);
    if (plan.refusal || cells.empty()) return plan;
    const Decision tried = typed_in(state, {viewer, state.at, state.today, state.seq + 1, {}}, cells, state.seq);
    if (const auto* no = std::get_if<Refusal>(&tried)) return plan.refusal = *no, plan;
    plan.enter = [cells = std::move(cells), seen = state.seq](const State& now, const By& by) {
        return typed_in(now, by, cells, seen);
    };
    return plan;
}
/// The last year of four digits in the file's name: 人口2021.csv.
std::optional<Code> year_in(std::string_view name) {
    std::optional<Code> year;
    for (std::size_t i = 0, n = 0; i < name.size(); i += std::max<std::size_t>(n, 1)) {
        n = std::min(name.find_first_not_of("0123456789", i), name.size()) - i;
        const auto digits = name.substr(i, n);
        if (n == 4 && (digits.starts_with("19") || digits.starts_with("20"))) year = digits;
    }
    return year;
}
ImportPlan plan_return(const State& state, const Viewer& viewer, const std::shared_ptr<const ImportFile>& file,
                       const ImportOptions& options, const ImportProgress& progress) {
    return planned(state, viewer, *file, options, progress, "return", {});
}
ImportPlan plan_census(const State& state, const Viewer& viewer, const std::shared_ptr<const ImportFile>& file,
                       const ImportOptions& options, const ImportProgress& progress) {
    ImportOptions of_a_year = options;
    const auto given = options.period ? period_from_text(options.period->view()) : std::nullopt;
    if (!given || given->kind() != PeriodKind::year) of_a_year.period = year_in(file->name);
    return planned(state, viewer, *file, of_a_year, progress, "census", PeriodKind::year);
}
}  // namespace

const ImportKind import_return{"return",
                               Action::report,
                               true,
                               {"code 或 name；每个数据项一列（名称或编码，可带计量单位）；期间可成一列 period",
                                "code or name; a column for each element by name or code; the period may be a column"},
                               plan_return,
                               take_back},
    import_census{
        "census",
        Action::report,
        true,
        {"code 或 name；年报的每个数据项一列；年份可成一列 year，或写在文件名中",
         "code or name; a column for each element of a yearly form; the year as a column or in the file's name"},
        plan_census,
        take_back};
}  // namespace greentally::return_
