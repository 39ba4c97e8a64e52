#pragma once
/// What screens and sheets show of returns.
#include "domain/return/findings.hpp"
#include "domain/return/may.hpp"

namespace greentally::return_ {
struct Called {
    std::uint32_t id = 0;
    Name name;
    std::optional<Name> name_en;
};
// ---- GET /returns ----
BOOST_DEFINE_ENUM_CLASS(Wanted, draft, checked, approved, submitted, accepted, returned, closed, open, late)
struct ListQuery {
    std::optional<Id<Unit>> unit;
    std::optional<Id<Form>> form;
    std::optional<Period> period;
    std::optional<Wanted> state;  // open: not submitted; late: not submitted in time
    std::optional<Text<64>> cursor;
    std::optional<std::uint32_t> limit;
};
struct ListItem {
    std::optional<Id<Return>> id;  // none: nobody has opened it yet
    Called form, unit;
    Period period;
    Stage state{};
    Day due;
    bool late = false;
    std::optional<Instant> submitted_at;
    std::uint32_t filled = 0, expected = 0;
    Day opens;  // the first day on which it could be handed in
};
struct List {
    std::vector<ListItem> items;
    std::optional<Text<64>> next;
};
List list(const Sight&, const ListQuery&);

// ---- GET /returns/{id} ----
struct OneQuery {
    Id<Return> id;
};
struct ColumnOut {
    Id<Element> element;
    Code code;
    Name name, name_en;
    Code measure;
    programme::Kind kind{};
    Code stratum;
    bool required = false, cumulated = false;
};
/// A check's sentence where it speaks of no cell: … in the place of its numbers.
Text<400> without_numbers(const Text<400>& sentence);
/// A check between columns of one row, as a spreadsheet would say it: {2} is the row's third element.
struct RowCheck {
    Text<1000> broken;
    Text<400> message, message_en;
    std::vector<std::uint32_t> columns;
};
struct FormOut {
    Id<Form> id;
    Code code;
    Name name, name_en;
    PeriodKind cadence{};
    programme::Level row_level{};
    std::vector<ColumnOut> columns;
    Code programme;
    std::vector<RowCheck> checks;
};
/// Where a value that is not asked for came from.
struct KnownFrom {
    std::optional<Id<Return>> id;
    Name form, unit;
    std::uint64_t seq = 0;
};
BOOST_DEFINE_ENUM_CLASS(CellState, empty, draft, submitted, returned, accepted, corrected)
struct CellOut {
    Id<Element> element;
    bool asked = true;  // false: the element does not concern this area
    Text<64> typed;
    std::optional<Decimal> value;
    std::optional<Absence> absence;
    CellState state{};
    std::optional<Text<1000>> remark, reason;  // the unit's explanation; why it was given back or corrected
    std::optional<Text<64>> previous, last_year;
    std::vector<Finding> findings;
    bool locked = false;
    std::optional<KnownFrom> known_from;
};
struct AreaOut {
    Id<Area> id;
    Name name;
    Code code;
};
struct RowOut {
    AreaOut area;
    std::vector<CellOut> cells;
};
struct People {
    std::optional<Name> clerk, checker, head;
};
struct Receipt {
    Instant at;
    Text<32> number;
};
struct LogLine {
    Instant at;
    Name by;
    Code what;
    Text<1000> text;
};
struct One {
    Id<Return> id;
    FormOut form;
    Called unit;
    Period period;
    Stage state{};
    Day due;
    bool late = false, period_closed = false;
    std::uint64_t seq = 0;
    std::uint32_t filled = 0, expected = 0;
    std::vector<RowOut> rows;
    People people;
    std::optional<Receipt> receipt;
    std::vector<LogLine> log;
    std::vector<Text<32>> may;
};
Viewed<One> one(const Sight&, const OneQuery&);
Sheet sheet_of(const One&);

// ---- GET /corrections, GET /returns/{id}/revisions ----
struct CorrectionsQuery {
    std::optional<CorrectionStage> state;
    std::optional<Id<Return>> of;
    std::optional<Text<64>> cursor;
    std::optional<std::uint32_t> limit;
};
struct CorrectionCellOut {
    AreaOut area;
    Id<Element> element;
    Name element_name;
    std::optional<Text<64>> old;
    Text<64> typed;
};
struct CorrectionOut {
    Id<Correction> id;
    Id<Return> of;
    Called form, unit;
    Period period;
    CorrectionStage state{};
    Text<1000> reason;
    Instant asked_at;
    Name asked_by;
    std::optional<Instant> decided_at;
    std::optional<Name> decided_by;
    std::optional<Text<1000>> opinion;
    std::vector<CorrectionCellOut> cells;
    bool may_decide = false;
};
struct Corrections {
    std::vector<CorrectionOut> items;
    std::optional<Text<64>> next;
};
Corrections corrections(const Sight&, const CorrectionsQuery&);
struct RevisionOut {
    AreaOut area;
    Id<Element> element;
    Name element_name;
    std::optional<Text<64>> old, now;
    Text<1000> reason;
    Name by, granted_by;
    Instant at;
    std::uint64_t seq = 0;
};
struct Revisions {
    std::vector<RevisionOut> items;
};
Viewed<Revisions> revisions(const Sight&, const OneQuery&);

// ---- GET /checks ----
struct ChecksQuery {
    std::optional<Id<Programme>> programme;
    std::optional<Period> from, to;  // of the returns: those that end in them or between them
};
/// How a check came out in the returns that were handed in. Of rules, never of units or persons.
struct CheckLine {
    Id<greentally::Check> check;
    Code code, rule;
    Name rule_name, element, element_en;
    Text<400> message, message_en;
    bool blocks = false, live = true;
    std::uint32_t returns = 0, applied = 0, fired = 0;  // returns, cells looked at, cells it fired on
    std::uint32_t explained = 0, unexplained = 0,
                  changed = 0;  // of these: handed in with, without a remark; changed since
};
struct Checks {
    std::vector<CheckLine> items;
};
Checks checks(const Sight&, const ChecksQuery&);

// ---- GET /returns/burden ----
struct BurdenQuery {
    std::optional<Id<Unit>> unit;
    std::optional<std::int32_t> year;  // of the periods
};
/// How much was asked of whom, form by form.
struct BurdenLine {
    Called unit, form;
    std::uint32_t returns = 0, cells = 0, spared = 0;  // spared: cells not asked because the book had the value
    std::uint32_t submitted = 0, late = 0, given_back = 0;
};
struct Burden {
    std::vector<BurdenLine> items;
};
Burden burden(const Sight&, const BurdenQuery&);

// shared by the views' files
Called form_called(const Sight&, Id<Form>);
Called unit_called(const Sight&, Id<Unit>);
std::optional<Name> person_called(const Sight&, Id<Person>);
AreaOut area_out(const Sight&, Id<Area>);
std::optional<Text<64>> shown(Cell);
}  // namespace greentally::return_
