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
    const Yardstick* by = sight.find<Yardstick>({i.id, level});
    if (!by) return {};
    const auto mark = std::find_if(by->marks.begin(), by->marks.end(), [&](const Mark& m) {
        return m.kind == kind && m.rule == programme::TargetRule::value && m.within == everywhere && m.in_force(day);
    });
    return mark == by->marks.end() ? std::nullopt : std::optional(mark->value);
}
/// Whether anybody at the area owes any element of the indicator.
bool owed(const Sight& sight, Id<Indicator> indicator, Id<Area> area) {
    const Terms* terms = sight.find<Terms>(indicator);
    const auto owes = [&](const Term& t) { return rollup::owing(sight, t, area) > 0; };
    return terms && (std::any_of(terms->numerator.begin(), terms->numerator.end(), owes) ||
                     std::any_of(terms->denominator.begin(), terms->denominator.end(), owes));
}
}  // namespace

BoardCell cell(const Sight& sight, const Indicator& i, const Area& area, Period year) {
    BoardCell c{.indicator = i.id};
    const JudgedKey key{i.id, area.id, year}, key_before{i.id, area.id, period(PeriodKind::year, year.year() - 1)};
    const Verdict *v = nullptr, *before = nullptr;
    sight.from<Verdict>(key_before, [&](const JudgedKey& k, const Verdict& row) {
        if (k == key_before) before = &row;
        if (k == key) v = &row;
        return k < key;
    });
    if (!v) return c.verdict = owed(sight, i.id, area.id) ? "incomplete" : "none", c;
    c.complete = {v->given, v->owed};
    c.verdict = verdict_word(v->shown);
    for (int s = 0; s <= int(Standing::unjudged); ++s)
        if (v->is(Standing(s))) c.flags.push_back(verdict_word(Standing(s)));
    for (int m = 0; m <= int(Missed::last_year); ++m)
        if (v->missed >> m & 1) c.missed.push_back(boost::describe::enum_to_string(Missed(m), ""));
    if (v->has_target) c.target = v->target;
    c.numerator = v->numerator, c.denominator = v->denominator;
    c.value = Printed(sight, i, area, year)(v->numerator, v->denominator);
    const auto exact = ratio(v->numerator, v->denominator, i.factor);
    if (exact && c.target && v->is(Standing::short_)) {
        const Decimal gap{i.direction == Direction::at_least ? c.target->micro - exact->micro
                                                             : exact->micro - c.target->micro};
        c.short_by = print(Wide(Decimal{std::max<std::int64_t>(gap.micro, 1)}), gap.micro < 10'000 ? 6 : i.decimals);
    }
    const auto last_year = before ? ratio(before->numerator, before->denominator, i.factor) : std::nullopt;
    if (exact && last_year) c.year_on_year = signed_text(Decimal{exact->micro - last_year->micro}, i.decimals);
    if (const Recognition* r = sight.find<Recognition>(key); r && r->value) c.recognised = *r->value;
    return c;
}

namespace {
/// A programme's indicators as its board shows them.
std::vector<const Indicator*> shown(const Sight& sight, Id<Programme> programme) {
    std::vector<const Indicator*> indicators;
    sight.each<Indicator>([&](const Indicator& i) {
        if (i.programme == programme && i.live) indicators.push_back(&i);
        return true;
    });
    std::sort(indicators.begin(), indicators.end(), [](const Indicator* a, const Indicator* b) {
        return std::pair(a->order, a->id) < std::pair(b->order, b->id);
    });
    return indicators;
}
}  // namespace

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
    const auto indicators = shown(sight, programme->id);
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
    const auto row = [&](const Area& a, bool self) {
        BoardRow r{{a.id, area::code(a), a.name.str(), a.level, std::uint32_t(below(sight, a.id).size()), a.internal},
                   self,
                   {}};
        r.cells.reserve(indicators.size());
        for (const Indicator* i : indicators) r.cells.push_back(cell(sight, *i, a, b.period));
        b.rows.push_back(std::move(r));
    };
    row(*at, true);
    for (const Area* child : children) row(*child, false);
    return b;
}
Viewed<Trends> trends(const Sight& sight, const BoardQuery& q) {
    const Area* at = area_or_own(sight, q.area);
    if (!at) return Refusal{"not_found", "area"};
    const Programme* programme = programme_or_first(sight, q.programme);
    if (!programme) return Refusal{"indicator.no_programme", "programme"};
    const Period year = year_or_this(sight, q.period);
    std::vector<AreaMonths> areas{{sight, *at, year}};
    for (const Area* child : below(sight, at->id)) areas.emplace_back(sight, *child, year);
    Trends out{sight.seq(), {}};
    for (const Indicator* i : shown(sight, programme->id))  // an element's areas lie together
        for (AreaMonths& area : areas)
            if (const Rate* rate = sight.find<Rate>({i->id, area.area(), year}))
                out.trends.push_back({area.area(), i->id, drawn(area.of(*rate), i->factor)});
    return out;
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
