#include "intake/toml/toml.hpp"

#include <gtest/gtest.h>

namespace greentally::intake {
namespace {
using Kind = SourceNode::Kind;
TEST(toml, every_value_knows_its_place_and_keeps_its_text) {
    SourceFaults faults;
    const SourceFile file = toml_file("p.toml",
                                      "id = \"eco\"  # 注\n"
                                      "name = { zh = \"绿江\", en = 'river' }\n"
                                      "from = 2022-04-20\n"
                                      "share = 0.950\n"
                                      "big = 1_000\n"
                                      "on = true\n"
                                      "[[line]]\n"
                                      "code = \"a\"\n"
                                      "[[line]]\n"
                                      "  code = [\"汉\", \"b\"]\n",
                                      faults);
    ASSERT_TRUE(faults.none());
    const SourceNode& root = file.root;
    EXPECT_EQ(root.find("id")->text, "eco");
    EXPECT_EQ(root.find("id")->at, (Place{1, 6}));
    EXPECT_EQ(root.names[0].at, (Place{1, 1}));
    EXPECT_EQ(root.find("name")->find("en")->at, (Place{2, 26}));
    EXPECT_EQ(root.find("from")->kind, Kind::day);
    EXPECT_EQ(root.find("from")->text, "2022-04-20");
    EXPECT_EQ(root.find("share")->kind, Kind::number);
    EXPECT_EQ(root.find("share")->text, "0.950");
    EXPECT_EQ(root.find("big")->text, "1_000");
    EXPECT_EQ(root.find("on")->text, "true");
    ASSERT_EQ(root.find("line")->items.size(), 2u);
    const SourceNode& codes = *root.find("line")->items[1].find("code");
    EXPECT_EQ(codes.kind, Kind::list);
    EXPECT_EQ(codes.items[1].at, (Place{10, 16}));
}
TEST(toml, a_file_with_a_fault_is_unreadable_and_says_where) {
    const auto fault = [](std::string_view text) {
        SourceFaults faults;
        EXPECT_FALSE(toml_file("p.toml", text, faults).readable);
        const auto all = faults.sorted();
        return all.size() == 1 ? std::to_string(all[0].at.line) + ":" + std::to_string(all[0].at.column)
                               : std::to_string(all.size()) + " faults";
    };
    EXPECT_EQ(fault("a = 1\nb = \n"), "2:5");
    EXPECT_EQ(fault("a = 1\na = 2\n"), "2:5");
    EXPECT_EQ(fault("a = \"open\n"), "1:10");
    EXPECT_EQ(fault("a = 1\nb = [1,\n]]\n"), "3:2");
    EXPECT_EQ(fault("a = 1\nb = \"\xFF\xFF\"\n"), "2:6");
    EXPECT_EQ(fault("a = " + std::string(200, '[') + std::string(200, ']')), "1:37");
}
}  // namespace
}  // namespace greentally::intake
