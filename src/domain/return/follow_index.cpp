/// Rows found by what they name: returns, corrections that wait, who answers where.
#include "domain/return/follow.hpp"

namespace greentally::return_ {
void ReturnsOf::touch(const Around<ReturnsOf>&, const Change<Return>& c, Keys<ReturnOf>& keys) {
    for (const Return* r : {c.was, c.is})
        if (r) keys.push_back({r->key, c.key});
}
std::optional<ReturnOf> ReturnsOf::settle(Look<ReturnsOf>& look, const ReturnOf::Key& key, const ReturnOf*) {
    for (const auto& c : look.changed<Return>())
        if (c.is && c.key == key.id && c.is->key == key.at) return ReturnOf{key};
    return {};
}
void CorrectionsOf::touch(const Around<CorrectionsOf>&, const Change<Correction>& c, Keys<CorrectionOf>& keys) {
    for (const Correction* x : {c.was, c.is})
        if (x) keys.push_back({x->of, c.key});
}
std::optional<CorrectionOf> CorrectionsOf::settle(Look<CorrectionsOf>& look, const CorrectionOf::Key& key,
                                                  const CorrectionOf*) {
    for (const auto& c : look.changed<Correction>())
        if (c.is && c.is->of == key.of && c.is->stage == CorrectionStage::asked) return CorrectionOf{key};
    return {};
}
void Named::touch(const Around<Named>&, const Change<Competence>& c, Keys<AnswersFor>& keys) {
    for (const Competence* x : {c.was, c.is})
        if (x) keys.push_back({x->unit, c.key.area});
}
std::optional<AnswersFor> Named::settle(Look<Named>& look, const AnswersFor::Key& key, const AnswersFor*) {
    bool named = false;
    look.from_unproven<Competence>({key.area, {}, {}, {}}, [&](const auto& k, const Competence& c) {
        if (k.area != key.area) return false;
        named |= c.unit == key.unit;  // only those that name the unit matter
        return !named;
    });
    return named && key.unit ? std::optional(AnswersFor{key}) : std::nullopt;
}
void Places::touch(const Around<Places>&, const Change<Area>& c, Keys<AnswerPlace>& keys) {
    for (const Area* a : {c.was, c.is})
        if (a) keys.push_back({a->span.first, c.key});
}
void Places::touch(const Around<Places>& around, const Change<UnitIn>& c, Keys<AnswerPlace>& keys) {
    if (const auto first = first_of(around, c.key.area)) keys.push_back({*first, c.key.area});
}
void Places::touch(const Around<Places>& around, const Change<Competence>& c, Keys<AnswerPlace>& keys) {
    if (const auto first = first_of(around, c.key.area)) keys.push_back({*first, c.key.area});
}
std::optional<AnswerPlace> Places::settle(Look<Places>& look, const AnswerPlace::Key& key, const AnswerPlace*) {
    const Area* a = look.find_unproven<Area>(key.area);  // matters if it begins there
    if (!a || a->span.first != key.first) return {};
    bool said = false;
    look.from<UnitIn>({key.area, {}}, [&](const auto& k, const auto&) { return said |= k.area == key.area, false; });
    look.from<Competence>({key.area, {}, {}, {}},
                          [&](const auto& k, const auto&) { return said |= k.area == key.area, false; });
    return said ? std::optional(AnswerPlace{key, a->span.last}) : std::nullopt;
}
}  // namespace greentally::return_
