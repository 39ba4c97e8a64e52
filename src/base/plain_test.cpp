/// What is typed in full width or with blanks means the same. R-DOC-02.
#include "base/plain.hpp"

#include <gtest/gtest.h>

namespace greentally {
namespace {
TEST(plain, full_width_forms_blanks_and_invisible_marks) {
    EXPECT_EQ(narrow("９５．６　％\t（Ａ）～"), "95.6 % (A)~");
    EXPECT_EQ(narrow("1\u00A0234\u202F567\u200B\uFEFF\n"), "1 234 567 ");
    EXPECT_EQ(unspaced(" 污 水\n量（万m³）"), "污水量(万m³)");
    EXPECT_EQ(plain("Ｃｏｄｅ "), "code");
}
TEST(plain, what_is_no_whole_character_stays_as_it_is) {
    for (const std::string_view s : {"", "\xEF\xBC", "\xE3", "。", "、", "￥", "\xC2"}) EXPECT_EQ(narrow(s), s);
}
}  // namespace
}  // namespace greentally
