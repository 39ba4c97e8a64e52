/// Who owes what by which day, and what is late: it follows the calendar, not the hour at which somebody looks.
#include "city.hpp"
#include "derived/duty/views.hpp"
#include "domain/account/acts.hpp"
#include "domain/unit/acts.hpp"

namespace greentally::scenario {
namespace {
std::vector<duty::Item> duties(const City& city, const Viewer& viewer, const char* what, bool done = false) {
    duty::Query query;
    query.limit = 1'000;
    if (done) query.state = duty::Wanted::done;
    auto items = duty::list(Sight(city.state, viewer), query).items;
    std::erase_if(items, [&](const duty::Item& item) { return item.what.view() != what; });
    return items;
}
constexpr const char* march_return = "报送《建筑累计》2022-03";

/// R-SCH-05: 调休 — Saturday 2 April is worked, 4 and 5 April are free: the fifth working day is the eighth.
TEST(due_day, moves_with_the_years_notice_and_lateness_and_completeness_move_with_it) {
    City city("2022-04-08");
    const ReturnKey march{city.by_code<Form>("sofar"), City::clear_bureau, period("2022-03")};
    EXPECT_EQ(city.state.find<ReturnDue>(march)->due, day("2022-04-08"));
    EXPECT_FALSE(city.state.find<ReturnDue>(march)->late);
    for (const char* month : {"2022-01", "2022-02"})
        city.file(City::clear_bureau, "sofar", month, {{City::clear, "built", "10"}, {City::clear, "green", "8"}});
    EXPECT_EQ(city.complete("green_share", City::clear), "4/4");
    EXPECT_EQ(city.complete("green_share", City::city), "4/8");
    city.dawn("2022-04-09");
    EXPECT_TRUE(city.state.find<ReturnDue>(march)->late);
    EXPECT_EQ(city.complete("green_share", City::clear), "4/6") << "March is due since the eighth";
    EXPECT_EQ(city.cell("green_share", City::clear).verdict, "incomplete");
    city.file(City::clear_bureau, "sofar", "2022-03", {{City::clear, "built", "15"}, {City::clear, "green", "9"}});
    EXPECT_EQ(city.complete("green_share", City::clear), "6/6");
    EXPECT_EQ(city.shown("green_share", City::clear), "60.00");
    EXPECT_TRUE(city.state.find<ReturnDue>(march)->late) << "it came, and it came late";
    EXPECT_EQ(city.state.find<ReturnDue>(march)->submitted, day("2022-04-09"));
}
/// R-SCH-05
TEST(lateness, is_counted_unit_by_unit) {
    City city("2022-02-08");
    const auto late = [&](Id<Unit> unit) {
        for (const auto& line : duty::units(Sight(city.state, city.steward()), {unit}).items) return line.late;
        return 0u;
    };
    const auto earlier = late(City::clear_bureau);
    EXPECT_EQ(late(City::east_bureau), earlier);
    city.file(City::clear_bureau, "water", "2022-01", {{City::a1, "made", "1"}, {City::a1, "treated", "1"}});
    city.dawn("2022-02-09");
    const auto clear = late(City::clear_bureau), east = late(City::east_bureau);
    EXPECT_GT(clear, earlier);
    EXPECT_EQ(east, clear + 1) << "the one county has handed in its water return, the other not";
    city.file(City::east_bureau, "water", "2022-01", {{City::b1, "made", "1"}, {City::b1, "treated", "1"}});
    EXPECT_EQ(late(City::east_bureau), clear);
    EXPECT_EQ(late(City::clear_bureau), clear);
}
/// R-ORG-03, R-SCH-05
TEST(duty, says_what_who_owes_it_to_whom_by_when_how_it_stands_on_whom_it_waits_and_on_what_basis) {
    City city("2022-04-06");
    const Viewer clerk = city.as(City::clear_bureau, Role::clerk);
    const auto one = [&](bool done = false) {
        const auto found = duties(city, clerk, march_return, done);
        EXPECT_EQ(found.size(), 1u);
        return found.empty() ? duty::Item{} : found.front();
    };
    EXPECT_EQ(one().owes->name, "清溪县水务局");
    EXPECT_EQ(one().to->name, "绿江市水务局");
    EXPECT_EQ(one().due, day("2022-04-08"));
    EXPECT_EQ(one().days, 2);
    EXPECT_EQ(one().state, DutyState::open);
    EXPECT_EQ(one().waits_on, Name("填报人"));
    EXPECT_EQ(one().basis.view(), "创建方案");
    city.file(City::clear_bureau, "sofar", "2022-03", {{City::clear, "built", "15"}, {City::clear, "green", "9"}},
              "cells");
    EXPECT_EQ(one().waits_on, Name("审核人"));
    city.dawn("2022-04-09");
    EXPECT_EQ(one().state, DutyState::late);
    EXPECT_EQ(one().days, -1);
    city.file(City::clear_bureau, "sofar", "2022-03", {{City::clear, "built", "15"}, {City::clear, "green", "9"}});
    EXPECT_TRUE(duties(city, clerk, march_return).empty());
    EXPECT_TRUE(one(true).late) << "done, and late";
    EXPECT_EQ(one(true).done, day("2022-04-09"));
    EXPECT_EQ(duties(city, city.steward(), "审核接收《建筑累计》2022-03").size(), 1u) << "now it is the next level's";
}
/// R-ORG-03
TEST(duty, of_who_left_lies_orphaned_until_it_is_handed_over) {
    City city("2022-04-06");
    city.file(City::clear_bureau, "sofar", "2022-03", {{City::clear, "built", "15"}}, "cells");
    const auto one = [&] { return duties(city, city.steward(), march_return).at(0); };
    EXPECT_FALSE(one().orphaned);
    city.record([](const auto&...) { return record(unit::PostEnded{{1}, day("2022-04-06")}); });
    city.dawn("2022-04-07");
    EXPECT_TRUE(one().orphaned) << "工作人员衔接不到位";
    city.record([](const auto&...) {
        return record(
            unit::PostGiven{{20}, City::clear_bureau, {9}, {}, "填报人", {Role::clerk}, day("2022-04-07"), {}},
            unit::PostHandedOver{{1}, {20}});
    });
    EXPECT_FALSE(one().orphaned);
    EXPECT_EQ(one().person->name, "林知秋");
}
/// R-ORG-03: AB角, from one day to another, both included.
TEST(stand_in, may_act_in_the_post_on_the_days_named_and_on_no_other) {
    City city("2022-04-05");
    city.record([](const auto&...) {
        return record(account::Opened{{9}, {9}, "lzq"},
                      unit::StandInNamed{{1}, {9}, {9}, day("2022-04-06"), day("2022-04-07")});
    });
    const auto acts_as_clerk = [&] { return viewer_of(city.state, {9}, {1}).is(Role::clerk); };
    EXPECT_FALSE(acts_as_clerk());
    for (const auto& [today, may] : {std::pair{"2022-04-06", true}, {"2022-04-07", true}, {"2022-04-08", false}}) {
        city.dawn(today);
        EXPECT_EQ(acts_as_clerk(), may) << today;
        EXPECT_EQ(posts_of(city.state, {9}, day(today)).size(), may ? 2u : 1u) << today;
    }
    EXPECT_EQ(viewer_of(city.state, {9}, {1}).person,
              viewer_of(city.state, {9}, {1}).account ? Id<Person>{9} : Id<Person>{});
}
}  // namespace
}  // namespace greentally::scenario
