#include "domain/return/views.hpp"

#include "domain/unit/unit.hpp"

namespace greentally::return_ {
Called form_called(const Sight& sight, Id<Form> id) {
    const FormText* f = sight.find<FormText>(id);
    return f ? Called{id.n, f->zh, f->en} : Called{id.n, {}, {}};
}
Called unit_called(const Sight& sight, Id<Unit> id) {
    const Unit* u = sight.find<Unit>(id);
    return {id.n, u ? u->name : Name(), {}};
}
std::optional<Name> person_called(const Sight& sight, Id<Person> id) {
    const Person* p = id ? sight.find<Person>(id) : nullptr;
    return p ? std::optional(p->name) : std::nullopt;
}
AreaOut area_out(const Sight& sight, Id<Area> id) {
    const Area* a = sight.find<Area>(id);
    return a ? AreaOut{id, a->name, Code(area::code(*a))} : AreaOut{id, {}, {}};
}
std::optional<Text<64>> shown(Cell cell) {
    if (cell.absence() == Absence::missing) return {};
    return Text<64>(cell.present() ? text(cell.value()) : cell.absence() == Absence::not_applicable ? "—" : "无法取得");
}

namespace {
constexpr std::uint32_t lines_usual = 100, lines_max = 1'000;
bool wanted(const ReturnDue& d, const ListQuery& q) {
    if ((q.unit && d.key.unit != *q.unit) || (q.form && d.key.form != *q.form) ||
        (q.period && d.key.period != *q.period))
        return false;
    if (!q.state) return true;
    if (*q.state == Wanted::open) return !d.submitted.known();
    if (*q.state == Wanted::late) return d.late && !d.submitted.known();
    return int(*q.state) == int(d.stage);
}
/// The newest period first.
bool before(const ReturnKey& a, const ReturnKey& b) {
    if (a.period != b.period) return b.period < a.period;
    return std::tie(a.form, a.unit) < std::tie(b.form, b.unit);
}
std::string cursor_of(const ReturnKey& k) {
    return text(k.period) + "." + std::to_string(k.form.n) + "." + std::to_string(k.unit.n);
}
std::optional<ReturnKey> key_of(std::string_view cursor) {
    const auto one = cursor.find('.'), two = cursor.rfind('.');
    if (one == cursor.npos || one == two) return {};
    const auto period = period_from_text(cursor.substr(0, one));
    ReturnKey key;
    ShapeFault fault;
    if (!period || !read_param(cursor.substr(one + 1, two - one - 1), key.form, fault) ||
        !read_param(cursor.substr(two + 1), key.unit, fault))
        return {};
    return key.period = *period, key;
}
ListItem item(const Sight& sight, const ReturnDue& d) {
    ListItem out{{},
                 form_called(sight, d.key.form),
                 unit_called(sight, d.key.unit),
                 d.key.period,
                 d.stage,
                 d.due,
                 d.late,
                 {},
                 0,
                 0,
                 Day{last_day(d.key.period).n + 1}};
    if (const Return* r = d.id ? sight.find<Return>(d.id) : nullptr) {
        out.id = d.id, out.expected = r->asked, out.filled = r->asked - std::min(r->left, r->asked);
        if (r->submitted_at.us) out.submitted_at = r->submitted_at;
    } else {
        out.expected = Asked(Rows(sight), d.key, {}).counts().asked;
    }
    return out;
}
}  // namespace

List list(const Sight& sight, const ListQuery& q) {
    std::vector<const ReturnDue*> all;
    sight.each<ReturnDue>([&](const ReturnDue& d) {
        if (wanted(d, q)) all.push_back(&d);
        return true;
    });
    std::sort(all.begin(), all.end(), [](const ReturnDue* a, const ReturnDue* b) { return before(a->key, b->key); });
    auto at = all.begin();
    if (const auto key = q.cursor ? key_of(q.cursor->view()) : std::nullopt)
        at = std::upper_bound(all.begin(), all.end(), *key,
                              [](const ReturnKey& k, const ReturnDue* d) { return before(k, d->key); });
    List out;
    const std::size_t limit = std::clamp(q.limit.value_or(lines_usual), 1u, lines_max);
    for (; at != all.end() && out.items.size() < limit; ++at) out.items.push_back(item(sight, **at));
    if (at != all.end()) out.next = Text<64>(cursor_of((*std::prev(at))->key));
    return out;
}

namespace {
CorrectionOut correction_out(const Sight& sight, const Correction& c, const Return& r) {
    CorrectionOut out{c.id,
                      c.of,
                      form_called(sight, r.key.form),
                      unit_called(sight, r.key.unit),
                      r.key.period,
                      c.stage,
                      c.reason,
                      c.asked_at,
                      person_called(sight, c.asked_by).value_or(Name()),
                      {},
                      person_called(sight, c.decided_by),
                      {},
                      {},
                      false};
    if (c.decided_at.us) out.decided_at = c.decided_at, out.opinion = c.opinion;
    out.may_decide = c.stage == CorrectionStage::asked && not_above(Rows(sight), sight.viewer, r).empty();
    sight.from<CorrectionCell>({c.id, {}, {}}, [&](const auto& k, const CorrectionCell& cell) {
        if (k.of != c.id) return false;
        const ElementText* e = sight.find<ElementText>(k.element);
        out.cells.push_back({area_out(sight, k.area), k.element, e ? e->zh : Name(), shown(cell.before), cell.typed});
        return true;
    });
    return out;
}
}  // namespace

Corrections corrections(const Sight& sight, const CorrectionsQuery& q) {
    Corrections out;
    const std::size_t limit = std::clamp(q.limit.value_or(lines_usual), 1u, lines_max);
    Id<Correction> after;
    ShapeFault fault;
    if (q.cursor && !read_param(q.cursor->view(), after, fault)) return out;
    sight.from<Correction>(Id<Correction>{after.n + 1}, [&](const auto&, const Correction& c) {
        const Return* r = sight.find<Return>(c.of);
        if (!r || (q.state && c.stage != *q.state) || (q.of && c.of != *q.of)) return true;
        if (out.items.size() == limit) return out.next = Text<64>(std::to_string(out.items.back().id.n)), false;
        return out.items.push_back(correction_out(sight, c, *r)), true;
    });
    return out;
}
Viewed<Revisions> revisions(const Sight& sight, const OneQuery& q) {
    const Return* r = sight.find<Return>(q.id);
    if (!r) return Refusal{"not_found", "id"};
    Revisions out;
    const Asked asked(Rows(sight), r->key, r->id);
    for (const AskedColumn& column : asked.columns())
        for (const Id<Area> area : asked.areas()) {
            const FigureKey figure = asked.figure(column, area);
            sight.from<Revision>({figure, 0}, [&](const Revision::Key& k, const Revision& v) {
                if (k.figure != figure) return false;
                const Correction* c = sight.find<Correction>(v.correction);
                const ElementText* e = sight.find<ElementText>(column.element->id);
                out.items.push_back({area_out(sight, area), column.element->id, e ? e->zh : Name(), shown(v.before),
                                     shown(v.after), c ? c->reason : Text<1000>(),
                                     person_called(sight, v.asked_by).value_or(Name()),
                                     person_called(sight, v.granted_by).value_or(Name()), v.at, k.seq});
                return true;
            });
        }
    std::stable_sort(out.items.begin(), out.items.end(), [](const auto& a, const auto& b) { return b.seq < a.seq; });
    return out;
}
Burden burden(const Sight& sight, const BurdenQuery& q) {
    std::map<std::pair<Id<Unit>, Id<Form>>, BurdenLine> lines;
    sight.each<ReturnDue>([&](const ReturnDue& d) {
        if ((q.unit && d.key.unit != *q.unit) || (q.year && d.key.period.year() != *q.year)) return true;
        BurdenLine& line = lines[{d.key.unit, d.key.form}];
        ++line.returns, line.submitted += d.submitted.known(), line.late += d.late;
        const Return* r = d.id ? sight.find<Return>(d.id) : nullptr;
        line.given_back += r && r->returned_on.known();
        const Asked asked(Rows(sight), d.key, d.id);
        for (const Id<Area> area : asked.areas())
            for (const AskedColumn& column : asked.columns())
                if (asked.asks(column, area)) ++(asked.elsewhere(column, area) ? line.spared : line.cells);
        return true;
    });
    Burden out;
    for (auto& [key, line] : lines) {
        line.unit = unit_called(sight, key.first), line.form = form_called(sight, key.second);
        out.items.push_back(std::move(line));
    }
    return out;
}
}  // namespace greentally::return_
