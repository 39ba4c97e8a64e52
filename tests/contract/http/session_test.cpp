/// Log-in, lockout, limits by the real clock, tokens, the first start.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

#include "client.hpp"
#include "office.hpp"

namespace greentally {
using namespace std::chrono_literals;
using test::Office;
using test::Wire;
const std::string json = "Origin: http://x\r\nContent-Type: application/json\r\n";
test::Answer attempt(Office& h, const std::string& account, const std::string& password) {
    return Wire(h.port).send("POST", "/api/v1/session",
                             R"({"account":")" + account + R"(","password":")" + password + "\"}", json);
}
std::string file_text(const std::string& path) {
    std::ifstream in(path);
    return {std::istreambuf_iterator<char>(in), {}};
}

TEST(LogIn, OpensASessionInAPost) {
    Office h;
    const auto in = attempt(h, "ann", "Right-horse9");
    EXPECT_EQ(in.status, 200);
    EXPECT_EQ(in.body, R"({"account":{"id":1},"post":{"id":10}})");
    const auto set = in.field("Set-Cookie");
    EXPECT_NE(set.find("; Path=/; HttpOnly; SameSite=Strict"), std::string::npos) << set;
    const std::string id = set.substr(11, 64), cookie = "Cookie: a=b; greentally=" + id + "\r\n";
    EXPECT_EQ(set[75], ';') << "64 hex digits";
    EXPECT_EQ(Wire(h.port).get("/api/v1/session", cookie).status, 200);
    EXPECT_EQ(Wire(h.port).send("PUT", "/api/v1/session/post", R"({"post":11})", cookie + json).body,
              R"({"account":{"id":1},"post":{"id":11}})");
    EXPECT_EQ(Wire(h.port).get("/api/v1/session", cookie).body, R"({"account":{"id":1},"post":{"id":11}})");
    EXPECT_EQ(Wire(h.port).send("PUT", "/api/v1/session/post", R"({"post":20})", cookie + json).status, 404)
        << "another's post";
    const auto out = Wire(h.port).send("DELETE", "/api/v1/session", "", cookie + json);
    EXPECT_EQ(out.status, 204);
    EXPECT_NE(out.field("Set-Cookie").find("Max-Age=0"), std::string::npos);
    EXPECT_EQ(Wire(h.port).get("/api/v1/session", cookie).status, 401);
}
TEST(LogIn, WrongNamesAndWrongPasswordsLookAlike) {
    Office h;
    const auto wrong = attempt(h, "ann", "nope"), unknown = attempt(h, "nobody", "nope");
    EXPECT_EQ(wrong.status, 401);
    EXPECT_EQ(unknown.status, 401);
    EXPECT_EQ(wrong.body, unknown.body);
    EXPECT_EQ(attempt(h, "", "x").status, 400);
    EXPECT_EQ(Wire(h.port).send("POST", "/api/v1/session", "[]", json).status, 400);
}
TEST(LogIn, FiveFailuresLockForAWhileAndLongerEachTime) {
    Office h;
    for (int i = 0; i < 5; ++i) EXPECT_EQ(attempt(h, "ann", "wrong").status, 401) << i;
    const auto locked = attempt(h, "ann", "Right-horse9");
    EXPECT_EQ(locked.status, 429);
    EXPECT_EQ(locked.field("Retry-After"), "60");
    EXPECT_EQ(attempt(h, "bob", "Right-horse9").status, 200) << "others are not locked";
    h.pass(59s);
    EXPECT_EQ(attempt(h, "ann", "Right-horse9").status, 429);
    h.pass(2s);
    EXPECT_EQ(attempt(h, "ann", "wrong").status, 401);
    EXPECT_EQ(attempt(h, "ann", "Right-horse9").field("Retry-After"), "120");
    h.pass(121s);
    EXPECT_EQ(attempt(h, "ann", "Right-horse9").status, 200);
    for (int i = 0; i < 4; ++i) EXPECT_EQ(attempt(h, "ann", "wrong").status, 401) << "the count began anew";
    EXPECT_EQ(attempt(h, "ann", "Right-horse9").status, 200);
}
TEST(LogIn, ManyAtOnceCannotOutrunTheCount) {
    Office h;
    std::vector<std::unique_ptr<Wire>> wires;
    const std::string body = R"({"account":"ann","password":"wrong"})";
    for (int i = 0; i < 20; ++i) {
        wires.push_back(std::make_unique<Wire>(h.port));
        wires.back()->say("POST /api/v1/session HTTP/1.1\r\nHost: x\r\n" + json +
                          "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
    }
    int checked = 0;
    for (auto& w : wires) checked += w->answer().status == 401;
    EXPECT_EQ(checked, 5);
}
TEST(LogIn, APeerThatTriesManyNamesIsLocked) {
    Office h({.lockout = {.peer_failures = 10}});
    for (int i = 0; i < 10; ++i) EXPECT_EQ(attempt(h, "name" + std::to_string(i), "wrong").status, 401);
    EXPECT_EQ(attempt(h, "ann", "Right-horse9").status, 429);
}
TEST(LogIn, SessionsEndWhenIdleAndWhenOld) {
    Office h({.sessions = {.idle = 100s, .absolute = 250s}});
    const auto ann = h.log_in("ann"), idle = h.log_in("bob");
    for (int i = 0; i < 4; ++i) {
        h.pass(60s);
        EXPECT_EQ(Wire(h.port).get("/api/v1/session", ann).status, 200) << i;
    }
    EXPECT_EQ(Wire(h.port).get("/api/v1/session", idle).status, 401);
    h.pass(11s);
    EXPECT_EQ(Wire(h.port).get("/api/v1/session", ann).status, 401) << "older than 250 s, though never idle";
}
TEST(LogIn, AnAccountHasSoManySessionsAtMost) {
    Office h({.sessions = {.per_account = 2}});
    const auto first = h.log_in("ann");
    h.pass(1s);
    const auto second = h.log_in("ann");
    h.pass(1s);
    const auto third = h.log_in("ann");
    EXPECT_EQ(Wire(h.port).get("/api/v1/session", first).status, 401);
    EXPECT_EQ(Wire(h.port).get("/api/v1/session", second).status, 200);
    EXPECT_EQ(Wire(h.port).get("/api/v1/session", third).status, 200);
}
TEST(LogIn, PasswordsChangeAndOthersSessionsEnd) {
    Office h;
    const auto here = h.log_in("ann"), there = h.log_in("ann");
    const auto change = [&](const std::string& old, const std::string& fresh) {
        return Wire(h.port).send("PUT", "/api/v1/session/password",
                                 R"({"old":")" + old + R"(","new":")" + fresh + "\"}", here + json);
    };
    EXPECT_EQ(change("wrong", "New-horse77").status, 401);
    EXPECT_EQ(change("Right-horse9", "short").status, 400);
    EXPECT_NE(change("Right-horse9", "alllowercase").body.find("session.password_simple"), std::string::npos);
    EXPECT_NE(change("Right-horse9", "Xann-12345").body.find("session.password_name"), std::string::npos);
    EXPECT_EQ(change("Right-horse9", "New-horse77").status, 204);
    EXPECT_EQ(Wire(h.port).get("/api/v1/session", here).status, 200);
    EXPECT_EQ(Wire(h.port).get("/api/v1/session", there).status, 401);
    EXPECT_EQ(attempt(h, "ann", "Right-horse9").status, 401);
    EXPECT_EQ(attempt(h, "ann", "New-horse77").status, 200);
    const auto eve = h.log_in("eve");
    EXPECT_EQ(
        Wire(h.port).send("PUT", "/api/v1/accounts/2/password", R"({"password":"Given-pass1"})", here + json).status,
        403);
    EXPECT_EQ(
        Wire(h.port).send("PUT", "/api/v1/accounts/2/password", R"({"password":"Given-pass1"})", eve + json).status,
        204);
    EXPECT_EQ(
        Wire(h.port).send("PUT", "/api/v1/accounts/9/password", R"({"password":"Given-pass1"})", eve + json).status,
        404);
    EXPECT_EQ(attempt(h, "bob", "Given-pass1").status, 200);
}
TEST(LogIn, SecretsOnDiskAreHashesThatOthersCannotRead) {
    Office h;
    const auto path = h.folder + "/secrets/passwords";
    const auto text = file_text(path);
    EXPECT_EQ(text.find("Right-horse9"), std::string::npos);
    EXPECT_NE(text.find("ann\t$argon2id$"), std::string::npos);
    struct stat about {};
    ASSERT_EQ(::stat(path.c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777, 0600u);
    const auto again = edge::Passwords::open(path, edge::least_cost);
    ASSERT_TRUE(again);
    EXPECT_TRUE(again.value()->check("ann", "Right-horse9"));
    EXPECT_FALSE(again.value()->check("ann", "right-horse9"));
    ::chmod(path.c_str(), 0644);
    EXPECT_EQ(edge::Passwords::open(path, edge::least_cost).error().why, Why::denied);
    ::chmod(path.c_str(), 0600);
    std::ofstream(path, std::ios::app) << "mallory\tplain\n";
    EXPECT_EQ(edge::Passwords::open(path, edge::least_cost).error().why, Why::corrupt);
}
TEST(LogIn, MachinesComeWithATokenBoundToAPost) {
    Office h;
    const auto eve = h.log_in("eve"), ann = h.log_in("ann");
    const auto issue = [&](const std::string& cookie, const std::string& body) {
        return Wire(h.port).send("POST", "/api/v1/tokens", body, cookie + json);
    };
    const std::string body = R"({"title":"water bureau","account":1,"post":10,"until":"2999-12-31"})";
    EXPECT_EQ(issue(ann, body).status, 403);
    EXPECT_EQ(issue(eve, R"({"title":"x","account":1,"post":20,"until":"2999-12-31"})").status, 404)
        << "not that account's post";
    const auto made = issue(eve, body);
    EXPECT_EQ(made.status, 201);
    EXPECT_EQ(issue(eve, body).status, 409);
    const std::string token = made.body.substr(10, 67), bearer = "Authorization: Bearer " + token + "\r\n";
    EXPECT_EQ(Wire(h.port).get("/api/v1/session", bearer).body, R"({"account":{"id":1},"post":{"id":10}})");
    EXPECT_EQ(Wire(h.port)
                  .send("POST", "/api/v1/notes", R"({"text":"m"})",
                        bearer + "Idempotency-Key: m\r\nContent-Type: application/json\r\n")
                  .status,
              200)
        << "no browser, no origin";
    EXPECT_EQ(Wire(h.port).get("/api/v1/session", "Authorization: Bearer gt_" + std::string(64, '0') + "\r\n").status,
              401);
    EXPECT_EQ(file_text(h.folder + "/secrets/tokens").find(token), std::string::npos);
    const auto list = Wire(h.port).get("/api/v1/tokens", eve).body;
    EXPECT_NE(list.find("water bureau"), std::string::npos);
    EXPECT_EQ(list.find(token), std::string::npos);
    EXPECT_EQ(Wire(h.port).send("DELETE", "/api/v1/tokens/water%20bureau", "", eve + json).status, 204);
    EXPECT_EQ(Wire(h.port).get("/api/v1/session", bearer).status, 401);
}
TEST(LogIn, TokensEndWithTheirLastDay) {
    const std::string path = testing::TempDir() + "tokens_" + std::to_string(::getpid());
    const auto tokens = edge::Tokens::open(path).value();
    const auto last = day_of(2022, 4, 20).value(), next = day_of(2022, 4, 21).value();
    const auto token = tokens->issue({{1}, {10}, "meter", last}).value();
    const auto again = edge::Tokens::open(path).value();
    ASSERT_TRUE(again->find(token, last));
    EXPECT_EQ(again->find(token, last)->post.n, 10u);
    EXPECT_FALSE(again->find(token, next));
    std::filesystem::remove(path);
}
TEST(LogIn, TheFirstStartsLinkIsGoodOnce) {
    Office h;
    const auto old = h.log_in_->setup().make().value(), token = h.log_in_->setup().make().value();
    const auto use = [&](const std::string& t, const std::string& unit, const std::string& password) {
        const auto who = [&](const std::string& login) {
            return R"({"name":"n","login":")" + login + R"(","password":")" + password + "\"}";
        };
        return Wire(h.port).send("POST", "/api/v1/setup",
                                 R"({"token":")" + t + R"(","unit":")" + unit + R"(","system":)" + who("sys") +
                                     R"(,"security":)" + who("sec") + R"(,"audit":)" + who("aud") + "}",
                                 json);
    };
    EXPECT_EQ(use(old, "u", "Right-horse9").status, 403) << "a newer link voids it";
    EXPECT_EQ(use(token, "u", "weak").status, 400);
    EXPECT_EQ(use(token, "", "Right-horse9").status, 409)
        << "the house refuses: the link stays good, no password stays";
    EXPECT_FALSE(h.log_in_->passwords().has("sys"));
    EXPECT_EQ(use(token, "u", "Right-horse9").status, 201);
    EXPECT_TRUE(h.log_in_->passwords().has("sys"));
    EXPECT_EQ(use(token, "u", "Right-horse9").status, 403);
}
TEST(LogIn, LogInsAndRefusalsAreWrittenDown) {
    Office h;
    h.log_in("ann");
    attempt(h, "ann", "wrong");
    const std::scoped_lock lock(h.audit_mutex);
    ASSERT_EQ(h.audited.size(), 2u);
    EXPECT_EQ(h.audited[0].who->account, test::ann);
    EXPECT_EQ(h.audited[0].status, 200);
    EXPECT_EQ(h.audited[1].code, "session.wrong");
    EXPECT_EQ(h.audited[1].peer, "127.0.0.1");
}
}  // namespace greentally
