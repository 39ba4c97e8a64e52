#pragma once
/// How a worksheet lies (MS-XLS 2.1.7.20.5), read before its cells.
#include "intake/workbook/workbook.hpp"
#include "intake/xls/faults.hpp"
#include "intake/xls/records.hpp"

namespace greentally::intake::xls {
constexpr std::uint32_t rows_max = 65'536, columns_max = 256;  // of a sheet
/// The value that a formula had last, as its record holds it (FormulaValue, MS-XLS 2.5.133).
enum class FormulaValue { number, text, boolean, error, blank };
/// `body`: of a FORMULA record, at least formula_bytes long.
FormulaValue formula_value(std::string_view body);
constexpr std::size_t formula_bytes = 14;

struct Layout {
    std::vector<CellRange> merges;  // of those that overlap, the upper left one
    std::vector<CellRange> hidden_columns;
    std::size_t end = 0;    // behind its EOF
    bool computed = false;  // a formula has a result that is not blank
};
/// `at`: of its BOF. Errors: nothing if it is cut off, damaged or exceeds a limit.
std::optional<Layout> read_layout(std::string_view stream, std::size_t at, const WorkbookLimits&, const FileFaults&);
}  // namespace greentally::intake::xls
