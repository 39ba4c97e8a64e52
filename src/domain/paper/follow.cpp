#include "domain/paper/follow.hpp"

namespace greentally::paper {
namespace {
DutyKey key_of(Step step, Id<Paper> paper, Id<Unit> unit = {}) {
    return {own_family, {paper.n, unit.n, 0}, std::uint32_t(step)};
}
struct Next {
    const char* what = nullptr;
    Role role = Role::clerk;
};
Next next_of(Stage s) {
    switch (s) {
        case Stage::drafted: return {"paper.edit", Role::clerk};
        case Stage::reviewing: return {"paper.review", Role::checker};
        case Stage::checking: return {"paper.close_facts", Role::clerk};
        case Stage::signing: return {"paper.issue", Role::head};
        case Stage::issued: return {"paper.number", Role::clerk};
        case Stage::numbered: return {"paper.seal", Role::clerk};
        case Stage::sealed: return {"paper.send", Role::clerk};
        default: return {};
    }
}
Duty duty_of(Look<Duties>& look, const DutyKey& key, const char* what, Id<Unit> owes, Id<Unit> to, Role role, Day due) {
    // No area: a paper that goes round is for those who make it and whom they ask, not for whoever is above them.
    Duty duty{key, what, what, key.subject[0], {}, owes, to, {}, role, DutyState::open, due, {}};
    if (due.known() && look.passed(due)) duty.state = DutyState::late;
    return duty;
}
std::optional<Duty> hand(Look<Duties>& look, const DutyKey& key, Task task) {
    const PaperHand* h = look.find<PaperHand>({{key.subject[0]}, task, {key.subject[1]}});
    if (!h || h->answer != Answer::waiting) return {};
    return duty_of(look, key, task == Task::facts ? "paper.facts" : "paper.countersign", h->key.unit, h->asker,
                   Role::clerk, h->by);
}
std::optional<Duty> reply(Look<Duties>& look, const DutyKey& key) {
    const PaperAddressee* a = look.find<PaperAddressee>({{key.subject[0]}, {key.subject[1]}});
    if (!a || !a->sent) return {};
    const bool answers = a->answer_due.known() && !a->copy;
    if (a->received_on.known() && !answers) return {};
    Duty duty = duty_of(look, key, a->received_on.known() ? "paper.reply" : "paper.receive", a->key.unit, a->sender,
                        Role::clerk, answers ? a->answer_due : Day());
    if (a->answered_on.known()) duty.state = DutyState::done, duty.done = a->answered_on, duty.waits_on = {};
    return duty;
}
}  // namespace

void Duties::touch(const Around<Duties>&, const Change<Paper>& c, Keys<Duty>& keys) {
    keys.push_back(key_of(Step::own, c.key));
}
void Duties::touch(const Around<Duties>&, const Change<PaperHand>& c, Keys<Duty>& keys) {
    keys.push_back(key_of(c.key.task == Task::facts ? Step::facts : Step::countersign, c.key.paper, c.key.unit));
}
void Duties::touch(const Around<Duties>&, const Change<PaperAddressee>& c, Keys<Duty>& keys) {
    keys.push_back(key_of(Step::reply, c.key.paper, c.key.unit));
}
std::optional<Duty> Duties::settle(Look<Duties>& look, const DutyKey& key, const Duty*) {
    switch (Step(key.step)) {
        case Step::countersign: return hand(look, key, Task::countersign);
        case Step::facts: return hand(look, key, Task::facts);
        case Step::reply: return reply(look, key);
        default: break;
    }
    const Paper* p = look.find<Paper>({key.subject[0]});
    const Next next = p ? next_of(p->stage) : Next{};
    if (!next.what) return {};
    return duty_of(look, key, next.what, p->unit, {}, next.role, p->stage == Stage::checking ? p->facts_by : Day());
}

void DutyTexts::touch(const Around<DutyTexts>&, const Change<Duty>& c, Keys<DutyText>& keys) {
    if (c.key.family == own_family) keys.push_back(c.key);
}
void DutyTexts::touch(const Around<DutyTexts>&, const Change<Paper>& c, Keys<DutyText>& keys) {
    keys.push_back(key_of(Step::own, c.key));
}
void DutyTexts::touch(const Around<DutyTexts>&, const Change<PaperHand>& c, Keys<DutyText>& keys) {
    keys.push_back(key_of(c.key.task == Task::facts ? Step::facts : Step::countersign, c.key.paper, c.key.unit));
}
void DutyTexts::touch(const Around<DutyTexts>&, const Change<PaperAddressee>& c, Keys<DutyText>& keys) {
    keys.push_back(key_of(Step::reply, c.key.paper, c.key.unit));
}
std::optional<DutyText> DutyTexts::settle(Look<DutyTexts>& look, const DutyKey& key, const DutyText*) {
    const Duty* duty = look.find<Duty>(key);
    if (!duty) return {};
    struct Said {
        const char *what, *zh, *en;
    };
    constexpr Said sayings[] = {{"paper.edit", "拟稿", "Draft"},
                                {"paper.review", "核稿", "Review"},
                                {"paper.close_facts", "结束事实核对", "Close the check of facts of"},
                                {"paper.issue", "签发", "Sign"},
                                {"paper.number", "编号", "Number"},
                                {"paper.seal", "用印", "Seal"},
                                {"paper.send", "发出", "Send"},
                                {"paper.countersign", "会签", "Countersign"},
                                {"paper.facts", "核对事实", "Check the facts of"},
                                {"paper.receive", "签收来文", "Receive"},
                                {"paper.reply", "回复来文", "Answer"}};
    // Each is told by the row that its own reader may see.
    Name title;
    const Id<Paper> id{key.subject[0]};
    const Id<Unit> unit{key.subject[1]};
    if (Step(key.step) == Step::own) {
        if (const Paper* p = look.find<Paper>(id)) title = p->title;
    } else if (Step(key.step) == Step::reply) {
        if (const PaperAddressee* a = look.find<PaperAddressee>({id, unit})) title = a->title;
    } else if (const PaperHand* h =
                   look.find<PaperHand>({id, Step(key.step) == Step::facts ? Task::facts : Task::countersign, unit}))
        title = h->title;
    for (const Said& s : sayings)
        if (duty->what == s.what)
            return DutyText{
                key, Name(std::string(s.zh) + "：" + title.str()), Name(std::string(s.en) + ": " + title.str()), {}};
    return {};
}
}  // namespace greentally::paper
