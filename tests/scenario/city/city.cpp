#include "scenario/city/city.hpp"

#include <gtest/gtest.h>

#include "domain/account/acts.hpp"
#include "domain/area/import.hpp"
#include "domain/programme/check.hpp"
#include "domain/unit/acts.hpp"
#include "rooms/rooms.hpp"

namespace greentally::scenario {
namespace {
constexpr const char* tree =
    "code\tname\n51\t四川省\n5198\t绿江市\n"
    "519801\t东岭区\n519801001\t东门街道\n519801101\t柳河镇\n"
    "519821\t清溪县\n519821101\t双河镇\n519821101200\t柳林村村民委员会\n519821101201\t杨湾村村民委员会\n"
    "519821102\t石桥镇\n519821102200\t桥头村村民委员会\n519821103\t白云镇\n519821201\t云顶乡\n"
    "519822\t青石县\n519822101\t河口镇\n519822102\t竹园镇\n";
const std::vector<std::string> all_functions{"drainage", "sanitation", "greening", "building", "rural", "construction"};
constexpr Day long_ago{17532};  // 2018-01-01

Instant morning(const char* day) { return {(std::int64_t(day_from_iso(day)->n) * 86'400 + 3'600) * 1'000'000}; }

Viewer house() {
    Viewer v;
    v.span = everywhere;
    for (const Role r : {Role::clerk, Role::checker, Role::head, Role::steward}) v.roles |= bit(r);
    return v;
}
std::vector<std::string> split(std::string_view text, char at) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const auto end = std::min(text.find(at), text.size());
        out.emplace_back(text.substr(0, end)), text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}
/// The parameters in a path if it is the route's: "/returns/7" is "/returns/{id}" with id 7.
std::optional<Params> matched(std::string_view pattern, const std::string& path) {
    const auto want = split(pattern, '/'), has = split(path.substr(0, path.find('?')), '/');
    if (want.size() != has.size()) return {};
    Params params;
    for (std::size_t i = 0; i < want.size(); ++i)
        if (want[i].starts_with('{'))
            params[want[i].substr(1, want[i].size() - 2)] = has[i];
        else if (want[i] != has[i])
            return {};
    if (const auto query = path.find('?'); query != path.npos)
        for (const auto& pair : split(path.substr(query + 1), '&'))
            params[pair.substr(0, pair.find('='))] = pair.substr(pair.find('=') + 1);
    return params;
}
/// A route whose words are the path's own comes before one with a parameter there.
std::pair<const Route*, Params> route_of(const House& house, std::string_view method, const std::string& path) {
    std::pair<const Route*, Params> found{};
    for (const Room& room : house.rooms())
        for (const Route& route : room.routes)
            if (auto params = route.method == method ? matched(route.path, path) : std::nullopt;
                params && (!found.first || params->size() < found.second.size()))
                found = {&route, *params};
    CHECK(found.first);
    return found;
}
template <class Row, class Is>
Id<Row> id_where(const State& state, Is is) {
    Id<Row> found;
    state.all<Row>().each([&](const Id<Row>& id, const Row& row) {
        if (is(row)) found = id;
        return !found;
    });
    CHECK(found);
    return found;
}
}  // namespace

Folder shipped(const std::string& programme) { return intake::read_folder("programmes/" + programme).value(); }

City::City(const char* today, const std::vector<Folder>& programmes) : clock_(Clock::by_hand(morning(today))) {
    engine_ = std::make_unique<Engine>(whole_house(), store_, clock_, Engine::Options{});
    CHECK(engine_->open());
    dawn(today);
    act([](const State& s, const By&) {
        return area::decide(area::plan_import(s, area::read_import(tree, "tree"), "tree", {2022, long_ago}));
    });
    for (const Folder& folder : programmes) load(folder);
    bureau = office("绿江市", "绿江市住建局", all_functions).unit;
    steward = seat(bureau, "乔一禾", Role::steward);
    province = seat(office("四川省", "省住建厅", {}).unit, "戴省生", Role::steward);
    qingxi = office("清溪县", "清溪县住建局", all_functions);
    qingshi = office("青石县", "青石县住建局", all_functions);
    dongling = office("东岭区", "东岭区住建局", all_functions);
    for (const Id<Unit> county : {qingxi.unit, qingshi.unit, dongling.unit})
        act([&](const State& s, const By& by) {
            return unit::decide(s, by, unit::Relate{county, bureau, unit::Tie::guidance, long_ago});
        });
}
City::~City() { engine_->close(); }

