#include "intake/text/text.hpp"

#include <gtest/gtest.h>

namespace greentally::intake {
namespace {
const std::string town = "建制镇污水", gb_town = "\xBD\xA8\xD6\xC6\xD5\xF2\xCE\xDB\xCB\xAE";

std::string decoded(std::string_view bytes, Encoding as) {
    Place bad;
    const auto out = decode(bytes, 1 << 20, bad);
    if (!out) return "fault at " + std::to_string(bad.line) + ":" + std::to_string(bad.column);
    EXPECT_EQ(out.value().encoding, as);
    return out.value().text;
}
TEST(text, reads_what_offices_save) {
    EXPECT_EQ(decoded(town, Encoding::utf8), town);
    EXPECT_EQ(decoded("\xEF\xBB\xBF" + town, Encoding::utf8_bom), town);
    EXPECT_EQ(decoded(gb_town, Encoding::gb18030), town);
    EXPECT_EQ(decoded(std::string("\xFF\xFE\xFA\x5E\x36\x52", 6), Encoding::utf16), "建制");
    EXPECT_EQ(decoded(std::string("\xFE\xFF\x5E\xFA\x52\x36", 6), Encoding::utf16), "建制");
    EXPECT_EQ(decoded("", Encoding::utf8), "");
    EXPECT_EQ(decoded("\x95\x32\x82\x36", Encoding::gb18030), "𠀀");  // four bytes: beyond the basic plane
}
TEST(text, nothing_is_replaced_and_the_place_is_told) {
    EXPECT_EQ(decoded("a\n" + gb_town + "\xFF!", Encoding::gb18030), "fault at 2:6");
    EXPECT_EQ(decoded("第一行文字没有问题\n第二行\xC0\xAF", Encoding::utf8),
              "fault at 2:4");                                                   // overlong, in what is surely UTF-8
    EXPECT_EQ(decoded("\xEF\xBB\xBF\xB5\xC4", Encoding::utf8), "fault at 1:1");  // a mark that does not hold
    EXPECT_EQ(decoded(std::string("\xFF\xFE\x00\xD8\x41\x00", 6), Encoding::utf16).substr(0, 5), "fault");
    Place bad;
    EXPECT_EQ(decode("12345", 4, bad).error().why, Why::limit);
}
TEST(text, a_long_text_crosses_the_converter_s_buffers) {
    std::string gb, utf8;
    for (int i = 0; i < 20'000; ++i) gb += gb_town, utf8 += town;
    EXPECT_EQ(decoded(gb, Encoding::gb18030), utf8);
}
TEST(text, utf8_by_its_rules) {
    EXPECT_EQ(first_bad_utf8("aé汉𠀀"), std::string_view::npos);
    EXPECT_EQ(first_bad_utf8("a\x80"), 1u);
    EXPECT_EQ(first_bad_utf8("ab\xED\xA0\x80"), 2u);    // a surrogate
    EXPECT_EQ(first_bad_utf8("\xF4\x90\x80\x80"), 0u);  // beyond U+10FFFF
    EXPECT_EQ(first_bad_utf8("汉\xE6\xB1"), 3u);        // cut off
    EXPECT_EQ(first_bad_utf8("\xE0\x9F\xBF"), 0u);
}
TEST(text, places_count_characters_and_every_line_end) {
    const std::string text = "一a\r\n二\r三\n四";
    const auto at = [&](const char* what) { return place_of(text, text.find(what)); };
    EXPECT_EQ(at("a"), (Place{1, 2}));
    EXPECT_EQ(at("二"), (Place{2, 1}));
    EXPECT_EQ(at("三"), (Place{3, 1}));
    EXPECT_EQ(at("四"), (Place{4, 1}));
}
}  // namespace
}  // namespace greentally::intake
