/// What offices call places in their tables. R-DOC-02.
#include "base/place_names.hpp"

#include <gtest/gtest.h>

namespace greentally {
namespace {
using How = PlaceNames::How;
class Places : public ::testing::Test {
protected:
    Places() {
        names.add(1, "双河镇", {"长宁县", "宜宾市"}), names.add(2, "双河镇", {"江安县", "宜宾市"});
        names.add(3, "石桥镇", {"长宁县", "宜宾市"}), names.add(4, "西山街道", {"江安县", "宜宾市"});
        names.add_former(3, "石桥乡");
    }
    std::string found(std::string_view typed, std::string_view within = "") {
        const auto f = names.find(typed, within);
        std::string out;
        for (const auto place : f.places) out += std::to_string(place) + " ";
        how = f.how;
        return out;
    }
    PlaceNames names;
    How how{};
};
TEST_F(Places, ANameIsFoundHoweverItIsTyped) {
    EXPECT_EQ(found("石桥镇"), "3 ");
    EXPECT_EQ(found("石 桥　镇"), "3 ");
    EXPECT_EQ(how, How::named);
    for (const char* typed : {"石桥镇*", "３.石桥镇", "12、石桥镇★", "石桥镇（含工业园）"})
        EXPECT_EQ(found(typed), "3 ") << typed;
    EXPECT_EQ(how, How::marked);
    EXPECT_EQ(found("西山"), "4 ");
    EXPECT_EQ(how, How::shortened);
    EXPECT_EQ(found("石桥乡"), "3 ");
    EXPECT_EQ(how, How::formerly);
}
TEST(PlaceNames, AVillageIsCalledByItsCommitteesName) {
    PlaceNames names;
    names.add(1, "山音村委会", {}), names.add(2, "柳林村村民委员会", {});
    EXPECT_EQ(names.find("山音村", "").places, std::vector<std::uint32_t>{1});
    EXPECT_EQ(names.find("柳林村", "").places, std::vector<std::uint32_t>{2});
}
TEST_F(Places, OfOneNameTheAreaAboveTells) {
    EXPECT_EQ(found("双河镇"), "1 2 ");
    EXPECT_EQ(found("双河镇", "江安县"), "2 ");
    EXPECT_EQ(found("双河镇", "长宁"), "1 ");
    EXPECT_EQ(found("宜宾市江安县双河镇"), "2 ");
    EXPECT_EQ(how, How::above);
    EXPECT_EQ(found("长宁双河"), "1 ");
}
TEST_F(Places, WhatIsNoneIsNotGuessed) {
    EXPECT_EQ(found("东山镇"), "");
    EXPECT_EQ(found(""), "");
    EXPECT_EQ(found("镇"), "");
    EXPECT_EQ(names.nearest("石侨镇"), "石桥镇");
}
}  // namespace
}  // namespace greentally
