#pragma once
/// A city of two counties with two and three towns, their bureaus and a small programme, in an engine over a book in
/// memory: commands go in by routes as the edge asks them, rows and views come out.
#include <gtest/gtest.h>

#include "domain/area/area.hpp"
#include "domain/indicator/page.hpp"
#include "domain/return/return.hpp"
#include "domain/unit/unit.hpp"
#include "engine/engine.hpp"
#include "storage/memory/store.hpp"

namespace greentally::scenario {
inline Day day(const char* iso) { return *day_from_iso(iso); }
inline Period period(const char* code) { return *period_from_text(code); }
inline Decimal decimal(std::string_view typed) { return decimal_from_text(typed).value(); }

/// A programme's folder, a file a name.
using Folder = std::map<std::string, std::string>;
Folder small_programme();
/// Another programme with the same rate over the same elements and another target; `form`: it asks for them as well.
Folder rate_programme(const std::string& code, const std::string& version, const std::string& target,
                      bool form = false);
Facts load(const State&, const By&, const Folder&);

class City {
public:
    static constexpr Id<Area> province{1}, city{2}, clear{3}, east{4};  // 清溪县, 东岭县
    static constexpr Id<Area> a1{5}, a2{6}, b1{7}, b2{8}, b3{9};        // their towns
    static constexpr Id<Unit> hall{1}, city_bureau{2}, clear_bureau{3}, east_bureau{4}, ministry{5};
    explicit City(const char* today = "2022-07-20");

    /// The asker in a bureau: persons 1, 2, 3 of a county's bureau are clerk, checker, head; the hall has the steward.
    Viewer as(Id<Unit> unit, Role role) const;
    Viewer steward() const { return as(hall, Role::steward); }

    /// "" or the refusal's code.
    std::string post(std::string_view path, const Viewer&, const std::string& body = "{}", const Params& = {});
    std::string act(const std::string& verb, const Viewer&, std::uint32_t of, const std::string& body = "{}");
    std::string get(std::string_view path, const Viewer&, const Params& = {}) const;
    /// Records what `decide` gives, as a verb on the machine would.
    template <class F>
    void record(F decide) {
        Order order;
        order.viewer = Viewer{};
        order.decide = [&](const State& s, const By& by, std::optional<ShapeFault>&) -> Decision {
            return decide(s, by);
        };
        EXPECT_EQ(outcome(engine_.run(std::move(order))), "");
    }
    void dawn(const char* iso);  // the day begins

    struct Typed {
        Id<Area> area;
        const char *element, *text;
    };
    /// A return filled and taken so far: "cells", "check", "approve", "submit" or "accept".
    std::uint32_t file(Id<Unit>, const char* form, const char* period, const std::vector<Typed>&,
                       std::string_view upto = "submit");
    std::string cells(const std::vector<Typed>&, const std::string& rest = {}) const;

    indicator::BoardCell cell(const char* indicator, Id<Area>, const char* year = "2022") const;
    indicator::Page page(const char* indicator, Id<Area>, const char* year = "2022") const;
    /// Its value as shown, or "-".
    std::string shown(const char* indicator, Id<Area>, const char* year = "2022") const;
    /// Reported/expected.
    std::string complete(const char* indicator, Id<Area>, const char* year = "2022") const;

    template <class Row>
    Id<Row> by_code(std::string_view code) const {
        Id<Row> found;
        state.all<Row>().each([&](const auto& id, const Row& row) {
            if (row.code == code) found = id;
            return !found;
        });
        EXPECT_TRUE(found) << code;
        return found;
    }
    SeriesKey series(const char* element, Id<Area>, const char* period) const;
    FigureKey figure(const char* element, Id<Area>, const char* period, bool cumulated = false) const;
    Result<State> as_of(std::uint64_t seq) { return engine_.as_of(seq); }
    std::uint64_t seq_at(Instant at) const { return engine_.seq_at(at).value(); }

    State state;  // after the last command
    std::uint32_t id = 0;
    std::string refused_field;

private:
    std::string outcome(const Answer&);
    memory::Store store_;
    Clock clock_;
    Engine engine_;
};
}  // namespace greentally::scenario
