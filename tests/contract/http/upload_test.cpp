/// Uploads: whole, in parts, broken off, taken over, too large.
#include <gtest/gtest.h>

#include <fstream>
#include <thread>

#include "client.hpp"
#include "office.hpp"

namespace greentally {
using test::Office;
using test::Wire;
const std::string binary = "Origin: http://x\r\nContent-Type: application/octet-stream\r\n";
std::string bytes_of(std::size_t n) {
    std::string out(n, '\0');
    std::uint32_t x = 7;
    for (char& c : out) c = char((x = x * 1664525 + 1013904223) >> 24);
    return out;
}
std::string id_in(const test::Answer& a) { return a.body.substr(11, 32); }
std::size_t files_in(const std::string& folder) {
    return std::size_t(
        std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator()));
}
std::string text_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

TEST(Uploads, WholeInOneRequest) {
    Office h;
    const auto ann = h.log_in("ann"), bob = h.log_in("bob");
    const std::string bytes = bytes_of(3'000'000);
    const auto a = Wire(h.port).send("POST", "/api/v1/uploads", bytes, ann + binary);
    ASSERT_EQ(a.status, 201) << a.body;
    EXPECT_NE(a.body.find("\"bytes\":3000000,\"complete\":true,\"sm3\":\"" + hex(sm3(bytes)) + "\""), std::string::npos)
        << a.body;
    const auto found = h.uploads->find(id_in(a), test::ann);
    ASSERT_TRUE(found);
    EXPECT_TRUE(text_of(h.uploads->path(found->id)) == bytes);
    EXPECT_FALSE(h.uploads->find(id_in(a), test::bob));
    EXPECT_EQ(Wire(h.port).get("/api/v1/uploads/" + id_in(a), bob).status, 404) << "another's upload does not exist";
    EXPECT_EQ(Wire(h.port).send("DELETE", "/api/v1/uploads/" + id_in(a), "", ann + binary).status, 204);
    EXPECT_EQ(files_in(h.folder + "/uploads"), 0u);
    EXPECT_EQ(Wire(h.port).send("POST", "/api/v1/uploads", bytes, binary).status, 401);
}
TEST(Uploads, InParts) {
    Office h;
    const auto ann = h.log_in("ann");
    const std::string bytes = bytes_of(200'000);
    Wire wire(h.port);
    const auto begun = wire.send("POST", "/api/v1/uploads", "", ann + binary + "Upload-Length: 200000\r\n");
    ASSERT_EQ(begun.status, 201) << begun.body;
    EXPECT_EQ(begun.field("Upload-Offset"), "0");
    const std::string path = begun.field("Location");
    const auto patch = [&](std::size_t from, std::size_t size) {
        return Wire(h.port).send("PATCH", path, bytes.substr(from, size),
                                 ann + binary + "Upload-Offset: " + std::to_string(from) + "\r\n");
    };
    EXPECT_EQ(patch(0, 70'000).field("Upload-Offset"), "70000");
    EXPECT_EQ(wire.send("HEAD", path, "", ann).field("Upload-Offset"), "70000");
    const auto wrong = patch(60'000, 10);
    EXPECT_EQ(wrong.status, 409);
    EXPECT_EQ(wrong.field("Upload-Offset"), "70000");
    EXPECT_EQ(
        Wire(h.port).send("PATCH", path, std::string(130'001, 'x'), ann + binary + "Upload-Offset: 70000\r\n").status,
        413);
    EXPECT_FALSE(h.uploads->find(id_in(begun), test::ann)) << "not complete";
    const auto last = patch(70'000, 130'000);
    EXPECT_EQ(last.status, 200);
    EXPECT_NE(last.body.find(hex(sm3(bytes))), std::string::npos) << last.body;
    EXPECT_EQ(patch(200'000, 0).status, 409) << "complete";
}
TEST(Uploads, BrokenOffAndGoneOnWithAlsoAfterARestart) {
    Office h;
    const auto ann = h.log_in("ann");
    const std::string bytes = bytes_of(400'000);
    std::string path, id;
    {
        Wire wire(h.port);
        wire.say("POST /api/v1/uploads HTTP/1.1\r\nHost: x\r\n" + ann + binary +
                 "Upload-Length: 400000\r\nContent-Length: 400000\r\n\r\n" + bytes.substr(0, 150'000));
        for (int i = 0; i < 200 && files_in(h.folder + "/uploads") < 2; ++i)
            std::this_thread::sleep_for(net::Millis(5));
        std::this_thread::sleep_for(net::Millis(100));
    }  // the line breaks
    for (const auto& f : std::filesystem::directory_iterator(h.folder + "/uploads"))
        if (f.path().extension() != ".about") id = f.path().filename();
    path = "/api/v1/uploads/" + id;
    const auto at = Wire(h.port).send("HEAD", path, "", ann).field("Upload-Offset");
    EXPECT_EQ(at, "150000");
    const auto middle =
        Wire(h.port).send("PATCH", path, bytes.substr(150'000, 50'000), ann + binary + "Upload-Offset: 150000\r\n");
    EXPECT_EQ(middle.field("Upload-Offset"), "200000");
    const auto restarted = edge::Uploads::open(h.folder + "/uploads").value();
    EXPECT_FALSE(restarted->find(id, test::ann));
    const auto last =
        Wire(h.port).send("PATCH", path, bytes.substr(200'000), ann + binary + "Upload-Offset: 200000\r\n");
    EXPECT_NE(last.body.find(hex(sm3(bytes))), std::string::npos);
    const auto complete = edge::Uploads::open(h.folder + "/uploads").value()->find(id, test::ann);
    ASSERT_TRUE(complete);
    EXPECT_EQ(complete->sm3, sm3(bytes));
}
TEST(Uploads, BrokenOffWithoutAnnouncementLeavesNothing) {
    Office h;
    const auto ann = h.log_in("ann");
    {
        Wire wire(h.port);
        wire.say("POST /api/v1/uploads HTTP/1.1\r\nHost: x\r\n" + ann + binary + "Content-Length: 400000\r\n\r\n" +
                 std::string(100'000, 'x'));
        for (int i = 0; i < 200 && files_in(h.folder + "/uploads") < 2; ++i)
            std::this_thread::sleep_for(net::Millis(5));
        EXPECT_EQ(files_in(h.folder + "/uploads"), 2u);
    }
    for (int i = 0; i < 200 && files_in(h.folder + "/uploads"); ++i) std::this_thread::sleep_for(net::Millis(5));
    EXPECT_EQ(files_in(h.folder + "/uploads"), 0u);
}
TEST(Uploads, ANewerSenderTakesOver) {
    Office h;
    const auto ann = h.log_in("ann");
    Wire wire(h.port), old(h.port);
    const auto begun = wire.send("POST", "/api/v1/uploads", "", ann + binary + "Upload-Length: 100000\r\n");
    const std::string path = begun.field("Location");
    old.say("PATCH " + path + " HTTP/1.1\r\nHost: x\r\n" + ann + binary +
            "Upload-Offset: 0\r\nContent-Length: 100000\r\n\r\n" + std::string(1000, 'a'));
    for (int i = 0; i < 200 && wire.send("HEAD", path, "", ann).field("Upload-Offset") != "1000"; ++i)
        std::this_thread::sleep_for(net::Millis(5));
    const auto taken = wire.send("PATCH", path, std::string(99'000, 'b'), ann + binary + "Upload-Offset: 1000\r\n");
    EXPECT_EQ(taken.status, 200);
    EXPECT_NE(taken.body.find("\"complete\":true"), std::string::npos);
    old.say(std::string(1000, 'a'));
    EXPECT_EQ(old.answer().status, 409);
    EXPECT_EQ(h.uploads->find(id_in(begun), test::ann)->sm3, sm3(std::string(1000, 'a') + std::string(99'000, 'b')));
}
TEST(Uploads, LimitsAtTheByte) {
    Office h({.uploads = {.bytes = 10'000, .bytes_per_account = 25'000, .per_account = 10}});
    const auto ann = h.log_in("ann");
    const auto send = [&](std::size_t n) {
        return Wire(h.port).send("POST", "/api/v1/uploads", std::string(n, 'x'), ann + binary).status;
    };
    EXPECT_EQ(send(9'999), 201);
    EXPECT_EQ(send(10'000), 201);
    EXPECT_EQ(send(10'001), 413);
    EXPECT_EQ(send(5'001), 201);
    EXPECT_EQ(send(1), 413) << "the account's share is used up";
    Office other({.uploads = {.bytes = 10'000}});
    const auto cookie = other.log_in("ann");
    Wire chunked(other.port);
    chunked.say("POST /api/v1/uploads HTTP/1.1\r\nHost: x\r\n" + cookie + binary +
                "Transfer-Encoding: chunked\r\n\r\n2711\r\n" + std::string(10'001, 'x') + "\r\n0\r\n\r\n");
    EXPECT_EQ(chunked.answer().status, 413);
    Wire fits(other.port);
    fits.say("POST /api/v1/uploads HTTP/1.1\r\nHost: x\r\n" + cookie + binary +
             "Transfer-Encoding: chunked\r\n\r\n2710\r\n" + std::string(10'000, 'x') + "\r\n0\r\n\r\n");
    EXPECT_EQ(fits.answer().status, 201);
    EXPECT_EQ(Wire(other.port).send("POST", "/api/v1/uploads", "", cookie + binary).status, 411);
}
}  // namespace greentally
