/// The web app's files and the fields that every answer bears.
#include <gtest/gtest.h>

#include <fstream>

#include "client.hpp"
#include "edge/http/journal.hpp"
#include "office.hpp"

namespace greentally {
using test::Office;
using test::Wire;
namespace fs = std::filesystem;

struct Web : testing::Test {
    void SetUp() override {
        folder = testing::TempDir() + "web_" + std::to_string(::getpid());
        fs::create_directories(folder + "/dist/assets");
        write("dist/index.html", "<!doctype html><title>绿账</title>");
        write("dist/assets/app-a1b2c3d4.js", std::string(5000, ';'));
        write("dist/assets/logo.svg", "<svg/>");
        write("dist/.hidden", "no");
        write("secret.txt", "secret");
        fs::create_symlink(folder + "/secret.txt", folder + "/dist/link.txt");
        house = std::make_unique<Office>(Office::Options{.web = folder + "/dist"});
    }
    void TearDown() override {
        house.reset();
        fs::remove_all(folder);
    }
    void write(const std::string& name, const std::string& text) { std::ofstream(folder + "/" + name) << text; }
    std::string folder;
    std::unique_ptr<Office> house;
};

TEST_F(Web, ServesFilesAndScreens) {
    Wire wire(house->port);
    const auto index = wire.get("/");
    EXPECT_NE(index.body.find("绿账"), std::string::npos);
    EXPECT_EQ(index.field("Content-Type"), "text/html; charset=utf-8");
    EXPECT_EQ(index.field("Cache-Control"), "no-cache");
    EXPECT_EQ(wire.get("/board/510104?period=2022Q1").body, index.body) << "a screen's address";
    const auto script = wire.get("/assets/app-a1b2c3d4.js");
    EXPECT_EQ(script.body.size(), 5000u);
    EXPECT_EQ(script.field("Content-Type"), "text/javascript; charset=utf-8");
    EXPECT_EQ(script.field("Cache-Control"), "public, max-age=31536000, immutable");
    const auto packed = wire.get("/assets/app-a1b2c3d4.js", "Accept-Encoding: gzip\r\n");
    EXPECT_EQ(packed.field("Content-Encoding"), "gzip");
    EXPECT_LT(packed.body.size(), 200u);
    EXPECT_NE(packed.field("ETag"), script.field("ETag"));
    EXPECT_EQ(wire.get("/assets/app-a1b2c3d4.js", "If-None-Match: W/" + script.field("ETag") + "\r\n").status, 304);
    EXPECT_EQ(wire.get("/assets/logo.svg").field("Cache-Control"), "no-cache");
    EXPECT_EQ(wire.send("HEAD", "/", "").field("Content-Length"), std::to_string(index.body.size()));
    EXPECT_EQ(wire.get("/assets/old-00000000.js").status, 404) << "a missing script must not be a page";
    EXPECT_EQ(wire.get("/api/v1/nowhere").status, 404);
    EXPECT_EQ(Wire(house->open_port).get("/").status, 404);
}
TEST_F(Web, NothingOutsideTheFolderCanBeAskedFor) {
    for (const char* path : {"/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/assets/..%5c..%5csecret.txt",
                             "/assets/../../secret.txt", "//secret.txt", "/./secret.txt", "/link.txt", "/.hidden",
                             "/%2ehidden", "/secret.txt%00.js", "/etc/passwd.txt"}) {
        const auto a = Wire(house->port).get(path);
        EXPECT_TRUE(a.status == 400 || a.status == 404) << path << " " << a.status;
        EXPECT_EQ(a.body.find("secret\n"), std::string::npos) << path;
    }
}
TEST_F(Web, EveryAnswerIsFencedIn) {
    Wire wire(house->port);
    for (const auto& a : {wire.get("/"), wire.get("/api/v1/notes"), wire.get("/api/v1/%zz")}) {
        EXPECT_NE(a.field("Content-Security-Policy").find("default-src 'self'"), std::string::npos) << a.head;
        EXPECT_NE(a.field("Content-Security-Policy").find("frame-ancestors 'none'"), std::string::npos);
        EXPECT_EQ(a.field("X-Content-Type-Options"), "nosniff");
        EXPECT_EQ(a.field("Referrer-Policy"), "no-referrer");
        if (a.status == 400) break;
    }
}
TEST(Journal, SaysWhatWasServedAndNothingOfTheAsker) {
    int ends[2];
    ASSERT_EQ(::pipe(ends), 0);
    {
        edge::Journal journal(ends[1]);
        net::Limits limits;
        net::Handlers handlers;
        handlers.request = [](net::Request, net::Responder to) { to.respond({200, {}, "four", {}, {}}); };
        handlers.served = [&](const net::Served& served) { journal.served(served); };
        net::Server server(limits, handlers);
        const auto port = server.listen({"127.0.0.1", 0, 0}).value();
        server.start();
        Wire(port).get("/api/v1/areas/search?q=%E5%BC%A0%E4%B8%89", "Cookie: greentally=secret\r\n");
        Wire(port).get("/%zz");
        char buffer[4096];
        std::string text;
        while (std::count(text.begin(), text.end(), '\n') < 2) {
            const ssize_t n = ::read(ends[0], buffer, sizeof buffer);
            ASSERT_GT(n, 0);
            text.append(buffer, std::size_t(n));
        }
        const auto line = Document::parse(text.substr(0, text.find('\n')));
        ASSERT_TRUE(line);
        EXPECT_EQ(line->root().find("path").string(), "/api/v1/areas/search");
        EXPECT_EQ(line->root().find("status").integer(), 200);
        EXPECT_EQ(line->root().find("bytes").integer(), 4);
        for (const char* kept_out : {"secret", "127.0.0.1", "E5BC", "q="})
            EXPECT_EQ(text.find(kept_out), std::string::npos) << text;
        EXPECT_NE(text.find("\"status\":400"), std::string::npos) << text;
    }
    ::close(ends[0]), ::close(ends[1]);
}
}  // namespace greentally
