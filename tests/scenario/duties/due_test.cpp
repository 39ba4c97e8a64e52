/// Who owes what by when, on the State Council's working days; late by itself the day after. Source: R-SCH-05,
/// R-ORG-03, R-SCH-02.
#include <gtest/gtest.h>

#include "scenario/city/city.hpp"

namespace greentally::scenario {
namespace {
const std::vector<Typed> january{{"清溪县", "waste_generated_seat", "100"}, {"清溪县", "waste_harmless_seat", "90"}};

View row(City& city, const Office& office, const char* form, const char* period) {
    return city
        .get(city.steward, "/returns?unit=" + std::to_string(office.unit.n) +
                               "&form=" + std::to_string(city.form(form).n) + "&period=" + period)
        .at("items/0");
}
}  // namespace

// R-SCH-05, R-SCH-02
TEST(ADueDay, IsShiftedByTheHolidayAndItsMadeUpDays) {
    City plain("2022-02-08"), city("2022-02-08", {shipped("eco-city-2022"), shipped("calendar-cn")});
    EXPECT_EQ(row(plain, plain.qingxi, "waste_month", "2022-01")["due"], "2022-02-07");
    EXPECT_EQ(row(plain, plain.qingxi, "waste_month", "2022-01")["late"], "true");
    // 31 January to 6 February are free; 7 to 11 February are the five working days.
    EXPECT_EQ(row(city, city.qingxi, "waste_month", "2022-01")["due"], "2022-02-11");
    EXPECT_EQ(row(city, city.qingxi, "waste_month", "2022-01")["late"], "false");
    city.dawn("2022-04-01");
    // Saturday 2 April is worked, 3 to 5 April are free: 1, 2, 6, 7, 8 April.
    EXPECT_EQ(row(city, city.qingxi, "waste_month", "2022-03")["due"], "2022-04-08");
    EXPECT_EQ(row(city, city.qingxi, "sewage_month", "2022-03")["due"], "2022-04-08") << "a calendar day stays";
}
// R-SCH-05
TEST(AReturn, IsLateTheMorningAfterItsDayWithoutAnybodysDoing) {
    City city("2022-02-11", {shipped("eco-city-2022"), shipped("calendar-cn")});
    const auto on_time = city.file(city.qingxi, "waste_month", "2022-01", january);
    EXPECT_EQ(row(city, city.qingxi, "waste_month", "2022-01")["late"], "false");
    EXPECT_EQ(row(city, city.qingxi, "waste_month", "2022-01")["id"], std::to_string(on_time));
    EXPECT_EQ(row(city, city.qingshi, "waste_month", "2022-01")["late"], "false");
    city.dawn("2022-02-12");
    EXPECT_EQ(row(city, city.qingxi, "waste_month", "2022-01")["late"], "false");
    EXPECT_EQ(row(city, city.qingshi, "waste_month", "2022-01")["late"], "true");
    city.file(city.qingshi, "waste_month", "2022-01",
              {{"青石县", "waste_generated_seat", "10"}, {"青石县", "waste_harmless_seat", "9"}});
    EXPECT_EQ(row(city, city.qingshi, "waste_month", "2022-01")["late"], "true") << "submitted, but a day too late";
}
// R-SCH-05, R-IND-02
TEST(Completeness, AsksForAMonthFromTheDayAfterItIsDue) {
    City city("2022-02-11", {shipped("eco-city-2022"), shipped("calendar-cn")});
    city.file(city.qingxi, "waste_month", "2022-01", january);
    EXPECT_EQ(city.cell("清溪县", "seat_waste_rate")["complete/expected"], "0");
    city.dawn("2022-02-12");
    EXPECT_EQ(city.cell("清溪县", "seat_waste_rate")["complete/expected"], "2");
    EXPECT_EQ(city.cell("清溪县", "seat_waste_rate")["complete/reported"], "2");
    EXPECT_EQ(city.cell("清溪县", "seat_waste_rate")["verdict"], "unjudged");
    EXPECT_EQ(city.cell("绿江市", "seat_waste_rate")["complete/expected"], "4") << "青石县 owes as much";
    EXPECT_EQ(city.cell("绿江市", "seat_waste_rate")["verdict"], "incomplete");
    city.dawn("2022-03-08");
    EXPECT_EQ(city.cell("清溪县", "seat_waste_rate")["verdict"], "incomplete") << "February is due since the 7th";
    city.dawn("2022-04-08");
    EXPECT_EQ(city.cell("清溪县", "seat_waste_rate")["complete/expected"], "4") << "made-up Saturday 2 April counts";
    city.dawn("2022-04-09");
    EXPECT_EQ(city.cell("清溪县", "seat_waste_rate")["complete/expected"], "6");
}
// R-SYS-06
TEST(AReturn, ThatHoldsOnlyWhatNeedNotBeFilledIsNotEmpty) {
    City city("2022-02-10");
    const auto of = city.drafted(city.qingxi, "sewage_year", "2021", {{"清溪县", "sewage_treated_town", "12"}});
    city.pass(city.qingxi, of);
    EXPECT_EQ(city.get(city.steward, "/returns/" + std::to_string(of))["state"], "submitted");
    const auto blank = city.drafted(city.qingshi, "sewage_year", "2021", {{"青石县", "sewage_treated_town", ""}});
    EXPECT_EQ(city.post(city.qingshi.checker, "/returns/" + std::to_string(blank) + "/check"), "return.empty");
}
// R-ORG-03, R-SCH-01
TEST(ADuty, SaysWhatWhoToWhomByWhenWhereItStandsAndWhy) {
    City city("2022-02-10");
    const auto duty = [&](const Seat& who, const char* what) {
        return city.get(who, "/duties?limit=1000&unit=" + std::to_string(city.qingxi.unit.n))
            .one("items", "what", what);
    };
    constexpr const char* report = "报送《城区、县城生活垃圾月报》2022-01";
    View row = duty(city.qingxi.clerk, report);
    EXPECT_EQ(row["what_code"], "return.report");
    EXPECT_EQ(row["owes/name"], "清溪县住建局");
    EXPECT_EQ(row["to/name"], "绿江市住建局");
    EXPECT_EQ(row["due"], "2022-02-07");
    EXPECT_EQ(row["state"], "late");
    EXPECT_EQ(row["days"], "-3");
    EXPECT_EQ(row["waits_on"], "填报人");
    EXPECT_NE(row["basis"].find("创建国家生态文明建设示范市"), std::string::npos);
    const auto of = city.drafted(city.qingxi, "waste_month", "2022-01", january);
    EXPECT_EQ(duty(city.steward, report)["waits_on"], "审核人");
    EXPECT_EQ(duty(city.steward, report)["subject/id"], std::to_string(of));
    city.pass(city.qingxi, of, "check");
    EXPECT_EQ(duty(city.steward, report)["waits_on"], "负责人");
    EXPECT_EQ(city.post(city.qingxi.head, "/returns/" + std::to_string(of) + "/approve"), "");
    EXPECT_EQ(duty(city.steward, report)["waits_on"], "填报人 清溪县住建局填报人");
    EXPECT_EQ(city.post(city.qingxi.clerk, "/returns/" + std::to_string(of) + "/submit"), "");
    EXPECT_FALSE(duty(city.steward, report)) << "done: no longer among what is pending";
    const View review = city.get(city.steward, "/duties?mine=true&limit=1000")
                            .one("items", "what", "审核接收《城区、县城生活垃圾月报》2022-01");
    EXPECT_EQ(review["owes/name"], "绿江市住建局");
    EXPECT_EQ(review["to/name"], "清溪县住建局");
    EXPECT_EQ(review["state"], "open");
    EXPECT_FALSE(duty(city.qingshi.clerk, report)) << "another county's duties are not shown";
}
}  // namespace greentally::scenario
