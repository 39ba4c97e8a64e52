#pragma once
/// A programme as data: what is counted, how it is judged, who reports it by when. Rows as checked and loaded.
/// Elements, strata, lines, editions, functions and measures are known to the whole book by their code: several
/// programmes share them and must agree on what they are. Indicators, forms, checks, duties belong to one programme;
/// their ids are interned by (programme code, code) and stay over its versions; a row that a later version drops stays
/// with live = false. A row that lists scan is ≤ 96 bytes; its long texts are a second row under the same id.
#include <boost/describe/enum.hpp>
#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>
#include <optional>
#include <vector>

#include "access/sight.hpp"
#include "base/decimal.hpp"
#include "base/id.hpp"
#include "base/period.hpp"
#include "base/text.hpp"

namespace greentally {
namespace programme {
BOOST_DEFINE_ENUM_CLASS(Level, nation, province, city, county, town, village)
BOOST_DEFINE_ENUM_CLASS(Kind, flow, stock,
                        state)  // over time: adds · last value · last value; over areas all three add
BOOST_DEFINE_ENUM_CLASS(Peers, none, published, live)
BOOST_DEFINE_ENUM_CLASS(Weight, binding, reference)   // 约束性 · 参考性
BOOST_DEFINE_ENUM_CLASS(TargetKind, national, local)  // the standard of the level · the city's demand
BOOST_DEFINE_ENUM_CLASS(TargetRule, value, assigned,
                        not_worse)                         // assigned: the superior's yearly document gives the value
BOOST_DEFINE_ENUM_CLASS(Says, passes, fires)               // of a check's worked case
BOOST_DEFINE_ENUM_CLASS(When, standing, once, each)        // no date in the source · by a day · after each period
BOOST_DEFINE_ENUM_CLASS(DueBy, working_day, calendar_day)  // Nth working day after the period · day N after it
/// The variable that a computed element's formula may use beside elements: days in the period for which it is computed.
inline constexpr std::string_view period_days = "period_days";
}  // namespace programme

/// 城市 · 县城 · 建制镇 · 乡村; `whole` when an element is not split.
struct Stratum {
    Id<Stratum> id;
    Code code;
    Name zh, en;
    bool operator==(const Stratum&) const = default;
};
/// Who vouches for a figure: reported · recognised · metered · sampled … (an open set).
struct Line {
    Id<Line> id;
    Code code;
    Name zh, en;
    bool operator==(const Line&) const = default;
};
/// 月报 · 快报 · 年报 · 测算 (an open set).
struct Edition {
    Id<Edition> id;
    Code code;
    Name zh, en;
    bool operator==(const Edition&) const = default;
};
/// What a department does (drainage, sanitation …). Which unit does it where is a per-area mapping of the units.
struct Function {
    Id<Function> id;
    Code code;
    Name zh, en;
    Name usual;  // the department that usually has it
    bool operator==(const Function&) const = default;
};
/// 计量单位. `national_total` is the most that a nation's total can be; the checker refuses what a decimal cannot hold.
struct Measure {
    Id<Measure> id;
    Code code;
    Name zh, en;
    Decimal national_total;
    bool operator==(const Measure&) const = default;
};

struct Programme {
    Id<Programme> id;
    Code code;                 // eco-city-2022
    Code version;              // as the folder says
    std::uint32_t number = 0;  // 1st, 2nd … load of this code
    Day valid_from, valid_to;  // valid_to unknown: until succeeded
    Id<Programme> succeeds;    // whose rules these replace; both stay judged side by side
    programme::Peers peers{};
    Decimal coverage;             // share (0 … 1) of those that owe a figure below which a verdict is "incomplete"
    std::vector<Id<Line>> lines;  // the first present is judged
    std::vector<Id<Edition>> editions;
    Name zh, en;
    Sentence remark;
    bool operator==(const Programme&) const = default;
};
/// Every load of a programme that ever was: a verdict names programme and number.
struct ProgrammeVersion {
    struct Key {
        Id<Programme> programme;
        std::uint32_t number = 0;
        auto operator<=>(const Key&) const = default;
    } key;
    Code version;
    Day valid_from;
    Instant loaded_at;
    Text<64> files;  // SM3 of the list of its files, each with its own SM3 and length
    bool operator==(const ProgrammeVersion&) const = default;
};
/// A document from which figures and duties follow (依据).
struct SourceDocument {
    Id<SourceDocument> id;
    Id<Programme> programme;
    Code code;
    Text<400> title;
    Name number, issuer;
    Day dated;
    Text<400> address;
    Sentence remark;
    bool operator==(const SourceDocument&) const = default;
};
/// A named number of law or practice that formulas of indicators may use, with its source.
struct Parameter {
    Id<Parameter> id;
    Id<Programme> programme;
    Code code, measure;
    Decimal value;
    Id<SourceDocument> source;
    bool live = true;
    bool operator==(const Parameter&) const = default;
};
struct ParameterText {
    using Key = Id<Parameter>;
    Id<Parameter> id;
    Name zh, en, clause;
    Sentence remark;
    bool operator==(const ParameterText&) const = default;
};

/// A heading under which indicators stand on a board, in the programme's order.
struct IndicatorGroup {
    Id<IndicatorGroup> id;
    Id<Programme> programme;
    Code code;
    Name zh, en;
    std::uint32_t order = 0;
    bool operator==(const IndicatorGroup&) const = default;
};

/// 统计项: family × stratum. `formula` is empty if reported; else it is computed, never asked: at each area of `level`
/// (and `area_kind`, one or several with a space between, if given) and for each period, from elements there, numbers,
/// period_days.
struct Element {
    Id<Element> id;
    Code code, family, stratum, measure, function, area_kind;
    Text<400> formula;
    programme::Kind kind{};
    programme::Level level{};
    std::optional<programme::Level> also;  // a second level that reports the same sum: compared, never added
    bool nonnegative = true;
    bool operator==(const Element&) const = default;
};
static_assert(sizeof(Element) <= 96);
struct ElementText {
    using Key = Id<Element>;
    Id<Element> id;
    Name zh, en;
    Sentence definition, remark;  // 口径
    Text<400> source;             // the document with its clause, to read
    bool operator==(const ElementText&) const = default;
};
/// Which programme counts which element, in which order.
struct Counted {
    struct Key {
        Id<Programme> programme;
        Id<Element> element;
        auto operator<=>(const Key&) const = default;
    } key;
    std::uint32_t order = 0;
    bool live = true;
    bool operator==(const Counted&) const = default;
};

/// numerator ÷ denominator × factor over sums of elements. Parameters stand in these formulas as their numbers.
struct Indicator {
    Id<Indicator> id;
    Id<Programme> programme;
    Id<IndicatorGroup> group;
    Code code, measure;
    Text<400> numerator, denominator;
    Decimal factor = whole(1);
    Direction direction{};
    programme::Weight weight{};
    PeriodKind judged{};        // a year, usually; shown for every shorter period
    std::uint8_t decimals = 2;  // to show
    bool ratchet = true;        // 只能更好、不能变坏: a fall below the unit's own best or baseline warns
    bool live = true;
    std::uint16_t order = 0;
    bool operator==(const Indicator&) const = default;
};
static_assert(sizeof(Indicator) <= 96);
struct IndicatorText {
    using Key = Id<Indicator>;
    Id<Indicator> id;
    Name zh, en;
    Text<400> numerator, denominator;  // as written, with the names of parameters
    Sentence definition, remark;
    Id<SourceDocument> source;
    Name clause;
    Name departments;  // 数据来源部门
    bool operator==(const IndicatorText&) const = default;
};
/// The element that can be raised, and the element that caps it; gap arithmetic fills the levers in order.
struct Lever {
    struct Key {
        Id<Indicator> indicator;
        std::uint32_t rank = 0;
        auto operator<=>(const Key&) const = default;
    } key;
    Id<Element> element, cap;  // no cap: as far as needed
    bool operator==(const Lever&) const = default;
};
/// Why an indicator stands where it stands: the indicators into which its shortfall is broken down.
struct Cause {
    struct Key {
        Id<Indicator> indicator;
        std::uint32_t rank = 0;
        auto operator<=>(const Key&) const = default;
    } key;
    Id<Indicator> cause;
    bool operator==(const Cause&) const = default;
};
struct Target {
    Id<Target> id;
    Id<Indicator> indicator;
    programme::Level level{};
    programme::TargetKind kind{};
    programme::TargetRule rule{};
    Decimal value;  // in the indicator's measure; 0 unless rule is value
    Day from, to;   // of periods judged: the one in force on a period's last day; `to` unknown: open
    Code area;      // a national code: only its subtree; empty: every area of the level
    Id<SourceDocument> source;
    bool live = true;
    bool operator==(const Target&) const = default;
};
static_assert(sizeof(Target) <= 96);
struct TargetText {
    using Key = Id<Target>;
    Id<Target> id;
    Name clause;
    Sentence remark;
    bool operator==(const TargetText&) const = default;
};

/// A return that is owed: one row per area of row_level (and row_kind) below the unit's area, a column per element.
struct Form {
    Id<Form> id;
    Id<Programme> programme;
    Code code, row_kind, function;
    PeriodKind cadence{};
    programme::Level row_level{}, unit_level{};
    programme::DueBy due_by{};
    std::uint16_t due_n = 0;  // after the period's last day
    std::uint16_t order = 0;
    Id<Edition> edition;
    Id<Line> line;
    bool cumulated = false;  // flows are given as 1—n月累计
    bool live = true;
    Day from, to;  // periods for which it is owed; `to` unknown: open
    bool operator==(const Form&) const = default;
};
static_assert(sizeof(Form) <= 96);
struct FormText {
    using Key = Id<Form>;
    Id<Form> id;
    Name zh, en, clause;
    Id<SourceDocument> source;
    Sentence remark;
    bool operator==(const FormText&) const = default;
};
struct FormColumn {
    struct Key {
        Id<Form> form;
        Id<Element> element;
        auto operator<=>(const Key&) const = default;
    } key;
    std::uint32_t order = 0;
    bool required = true;
    bool live = true;
    bool operator==(const FormColumn&) const = default;
};

/// A rule on what was typed; what is compared with what: numbers/rules, a file for each kind.
struct Check {
    Id<Check> id;
    Id<Programme> programme;
    Code code, rule;  // rule: the code of its kind
    Id<Element> element;
    Text<400> against;
    Decimal factor = whole(1);
    Decimal low{-Decimal::limit}, high{Decimal::limit};  // as they are here: no bound
    std::optional<std::uint16_t> least;                  // values that it takes to say anything
    bool blocks = false;
    bool live = true;
    bool operator==(const Check&) const = default;
};
static_assert(sizeof(Check) <= 96);
struct CheckText {
    using Key = Id<Check>;
    Id<Check> id;
    Text<400> zh, en;  // the sentence beside the cell
    Id<SourceDocument> source;
    Name clause;
    Sentence remark;
    bool operator==(const CheckText&) const = default;
};

/// What every unit of a level with a function owes by this programme beside its returns.
struct DutyTemplate {
    Id<DutyTemplate> id;
    Id<Programme> programme;
    Code code, group, function;
    programme::Level owes{}, to{};
    programme::When when{};
    PeriodKind cadence{};
    programme::DueBy due_by{};
    std::uint16_t due_n = 0;
    std::uint16_t order = 0;
    Day by;
    bool live = true;
    bool operator==(const DutyTemplate&) const = default;
};
static_assert(sizeof(DutyTemplate) <= 96);
struct DutyTemplateText {
    using Key = Id<DutyTemplate>;
    Id<DutyTemplate> id;
    Text<400> zh, en;
    Text<400> proof;  // what shows that it was done
    Id<SourceDocument> source;
    Name clause;
    Sentence remark;
    bool operator==(const DutyTemplateText&) const = default;
};

/// The State Council's notice of a year's holidays; without it the year's working days may still move.
struct YearNotice {
    struct Key {
        std::int32_t year = 0;
        auto operator<=>(const Key&) const = default;
    } key;
    Name number;
    Text<400> title, address;
    Sentence remark;
    bool operator==(const YearNotice&) const = default;
};
/// A day that is free although a weekday, or worked although a weekend, by the State Council's yearly notice.
struct Holiday {
    using Key = Day;
    Day day;
    std::int32_t year = 0;  // of the notice
    bool worked = false;
    Name name;
    bool operator==(const Holiday&) const = default;
};

namespace programme {
using Rows = boost::mp11::mp_list<Stratum, Line, Edition, Function, Measure, Programme, ProgrammeVersion,
                                  SourceDocument, Parameter, ParameterText, IndicatorGroup, Element, ElementText,
                                  Counted, Indicator, IndicatorText, Lever, Cause, Target, TargetText, Form, FormText,
                                  FormColumn, Check, CheckText, DutyTemplate, DutyTemplateText, YearNotice, Holiday>;
}  // namespace programme
/// A programme is no secret: it says what is asked of whom and how it is judged.
template <class Row>
requires boost::mp11::mp_contains<programme::Rows, Row>::value Scope scope(const State&, const Row&) {
    return {Audience::everyone};
}
struct Room;
namespace programme {
Room room();
}
}  // namespace greentally
