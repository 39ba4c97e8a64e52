#pragma once
/// Bytes of a file that is imported → what the kinds of import take. A format more is a reader more, here.
#include "access/import.hpp"

namespace greentally::edge {
inline constexpr std::size_t import_bytes_max = 256u << 20;
/// What a kind reads of a file. A workbook, of which `table` names the table if it is not the largest; CSV or TSV in
/// UTF-8 or GB18030. Faults name line and column: of a text in characters, of a spreadsheet the cell's.
std::shared_ptr<const ImportFile> read_import_file(std::string_view bytes, std::string name, const ImportKind& kind,
                                                   std::string_view table, SourceFaults& faults);
/// The first rows of a workbook's sheets, of one table as many as are shown; nothing of a text. Merges are not known.
std::shared_ptr<const ImportFile> read_import_head(std::string_view bytes, std::string name, const ImportKind& kind,
                                                   std::string_view table);
/// What the kind would do with it; faults are at the cells of the file, its doubts among them.
ImportPlan plan_import(const ImportKind& kind, const State& state, const Viewer& viewer,
                       const std::shared_ptr<const ImportFile>& file, const ImportOptions& options,
                       const ImportProgress& progress);
}  // namespace greentally::edge