std::uint32_t City::act(const std::function<Decision(const State&, const By&)>& decide) {
    Order order;
    order.viewer = house();
    order.decide = [&](const State& s, const By& by, std::optional<ShapeFault>&) { return decide(s, by); };
    const Answer answer = engine_->run(std::move(order));
    EXPECT_EQ(answer.outcome, Answer::Outcome::recorded) << answer.refusal.code << " " << answer.refusal.field;
    return answer.id;
}
void City::dawn(const char* day) {
    clock_.set(morning(day));
    act([](const State&, const By&) { return Facts{}; });
}
std::string City::post(const Seat& who, const std::string& path, const std::string& body) {
    const auto [route, params] = route_of(engine_->house(), "POST", path);
    Order order;
    order.account = who.account, order.post = who.post;
    order.decide = [&, &route = route, &params = params](const State& state, const By& by,
                                                         std::optional<ShapeFault>& fault) -> Decision {
        if (!may(by.viewer, route->may)) return refuse("forbidden");
        return std::get<Ask>(route->offer).decide(state, by, params, body, fault);
    };
    const Answer answer = engine_->run(std::move(order));
    if (answer.outcome == Answer::Outcome::malformed) return "malformed " + answer.shape.pointer;
    id = answer.id;
    return answer.refusal.code;
}
std::string City::file_evidence(const Seat& who, const char* area, const std::string& name) {
    const FileRoom* files = nullptr;
    for (const Room& room : engine_->house().rooms())
        if (room.files) files = room.files;
    const std::string body =
        R"({"upload":"u","name":")" + name + R"(","area":)" + std::to_string(this->area(area)) + "}";
    Order order;
    order.account = who.account, order.post = who.post;
    order.decide = [&](const State& state, const By& by, std::optional<ShapeFault>& fault) {
        return files->in(state, by, body, {"file of " + name, name.size(), "image/jpeg", {}}, fault);
    };
    const Answer answer = engine_->run(std::move(order));
    id = answer.id;
    return answer.refusal.code;
}
View City::get(const Seat& who, const std::string& path, std::optional<std::uint64_t> seq) {
    const auto [route, params] = route_of(engine_->house(), "GET", path);
    const State now = engine_->snapshot();
    const Viewer viewer = engine_->house().viewer_of(now, who.account, who.post);
    if (!may(viewer, route->may)) return View(R"({"refused":"forbidden"})");
    std::optional<ShapeFault> fault;
    const Sight sight(seq ? engine_->as_of(*seq).value() : now, viewer);
    const Answered answered = std::get<Show>(route->offer).answer(sight, params, false, fault);
    EXPECT_FALSE(fault) << path << ": " << fault->pointer << " " << fault->expected;
    return View(answered.refusal ? R"({"refused":")" + answered.refusal->code + "\"}" : answered.json);
}

std::string City::cells(const std::vector<Typed>& cells) const {
    std::string out;
    for (const Typed& t : cells)
        out += (out.empty() ? R"({"area":)" : R"(,{"area":)") + std::to_string(area(t.area)) + R"(,"element":)" +
               std::to_string(element(t.element).n) + R"(,"typed":")" + t.typed + "\"}";
    return R"("cells":[)" + out + "]";
}
std::string City::judged(const char* area, const char* indicator, const char* year) const {
    return R"("indicator":)" + std::to_string(this->indicator(indicator).n) + R"(,"area":)" +
           std::to_string(this->area(area)) + R"(,"period":")" + year + "\"";
}
std::uint32_t City::drafted(const Office& office, const char* form, const char* period,
                            const std::vector<Typed>& typed) {
    EXPECT_EQ(post(office.clerk, "/returns",
                   R"({"form":)" + std::to_string(this->form(form).n) + R"(,"unit":)" + std::to_string(office.unit.n) +
                       R"(,"period":")" + period + "\"}"),
              "")
        << form << " " << period;
    const std::uint32_t of = id;
    const std::string refused = typed.empty() ? "" : type(office, of, typed);
    EXPECT_EQ(refused, "") << form << " " << period;
    return of;
}
std::string City::type(const Office& office, std::uint32_t of, const std::vector<Typed>& typed) {
    return post(office.clerk, "/returns/" + std::to_string(of) + "/cells", "{" + cells(typed) + "}");
}
void City::pass(const Office& office, std::uint32_t of, std::string_view last) {
    for (const auto& [verb, who] :
         {std::pair("check", office.checker), std::pair("approve", office.head), std::pair("submit", office.clerk)}) {
        EXPECT_EQ(post(who, "/returns/" + std::to_string(of) + "/" + verb), "") << verb;
        if (verb == last) break;
    }
}
std::uint32_t City::file(const Office& office, const char* form, const char* period, const std::vector<Typed>& typed) {
    const std::uint32_t of = drafted(office, form, period, typed);
    return pass(office, of), of;
}
const Seat& City::watcher(std::string_view area) const { return area == "四川省" ? province : steward; }
std::string City::asked_of_board(const char* area, const char* indicator, const char* year) {
    return "?programme=" + std::to_string(engine_->snapshot().at_id(this->indicator(indicator)).programme.n) +
           "&area=" + std::to_string(this->area(area)) + "&period=" + year;
}
View City::cell(const char* area, const char* indicator, const char* year, std::optional<std::uint64_t> seq) {
    const View board = get(watcher(area), "/board" + asked_of_board(area, indicator, year), seq);
    return board.at("rows/0").one("cells", "indicator", std::to_string(this->indicator(indicator).n));
}
std::string City::trend(const char* area, const char* indicator, const char* year) {
    const View trends = get(watcher(area), "/board/trends" + asked_of_board(area, indicator, year));
    for (const View& each : trends.each("trends"))
        if (each["area"] == std::to_string(this->area(area)) &&
            each["indicator"] == std::to_string(this->indicator(indicator).n))
            return each["months"];
    return "";
}
View City::page(const char* area, const char* indicator, const char* year, std::optional<std::uint64_t> seq) {
    return get(watcher(area),
               "/indicators/" + std::to_string(this->indicator(indicator).n) +
                   "?area=" + std::to_string(this->area(area)) + "&period=" + year,
               seq);
}

