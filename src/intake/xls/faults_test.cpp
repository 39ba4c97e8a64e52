#include <gtest/gtest.h>

#include <random>

#include "intake/xls/test_read.hpp"

namespace greentally::intake {
using namespace xls::made;

// R-DOC-02
TEST(AFileThatIsNotRead, SaysWhatToDo) {
    EXPECT_FALSE(is_xls("PK\3\4"));
    EXPECT_FALSE(is_xls("<html><table>")) << "a web page that calls itself .xls";
    EXPECT_FALSE(is_xls(""));
    const std::string encrypted =
        "报表.xls 0:0  → the file is encrypted: open it in Excel or WPS, remove the password and save it";
    const std::string old = " → older than Excel 97: open it in Excel or WPS and save it as .xlsx";
    EXPECT_TRUE(is_xls(book("", {""})));
    EXPECT_EQ(fault_of(book(record(0x002F, std::string(54, '\x5A')), {""})), encrypted);
    EXPECT_EQ(fault_of(ole({{"EncryptionInfo", "x"}, {"EncryptedPackage", std::string(5'000, 'x')}})), encrypted);
    EXPECT_EQ(fault_of(ole({{"Book", bof(5, 0x0500) + eof()}})), "报表.xls 0:0 BIFF5" + old);
    EXPECT_EQ(fault_of(ole({{"Book", record(0x0409, "\0\4\0\1") + eof()}})), "报表.xls 0:0 BIFF2–4" + old);
    EXPECT_EQ(fault_of(ole({{"WordDocument", "x"}, {"\5SummaryInformation", "z"}, {"1Table", "y"}})),
              "报表.xls 0:0 WordDocument, 1Table → an Excel workbook");
    EXPECT_EQ(fault_of(ole({{"Workbook", stream("", {""}, 2)}})), "报表.xls 0:0  → a workbook with a worksheet");
    EXPECT_EQ(fault_of(ole({{"Workbook", "junk of no record"}})), damaged("BOF"));
    EXPECT_EQ(fault_of(ole({{"Workbook", ""}})), cut);
}
TEST(AFileThatIsNotRead, IsCutOffOrContradictsItself) {
    const std::string good = stream("", {cell(0x0203, 0, 0, f64(1))});
    EXPECT_EQ(fault_of(ole({{"Workbook", good.substr(0, good.size() - 4)}})), cut);
    EXPECT_EQ(fault_of(ole({{"Workbook", good.substr(0, good.size() - 7)}})), cut);
    EXPECT_EQ(fault_of(book("", {cell(0x0203, 0, 0, "short")})), damaged("cell"));
    EXPECT_EQ(fault_of(book("", {cell(0x0203, 0, 256, f64(1))})), damaged("cell", "1:257"));
    EXPECT_EQ(fault_of(book("", {cell(0x00FD, 4, 1, u32(1))})), damaged("SST", "5:2"));
    EXPECT_EQ(fault_of(book("", {cell(0x0204, 4, 1, u16(9) + std::string("\0abc", 4))})), damaged("LABEL", "5:2"));
    std::string twice = stream("", {"", ""});
    const std::size_t first = twice.find("\2" + std::string(1, '\0') + "S1") - 6, second = first + 14;
    twice.replace(second, 4, twice.substr(first, 4));
    EXPECT_EQ(fault_of(ole({{"Workbook", twice}})), damaged("BOUNDSHEET")) << "two sheets in one place";

    std::string big = stream("", {cell(0x0203, 0, 0, f64(1)) + record(0x0999, std::string(5'000, 'x'))});
    std::string file = ole({{"Workbook", big}});  // in sectors 1 … 10, the FAT in sector 0
    ASSERT_TRUE(read(file).faults.empty());
    const auto link = [&](std::uint32_t from, std::uint32_t to) {
        std::string out = file;
        return out.replace(512 + 4 * from, 4, u32(to));
    };
    EXPECT_EQ(fault_of(link(3, 2)), damaged("sector 2")) << "a circle";
    EXPECT_EQ(fault_of(link(3, 50'000)), damaged("sector 50000"));
    EXPECT_EQ(fault_of(link(3, 100)), cut) << "the table knows the sector, the file does not have it";
    EXPECT_EQ(fault_of(link(3, 0xFFFFFFFE)), damaged("FAT"));
    std::string header = file;
    EXPECT_EQ(fault_of(header.replace(30, 2, u16(40))), damaged("OLE header"));
}
TEST(AFileThatIsNotRead, ExceedsALimit) {
    const std::string file = book(sst({"aa", "bb"}), {cell(0x00FD, 2, 3, u32(0)) + cell(0x00FD, 3, 0, u32(1)), ""});
    ASSERT_TRUE(read(file).faults.empty());
    EXPECT_EQ(fault_of(file, {.bytes = 1'000}), "报表.xls 0:0  → at most 1000 bytes");
    EXPECT_EQ(fault_of(file, {.sheets = 1}), "报表.xls 0:0  → at most 1 sheets");
    EXPECT_EQ(fault_of(file, {.texts = 1}), "报表.xls 0:0  → at most 1 texts");
    EXPECT_EQ(fault_of(file, {.rows = 3}), "报表.xls › S1 4:1  → at most 3 rows");
    EXPECT_EQ(fault_of(file, {.columns = 3}), "报表.xls › S1 3:4  → at most 3 columns");
    EXPECT_EQ(fault_of(file, {.cells = 1}), "报表.xls › S1 4:1  → at most 1 cells");
    EXPECT_EQ(fault_of(file, {.cell_bytes = 1}), "报表.xls › S1 3:4  → at most 1 bytes in a cell");
    EXPECT_EQ(fault_of(file, {.inflated = 3}), "报表.xls › S1 4:1  → at most 3 bytes of text in a sheet");
}
TEST(AFileThatIsNotRead, CutAnywhereIsAFaultOrTheWholeTruth) {
    for (const std::string& bytes : {fixture("kinds.xls"), book("", {cell(0x0203, 0, 0, f64(1))})}) {
        const auto whole = read(bytes).sheets;
        ASSERT_FALSE(whole.empty());
        std::size_t faults = 0;
        for (std::size_t n = 0; n < bytes.size(); ++n) {
            const Read out = read(std::string_view(bytes).substr(0, n));
            if (out.faults.empty())
                ASSERT_EQ(out.sheets, whole) << n;
            else
                ++faults;
        }
        EXPECT_GT(faults, bytes.size() - 512) << "but for what fills the last sector";
    }
}
TEST(AFileThatIsNotRead, WithBytesChangedEnds) {
    const std::string originals[] = {fixture("kinds.xls"), fixture("texts.xls"),
                                     book(sst({"aa"}), {cell(0x00FD, 0, 0, u32(0)), cell(0x0204, 0, 0, wide(u"绿"))})};
    std::mt19937 random(5);
    std::size_t read_on = 0;
    for (int i = 0; i < 2'000; ++i) {
        std::string bytes = originals[std::size_t(i) % std::size(originals)];
        for (auto n = 1 + random() % 8; n > 0; --n) bytes[8 + random() % (bytes.size() - 8)] = char(random());
        const Read out = read(bytes);
        read_on += out.faults.empty();
        for (const SourceFault& fault : out.faults) ASSERT_TRUE(fault.file.starts_with("报表.xls"));
    }
    EXPECT_GT(read_on, 200u);
    EXPECT_LT(read_on, 1'900u);
}
}  // namespace greentally::intake
