#pragma once
/// What may be asked about a problem, and what is then recorded: one fact for one act.
#include "domain/area/area.hpp"
#include "domain/evidence/evidence.hpp"
#include "domain/problem/problem.hpp"
#include "domain/unit/unit.hpp"

namespace greentally::problem {
using Mine = Own<Problem, ProblemText, ProblemPlace, ProblemOfTheme, ProblemPerson, ProblemMilestone, ProblemCheck,
                 ProblemNotice, ProblemAsking, ProblemInvolvement, ProblemEvidence, ProblemRelation, ProblemEvent,
                 ProblemOrigin, ProblemSeries>;
inline constexpr std::size_t items_max = 50;  // of any list in one act
using IfSeq = std::optional<std::uint64_t>;
using Said = std::optional<Sentence>;

struct Proof {
    Id<ProofSlot> slot;
    Id<Evidence> evidence;
};
struct Holder {
    Id<Post> post;
    Charge charge{};
    std::optional<Side> side;
};
struct Planned {
    Text<400> text;
    Day due;
};
/// A problem as it is written into the list.
struct Register {
    Id<ProblemSource> source;
    Name title;
    std::vector<Id<Area>> areas;
    std::vector<Id<ProblemTheme>> themes;
    std::optional<Sentence> original, summary, goal, measures;
    std::optional<Text<400>> phrase, responsible;
    std::optional<Name> batch, item_no, place;
    std::optional<Code> number;
    std::optional<Day> found, due;
    std::optional<Term> term;
};
struct Registered {
    Id<Problem> id;
    Id<Unit> issuer;
    Id<Person> person;
    Register entry;
    std::int32_t year = 0;
    std::uint32_t serial = 0;
};
struct Assign {
    Id<Problem> id;
    Id<Unit> lead;
    std::optional<std::vector<Id<Unit>>> assisting;
    std::optional<std::vector<Holder>> persons;
    std::optional<Day> due;
    std::optional<Term> term;
    std::optional<Sentence> goal;
    Said opinion;
    IfSeq if_seq;
};
struct Assigned {
    Id<Problem> id;
    Id<Person> person;
    Id<Unit> lead;
    std::vector<Id<Unit>> assisting;
    std::vector<Holder> persons;
    Day due;
    Term term{};
    Sentence goal, opinion;
};
/// 签收, and with it 分办 inside the unit.
struct Receive {
    Id<Problem> id;
    std::optional<std::vector<Holder>> persons;
    IfSeq if_seq;
};
struct Received {
    Id<Problem> id;
    Id<Person> person;
    std::vector<Holder> persons;
    Day plan_due;
};
/// Who answers for it: replaces the holders named before.
struct Allot {
    Id<Problem> id;
    std::vector<Holder> persons;
    IfSeq if_seq;
};
struct Allotted {
    Id<Problem> id;
    Id<Person> person;
    std::vector<Holder> persons;
};
struct Refuse {
    Id<Problem> id;
    Ground ground{};
    Sentence text;
    IfSeq if_seq;
};
struct Refused {
    Id<Problem> id;
    Id<Person> person;
    Ground ground{};
    Sentence text;
};
/// The issuer on a refusal: denied, it goes back to the unit; upheld, what follows is by its ground.
struct RuleOnRefusal {
    Id<Problem> id;
    bool upheld = false;
    Sentence opinion;
    std::optional<Id<Problem>> duplicate_of;
    std::optional<Sentence> goal, measures;
    IfSeq if_seq;
};
struct RefusalDenied {
    Id<Problem> id;
    Id<Person> person;
    Sentence opinion;
    Day due;
};
struct SentElsewhere {
    Id<Problem> id;
    Id<Person> person;
    Sentence opinion;
};
struct GoalChanged {
    Id<Problem> id;
    Id<Person> person;
    Sentence opinion, goal, measures;
    Day due;
};
struct Voided {
    Id<Problem> id;
    Id<Person> person;
    Sentence opinion;
};
struct Merge {
    Id<Problem> id, into;
    Sentence opinion;
    IfSeq if_seq;
};
struct Merged {
    Id<Problem> id, into;
    Id<Person> person;
    Sentence opinion;
};
struct SplitUp {
    Id<Problem> id;
    std::vector<Name> titles;
    Sentence opinion;
    IfSeq if_seq;
};
struct Split {
    Id<Problem> id;
    Id<Person> person;
    Sentence opinion;
    std::vector<Name> titles;
    Id<Problem> first;  // of the parts
    std::uint32_t serial = 0;
    std::int32_t year = 0;
};
struct DraftPlan {
    Id<Problem> id;
    Sentence plan;
    std::optional<Sentence> goal, measures;
    std::vector<Planned> milestones;
    std::optional<std::vector<Proof>> proof;
    IfSeq if_seq;
};
struct PlanDrafted {
    Id<Problem> id;
    Id<Person> person;
    Sentence plan, goal, measures;
    std::vector<Planned> milestones;
    std::vector<Proof> proof;
};
struct ReturnPlan {
    Id<Problem> id;
    Sentence opinion;
    IfSeq if_seq;
};
struct PlanReturned {
    Id<Problem> id;
    Id<Person> person;
    Sentence opinion;
};
struct ApprovePlan {
    Id<Problem> id;
    Said opinion;
    IfSeq if_seq;
};
struct PlanApproved {
    Id<Problem> id;
    Id<Person> person;
    Sentence opinion;
};
/// Where the source asks for no plan.
struct Start {
    Id<Problem> id;
    std::optional<std::vector<Planned>> milestones;
    IfSeq if_seq;
};
struct Started {
    Id<Problem> id;
    Id<Person> person;
    std::vector<Planned> milestones;
};
struct ReportProgress {
    Id<Problem> id;
    Sentence text;
    std::optional<std::uint32_t> milestone;  // that is now done
    std::optional<std::vector<Proof>> proof;
    IfSeq if_seq;
};
struct Progressed {
    Id<Problem> id;
    Id<Person> person;
    Sentence text;
    std::uint32_t milestone = 0;
    std::vector<Proof> proof;
};
/// 自查: all measures are done.
struct SelfCheck {
    Id<Problem> id;
    Sentence text;
    std::optional<std::vector<Proof>> proof;
    IfSeq if_seq;
};
struct SelfChecked {
    Id<Problem> id;
    Id<Person> person;
    Sentence text;
    std::vector<Proof> proof;
};
/// 申请销号.
struct Apply {
    Id<Problem> id;
    Said text;
    std::optional<std::vector<Proof>> proof;
    IfSeq if_seq;
};
struct Applied {
    Id<Problem> id;
    Id<Person> person;
    Sentence text;
    std::vector<Proof> proof;
};
/// The next step of the way: verified, recorded, signed, or the notice ran out without objection.
struct Pass {
    Id<Problem> id;
    Id<ClosureStep> step;
    Sentence opinion;
    std::optional<std::vector<Name>> on_site;
    std::optional<Day> on;
    std::optional<std::vector<Id<ClosureStandard>>> standards;
    std::optional<std::vector<Proof>> proof;
    IfSeq if_seq;
};
struct Passed {
    Id<Problem> id;
    Id<Person> person;
    Id<ClosureStep> step;
    Sentence opinion;
    std::vector<Name> on_site;
    Day on;
    std::vector<Id<ClosureStandard>> standards;
    std::vector<Proof> proof;
};
struct OpenNotice {
    Id<Problem> id;
    Name site;
    std::optional<Text<400>> link;
    std::optional<Day> from;
    std::optional<Id<Evidence>> screenshot;
    IfSeq if_seq;
};
struct NoticeOpened {
    Id<Problem> id;
    Id<Person> person;
    Id<ClosureStep> step;
    Name site;
    Text<400> link;
    Day from, to;
    Id<Evidence> screenshot;
};
/// Anybody on the way gives it back, with reasons.
struct SendBack {
    Id<Problem> id;
    Sentence opinion;
    std::optional<std::vector<Name>> on_site;
    std::optional<Day> on;
    IfSeq if_seq;
};
struct SentBack {
    Id<Problem> id;
    Id<Person> person;
    Id<ClosureStep> step;
    Sentence opinion;
    std::vector<Name> on_site;
    Day on;
};
struct Close {
    Id<Problem> id;
    Sentence opinion;
    IfSeq if_seq;
};
struct Closed {
    Id<Problem> id;
    Id<Person> person;
    Id<ClosureStep> step;
    Sentence opinion;
};
/// 回头看: it holds, or it has come back (反弹).
struct LookBack {
    Id<Problem> id;
    bool holds = false;
    Sentence opinion;
    std::optional<std::vector<Name>> on_site;
    std::optional<Day> on, due;  // due: the new one, if it came back
    std::optional<std::vector<Proof>> proof;
    IfSeq if_seq;
};
struct LookedBack {
    Id<Problem> id;
    Id<Person> person;
    Sentence opinion;
    std::vector<Name> on_site;
    Day on;
    std::vector<Proof> proof;
};
struct Rebounded {
    Id<Problem> id;
    Id<Person> person;
    Sentence opinion;
    std::vector<Name> on_site;
    Day on, due;
    std::vector<Proof> proof;
};
/// Before expiry only.
struct AskExtension {
    Id<Problem> id;
    Day until;
    Sentence text;
    IfSeq if_seq;
};
struct ExtensionAsked {
    Id<Problem> id;
    Id<Person> person;
    Day until;
    Sentence text;
};
struct RuleOnExtension {
    Id<Problem> id;
    bool granted = false;
    Sentence opinion;
    IfSeq if_seq;
};
struct ExtensionRuled {
    Id<Problem> id;
    Id<Person> person;
    std::uint64_t asking = 0;
    bool granted = false;
    Day until;
    Sentence opinion;
};
struct Object {
    Id<Problem> id;
    Sentence text;
};
struct Objected {
    Id<Problem> id;
    Id<Person> person;
    Sentence text;
};
struct RuleOnObjection {
    Id<Problem> id;
    bool upheld = false;
    Sentence opinion;
};
struct ObjectionRuled {
    Id<Problem> id;
    Id<Person> person;
    std::uint64_t asking = 0;
    bool upheld = false;
    Sentence opinion;
};
struct Suspend {
    Id<Problem> id;
    Sentence opinion;
    IfSeq if_seq;
};
struct Suspended {
    Id<Problem> id;
    Id<Person> person;
    Sentence opinion;
};
struct Resume {
    Id<Problem> id;
    Sentence opinion;
    std::optional<Day> due;
    IfSeq if_seq;
};
struct Resumed {
    Id<Problem> id;
    Id<Person> person;
    Sentence opinion;
    Day due;
};
struct Transfer {
    Id<Problem> id;
    Id<Unit> lead;
    Sentence opinion;
    IfSeq if_seq;
};
struct Transferred {
    Id<Problem> id;
    Id<Person> person;
    Id<Unit> lead;
    Sentence opinion;
};
/// 长期坚持: kept up for good, whether or not it is closed.
struct KeepUp {
    Id<Problem> id;
    Sentence opinion;
    IfSeq if_seq;
};
struct KeptUp {
    Id<Problem> id;
    Id<Person> person;
    Sentence opinion;
};
/// A person's judgement beside the computed sign.
struct Judge {
    Id<Problem> id;
    rectification::Sign sign{};
    Sentence opinion;
    IfSeq if_seq;
};
struct Judged {
    Id<Problem> id;
    Id<Person> person;
    rectification::Sign sign{};
    Sentence opinion;
};
/// A leader's own act; entered by another it needs a basis (代录).
struct Involve {
    Id<Problem> id;
    Id<Person> leader;
    Involved act{};
    std::optional<Day> on;
    Text<400> text;
    std::optional<Text<400>> basis;
};
struct LeaderInvolved {
    Id<Problem> id;
    Id<Person> person, leader;
    Involved act{};
    Day on;
    Text<400> text, basis;
};
struct Relate {
    Id<Problem> id;
    Relation relation{};
    std::uint32_t other = 0;
    std::optional<Name> remark;
};
struct Related {
    Id<Problem> id;
    Id<Person> person;
    Relation relation{};
    std::uint32_t other = 0;
    Name remark;
};

/// What an import keeps of a row beside the problem: the sender's own columns.
struct OriginKept {
    Id<Problem> id;
    std::uint64_t first = 0;
    std::uint32_t row = 0;
    std::vector<Text<200>> headings;
    std::vector<Text<1000>> cells;
};
/// What an import listed is taken back.
struct Unlisted {
    Id<Problem> id;
    Id<Person> person;
};
Decision decide(const State&, const By&, const Register&);
Decision decide(const State&, const By&, const Assign&);
Decision decide(const State&, const By&, const Receive&);
Decision decide(const State&, const By&, const Allot&);
Decision decide(const State&, const By&, const Refuse&);
Decision decide(const State&, const By&, const RuleOnRefusal&);
Decision decide(const State&, const By&, const Merge&);
Decision decide(const State&, const By&, const SplitUp&);
Decision decide(const State&, const By&, const DraftPlan&);
Decision decide(const State&, const By&, const ReturnPlan&);
Decision decide(const State&, const By&, const ApprovePlan&);
Decision decide(const State&, const By&, const Start&);
Decision decide(const State&, const By&, const ReportProgress&);
Decision decide(const State&, const By&, const SelfCheck&);
Decision decide(const State&, const By&, const Apply&);
Decision decide(const State&, const By&, const Pass&);
Decision decide(const State&, const By&, const OpenNotice&);
Decision decide(const State&, const By&, const SendBack&);
Decision decide(const State&, const By&, const Close&);
Decision decide(const State&, const By&, const LookBack&);
Decision decide(const State&, const By&, const AskExtension&);
Decision decide(const State&, const By&, const RuleOnExtension&);
Decision decide(const State&, const By&, const Object&);
Decision decide(const State&, const By&, const RuleOnObjection&);
Decision decide(const State&, const By&, const Suspend&);
Decision decide(const State&, const By&, const Resume&);
Decision decide(const State&, const By&, const Transfer&);
Decision decide(const State&, const By&, const KeepUp&);
Decision decide(const State&, const By&, const Judge&);
Decision decide(const State&, const By&, const Involve&);
Decision decide(const State&, const By&, const Relate&);

void apply(Mine, const Stamp&, const Registered&);
void apply(Mine, const Stamp&, const Assigned&);
void apply(Mine, const Stamp&, const Received&);
void apply(Mine, const Stamp&, const Allotted&);
void apply(Mine, const Stamp&, const Refused&);
void apply(Mine, const Stamp&, const RefusalDenied&);
void apply(Mine, const Stamp&, const SentElsewhere&);
void apply(Mine, const Stamp&, const GoalChanged&);
void apply(Mine, const Stamp&, const Voided&);
void apply(Mine, const Stamp&, const Merged&);
void apply(Mine, const Stamp&, const Split&);
void apply(Mine, const Stamp&, const PlanDrafted&);
void apply(Mine, const Stamp&, const PlanReturned&);
void apply(Mine, const Stamp&, const PlanApproved&);
void apply(Mine, const Stamp&, const Started&);
void apply(Mine, const Stamp&, const Progressed&);
void apply(Mine, const Stamp&, const SelfChecked&);
void apply(Mine, const Stamp&, const Applied&);
void apply(Mine, const Stamp&, const Passed&);
void apply(Mine, const Stamp&, const NoticeOpened&);
void apply(Mine, const Stamp&, const SentBack&);
void apply(Mine, const Stamp&, const Closed&);
void apply(Mine, const Stamp&, const LookedBack&);
void apply(Mine, const Stamp&, const Rebounded&);
void apply(Mine, const Stamp&, const ExtensionAsked&);
void apply(Mine, const Stamp&, const ExtensionRuled&);
void apply(Mine, const Stamp&, const Objected&);
void apply(Mine, const Stamp&, const ObjectionRuled&);
void apply(Mine, const Stamp&, const Suspended&);
void apply(Mine, const Stamp&, const Resumed&);
void apply(Mine, const Stamp&, const Transferred&);
void apply(Mine, const Stamp&, const KeptUp&);
void apply(Mine, const Stamp&, const Judged&);
void apply(Mine, const Stamp&, const LeaderInvolved&);
void apply(Mine, const Stamp&, const Related&);
void apply(Mine, const Stamp&, const OriginKept&);
void apply(Mine, const Stamp&, const Unlisted&);
using Recorded =
    boost::mp11::mp_list<Registered, Assigned, Received, Allotted, Refused, RefusalDenied, SentElsewhere, GoalChanged,
                         Voided, Merged, Split, PlanDrafted, PlanReturned, PlanApproved, Started, Progressed,
                         SelfChecked, Applied, Passed, NoticeOpened, SentBack, Closed, LookedBack, Rebounded,
                         ExtensionAsked, ExtensionRuled, Objected, ObjectionRuled, Suspended, Resumed, Transferred,
                         KeptUp, Judged, LeaderInvolved, Related, OriginKept, Unlisted>;
}  // namespace greentally::problem
