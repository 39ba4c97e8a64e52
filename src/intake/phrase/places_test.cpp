#include "intake/phrase/places.hpp"

#include <gtest/gtest.h>

#include <boost/describe/enum_to_string.hpp>

namespace greentally::intake {
namespace {
/// 渠村乡:town/大闵城村:village, several by " | "; then the count and … for 等.
std::string says(std::string_view cell, const PlaceContext& context = {}) {
    const PlaceMentions found = parse_places(cell, context);
    std::string out;
    for (const PlaceMention& m : found.mentions) {
        if (!out.empty()) out += " | ";
        for (std::size_t i = 0; i < m.path.size(); ++i)
            out += (i ? "/" : "") + m.path[i].name + ":" + boost::describe::enum_to_string(m.path[i].level, "");
        if (!m.remark.empty()) out += " [" + m.remark + "]";
    }
    if (found.count) out += " " + std::to_string(*found.count);
    return out + (found.and_others ? " …" : "");
}
struct Row {
    const char *cell, *says;
};
constexpr Row cells[] = {
    {"厉山镇", "厉山镇:town"},
    {"渠村乡大闵城村等3处", "渠村乡:town/大闵城村:village 3 …"},
    {"大来镇山音村", "大来镇:town/山音村:village"},
    {"新城镇中伏村", "新城镇:town/中伏村:village"},
    {"新城镇中伏村村委会", "新城镇:town/中伏村:village"},
    {"县城填埋场", "县城填埋场:site"},
    {"城区", "城区:site"},
    {"郊区", "郊区:county"},
    {"靖城街道", "靖城街道:town"},
    {"东兴镇上六村", "东兴镇:town/上六村:village"},
    {"裕安苑小区", "裕安苑小区:site"},
    {"汉昌街道一带", "汉昌街道:town/一带:site"},
    {"横街镇万华村", "横街镇:town/万华村:village"},
    {"厉山镇、新街镇等5个镇", "厉山镇:town | 新街镇:town 5 …"},
    {"渠村乡甲村、乙村", "渠村乡:town/甲村:village | 渠村乡:town/乙村:village"},
    {"厉山镇（2处）", "厉山镇:town [2处]"},
    {"四川省广元市苍溪县陵江镇", "四川省:province/广元市:city/苍溪县:county/陵江镇:town"},
    {"江苏省泰州市靖江市靖城街道", "江苏省:province/泰州市:city/靖江市:county/靖城街道:town"},
    {"广西壮族自治区柳州市三江侗族自治县", "广西壮族自治区:province/柳州市:city/三江侗族自治县:county"},
    {"湖南省常德市津市市", "湖南省:province/常德市:city/津市市:county"},
    {"荆州市沙市区", "荆州市:city/沙市区:county"},
    {"景德镇市", "景德镇市:city"},
    {"锡林郭勒盟锡林浩特市", "锡林郭勒盟:city/锡林浩特市:county"},
    {"科尔沁左翼中旗", "科尔沁左翼中旗:county"},
    {"红旗社区", "红旗社区:village"},
    {"东门农贸市场", "东门农贸市场:site"},
    {"１．厉山镇", "厉山镇:town"},
    {"厉 山 镇", "厉山镇:town"},
    {"各乡镇", "各乡镇:site"},
    {"厉山镇等地", "厉山镇:town …"},
    {"等3处", " 3 …"},
    {"", ""},
    {"—", ""},
};
// R-DOC-02
TEST(ACellOfPlaces, IsItsNamesOutermostFirst) {
    for (const Row& row : cells) EXPECT_EQ(says(row.cell), row.says) << row.cell;
}
TEST(ACellOfPlaces, TakesFromTheRowWhatItDoesNotSay) {
    const PlaceContext puyang{.province = "河南省", .city = "濮阳市", .county = "濮阳县"};
    EXPECT_EQ(says("渠村乡大闵城村等3处", puyang),
              "河南省:province/濮阳市:city/濮阳县:county/渠村乡:town/大闵城村:village 3 …");
    EXPECT_EQ(says("濮阳县渠村乡", puyang), "河南省:province/濮阳市:city/濮阳县:county/渠村乡:town");
    EXPECT_EQ(says("县城填埋场", puyang), "河南省:province/濮阳市:city/濮阳县:county/县城填埋场:site");
    const PlaceContext jingjiang{.province = "江苏省", .city = "泰州市", .county = "靖江市"};
    EXPECT_EQ(says("靖江市东兴镇", jingjiang), "江苏省:province/泰州市:city/靖江市:county/东兴镇:town");
}
}  // namespace
}  // namespace greentally::intake
