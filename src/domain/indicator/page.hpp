#pragma once
/// An indicator at an area, in full: how it is judged, where it comes from, what is missing and who can add it.
#include "domain/indicator/views.hpp"

namespace greentally::indicator {
struct Definition {
    Id<Indicator> id;
    std::string code, name, name_en, measure, formula, definition, remark, departments, source, clause;
    Direction direction{};
    programme::Weight binding{};
    std::uint32_t decimals = 0;
};
/// One standard against which the figure stands: national of the level, the city's demand, assigned, raised, baseline.
struct Judgement {
    std::string kind;
    std::optional<Decimal> target;
    std::string verdict;  // met, short, worse, none
    std::string source, clause, remark;
    std::string programme_version;
};
struct SeriesPoint {
    Period period;
    std::optional<std::string> value;
    Wide numerator, denominator;
};
struct ChildCell {
    AreaName area;
    BoardCell cell;
};
/// Who typed a number, when, on which return; the fact is `seq`.
struct FigureOrigin {
    std::string typed, person, unit, line, edition;
    std::optional<Instant> at;
    std::uint64_t seq = 0;
    std::optional<std::uint32_t> source;  // the return
};
/// A number and the numbers it is made of, down to the facts.
struct Node {
    std::string label, kind;  // indicator, formula, element, sum, figure, constant
    std::optional<std::string> value;
    std::string measure;
    std::optional<AreaName> area;
    std::optional<Period> period;
    std::optional<FigureOrigin> figure;
    std::uint32_t withheld = 0;  // rows below that this viewer may not see
    std::vector<Node> children;
};
// A tree of nodes has no finite schema of plain fields: it declares its own.
void write_leaf(std::string& out, const Node&);
inline bool read_leaf(Json, Node&) { return false; }  // it only leaves the house
inline std::string_view leaf_schema(const Node*) {
    return R"({"type":"object","description":"label, kind, value, measure, area, period, figure, withheld, and children of the same shape","required":["label","kind","children"]})";
}
struct GapUnit {
    AreaName area;
    std::string add;                 // what is asked of it so that the whole reaches its target
    std::optional<std::string> cap;  // how much it could add at most
    std::optional<std::string> own;  // what it lacks for itself
    bool in_smallest = false;
};
struct Gap {
    bool applicable = false;
    std::string reason;  // if not: no_lever, no_target, held, no_value
    std::string lever, measure, need, capacity;
    bool feasible = false;
    std::optional<std::string> best;  // where the whole would stand with every cap used up
    std::vector<GapUnit> units;
    std::uint32_t smallest = 0;
};
struct CauseArea {
    AreaName area;
    std::optional<std::string> value;
    std::string verdict;
};
struct CauseLine {
    Id<Indicator> indicator;
    std::string label, label_en;
    std::optional<std::string> value;
    std::optional<Decimal> target;
    std::string verdict, measure;
    std::vector<CauseArea> areas;
};
struct DifferenceLine {
    std::string kind;  // recognition, level, cumulated
    AreaName area;
    Period period;
    std::string element;
    std::string ours, theirs, difference;
};
struct CorrectionLine {
    Instant at;
    AreaName area;
    Period period;
    std::string element, before, after, reason, by, granted_by;
    std::uint64_t seq = 0;
};
struct ContactLine {
    Instant at;
    std::string state, asked, answer;
    std::optional<Decimal> value;
};
struct RecognitionLine {
    std::string state;
    std::optional<Decimal> value;
    Period year;  // last year's is shown as such until this year's exists
    std::string basis;
    std::vector<ContactLine> contacts;
};
struct PageQuery {
    Id<Indicator> indicator;
    std::optional<Id<Area>> area;
    std::optional<Period> period;
};
struct Page {
    std::uint64_t seq = 0;
    Definition indicator;
    ProgrammeName programme;
    AreaName area;
    std::vector<AreaName> path;
    Period period;
    std::vector<Period> periods;
    BoardCell cell;
    std::vector<Judgement> judgements;
    std::vector<SeriesPoint> series, previous_years;
    std::vector<ChildCell> children;
    Node explanation;
    Gap gap;
    std::vector<CauseLine> causes;
    std::vector<DifferenceLine> differences;
    std::vector<CorrectionLine> corrections;
    std::optional<RecognitionLine> recognition;
};
Viewed<Page> page(const Sight&, const PageQuery&);
Sheet sheet_of(const Page&);

Node explain(const Sight&, const Indicator&, const Area&, Period year);
Gap gap_of(const Sight&, const Indicator&, const Area&, Period year);
std::vector<DifferenceLine> differences_of(const Sight&, const Indicator&, const Area&, Period year);
std::vector<CorrectionLine> corrections_of(const Sight&, const Indicator&, const Area&, Period year);
std::string element_name(const Sight&, Id<Element>);
}  // namespace greentally::indicator
