#include <map>
#include <set>

#include "domain/area/import.hpp"
#include "domain/area/succession.hpp"

namespace greentally::area {
namespace {
constexpr std::size_t chunk_rows = 1'000, chunk_bytes = 60'000;  // of 64 KiB that a fact's body may have

Span span_above(Span span, Level level) {
    const std::uint64_t w = width(level);
    const std::uint64_t first = span.first / w * w;
    return {first, first + w - 1};
}
Level above(Level level) { return Level(unsigned(level) - 1); }

/// Sends rows in facts of at most chunk_rows and about chunk_bytes.
template <class Fact, class Row>
class Chunks {
public:
    Chunks(Facts& facts, Fact start, std::vector<Row> Fact::*rows)
        : facts_(facts), start_(std::move(start)), now_(start_), rows_(rows) {}
    ~Chunks() { send(); }
    void push(Row row, std::size_t bytes) {
        if ((now_.*rows_).size() == chunk_rows || bytes_ + bytes > chunk_bytes) send();
        (now_.*rows_).push_back(std::move(row)), bytes_ += bytes;
    }

private:
    void send() {
        if (!(now_.*rows_).empty()) add(facts_, now_);
        now_ = start_, bytes_ = 0;
    }
    Facts& facts_;
    const Fact start_;
    Fact now_;
    std::vector<Row> Fact::*rows_;
    std::size_t bytes_ = 0;
};

class Planner {
public:
    Planner(const State& state, const ImportTable& table, std::string_view file, const ImportOptions& options)
        : state_(state), table_(table), file_(file), options_(options) {
        plan_.faults = table.faults, plan_.counts.read = table.read, plan_.counts.refused = table.refused;
    }
    ImportPlan plan() {
        if (!plan_.faults.none()) return std::move(plan_);
        if (!options_.from.known() || options_.edition < 1) return refuse("area.date", "from"), std::move(plan_);
        if (table_.form == Form::successions) {
            plan_successions(state_, table_, file_, plan_);
            return count(), std::move(plan_);
        }
        table_.form == Form::tree ? compare_tree() : compare_changes();
        find_parents();
        check_removed();
        check_internal();
        if (older()) refuse("area.older_edition", "from");
        count();
        const Levels& l = plan_.counts.levels;
        const std::size_t left = std::size_t{l.province} + l.city + l.county + l.town + l.village;
        if (removed_.size() > 1'000 && removed_.size() * 4 > left && !options_.many_removed)
            refuse("area.many_removed", "many_removed");
        if (plan_.faults.none() && !plan_.refusal) record();
        return std::move(plan_);
    }

private:
    struct Rename {
        const Area* area;
        std::string_view name;
    };
    void refuse(std::string_view code, std::string_view field) {
        plan_.refusal = Refusal{std::string(code), std::string(field)};
    }
    void fail(std::uint32_t line, std::string_view found, Bilingual expected) {
        plan_.faults.add(file_, {line, line ? 1u : 0u}, found, std::move(expected)), ++plan_.counts.refused;
    }
    bool ours(const Area* a) const { return a && a->internal == options_.internal; }
    void change(ChangeKind kind, Span span, Level level, Name old, Name now) {
        if (plan_.changes.size() < ImportPlan::changes_max)
            plan_.changes.push_back({kind, level, code(span, level), std::move(old), std::move(now)});
    }
    void add_area(const ImportRow& row) {
        added_.push_back({{}, {}, row.span, row.level, row.name}), lines_.push_back(row.line);
        change(ChangeKind::added, row.span, row.level, {}, row.name);
    }
    void rename(const Area* a, std::string_view name) {
        renamed_.push_back({a, name});
        change(ChangeKind::renamed, a->span, a->level, a->name, name);
    }
    void remove(const Area* a, std::uint32_t line = 0) {
        removed_.push_back(a), gone_[a->id] = line;
        change(ChangeKind::removed, a->span, a->level, a->name, {});
    }

    /// What the file says is all there is below its roots: both lists in the order of place, side by side.
    void compare_tree() {
        covers();
        std::vector<const Area*> present;
        for (const Span cover : covers_)
            each_area_in(state_, cover, [&](const Area& a) {
                if (ours(&a)) present.push_back(&a);
                return true;
            });
        auto now = present.begin();
        const auto order = [](Span span, Level level) { return std::pair(span.first, level); };
        for (const ImportRow& row : table_.rows) {
            while (now != present.end() && order((*now)->span, (*now)->level) < order(row.span, row.level))
                remove(*now++);
            if (now != present.end() && (*now)->span == row.span && (*now)->level == row.level) {
                if ((*now)->name != row.name) rename(*now, row.name);
                ++now;
            } else
                add_area(row);
        }
        while (now != present.end()) remove(*now++);
    }
    /// The subtrees that the file covers: below each row whose parent it does not hold.
    void covers() {
        std::array<Span, 5> open{};
        for (const ImportRow& row : table_.rows) {
            const auto level = unsigned(row.level);
            if (level == 0 || !open[level - 1].holds(row.span)) {
                if (!covers_.empty() && covers_.back().holds(row.span))
                    fail(row.line, row.name,
                         {"上级 " + code(row.span, above(row.level)) + " 也在文件中",
                          "its parent " + code(row.span, above(row.level)) + " in the file as well"});
                else
                    covers_.push_back(row.span);
            }
            open[level] = row.span;
        }
    }
    void compare_changes() {
        for (const ImportRow& row : table_.rows) {
            const Area* a = area_at(state_, row.span, row.level);
            if (!ours(a)) a = nullptr;
            const bool done = row.change == ChangeKind::removed ? !a : a && a->name == row.name;
            if (done) continue;
            const bool fits = row.change == ChangeKind::added ? !a : a && a->name == row.old;
            if (!fits) {
                const std::string wanted = row.change == ChangeKind::added ? std::string() : std::string(row.old);
                fail(row.line, a ? a->name.view() : std::string_view(),
                     {wanted.empty() ? "尚无此代码" : "现名 " + wanted,
                      wanted.empty() ? "no such code yet" : "now named " + wanted});
            } else if (row.change == ChangeKind::added)
                add_area(row);
            else if (row.change == ChangeKind::renamed)
                rename(a, row.name);
            else
                remove(a, row.line);
        }
        if (!table_.rows.empty())
            covers_ = {{span_above(table_.rows.front().span, Level::province).first,
                        span_above(table_.rows.back().span, Level::province).last}};
    }
    /// Ids in the order of place, so that a parent has its own before its children.
    void find_parents() {
        auto id = state_.next<Area>();
        std::array<const Fresh*, 5> open{};
        for (std::size_t i = 0; i < added_.size(); ++i) {
            Fresh& fresh = added_[i];
            fresh.id = id, ++id.n;
            open[unsigned(fresh.level)] = &fresh;
            if (fresh.level == Level::province) continue;
            const Fresh* parent = open[unsigned(fresh.level) - 1];
            if (parent && parent->span.holds(fresh.span)) {
                fresh.parent = parent->id;
                continue;
            }
            const Span wanted = span_above(fresh.span, above(fresh.level));
            const Area* a = area_at(state_, wanted, above(fresh.level));
            if (a && (options_.internal || !a->internal) && !gone_.contains(a->id))
                fresh.parent = a->id;
            else
                fail(lines_[i], fresh.name,
                     {"上级 " + code(wanted, above(fresh.level)) + " 已有或在文件中",
                      "its parent " + code(wanted, above(fresh.level)) + " to be there or in the file"});
        }
    }
    void check_removed() {
        for (const Area* a : removed_)
            each_child(state_, a, [&](const Area& child) {
                if (gone_.contains(child.id)) return true;
                fail(gone_.at(a->id), a->name,
                     {"先撤销其下的 " + child.name.str(), child.name.str() + " in it to be removed before"});
                return false;
            });
    }
    /// An added area may not lie where an area of the other sort does.
    void check_internal() {
        if (added_.empty()) return;
        std::vector<const Area*> others;
        if (options_.internal) return check_places([&](const Area& a) { return !a.internal; });
        state_.all<Area>().each([&](const Id<Area>&, const Area& a) {
            if (a.internal && a.current()) others.push_back(&a);
            return true;
        });
        if (!others.empty()) check_places([](const Area& a) { return a.internal; });
    }
    template <class Other>
    void check_places(Other other) {
        for (std::size_t i = 0; i < added_.size(); ++i)
            each_area_in(state_, added_[i].span, [&](const Area& a) {
                if (!other(a)) return true;
                fail(lines_[i], a.name,
                     {"此代码位置空着（先撤销或移走 " + a.name.str() + "）",
                      "a free place (dissolve " + a.name.str() + " before)"});
                return false;
            });
    }
    Span hull() const { return covers_.empty() ? Span{} : Span{covers_.front().first, covers_.back().last}; }
    bool older() const {
        bool found = false;
        state_.all<AreaEdition>().each([&](const AreaEdition::Key& key, const AreaEdition& e) {
            found |= e.valid_from > options_.from && key.first <= hull().last && hull().first <= key.last;
            return !found;
        });
        return found && !options_.internal;
    }
    void count() {
        ImportCounts& counts = plan_.counts;
        counts.added = std::uint32_t(added_.size()), counts.renamed = std::uint32_t(renamed_.size()),
        counts.removed = std::uint32_t(removed_.size());
        std::array<std::uint32_t, 5> levels{};
        for (const Span cover : table_.form == Form::tree ? covers_ : std::vector{everywhere})
            each_area_in(state_, cover, [&](const Area& a) { return levels[unsigned(a.level)] += ours(&a), true; });
        for (const Fresh& f : added_) ++levels[unsigned(f.level)];
        for (const Area* a : removed_) --levels[unsigned(a->level)];
        counts.levels = {levels[0], levels[1], levels[2], levels[3], levels[4]};
    }
    void record() {
        const AreaEdition::Key key{options_.edition, hull().first, hull().last};
        const bool same = added_.empty() && renamed_.empty() && removed_.empty();
        if (same && (options_.internal || state_.find<AreaEdition>(key))) return;
        Facts& facts = plan_.facts;
        {
            Chunks<Removed, Id<Area>> chunks(facts, {options_.from, {}}, &Removed::areas);
            for (auto a = removed_.rbegin(); a != removed_.rend(); ++a) chunks.push((*a)->id, 11);
        }
        {
            Chunks<Renamed, NewName> chunks(facts, {options_.from, {}}, &Renamed::areas);
            for (const Rename& r : renamed_) chunks.push({r.area->id, r.name}, 40 + 2 * r.name.size());
        }
        record_added(facts);
        ImportCounts& counts = plan_.counts;
        const auto successors = suggest_successors(state_, removed_, added_);
        counts.succeeded = std::uint32_t(successors.size());
        {
            Chunks<SuccessionSuggested, Successor> chunks(facts, {options_.from, {}}, &SuccessionSuggested::successors);
            for (const Successor& s : successors) chunks.push(s, 60);
        }
        if (!options_.internal)
            add(facts, EditionClosed{options_.edition, key.first, key.last, options_.from, table_.source, counts.read,
                                     counts.added, counts.renamed, counts.removed, counts.succeeded});
    }
    /// A province that comes for the first time was there before: from when is not known, of none of its areas.
    void record_added(Facts& facts) {
        const auto send = [&](bool first_time) {
            Chunks<Imported, ImportedArea> chunks(
                facts, {options_.edition, first_time ? Day{} : options_.from, options_.internal, {}}, &Imported::areas);
            Span province;
            for (const Fresh& f : added_) {
                if (f.level == Level::province) province = f.span;
                if (province.holds(f.span) == first_time)
                    chunks.push({f.id, f.parent, code(f.span, f.level), f.name}, 80 + 2 * f.name.size());
            }
        };
        send(true), send(false);
    }
    const State& state_;
    const ImportTable& table_;
    const std::string file_;
    const ImportOptions& options_;
    ImportPlan plan_;
    std::vector<Span> covers_;
    std::vector<Fresh> added_;
    std::vector<std::uint32_t> lines_;  // of added_
    std::vector<Rename> renamed_;
    std::vector<const Area*> removed_;
    std::map<Id<Area>, std::uint32_t> gone_;  // with the line that says so, if one does
};
}  // namespace

ImportPlan plan_import(const State& state, const ImportTable& table, std::string_view file,
                       const ImportOptions& options) {
    return Planner(state, table, file, options).plan();
}
Decision decide(ImportPlan plan) {
    if (!plan.faults.none()) return refuse("area.import_faults", "upload");
    if (plan.refusal) return *plan.refusal;
    return std::move(plan.facts);
}
}  // namespace greentally::area
