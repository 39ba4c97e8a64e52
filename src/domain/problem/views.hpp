#pragma once
/// What screens and sheets show of problems.
#include "domain/problem/may.hpp"

namespace greentally::problem {
struct Called {
    std::uint32_t id = 0;
    Name name;
    std::optional<Name> name_en;
};
// ---- GET /problems ----
/// Order of the list: by what, ascending; `-due` descending.
struct ListQuery {
    std::optional<Id<ProblemSource>> source;
    std::optional<Id<ProblemTheme>> theme;
    std::optional<Id<Area>> area;  // and below
    std::optional<Id<Unit>> unit;  // leads or assists
    std::optional<Id<Unit>> issuer;
    std::optional<Id<Person>> person;
    std::optional<std::vector<Stage>> stage;
    std::optional<std::vector<rectification::Sign>> sign;  // judged; suggested where nobody has judged
    std::optional<Progress> progress;
    std::optional<bool> open, orphaned, untouched, standing, rebounded;
    std::optional<Day> due_from, due_to;
    std::optional<Name> words;  // in title or number
    std::optional<Code> sort;   // due (usual), number, found, closed, stage
    std::optional<std::uint32_t> offset, limit;
};
struct ListItem {
    Id<Problem> id;
    Code number;
    Name title;
    Called source, area;
    std::optional<Called> theme, lead;
    Stage stage{};
    std::optional<Name> step;  // on the way to closure: what is next
    rectification::Sign sign{}, suggested{};
    std::optional<rectification::Sign> judged;
    Progress progress{};
    Day found, due, rectified_on, closed_on;
    std::optional<std::int32_t> days;  // until due; negative: since
    std::uint32_t returned = 0, rebounds = 0;
    bool standing = false, orphaned = false, untouched = false;
    std::optional<Name> waits_on;  // who holds it now
    Day waits_since;
};
/// Of all that the query asks for. Items, not themes: one with two themes is one item.
struct Counts {
    std::uint32_t items = 0, open = 0, rectified = 0, closed = 0;
    std::uint32_t done = 0, on_schedule = 0, behind = 0;
    std::uint32_t blue = 0, yellow = 0, red = 0;
    std::uint32_t orphaned = 0, untouched = 0, standing = 0, rebounded = 0;
};
struct List {
    std::vector<ListItem> items;
    Counts counts;
    std::uint32_t offset = 0;
};
List list(const Sight&, const ListQuery&);

// ---- GET /problems/board, /problems/burndown ----
BOOST_DEFINE_ENUM_CLASS(By, lead, source, theme, area)
struct GroupQuery {
    By by{};
    std::optional<Id<ProblemSource>> source;
    std::optional<Id<ProblemTheme>> theme;
    std::optional<Id<Area>> area;
    std::optional<Id<Unit>> unit;
};
struct Group {
    Called of;
    Counts counts;
};
struct Groups {
    std::vector<Group> items;
    Counts total;                // of items
    std::uint32_t by_theme = 0;  // sum of the groups: with themes it may exceed the items
};
Groups groups(const Sight&, const GroupQuery&);
struct BurndownQuery {
    std::optional<Id<ProblemSource>> source;
    std::optional<Id<ProblemTheme>> theme;
    std::optional<Id<Area>> area;
    std::optional<Id<Unit>> unit;
    std::optional<Day> from;
};
struct BurndownPoint {
    Day day;                                                                     // a month's last, or today
    std::uint32_t found = 0, rectified = 0, closed = 0, left = 0, due_left = 0;  // due_left: if every date were kept
};
struct Burndown {
    std::vector<BurndownPoint> items;
    std::optional<Day> zero_on;  // 清仓见底 at the pace of the last three months; none if nothing moves
};
Burndown burndown(const Sight&, const BurndownQuery&);

// ---- GET /problems/{id} ----
struct OneQuery {
    Id<Problem> id;
};
struct HolderOut {
    Id<Post> post;
    Charge charge{};
    Side side{};
    std::optional<Name> person, title, unit;  // person none: orphaned
    std::optional<Name> was;                  // who held it, where that has changed
};
struct MilestoneOut {
    std::uint32_t n = 0;
    Text<400> text;
    Day due, done;
    bool late = false;
};
struct StepOut {
    Id<ClosureStep> id;
    Name name, name_en;
    rectification::StepKind kind{};
    std::uint16_t persons = 0, days = 0;
    Name where;
    bool standards = false, passed = false, next = false;
    std::vector<Code> proof;
};
struct CheckOut {
    std::uint64_t seq = 0;
    Name step;
    bool passed = false;
    Name unit, person;
    std::vector<Name> on_site;
    Day on;
    std::vector<Text<400>> standards;
    Sentence opinion;
};
struct NoticeOut {
    Name step, site;
    Text<400> link;
    Day from, to;
    bool over = false;
    std::optional<Id<Evidence>> screenshot;
};
struct AskingOut {
    std::uint64_t seq = 0;
    Asking asking{};
    Ruling ruling{};
    std::optional<Ground> ground;
    Name unit, person;
    std::optional<Name> ruled_by;
    Day on, ruled_on, old_due, new_due;
    Sentence text, opinion;
};
struct InvolvementOut {
    Involved act{};
    Name leader;
    std::optional<Name> entered_by;  // 代录
    Day on;
    Text<400> text, basis;
};
struct EvidenceOut {
    Id<Evidence> id;
    Name slot, slot_en;
    Text<200> name;
    Code media;
    std::uint64_t bytes = 0;
    Instant at;
};
struct RelationOut {
    Relation relation{};
    std::uint32_t other = 0;
    std::optional<Name> title;
    Name remark;
};
struct EventOut {
    std::uint64_t seq = 0;
    Instant at;
    Name by, unit;
    Code what;
    Stage from{}, to{};
    Day old_due;
    Sentence text;
};
struct OriginCell {
    Text<200> heading;
    Text<1000> cell;
};
struct One {
    ListItem item;
    std::uint64_t seq = 0;
    Called issuer;
    std::vector<Called> assisting, places, themes;
    Sentence original, summary, goal, measures, plan;
    Text<400> phrase, responsible;
    Term term{};
    Name batch, item_no, place;
    Day first_due, assigned_on, received_on, plan_due, refusable_until;
    std::vector<Text<400>> reasons, reasons_en;  // of the suggested sign
    std::vector<HolderOut> persons;
    std::vector<MilestoneOut> milestones;
    std::vector<StepOut> way;
    std::vector<Code> proof;  // that the application must hold
    std::vector<CheckOut> checks;
    std::vector<NoticeOut> notices;
    std::vector<AskingOut> askings;
    std::vector<InvolvementOut> involvements;
    std::vector<EvidenceOut> evidence;
    std::vector<RelationOut> relations;
    std::vector<EventOut> story;
    std::vector<OriginCell> origin;
    std::vector<Text<32>> may;
};
Viewed<One> one(const Sight&, const OneQuery&);

// shared by the views' files
ListItem item_of(const Sight&, const Problem&);
Called unit_called(const Sight&, Id<Unit>);
Called area_called(const Sight&, Id<Area>);
Name person_name(const Sight&, Id<Person>);
bool orphaned(const Sight&, const Problem&);
rectification::Sign sign_of(const Problem&, const ProblemSign*);
}  // namespace greentally::problem
