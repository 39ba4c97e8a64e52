#include "press/paper/pdf/pdf.hpp"

#include <gtest/gtest.h>

namespace greentally::press {
namespace {
Paper notice() {
    Paper p;
    p.agencies = {"甲局"}, p.number = "甲发〔2022〕1号", p.title = "关于检查的通知";
    p.blocks = {Paragraph{{{"正文㎡，\U00020BB7野。"}}}};
    p.signature = Signature{{}, *day_of(2022, 4, 8), true};
    return p;
}
}  // namespace

TEST(Pdf, SaysWhichFontStandsInForWhich) {
    const auto fonts = Fonts::open({"build/fonts"});
    if (!fonts) GTEST_SKIP() << fonts.error().detail;
    const auto used = fonts.value().used();
    ASSERT_EQ(used.size(), 5u);
    EXPECT_EQ(used[0].wanted, "仿宋_GB2312");
    for (const auto& font : used) EXPECT_FALSE(font.file.empty());
}
TEST(Pdf, SamePaperSameBytes) {
    const auto fonts = Fonts::open({"build/fonts"});
    if (!fonts) GTEST_SKIP() << fonts.error().detail;
    const auto once = pdf(notice(), fonts.value()), again = pdf(notice(), fonts.value());
    ASSERT_TRUE(once && again);
    EXPECT_EQ(once.value().bytes, again.value().bytes);
    EXPECT_EQ(once.value().pages, 1u);
    EXPECT_TRUE(once.value().bytes.starts_with("%PDF-1.5"));
}
TEST(Pdf, TellsLettersThatNoFontHas) {
    const auto fonts = Fonts::open({"build/fonts"});
    if (!fonts) GTEST_SKIP() << fonts.error().detail;
    auto p = notice();
    p.blocks = {Paragraph{{{"\U0010FFFD字"}}}};
    const auto made = pdf(p, fonts.value());
    ASSERT_TRUE(made);
    EXPECT_EQ(made.value().missing, U"\U0010FFFD");
}
}  // namespace greentally::press
