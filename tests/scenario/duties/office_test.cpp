/// Who acts in which post, who stands in and until when, what is left without an owner. Source: R-ORG-01, R-ORG-03,
/// R-SYS-02.
#include <gtest/gtest.h>

#include "domain/unit/acts.hpp"
#include "scenario/city/sewage.hpp"

namespace greentally::scenario {
namespace {
std::string open_body(City& city, const Office& office, const char* period) {
    return R"({"form":)" + std::to_string(city.form("town_sewage_month").n) + R"(,"unit":)" +
           std::to_string(office.unit.n) + R"(,"period":")" + period + "\"}";
}
std::string row_of(City& city, const Seat& who, const Office& office) {
    return city.get(who, "/duties?limit=1000&unit=" + std::to_string(office.unit.n))
        .one("items", "what", "报送《建制镇污水月报》2022-03")["owes/name"];
}
}  // namespace

// R-ORG-01, R-SYS-02
TEST(OnePerson, InTwoPostsActsAndSeesInEachAsInThatOne) {
    City city;
    const Seat here = city.qingxi.clerk, there = city.another_post(here, city.qingshi.unit, Role::clerk);
    EXPECT_EQ(city.post(here, "/returns", open_body(city, city.qingxi, "2022-03")), "");
    EXPECT_EQ(city.post(there, "/returns", open_body(city, city.qingxi, "2022-02")), "return.other_unit");
    EXPECT_EQ(city.post(here, "/returns", open_body(city, city.qingshi, "2022-03")), "return.other_unit");
    EXPECT_EQ(city.post(there, "/returns", open_body(city, city.qingshi, "2022-03")), "");
    EXPECT_EQ(row_of(city, here, city.qingxi), "清溪县住建局");
    EXPECT_EQ(row_of(city, here, city.qingshi), "");
    EXPECT_EQ(row_of(city, there, city.qingxi), "");
    EXPECT_EQ(row_of(city, there, city.qingshi), "青石县住建局");
    EXPECT_EQ(city.get(here, "/account/me").each("posts").size(), 2u);
}
// R-ORG-03, R-SYS-02
TEST(AStandIn, SeesAndActsWithinItsDatesOnly) {
    City city("2022-04-20");
    const Seat deputy = city.seat(city.qingxi.unit, "林知秋", Role::viewer);
    const Seat standing{deputy.account, city.qingxi.clerk.post, deputy.person};
    EXPECT_EQ(
        city.post(city.qingxi.head, "/posts/" + std::to_string(standing.post.n) + "/stand-ins",
                  R"({"person":)" + std::to_string(deputy.person.n) + R"(,"from":"2022-04-21","to":"2022-04-25"})"),
        "");
    const auto opens = [&](const char* period) {
        return city.post(standing, "/returns", open_body(city, city.qingxi, period));
    };
    EXPECT_EQ(opens("2022-03"), "forbidden");
    EXPECT_EQ(city.get(standing, "/duties")["items"], "[]");
    city.dawn("2022-04-21");
    EXPECT_EQ(opens("2022-03"), "");
    EXPECT_EQ(city.type(city.qingxi, city.id, sewage("双河镇", "10", "9", "9")), "") << "he and whom he stands in for";
    EXPECT_EQ(row_of(city, standing, city.qingxi), "清溪县住建局");
    city.dawn("2022-04-25");
    EXPECT_EQ(opens("2022-02"), "");
    city.dawn("2022-04-26");
    EXPECT_EQ(opens("2022-01"), "forbidden");
    EXPECT_EQ(city.get(standing, "/duties")["items"], "[]");
    EXPECT_EQ(city.post(city.qingxi.clerk, "/returns", open_body(city, city.qingxi, "2022-01")), "");
}
// R-ORG-03
TEST(AStandIn, WhoTypedTheNumbersDoesNotCheckThem) {
    City city("2022-04-20");
    const auto of = city.drafted(city.qingxi, "town_sewage_month", "2022-03", sewage("双河镇", "10", "9", "9"));
    EXPECT_EQ(city.post(city.qingxi.head, "/posts/" + std::to_string(city.qingxi.checker.post.n) + "/stand-ins",
                        R"({"person":)" + std::to_string(city.qingxi.clerk.person.n) + R"(,"from":"2022-04-20"})"),
              "");
    const Seat both{city.qingxi.clerk.account, city.qingxi.checker.post, city.qingxi.clerk.person};
    EXPECT_EQ(city.post(both, "/returns/" + std::to_string(of) + "/check"), "return.checker_is_clerk");
}
// R-ORG-03
TEST(WhatAPersonHeld, LiesOrphanedUntilItIsHandedOver) {
    City city("2022-04-20");
    const auto of = city.drafted(city.qingxi, "town_sewage_month", "2022-03", sewage("双河镇", "10", "9", "9"));
    city.pass(city.qingxi, of, "approve");  // it waits on the clerk in person
    const auto duty = [&] {
        return city.get(city.qingxi.head, "/duties?limit=1000&unit=" + std::to_string(city.qingxi.unit.n))
            .one("items", "what", "报送《建制镇污水月报》2022-03");
    };
    EXPECT_EQ(duty()["orphaned"], "false");
    city.act([&](const State& s, const By& by) {
        return unit::decide(s, by, unit::EndPost{city.qingxi.clerk.post, by.today});
    });
    city.dawn("2022-04-21");
    EXPECT_EQ(duty()["orphaned"], "true");
    const View orphans = city.get(city.qingxi.head, "/posts/orphaned");
    EXPECT_EQ(orphans["items/0/person/name"], "清溪县住建局填报人");
    const Seat heir = city.seat(city.qingxi.unit, "林知秋", Role::clerk);
    EXPECT_EQ(duty()["orphaned"], "true") << "a new clerk has taken nothing over yet";
    EXPECT_EQ(city.post(city.qingxi.head, "/posts/" + std::to_string(city.qingxi.clerk.post.n) + "/hand-over",
                        R"({"to":)" + std::to_string(heir.post.n) + "}"),
              "");
    EXPECT_EQ(duty()["orphaned"], "false");
    EXPECT_EQ(duty()["waits_on"], "填报人 林知秋");
    EXPECT_EQ(city.get(city.qingxi.head, "/posts/orphaned")["items"], "[]");
    EXPECT_EQ(city.post(heir, "/returns/" + std::to_string(of) + "/submit"), "");
}
// R-ORG-01
TEST(WhoAnswersForAFunction, IsAMappingOfEachAreaAndMovesTheDuty) {
    City city("2022-04-20");
    const Office water = city.office("清溪县", "清溪县水务局", {});
    EXPECT_EQ(row_of(city, city.steward, city.qingxi), "清溪县住建局");
    EXPECT_EQ(row_of(city, city.steward, water), "");
    EXPECT_EQ(city.post(city.steward, "/competences",
                        R"({"area":)" + std::to_string(city.area("清溪县")) +
                            R"(,"function":"drainage","level":"county","unit":)" + std::to_string(water.unit.n) +
                            R"(,"from":"2022-04-20"})"),
              "");
    EXPECT_EQ(row_of(city, city.steward, city.qingxi), "");
    EXPECT_EQ(row_of(city, city.steward, water), "清溪县水务局");
    city.file(water, "town_sewage_month", "2022-03", sewage("双河镇", "10", "9", "9"));
    EXPECT_EQ(city.cell("清溪县", "town_sewage_rate")["value"], "90.00");
}
}  // namespace greentally::scenario
