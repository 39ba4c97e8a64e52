#include "book/fact.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <random>

#include "book/store.hpp"
#include "book/verify.hpp"

namespace greentally::book {
namespace {
/// The bytes of the block "```hex NAME" in the format's description.
std::string documented(const std::string& name) {
    std::ifstream doc("docs/formats/book.md");
    std::string line, digits;
    while (std::getline(doc, line) && line != "```hex " + name) continue;
    while (std::getline(doc, line) && line != "```") digits += line;
    return unhex(digits).value_or("not hexadecimal");
}
std::string bytes(const auto& array) { return std::string(array.begin(), array.end()); }
Salt salt_from(std::uint8_t first) {
    Salt salt;
    for (auto& byte : salt) byte = first++;
    return salt;
}

std::vector<Fact> worked_example() {
    Opening o{.name = "book"};
    std::copy_n(salt_from(0).begin(), 16, o.book.begin());
    Fact second{.recorded_at{1650418260000000},
                .occurred_at{1650417000000000},
                .cause = 1,
                .actor = 7,
                .post = 21,
                .on_behalf_of = 3,
                .unit = 12,
                .kind = "return.submitted",
                .basis = "代录",
                .key = "018044d3-8f00-7000-8000-000000000001",
                .salt = salt_from(16),
                .body = R"({"return":5})"};
    std::vector<Fact> facts{opening(o, {1650418200123456}, salt_from(0)), std::move(second)};
    seal({}, facts).value();
    return facts;
}

TEST(Fact, IsTheBytesOfItsDescription) {
    const auto facts = worked_example();
    for (const std::string n : {"1", "2"}) {
        const Fact& fact = facts[n == "2"];
        EXPECT_EQ(hex(sm3(fact.head)), hex(sm3(documented("head " + n))));
        EXPECT_EQ(fact.head, documented("head " + n));
        EXPECT_EQ(bytes(fact.salt), documented("salt " + n));
        EXPECT_EQ(fact.body, documented("body " + n));
        EXPECT_EQ(bytes(fact.hash), documented("hash " + n));
    }
}

TEST(Fact, AHeadSaysWhatWasPutIn) {
    std::mt19937_64 random(5);
    for (int i = 0; i < 2000; ++i) {
        Fact fact{.seq = random(),
                  .recorded_at{std::int64_t(random())},
                  .occurred_at{std::int64_t(random())},
                  .cause = random(),
                  .actor = std::uint32_t(random()),
                  .post = std::uint32_t(random()),
                  .on_behalf_of = std::uint32_t(random()),
                  .unit = std::uint32_t(random()),
                  .kind = std::string(1 + random() % kind_bytes_max, char(random())),
                  .basis = std::string(random() % (basis_bytes_max + 1), char(random())),
                  .key = std::string(random() % (key_bytes_max + 1), char(random()))};
        fact.head = encode_head(view(fact), body_digest(fact.salt, fact.body)).value();
        FactView read;
        ASSERT_EQ(decode_head(fact.head, read), "");
        EXPECT_EQ(own(read), fact);
        EXPECT_EQ(digest_in(fact.head), std::string_view(bytes(body_digest({}, ""))));
    }
}

TEST(Fact, AHeadOfAnyOtherLengthIsRefused) {
    const auto head = worked_example()[1].head;
    FactView read;
    for (std::size_t n = 0; n < head.size(); ++n) EXPECT_NE(decode_head(head.substr(0, n), read), "") << n;
    EXPECT_NE(decode_head(head + '\0', read), "");
    EXPECT_NE(decode_head('\2' + head.substr(1), read), "") << "a version of the future";
}

TEST(Fact, AnyBytesAreReadOrRefused) {
    std::mt19937_64 random(6);
    const auto head = worked_example()[1].head;
    int refused = 0;
    for (int i = 0; i < 5000; ++i) {
        auto changed = head;
        for (int k = 0; k < 3; ++k) changed[random() % changed.size()] = char(random());
        FactView read;
        if (!decode_head(changed, read).empty()) {
            ++refused;
            continue;
        }
        EXPECT_EQ(read.kind.size() + read.basis.size() + read.key.size() + 55 + 32, changed.size());
    }
    EXPECT_GT(refused, 500);
}

TEST(Seal, NamesWhatIsTooLong) {
    const auto refused = [](Fact fact) {
        const auto sealed = seal({}, {&fact, 1});
        EXPECT_EQ(sealed.error().why, Why::limit);
        return sealed.error().where;
    };
    EXPECT_EQ(refused({}), "kind");
    EXPECT_EQ(refused({.kind = std::string(65, 'k')}), "kind");
    EXPECT_EQ(refused({.kind = "a.b", .basis = std::string(1025, 'b')}), "basis");
    EXPECT_EQ(refused({.kind = "a.b", .key = std::string(129, 'k')}), "key");
    EXPECT_EQ(refused({.kind = "a.b", .body = std::string(65537, 'b')}), "body");
    EXPECT_EQ(refused({.cause = 1, .kind = "a.b"}), "cause");
}

TEST(Seal, AFactMayBeCausedByOneOfTheSameBatch) {
    std::vector<Fact> facts{{.kind = "a.b"}, {.cause = 1, .kind = "a.c"}};
    EXPECT_EQ(seal({}, facts).value().seq, 2u);
}

TEST(Opening, HasOneSpelling) {
    auto fact = worked_example()[0];
    ASSERT_TRUE(opened(view(fact)));
    EXPECT_EQ(opened(view(fact))->name, "book");
    for (const std::string body :
         {R"({"format":2,"book":"000102030405060708090a0b0c0d0e0f","name":"book","chain":"SM3"})",
          R"({"format":1,"book":"000102030405060708090A0B0C0D0E0F","name":"book","chain":"SM3"})",
          R"({"format":1,"book":"000102030405060708090a0b0c0d0e0f","name":"","chain":"SM3"})",
          R"({"format":1,"book":"000102030405060708090a0b0c0d0e0f","name":"b","x":"","chain":"SM3"})",
          R"({"format":1,"book":"00","name":"book","chain":"SM3"})", "{}", ""}) {
        fact.body = body;
        EXPECT_FALSE(opened(view(fact))) << body;
    }
}

TEST(Withheld, NamesAnEarlierFactInOneSpelling) {
    Fact fact{.seq = 10, .kind = std::string(withheld_kind)};
    const auto seq = [&](std::string body) { return fact.body = std::move(body), withheld_seq(view(fact)); };
    EXPECT_EQ(seq(withheld_body(9)), 9u);
    for (const std::string body : {R"({"seq":10})", R"({"seq":0})", R"({"seq":-1})", R"({"seq":09})", R"({"seq":9 })",
                                   R"({"seq":99999999999999999999})", "{}", ""}) {
        EXPECT_FALSE(seq(body)) << body;
    }
}
}  // namespace
}  // namespace greentally::book
