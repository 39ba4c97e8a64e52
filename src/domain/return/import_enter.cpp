#include "domain/return/import_enter.hpp"

#include "domain/return/fill.hpp"
#include "domain/return/may.hpp"
#include "domain/return/typed.hpp"
#include "domain/unit/unit.hpp"

namespace greentally::return_ {
namespace {
constexpr std::size_t block = 400;  // cells of a fact: it stays below 64 KiB

/// The facts of one command, each decided on what those before it made.
class OneAct {
public:
    OneAct(const State& state, const By& by) : trial_(state), turn_(trial_), by_(by) {}
    std::optional<Refusal> open(const ReturnKey& key, Id<Return>& id) {
        const Open asked{key.form, key.unit, key.period};
        const Decision decision = asked_in_person(trial_, by_, asked);
        if (const auto* no = std::get_if<Refusal>(&decision)) return *no;
        const Facts& opened = std::get<Facts>(decision);
        id = {opened.id};
        if (opened.drafts.empty()) return {};
        record(
            Opened{id, key.form, key.unit, key.period, by_.viewer.person, Asked(Rows(trial_), key, {}).counts().asked});
        return {};
    }
    std::optional<Refusal> save(Id<Return> id, const std::vector<TypedCell>& cells, IfSeq seen) {
        for (std::size_t from = 0; from < cells.size(); from += block) {
            const auto begin = cells.begin() + std::ptrdiff_t(from);
            const SaveCells some{id, {begin, begin + std::ptrdiff_t(std::min(block, cells.size() - from))}, seen};
            if (auto refusal = kept_out(trial_, by_, some)) return refusal;
            const auto fact = saved(trial_, by_, some);
            if (const auto* no = std::get_if<Refusal>(&fact)) return *no;
            record(std::get<CellsSaved>(fact));
        }
        return {};
    }
    Facts done() { return std::move(facts_); }

private:
    template <class F>
    void record(const F& f) {
        const std::uint64_t seq = by_.seq + facts_.drafts.size();
        add(facts_, f);
        apply(Mine(turn_), {seq, by_.at, by_.today, by_.viewer.account, by_.viewer.post, by_.viewer.unit}, f);
    }
    State trial_;
    Turn turn_;
    const By& by_;
    Facts facts_;
};
/// Cells of a return that differ after from before, as they were before.
std::map<CellName, Text<64>> changed(const State& before, const State& after, Id<Return> id) {
    std::map<CellName, Text<64>> out;
    after.all<DraftCell>().from({id, {}, {}}, [&](const CellKey& key, const DraftCell& is) {
        if (key.of != id) return false;
        const DraftCell* was = before.find<DraftCell>(key);
        if (was && was->seq == is.seq) return true;
        const ReturnCell* reported = was ? nullptr : before.find<ReturnCell>(key);
        out[{key.area, key.element}] = was ? was->typed : reported ? reported->typed : Text<64>();
        return true;
    });
    return out;
}
}  // namespace

Decision typed_in(const State& state, const By& by, const std::map<ReturnKey, std::vector<TypedCell>>& cells,
                  IfSeq seen) {
    OneAct act(state, by);
    for (const auto& [key, typed] : cells) {
        Id<Return> id;
        if (auto refusal = act.open(key, id)) return *refusal;
        if (auto refusal = act.save(id, typed, seen)) return *refusal;
    }
    return act.done();
}
Decision take_back(const State& before, const State& after, const State& now, const By& by, std::uint32_t& undone,
                   std::uint32_t& left) {
    std::map<ReturnKey, std::vector<TypedCell>> cells;
    after.all<Return>().each([&](const Id<Return>& id, const Return& then) {
        const Return* was = before.find<Return>(id);
        if (then.key.unit != by.viewer.unit || (was && was->seq == then.seq)) return true;
        for (const auto& [name, typed] : changed(before, after, id)) {
            const CellKey key{id, name.area, name.element};
            const DraftCell* is = now.find<DraftCell>(key);
            const bool stands = is && is->seq == after.find<DraftCell>(key)->seq && editable(now.at_id(id));
            if (stands) cells[then.key].push_back({name.area, name.element, typed});
            ++(stands ? undone : left);
        }
        return true;
    });
    return typed_in(now, by, cells, {});
}
}  // namespace greentally::return_
