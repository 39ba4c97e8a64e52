#pragma once
/// A return: what a form asks of a unit for a period. A typed number is not a reported number: it is drafted (seen
/// inside the unit alone), checked, approved by the unit's head, submitted against a receipt, accepted above or given
/// back cell by cell; when the period is closed (封账) only a granted correction changes it. Source: R-IND-09,
/// R-IND-10, issue lines 12, 13.
#include "domain/return/figure.hpp"

namespace greentally {
struct Check;
struct Form;
struct Correction;
namespace return_ {
BOOST_DEFINE_ENUM_CLASS(Stage, draft, checked, approved, submitted, accepted, returned, closed)
BOOST_DEFINE_ENUM_CLASS(Standing, standing, returned, corrected)  // of a submitted cell
BOOST_DEFINE_ENUM_CLASS(CorrectionStage, asked, granted, refused)
struct CellsSaved;
struct Checked;
struct SentBack;
struct Approved;
struct Submitted;
struct Accepted;
struct Returned;
struct PeriodClosed;
inline constexpr std::array moves{
    Move{Stage::draft, by<CellsSaved>, Stage::draft},
    Move{Stage::returned, by<CellsSaved>, Stage::returned},  // the returned cells alone
    Move{Stage::draft, by<Checked>, Stage::checked},
    Move{Stage::returned, by<Checked>, Stage::checked},
    Move{Stage::checked, by<SentBack>, Stage::draft},
    Move{Stage::approved, by<SentBack>, Stage::draft},
    Move{Stage::checked, by<Approved>, Stage::approved},
    Move{Stage::approved, by<Submitted>, Stage::submitted},
    Move{Stage::submitted, by<Accepted>, Stage::accepted},
    Move{Stage::submitted, by<Returned>, Stage::returned},
    Move{Stage::accepted, by<PeriodClosed>, Stage::closed},
};
static_assert(!next<Submitted>(moves, Stage::draft) && !next<CellsSaved>(moves, Stage::closed));
}  // namespace return_

struct ReturnKey {
    Id<Form> form;
    Id<Unit> unit;
    Period period;
    auto operator<=>(const ReturnKey&) const = default;
};
struct Return {
    Id<Return> id;
    ReturnKey key;
    return_::Stage stage{};
    Id<Person> clerk, checker, head;       // 填报人·审核人·负责人: three different persons
    std::uint32_t asked = 0, left = 0;     // cells asked for, and of these still without anything, after the last save
    std::uint16_t round = 0;               // how often submitted
    bool reopened = false;                 // may be submitted although the period is closed
    bool whole = false;                    // given back as a whole: every cell is open again
    Day returned_on, again_by;             // given back last, and by when wanted again
    Instant submitted_at, resubmitted_at;  // first and last; lateness counts to the first
    Text<32> receipt;                      // 回执 number of the last submission
    std::uint64_t seq = 0;                 // last fact on it
    bool operator==(const Return&) const = default;
};
static_assert(sizeof(Return) <= 96);
/// Which return a form, unit and period have: no two have the same.
struct ReturnAt {
    using Key = ReturnKey;
    ReturnKey key;
    Id<Return> id;
    bool operator==(const ReturnAt&) const = default;
};
struct CellKey {
    Id<Return> of;
    Id<Area> area;
    Id<Element> element;
    auto operator<=>(const CellKey&) const = default;
};
/// What the unit has typed and not yet submitted. Only the unit sees it; submitting moves it to ReturnCell and Figure.
struct DraftCell {
    using Key = CellKey;
    CellKey key;
    Cell value;  // missing: cleared
    Text<64> typed;
    Text<1000> remark;
    Id<Person> person;
    Instant at;
    std::uint64_t seq = 0;
    bool operator==(const DraftCell&) const = default;
};
/// A cell as last submitted or corrected: the typed text beside the value. A missing one has no row.
struct ReturnCell {
    using Key = CellKey;
    CellKey key;
    Cell value;
    Text<64> typed;
    Text<1000> remark, reason;  // the unit's explanation; why it was given back
    return_::Standing state{};
    Id<Person> person;      // who typed it
    Instant at;             // when
    std::uint64_t seq = 0;  // the fact that submitted or corrected it
    bool operator==(const ReturnCell&) const = default;
};
/// A request to change what was submitted, granted by the level above.
struct Correction {
    Id<Correction> id;
    Id<Return> of;
    return_::CorrectionStage stage{};
    std::uint32_t cells = 0;
    Id<Person> asked_by, decided_by;
    Id<Unit> decided_in;
    Instant asked_at, decided_at;
    Text<1000> reason, opinion;
    std::uint64_t seq = 0;
    bool operator==(const Correction&) const = default;
};
struct CorrectionCell {
    struct Key {
        Id<Correction> of;
        Id<Area> area;
        Id<Element> element;
        auto operator<=>(const Key&) const = default;
    } key;
    Cell before, after;
    Text<64> typed;
    bool operator==(const CorrectionCell&) const = default;
};
/// A figure that was corrected: what it was, what it became, why, who asked, who granted. Never erased.
struct Revision {
    struct Key {
        FigureKey figure;
        std::uint64_t seq = 0;
        bool operator==(const Key&) const = default;
        auto operator<=>(const Key& o) const {  // an element's revisions lie together
            return std::tie(figure.column, figure.area, seq) <=> std::tie(o.figure.column, o.figure.area, o.seq);
        }
    } key;
    Cell before, after;
    Id<Correction> correction;  // holds the reason
    Id<Person> asked_by, granted_by;
    Instant at;
    bool operator==(const Revision&) const = default;
};
/// A form's period is closed (封账) for all units below the closing unit's area.
struct PeriodClose {
    struct Key {
        Id<Form> form;
        Period period;
        Id<Unit> by;
        auto operator<=>(const Key&) const = default;
    } key;
    Span span{};
    Id<Person> person;
    Instant at;
    bool operator==(const PeriodClose&) const = default;
};
/// What happened to a return, for its log.
struct ReturnEvent {
    struct Key {
        Id<Return> of;
        std::uint64_t seq = 0;
        auto operator<=>(const Key&) const = default;
    } key;
    Code what;  // the fact's kind
    Instant at;
    Id<Person> person;
    Id<Unit> unit;
    Text<1000> text;
    bool operator==(const ReturnEvent&) const = default;
};
namespace return_ {
/// A cell on which a check fired when its return was handed in, and whether the unit had explained it.
struct FiredCell {
    Id<Area> area;
    Decimal value;
    bool explained = false;
    bool operator==(const FiredCell&) const = default;
};
/// What a check said of a return: of how many cells with a number, and on which it fired.
struct CheckOutcome {
    Id<greentally::Check> check;
    std::uint32_t applied = 0;
    std::vector<FiredCell> fired;
    bool operator==(const CheckOutcome&) const = default;
};
}  // namespace return_
/// How the checks came out when a return was handed in, by the rules and the history of that moment. Of a return that
/// was handed in again: each cell as a check last fired on it.
struct Validation {
    using Key = Id<Return>;
    Id<Return> id;
    std::vector<return_::CheckOutcome> outcomes;
    bool operator==(const Validation&) const = default;
};
/// How many receipts a unit has had in a year.
struct ReceiptSeries {
    struct Key {
        Id<Unit> unit;
        std::int32_t year = 0;
        auto operator<=>(const Key&) const = default;
    } key;
    std::uint32_t last = 0;
    bool operator==(const ReceiptSeries&) const = default;
};

// ---- derived ----
/// A return found by what it says of itself: what follows is derived from this, not from ReturnAt.
struct ReturnOf {
    struct Key {
        ReturnKey at;
        Id<Return> id;
        auto operator<=>(const Key&) const = default;
    } key;
    bool operator==(const ReturnOf&) const = default;
};
/// Corrections that wait to be decided, found by their return.
struct CorrectionOf {
    struct Key {
        Id<Return> of;
        Id<Correction> id;
        auto operator<=>(const Key&) const = default;
    } key;
    bool operator==(const CorrectionOf&) const = default;
};
/// A unit is named in a mapping (Competence) of an area.
struct AnswersFor {
    struct Key {
        Id<Unit> unit;
        Id<Area> area;
        auto operator<=>(const Key&) const = default;
    } key;
    bool operator==(const AnswersFor&) const = default;
};
/// An area of which something says who answers there: a unit of its own, or a mapping. In the order of the tree.
struct AnswerPlace {
    struct Key {
        std::uint64_t first = 0;  // of the area's span
        Id<Area> area;
        auto operator<=>(const Key&) const = default;
    } key;
    std::uint64_t last = 0;
    bool operator==(const AnswerPlace&) const = default;
};
/// What a unit owes by a form: from which to which period so far (`upto` is the last that has ended; unknown: none
/// yet), and the rows of each return, in the order of the tree. No row where the unit answers for none.
struct ReturnPlan {
    struct Key {
        Id<Form> form;
        Id<Unit> unit;
        auto operator<=>(const Key&) const = default;
    } key;
    Period from, upto;
    std::vector<Id<Area>> areas;
    bool operator==(const ReturnPlan&) const = default;
    bool covers(Period p) const { return upto.known() && from <= p && p <= upto; }
};
/// A return that is owed, whether anybody has opened it or not.
struct ReturnDue {
    using Key = ReturnKey;
    ReturnKey key;
    Id<Area> area;  // of the unit
    Id<Unit> to;    // who receives it: the unit above in the line, else the one in command
    Day due;
    Id<Return> id;  // 0: nobody has opened it yet
    return_::Stage stage{};
    Day submitted, last_submitted;
    bool late = false;  // submitted after the due day, or due day passed and not submitted
    bool operator==(const ReturnDue&) const = default;
};

Scope scope(const State&, const Return&);
Scope scope(const State&, const ReturnAt&);
Scope scope(const State&, const ReturnOf&);
Scope scope(const State&, const DraftCell&);
Scope scope(const State&, const ReturnCell&);
Scope scope(const State&, const Correction&);
Scope scope(const State&, const CorrectionCell&);
Scope scope(const State&, const Revision&);
Scope scope(const State&, const PeriodClose&);
Scope scope(const State&, const ReturnEvent&);
Scope scope(const State&, const ReceiptSeries&);
Scope scope(const State&, const Validation&);
Scope scope(const State&, const CorrectionOf&);
inline Scope scope(const State&, const AnswersFor&) { return {Audience::offices}; }
inline Scope scope(const State&, const AnswerPlace&) { return {Audience::offices}; }
Scope scope(const State&, const ReturnPlan&);
Scope scope(const State&, const ReturnDue&);
void shake_leaf(Cell&, std::mt19937&);  // any cell, for random rows
namespace return_ {
Room room();
}
}  // namespace greentally
