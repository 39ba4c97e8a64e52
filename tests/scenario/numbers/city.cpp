#include "city.hpp"

#include "domain/area/acts.hpp"
#include "domain/unit/acts.hpp"
#include "rooms/rooms.hpp"

namespace greentally::scenario {
namespace {
constexpr std::int64_t hour = 3'600'000'000;
Instant morning(const char* iso) { return Instant{day(iso).n * 24 * hour + hour}; }  // 09:00 in China

Facts places() {
    return greentally::record(area::Imported{2022,
                                             {},
                                             false,
                                             {{City::province, {}, "51", "四川省"},
                                              {City::city, City::province, "5101", "绿江市"},
                                              {City::clear, City::city, "510121", "清溪县"},
                                              {City::east, City::city, "510122", "东岭县"},
                                              {City::a1, City::clear, "510121101", "双河镇"},
                                              {City::a2, City::clear, "510121102", "石桥镇"},
                                              {City::b1, City::east, "510122101", "白沙镇"},
                                              {City::b2, City::east, "510122102", "柳溪镇"},
                                              {City::b3, City::east, "510122103", "松坪镇"}}});
}
Facts people() {
    Facts all;
    const auto unit = [&](Id<Unit> id, Id<Area> area, unit::Kind kind, const char* name, std::vector<Code> functions) {
        add(all, unit::Founded{id, area, kind, name, name, {}, std::move(functions), {}, {}});
    };
    unit(City::hall, City::city, unit::Kind::task_force, "创建专班", {});
    unit(City::city_bureau, City::city, unit::Kind::department, "绿江市水务局", {"drainage"});
    unit(City::clear_bureau, City::clear, unit::Kind::department, "清溪县水务局", {"drainage"});
    unit(City::east_bureau, City::east, unit::Kind::department, "东岭县水务局", {"drainage"});
    unit(City::ministry, City::province, unit::Kind::department, "四川省住建厅", {"drainage"});
    std::uint32_t next = 0;
    const auto post = [&](Id<Unit> of, Role role, const char* name) {
        const Id<Person> person{++next};
        add(all, unit::PersonEntered{person, name, {}});
        add(all, unit::PostGiven{{next}, of, person, {}, name, {role}, {}, {}});
    };
    post(City::clear_bureau, Role::clerk, "罗小满"), post(City::clear_bureau, Role::checker, "唐守正"),
        post(City::clear_bureau, Role::head, "岳明川"), post(City::east_bureau, Role::clerk, "向北"),
        post(City::east_bureau, Role::checker, "石磊"), post(City::east_bureau, Role::head, "白露"),
        post(City::hall, Role::steward, "乔一禾"), post(City::ministry, Role::steward, "江远"),
        post(City::clear_bureau, Role::viewer, "林知秋");
    for (const Id<Unit> lower : {City::clear_bureau, City::east_bureau})
        add(all, unit::Related{lower, City::city_bureau, unit::Tie::guidance, {}});
    return all;
}
const Route* route(const House& house, std::string_view method, std::string_view path) {
    for (const Room& room : house.rooms())
        for (const Route& r : room.routes)
            if (r.method == method && r.path == path) return &r;
    return nullptr;
}
}  // namespace

City::City(const char* today) : clock_(Clock::by_hand(morning(today))), engine_(whole_house(), store_, clock_, {}) {
    EXPECT_TRUE(engine_.open());
    record([](const auto&...) { return places(); });
    record([](const auto&...) { return people(); });
    record([](const State& s, const By& by) { return load(s, by, small_programme()); });
}
Viewer City::as(Id<Unit> unit, Role role) const {
    Viewer viewer{{}, {}, {}, unit, state.at_id(state.at_id(unit).area).span, bit(role)};
    state.all<Post>().each([&](const auto& id, const Post& p) {
        if (p.unit == unit && p.is(role)) viewer.account = {id.n}, viewer.person = p.person, viewer.post = id;
        return !viewer.post;
    });
    return viewer;
}
std::string City::outcome(const Answer& answer) {
    state = engine_.snapshot(), id = answer.id, refused_field = answer.refusal.field;
    switch (answer.outcome) {
        case Answer::Outcome::recorded: return {};
        case Answer::Outcome::refused: return answer.refusal.code;
        case Answer::Outcome::malformed: return "malformed " + answer.shape.pointer + ": " + answer.shape.expected;
        case Answer::Outcome::stopped: break;
    }
    return "stopped: " + answer.reason;
}
std::string City::post(std::string_view path, const Viewer& viewer, const std::string& body, const Params& params) {
    const Route* r = route(engine_.house(), "POST", path);
    if (!r || !may(viewer, r->may)) return r ? "denied" : "no such route";
    Order order;
    order.viewer = viewer;
    order.decide = [&](const State& s, const By& by, std::optional<ShapeFault>& fault) {
        return std::get<Ask>(r->offer).decide(s, by, params, body, fault);
    };
    return outcome(engine_.run(std::move(order)));
}
std::string City::act(const std::string& verb, const Viewer& viewer, std::uint32_t of, const std::string& body) {
    return post("/returns/{id}/" + verb, viewer, body, {{"id", std::to_string(of)}});
}
std::string City::get(std::string_view path, const Viewer& viewer, const Params& params) const {
    const Route* r = route(engine_.house(), "GET", path);
    if (!r) return "no such route";
    std::optional<ShapeFault> fault;
    const auto answer = std::get<Show>(r->offer).answer(Sight(state, viewer), params, false, fault);
    return fault ? "malformed " + fault->pointer : answer.refusal ? answer.refusal->code : answer.json;
}
void City::dawn(const char* iso) {
    clock_.set(morning(iso));
    record([](const auto&...) { return Facts{}; });
}

std::string City::cells(const std::vector<Typed>& typed, const std::string& rest) const {
    std::string body = R"({"cells":[)";
    for (const Typed& t : typed)
        body += std::string(body.back() == '[' ? "" : ",") + R"({"area":)" + std::to_string(t.area.n) +
                R"(,"element":)" + std::to_string(by_code<Element>(t.element).n) + R"(,"typed":")" + t.text + "\"}";
    return body + "]" + rest + "}";
}
std::uint32_t City::file(Id<Unit> unit, const char* form, const char* period, const std::vector<Typed>& typed,
                         std::string_view upto) {
    const std::string open = R"({"form":)" + std::to_string(by_code<Form>(form).n) + R"(,"unit":)" +
                             std::to_string(unit.n) + R"(,"period":")" + period + "\"}";
    EXPECT_EQ(post("/returns", as(unit, Role::clerk), open), "") << form << " " << period;
    const std::uint32_t of = id;
    const std::array<std::tuple<const char*, Viewer, std::string>, 5> hands{
        {{"cells", as(unit, Role::clerk), cells(typed)},
         {"check", as(unit, Role::checker), "{}"},
         {"approve", as(unit, Role::head), "{}"},
         {"submit", as(unit, Role::clerk), "{}"},
         {"accept", steward(), "{}"}}};
    for (const auto& [verb, viewer, body] : hands) {
        EXPECT_EQ(act(verb, viewer, of, body), "") << form << " " << period << " " << verb << " " << refused_field;
        if (verb == upto) break;
    }
    return of;
}

