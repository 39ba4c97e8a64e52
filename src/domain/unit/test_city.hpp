#pragma once
/// For tests: a small city and its rooms in a house, asked by routes as the edge asks them.
#include "domain/area/area.hpp"
#include "domain/programme/programme.hpp"
#include "domain/unit/unit.hpp"
#include "engine/house.hpp"

namespace greentally::testing {
inline Day day(const char* iso) { return *day_from_iso(iso); }

class City {
public:
    static constexpr Id<Area> province{1}, city{2}, county{3}, other_county{4}, town{5}, village{6}, other_city{7};

    explicit City(std::vector<Room> rooms, ViewerOf viewer_of = nullptr) : house(std::move(rooms), viewer_of) {
        Turn turn(state);
        turn.begin_day(day("2022-04-20"));
        const auto area = [&](Id<Area> id, Id<Area> parent, area::Level level, const char* code, const char* name) {
            Area& a = turn.edit<Area>(id);
            a.id = id, a.parent = parent, a.level = level, a.span = area::span_of(code), a.name = name;
        };
        area(province, {}, area::Level::province, "51", "四川省");
        area(city, province, area::Level::city, "5101", "绿江市");
        area(county, city, area::Level::county, "510104", "清溪县");
        area(other_county, city, area::Level::county, "510105", "东岭县");
        area(town, county, area::Level::town, "510104101", "双河镇");
        area(village, town, area::Level::village, "510104101201", "柳林村");
        area(other_city, province, area::Level::city, "5103", "南岭市");
        for (const char* code : {"drainage", "greening"}) {
            const auto id = turn.now.next<Function>();
            Function& f = turn.edit<Function>(id);
            f.id = id, f.code = code, f.zh = code, f.en = code;
        }
    }
    Viewer steward(Id<Area> area, unsigned unit = 90) const {
        return {{unit}, {unit}, {unit}, {unit}, state.at_id(area).span, bit(Role::steward)};
    }
    static Viewer security() { return {{99}, {99}, {99}, {99}, {}, bit(Role::security_admin)}; }

    /// Asks a POST route. Returns "" or "code" or "code field"; `id` is what was made.
    std::string post(std::string_view path, const std::string& body, const Viewer& viewer, const Params& params = {}) {
        for (const Room& room : house.rooms())
            for (const Route& route : room.routes)
                if (route.method == "POST" && route.path == path) return run(route, body, viewer, params);
        return "no such route";
    }
    std::string decided(const Decision& decision) {
        if (const auto* no = std::get_if<Refusal>(&decision)) {
            refusal = *no;
            return no->code + (no->field.empty() ? "" : " " + no->field);
        }
        Turn turn(state);
        for (const Draft& draft : std::get<Facts>(decision).drafts) {
            book::Fact fact;
            fact.recorded_at = {std::int64_t(state.today.n) * 86'400'000'000};  // 08:00 in China
            fact.seq = state.seq + 1, fact.kind = draft.kind, fact.body = draft.body;
            if (const auto applied = house.apply(turn, book::view(fact)); !applied) return applied.error().detail;
        }
        house.settle(turn, false);
        id = std::get<Facts>(decision).id;
        return {};
    }
    By by(const Viewer& viewer) const {
        By by;
        by.viewer = viewer, by.today = state.today, by.seq = state.seq + 1;
        return by;
    }
    std::string get(std::string_view path, const Viewer& viewer, const Params& params = {}) const {
        for (const Room& room : house.rooms())
            for (const Route& route : room.routes) {
                if (route.method != "GET" || route.path != path) continue;
                if (!may(viewer, route.may)) return "denied";
                std::optional<ShapeFault> fault;
                const auto answer = std::get<Show>(route.offer).answer(Sight(state, viewer), params, false, fault);
                if (fault) return "malformed " + fault->pointer;
                return answer.refusal ? answer.refusal->code : answer.json;
            }
        return "no such route";
    }
    void dawn(Day today) {
        Turn turn(state);
        turn.begin_day(today);
        house.settle(turn, true);
    }

    House house;
    State state;
    std::uint32_t id = 0;
    Refusal refusal;

private:
    std::string run(const Route& route, const std::string& body, const Viewer& viewer, const Params& params) {
        if (!may(viewer, route.may)) return "denied";
        std::optional<ShapeFault> fault;
        const Decision decision = std::get<Ask>(route.offer).decide(state, by(viewer), params, body, fault);
        return fault ? "malformed " + fault->pointer : decided(decision);
    }
};
}  // namespace greentally::testing
