#pragma once
/// A workbook as an office keeps it: sheets of cells, each with its address, kind and number format, and merges. Every
/// reader (intake/xlsx, intake/xls, intake/csv) gives this one form; who looks for tables in it knows no file format.
/// Source: R-DOC-02.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.hpp"
#include "base/time.hpp"

namespace greentally::intake {
enum class CellKind : std::uint8_t { text, number, boolean, error };
/// A filled cell. `text`: of a text as it is; of a number its digits (see number_text); of a boolean TRUE or FALSE; of
/// an error its sign (#DIV/0!).
struct SheetCell {
    std::uint32_t column = 0;  // from 0
    CellKind kind{};
    bool formula = false;      // computed: `text` is what was computed last, empty if the file does not say
    std::uint16_t format = 0;  // of Workbook::formats
    std::string text;
};
struct SheetRow {
    std::uint32_t row = 0;  // from 0
    bool hidden = false;
    std::vector<SheetCell> cells;  // by column; blank ones are left out
};
enum class NumberStyle : std::uint8_t { general, number, percent, date, time, text };
struct NumberFormat {
    std::string code;  // as the file has it: 0.00%
    NumberStyle style{};
    int decimals = 0;  // that it shows; of general: as many as there are
};
/// Rows and columns from 0, both ends inside.
struct CellRange {
    std::uint32_t top = 0, left = 0, bottom = 0, right = 0;
    bool holds(std::uint32_t row, std::uint32_t column) const {
        return top <= row && row <= bottom && left <= column && column <= right;
    }
    bool operator==(const CellRange&) const = default;
};
struct SheetInfo {
    std::string name;
    bool hidden = false;
    std::vector<CellRange> merges;          // no two overlap
    std::vector<CellRange> hidden_columns;  // whole columns, top 0
};
struct WorkbookLimits {
    std::size_t bytes = 64u << 20, inflated = std::size_t(4) << 30, sheets = 256, texts = 4'000'000;
    std::uint32_t rows = 1'048'576, columns = 16'384;
    std::uint64_t cells = 40'000'000;
    std::size_t cell_bytes = 128u << 10, merges = 100'000;  // no merges: they are not looked for
};
/// The rows of one sheet, in order; rows without a filled cell may be left out.
class SheetRows {
public:
    virtual ~SheetRows() = default;
    /// Memory of `row` is reused. False at the end, or at a fault, which is then among the workbook's.
    virtual bool next(SheetRow& row) = 0;
};
class Workbook {
public:
    virtual ~Workbook() = default;
    std::string name;  // of the file
    std::vector<SheetInfo> sheets;
    std::vector<NumberFormat> formats;  // at least one: general
    bool from_1904 = false;             // days are counted from 1904-01-01 instead of 1899-12-30
    /// Faults bear where(sheet). One sheet is read at a time.
    virtual std::unique_ptr<SheetRows> rows(std::size_t sheet, SourceFaults& faults) = 0;
    /// The file's name, and the sheet's where there are several: 月报.xlsx › 2月.
    std::string where(std::size_t sheet) const;
};

/// Those that overlap an earlier one are left out: a cell is in one merge at most. In order of their first cell.
std::vector<CellRange> without_overlaps(std::vector<CellRange> merges);
/// A … Z, AA …
std::string column_letters(std::uint32_t column);
/// B12 of (11, 1).
std::string address(std::uint32_t row, std::uint32_t column);
/// B12:D40.
std::string address(const CellRange&);
/// What a code of a number format (ECMA-376 part 1, 18.8.31) shows; the first section counts.
NumberFormat number_format(std::string code);
/// The code of a built-in format (ECMA-376 part 1, 18.8.30), as a Chinese Excel has it; general if it is none.
std::string_view built_in_format(unsigned id);
/// At fifteen significant digits, as a spreadsheet shows it, without exponent: 0.95599999999999996 is 0.956. Empty if
/// it is not finite or has more than 40 characters.
std::string number_text(double value);
/// The day of a serial number; nothing outside 1900 … 9999. Its fraction is the time of day and is passed over.
std::optional<Day> day_of_serial(double serial, bool from_1904);
}  // namespace greentally::intake