indicator::BoardCell City::cell(const char* indicator, Id<Area> area, const char* year) const {
    return indicator::cell(Sight(state, steward()), state.at_id(by_code<Indicator>(indicator)), state.at_id(area),
                           scenario::period(year));
}
indicator::Page City::page(const char* indicator, Id<Area> area, const char* year) const {
    auto page = indicator::page(Sight(state, steward()), {by_code<Indicator>(indicator), area, scenario::period(year)});
    EXPECT_TRUE(std::holds_alternative<indicator::Page>(page));
    return std::get<indicator::Page>(std::move(page));
}
std::string City::shown(const char* indicator, Id<Area> area, const char* year) const {
    return cell(indicator, area, year).value.value_or("-");
}
std::string City::complete(const char* indicator, Id<Area> area, const char* year) const {
    const auto c = cell(indicator, area, year).complete;
    return std::to_string(c.reported) + "/" + std::to_string(c.expected);
}
SeriesKey City::series(const char* element, Id<Area> area, const char* p) const {
    return {by_code<Element>(element), area, scenario::period(p), by_code<Line>("reported"),
            by_code<Edition>("monthly")};
}
FigureKey City::figure(const char* element, Id<Area> area, const char* p, bool cumulated) const {
    const SeriesKey k = series(element, area, p);
    return {{k.element, k.line, k.edition, cumulated, k.period}, area};
}
}  // namespace greentally::scenario
