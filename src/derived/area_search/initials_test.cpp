#include "derived/area_search/initials.hpp"

#include <gtest/gtest.h>

#include "derived/area_search/scan.hpp"

namespace greentally::area_search {
static std::string letters(char32_t c) {
    std::string out;
    for (const char l : std::string_view("abcdefghijklmnopqrstuvwxyz0123456789"))
        if (Initials::table().letters(c) & Initials::bit(l)) out += l;
    return out;
}
TEST(Initials, KnowEveryReading) {
    EXPECT_EQ(letters(U'长'), "cz");
    EXPECT_EQ(letters(U'厦'), "sx");
    EXPECT_EQ(letters(U'乐'), "ly");
    EXPECT_EQ(letters(U'阿'), "ae");
    EXPECT_EQ(letters(U'荥'), "xy");
    EXPECT_EQ(letters(U'女'), "nr");
    EXPECT_EQ(letters(U'𨟠'), "q");
    EXPECT_EQ(letters(U'𡌶'), "");
    EXPECT_EQ(letters(U'b'), "b");
    EXPECT_EQ(letters(U'7'), "7");
    EXPECT_EQ(letters(U'（'), "");
}
TEST(Initials, AClassSaysAtLeastWhatTheCharacterIs) {
    const Initials& table = Initials::table();
    std::size_t known = 0, rare = 0;
    for (char32_t c = 1; c < 0x32000; ++c) {
        const auto own = table.letters(c);
        known += own != 0, rare += table.class_of(c) == Initials::rare;
        ASSERT_EQ(own & ~table.letters_of(table.class_of(c)), 0u) << std::uint32_t(c);
        ASSERT_TRUE(table.class_of(c) == Initials::rare || table.letters_of(table.class_of(c)) == own)
            << std::uint32_t(c);
    }
    EXPECT_GT(known, 20'000u);
    EXPECT_GT(rare, 0u);
    EXPECT_LT(rare, 200u);
}
TEST(Scan, FindsEachNameOnceAndHowWell) {
    const Packed page({{{1}, area::Level::county, false, "长宁县"},
                       {{2}, area::Level::town, false, "新长宁"},
                       {{3}, area::Level::village, false, "长宁"},
                       {{4}, area::Level::village, true, "宁长宁长宁"}});
    const auto look = [&](const char* text) {
        const Needle needle(text);
        std::string out;
        const auto note = [&](std::size_t i, Match match) {
            out += std::to_string(i) + "epi"[std::size_t(match)] + " ";
        };
        needle.letters_only() ? needle.in_initials(page, page.size(), note) : needle.in_names(page, page.size(), note);
        std::string begins;
        out.swap(begins);
        needle.letters_only() ? needle.begin_initials(page, 0, note) : needle.begin_names(page, 0, note);
        return begins + "| " + out;
    };
    EXPECT_EQ(look("长宁"), "0p 1i 2e 3i | 0p 2e ");
    EXPECT_EQ(look("cn"), "0p 1i 2e 3i | 0p 2e ");
    EXPECT_EQ(look("znx"), "0e | 0e ");
    EXPECT_EQ(look("nz"), "3p | 3p ");
    EXPECT_EQ(look("县新"), "| ");
    EXPECT_EQ(look("xx"), "| ");
    EXPECT_EQ(page.villages(), 2u);
}
TEST(Scan, TheRarestClassIsProvedByTheCharacter) {
    const Initials& table = Initials::table();
    char32_t rare = 0x4E00;
    while (table.class_of(rare) != Initials::rare) ++rare;
    std::string name;
    for (const int shift : {12, 6, 0})
        name += char((shift == 12 ? 0xE0 : 0x80) | (rare >> shift & (shift == 12 ? 0x0F : 0x3F)));
    const Packed page({{{1}, area::Level::town, false, name + "镇"}});
    std::size_t found = 0;
    for (char l = 'a'; l <= 'z'; ++l) {
        const bool reads = table.letters(rare) & Initials::bit(l);
        bool hit = false;
        Needle({l, 'z'}).in_initials(page, page.size(), [&](std::size_t, Match) { hit = true; });
        EXPECT_EQ(hit, reads) << l;
        found += hit;
    }
    EXPECT_GE(found, 1u);
}
}  // namespace greentally::area_search
