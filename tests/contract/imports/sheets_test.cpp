/// A table over several sheets, with sums of its own, comes in as it is. R-DOC-02.
#include "city.hpp"
#include "press/xlsx/workbook.hpp"

namespace greentally {
using namespace test;
using OverSheets = City;
namespace {
using Rows = std::vector<std::vector<std::string>>;
std::string workbook(const std::vector<std::pair<std::string, Rows>>& sheets) {
    press::Workbook book;
    for (const auto& [name, rows] : sheets) {
        book.sheet(name);
        for (std::uint32_t r = 0; r < rows.size(); ++r)
            for (std::uint32_t c = 0; c < rows[r].size(); ++c) {
                const auto number = decimal_from_text(rows[r][c]);
                if (number)
                    book.number(r, c, std::stod(rows[r][c]));
                else if (!rows[r][c].empty())
                    book.text(r, c, rows[r][c]);
            }
    }
    return book.bytes().value();
}
}  // namespace
TEST_F(OverSheets, AFaultNamesTheSheetOfItsCell) {
    const std::string bytes = workbook({{"首页", {{"区划", "产生", "处理"}, {"北县", "12.5", "10"}}},
                                        {"续", {{"区划", "产生", "处理"}, {"南县", "7", "6"}, {"东县", "约3", "6"}}}});
    const std::string id = job("north", wanted("return", uploaded("north", bytes), "三月.xlsx"));
    const Said a = at("north", id);
    EXPECT_EQ(member(a, "counts"), R"({"new":1,"changed":0,"equal":0,"refused":2})") << a.body;
    EXPECT_NE(a.body.find(R"({"line":2,"column":"A","sheet":"续","found":"南县")"), std::string::npos) << a.body;
    EXPECT_NE(a.body.find(R"({"line":3,"column":"A","sheet":"续","found":"东县")"), std::string::npos) << a.body;
}
TEST_F(OverSheets, ASumThatIsNoElementIsComparedToldAndPassedOver) {
    const auto read = [&](const char* sum, const char* last) {
        const std::string bytes = workbook(
            {{"月报",
              {{"区划", "水量", "", "", "备注"}, {"", "产生", "处理", sum, ""}, {"北县", "12.5", "10", last, ""}}}});
        return at("north", job("north", wanted("return", uploaded("north", bytes), "三月.xlsx")));
    };
    const Said sum = read("合计", "30");
    EXPECT_EQ(member(sum, "counts"), R"({"new":1,"changed":0,"equal":0,"refused":0})") << sum.body;
    EXPECT_NE(sum.body.find(R"("found":"水量/合计 30","expected":"各列之和 22.5")"), std::string::npos) << sum.body;
    EXPECT_NE(sum.body.find(R"("found":"水量/合计","expected":"各列之和，此列不读入")"), std::string::npos) << sum.body;
    const Said other = read("排出", "22.5");
    EXPECT_EQ(member(other, "counts"), R"({"new":0,"changed":0,"equal":0,"refused":1})") << "no sum, and no element";
}
}  // namespace greentally
