#pragma once
/// What may be asked of a return, and what is then recorded: one fact for one act.
#include "domain/return/return.hpp"

namespace greentally::return_ {
using Mine = Own<Return, ReturnAt, DraftCell, ReturnCell, Figure, Correction, CorrectionCell, Revision, PeriodClose,
                 ReturnEvent, ReceiptSeries, Validation>;
inline constexpr std::size_t block_max = 1'000;  // cells in one act
using Opinion = std::optional<Text<1000>>;
using IfSeq = std::optional<std::uint64_t>;

// asked
struct Open {
    Id<Form> form;
    Id<Unit> unit;
    Period period;
};
struct TypedCell {
    Id<Area> area;
    Id<Element> element;
    Text<64> typed;
};
struct SaveCells {
    Id<Return> id;
    std::vector<TypedCell> cells;
    IfSeq if_seq;
};
struct CellText {
    Id<Area> area;
    Id<Element> element;
    Text<1000> text;
};
struct Remark {
    Id<Return> id;
    std::vector<CellText> cells;
    IfSeq if_seq;
};
struct Check {
    Id<Return> id;
    Opinion opinion;
    IfSeq if_seq;
};
struct SendBack {
    Id<Return> id;
    Text<1000> opinion;
    IfSeq if_seq;
};
struct Approve {
    Id<Return> id;
    Opinion opinion;
    IfSeq if_seq;
};
struct Submit {
    Id<Return> id;
    Opinion opinion;
    IfSeq if_seq;
};
struct Accept {
    Id<Return> id;
    Opinion opinion;
    IfSeq if_seq;
};
struct CellReason {
    Id<Area> area;
    Id<Element> element;
    std::optional<Text<1000>> reason;
};
/// Gives a return back: the named cells, or all of it if none is named. `by`: when it is wanted again.
struct GiveBack {
    Id<Return> id;
    Text<1000> reason;
    std::vector<CellReason> cells;
    std::optional<Day> by;
    IfSeq if_seq;
};
struct AskCorrection {
    Id<Return> id;
    std::vector<TypedCell> cells;
    Text<1000> reason;
    IfSeq if_seq;
};
struct GrantCorrection {
    Id<Correction> id;
    Opinion opinion;
};
struct RefuseCorrection {
    Id<Correction> id;
    Text<1000> opinion;
};
struct ClosePeriod {
    Id<Form> form;
    Period period;
};
/// Lets one return be submitted although its period is closed.
struct Reopen {
    Id<Return> id;
    Text<1000> reason;
};
Decision decide(const State&, const By&, const Open&);
Decision decide(const State&, const By&, const SaveCells&);
Decision decide(const State&, const By&, const Remark&);
Decision decide(const State&, const By&, const Check&);
Decision decide(const State&, const By&, const SendBack&);
Decision decide(const State&, const By&, const Approve&);
Decision decide(const State&, const By&, const Submit&);
Decision decide(const State&, const By&, const Accept&);
Decision decide(const State&, const By&, const GiveBack&);
Decision decide(const State&, const By&, const AskCorrection&);
Decision decide(const State&, const By&, const GrantCorrection&);
Decision decide(const State&, const By&, const RefuseCorrection&);
Decision decide(const State&, const By&, const ClosePeriod&);
Decision decide(const State&, const By&, const Reopen&);

// recorded
struct Opened {
    Id<Return> id;
    Id<Form> form;
    Id<Unit> unit;
    Period period;
    Id<Person> person;
    std::uint32_t asked = 0;
};
struct SavedCell {
    Id<Area> area;
    Id<Element> element;
    Text<64> typed;
    Cell value;
};
/// asked, left: cells asked for, and of these still without anything, after this.
struct CellsSaved {
    Id<Return> id;
    Id<Person> person;
    std::uint32_t asked = 0, left = 0;
    std::vector<SavedCell> cells;
};
struct Remarked {
    Id<Return> id;
    Id<Person> person;
    std::vector<CellText> cells;
};
struct Checked {
    Id<Return> id;
    Id<Person> person;
    Text<1000> opinion;
};
struct SentBack {
    Id<Return> id;
    Id<Person> person;
    Text<1000> opinion;
};
struct Approved {
    Id<Return> id;
    Id<Person> person;
    Text<1000> opinion;
};
/// The series in which the return's values count; `cumulated`: elements whose values are given as 1—n月累计.
struct Series {
    Id<Line> line;
    Id<Edition> edition;
    std::vector<Id<Element>> cumulated;
};
struct CellName {
    Id<Area> area;
    Id<Element> element;
    auto operator<=>(const CellName&) const = default;
};
/// The drafted values count from now on. `dropped`: drafts that do not, because the book had the value meanwhile.
struct Submitted {
    Id<Return> id;
    Id<Person> person;
    Text<1000> opinion;
    Text<32> receipt;
    std::int32_t year = 0;     // of the series of receipts
    std::uint32_t number = 0;  // in it
    Series series;
    std::vector<CellName> dropped;
};
/// Before a submission, by the same command: how the programme's checks came out. A long list is several facts.
struct Validated {
    Id<Return> id;
    std::vector<CheckOutcome> outcomes;
};
struct Accepted {
    Id<Return> id;
    Id<Person> person;
    Text<1000> opinion;
};
struct Returned {
    Id<Return> id;
    Id<Person> person;
    Text<1000> reason;
    Day by;
    bool whole = false;  // every cell is open again
    std::vector<CellText> cells;
};
struct AskedCell {
    Id<Area> area;
    Id<Element> element;
    Text<64> typed;
    Cell before, after;
};
struct CorrectionAsked {
    Id<Correction> correction;
    Id<Return> id;
    Id<Person> person;
    Text<1000> reason;
    std::vector<AskedCell> cells;
};
struct Corrected {
    Id<Correction> correction;
    Id<Person> person;
    Text<1000> opinion;
    Series series;
};
struct CorrectionRefused {
    Id<Correction> correction;
    Id<Person> person;
    Text<1000> opinion;
};
/// `returns`: those that it closes.
struct PeriodClosed {
    Id<Form> form;
    Period period;
    Id<Person> person;
    Span span;
    std::vector<Id<Return>> returns;
};
struct Reopened {
    Id<Return> id;
    Id<Person> person;
    Text<1000> reason;
};
void apply(Mine, const Stamp&, const Opened&);
void apply(Mine, const Stamp&, const CellsSaved&);
void apply(Mine, const Stamp&, const Remarked&);
void apply(Mine, const Stamp&, const Checked&);
void apply(Mine, const Stamp&, const SentBack&);
void apply(Mine, const Stamp&, const Approved&);
void apply(Mine, const Stamp&, const Submitted&);
void apply(Mine, const Stamp&, const Validated&);
void apply(Mine, const Stamp&, const Accepted&);
void apply(Mine, const Stamp&, const Returned&);
void apply(Mine, const Stamp&, const CorrectionAsked&);
void apply(Mine, const Stamp&, const Corrected&);
void apply(Mine, const Stamp&, const CorrectionRefused&);
void apply(Mine, const Stamp&, const PeriodClosed&);
void apply(Mine, const Stamp&, const Reopened&);
}  // namespace greentally::return_
