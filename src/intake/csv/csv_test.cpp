#include "intake/csv/csv.hpp"

#include <gtest/gtest.h>

#include <random>

#include "press/csv/csv.hpp"

namespace greentally::intake {
namespace {
using Rows = std::vector<std::vector<std::string>>;
Rows rows_of(std::string_view text, char separator = 0) {
    CsvReader reader(text, separator);
    Rows out;
    std::vector<Cell> row;
    while (reader.next(row)) {
        auto& to = out.emplace_back();
        for (const Cell& cell : row) to.push_back(cell.text);
    }
    EXPECT_TRUE(reader.faults().empty());
    return out;
}
/// "line:column found" of the only fault.
std::string fault_of(std::string_view text, CsvLimits limits = {}) {
    CsvReader reader(text, 0, limits);
    std::vector<Cell> row;
    while (reader.next(row)) {}
    if (reader.faults().size() != 1) return std::to_string(reader.faults().size()) + " faults";
    const SourceFault& f = reader.faults()[0];
    return std::to_string(f.at.line) + ":" + std::to_string(f.at.column) + " " + f.found;
}

TEST(csv, reads_quotes_line_ends_and_separators) {
    EXPECT_EQ(rows_of("a,b\r\n1,\"x,\"\"y\"\"\"\n\"two\r\nlines\",2\r3,4"),
              (Rows{{"a", "b"}, {"1", "x,\"y\""}, {"two\r\nlines", "2"}, {"3", "4"}}));
    EXPECT_EQ(rows_of("甲\t乙\n1,5\t2\n"), (Rows{{"甲", "乙"}, {"1,5", "2"}}));
    EXPECT_EQ(rows_of("甲;乙\n1;2"), (Rows{{"甲", "乙"}, {"1", "2"}}));
    EXPECT_EQ(rows_of("a,b\n\n , \n,\n1"),
              (Rows{{"a", "b"}, {" ", " "}, {"1"}}));  // empty lines are none, ragged ones are kept
    EXPECT_EQ(rows_of("a,say \"hi\",c\n"), (Rows{{"a", "say \"hi\"", "c"}}));
    EXPECT_EQ(rows_of(""), Rows{});
    EXPECT_EQ(rows_of("\"\"\n"), (Rows{{""}}));
}
TEST(csv, every_cell_knows_its_place) {
    CsvReader reader("编码,名称\r\n\"一\n二\",三,\"\"\n");
    std::vector<Cell> row;
    ASSERT_TRUE(reader.next(row));
    EXPECT_EQ(row[1].at, (Place{1, 4}));
    ASSERT_TRUE(reader.next(row));
    EXPECT_EQ(row[0].at, (Place{2, 1}));
    EXPECT_EQ(row[1].at, (Place{3, 4}));
    EXPECT_EQ(row[2].at, (Place{3, 6}));
    EXPECT_FALSE(reader.next(row));
}
TEST(csv, faults_tell_where_and_stop) {
    EXPECT_EQ(fault_of("a,b\n1,\"open\n2,3\n"), "2:3 \"open\n2,3\n");
    EXPECT_EQ(fault_of("a,b\n1,\"x\"y,2\n"), "2:6 y,2");
    EXPECT_EQ(fault_of(std::string("a\n1\0", 4)), "2:2 NUL");
    EXPECT_EQ(fault_of("a\n1\n2\n3\n", {.rows = 3}), "4:1 ");
    EXPECT_EQ(fault_of("a,b,c\n", {.cells = 2}), "1:5 ");
    EXPECT_EQ(fault_of("a\n123456\n", {.cell_bytes = 5}), "2:1 123456");
    EXPECT_EQ(fault_of("a\n\"123456\"\n", {.cell_bytes = 5}), "2:1 123456");
}
TEST(csv, a_file_as_tables) {
    SourceFaults faults;
    // 编码,名称 / jian,建制镇 in GB18030
    const SourceFile file =
        csv_file("x.csv", "\xB1\xE0\xC2\xEB,\xC3\xFB\xB3\xC6\r\njian,\xBD\xA8\xD6\xC6\xD5\xF2\r\nb\r\n,,9\r\n", faults);
    ASSERT_EQ(file.root.items.size(), 3u);
    EXPECT_EQ(file.root.items[0].find("名称")->text, "建制镇");
    EXPECT_EQ(file.root.items[0].find("名称")->at, (Place{2, 6}));
    EXPECT_EQ(file.root.items[1].find("名称")->kind, SourceNode::Kind::blank);
    ASSERT_EQ(faults.sorted().size(), 1u);
    EXPECT_EQ(faults.sorted()[0].at, (Place{4, 3}));
    EXPECT_EQ(faults.sorted()[0].found, "9");
    EXPECT_TRUE(file.readable);
}
TEST(csv, a_file_that_is_none) {
    const auto only = [](std::string_view bytes) {
        SourceFaults faults;
        EXPECT_FALSE(csv_file("x.csv", bytes, faults).readable);
        const auto all = faults.sorted();
        return all.size() == 1
                   ? std::to_string(all[0].at.line) + ":" + std::to_string(all[0].at.column) + " " + all[0].expected.en
                   : std::to_string(all.size());
    };
    EXPECT_EQ(only(""), "1:1 a header line");
    EXPECT_EQ(only("a,b,a\n1,2,3\n"), "1:5 a column name that is not there already");
    EXPECT_EQ(only("a\n\xFF\xFF\n"), "2:1 text in UTF-8 or GB18030");
    EXPECT_EQ(only("a\n\"x\n"), "2:1 a closing quote");
}
TEST(csv, no_cell_that_we_write_can_run) {
    const std::vector<std::string> cells{"=1+1",  "+86 28", "-cmd", "@SUM(A1)", "\tx", "\r=1", "＝1",
                                         "-12.5", "'=1",    "''",   "'",        "a=1", "",     " x "};
    std::string out;
    press::write_csv_row(out, cells);
    EXPECT_EQ(out,
              "\"'=1+1\",\"'+86 28\",\"'-cmd\",\"'@SUM(A1)\",\"'\tx\",\"'\r=1\",\"'＝1\",-12.5,\"''=1\",'',',a=1,,\" x "
              "\"\r\n");
    EXPECT_EQ(rows_of(out, ','), (Rows{cells}));
}
TEST(csv, what_is_printed_is_read_back) {
    constexpr std::string_view pieces[] = {"a", "汉", "𠀀", "\"", ",", "\t", ";", "\n", "\r", "\r\n",
                                           "'", "=",  "+",  "-",  "@", "＠", " ", "1",  ".",  "\xEF\xBB\xBF"};
    std::mt19937 random(7);
    for (int i = 0; i < 20'000; ++i) {
        const std::size_t width = 1 + random() % 4;
        Rows rows(1 + random() % 3, std::vector<std::string>(width));
        for (auto& row : rows)
            for (auto& cell : row)
                for (auto n = random() % 5; n > 0; --n) cell += pieces[random() % std::size(pieces)];
        constexpr char separators[] = {',', '\t', ';'};
        const char separator = separators[random() % 3];
        std::string printed;
        for (const auto& row : rows) press::write_csv_row(printed, row, separator);
        ASSERT_EQ(rows_of(printed, separator), rows) << printed;
        for (const auto& line : rows_of(printed, separator)) ASSERT_EQ(line.size(), width);
    }
}
TEST(csv, a_spreadsheet_export_begins_with_its_mark) {
    const std::vector<std::string> header{"地区", "数值"};
    const Rows rows{{"绿江市", "94.99"}, {"", ""}};
    const std::string out = press::csv(header, rows);
    EXPECT_TRUE(out.starts_with("\xEF\xBB\xBF地区,数值\r\n绿江市,94.99\r\n"));
    SourceFaults faults;
    EXPECT_EQ(csv_file("x.csv", out, faults).root.items.size(), 2u);
    EXPECT_TRUE(faults.none());
}
}  // namespace
}  // namespace greentally::intake
