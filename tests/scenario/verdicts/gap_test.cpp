/// 缺什么补什么: what a shortfall comes from, how much each must add, the fewest that suffice. Source: R-IND-04.
#include <gtest/gtest.h>

#include <algorithm>
#include <bit>

#include "base/decimal.hpp"
#include "scenario/city/sewage.hpp"

namespace greentally::scenario {
namespace {
std::int64_t micro(const std::string& text) { return decimal_from_text(text).value().micro; }
/// By trying every subset: how many of the units' caps at least are needed; 0 if all do not suffice.
std::size_t fewest(const View& gap) {
    std::vector<std::int64_t> caps;
    for (const View& unit : gap.each("units")) caps.push_back(micro(unit["cap"]));
    std::size_t best = 0;
    for (std::uint32_t set = 1; set < 1u << caps.size(); ++set) {
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < caps.size(); ++i) sum += set >> i & 1 ? caps[i] : 0;
        const auto size = std::size_t(std::popcount(set));
        if (sum >= micro(gap["need"]) && (!best || size < best)) best = size;
    }
    return best;
}
std::int64_t added(const View& gap) {
    std::int64_t sum = 0;
    for (const View& unit : gap.each("units")) sum += micro(unit["add"]);
    return sum;
}
void expect_smallest(const View& gap, std::size_t size) {
    EXPECT_EQ(fewest(gap), size);
    EXPECT_EQ(gap["smallest"], std::to_string(size));
    std::int64_t caps = 0;
    std::size_t named = 0;
    for (const View& unit : gap.each("units"))
        if (unit["in_smallest"] == "true") caps += micro(unit["cap"]), ++named;
    EXPECT_EQ(named, size);
    EXPECT_GE(caps, micro(gap["need"])) << "the named units suffice";
}
View gap_with(City& city, const std::vector<Typed>& typed) {
    city.file(city.qingxi, "town_sewage_month", "2022-01", typed);
    return city.page("清溪县", "town_sewage_rate").at("gap");
}
}  // namespace

// R-IND-04
TEST(AShortfall, IsSharedOutAmongTheUnitsThatHoldItDown) {
    City city("2022-02-10");
    // 235 of 300 treated; 95 % are 285, so 50 more: 25, 20 and 5, what each lacks for itself.
    const View gap = gap_with(city, sewage("双河镇", "100", "90", "70") + sewage("石桥镇", "100", "90", "75") +
                                        sewage("白云镇", "100", "95", "90"));
    EXPECT_EQ(gap["applicable"], "true");
    EXPECT_EQ(gap["lever"], "建制镇污水处理量（达标）");
    EXPECT_EQ(gap["need"], "50");
    EXPECT_EQ(gap["capacity"], "65");
    EXPECT_EQ(gap["feasible"], "true");
    for (const auto& [town, add, cap] :
         {std::tuple("双河镇", "25", "30"), std::tuple("石桥镇", "20", "25"), std::tuple("白云镇", "5", "10")}) {
        const View unit = gap.one("units", "area/name", town);
        EXPECT_EQ(unit["add"], add) << town;
        EXPECT_EQ(unit["own"], add) << town;
        EXPECT_EQ(unit["cap"], cap) << town;
    }
    EXPECT_EQ(added(gap), micro(gap["need"]));
    expect_smallest(gap, 2);
}
// R-IND-04
TEST(AShortfall, ThatOneUnitCanMakeGoodNamesThatOne) {
    City city("2022-02-10");
    const View gap = gap_with(city, sewage("双河镇", "200", "190", "150") + sewage("石桥镇", "50", "48", "47.5") +
                                        sewage("白云镇", "50", "50", "49.5"));
    EXPECT_EQ(gap["need"], "38");  // 285 − 247
    EXPECT_EQ(added(gap), micro(gap["need"]));
    expect_smallest(gap, 1);
    EXPECT_EQ(gap.one("units", "area/name", "双河镇")["in_smallest"], "true");
    EXPECT_EQ(gap.one("units", "area/name", "石桥镇")["add"], "0");
}
// R-IND-04
TEST(AShortfall, OfTheCityIsSharedOutAmongItsCounties) {
    City city("2022-02-10");
    city.file(city.qingxi, "town_sewage_month", "2022-01", sewage("双河镇", "100", "90", "70"));
    city.file(city.qingshi, "town_sewage_month", "2022-01",
              sewage("河口镇", "100.5", "90", "80.25") + sewage("竹园镇", "33.333333", "33", "32"));
    city.file(city.dongling, "town_sewage_month", "2022-01", sewage("柳河镇", "10", "9", "8"));
    const View gap = city.page("绿江市", "town_sewage_rate").at("gap");
    EXPECT_EQ(gap["need"], "41.391667");  // 95 % of 243.833333 are 231.64166635: one micro less would fall short
    EXPECT_EQ(added(gap), micro(gap["need"]));
    expect_smallest(gap, 2);
}
// R-IND-04
TEST(AnIndicatorThatCountsPlaces, AsksForWholeOnes) {
    City city("2022-05-20");
    city.file(city.qingxi, "village_quarter", "2022Q1",
              {{"双河镇", "villages_total", "7"},
               {"双河镇", "villages_waste_harmless", "4"},
               {"石桥镇", "villages_total", "6"},
               {"石桥镇", "villages_waste_harmless", "5"}});
    const View gap = city.page("清溪县", "rural_waste_villages").at("gap");
    EXPECT_EQ(gap["need"], "2");  // 80 % of 13 are 10.4: 11 villages, 9 there
    expect_smallest(gap, 1);
}
// R-IND-04
TEST(AFigureThatHolds, HasNoGapAndSaysSo) {
    City city("2022-02-10");
    const View gap = gap_with(city, sewage("双河镇", "100", "96", "95"));
    EXPECT_EQ(gap["applicable"], "false");
    EXPECT_EQ(gap["reason"], "held");
    EXPECT_EQ(city.page("清溪县", "city_influent_bod")["gap/reason"], "no_value");
}
// R-IND-04
TEST(AShortfall, IsBrokenDownToItsCauses) {
    City city("2022-02-10");
    city.file(city.qingxi, "town_sewage_month", "2022-01",
              sewage("双河镇", "100", "50", "50") + sewage("石桥镇", "100", "90", "45") +
                  std::vector<Typed>{{"双河镇", "town_plant_built", "是"}, {"石桥镇", "town_plant_built", "否"}});
    const View page = city.page("清溪县", "town_sewage_rate");
    EXPECT_EQ(page["cell/value"], "47.50");
    const View collected = page.one("causes", "label", "乡镇污水收集率");
    EXPECT_EQ(collected["value"], "70.00");  // 140 ÷ 200: the networks
    EXPECT_EQ(collected.one("areas", "area/name", "双河镇")["value"], "50.00");
    EXPECT_EQ(collected.one("areas", "area/name", "石桥镇")["value"], "90.00");
    const View run = page.one("causes", "label", "建制镇收集污水达标处理率");
    EXPECT_EQ(run["value"], "67.86");  // 95 ÷ 140: the plants
    EXPECT_EQ(run.one("areas", "area/name", "双河镇")["value"], "100.00");
    EXPECT_EQ(run.one("areas", "area/name", "石桥镇")["value"], "50.00");
    const View built = page.one("causes", "label", "建制镇污水处理设施建成率");
    EXPECT_EQ(built["value"], "50.00");
    EXPECT_EQ(built["target"], "100");
    EXPECT_EQ(built.one("areas", "area/name", "石桥镇")["verdict"], "short");
}
}  // namespace greentally::scenario
