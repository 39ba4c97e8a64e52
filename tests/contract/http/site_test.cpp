/// The web app's files and the fields that every answer bears.
#include <gtest/gtest.h>

#include <fstream>

#include "client.hpp"
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
}  // namespace greentally
