#include "domain/unit/views.hpp"

#include "domain/unit/acts.hpp"

namespace greentally::unit {
namespace {
constexpr std::uint32_t lines_usual = 50, lines_max = 500;
UnitName unit_name(const Sight& sight, Id<Unit> id) {
    const Unit* u = sight.find<Unit>(id);
    return {id, u ? u->name : Name()};
}
PersonName person_name(const Sight& sight, Id<Person> id) {
    const Person* p = sight.find<Person>(id);
    return {id, p ? p->name : Name()};
}
std::optional<AreaName> area_name(const Sight& sight, Id<Area> id) {
    if (const Area* a = sight.find<Area>(id)) return AreaName{a->id, a->name, a->level};
    return {};
}
UnitLine unit_line(const Sight& sight, const Unit& u) {
    return {u.id,          u.name,      u.short_name, u.kind,    area_name(sight, u.area),
            u.credit_code, u.functions, u.valid_from, u.valid_to};
}
PostLine post_line(const Sight& sight, const Post& p) {
    std::optional<DivisionName> division;
    if (const Division* d = p.division ? sight.find<Division>(p.division) : nullptr) division = {d->id, d->name};
    return {p.id,
            p.title,
            person_name(sight, p.person),
            division,
            roles_of(p.roles),
            p.from,
            p.to,
            p.held(sight.today()),
            p.handed_to ? std::optional(p.handed_to) : std::nullopt};
}
bool part_of(std::string_view part, std::string_view whole) { return whole.find(part) != whole.npos; }
/// The key after which a page begins. Errors: nothing if it is none of ours.
template <class Row>
std::optional<Id<Row>> after(const std::optional<Code>& cursor) {
    if (!cursor) return Id<Row>{0};
    Id<Row> id;
    ShapeFault fault;
    if (!read_param(cursor->view(), id, fault)) return {};
    return id;
}
/// Fills a page from the key after the cursor on: keep decides, make makes.
template <class Row, class Page, class Keep, class Make>
Viewed<Page> page(const Sight& sight, const std::optional<Code>& cursor, std::optional<std::uint32_t> wanted, Keep keep,
                  Make make) {
    const auto start = after<Row>(cursor);
    if (!start) return Refusal{"unit.cursor", "cursor"};
    const std::size_t limit = std::clamp(wanted.value_or(lines_usual), 1u, lines_max);
    Page page;
    sight.from<Row>(Id<Row>{start->n + 1}, [&](const Id<Row>&, const Row& row) {
        if (!keep(row)) return true;
        if (page.items.size() == limit) {
            page.next = Code(std::to_string(page.items.back().id.n));
            return false;
        }
        page.items.push_back(make(row));
        return true;
    });
    return page;
}
/// The span of the asked area; nothing if none was asked. Errors: an empty span if there is no such area.
std::optional<Span> span_of(const Sight& sight, const std::optional<Id<Area>>& area) {
    if (!area) return {};
    const Area* a = sight.find<Area>(*area);
    return a ? a->span : Span{};
}
bool inside(const Sight& sight, const std::optional<Span>& span, Id<Area> area) {
    if (!span) return true;
    const Area* a = sight.find<Area>(area);
    return a && span->holds(a->span);
}
CompetenceLine competence_line(const Sight& sight, const Competence& c) {
    return {area_name(sight, c.key.area), c.key.function, c.key.level, unit_name(sight, c.unit), c.key.from, c.to};
}
}  // namespace

Viewed<Units> list(const Sight& sight, const UnitsQuery& query) {
    const auto span = span_of(sight, query.area);
    return page<Unit, Units>(
        sight, query.cursor, query.limit,
        [&](const Unit& u) {
            if (!query.former.value_or(false) && !u.valid(sight.today())) return false;
            if (query.kind && u.kind != *query.kind) return false;
            const bool named = !query.q || part_of(*query.q, u.name) || part_of(*query.q, u.short_name) ||
                               u.credit_code.view().starts_with(query.q->view());
            return named && inside(sight, span, u.area);
        },
        [&](const Unit& u) { return unit_line(sight, u); });
}
Sheet sheet_of(const Units& units) {
    Sheet sheet{{"id", "name", "short_name", "kind", "area", "credit_code", "functions", "valid_from", "valid_to"}, {}};
    for (const UnitLine& u : units.items) {
        std::string functions;
        for (const Code& f : u.functions) functions += (functions.empty() ? "" : " ") + f.str();
        sheet.rows.push_back({cell_of(u.id), u.name.str(), u.short_name.str(), cell_of(u.kind),
                              u.area ? u.area->name.str() : "", u.credit_code.str(), functions, cell_of(u.valid_from),
                              cell_of(u.valid_to)});
    }
    return sheet;
}

Viewed<UnitDetail> detail(const Sight& sight, const UnitQuery& query) {
    const Unit* u = sight.find<Unit>(query.unit);
    if (!u) return Refusal{"not_found", "unit"};
    UnitDetail out{unit_line(sight, *u), {}, {}, {}, {}, u->functions, {}, {}, {}, {}, {}};
    sight.each<Division>([&](const Division& d) {
        if (d.unit == u->id) out.divisions.push_back({d.id, d.name, d.from, d.to});
        return true;
    });
    sight.from<PostIn>({u->id, {}}, [&](const PostIn::Key& key, const PostIn&) {
        if (key.unit != u->id) return false;
        const Post* p = sight.find<Post>(key.post);
        if (!p) return true;
        out.posts.push_back(post_line(sight, *p));
        const auto& person = out.posts.back().person;
        const auto same = [&](const PersonName& n) { return n.id == person.id; };
        if (out.posts.back().held && std::none_of(out.persons.begin(), out.persons.end(), same))
            out.persons.push_back(person);
        sight.from<StandIn>({p->id, {}, {}}, [&](const StandIn::Key& k, const StandIn& s) {
            if (k.post != p->id) return false;
            out.stand_ins.push_back({k.post, person_name(sight, k.person), k.from, s.to});
            return true;
        });
        return true;
    });
    sight.each<Competence>([&](const Competence& c) {
        if (c.unit == u->id) out.competences.push_back(competence_line(sight, c));
        return true;
    });
    sight.each<Relation>([&](const Relation& r) {
        if (r.key.lower == u->id) out.upper.push_back({unit_name(sight, r.key.upper), r.key.tie, r.key.from, r.to});
        if (r.key.upper == u->id) out.lower.push_back({unit_name(sight, r.key.lower), r.key.tie, r.key.from, r.to});
        return true;
    });
    sight.each<UnitSuccession>([&](const UnitSuccession& s) {
        if (s.key.from == u->id) out.successors.push_back({unit_name(sight, s.key.to), s.passage, s.on});
        if (s.key.to == u->id) out.predecessors.push_back({unit_name(sight, s.key.from), s.passage, s.on});
        return true;
    });
    return out;
}

namespace {
PersonLine person_line(const Sight& sight, const Person& p) {
    std::optional<UnitName> authority;
    if (p.cadre_authority) authority = unit_name(sight, p.cadre_authority);
    return {p.id, p.name, authority, p.left};
}
}  // namespace
Viewed<Persons> persons(const Sight& sight, const PersonsQuery& query) {
    return page<Person, Persons>(
        sight, query.cursor, query.limit, [&](const Person& p) { return !query.q || part_of(*query.q, p.name); },
        [&](const Person& p) { return person_line(sight, p); });
}
Viewed<PersonDetail> person(const Sight& sight, const PersonQuery& query) {
    const Person* p = sight.find<Person>(query.person);
    if (!p) return Refusal{"not_found", "person"};
    PersonDetail out{person_line(sight, *p), {}};
    sight.from<PostOf>({p->id, {}}, [&](const PostOf::Key& key, const PostOf&) {
        if (key.person != p->id) return false;
        if (const Post* post = sight.find<Post>(key.post))
            out.posts.push_back({post_line(sight, *post), unit_name(sight, post->unit)});
        return true;
    });
    return out;
}

Orphans orphans(const Sight& sight, const OrphansQuery& query) {
    const auto span = span_of(sight, query.area);
    Orphans out;
    sight.each<Post>([&](const Post& p) {
        const bool over = p.to.known() && p.to < sight.today();
        if (!over || living_post(sight, p.id, sight.today())) return true;
        const Unit* u = sight.find<Unit>(p.unit);
        if (!u || !inside(sight, span, u->area)) return true;
        const Person* person = sight.find<Person>(p.person);
        out.items.push_back({p.id, p.title, person_name(sight, p.person), unit_name(sight, p.unit), p.to,
                             person && !person->serves(sight.today())});
        return true;
    });
    return out;
}

Competences competences(const Sight& sight, const CompetencesQuery& query) {
    const auto span = span_of(sight, query.area);
    Competences out;
    sight.each<Competence>([&](const Competence& c) {
        if ((!query.function || c.key.function == *query.function) && inside(sight, span, c.key.area))
            out.items.push_back(competence_line(sight, c));
        return true;
    });
    return out;
}
Viewed<Competent> competent(const Sight& sight, const CompetentQuery& query) {
    if (!sight.find<Area>(query.area)) return Refusal{"not_found", "area"};
    const auto found =
        competent_unit(sight, query.area, query.function, query.level, query.day.value_or(sight.today()));
    return Competent{found ? std::optional(unit_name(sight, found)) : std::nullopt};
}
}  // namespace greentally::unit
