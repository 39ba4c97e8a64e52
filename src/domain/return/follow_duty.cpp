/// Who must do what next with a return.
#include "domain/return/follow.hpp"

namespace greentally::return_ {
namespace {
DutyKey duty_key(const ReturnKey& of, Step step) {
    return {own_family, {of.form.n, of.unit.n, of.period.code}, std::uint32_t(step)};
}
DutyKey duty_key(Id<Correction> id) { return {own_family, {id.n, 0, 0}, std::uint32_t(Step::correction)}; }
ReturnKey return_of(const DutyKey& key) { return {{key.subject[0]}, {key.subject[1]}, {key.subject[2]}}; }
void steps(const ReturnKey& of, Keys<Duty>& keys) {
    for (const Step s : {Step::report, Step::rework, Step::review}) keys.push_back(duty_key(of, s));
}
template <class Derivation>
void corrections(const Around<Derivation>& around, Id<Return> of, std::vector<DutyKey>& keys) {
    around.template from<CorrectionOf>({of, {}}, [&](const CorrectionOf::Key& k, const auto&) {
        return k.of == of && (keys.push_back(duty_key(k.id)), true);
    });
}
}  // namespace

void Duties::touch(const Around<Duties>& around, const Change<ReturnDue>& c, Keys<Duty>& keys) {
    steps(c.key, keys);
    around.from<ReturnOf>({c.key, {}}, [&](const ReturnOf::Key& k, const auto&) {
        return k.at == c.key && (corrections(around, k.id, keys), true);
    });
}
void Duties::touch(const Around<Duties>& around, const Change<Return>& c, Keys<Duty>& keys) {
    for (const Return* r : {c.was, c.is})
        if (r) steps(r->key, keys);
    corrections(around, c.key, keys);
}
void Duties::touch(const Around<Duties>& around, const Change<ReturnOf>& c, Keys<Duty>& keys) {
    corrections(around, c.key.id, keys);
}
void Duties::touch(const Around<Duties>&, const Change<Correction>& c, Keys<Duty>& keys) {
    keys.push_back(duty_key(c.key));
}
void Duties::touch(const Around<Duties>&, const Change<CorrectionOf>& c, Keys<Duty>& keys) {
    keys.push_back(duty_key(c.key.id));
}

namespace {
/// Who in the unit moves next.
void next_in_unit(const Return* r, Duty& duty) {
    const auto turn = [&](const char* what, Role role, Id<Person> person) {
        duty.waits_on = what, duty.role = role, duty.person = person;
    };
    if (!r) return turn("return.clerk", Role::clerk, {});
    switch (r->stage) {
        case Stage::checked: return turn("return.head", Role::head, {});
        case Stage::approved: return turn("return.submission", Role::clerk, r->clerk);
        case Stage::draft:
            if (r->left == 0 && r->clerk) return turn("return.checker", Role::checker, {});
            [[fallthrough]];
        default: return turn("return.clerk", Role::clerk, r->clerk);
    }
}
Duty of(const DutyKey& key, const char* what, const ReturnDue& due) {
    Duty duty{key, what, {}, due.id.n, due.area, due.key.unit, due.to, {}, {}, DutyState::open, {}, {}};
    return duty;
}
void finish(Duty& duty, Day on) { duty.state = DutyState::done, duty.done = on, duty.waits_on = {}, duty.person = {}; }
/// What the level above must do.
void hand_up(Duty& duty, const ReturnDue& due) {
    duty.owes = due.to, duty.to = due.key.unit, duty.role = Role::steward, duty.waits_on = "return.steward";
}
std::optional<Duty> report(Look<Duties>& look, const DutyKey& key, const ReturnDue& due, const Return* r) {
    Duty duty = of(key, "return.report", due);
    duty.due = due.due;
    if (due.submitted.known()) return finish(duty, due.submitted), duty;
    next_in_unit(r, duty);
    if (look.passed(due.due)) duty.state = DutyState::late;
    return duty;
}
std::optional<Duty> rework(Look<Duties>& look, const DutyKey& key, const ReturnDue& due, const Return* r) {
    if (!r || !r->returned_on.known()) return {};
    Duty duty = of(key, "return.rework", due);
    duty.due = r->again_by;
    const bool again = next<CellsSaved>(moves, r->stage) || r->stage == Stage::checked || r->stage == Stage::approved;
    if (!again) return finish(duty, due.last_submitted), duty;
    next_in_unit(r, duty);
    if (duty.due.known() && look.passed(duty.due)) duty.state = DutyState::late;
    return duty;
}
std::optional<Duty> review(const DutyKey& key, const ReturnDue& due, const Return* r) {
    if (!r || r->stage != Stage::submitted) return {};
    Duty duty = of(key, "return.review", due);
    hand_up(duty, due);
    return duty;
}
}  // namespace

std::optional<Duty> Duties::settle(Look<Duties>& look, const DutyKey& key, const Duty*) {
    const auto step = Step(key.step);
    if (step == Step::correction) {
        const Correction* c = look.find<Correction>({key.subject[0]});
        if (!c || c->stage != CorrectionStage::asked) return {};
        const Return* r = look.find<Return>(c->of);
        const ReturnDue* due = r ? look.find<ReturnDue>(r->key) : nullptr;
        if (!due) return {};
        Duty duty = of(key, "return.correction", *due);
        return duty.row = key.subject[0], hand_up(duty, *due), duty;
    }
    const ReturnDue* due = look.find<ReturnDue>(return_of(key));
    if (!due) return {};
    const Return* r = due->id ? look.find<Return>(due->id) : nullptr;
    return step == Step::report   ? report(look, key, *due, r)
           : step == Step::rework ? rework(look, key, *due, r)
                                  : review(key, *due, r);
}

// ---- what they are called ----
void DutyTexts::touch(const Around<DutyTexts>&, const Change<Duty>& c, Keys<DutyText>& keys) {
    if (c.key.family == own_family) keys.push_back(c.key);
}
void DutyTexts::touch(const Around<DutyTexts>& around, const Change<Form>& c, Keys<DutyText>& keys) {
    around.from<Duty>({own_family, {c.key.n, 0, 0}, 0}, [&](const DutyKey& k, const auto&) {
        return k.family == own_family && k.subject[0] == c.key.n && (keys.push_back(k), true);
    });
    around.each<CorrectionOf>([&](const CorrectionOf::Key& k, const auto&) {
        const Return* r = around.find<Return>(k.of);
        if (r && r->key.form == c.key) keys.push_back(duty_key(k.id));
        return true;
    });
}
void DutyTexts::touch(const Around<DutyTexts>& around, const Change<FormText>& c, Keys<DutyText>& keys) {
    touch(around, Change<Form>{c.key, nullptr, nullptr}, keys);
}
void DutyTexts::touch(const Around<DutyTexts>& around, const Change<Programme>& c, Keys<DutyText>& keys) {
    around.each<Form>([&](const auto& id, const Form& form) {
        if (form.programme == c.key) touch(around, Change<Form>{id, &form, &form}, keys);
        return true;
    });
}
void DutyTexts::touch(const Around<DutyTexts>& around, const Change<Return>& c, Keys<DutyText>& keys) {
    corrections(around, c.key, keys);
}
void DutyTexts::touch(const Around<DutyTexts>&, const Change<CorrectionOf>& c, Keys<DutyText>& keys) {
    keys.push_back(duty_key(c.key.id));
}
void DutyTexts::touch(const Around<DutyTexts>&, const Change<Correction>& c, Keys<DutyText>& keys) {
    keys.push_back(duty_key(c.key));
}

namespace {
struct Said {
    const char *zh, *en;
};
Said said_of(Step step) {
    switch (step) {
        case Step::rework: return {"修改重报", "Rework: "};
        case Step::review: return {"审核接收", "Review: "};
        case Step::correction: return {"审批更正", "Decide on a correction: "};
        default: return {"报送", "Submit: "};
    }
}
}  // namespace
std::optional<DutyText> DutyTexts::settle(Look<DutyTexts>& look, const DutyKey& key, const DutyText*) {
    if (!look.find<Duty>(key)) return {};
    ReturnKey of = return_of(key);
    if (Step(key.step) == Step::correction) {
        const Correction* c = look.find<Correction>({key.subject[0]});
        const Return* r = c ? look.find<Return>(c->of) : nullptr;
        if (!r) return {};
        of = r->key;
    }
    const Form* form = look.find<Form>(of.form);
    const FormText* words = look.find<FormText>(of.form);
    const Programme* programme = form ? look.find<Programme>(form->programme) : nullptr;
    DutyText out{key, {}, {}, {}};
    const std::string period = text(of.period);
    if (words) {
        const Said said = said_of(Step(key.step));
        out.zh = Name(said.zh + ("《" + words->zh.str() + "》") + period),
        out.en = Name(said.en + words->en.str() + ", " + period);
    }
    if (programme)
        out.basis =
            programme->zh.str() + (words && !words->clause.empty() ? "；" + words->clause.str() : std::string());
    return out;
}
}  // namespace greentally::return_
