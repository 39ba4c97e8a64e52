#pragma once
/// For tests: two counties of a city with their bureaus, a programme of three forms, and the rooms of returns in a
/// house, asked by routes as the edge asks them.
#include "derived/duty/duty.hpp"
#include "domain/area/area.hpp"
#include "domain/programme/programme.hpp"
#include "domain/return/return.hpp"
#include "domain/unit/unit.hpp"
#include "engine/house.hpp"

namespace greentally::area {
Room room();
}
namespace greentally::testing {
inline Day day(const char* iso) { return *day_from_iso(iso); }
inline Period period(const char* code) { return *period_from_text(code); }

class Desk {
public:
    static constexpr Id<Area> city{2}, county{3}, district{4}, town{5}, other_town{6}, township{7};
    static constexpr Id<Unit> city_bureau{1}, county_bureau{2}, district_bureau{3}, task_force{4};
    static constexpr Id<Person> clerk{1}, checker{2}, head{3}, steward{4}, second_clerk{5}, district_clerk{6};
    static constexpr Id<Element> discharged{1}, treated{2}, built{3}, population{4}, completed{5};
    static constexpr Id<Form> monthly{1}, building{2}, again{3};

    explicit Desk(const char* today = "2022-04-20")
        : house({area::room(), unit::room(), programme::room(), return_::room(), duty::room()}, nullptr) {
        prove_touches = true;
        Turn turn(state);
        turn.begin_day(day(today));
        places(turn), people(turn), programme(turn);
        house.settle(turn, true);
    }
    ~Desk() { prove_touches = false; }

    Viewer as(Id<Person> person, Role role, Id<Unit> unit = county_bureau) const {
        const Unit& u = state.at_id(unit);
        return {{person.n}, person, {person.n}, unit, state.at_id(u.area).span, bit(role)};
    }
    Viewer clerk_() const { return as(clerk, Role::clerk); }
    Viewer checker_() const { return as(checker, Role::checker); }
    Viewer head_() const { return as(head, Role::head); }
    Viewer steward_() const { return as(steward, Role::steward, task_force); }

    /// "" or the refusal's code, with its field if `with_field`.
    std::string post(std::string_view path, const Viewer& viewer, const std::string& body = {}, Params params = {}) {
        for (const Room& room : house.rooms())
            for (const Route& route : room.routes)
                if (route.method == "POST" && route.path == path) return run(route, viewer, body, std::move(params));
        return "no such route";
    }
    std::string act(const char* verb, const Viewer& viewer, std::uint32_t of, const std::string& body = "{}") {
        return post("/returns/{id}/" + std::string(verb), viewer, body, {{"id", std::to_string(of)}});
    }
    std::string get(std::string_view path, const Viewer& viewer, const Params& params = {}) const {
        for (const Room& room : house.rooms())
            for (const Route& route : room.routes) {
                if (route.method != "GET" || route.path != path) continue;
                std::optional<ShapeFault> fault;
                const auto answer = std::get<Show>(route.offer).answer(Sight(state, viewer), params, false, fault);
                if (fault) return "malformed " + fault->pointer;
                return answer.refusal ? answer.refusal->code : answer.json;
            }
        return "no such route";
    }
    std::string sheet(std::uint32_t of, const Viewer& viewer) const {
        return get("/returns/{id}", viewer, {{"id", std::to_string(of)}});
    }
    static std::string open_body(const char* p, Id<Form> form = monthly, Id<Unit> unit = county_bureau) {
        return R"({"form":)" + std::to_string(form.n) + R"(,"unit":)" + std::to_string(unit.n) + R"(,"period":")" + p +
               "\"}";
    }
    std::uint32_t opened(const char* p, Id<Form> form = monthly) {
        EXPECT_EQ(post("/returns", clerk_(), open_body(p, form)), "");
        return id;
    }
    struct Typed {
        Id<Area> area;
        Id<Element> element;
        const char* text;
    };
    static std::string cells(const std::vector<Typed>& typed, const char* field = "typed",
                             const std::string& rest = {}) {
        std::string body = R"({"cells":[)";
        for (const Typed& t : typed)
            body += std::string(body.back() == '[' ? "" : ",") + R"({"area":)" + std::to_string(t.area.n) +
                    R"(,"element":)" + std::to_string(t.element.n) + ",\"" + field + "\":\"" + t.text + "\"}";
        return body + "]" + rest + "}";
    }
    std::string save(std::uint32_t of, const std::vector<Typed>& typed, const std::string& rest = {}) {
        return act("cells", clerk_(), of, cells(typed, "typed", rest));
    }
    /// Fills both towns of the county.
    std::string fill(std::uint32_t of, const char* out = "12.5", const char* in = "10") {
        return save(of, {{town, discharged, out},
                         {town, treated, in},
                         {town, built, "是"},
                         {other_town, discharged, out},
                         {other_town, treated, in},
                         {other_town, built, "否"}});
    }
    /// The next hands, up to `last`; "" or the first refusal.
    std::string pass(std::uint32_t of, std::string_view last = "submit") {
        const std::array<std::pair<const char*, Viewer>, 3> hands{
            {{"check", checker_()}, {"approve", head_()}, {"submit", clerk_()}}};
        for (const auto& [verb, viewer] : hands) {
            if (const auto no = act(verb, viewer, of); !no.empty()) return no;
            if (verb == last) break;
        }
        return {};
    }
    std::uint32_t submitted(const char* p, const char* out = "12.5", const char* in = "10") {
        const auto of = opened(p);
        EXPECT_EQ(fill(of, out, in), "");
        EXPECT_EQ(pass(of), "");
        return of;
    }
    const Figure* figure(const char* p, Id<Element> element, Id<Area> area = town, bool cumulated = false) const {
        return state.find<Figure>({{element, {1}, {1}, cumulated, period(p)}, area});
    }
    const Duty* duty(const char* p, std::uint32_t step, Id<Form> form = monthly, Id<Unit> unit = county_bureau) const {
        return state.find<Duty>({family("return"), {form.n, unit.n, period(p).code}, step});
    }
    void dawn(const char* iso) {
        Turn turn(state);
        turn.begin_day(day(iso));
        house.settle(turn, true);
    }
    template <class F>
    void change(F f) {
        Turn turn(state);
        f(turn);
        house.settle(turn, false);
    }

