/// What we write we read back equal: random tables through press and intake. R-DOC-02.
#include <gtest/gtest.h>

#include <random>

#include "intake/sheet/open.hpp"
#include "intake/sheet/shown.hpp"
#include "press/csv/csv.hpp"
#include "press/xlsx/xlsx.hpp"

namespace greentally {
namespace {
using Row = std::vector<std::string>;
struct Table {
    Row header;
    std::vector<Row> rows;
};
std::string pick(std::mt19937& random, std::initializer_list<const char*> from) {
    return *(from.begin() + std::ptrdiff_t(random() % from.size()));
}
std::string number(std::mt19937& random) {
    std::string out = (random() % 5 == 0 ? "-" : "") + std::to_string(random() % 1'000'000);
    if (const int decimals = int(random() % 5))
        out += '.';
    else
        return out;
    for (auto n = 1 + random() % 4; n > 0; --n) out += char('1' + random() % 9);
    return out;
}
std::string cell(std::mt19937& random) {
    switch (random() % 6) {
        case 0: return "";
        case 1:
            return pick(random, {"=1+1", "+8", "@sum", "-", "--", "http://a.cn/?x=1&y=<2>", "O'Neil \"x\"",
                                 "两行\n文字", "𠮷野家", "_x0041_"});
        case 2: return pick(random, {"0012", "510121000000123456", "95.6%", "2022-05-31", "１２", "1,000", "TRUE"});
        default: return number(random);
    }
}
Table table(std::mt19937& random) {
    Table out;
    const std::size_t columns = 2 + random() % 12, rows = 1 + random() % 40;
    for (std::size_t c = 0; c < columns; ++c)
        out.header.push_back(pick(random, {"名称", "数量（万m³）", "Rate", "备注"}) + std::to_string(c));
    for (std::size_t r = 0; r < rows; ++r) {
        Row& row = out.rows.emplace_back(Row{"第" + std::to_string(r) + "镇"});
        for (std::size_t c = 1; c < columns; ++c) row.push_back(cell(random));
    }
    return out;
}
Table read(const std::string& bytes, std::size_t& tables) {
    SourceFaults faults, doubts;
    const auto book = intake::open_workbook(bytes, "x", faults);
    Table out;
    if (!book) return out;
    std::vector<intake::Grid> grids;
    const auto found = intake::tables_of(*book, grids, faults, doubts);
    tables = found.size();
    if (found.empty()) return out;
    out.header = found[0].header;
    intake::RowReader rows(*book, found[0]);
    for (const intake::Line& line : intake::lines_of(found[0], grids))
        if (!line.total) out.rows.push_back(rows.read(line));
    for (const auto& f : faults.sorted()) ADD_FAILURE() << f.found << " " << f.expected.zh;
    return out;
}
class SheetsBothWays : public testing::TestWithParam<const char*> {};
}  // namespace

TEST_P(SheetsBothWays, WhatIsWrittenIsReadBackEqual) {
    std::mt19937 random(2022);
    for (int round = 0; round < 300; ++round) {
        const Table wrote = table(random);
        const std::vector<std::string> source{"来源：绿账 Greentally"};
        const std::string bytes = std::string_view(GetParam()) == "csv"
                                      ? press::csv(wrote.header, wrote.rows)
                                      : press::xlsx({"表", wrote.header, wrote.rows, source}).value();
        std::size_t tables = 0;
        const Table got = read(bytes, tables);
        ASSERT_EQ(tables, 1u) << round;
        ASSERT_EQ(got.header, wrote.header) << round;
        ASSERT_EQ(got.rows.size(), wrote.rows.size()) << round;
        for (std::size_t r = 0; r < wrote.rows.size(); ++r) {
            Row expected = wrote.rows[r];
            expected.resize(wrote.header.size());
            ASSERT_EQ(got.rows[r], expected) << round << " row " << r;
        }
    }
}
INSTANTIATE_TEST_SUITE_P(Every, SheetsBothWays, testing::Values("xlsx", "csv"), [](const auto& p) { return p.param; });
}  // namespace greentally
