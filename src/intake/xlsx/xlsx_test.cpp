#include "intake/xlsx/xlsx.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <random>
#include <sstream>

#include "intake/xlsx/cells.hpp"

namespace greentally::intake {
namespace {
std::string fixture(const std::string& name) {
    std::ifstream in("src/intake/xlsx/fixtures/" + name, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return std::move(out).str();
}
struct Read {
    std::unique_ptr<Workbook> book;
    SourceFaults faults;
    std::vector<SheetRow> rows;
    explicit Read(const std::string& bytes, std::size_t sheet = 0, const WorkbookLimits& limits = {}) {
        book = open_xlsx(bytes, "表.xlsx", faults, limits);
        if (!book || sheet >= book->sheets.size()) return;
        const auto from = book->rows(sheet, faults);
        SheetRow row;
        while (from->next(row)) rows.push_back(row);
    }
    std::string fault() const { return faults.none() ? "" : faults.sorted().front().expected.zh; }
};
}  // namespace

// R-DOC-02
TEST(AnXlsx, IsSheetsOfCellsWithFormatsAndMerges) {
    const std::string bytes = fixture("monthly.xlsx");
    const Read read(bytes);
    ASSERT_TRUE(read.book) << read.fault();
    ASSERT_EQ(read.book->sheets.size(), 4u);
    EXPECT_EQ(read.book->sheets[0].name, "2022年3月");
    EXPECT_TRUE(read.book->sheets[2].hidden);
    EXPECT_EQ(read.book->where(0), "表.xlsx › 2022年3月");
    EXPECT_EQ(read.book->sheets[0].merges.front(), (CellRange{0, 0, 0, 7}));
    EXPECT_EQ(read.book->sheets[0].merges.size(), 9u);
    ASSERT_GE(read.rows.size(), 6u);
    EXPECT_EQ(read.rows[0].cells[0].text, "云栖市建制镇污水处理情况月报表");
    EXPECT_TRUE(read.rows[5].hidden);
    const SheetRow& first = read.rows[4];
    EXPECT_EQ(first.row, 4u);
    EXPECT_EQ(first.cells[3].text, "10.4");
    EXPECT_EQ(first.cells[3].kind, CellKind::number);
    EXPECT_EQ(read.book->formats[first.cells[5].format].style, NumberStyle::percent);
    EXPECT_EQ(first.cells[5].text, "0.942");
    EXPECT_EQ(read.book->formats[first.cells[6].format].style, NumberStyle::date);
    EXPECT_EQ(first.cells[6].text, "44712");
    const SheetCell& formula = read.rows[8].cells.back();
    EXPECT_TRUE(formula.formula);
    EXPECT_EQ(formula.text, "");
}
TEST(AnXlsx, MayBearPrefixesEscapesAndCellsWithoutAddresses) {
    const std::string bytes = fixture("prefixed.xlsx");
    const Read read(bytes);
    ASSERT_TRUE(read.book) << read.fault();
    ASSERT_EQ(read.rows.size(), 1u);
    const auto& cells = read.rows[0].cells;
    ASSERT_EQ(cells.size(), 4u);
    EXPECT_EQ(cells[0].text, "甲&乙");
    EXPECT_EQ(cells[1].column, 2u);
    EXPECT_EQ(cells[1].text, "0.956");
    EXPECT_EQ(cells[2].text, "TRUE");
    EXPECT_EQ(cells[3].kind, CellKind::error);
    EXPECT_EQ(read.book->sheets[0].merges, (std::vector<CellRange>{{1, 1, 3, 2}})) << "the second overlaps it";
    ASSERT_EQ(read.book->sheets[0].hidden_columns.size(), 1u);
    EXPECT_EQ(read.book->sheets[0].hidden_columns[0].left, 1u);
    EXPECT_EQ(read.book->sheets[0].hidden_columns[0].right, 2u);
}
TEST(AnXlsx, HasNumbersThatAreNoneAsOldWorkbooksHave) {
    SharedTexts texts({});
    CellReader cells(texts, 1, {});
    cells.feed(
        "<x><sheetData><row r=\"1\"><c><v>1e300</v></c><c><v>1e400</v></c><c><v>-2.5E-2</v></c></row></sheetData></x>",
        true);
    SheetRow row;
    ASSERT_TRUE(cells.take(row));
    ASSERT_EQ(row.cells.size(), 3u);
    EXPECT_EQ(row.cells[0].kind, CellKind::error);
    EXPECT_EQ(row.cells[0].text, "#NUM!");
    EXPECT_EQ(row.cells[1].kind, CellKind::text) << "no number of a spreadsheet";
    EXPECT_EQ(row.cells[2].text, "-0.025");
}
TEST(AnXlsx, OfStyledButEmptyRowsHasNone) {
    const std::string bytes = fixture("styled-only.xlsx");
    const Read read(bytes);
    ASSERT_EQ(read.rows.size(), 1u);
    EXPECT_EQ(read.rows[0].row, 20'000u);
}
TEST(AnXlsx, ThatIsNoneSaysWhatItIsAndWhatToDo) {
    const auto says = [](const std::string& bytes, const WorkbookLimits& limits = {}) {
        return Read(bytes, 0, limits).fault();
    };
    EXPECT_EQ(says(fixture("entities.xlsx")), "不含 DOCTYPE 和实体定义的表格");
    EXPECT_EQ(says(fixture("too-wide.xlsx")), "不超过 16384 列");
    EXPECT_EQ(says(fixture("backwards.xlsx")), "行号递增");
    EXPECT_EQ(says(fixture("torn.xlsx")), "完整的表格内容：文件已损坏，请重新保存");
    const std::string whole = fixture("monthly.xlsx");
    EXPECT_EQ(says(whole.substr(0, whole.size() / 2)), "完整的 .xlsx：文件已损坏或被截断，请重新保存");
    EXPECT_EQ(says(whole, {.inflated = 2'000}), "解压后不过大的文件");
    EXPECT_EQ(says(whole, {.bytes = 100}), "不超过 0 MiB");
    EXPECT_EQ(says(whole, {.cells = 20}), "不超过 20 个单元格");
}
TEST(AnXlsx, DamagedAnywhereEndsInRowsOrFaults) {
    const std::string whole = fixture("monthly.xlsx");
    std::mt19937 random(7);
    for (int round = 0; round < 1'000; ++round) {
        std::string bytes = whole;
        for (int n = 0; n < 3; ++n) bytes[random() % bytes.size()] = char(random());
        const Read read(bytes);
        EXPECT_TRUE(read.book || !read.faults.none());
    }
    for (std::size_t size = 0; size < whole.size(); size += 37) {
        const std::string bytes = whole.substr(0, size);
        const Read read(bytes);
        EXPECT_TRUE(read.book || !read.faults.none()) << size;
    }
}
}  // namespace greentally::intake
