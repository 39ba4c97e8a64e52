#pragma once
/// CSV and TSV as offices write them (RFC 4180 and what WPS and Excel save), row by row, each cell with its place.
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/source.hpp"

namespace greentally::intake {
struct Cell {
    std::string text;
    Place at;
    bool quoted = false;
    bool blank() const { return text.empty(); }
};
struct CsvLimits {
    std::size_t bytes = 256u << 20, rows = 2'000'000, cells = 1'000, cell_bytes = 64u << 10;
};
/// Reads rows from UTF-8 text; `text` outlives it. A cell's spaces are kept; a cell that a safe writer guarded ('=1+1)
/// is given back as it was (press/csv).
class CsvReader {
public:
    /// separator 0: the one of tab, comma, semicolon that the first line has most of.
    explicit CsvReader(std::string_view text, char separator = 0, CsvLimits = {});
    /// The next row that is not empty; false at the end or at a fault, which fault() then tells. Memory of `row` is
    /// reused.
    bool next(std::vector<Cell>& row);
    /// A quote left open, text after a closing quote, NUL, a limit. Nothing is read after it.
    const std::vector<SourceFault>& faults() const { return faults_; }
    char separator() const { return separator_; }

private:
    bool read_row(std::vector<Cell>& row);
    bool read_quoted(Cell&);
    bool read_bare(Cell&);
    bool line_end();
    bool stop(Place, std::string_view found, Bilingual expected);
    void step();

    std::string_view text_;
    std::size_t at_ = 0, rows_ = 0;
    Place place_{1, 1};
    char separator_;
    CsvLimits limits_;
    std::vector<SourceFault> faults_;
};
/// A whole small file as a list of tables, one per row, named by the header; cells beyond the header are faults.
/// `bytes` in any encoding of intake/text. Faults bear `file`.
SourceFile csv_file(std::string file, std::string_view bytes, SourceFaults&, CsvLimits = {});
/// Text that would be a formula in a spreadsheet: the guard ' before it is not part of what it says.
bool guarded(std::string_view cell);
}  // namespace greentally::intake
