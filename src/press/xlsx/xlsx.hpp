#pragma once
/// Rows → an Excel worksheet that can be printed and sorted as it is, and that cannot run a formula: a cell is a text
/// or a number by its type. The only module that names libxlsxwriter. Source: R-DOC-02.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace greentally::press {
/// `title` names the worksheet and heads each printed page. `source` are lines below the table, after a blank row:
/// where it comes from.
struct XlsxTable {
    std::string_view title;
    std::span<const std::string> header;
    std::span<const std::vector<std::string>> rows;
    std::span<const std::string> source;
};
/// The file's bytes. A plain number of at most 15 significant digits becomes a number with the decimals that it shows;
/// one with a leading zero, or in a column whose header says code, 编码 or 代码, is a code and remains a text, as does
/// everything else. Memory: the bytes and one row; the rest lies in temporary files without a name.
/// Errors: limit (`where` is the cell) beyond 1 048 576 rows, 16 384 columns or 32 767 characters in a cell; full, io.
Result<std::string> xlsx(const XlsxTable& table);
}  // namespace greentally::press
