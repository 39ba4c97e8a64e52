#pragma once
/// Reading a file in a test: its cells as lines, its only fault as one.
#include <gtest/gtest.h>

#include <fstream>

#include "intake/xls/test_file.hpp"
#include "intake/xls/xls.hpp"

namespace greentally::intake::xls::made {
using Lines = std::vector<std::string>;

inline std::string file_bytes(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}
inline std::string fixture(const std::string& name) { return file_bytes("src/intake/xls/fixtures/" + name); }

/// Every cell of a sheet as "B3 =0.956 [0.00%]": = if computed, the kind if it is neither text nor number.
inline Lines cells_of(Workbook& book, std::size_t sheet, SourceFaults& faults) {
    Lines out;
    SheetRow row;
    std::optional<std::uint32_t> last;
    for (const auto rows = book.rows(sheet, faults); rows->next(row); last = row.row) {
        EXPECT_TRUE(!last || *last < row.row);
        EXPECT_FALSE(row.cells.empty());
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const SheetCell& cell = row.cells[i];
            EXPECT_TRUE(i == 0 || row.cells[i - 1].column < cell.column);
            EXPECT_LT(cell.format, book.formats.size());
            std::string line = address(row.row, cell.column) + (cell.formula ? " =" : " ") + cell.text;
            if (cell.kind == CellKind::boolean) line += " boolean";
            if (cell.kind == CellKind::error) line += " error";
            const NumberFormat& format = book.formats[cell.format];
            if (format.style != NumberStyle::general) line += " [" + format.code + "]";
            if (row.hidden) line += " hidden";
            out.push_back(std::move(line));
        }
    }
    return out;
}
struct Read {
    std::unique_ptr<Workbook> book;
    std::vector<Lines> sheets;
    std::vector<SourceFault> faults;
};
inline Read read(std::string_view bytes, const WorkbookLimits& limits = {}) {
    Read out;
    SourceFaults faults;
    out.book = open_xls(bytes, "报表.xls", faults, limits);
    EXPECT_NE(out.book == nullptr, faults.none());
    for (std::size_t i = 0; out.book && i < out.book->sheets.size(); ++i)
        out.sheets.push_back(cells_of(*out.book, i, faults));
    out.faults = faults.sorted();
    return out;
}
/// "file line:column found → expected" of the only fault.
inline std::string fault_of(std::string_view bytes, const WorkbookLimits& limits = {}) {
    const auto faults = read(bytes, limits).faults;
    if (faults.size() != 1) return std::to_string(faults.size()) + " faults";
    const SourceFault& f = faults[0];
    EXPECT_FALSE(f.expected.zh.empty());
    return f.file + " " + std::to_string(f.at.line) + ":" + std::to_string(f.at.column) + " " + f.found + " → " +
           f.expected.en;
}
constexpr std::string_view cut = "报表.xls 0:0  → the file is cut off: copy or download it again";
inline std::string damaged(const std::string& found, const std::string& place = "0:0") {
    return "报表.xls " + place + " " + found + " → the file is damaged: open it in Excel or WPS and save it as .xlsx";
}
inline std::string sst(const Lines& texts) {
    std::string body = u32(texts.size()) + u32(texts.size());
    for (const std::string& text : texts) body += narrow(text);
    return record(0x00FC, body);
}
}  // namespace greentally::intake::xls::made
