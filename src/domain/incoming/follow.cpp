#include "domain/incoming/follow.hpp"

namespace greentally::incoming {
namespace {
DutyKey own_key(Id<Incoming> id) { return {own_family, {id.n, 0, 0}, 1}; }
DutyKey clause_key(const IncomingClause::Key& k) { return {own_family, {k.incoming.n, k.n, 0}, 2}; }
struct Next {
    const char *what, *zh, *en;
    Role role;
};
Next next_of(Stage s) {
    switch (s) {
        case Stage::registered: return {"incoming.propose", "拟办", "Propose the handling of", Role::clerk};
        case Stage::proposed: return {"incoming.instruct", "批示", "Instruct on", Role::head};
        case Stage::handled: return {"incoming.answer", "回复来文", "Answer", Role::clerk};
        default: return {};
    }
}
}  // namespace
void Duties::touch(const Around<Duties>&, const Change<Incoming>& c, Keys<Duty>& keys) {
    keys.push_back(own_key(c.key));
}
void Duties::touch(const Around<Duties>&, const Change<IncomingClause>& c, Keys<Duty>& keys) {
    keys.push_back(clause_key(c.key));
}
std::optional<Duty> Duties::settle(Look<Duties>& look, const DutyKey& key, const Duty*) {
    const Id<Incoming> id{key.subject[0]};
    if (key.step == 2) {
        const IncomingClause* c = look.find<IncomingClause>({id, key.subject[1]});
        if (!c || !c->owed) return {};
        Duty duty{key, "incoming.clause", "incoming.clause", id.n,   {}, c->owes, c->office,
                  {},  Role::clerk,       DutyState::open,   c->due, {}};
        if (c->done.known())
            duty.state = DutyState::done, duty.done = c->done, duty.waits_on = {};
        else if (c->due.known() && look.passed(c->due))
            duty.state = DutyState::late;
        return duty;
    }
    const Incoming* i = look.find<Incoming>(id);
    const Next next = i ? next_of(i->stage) : Next{};
    if (!next.what) return {};
    Duty duty{key, next.what, next.what, id.n, {}, i->unit, {}, {}, next.role, DutyState::open, i->answer_due, {}};
    if (i->answer_due.known() && look.passed(i->answer_due)) duty.state = DutyState::late;
    return duty;
}

void DutyTexts::touch(const Around<DutyTexts>&, const Change<Duty>& c, Keys<DutyText>& keys) {
    if (c.key.family == own_family) keys.push_back(c.key);
}
void DutyTexts::touch(const Around<DutyTexts>&, const Change<Incoming>& c, Keys<DutyText>& keys) {
    keys.push_back(own_key(c.key));
}
void DutyTexts::touch(const Around<DutyTexts>&, const Change<IncomingClause>& c, Keys<DutyText>& keys) {
    keys.push_back(clause_key(c.key));
}
std::optional<DutyText> DutyTexts::settle(Look<DutyTexts>& look, const DutyKey& key, const DutyText*) {
    if (!look.find<Duty>(key)) return {};
    const Id<Incoming> id{key.subject[0]};
    if (key.step == 2) {
        const IncomingClause* c = look.find<IncomingClause>({id, key.subject[1]});
        if (!c) return {};
        const std::string text = c->text.str().substr(0, 150);
        return DutyText{key, Name("落实来文：" + text.substr(0, text.size() - text.size() % 3)),
                        Name("Carry out: " + c->clause.str()), Text<400>(c->document.str() + " " + c->clause.str())};
    }
    const Incoming* i = look.find<Incoming>(id);
    if (!i) return {};
    const Next next = next_of(i->stage);
    return DutyText{key, Name(std::string(next.zh ? next.zh : "") + "：" + i->title.str()),
                    Name(std::string(next.en ? next.en : "") + " " + i->title.str()), Text<400>(i->number.view())};
}
}  // namespace greentally::incoming
