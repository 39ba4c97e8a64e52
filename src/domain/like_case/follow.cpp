#include "domain/like_case/follow.hpp"

namespace greentally::like_case {
namespace {
DutyKey key_of(const LikeCaseAnswer::Key& k) { return {own_family, {k.check.n, k.unit.n, 0}, 1}; }
LikeCaseAnswer::Key answer_of(const DutyKey& k) { return {{k.subject[0]}, {k.subject[1]}}; }
}  // namespace
void Duties::touch(const Around<Duties>&, const Change<LikeCaseAnswer>& c, Keys<Duty>& keys) {
    keys.push_back(key_of(c.key));
}
std::optional<Duty> Duties::settle(Look<Duties>& look, const DutyKey& key, const Duty*) {
    const LikeCaseAnswer* a = look.find<LikeCaseAnswer>(answer_of(key));
    if (!a) return {};
    Duty duty{key, "like_case.answer", "like_case.answer", a->key.check.n, {}, a->key.unit, a->asker,
              {},  Role::clerk,        DutyState::open,    a->due,         {}};
    if (a->found != Found::waiting)
        duty.state = DutyState::done, duty.done = a->on, duty.waits_on = {};
    else if (a->due.known() && look.passed(a->due))
        duty.state = DutyState::late;
    return duty;
}
void DutyTexts::touch(const Around<DutyTexts>&, const Change<LikeCaseAnswer>& c, Keys<DutyText>& keys) {
    keys.push_back(key_of(c.key));
}
std::optional<DutyText> DutyTexts::settle(Look<DutyTexts>& look, const DutyKey& key, const DutyText*) {
    const LikeCaseAnswer* a = look.find<LikeCaseAnswer>(answer_of(key));
    if (!a) return {};
    return DutyText{key, Name("举一反三自查：" + a->title.str()), Name("Like-case check: " + a->title.str()), {}};
}
}  // namespace greentally::like_case
