#include "domain/problem/import.hpp"

#include <set>

#include "domain/problem/import_rows.hpp"
#include "domain/problem/moving.hpp"

namespace greentally::problem {
namespace {
constexpr std::size_t told_every = 100;  // rows
struct Listing {
    Register entry;
    OriginKept origin;
};
/// Already in the list of this unit: the same source, number in it and words.
class Known {
public:
    explicit Known(const State& state, Id<Unit> issuer) : issuer_(issuer) {
        state.all<Problem>().each([&](const auto& id, const Problem& p) {
            const ProblemText* t = state.find<ProblemText>(id);
            if (t && p.issuer == issuer_ && p.stage != Stage::voided)
                seen_.insert(key(p.source, t->item_no, p.title, t->original));
            return true;
        });
    }
    bool add(const Register& e) {
        return seen_.insert(key(e.source, said(e.item_no), e.title, said(e.original))).second;
    }

private:
    static std::string key(Id<ProblemSource> source, std::string_view no, std::string_view title,
                           std::string_view original) {
        return std::to_string(source.n) + "\n" + std::string(no) + "\n" + std::string(title) + "\n" +
               std::string(original);
    }
    const Id<Unit> issuer_;
    std::set<std::string> seen_;
};
Decision listed_all(const State& state, const By& by, const std::vector<Listing>& all) {
    const std::int32_t year = civil(by.today).year;
    const ProblemSeries* series = state.find<ProblemSeries>({year});
    std::uint32_t id = state.next<Problem>().n, serial = series ? series->last : 0;
    Facts facts;
    for (const Listing& l : all) {
        if (auto refusal = kept_out(state, by, l.entry)) return *refusal;
        if (!by.viewer.person && by.viewer.account) return refuse("problem.no_person");
        add(facts, Registered{{id}, by.viewer.unit, by.viewer.person, l.entry, year, ++serial});
        OriginKept origin = l.origin;
        origin.id = {id++}, origin.first = by.seq;
        add(facts, origin);
    }
    return facts;
}
ImportPlan planned(const State& state, const Viewer& viewer, const std::shared_ptr<const ImportFile>& file,
                   const ImportOptions& options, const ImportProgress& progress) {
    ImportPlan plan;
    const auto& rows = file->table.root.items;
    if (rows.empty() || !file->table.readable) {
        if (file->table.readable)
            plan.faults.add(file->name, {1, 1}, "", {"表头之后至少一行", "at least one row below the headings"});
        return plan;
    }
    const Columns columns = read_columns(state, viewer.unit, *file, options, plan.faults);
    plan.mapping = columns.mapping;
    if (!plan.faults.none()) return plan.counts.refused = std::uint32_t(rows.size()), plan;
    plan.layout = columns.layout;
    for (const auto& name : rows.front().names) plan.columns.push_back({name.text, name.text});
    RowReader reader(state, viewer, *file, columns);
    Known known(state, viewer.unit);
    std::vector<Listing> all;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % told_every == 0 && !progress(i, rows.size())) return plan;
        RowSaid row = reader.read(rows[i]);
        plan.said.push_back(json_of(state, row));
        plan.faults.add(row.faults), plan.faults.add(row.doubts);
        if (!row.faults.none()) {
            ++plan.counts.refused;
            continue;
        }
        if (!known.add(row.entry)) {
            ++plan.counts.equal;
            continue;
        }
        ++plan.counts.added;
        if (plan.lines.size() < ImportPlan::lines_max) {
            ImportLine& line = plan.lines.emplace_back(ImportLine{row.line, {}});
            for (const SourceNode& cell : rows[i].items) line.cells.push_back(cell.text);
        }
        all.push_back({std::move(row.entry), std::move(row.origin)});
    }
    if (all.empty()) return plan;
    plan.enter = [all = std::move(all)](const State& now, const By& by) { return listed_all(now, by, all); };
    return plan;
}
/// What nobody has moved since leaves the list again.
Decision take_back(const State& before, const State& after, const State& now, const By& by, std::uint32_t& undone,
                   std::uint32_t& left) {
    Facts facts;
    after.all<ProblemOrigin>().each([&](const auto& id, const ProblemOrigin&) {
        if (before.find<Problem>(id)) return true;
        const Problem *then = after.find<Problem>(id), *p = now.find<Problem>(id);
        if (!then || !p || p->stage == Stage::voided) return true;
        const bool stands = p->seq == then->seq && p->issuer == by.viewer.unit;
        if (stands) add(facts, Unlisted{id, by.viewer.person});
        ++(stands ? undone : left);
        return true;
    });
    return facts;
}
}  // namespace

const ImportKind import_problem{
    "problem",
    Action::report,
    true,
    {"问题（或问题名称）、问题来源；可有 "
     "编号、整改目标、整改措施、县区、乡镇、责任单位、责任人、整改时限，其余列原样保留",
     "problem (or title) and source; number, goal, measures, county, town, responsible units, persons, deadline; other "
     "columns are kept as they are"},
    planned,
    take_back};
}  // namespace greentally::problem