std::uint32_t City::load(const Folder& folder) {
    SourceFaults faults;
    const SourceFolder parsed = intake::parse_folder(folder, faults);
    const programme::Checked checked = programme::check(parsed, std::move(faults), all_sections());
    for (const auto& f : checked.faults) ADD_FAILURE() << f.file << ":" << f.at.line << " " << f.expected.en;
    return act([&](const State& s, const By& by) {
        return with_sections(s, by, programme::decide(s, by, checked.load), parsed, all_sections());
    });
}
Seat City::seat(Id<Unit> unit, const char* name, Role role) {
    Seat s;
    s.person = {act([&](const State& st, const By& by) { return unit::decide(st, by, unit::EnterPerson{name, {}}); })};
    const auto login = Code("u" + std::to_string(s.person.n));
    s.account = {act([&](const State& st, const By& by) {
        return account::decide(st, by, account::Open{s.person, login});
    })};
    return another_post(s, unit, role);
}
Seat City::another_post(const Seat& of, Id<Unit> unit, Role role) {
    Seat s = of;
    s.post = {act([&](const State& st, const By& by) {
        return unit::decide(st, by, unit::GivePost{unit, s.person, {}, "岗位", {role}, long_ago, {}});
    })};
    return s;
}
Office City::office(const char* area, const char* name, const std::vector<std::string>& functions) {
    Office o;
    o.unit = {act([&](const State& s, const By& by) {
        std::vector<Code> known;
        for (const auto& f : functions)
            s.all<Function>().each([&](const auto&, const Function& row) {
                if (row.code.view() == f) known.push_back(row.code);
                return true;
            });
        return unit::decide(s, by,
                            unit::Found{{this->area(area)}, unit::Kind::department, name, {}, {}, known, long_ago, {}});
    })};
    const std::string whose(name);
    o.clerk = seat(o.unit, (whose + "填报人").c_str(), Role::clerk);
    o.checker = seat(o.unit, (whose + "审核人").c_str(), Role::checker);
    o.head = seat(o.unit, (whose + "负责人").c_str(), Role::head);
    return o;
}

std::uint32_t City::area(std::string_view name) const {
    return id_where<Area>(engine_->snapshot(), [&](const Area& a) { return a.name.view().starts_with(name); }).n;
}
Id<Indicator> City::indicator(std::string_view code) const {
    const State state = engine_->snapshot();
    return id_where<Indicator>(
        state, [&](const Indicator& i) { return i.code == code && state.at_id(i.programme).code.view() == programme; });
}
Id<Form> City::form(std::string_view code) const {
    return id_where<Form>(engine_->snapshot(), [&](const Form& f) { return f.code == code; });
}
Id<Element> City::element(std::string_view code) const {
    return id_where<Element>(engine_->snapshot(), [&](const Element& e) { return e.code == code; });
}
}  // namespace greentally::scenario
