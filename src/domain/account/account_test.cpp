#include "domain/account/account.hpp"

#include <gtest/gtest.h>

#include "domain/account/acts.hpp"
#include "domain/unit/test_city.hpp"

namespace greentally {
namespace {
using testing::day;

class Accounts : public ::testing::Test, public testing::City {
protected:
    Accounts() : City({unit::room(), account::room()}, viewer_of) {
        const account::Establish start{"绿江市住建局", city,          {"甲", "sys"},
                                       {"乙", "sec"},  {"丙", "aud"}, account::Founder{"丁", "zhuanban"}};
        EXPECT_EQ(decided(account::decide(state, by({}), start)), "");
    }
    Viewer who(const char* login, Id<Post> post) const { return viewer_of(state, account_named(state, login), post); }
    Viewer first(const char* login) const {
        const auto posts = posts_of(state, account_named(state, login), state.today);
        return who(login, posts.empty() ? Id<Post>{} : posts.front());
    }
    /// A person with an account and a post in the first unit.
    Id<Post> join(const std::string& name, const std::string& login, const std::string& roles,
                  const std::string& more = "") {
        EXPECT_EQ(post("/persons", R"({"name":")" + name + "\"}", first("sec")), "");
        const std::string person = std::to_string(id);
        EXPECT_EQ(post("/accounts", R"({"person":)" + person + R"(,"login":")" + login + "\"}", first("sec")), "");
        EXPECT_EQ(post("/units/{unit}/posts",
                       R"({"person":)" + person + R"(,"title":"科员","roles":[)" + roles + "]" + more + "}",
                       first("sec"), {{"unit", "1"}}),
                  "");
        return {id};
    }
};