    House house;
    State state;
    std::uint32_t id = 0;
    Refusal refusal;

private:
    static void places(Turn& turn) {
        const auto area = [&](Id<Area> id, Id<Area> parent, area::Level level, area::Kind kind, const char* code,
                              const char* name) {
            Area& a = turn.edit<Area>(id);
            a.id = id, a.parent = parent, a.level = level, a.kind = kind, a.span = area::span_of(code), a.name = name;
        };
        area({1}, {}, area::Level::province, area::Kind::ordinary, "51", "四川省");
        area(city, {1}, area::Level::city, area::Kind::ordinary, "5101", "绿江市");
        area(county, city, area::Level::county, area::Kind::county, "510121", "清溪县");
        area(district, city, area::Level::county, area::Kind::district, "510104", "东岭区");
        area(town, county, area::Level::town, area::Kind::designated_town, "510121101", "双河镇");
        area(other_town, county, area::Level::town, area::Kind::designated_town, "510121102", "石桥镇");
        area(township, county, area::Level::town, area::Kind::township, "510121201", "云顶乡");
    }
    static void people(Turn& turn) {
        const auto unit = [&](Id<Unit> id, Id<Area> area, const char* name, std::vector<Code> functions) {
            Unit& u = turn.edit<Unit>(id);
            u.id = id, u.area = area, u.name = name, u.functions = std::move(functions);
        };
        unit(city_bureau, city, "绿江市水务局", {"drainage"});
        unit(county_bureau, county, "清溪县水务局", {"drainage", "building"});
        unit(district_bureau, district, "东岭区水务局", {"drainage", "building"});
        unit(task_force, city, "创建专班", {});
        const auto post = [&](Id<Person> person, Id<Unit> of, Role role, const char* name) {
            Person& p = turn.edit<Person>(person);
            p.id = person, p.name = name;
            Post& held = turn.edit<Post>(Id<Post>{person.n});
            held.id = {person.n}, held.person = person, held.unit = of, held.roles = bit(role), held.title = name;
        };
        post(clerk, county_bureau, Role::clerk, "罗小满"), post(checker, county_bureau, Role::checker, "唐守正");
        post(head, county_bureau, Role::head, "岳明川"), post(steward, task_force, Role::steward, "乔一禾");
        post(second_clerk, county_bureau, Role::clerk, "林知秋"),
            post(district_clerk, district_bureau, Role::clerk, "向北");
        turn.edit<Relation>({county_bureau, city_bureau, unit::Tie::guidance, {}}).key = {
            county_bureau, city_bureau, unit::Tie::guidance, {}};
    }
    static void programme(Turn& turn) {
        Programme& p = turn.edit<Programme>(Id<Programme>{1});
        p.id = {1}, p.code = "eco", p.zh = "创建方案", p.valid_from = day("2022-01-01"), p.editions = {{1}},
        p.lines = {{1}};
        turn.edit<Line>(Id<Line>{1}) = {{1}, "reported", "上报", "reported"};
        turn.edit<Edition>(Id<Edition>{1}) = {{1}, "monthly", "月报", "monthly"};
        const auto element = [&](Id<Element> id, const char* code, programme::Kind kind, const char* kinds) {
            Element& e = turn.edit<Element>(id);
            e.id = id, e.code = code, e.family = code, e.kind = kind, e.area_kind = kinds, e.measure = "万m³";
            turn.edit<ElementText>(id).id = id, turn.edit<ElementText>(id).zh = code;
        };
        element(discharged, "discharged", programme::Kind::flow, "designated_town");
        element(treated, "treated", programme::Kind::flow, "designated_town");
        element(built, "built", programme::Kind::state, "designated_town");
        turn.edit<Element>(built).measure = "是否";
        element(population, "population", programme::Kind::stock, "designated_town");
        element(completed, "completed", programme::Kind::flow, "");
        const auto form = [&](Id<Form> id, const char* code, const char* function, programme::Level rows,
                              const char* kinds, std::vector<Id<Element>> columns) -> Form& {
            Form& f = turn.edit<Form>(id);
            f.id = id, f.programme = {1}, f.code = code, f.row_kind = kinds, f.function = function,
            f.cadence = PeriodKind::month;
            f.row_level = rows, f.unit_level = programme::Level::county, f.line = {1}, f.edition = {1},
            f.from = day("2022-01-01");
            f.due_by = programme::DueBy::calendar_day, f.due_n = 8;
            turn.edit<FormText>(id).id = id, turn.edit<FormText>(id).zh = code, turn.edit<FormText>(id).en = code;
            for (std::uint32_t i = 0; i < columns.size(); ++i)
                turn.edit<FormColumn>({id, columns[i]}) = {{id, columns[i]}, i, true, true};
            return f;
        };
        form(monthly, "town_sewage_month", "drainage", programme::Level::town, "designated_town",
             {discharged, treated, built});
        Form& year_so_far = form(building, "building_month", "building", programme::Level::county, "", {completed});
        year_so_far.cumulated = true, year_so_far.due_by = programme::DueBy::working_day, year_so_far.due_n = 5;
        form(again, "town_again_month", "drainage", programme::Level::town, "designated_town",
             {discharged, population});
        greentally::Check& c = turn.edit<greentally::Check>(Id<greentally::Check>{1});
        c.id = {1}, c.programme = {1}, c.code = "treated_within", c.rule = "at_most", c.element = treated,
        c.against = "discharged", c.blocks = true;
        turn.edit<CheckText>(Id<greentally::Check>{1}) = {
            {1}, "处理量不能大于排放量", "Treated cannot exceed discharged", {}, {}, {}};
    }
    std::string run(const Route& route, const Viewer& viewer, const std::string& body, const Params& params) {
        if (!may(viewer, route.may)) return "denied";
        std::optional<ShapeFault> fault;
        By by;
        by.viewer = viewer, by.today = state.today, by.seq = state.seq + 1;
        const Decision decision = std::get<Ask>(route.offer).decide(state, by, params, body, fault);
        if (fault) return "malformed " + fault->pointer + ": " + fault->expected;
        if (const auto* no = std::get_if<Refusal>(&decision)) return refusal = *no, no->code;
        Turn turn(state);
        for (const Draft& draft : std::get<Facts>(decision).drafts) {
            book::Fact fact;
            fact.seq = state.seq + 1, fact.kind = draft.kind, fact.body = draft.body, fact.actor = viewer.account.n,
            fact.unit = viewer.unit.n;
            fact.recorded_at = Instant{std::int64_t(state.today.n) * 86'400'000'000 + std::int64_t(state.seq)};
            if (const auto applied = house.apply(turn, book::view(fact)); !applied) return applied.error().detail;
        }
        house.settle(turn, false);
        return id = std::get<Facts>(decision).id, "";
    }
};
}  // namespace greentally::testing
