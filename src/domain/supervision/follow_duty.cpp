#include "domain/supervision/follow.hpp"

namespace greentally::supervision {
namespace {
using rectification::RungWay;
DutyKey key_of(const Proposal::Key& k) { return {own_family, {k.problem.n, k.rung.n, 0}, std::uint32_t(Step::decide)}; }
DutyKey key_of(Id<Supervision> id) { return {own_family, {id.n, 0, 0}, std::uint32_t(Step::go_on)}; }
Proposal::Key proposal_of(const DutyKey& k) { return {{k.subject[0]}, {k.subject[1]}}; }
std::optional<Duty> to_decide(Look<Duties>& look, const DutyKey& key) {
    const Proposal* p = look.find<Proposal>(proposal_of(key));
    if (!p) return {};
    return Duty{key,
                "ladder.decide",
                "ladder.decide",
                p->key.problem.n,
                p->area,
                {},
                {},
                {},
                Role::steward,
                DutyState::open,
                {},
                {}};
}
std::optional<Duty> to_go_on(Look<Duties>& look, const DutyKey& key) {
    const Supervision* s = look.find<Supervision>({key.subject[0]});
    const LadderRung* rung = s ? look.find<LadderRung>(s->rung) : nullptr;
    if (!rung || rung->way == RungWay::notice || s->stage == Stage::declined) return {};
    Duty duty{key, {}, {}, s->id.n, s->area, s->to, s->issuer, {}, Role::clerk, DutyState::open, s->answer_due, {}};
    const auto issuer = [&](const char* what) {
        duty.what = what, duty.owes = s->issuer, duty.to = s->to, duty.role = Role::steward, duty.due = {};
    };
    switch (s->stage) {
        case Stage::ordered:
            rung->way == RungWay::talk ? issuer("ladder.hold") : void(duty.what = "ladder.answer");
            break;
        case Stage::held: duty.what = "ladder.answer"; break;
        case Stage::answered:
            rung->way == RungWay::listing ? void(duty.what = "ladder.ask_lift") : issuer("ladder.accept");
            break;
        case Stage::lift_asked: issuer("ladder.check_lift"); break;
        case Stage::lift_checked: issuer("ladder.lift"); break;
        default: duty.what = "ladder.answer", duty.state = DutyState::done, duty.done = s->ended_on; return duty;
    }
    duty.waits_on = duty.what;
    if (duty.due.known() && look.passed(duty.due)) duty.state = DutyState::late;
    return duty;
}
}  // namespace

void Duties::touch(const Around<Duties>&, const Change<Proposal>& c, Keys<Duty>& keys) {
    keys.push_back(key_of(c.key));
}
void Duties::touch(const Around<Duties>&, const Change<Supervision>& c, Keys<Duty>& keys) {
    keys.push_back(key_of(c.key));
}
void Duties::touch(const Around<Duties>& around, const Change<LadderRung>& c, Keys<Duty>& keys) {
    around.each<Supervision>([&](const auto& id, const Supervision& s) {
        if (s.rung == c.key) keys.push_back(key_of(id));
        return true;
    });
}
std::optional<Duty> Duties::settle(Look<Duties>& look, const DutyKey& key, const Duty*) {
    return Step(key.step) == Step::decide ? to_decide(look, key) : to_go_on(look, key);
}

void DutyTexts::touch(const Around<DutyTexts>&, const Change<Duty>& c, Keys<DutyText>& keys) {
    if (c.key.family == own_family) keys.push_back(c.key);
}
void DutyTexts::touch(const Around<DutyTexts>&, const Change<Proposal>& c, Keys<DutyText>& keys) {
    keys.push_back(key_of(c.key));
}
void DutyTexts::touch(const Around<DutyTexts>&, const Change<Supervision>& c, Keys<DutyText>& keys) {
    keys.push_back(key_of(c.key));
}
void DutyTexts::touch(const Around<DutyTexts>& around, const Change<LadderRung>& c, Keys<DutyText>& keys) {
    around.each<Supervision>([&](const auto& id, const Supervision& s) {
        if (s.rung == c.key) keys.push_back(key_of(id));
        return true;
    });
    around.each<Proposal>([&](const auto& k, const auto&) {
        if (k.rung == c.key) keys.push_back(key_of(k));
        return true;
    });
}
void DutyTexts::touch(const Around<DutyTexts>& around, const Change<Problem>& c, Keys<DutyText>& keys) {
    around.from<Proposal>({c.key, {}}, [&](const auto& k, const auto&) {
        return k.problem == c.key && (keys.push_back(key_of(k)), true);
    });
}
std::optional<DutyText> DutyTexts::settle(Look<DutyTexts>& look, const DutyKey& key, const DutyText*) {
    if (!look.find<Duty>(key)) return {};
    Id<LadderRung> rung;
    Name title;
    if (Step(key.step) == Step::decide) {
        const Proposal* proposal = look.find<Proposal>(proposal_of(key));
        const Problem* p = proposal ? look.find<Problem>(proposal->key.problem) : nullptr;
        if (p) title = p->title, rung = proposal->key.rung;
    } else if (const Supervision* s = look.find<Supervision>({key.subject[0]}))
        title = s->title, rung = s->rung;
    const LadderRung* r = look.find<LadderRung>(rung);
    if (!r) return {};
    const bool decide = Step(key.step) == Step::decide;
    return DutyText{key,
                    Name((decide ? "是否" : "") + r->zh.str() + "：" + title.str()),
                    Name((decide ? "Decide on: " : "") + r->en.str() + ": " + title.str()),
                    {}};
}
}  // namespace greentally::supervision
