/// Every figure explains itself down to the facts, and its explanation, reckoned again by hand, gives what was printed.
/// Source: R-IND-09, R-SYS-02.
#include <gtest/gtest.h>

#include "base/decimal.hpp"
#include "scenario/city/sewage.hpp"

namespace greentally::scenario {
namespace {
/// Nothing given adds nothing.
Int128 micro(const std::string& text) { return text.empty() ? 0 : decimal_from_text(text).value().micro; }
/// What a node's children make: an element of flow, a sum and a formula of plain terms add up.
Int128 reckoned(const View& node) {
    Int128 sum = 0;
    for (const View& child : node.each("children")) {
        const Int128 value = micro(child["value"]);
        EXPECT_TRUE(child.each("children").empty() || reckoned(child) == value)
            << child["label"] << " at " << child["area/name"];
        sum += value;
    }
    return sum;
}
void figures(const View& node, std::vector<View>& out) {
    if (node["kind"] == "figure") out.push_back(node);
    for (const View& child : node.each("children")) figures(child, out);
}
class Explained : public ::testing::Test {
protected:
    Explained() {
        city.file(city.qingxi, "town_sewage_month", "2022-01",
                  sewage("双河镇", "100.25", "96", "95.125") + sewage("石桥镇", "33.3", "30", "20"));
        city.file(city.qingxi, "town_sewage_month", "2022-02", sewage("双河镇", "80", "70", "69.999999"));
        submitted = city.seq();
        city.file(city.qingshi, "town_sewage_month", "2022-01", sewage("河口镇", "7", "6", "5"));
        city.file(city.qingshi, "sewage_month", "2022-01",
                  {{"青石县", "sewage_discharged_seat", "50"}, {"青石县", "sewage_treated_seat", "49.5"}});
    }
    City city{"2022-03-20"};
    std::uint64_t submitted = 0;
};
}  // namespace

// R-IND-09, R-SYS-02
TEST_F(Explained, ReckonedAgainGivesThePrintedFigure) {
    for (const char* indicator : {"town_sewage_rate", "urban_sewage_rate"})
        for (const char* area : {"双河镇", "清溪县", "绿江市"}) {
            const View page = city.page(area, indicator), node = page.at("explanation");
            ASSERT_EQ(node.each("children").size(), 2u);
            const Int128 numerator = reckoned(node.at("children/0")), denominator = reckoned(node.at("children/1"));
            EXPECT_EQ(numerator, micro(node["children/0/value"])) << indicator << " " << area;
            EXPECT_EQ(denominator, micro(node["children/1/value"])) << indicator << " " << area;
            EXPECT_EQ(numerator, micro(page["cell/numerator"]));
            EXPECT_EQ(denominator, micro(page["cell/denominator"]));
            const Int128 hundredths = (numerator * 20'000 / denominator + 1) / 2;  // half up, two decimals
            EXPECT_EQ(Int128(micro(node["value"])) / 10'000, hundredths) << indicator << " " << area;
            EXPECT_EQ(node["value"], page["cell/value"]);
        }
    const View page = city.page("绿江市", "town_sewage_rate");
    EXPECT_EQ(page["cell/numerator"], "190.124999");  // 95.125 + 20 + 69.999999 + 5
    EXPECT_EQ(page["cell/denominator"], "220.55");    // 100.25 + 33.3 + 80 + 7
    EXPECT_EQ(page["cell/value"], "86.20");
}
// R-IND-09
TEST_F(Explained, DownToWhoTypedWhatWhenOnWhichReturn) {
    std::vector<View> all;
    figures(city.page("绿江市", "town_sewage_rate").at("explanation/children/0"), all);
    ASSERT_EQ(all.size(), 4u);
    for (const View& figure : all) {
        EXPECT_EQ(figure["figure/line"], "上报数据");
        EXPECT_EQ(figure["figure/edition"], "月报");
        EXPECT_NE(figure["figure/source"], "");
        EXPECT_EQ(figure["figure/at"].substr(0, 10), "2022-03-20");
    }
    const View& february = all[1];
    EXPECT_EQ(february["period"], "2022-02");
    EXPECT_EQ(february["figure/typed"], "69.999999");
    EXPECT_EQ(february["figure/person"], "清溪县住建局填报人");
    EXPECT_EQ(february["figure/unit"], "清溪县住建局");
    EXPECT_EQ(february["figure/seq"], std::to_string(submitted)) << "the fact by which it was submitted";
    EXPECT_EQ(city.get(city.steward, "/returns/" + february["figure/source"])["seq"], february["figure/seq"]);
}
// R-IND-09
TEST_F(Explained, ByFormulaAndVersionOfTheProgramme) {
    const View page = city.page("绿江市", "town_sewage_rate");
    EXPECT_EQ(page["indicator/formula"], "sewage_treated_town ÷ (sewage_discharged_town) × 100");
    EXPECT_EQ(page["explanation/children/0/label"], "sewage_treated_town");
    EXPECT_EQ(page["explanation/children/1/label"], "sewage_discharged_town");
    EXPECT_EQ(page["judgements/0/programme_version"], "eco-city-2022 2 · 1");
    EXPECT_EQ(page["programme/version"], "2");
}
// R-IND-09, R-SYS-01
TEST_F(Explained, AsItWasBeforeTheOtherCountyReported) {
    const View page = city.page("绿江市", "town_sewage_rate", "2022", submitted);
    EXPECT_EQ(page["cell/numerator"], "185.124999");
    EXPECT_EQ(reckoned(page.at("explanation/children/0")), micro("185.124999"));
    EXPECT_EQ(page["seq"], std::to_string(submitted));
}
// R-SYS-02
TEST_F(Explained, ToAPeerWithoutHisNeighboursFigures) {
    const std::string path = "/indicators/" + std::to_string(city.indicator("town_sewage_rate").n) +
                             "?area=" + std::to_string(city.area("双河镇"));
    const View page = city.get(city.qingshi.clerk, path);
    std::vector<View> all;
    figures(page.at("explanation"), all);
    EXPECT_TRUE(all.empty());
    EXPECT_EQ(page["cell/value"], "");
    EXPECT_EQ(city.get(city.qingxi.clerk, path)["cell/numerator"], "165.124999");
}
}  // namespace greentally::scenario
