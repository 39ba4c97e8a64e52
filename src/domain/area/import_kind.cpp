/// Area lists as a kind of import: the tree, its changes, its successions, inside the range of the asker's unit. Taken
/// in whole or not at all.
#include "domain/area/import_kind.hpp"

#include "domain/area/import.hpp"

namespace greentally::area {
namespace {
struct Wanted {
    std::shared_ptr<const ImportFile> file;  // the table looks into its text
    ImportTable table;
    ImportOptions options;
};
bool outside(const Viewer& viewer, const ImportRow& row, Form form) {
    return !viewer.span.holds(row.span) || (form == Form::successions && !viewer.span.holds(row.other));
}
/// An area elsewhere and an area that is none look alike.
void refuse_outside(const Viewer& viewer, ImportTable& table, const std::string& file) {
    for (const ImportRow& row : table.rows) {
        if (!outside(viewer, row, table.form)) continue;
        table.faults.add(file, {row.line, 1}, code(row.span, row.level),
                         {"本单位辖区内的区划代码", "the code of an area in your unit's range"});
        ++table.refused;
    }
}
/// What enters is in the facts; the rows are let go of.
Decision carried_out(const State& state, const By& by, Wanted& wanted) {
    if (!wanted.file) return refuse("job.nothing");
    for (const ImportRow& row : wanted.table.rows)
        if (outside(by.viewer, row, wanted.table.form)) return refuse("area.outside", "upload");
    Decision decision = decide(plan_import(state, wanted.table, wanted.file->name, wanted.options));
    if (std::holds_alternative<Facts>(decision)) wanted = {};
    return decision;
}
std::string_view said(ChangeKind change) {
    return change == ChangeKind::added ? "新增 added" : change == ChangeKind::removed ? "撤销 removed" : "更名 renamed";
}
void show(const ImportPlan& plan, greentally::ImportPlan& out) {
    out.columns = {{"变更", "change"}, {"代码", "code"}, {"原名称", "old name"}, {"新名称", "new name"}};
    for (const ImportChange& c : plan.changes) {
        if (out.lines.size() == greentally::ImportPlan::lines_max) break;
        out.lines.push_back({0, {std::string(said(c.change)), c.code, c.old.str(), c.now.str()}});
    }
}
greentally::ImportPlan planned(const State& state, const Viewer& viewer, const std::shared_ptr<const ImportFile>& file,
                               const greentally::ImportOptions& options, const ImportProgress&) {
    greentally::ImportPlan out;
    const int edition = options.edition.value_or(edition_of(file->name).value_or(0));
    if (!edition) {
        out.faults.add(
            file->name, {}, file->name,
            {"文件名中有版本年份，如 区划2022.csv", "the edition's year in the file's name: areas-2022.csv"});
        return out;
    }
    const auto wanted = std::make_shared<Wanted>();
    wanted->file = file, wanted->table = read_import(file->text, file->name);
    wanted->options = {edition, options.from.value_or(cut_off(edition)), options.internal.value_or(false),
                       options.many_removed.value_or(false)};
    refuse_outside(viewer, wanted->table, file->name);
    const ImportPlan plan = plan_import(state, wanted->table, file->name, wanted->options);
    const ImportCounts& n = plan.counts;
    out.faults = plan.faults, out.refusal = plan.refusal;
    out.counts.refused = n.refused;
    if (!plan.faults.none()) return out;
    out.counts.added = n.added, out.counts.changed = n.renamed + n.removed;
    if (wanted->table.form == Form::successions) out.counts.changed = plan.facts.drafts.empty() ? 0 : n.succeeded;
    const std::uint32_t unnamed = wanted->table.form == Form::tree ? n.removed : 0;  // removed for want of a row
    out.counts.equal = n.read + unnamed - out.counts.added - out.counts.changed;
    show(plan, out);
    if (!plan.refusal && !plan.facts.drafts.empty())
        out.enter = [wanted](const State& now, const By& by) { return carried_out(now, by, *wanted); };
    return out;
}
}  // namespace

const ImportKind import_kind{
    "areas",
    Action::direct,
    false,
    {"code、name（可加 parent、level）；或 code、change、old_name、new_name；或 from、to、share",
     "code, name (parent, level); or code, change, old_name, new_name; or from, to, share"},
    planned,
    nullptr,
    reads};
}  // namespace greentally::area
