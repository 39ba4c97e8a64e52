#pragma once
/// How problems are put right, as a programme says it: where they come from and which way those of a source go (who
/// verifies, who signs, what is published where and how long, who closes), which proof is asked for, the standards of a
/// closure, the signs and the ladder. Every row belongs to one programme and is interned by its code there; what a
/// later version drops stays with live = false. Source: R-REC-01, R-REC-03, R-REC-06; domain 5.2, 5.3, 5.4.
#include <boost/describe/enum.hpp>
#include <optional>
#include <vector>

#include "access/sight.hpp"
#include "base/text.hpp"

namespace greentally {
struct Programme;
namespace rectification {
/// nobody: the house itself (a public notice runs out).
BOOST_DEFINE_ENUM_CLASS(Level, nation, province, city, county, town, village)
/// 核查 · 备案 · 审核签字 · 公示 · 销号: what a step of the way to closure is.
BOOST_DEFINE_ENUM_CLASS(StepKind, verification, record, signature, notice, closing)
/// Who does it: a unit of the step's level whose area holds the problem's · the body that issued the list · the lead.
BOOST_DEFINE_ENUM_CLASS(StepBy, level, issuer, lead)
enum class Sign : std::uint8_t { blue, yellow, red };  // 贴蓝签 · 挂黄牌 · 亮红灯
BOOST_DESCRIBE_ENUM(Sign, blue, yellow, red)
/// due_within: not put right n days before the date. overdue: n days after it. milestone_late: n milestones are past
/// their day. plan_late: the plan is n days late. sent_back: given back n times. rebounded: so often.
BOOST_DEFINE_ENUM_CLASS(SignWhen, due_within, overdue, milestone_late, plan_late, sent_back, rebounded)
/// When a rung of the ladder proposes itself: n days before the date · n days after it · n times yellow by judgement ·
/// red by judgement · rebounds · red and no leader has touched it for n days.
BOOST_DEFINE_ENUM_CLASS(RungWhen, due_within, overdue, yellow, red, rebounded, untouched)
/// notice: nothing more is asked. order: it is answered, and the answer accepted. talk: held, minuted, then answered
/// (约谈). listing: lifted only when it was applied for, checked on site and published (挂牌督办).
BOOST_DEFINE_ENUM_CLASS(RungWay, notice, order, talk, listing)
BOOST_DEFINE_ENUM_CLASS(RungTo, lead_unit, lead_head, government, authority)
}  // namespace rectification

/// Where problems come from: 中央督察, 省级督察, 暗访, 自查, 群众 …, and what holds for all of them.
struct ProblemSource {
    Id<ProblemSource> id;
    Id<Programme> programme;
    Code code;
    std::uint16_t plan_days = 0;       // working days after receipt within which the plan is due; 0: no plan is asked
    std::uint16_t refuse_days = 0;     // working days after assignment within which it may be refused
    std::uint16_t immediate_days = 0;  // days that 立行立改 means; 0: no date follows from it
    std::uint16_t look_back_days = 0;  // days after closure when the look-back is due; 0: none
    std::uint16_t order = 0;
    bool clock_stands = false;  // while a refusal waits for its ruling
    bool other_unit = true;     // the verifier is of another unit than the fixer
    bool live = true;
    std::vector<Code> proof;    // ProofSlot codes that an application must hold
    std::vector<Name> aliases;  // words by which a sender's list names it
    Name zh, en, clause, document;
    Sentence remark;
    bool operator==(const ProblemSource&) const = default;
};
/// A step of the way from the application to the closure, in order.
struct ClosureStep {
    Id<ClosureStep> id;
    Id<Programme> programme;
    Id<ProblemSource> source;
    Code code;
    std::uint16_t order = 0, persons = 0, days = 0;  // named persons on site · working days of a public notice
    rectification::StepKind kind{};
    rectification::StepBy by{};
    rectification::Level level{};
    bool standards = false;  // the standards of closure are ticked one by one
    bool live = true;
    std::vector<Code> proof;
    Name zh, en, where;  // where: it is published
    bool operator==(const ClosureStep&) const = default;
};
struct ProblemTheme {
    Id<ProblemTheme> id;
    Id<Programme> programme;
    Code code;
    Name zh, en;
    std::uint16_t order = 0;
    bool live = true;
    std::vector<Name> aliases;
    bool operator==(const ProblemTheme&) const = default;
};
struct ClosureStandard {
    Id<ClosureStandard> id;
    Id<Programme> programme;
    Code code;
    Text<400> zh, en;
    Name clause;
    std::uint16_t order = 0;
    bool live = true;
    bool operator==(const ClosureStandard&) const = default;
};
/// A kind of paper or picture that proves: 整改前照片, 验收意见, 监测报告 …
struct ProofSlot {
    Id<ProofSlot> id;
    Id<Programme> programme;
    Code code;
    Name zh, en;
    std::uint16_t order = 0;
    bool live = true;
    bool operator==(const ProofSlot&) const = default;
};
struct SignRule {
    Id<SignRule> id;
    Id<Programme> programme;
    Code code;
    rectification::Sign sign{};
    rectification::SignWhen when{};
    std::uint16_t n = 0, order = 0;
    bool live = true;
    Name zh, en;
    bool operator==(const SignRule&) const = default;
};
/// A rung of the ladder: 提醒 督办 挂牌督办 通报 约谈 曝光 问责建议. Rungs have no fixed order.
struct LadderRung {
    Id<LadderRung> id;
    Id<Programme> programme;
    Code code, paper;  // the template that drafts it
    rectification::RungWhen when{};
    rectification::Level level{};  // of the unit that may issue it
    rectification::RungTo to{};
    rectification::RungWay way{};
    std::uint16_t n = 0, order = 0, answer_days = 0;
    bool government = false;  // the addressee's government gets a copy
    bool request = false;     // beyond the issuer's authority: 提请
    bool signature = true;    // names or blames: leaves only when signed
    bool live = true;
    Name zh, en, clause;
    Sentence remark;
    bool operator==(const LadderRung&) const = default;
};
namespace rectification {
using Rows =
    boost::mp11::mp_list<ProblemSource, ClosureStep, ProblemTheme, ClosureStandard, ProofSlot, SignRule, LadderRung>;
}  // namespace rectification
/// No secret: they say how everybody's problems are judged.
template <class Row>
requires boost::mp11::mp_contains<rectification::Rows, Row>::value Scope scope(const State&, const Row&) {
    return {Audience::everyone};
}
namespace rectification {
/// Named persons who were there: two are two.
inline std::size_t named(std::vector<Name> persons) {
    std::erase_if(persons, [](const Name& n) { return n.empty(); });
    std::sort(persons.begin(), persons.end());
    return std::size_t(std::unique(persons.begin(), persons.end()) - persons.begin());
}
/// The step of a source's way that follows `after`; the first if that is none. None: the way is at its end. `look`:
/// whatever has each<ClosureStep>-like lookup from a key.
template <class Look>
const ClosureStep* next_step(Look& look, Id<ProblemSource> source, const ClosureStep* after) {
    const ClosureStep* found = nullptr;
    look.template from<ClosureStep>({}, [&](const auto&, const ClosureStep& s) {
        if (s.live && s.source == source && (!after || s.order > after->order) && (!found || s.order < found->order))
            found = &s;
        return true;
    });
    return found;
}
}  // namespace rectification
}  // namespace greentally
