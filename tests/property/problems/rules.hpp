#pragma once
/// What the programme rectification-2022 and the notices of holidays say, read for the auditor alone.
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "scenario/city/view.hpp"

namespace greentally::story {
struct StepRule {
    std::uint32_t id = 0;
    std::string code, kind, by, level;
    std::size_t persons = 0;
    int days = 0;
    bool standards = false;
    std::vector<std::string> proof;
};
struct SourceRule {
    std::uint32_t id = 0;
    std::string code;
    int plan_days = 0, refuse_days = 0, immediate_days = 0;
    bool other_unit = true;
    std::vector<std::string> proof;
    std::vector<StepRule> steps;
};
struct SignRule {
    std::string sign, when;
    int n = 0;
};
struct RungRule {
    std::uint32_t id = 0;
    std::string code, level, when, way;
    int n = 0, answer_days = 0;
};
struct Rules {
    std::map<std::string, SourceRule> sources;
    std::vector<SignRule> signs;
    std::vector<RungRule> ladder;
    std::map<std::string, std::uint32_t> slots;
    std::vector<std::uint32_t> standards;
    std::set<Day> free, worked;

    Rules(const scenario::View& rectification, const std::string& holidays);
    const RungRule& rung(const std::string& code) const;
    /// The n-th working day after a day.
    Day working_day(Day after, int n) const;
};
}  // namespace greentally::story
