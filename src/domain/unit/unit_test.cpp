#include "domain/unit/test_city.hpp"

#include <gtest/gtest.h>

namespace greentally {
namespace {
using testing::day;

class Units : public ::testing::Test, public testing::City {
protected:
    Units() : City({unit::room()}) {}
    /// A unit with the functions, in an area. Returns its id; 0 if refused.
    Id<Unit> found(Id<Area> area, const std::string& name, const std::string& functions = "",
                   const std::string& more = "") {
        const std::string no =
            post("/units",
                 R"({"area":)" + std::to_string(area.n) + R"(,"kind":"department","name":")" + name +
                     R"(","functions":[)" + (functions.empty() ? "" : "\"" + functions + "\"") + "]" + more + "}",
                 steward(city));
        return {no.empty() ? id : 0};
    }
    Id<Person> enter(const std::string& name) {
        EXPECT_EQ(post("/persons", R"({"name":")" + name + "\"}", security()), "");
        return {id};
    }
    std::string give(Id<Unit> unit, Id<Person> person, const std::string& roles, const std::string& more = "") {
        return post(
            "/units/{unit}/posts",
            R"({"person":)" + std::to_string(person.n) + R"(,"title":"科员","roles":[)" + roles + "]" + more + "}",
            security(), {{"unit", std::to_string(unit.n)}});
    }
    Id<Unit> answers(Id<Area> area, const char* function, unit::Level level, const char* on = "2022-04-20") {
        return competent_unit(state, area, function, level, day(on));
    }
    std::string map(Id<Area> area, const char* level, Id<Unit> unit, const std::string& more = "") {
        return post("/competences",
                    R"({"area":)" + std::to_string(area.n) + R"(,"function":"drainage","level":")" + level +
                        R"(","unit":)" + std::to_string(unit.n) + more + "}",
                    steward(city));
    }
};
Params at(Id<Unit> unit) { return {{"unit", std::to_string(unit.n)}}; }
Params at(Id<Post> post) { return {{"post", std::to_string(post.n)}}; }
Params at(Id<Person> person) { return {{"person", std::to_string(person.n)}}; }

