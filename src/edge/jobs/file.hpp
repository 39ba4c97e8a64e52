#pragma once
/// Bytes of a file that is imported → what the kinds of import take. A format more is a reader more, here.
#include "access/import.hpp"

namespace greentally::edge {
inline constexpr std::size_t import_bytes_max = 64u << 20;
/// A workbook, of which `table` names the table if it is not the largest; CSV or TSV in UTF-8 or GB18030. `rows`: as a
/// table of named cells. Faults name line and column: of a text in characters, of a spreadsheet the cell's.
std::shared_ptr<const ImportFile> read_import_file(std::string_view bytes, std::string name, bool rows,
                                                   std::string_view table, SourceFaults& faults);
}  // namespace greentally::edge
