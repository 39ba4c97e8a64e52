#include "domain/area/area.hpp"
#include "domain/indicator/acts.hpp"
#include "domain/unit/unit.hpp"

namespace greentally::indicator {
namespace {
/// What is recognised or demanded of an area is entered by who sees the whole area: its own city or a level above.
std::optional<Refusal> within(const State& state, const By& by, Id<Area> area) {
    const Area& a = state.at_id(area);
    if (!by.viewer.span.holds(a.span)) return Refusal{"not_found", "area"};
    return {};
}
}  // namespace

Decision decide(const State& state, const By& by, const Recognise& c) {
    if (auto no = within(state, by, c.area)) return *no;
    if (c.period.kind() != PeriodKind::year) return refuse("indicator.year_expected", "period");
    const bool figure = c.state == RecognitionState::recognised || c.state == RecognitionState::recognised_otherwise;
    if (figure && !c.value) return refuse("indicator.recognised_without_value", "value");
    if (!figure && c.value) return refuse("indicator.value_without_recognition", "value");
    if (figure && c.basis.empty()) return refuse("indicator.basis_missing", "basis");
    const Recognition* now = state.find<Recognition>({c.indicator, c.area, c.period});
    if (c.state == RecognitionState::not_sent && now) return refuse("indicator.already_sent", "state");
    std::uint32_t number = 0;
    const JudgedKey key{c.indicator, c.area, c.period};
    state.all<RecognitionContact>().from(
        {key, 0}, [&](const auto& k, const auto&) { return k.of == key && (number = k.number, true); });
    return facts(
        Recognised{c.indicator, c.area, c.period, c.state, c.value, c.edition, c.basis, c.asked, c.answer, number + 1});
}
void apply(Mine own, const Stamp& stamp, const Recognised& f) {
    const JudgedKey key{f.indicator, f.area, f.period};
    own.row<Recognition>(key) = {key,     f.state,    f.value, f.edition.value_or(Id<Edition>{}),
                                 f.basis, stamp.unit, stamp.at};
    own.row<RecognitionContact>({key, f.contact}) = {{key, f.contact},
                                                     stamp.at,
                                                     stamp.account,
                                                     f.state,
                                                     f.value,
                                                     f.asked.value_or(Text<400>{}),
                                                     f.answer.value_or(Text<400>{})};
}

Decision decide(const State& state, const By& by, const SetTarget& c) {
    if (auto no = within(state, by, c.area)) return *no;
    if (c.period.kind() != PeriodKind::year) return refuse("indicator.year_expected", "period");
    if (c.basis.empty()) return refuse("indicator.basis_missing", "basis");
    const OwnTarget* now = state.find<OwnTarget>({{c.indicator, c.area, c.period}, c.kind});
    if (!c.value && !now) return refuse("indicator.no_target", "value");
    if (c.value && now && now->value == *c.value && now->basis == c.basis) return Facts{};
    return facts(TargetSet{c.indicator, c.area, c.period, c.kind, c.value, c.basis});
}
void apply(Mine own, const Stamp& stamp, const TargetSet& f) {
    const OwnTarget::Key key{{f.indicator, f.area, f.period}, f.kind};
    if (f.value)
        own.row<OwnTarget>(key) = {key, *f.value, f.basis, stamp.account, stamp.at};
    else
        own.erase<OwnTarget>(key);
}

Decision decide(const State& state, const By& by, const Publish& c) {
    if (auto no = within(state, by, c.area)) return *no;
    if (c.period.kind() != PeriodKind::year) return refuse("indicator.year_expected", "period");
    if (state.find<Publication>({c.programme, c.area, c.period})) return Facts{};
    return facts(Published{c.programme, c.area, c.period});
}
void apply(Mine own, const Stamp& stamp, const Published& f) {
    const Publication::Key key{f.programme, f.area, f.period};
    own.row<Publication>(key) = {key, stamp.account, stamp.at};
}
}  // namespace greentally::indicator
