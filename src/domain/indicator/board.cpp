#include <algorithm>

#include "domain/indicator/series.hpp"
#include "domain/indicator/views.hpp"

namespace greentally::indicator {
std::string verdict_word(Standing s) {
    const std::string word = boost::describe::enum_to_string(s, "");
    return word == "short_" ? "short" : word;
}
AreaName area_name(const Area& a) { return {a.id, area::code(a), a.name.str(), a.level}; }
std::vector<AreaName> path_of(const Sight& sight, const Area& area) {
    std::vector<AreaName> path;
    for (const Area* at = sight.find<Area>(area.parent); at && path.size() < 6; at = sight.find<Area>(at->parent))
        path.insert(path.begin(), area_name(*at));
    return path;
}
std::vector<const Area*> below(const Sight& sight, Id<Area> upper) {
    std::vector<const Area*> out;
    sight.from<Beneath>({upper, {}}, [&](const auto& k, const auto&) {
        if (k.upper != upper) return false;
        const Lineage* line = sight.find<Lineage>(k.area);
        if (line && line->current && line->up[0] == upper) out.push_back(sight.find<Area>(k.area));
        return true;
    });
    std::erase(out, nullptr);
    std::sort(out.begin(), out.end(), [](const Area* a, const Area* b) { return a->span.first < b->span.first; });
    return out;
}
const Area* area_or_own(const Sight& sight, std::optional<Id<Area>> id) {
    if (id) return sight.find<Area>(*id);
    const Area* own = nullptr;  // the area whose span is the viewer's
    each_area_in(sight, sight.viewer.span, [&](const Area& a) { return own = &a, false; });
    return own;
}
const Programme* programme_or_first(const Sight& sight, std::optional<Id<Programme>> id) {
    if (id) return sight.find<Programme>(*id);
    const Programme* first = nullptr;  // that judges anything: a calendar does not
    sight.each<Indicator>(
        [&](const Indicator& i) { return first = i.live ? sight.find<Programme>(i.programme) : nullptr, !first; });
    return first;
}
Period year_or_this(const Sight& sight, std::optional<Period> p) {
    return p && p->known() ? enclosing(*p, PeriodKind::year)
                           : period_of(PeriodKind::year, sight.today().known() ? sight.today() : Day{0});
}
std::vector<Period> years_of(const Sight& sight, Id<Programme> programme) {
    std::vector<Period> years;
    int first = year_or_this(sight, {}).year(), last = first;
    sight.each<Form>([&](const Form& f) {
        if (f.programme == programme && f.from.known()) first = std::min(first, civil(f.from).year);
        return true;
    });
    for (int year = first; year <= last; ++year) years.push_back(period(PeriodKind::year, year));
    return years;
}
namespace {
std::string signed_text(Decimal d, int decimals) { return (d.micro > 0 ? "+" : "") + print(Wide(d), decimals); }
std::optional<Decimal> standard(const Sight& sight, const Indicator& i, programme::Level level,
                                programme::TargetKind kind, Day day) {
    const Standard* s = sight.find<Standard>({i.id, level});
    for (const Id<Target> id : s ? s->targets : std::vector<Id<Target>>()) {
        const Target* t = sight.find<Target>(id);
        if (t && t->kind == kind && t->rule == programme::TargetRule::value && t->area.empty() && in_force(*t, day))
            return t->value;
    }
    return {};
}
std::vector<std::optional<std::string>> trend_of(const Sight& sight, const Rate& rate, const Printed& printed) {
    std::vector<std::optional<std::string>> out;
    const Months all = months(sight, rate);
    int last = 12;
    while (last > 0 && !all[last - 1].given) --last;
    for (int m = 0; m < last; ++m)
        out.push_back(all[m].given ? printed(all[m].numerator, all[m].denominator) : std::nullopt);
    return out;
}
}  // namespace

namespace {
/// Whether anybody at the area owes any element of the indicator.
bool owed(const Sight& sight, Id<Indicator> indicator, Id<Area> area) {
    const Terms* terms = sight.find<Terms>(indicator);
    for (const auto* side : {terms ? &terms->numerator : nullptr, terms ? &terms->denominator : nullptr})
        for (const Term& t : side ? *side : std::vector<Term>())
            if (rollup::owing(sight, t, area) > 0) return true;
    return false;
}
}  // namespace

BoardCell cell(const Sight& sight, const Indicator& i, Id<Area> area, Period year, bool with_trend) {
    BoardCell c{.indicator = i.id};
    const JudgedKey key{i.id, area, year};
    const Verdict* v = sight.find<Verdict>(key);
    if (!v) return c.verdict = owed(sight, i.id, area) ? "incomplete" : "none", c;
    c.complete = {v->given, v->owed};
    c.verdict = verdict_word(v->shown);
    for (int s = 0; s <= int(Standing::unjudged); ++s)
        if (v->is(Standing(s))) c.flags.push_back(verdict_word(Standing(s)));
    for (int m = 0; m <= int(Missed::last_year); ++m)
        if (v->missed >> m & 1) c.missed.push_back(boost::describe::enum_to_string(Missed(m), ""));
    if (v->has_target) c.target = v->target;
    c.numerator = v->numerator, c.denominator = v->denominator;
    const Printed printed(sight, i, area, year);
    c.value = printed(v->numerator, v->denominator);
    const auto exact = ratio(v->numerator, v->denominator, i.factor);
    if (exact && c.target && v->is(Standing::short_)) {
        const Decimal gap{i.direction == Direction::at_least ? c.target->micro - exact->micro
                                                             : exact->micro - c.target->micro};
        c.short_by = print(Wide(Decimal{std::max<std::int64_t>(gap.micro, 1)}), gap.micro < 10'000 ? 6 : i.decimals);
    }
    const Verdict* before = sight.find<Verdict>({i.id, area, period(PeriodKind::year, year.year() - 1)});
    const auto last_year = before ? ratio(before->numerator, before->denominator, i.factor) : std::nullopt;
    if (exact && last_year) c.year_on_year = signed_text(Decimal{exact->micro - last_year->micro}, i.decimals);
    if (const Recognition* r = sight.find<Recognition>(key); r && r->value) c.recognised = *r->value;
    if (const Rate* rate = with_trend ? sight.find<Rate>(key) : nullptr) c.trend = trend_of(sight, *rate, printed);
    return c;
}

Viewed<Board> board(const Sight& sight, const BoardQuery& q) {
    const Area* at = area_or_own(sight, q.area);
    if (!at) return Refusal{"not_found", "area"};
    const Programme* programme = programme_or_first(sight, q.programme);
    if (!programme) return Refusal{"indicator.no_programme", "programme"};
    Board b{.seq = sight.seq(),
            .at = sight.at(),
            .today = sight.today(),
            .programme = {programme->id, programme->zh.str(), programme->en.str(), programme->version.str()},
            .area = area_name(*at)};
    b.period = year_or_this(sight, q.period);
    b.periods = years_of(sight, programme->id);
    b.path = path_of(sight, *at);
    b.peers = programme->peers;
    if (const auto* p = sight.find<Publication>({programme->id, at->id, b.period})) b.published = p->at;
    const auto children = below(sight, at->id);
    const programme::Level level = rollup::level_of(children.empty() ? at->level : children.front()->level);
    std::vector<const Indicator*> indicators;
    sight.each<Indicator>([&](const Indicator& i) {
        if (i.programme == programme->id && i.live) indicators.push_back(&i);
        return true;
    });
    std::sort(indicators.begin(), indicators.end(), [](const Indicator* a, const Indicator* b) {
        return std::pair(a->order, a->id) < std::pair(b->order, b->id);
    });
    for (const Indicator* i : indicators) {
        const IndicatorText* text = sight.find<IndicatorText>(i->id);
        const IndicatorGroup* group = sight.find<IndicatorGroup>(i->group);
        const Day day = last_day(b.period);
        b.indicators.push_back({i->id, i->code.str(), text ? text->zh.str() : i->code.str(),
                                text ? text->en.str() : i->code.str(), i->measure.str(),
                                group ? group->zh.str() : std::string(), i->direction, i->weight, i->decimals,
                                standard(sight, *i, level, programme::TargetKind::national, day),
                                standard(sight, *i, level, programme::TargetKind::local, day)});
    }
    const bool trend = q.trend.value_or(true);
    const auto row = [&](const Area& a, bool self) {
        BoardRow r{{a.id, area::code(a), a.name.str(), a.level, std::uint32_t(below(sight, a.id).size()), a.internal},
                   self,
                   {}};
        r.cells.reserve(indicators.size());
        b.rows.push_back(std::move(r));
    };
    row(*at, true);
    for (const Area* child : children) row(*child, false);
    for (const Indicator* i : indicators)  // an indicator's areas lie together
        for (BoardRow& r : b.rows) r.cells.push_back(cell(sight, *i, r.area.id, b.period, trend));
    return b;
}
Sheet sheet_of(const Board& b) {
    Sheet sheet;
    sheet.header = {"code", "area"};
    for (const auto& i : b.indicators)
        sheet.header.insert(sheet.header.end(),
                            {i.name + "（" + i.measure + "）", i.name + " verdict", i.name + " reported/expected"});
    for (const auto& r : b.rows) {
        auto& out = sheet.rows.emplace_back(std::vector<std::string>{r.area.code, r.area.name});
        for (const auto& c : r.cells)
            out.insert(out.end(), {c.value.value_or(""), c.verdict,
                                   std::to_string(c.complete.reported) + "/" + std::to_string(c.complete.expected)});
    }
    return sheet;
}
}  // namespace greentally::indicator
