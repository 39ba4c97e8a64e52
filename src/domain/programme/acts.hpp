#pragma once
/// What may be asked: load a programme (its folder, read and checked). What is then recorded: the programme, and lists
/// of rows.
#include "access/room.hpp"
#include "domain/programme/programme.hpp"

namespace greentally::programme {
/// A programme as its folder says it: everything by code, nothing interned. Lists keep the folder's order.
struct NameEntry {
    Code code;
    Name zh, en;
};
struct FunctionEntry {
    Code code;
    Name zh, en, usual;
};
struct MeasureEntry {
    Code code;
    Name zh, en;
    Decimal national_total;
    Sentence remark;
};
struct SourceEntry {
    Code code;
    Text<400> title;
    Name number, issuer;
    Day dated;
    Text<400> address;
    Sentence remark;
};
struct ParameterEntry {
    Code code, measure, source;
    Name zh, en, clause;
    Decimal value;
    Sentence remark;
};
struct ElementEntry {
    Code code, family, stratum, measure, function, area_kind;
    Kind kind{};
    Level level{};
    std::optional<Level> also;
    bool nonnegative = true;
    Text<400> formula;
    Name zh, en;
    Sentence definition, remark;
    Text<400> source;  // a code of a source, then the clause
};
struct LeverEntry {
    Code element, cap;
};
struct IndicatorEntry {
    Code code, group, measure, source;
    Name zh, en, clause, departments;
    Text<400> numerator, denominator;
    Decimal factor = whole(1);
    Direction direction{};
    Weight weight{};
    PeriodKind judged{};
    std::uint8_t decimals = 2;
    bool ratchet = true;
    Sentence definition, remark;
    std::vector<LeverEntry> levers;
    std::vector<Code> causes;
};
struct TargetEntry {
    Code indicator, area, source;
    Level level{};
    TargetKind kind{};
    TargetRule rule{};
    std::optional<Decimal> value;
    Day from, to;
    Name clause;
    Sentence remark;
};
struct FormEntry {
    Code code, row_kind, function, edition, line, source;
    Name zh, en, clause;
    PeriodKind cadence{};
    Level row_level{}, unit_level{};
    DueBy due_by{};
    std::uint16_t due_n = 0;
    bool cumulated = false;
    Day from, to;
    Sentence remark;
};
struct ColumnEntry {
    Code form, element;
    bool required = true;
};
struct CheckEntry {
    Code code, rule, element, source;
    Text<400> against;
    Decimal factor = whole(1);
    std::optional<Decimal> low, high;
    std::optional<std::uint16_t> least;
    bool blocks = false;
    Text<400> zh, en;
    Name clause;
    Sentence remark;
};
/// A worked case of a check: what is typed, what is known around it, and what the check must say. In the lists a
/// number, or - where there is none; `history` with the period before first; `column` the same element at the other
/// areas, `row` the other flows of the same area.
struct CaseEntry {
    Code check;
    Decimal value;
    std::optional<Decimal> against;
    std::vector<Code> history, column, column_before, column_against, row, row_before;
    std::uint16_t days = 1;
    Says says{};
    Sentence remark;
};
struct DutyEntry {
    Code code, group, function, source;
    Level owes{}, to{};
    When when{};
    std::optional<PeriodKind> cadence;
    DueBy due_by{};
    std::uint16_t due_n = 0;
    Day by;
    Text<400> zh, en, proof;
    Name clause;
    Sentence remark;
};
struct HolidayEntry {
    Day day;
    bool worked = false;
    std::int32_t year = 0;
    Name name;
};
struct NoticeEntry {  // the State Council's notice of a year
    std::int32_t year = 0;
    Name number;
    Text<400> title, address;
    Sentence remark;
};
struct FileEntry {
    Name name;
    Text<100> file;  // as the files store names it: SM3 and length
};

struct Load {
    Code code, version, succeeds;
    Day valid_from, valid_to;
    Name zh, en;
    Sentence remark;
    Peers peers{};
    Decimal coverage = whole(1);
    std::vector<Code> line_order, edition_order;
    std::vector<NameEntry> lines, editions, strata, groups;
    std::vector<FunctionEntry> functions;
    std::vector<MeasureEntry> measures;
    std::vector<SourceEntry> sources;
    std::vector<ParameterEntry> parameters;
    std::vector<ElementEntry> elements;
    std::vector<IndicatorEntry> indicators;
    std::vector<TargetEntry> targets;
    std::vector<FormEntry> forms;
    std::vector<ColumnEntry> columns;
    std::vector<CheckEntry> checks;
    std::vector<CaseEntry> cases;
    std::vector<DutyEntry> duties;
    std::vector<NoticeEntry> notices;
    std::vector<HolidayEntry> holidays;
    std::vector<FileEntry> files;
};
Decision decide(const State&, const By&, const Load&);

/// A programme, or a new version of it, is in force. Its rows follow in `Listed` facts of the same command.
struct Loaded {
    Programme programme;
    ProgrammeVersion version;
    std::vector<FileEntry> files;
};
/// Rows as they are from now on. A Lever or Cause without element or cause is one that is no more.
struct Listed {
    Id<Programme> programme;
    std::vector<Stratum> strata;
    std::vector<Line> lines;
    std::vector<Edition> editions;
    std::vector<Function> functions;
    std::vector<Measure> measures;
    std::vector<SourceDocument> sources;
    std::vector<Parameter> parameters;
    std::vector<ParameterText> parameter_texts;
    std::vector<IndicatorGroup> groups;
    std::vector<Element> elements;
    std::vector<ElementText> element_texts;
    std::vector<Counted> counted;
    std::vector<Indicator> indicators;
    std::vector<IndicatorText> indicator_texts;
    std::vector<Lever> levers;
    std::vector<Cause> causes;
    std::vector<Target> targets;
    std::vector<TargetText> target_texts;
    std::vector<Form> forms;
    std::vector<FormText> form_texts;
    std::vector<FormColumn> columns;
    std::vector<Check> checks;
    std::vector<CheckText> check_texts;
    std::vector<DutyTemplate> duties;
    std::vector<DutyTemplateText> duty_texts;
    std::vector<YearNotice> notices;
    std::vector<Holiday> holidays;
};
using Mine = boost::mp11::mp_rename<Rows, Own>;
void apply(Mine, const Stamp&, const Loaded&);
void apply(Mine, const Stamp&, const Listed&);
}  // namespace greentally::programme