TEST_F(Units, FoundedWithACreditCode) {
    const auto with_code = [](const char* code) {
        return std::string(R"({"area":3,"kind":"department","name":"清溪县住建局","credit_code":")") + code + "\"}";
    };
    EXPECT_EQ(post("/units", with_code("911100001000013428"), steward(city)), "unit.credit_code_check credit_code");
    EXPECT_EQ(refusal.expected, "C");
    EXPECT_EQ(post("/units", with_code("91110000100001342C"), steward(city)), "");
    EXPECT_EQ(post("/units", with_code("91110000100001342C"), steward(city)), "unit.credit_code_taken credit_code");
    EXPECT_EQ(post("/units", with_code("9111O000100001342C"), steward(city)), "unit.credit_code_character credit_code");
    EXPECT_EQ(refusal.expected, "5");
    EXPECT_EQ(post("/units", with_code(""), steward(city)), "") << "a task force has none";
    EXPECT_EQ(state.all<Unit>().size(), 2u);
}
TEST_F(Units, FoundedOnlyWhereTheStewardLooksAfter) {
    const std::string body = R"({"area":3,"kind":"department","name":"清溪县住建局"})";
    EXPECT_EQ(post("/units", body, steward(county)), "");
    EXPECT_EQ(post("/units", body, steward(other_county)), "unit.outside area");
    EXPECT_EQ(post("/units", body, steward(town)), "unit.outside area");
    EXPECT_EQ(post("/units", body, security()), "denied");
    EXPECT_EQ(post("/units", R"({"area":77,"kind":"department","name":"无"})", steward(city)), "not_found area");
    EXPECT_EQ(post("/units", R"({"area":3,"kind":"department","name":"绝密★"})", steward(city)),
              "secrecy.classified name");
    EXPECT_EQ(post("/units/{unit}/revise", R"({"short_name":"住建"})", steward(other_county), at(Id<Unit>{1})),
              "unit.outside unit");
    EXPECT_EQ(post("/units/{unit}/revise", R"({"short_name":"住建"})", steward(county), at(Id<Unit>{1})), "");
    EXPECT_EQ(state.at_id(Id<Unit>{1}).short_name, "住建");
    EXPECT_EQ(state.at_id(Id<Unit>{1}).name, "清溪县住建局");
}
TEST_F(Units, OnePersonInSeveralPosts) {
    const auto a = found(county, "住建局"), b = found(city, "市局专班");
    const auto person = enter("张三");
    EXPECT_EQ(give(a, person, R"("clerk","checker")"), "");
    EXPECT_EQ(give(b, person, R"("steward")"), "");
    EXPECT_EQ(give(b, person, R"("audit_admin")"), "unit.roles_exclusive roles");
    EXPECT_EQ(give(b, person, ""), "unit.roles roles");
    EXPECT_EQ(state.at_id(Id<Post>{1}).roles, bit(Role::clerk) | bit(Role::checker));
    const auto admin = enter("李四");
    EXPECT_EQ(give(b, admin, R"("system_admin","audit_admin")"), "unit.roles_exclusive roles");
    EXPECT_EQ(give(b, admin, R"("system_admin")", R"(,"to":"2022-06-30")"), "");
    EXPECT_EQ(give(b, admin, R"("clerk")"), "unit.roles_exclusive roles");
    EXPECT_EQ(give(b, admin, R"("clerk")", R"(,"from":"2022-07-01")"), "") << "afterwards he may";
    EXPECT_EQ(post("/units/{unit}/posts", R"({"person":1,"title":"局长","roles":["head"]})", steward(city), at(a)),
              "denied");
    const auto page = get("/persons/{person}", steward(other_county), at(person));
    EXPECT_NE(page.find("市局专班"), page.npos);
    EXPECT_NE(page.find("住建局"), page.npos);
    EXPECT_EQ(get("/persons/{person}", Viewer{}, at(person)), "denied");
}
TEST_F(Units, DivisionsBelongToTheirUnit) {
    const auto a = found(county, "住建局"), b = found(other_county, "水务局");
    EXPECT_EQ(post("/units/{unit}/divisions", R"({"name":"排水股"})", steward(city), at(a)), "");
    const auto division = std::to_string(id);
    const auto person = enter("张三");
    EXPECT_EQ(give(b, person, R"("clerk")", ",\"division\":" + division), "unit.division_elsewhere division");
    EXPECT_EQ(give(a, person, R"("clerk")", ",\"division\":" + division), "");
    EXPECT_EQ(post("/divisions/{division}/close", R"({"to":"2022-05-01"})", steward(city), {{"division", division}}),
              "unit.posts_open division");
}
TEST_F(Units, StandsInBetweenDates) {
    const auto a = found(county, "住建局"), b = found(county, "水务局");
    const auto head = enter("张三"), deputy = enter("李四"), stranger = enter("王五");
    EXPECT_EQ(give(a, head, R"("head")"), "");
    const Id<Post> post_id{id};
    EXPECT_EQ(give(a, deputy, R"("clerk")"), "");
    EXPECT_EQ(give(b, stranger, R"("clerk")"), "");
    const auto name = [&](Id<Person> who, const Viewer& by,
                          const char* dates = R"(,"from":"2022-05-01","to":"2022-05-07")") {
        return post("/posts/{post}/stand-ins", R"({"person":)" + std::to_string(who.n) + dates + "}", by, at(post_id));
    };
    Viewer own_head = steward(county);
    own_head.unit = a, own_head.roles = bit(Role::head);
    Viewer other_head = own_head;
    other_head.unit = b;
    EXPECT_EQ(name(deputy, other_head), "unit.head_or_steward post");
    EXPECT_EQ(name(stranger, own_head), "unit.deputy_elsewhere person");
    EXPECT_EQ(name(head, own_head), "unit.itself person");
    EXPECT_EQ(name(deputy, own_head, R"(,"from":"2022-05-01","to":"2022-04-01")"), "unit.dates to");
    EXPECT_EQ(name(deputy, own_head), "");
    EXPECT_EQ(name(deputy, own_head), "unit.stand_in_already person");
    EXPECT_EQ(give(a, deputy, R"("security_admin")", R"(,"from":"2022-05-07")"), "unit.roles_exclusive roles");
    EXPECT_EQ(post("/posts/{post}/stand-ins/end", R"({"person":2,"from":"2022-05-01","to":"2022-05-03"})", own_head,
                   at(post_id)),
              "");
    EXPECT_EQ(state.find<StandIn>({post_id, deputy, day("2022-05-01")})->to, day("2022-05-03"));
}
TEST_F(Units, NoItemWithoutALivingOwner) {
    const auto a = found(county, "住建局");
    const auto leaver = enter("张三"), heir = enter("李四");
    EXPECT_EQ(give(a, leaver, R"("clerk")"), "");
    const Id<Post> old{id};
    EXPECT_EQ(give(a, heir, R"("clerk")"), "");
    const Id<Post> next{id};
    EXPECT_EQ(living_post(state, old, state.today), old);
    const auto hand_over = [&] {
        return post("/posts/{post}/hand-over", R"({"to":)" + std::to_string(next.n) + "}", steward(city), at(old));
    };
    EXPECT_EQ(hand_over(), "unit.post_held post");
    EXPECT_EQ(post("/persons/{person}/leave", R"({"left":"2022-04-20"})", security(), at(leaver)), "");
    EXPECT_EQ(get("/posts/orphaned", steward(city)), R"({"items":[]})") << "still in service today";
    dawn(day("2022-04-21"));
    EXPECT_EQ(living_post(state, old, state.today), Id<Post>{});
    const std::string orphans = get("/posts/orphaned", steward(city));
    EXPECT_NE(orphans.find(R"("post":1)"), orphans.npos) << orphans;
    EXPECT_NE(orphans.find(R"("left":true)"), orphans.npos) << orphans;
    EXPECT_EQ(get("/posts/orphaned", steward(city), {{"area", "4"}}), R"({"items":[]})");
    EXPECT_EQ(hand_over(), "");
    EXPECT_EQ(living_post(state, old, state.today), next);
    EXPECT_EQ(get("/posts/orphaned", steward(city)), R"({"items":[]})");
    EXPECT_EQ(give(a, leaver, R"("clerk")"), "unit.person_left person");
}
TEST_F(Units, CommandAndGuidanceAreKeptApart) {
    const auto government = found(county, "县政府"), other = found(city, "市政府"), bureau = found(county, "县住建局"),
               city_bureau = found(city, "市住建局"), city_works = found(city, "市城管局");
    const auto relate = [&](Id<Unit> lower, Id<Unit> upper, const char* tie, const char* from = "2020-01-01") {
        return post("/units/{unit}/relations",
                    R"({"upper":)" + std::to_string(upper.n) + R"(,"tie":")" + tie + R"(","from":")" + from + "\"}",
                    steward(city), at(lower));
    };
    EXPECT_EQ(relate(bureau, government, "command"), "");
    EXPECT_EQ(relate(bureau, other, "command"), "unit.commanded upper");
    EXPECT_EQ(relate(bureau, city_bureau, "guidance"), "");
    EXPECT_EQ(relate(bureau, city_works, "guidance"), "") << "two lines may end in one bureau";
    EXPECT_EQ(relate(bureau, city_works, "guidance", "2022-01-01"), "unit.related upper");
    EXPECT_EQ(relate(government, bureau, "command"), "unit.circle upper");
    EXPECT_EQ(relate(city_bureau, bureau, "guidance"), "unit.circle upper");
    EXPECT_EQ(relate(bureau, bureau, "guidance"), "unit.itself upper");
    EXPECT_EQ(post("/units/{unit}/relations/end",
                   R"({"upper":1,"tie":"command","from":"2020-01-01","to":"2022-03-31"})", steward(city), at(bureau)),
              "");
    EXPECT_EQ(relate(bureau, other, "command", "2022-04-01"), "");
    const std::string page = get("/units/{unit}", steward(other_county), at(bureau));
    EXPECT_NE(page.find(R"({"unit":{"id":4,"name":"市住建局"},"tie":"guidance","from":"2020-01-01","to":null})"),
              page.npos)
        << page;
}
TEST_F(Units, WhoAnswersForAFunction) {
    const auto bureau = found(Units::county, "县住建局", "drainage"), water = found(Units::county, "县水务局"),
               city_water = found(city, "市水务局", "drainage"), zone = found(town, "镇污水厂");
    EXPECT_EQ(found(Units::county, "另一局", "drainage"), Id<Unit>{}) << "one unit a function";
    EXPECT_EQ(refusal, (Refusal{"unit.function_taken", "functions", "drainage"}));
    EXPECT_EQ(found(Units::county, "另一局", "dancing"), Id<Unit>{});
    EXPECT_EQ(refusal, (Refusal{"unit.function_unknown", "functions", "dancing"}));

    // by what the units have
    EXPECT_EQ(answers(village, "drainage", unit::Level::county), bureau);
    EXPECT_EQ(answers(village, "drainage", unit::Level::city), city_water);
    EXPECT_EQ(answers(other_county, "drainage", unit::Level::county), Id<Unit>{});
    EXPECT_EQ(answers(village, "greening", unit::Level::county), Id<Unit>{});
    EXPECT_EQ(answers(other_city, "drainage", unit::Level::city), Id<Unit>{});

    // in this county drainage belongs to the water bureau from March on
    EXPECT_EQ(map(Units::county, "county", water, R"(,"from":"2022-03-01")"), "");
    EXPECT_EQ(answers(village, "drainage", unit::Level::county), water);
    EXPECT_EQ(answers(village, "drainage", unit::Level::county, "2022-02-28"), bureau);
    // nearer still, and a city that answers itself for districts without a bureau
    EXPECT_EQ(map(town, "county", zone), "");
    EXPECT_EQ(answers(village, "drainage", unit::Level::county), zone);
    EXPECT_EQ(answers(Units::county, "drainage", unit::Level::county), water);
    EXPECT_EQ(map(city, "county", city_water), "");
    EXPECT_EQ(answers(other_county, "drainage", unit::Level::county), city_water);
    EXPECT_EQ(answers(Units::county, "drainage", unit::Level::county), water) << "the nearest wins";
    // succeeded by another mapping; the earlier one ends the day before
    EXPECT_EQ(map(Units::county, "county", bureau, R"(,"from":"2022-04-01")"), "");
    EXPECT_EQ(answers(Units::county, "drainage", unit::Level::county, "2022-03-31"), water);
    EXPECT_EQ(answers(Units::county, "drainage", unit::Level::county, "2022-04-01"), bureau);
    EXPECT_EQ(map(Units::county, "county", water, R"(,"from":"2022-02-01")"), "unit.competence_later from");
    EXPECT_EQ(map(other_city, "city", city_water), "unit.outside area");
    EXPECT_EQ(
        get("/competences/answering", steward(city), {{"area", "6"}, {"function", "drainage"}, {"level", "county"}}),
        R"({"unit":{"id":4,"name":"镇污水厂"}})");
}
TEST_F(Units, EndsWhenNothingHangsOnIt) {
    const auto old = found(county, "住建局"), heir = found(county, "住建和城管局");
    const auto person = enter("张三");
    EXPECT_EQ(give(old, person, R"("clerk")"), "");
    const auto dissolve = [&] {
        return post("/units/{unit}/dissolve", R"({"valid_to":"2022-04-30"})", steward(city), at(old));
    };
    EXPECT_EQ(dissolve(), "unit.posts_open unit");
    EXPECT_EQ(post("/posts/{post}/end", R"({"to":"2022-04-30"})", security(), at(Id<Post>{1})), "");
    EXPECT_EQ(map(county, "county", old), "");
    EXPECT_EQ(dissolve(), "unit.competences_open unit");
    EXPECT_EQ(post("/competences/end",
                   R"({"area":3,"function":"drainage","level":"county","from":"2022-04-20","to":"2022-04-30"})",
                   steward(city)),
              "");
    EXPECT_EQ(dissolve(), "");
    EXPECT_EQ(post("/units/{unit}/successors", R"({"successor":2,"passage":"merged","on":"2022-05-01"})", steward(city),
                   at(old)),
              "");
    EXPECT_EQ(give(old, person, R"("clerk")", R"(,"from":"2022-05-01")"), "unit.not_valid unit");
    EXPECT_EQ(give(old, person, R"("clerk")", R"(,"from":"2022-04-21")"), "unit.not_valid unit")
        << "no post outlives its unit";
    dawn(day("2022-05-01"));
    EXPECT_EQ(get("/units", steward(city), {{"area", "3"}}).find("\"住建局\""), std::string::npos);
    EXPECT_NE(get("/units", steward(city), {{"area", "3"}, {"former", "true"}}).find("\"住建局\""), std::string::npos);
    EXPECT_EQ(give(heir, person, R"("clerk")"), "");
    EXPECT_EQ(post("/posts/{post}/hand-over", R"({"to":2})", steward(city), at(Id<Post>{1})), "") << "to the successor";
}
TEST_F(Units, ListedByPages) {
    for (int i = 1; i <= 7; ++i) EXPECT_TRUE(found(i % 2 ? county : other_county, "单位" + std::to_string(i)));
    const auto ids = [&](const Params& params) {
        const auto document = Document::parse(get("/units", steward(city), params));
        std::string out;
        const Json items = document->root().find("items");
        for (std::size_t i = 0; i < items.size(); ++i) out += std::to_string(*items.item(i).find("id").integer());
        return out + "/" + std::string(document->root().find("next").string());
    };
    EXPECT_EQ(ids({{"limit", "3"}}), "123/3");
    EXPECT_EQ(ids({{"limit", "3"}, {"cursor", "3"}}), "456/6");
    EXPECT_EQ(ids({{"limit", "3"}, {"cursor", "6"}}), "7/");
    EXPECT_EQ(ids({{"area", "3"}}), "1357/");
    EXPECT_EQ(ids({{"area", "3"}, {"limit", "4"}}), "1357/") << "no page behind the last";
    EXPECT_EQ(ids({{"q", "位4"}}), "4/");
    EXPECT_EQ(get("/units", steward(city), {{"cursor", "x"}}), "unit.cursor");
    EXPECT_EQ(get("/units", Viewer{}), "denied");
    EXPECT_NE(get("/units", security()).find("单位1"), std::string::npos) << "administrators read the directory";
}
}  // namespace
}  // namespace greentally
