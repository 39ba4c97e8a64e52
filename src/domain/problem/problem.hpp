#pragma once
/// 问题: what must be put right, by whom, by when, with what proof, and who says that it is (清单制+责任制+销号制).
/// Moves are rows of a table; between the application and the closure a problem goes the way of its source, step by
/// step (domain/rectification). Nothing is ever deleted: a merged, split or voided problem keeps its row and says what
/// became of it. Source: R-REC-01 … R-REC-04, R-ORG-02; domain 5.2, 5.5.
#include "access/room.hpp"
#include "domain/rectification/rectification.hpp"

namespace greentally {
struct Area;
struct Evidence;
namespace problem {
/// 登记 · 交办 · 签收 · 方案编制 · 整改中 · 自查完成 · 验收中 · 已销号 · 回头看通过; 拒收待裁 · 中止 · 并入 · 拆分 ·
/// 撤回.
enum class Stage : std::uint8_t {
    registered,
    assigned,
    received,
    planned,
    rectifying,
    self_checked,
    accepting,
    closed,
    held,
    refused,
    suspended,
    merged,
    split,
    voided
};
BOOST_DESCRIBE_ENUM(Stage, registered, assigned, received, planned, rectifying, self_checked, accepting, closed, held,
                    refused, suspended, merged, split, voided)
/// What stands in the deadline's place; the phrase itself is kept.
enum class Term : std::uint8_t { by, within, immediate, standing, vague, none };
BOOST_DESCRIBE_ENUM(Term, by, within, immediate, standing, vague, none)
/// 已完成 · 达到序时进度 · 未达序时进度; none: it counts no longer (merged, split, voided).
BOOST_DEFINE_ENUM_CLASS(Progress, done, on_schedule, behind, none)
/// Of a unit: 责任 (assisting) · 督导 · 验收. The lead stands in the problem itself.
BOOST_DEFINE_ENUM_CLASS(Part, assisting, supervising, accepting)
/// 党政同责: 主要负责同志 · 分管领导 · 联络员 · 经办人, of the party's or the government's side.
BOOST_DEFINE_ENUM_CLASS(Charge, first_responsible, leader_in_charge, liaison, handler)
BOOST_DEFINE_ENUM_CLASS(Side, government, party)
BOOST_DEFINE_ENUM_CLASS(Ground, not_ours, not_true, duplicate, other_measure)
/// refusal: of an assignment by the unit. notice: of a closure by anybody, while it is on public notice. extension.
BOOST_DEFINE_ENUM_CLASS(Asking, refusal, extension, objection)
BOOST_DEFINE_ENUM_CLASS(Ruling, waiting, upheld, denied)
/// 批示 · 主持会议 · 现场督导 · 签字 · 协调: acts that leave something. Opening a page is none.
BOOST_DEFINE_ENUM_CLASS(Involved, instructed, chaired, visited, signed_paper, coordinated)
BOOST_DEFINE_ENUM_CLASS(Relation, parent, same_as, indicator, alarm, inspection, complaint, meeting, project)

struct Assigned;
struct Received;
struct Refused;
struct RefusalDenied;
struct SentElsewhere;
struct GoalChanged;
struct Voided;
struct PlanDrafted;
struct PlanReturned;
struct PlanApproved;
struct Started;
struct Progressed;
struct SelfChecked;
struct Applied;
struct Passed;
struct NoticeOpened;
struct SentBack;
struct Closed;
struct LookedBack;
struct Rebounded;
struct Merged;
struct Split;
struct Transferred;
struct Unlisted;
inline constexpr std::array moves{
    Move{Stage::registered, by<Assigned>, Stage::assigned},
    Move{Stage::registered, by<Unlisted>, Stage::voided},  // an import taken back
    Move{Stage::assigned, by<Received>, Stage::received},
    Move{Stage::assigned, by<Refused>, Stage::refused},
    Move{Stage::received, by<Refused>, Stage::refused},
    Move{Stage::refused, by<RefusalDenied>, Stage::assigned},
    Move{Stage::refused, by<SentElsewhere>, Stage::registered},
    Move{Stage::refused, by<GoalChanged>, Stage::assigned},
    Move{Stage::refused, by<Voided>, Stage::voided},
    Move{Stage::received, by<PlanDrafted>, Stage::planned},
    Move{Stage::planned, by<PlanReturned>, Stage::received},
    Move{Stage::planned, by<PlanApproved>, Stage::rectifying},
    Move{Stage::received, by<Started>, Stage::rectifying},
    Move{Stage::rectifying, by<Progressed>, Stage::rectifying},
    Move{Stage::rectifying, by<SelfChecked>, Stage::self_checked},
    Move{Stage::self_checked, by<Applied>, Stage::accepting},
    Move{Stage::accepting, by<Passed>, Stage::accepting},
    Move{Stage::accepting, by<NoticeOpened>, Stage::accepting},
    Move{Stage::accepting, by<SentBack>, Stage::rectifying},
    Move{Stage::accepting, by<Closed>, Stage::closed},
    Move{Stage::closed, by<LookedBack>, Stage::held},
    Move{Stage::held, by<LookedBack>, Stage::held},
    Move{Stage::closed, by<Rebounded>, Stage::rectifying},
    Move{Stage::held, by<Rebounded>, Stage::rectifying},
    Move{Stage::registered, by<Merged>, Stage::merged},
    Move{Stage::refused, by<Merged>, Stage::merged},
    Move{Stage::assigned, by<Merged>, Stage::merged},
    Move{Stage::received, by<Merged>, Stage::merged},
    Move{Stage::planned, by<Merged>, Stage::merged},
    Move{Stage::rectifying, by<Merged>, Stage::merged},
    Move{Stage::registered, by<Split>, Stage::split},
    Move{Stage::assigned, by<Split>, Stage::split},
    Move{Stage::received, by<Split>, Stage::split},
    Move{Stage::planned, by<Split>, Stage::split},
    Move{Stage::rectifying, by<Split>, Stage::split},
    Move{Stage::assigned, by<Transferred>, Stage::assigned},
    Move{Stage::received, by<Transferred>, Stage::assigned},
    Move{Stage::planned, by<Transferred>, Stage::assigned},
    Move{Stage::rectifying, by<Transferred>, Stage::assigned},
};
static_assert(!next<Closed>(moves, Stage::rectifying) && !next<Passed>(moves, Stage::self_checked));
/// Somebody still has to do something about it.
constexpr bool open(Stage s) {
    return s != Stage::closed && s != Stage::held && s != Stage::merged && s != Stage::split && s != Stage::voided;
}
}  // namespace problem

struct Problem {
    static constexpr std::size_t assisting_max = 4;
    Id<Problem> id;
    Id<Area> area;  // the first place
    Id<Unit> issuer, lead;
    std::array<Id<Unit>, assisting_max> assisting{};
    Id<ProblemSource> source;
    Id<ProblemTheme> theme;
    Id<ClosureStep> step;  // the last that was passed on the way to closure
    Day found, due, rectified_on, closed_on;
    problem::Stage stage{}, before{};  // before: where it stood when it was suspended
    problem::Term term{};
    std::optional<rectification::Sign> judged;  // by a person
    std::uint8_t returned = 0, rebounds = 0;
    bool standing = false;  // 长期坚持
    Code number;            // ours or the list's: 中督〔2021〕-43
    Name title;
    std::uint64_t seq = 0;  // last fact on it
    std::uint32_t round() const { return returned + std::uint32_t(rebounds); }
    bool operator==(const Problem&) const = default;
};
static_assert(sizeof(Problem) <= 96);
/// Its long texts: the source's own words kept apart from our summary.
struct ProblemText {
    using Key = Id<Problem>;
    Id<Problem> id;
    Sentence original, summary, goal, measures, plan;
    Text<400> phrase;  // of the deadline, as written
    Name batch, item_no, place;
    Text<400> responsible;  // as written
    Day first_due, assigned_on, received_on, plan_due;
    bool operator==(const ProblemText&) const = default;
};
struct ProblemPlace {
    struct Key {
        Id<Problem> problem;
        Id<Area> area;
        auto operator<=>(const Key&) const = default;
    } key;
    bool operator==(const ProblemPlace&) const = default;
};
struct ProblemOfTheme {
    struct Key {
        Id<Problem> problem;
        Id<ProblemTheme> theme;
        auto operator<=>(const Key&) const = default;
    } key;
    bool operator==(const ProblemOfTheme&) const = default;
};
/// A named person, in the post that makes him so: it goes with the post to whoever takes that over.
struct ProblemPerson {
    struct Key {
        Id<Problem> problem;
        problem::Charge charge{};
        Id<Post> post;
        auto operator<=>(const Key&) const = default;
    } key;
    problem::Side side{};
    bool operator==(const ProblemPerson&) const = default;
};
struct ProblemMilestone {
    struct Key {
        Id<Problem> problem;
        std::uint32_t n = 0;
        auto operator<=>(const Key&) const = default;
    } key;
    Text<400> text;
    Day due, done;
    bool operator==(const ProblemMilestone&) const = default;
};
/// A step passed, or not: who vouches (谁验收、谁负责). Never changed.
struct ProblemCheck {
    struct Key {
        Id<Problem> problem;
        std::uint64_t seq = 0;
        auto operator<=>(const Key&) const = default;
    } key;
    Id<ClosureStep> step;  // none: the look-back
    bool passed = false;
    Id<Unit> unit;
    Id<Person> person;
    std::vector<Name> on_site;  // named persons who were there
    Day on;
    std::vector<Id<ClosureStandard>> standards;  // ticked one by one
    Sentence opinion;
    bool operator==(const ProblemCheck&) const = default;
};
/// 公示: where, how long. One that was given back or has come back goes on notice again, in a round of its own.
struct ProblemNotice {
    struct Key {
        Id<Problem> problem;
        std::uint32_t round = 0;
        Id<ClosureStep> step;
        auto operator<=>(const Key&) const = default;
    } key;
    Name site;
    Text<400> link;
    Day from, to;
    Id<Evidence> screenshot;
    bool operator==(const ProblemNotice&) const = default;
};
/// What somebody asks against the course of things, and how it is ruled: refusals, extensions, objections.
struct ProblemAsking {
    struct Key {
        Id<Problem> problem;
        std::uint64_t seq = 0;
        auto operator<=>(const Key&) const = default;
    } key;
    problem::Asking asking{};
    problem::Ruling ruling{};
    std::optional<problem::Ground> ground;
    Id<Unit> unit;
    Id<Person> person, ruled_by;
    Day on, ruled_on, old_due, new_due;
    Sentence text, opinion;
    bool operator==(const ProblemAsking&) const = default;
};
struct ProblemInvolvement {
    struct Key {
        Id<Problem> problem;
        std::uint64_t seq = 0;
        auto operator<=>(const Key&) const = default;
    } key;
    problem::Involved act{};
    Id<Person> leader, entered_by;  // entered_by another: 代录, with its basis
    Day on;
    Text<400> text, basis;
    bool operator==(const ProblemInvolvement&) const = default;
};
struct ProblemEvidence {
    struct Key {
        Id<Problem> problem;
        Id<ProofSlot> slot;
        Id<Evidence> evidence;
        auto operator<=>(const Key&) const = default;
    } key;
    bool operator==(const ProblemEvidence&) const = default;
};
struct ProblemRelation {
    struct Key {
        Id<Problem> problem;
        problem::Relation relation{};
        std::uint32_t other = 0;  // id of the other's kind
        auto operator<=>(const Key&) const = default;
    } key;
    Name remark;
    bool operator==(const ProblemRelation&) const = default;
};
/// A line of its story.
struct ProblemEvent {
    struct Key {
        Id<Problem> problem;
        std::uint64_t seq = 0;
        auto operator<=>(const Key&) const = default;
    } key;
    Instant at;
    Id<Unit> unit;
    Id<Person> person;
    Code what;
    problem::Stage from{}, to{};
    Day old_due;                              // where the date changed
    std::optional<rectification::Sign> sign;  // where it was judged
    Sentence text;
    bool operator==(const ProblemEvent&) const = default;
};
/// The sender's own row, column by column, so that a status goes back in his columns and numbering.
struct ProblemOrigin {
    using Key = Id<Problem>;
    Id<Problem> id;
    std::uint64_t first = 0;  // the first fact of the import: its rows share it
    std::uint32_t row = 0;    // of the file
    std::vector<Text<200>> headings;
    std::vector<Text<1000>> cells;
    bool operator==(const ProblemOrigin&) const = default;
};
/// 编号 of our own, by year.
struct ProblemSeries {
    struct Key {
        std::int32_t year = 0;
        auto operator<=>(const Key&) const = default;
    } key;
    std::uint32_t last = 0;
    bool operator==(const ProblemSeries&) const = default;
};
/// What follows (derived): the sign that the rules suggest and the official triple.
struct ProblemSign {
    using Key = Id<Problem>;
    Id<Problem> id;
    rectification::Sign suggested{};
    problem::Progress progress{};
    std::uint16_t milestones_late = 0;
    bool untouched = false;  // red, and no leader has been involved
    std::vector<Id<SignRule>> reasons;
    bool operator==(const ProblemSign&) const = default;
};

namespace problem {
/// An extension is ruled on while there is a date to keep; an objection while there is a closure to stop.
inline bool extension_ruled_on(const Problem& p) { return p.stage == Stage::rectifying; }
inline bool objection_ruled_on(const Problem& p) { return open(p.stage) && p.stage != Stage::suspended; }
}  // namespace problem

Scope scope(const State&, const Problem&);
Scope scope_of_problem(const State&, Id<Problem>);
inline Scope scope(const State& s, const ProblemText& r) { return scope_of_problem(s, r.id); }
inline Scope scope(const State& s, const ProblemOrigin& r) { return scope_of_problem(s, r.id); }
inline Scope scope(const State& s, const ProblemSign& r) { return scope_of_problem(s, r.id); }
template <class Row>
requires requires(const Row& r) {
    { r.key.problem } -> std::convertible_to<Id<Problem>>;
}
Scope scope(const State& s, const Row& r) { return scope_of_problem(s, r.key.problem); }
inline Scope scope(const State&, const ProblemSeries&) { return nobody_may; }
}  // namespace greentally
