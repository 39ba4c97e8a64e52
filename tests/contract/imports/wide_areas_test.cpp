/// A list of areas as an office keeps it, with columns that are none of ours. R-DOC-02.
#include "city.hpp"
#include "press/xlsx/xlsx.hpp"

namespace greentally {
using namespace test;
using WideAreas = City;
namespace {
using Rows = std::vector<std::vector<std::string>>;
std::string workbook(const Rows& rows) {
    const std::vector<std::string> header{"序号", "区划代码", "备注", "名称", "面积", "人口"};
    return press::xlsx({"区划", header, rows, {}}).value();
}
constexpr const char* name = "区划2022.xlsx";
}  // namespace
TEST_F(WideAreas, ComeInByTheColumnsThatAreRead) {
    const std::string bytes = workbook({{"1", "5198", "", "绿江市", "12.5", "3"},
                                        {"2", "519801", "区府所在", "北县", "1", "2"},
                                        {"3", "519802", "", "南溪县", "2", "1"},
                                        {"4", "519801101", "", "双河镇", "", ""}});
    const std::string first = job("steward", wanted("areas", uploaded("steward", bytes), name, ""));
    const Said ready = at("steward", first);
    EXPECT_EQ(member(ready, "counts"), R"({"new":0,"changed":1,"equal":3,"refused":0})") << ready.body;
    EXPECT_EQ(ask("steward", "POST", "/jobs/" + first + "/confirm").status, 202);
    EXPECT_EQ(member(at("steward", first, "failed done"), "state"), "done");
    const State now = engine->snapshot();
    EXPECT_EQ(area_by_code(now, "519802")->name, "南溪县");
}
TEST_F(WideAreas, FaultsAreAtTheCellsOfTheSheet) {
    const std::string bytes = workbook({{"1", "5198", "", "绿江市", "", ""}, {"2", "51980x", "", "北县", "", ""}});
    const Said bad = at("steward", job("steward", wanted("areas", uploaded("steward", bytes), name, "")));
    EXPECT_NE(bad.body.find(R"("line":3,"column":"B","found":"51980x")"), std::string::npos) << bad.body;
    const std::string unnamed = workbook({{"1", "5198", "", "绿江市", "", ""}, {"2", "519801", "空", "", "", "7"}});
    const Said other = at("steward", job("steward", wanted("areas", uploaded("steward", unnamed), name, "")));
    EXPECT_NE(other.body.find(R"("line":3,"column":"D","found":"")"), std::string::npos) << other.body;
}
}  // namespace greentally
