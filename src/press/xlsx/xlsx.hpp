#pragma once
/// Rows → an Excel worksheet that can be printed and sorted as it is, and that cannot run a formula: a cell is a text
/// or a number by its type. The only module that names libxlsxwriter. Source: R-DOC-02.
#include <cstdio>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace greentally::press {
/// Rows by number, in order, asked for twice: for the columns' widths, then to be written. What `at` gives holds until
/// it is called again, so that a table need not be in memory.
struct XlsxRows {
    using Row = std::vector<std::string>;
    std::size_t size = 0;
    std::function<const Row&(std::size_t)> at;
    XlsxRows() = default;
    XlsxRows(std::size_t size, std::function<const Row&(std::size_t)> at) : size(size), at(std::move(at)) {}
    /// `rows` outlive it.
    XlsxRows(const std::vector<Row>& rows)
        : size(rows.size()), at([&rows](std::size_t n) -> const Row& { return rows[n]; }) {}
};
/// `title` names the worksheet and heads each printed page. `source` are lines below the table, after a blank row:
/// where it comes from.
struct XlsxTable {
    std::string_view title;
    std::span<const std::string> header;
    XlsxRows rows;
    std::span<const std::string> source;
};
/// Written into an empty file that can be read, too. A plain number of at most 15 significant digits becomes a number
/// with the decimals that it shows; one with a leading zero, or in a column whose header says code, 编码 or 代码, is a
/// code and remains a text, as does everything else. Memory: one row; the rest lies in temporary files without a name.
/// Errors: limit (`where` is the cell) beyond 1 048 576 rows, 16 384 columns or 32 767 characters in a cell; full, io.
Result<> xlsx(const XlsxTable& table, std::FILE* to);
/// The file's bytes.
Result<std::string> xlsx(const XlsxTable& table);
}  // namespace greentally::press