TEST_F(Accounts, ThreeAdministratorsAndAStewardBegin) {
    EXPECT_EQ(first("sys").roles, bit(Role::system_admin));
    EXPECT_EQ(first("sec").roles, bit(Role::security_admin));
    EXPECT_EQ(first("aud").roles, bit(Role::audit_admin));
    EXPECT_EQ(first("zhuanban").roles, bit(Role::steward));
    for (const char* admin : {"sys", "sec", "aud"}) {
        EXPECT_TRUE(first(admin).span.empty()) << admin << " holds no area";
        EXPECT_FALSE(first(admin).business());
    }
    EXPECT_EQ(first("zhuanban").span, state.at_id(city).span);
    const account::Establish again{"另一个", city, {"甲", "sys2"}, {"乙", "sec2"}, {"丙", "aud2"}, {}};
    EXPECT_EQ(decided(account::decide(state, by({}), again)), "account.established");
}
TEST_F(Accounts, OnlyTheSecurityAdministratorSeesAccounts) {
    EXPECT_NE(get("/accounts", first("sec")).find("\"login\":\"aud\""), std::string::npos);
    for (const char* other : {"sys", "aud", "zhuanban"}) EXPECT_EQ(get("/accounts", first(other)), "denied");
    for (const char* other : {"sys", "aud", "zhuanban"})
        EXPECT_EQ(Sight(state, first(other)).find<Account>({1}), nullptr) << other;
    EXPECT_EQ(post("/accounts", R"({"person":1,"login":"x9"})", first("sys")), "denied");
    EXPECT_EQ(post("/accounts/{account}/disable", "", first("sec"), {{"account", "2"}}), "account.own account");
    EXPECT_EQ(post("/accounts/{account}/disable", "", first("sec"), {{"account", "77"}}), "not_found account");
}
TEST_F(Accounts, OpenedOncePerPerson) {
    EXPECT_EQ(post("/accounts", R"({"person":4,"login":"second"})", first("sec")), "account.person_has_one person");
    EXPECT_EQ(post("/persons", R"({"name":"戊"})", first("sec")), "");
    EXPECT_EQ(post("/accounts", R"({"person":5,"login":"Wu"})", first("sec")), "account.login_shape login");
    EXPECT_EQ(post("/accounts", R"({"person":5,"login":"w"})", first("sec")), "account.login_shape login");
    EXPECT_EQ(post("/accounts", R"({"person":5,"login":"sys"})", first("sec")), "account.login_taken login");
    EXPECT_EQ(post("/accounts", R"({"person":5,"login":"wu.5"})", first("sec")), "");
    EXPECT_EQ(state.at_id(Id<Account>{id}).created, state.today);
}
TEST_F(Accounts, TheViewerFollowsFromThePost) {
    const auto own = join("戊", "wu", R"("clerk")", R"(,"to":"2022-04-30")");
    const auto others = join("己", "ji", R"("head")");
    const Viewer v = who("wu", own);
    EXPECT_EQ(v.post, own);
    EXPECT_EQ(v.unit, Id<Unit>{1});
    EXPECT_EQ(v.roles, bit(Role::clerk));
    EXPECT_TRUE(v.business());
    EXPECT_FALSE(who("wu", others).business()) << "not his post";
    EXPECT_EQ(who("wu", others).roles, 0u);
    EXPECT_FALSE(who("wu", {}).business());
    EXPECT_TRUE(who("wu", {}).account) << "logged in all the same";
    dawn(day("2022-05-01"));
    EXPECT_EQ(who("wu", own).roles, 0u) << "the post has ended";
    EXPECT_TRUE(posts_of(state, account_named(state, "wu"), state.today).empty());
    EXPECT_EQ(posts_of(state, account_named(state, "wu"), day("2022-04-30")), (std::vector<Id<Post>>{own}));
}
TEST_F(Accounts, StandsInFromDayToDay) {
    const auto head = join("戊", "wu", R"("head")"), clerk = join("己", "ji", R"("clerk")");
    EXPECT_EQ(post("/posts/{post}/stand-ins", R"({"person":6,"from":"2022-05-02","to":"2022-05-03"})",
                   first("zhuanban"), {{"post", std::to_string(head.n)}}),
              "");
    EXPECT_EQ(who("ji", head).roles, 0u) << "not yet";
    dawn(day("2022-05-02"));
    EXPECT_EQ(who("ji", head).roles, bit(Role::head));
    EXPECT_EQ(who("ji", head).person, Id<Person>{6}) << "he acts himself, in another's post";
    EXPECT_EQ(posts_of(state, account_named(state, "ji"), state.today), (std::vector<Id<Post>>{clerk, head}));
    const std::string me = get("/account/me", who("ji", head));
    EXPECT_NE(me.find(R"("stand_in":true)"), me.npos) << me;
    EXPECT_NE(me.find(R"("area":{"id":2,"name":"绿江市","level":"city"})"), me.npos) << me;
    dawn(day("2022-05-03"));
    EXPECT_EQ(who("ji", head).roles, bit(Role::head)) << "the last day included";
    dawn(day("2022-05-04"));
    EXPECT_EQ(who("ji", head).roles, 0u);
}
TEST_F(Accounts, DisabledOrGoneIsNobody) {
    const auto own = join("戊", "wu", R"("clerk")");
    const std::string account = std::to_string(account_named(state, "wu").n);
    EXPECT_EQ(post("/accounts/{account}/disable", "", first("sec"), {{"account", account}}), "");
    EXPECT_FALSE(who("wu", own).account);
    EXPECT_EQ(post("/accounts/{account}/disable", "", first("sec"), {{"account", account}}),
              "account.disabled account");
    EXPECT_EQ(post("/accounts/{account}/enable", "", first("sec"), {{"account", account}}), "");
    EXPECT_EQ(who("wu", own).roles, bit(Role::clerk));
    EXPECT_EQ(post("/persons/{person}/leave", R"({"left":"2022-04-20"})", first("sec"), {{"person", "5"}}), "");
    dawn(day("2022-04-21"));
    EXPECT_FALSE(who("wu", own).account);
    EXPECT_FALSE(who("stranger", own).account);
}
}  // namespace
}  // namespace greentally
