#include <map>
#include <set>

#include "domain/area/import.hpp"

namespace greentally::area {
namespace {
/// Exactly so already, and stated.
bool stands(const State& state, const SuccessionStated& s) {
    std::map<Id<Area>, Decimal> now, wanted;
    state.all<Succession>().from({s.area, {}}, [&](const Succession::Key& key, const Succession& row) {
        if (key.from == s.area) now[key.to] = row.suggested ? Decimal{-1} : row.share;
        return key.from == s.area;
    });
    for (const Share& share : s.successors) wanted[share.area] = share.share;
    return now == wanted;
}
}  // namespace

void plan_successions(const State& state, const ImportTable& table, std::string_view file, ImportPlan& plan) {
    std::map<std::pair<std::uint64_t, Level>, const Area*> removed;
    state.all<Area>().each([&](const Id<Area>&, const Area& a) {
        if (!a.internal && !a.current()) removed[{a.span.first, a.level}] = &a;  // the last of that code
        return true;
    });
    std::map<Id<Area>, SuccessionStated> stated;
    std::map<Id<Area>, Wide> sums;
    std::set<std::pair<Id<Area>, Id<Area>>> pairs;
    for (const ImportRow& row : table.rows) {
        const auto fail = [&](std::string_view found, Bilingual expected) {
            plan.faults.add(file, {row.line, 1}, found, std::move(expected)), ++plan.counts.refused;
        };
        const auto from = removed.find({row.span.first, row.level});
        const Area* to = area_at(state, row.other, row.other_level);
        if (from == removed.end())
            fail(code(row.span, row.level), {"已撤销的区划代码", "the code of a removed area"});
        else if (!to)
            fail(code(row.other, row.other_level), {"现有的区划代码", "the code of a current area"});
        else if (!pairs.insert({from->second->id, to->id}).second)
            fail(code(row.other, row.other_level), {"每个承继者一行", "a row for each successor"});
        else {
            const Area& a = *from->second;
            auto& s = stated.try_emplace(a.id, SuccessionStated{a.id, a.valid_to, {}}).first->second;
            s.successors.push_back({to->id, decimal_from_text(row.name).value()});
            if ((sums[a.id] += s.successors.back().share) > Wide(whole(1)))
                fail(row.name, {"各承继者比例之和不超过 1", "shares of at most 1 together"});
        }
    }
    plan.counts.succeeded = std::uint32_t(table.rows.size());
    for (const auto& [id, s] : stated)
        if (plan.faults.none() && !stands(state, s)) add(plan.facts, s);
}
}  // namespace greentally::area
