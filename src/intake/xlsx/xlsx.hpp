#pragma once
/// .xlsx and .xlsm (ECMA-376 SpreadsheetML, transitional and strict) as a stream of rows: nothing but the shared texts
/// is held in memory, however long a sheet is.
#include "intake/workbook/workbook.hpp"

namespace greentally::intake {
/// Whether the bytes begin as a ZIP archive.
bool is_zip(std::string_view bytes);
/// `bytes` outlive it. Errors: nothing, and `faults` says why: no workbook inside, encrypted, damaged, a binary
/// workbook
/// (.xlsb), parts that blow up, document types and entities.
std::unique_ptr<Workbook> open_xlsx(std::string_view bytes, std::string name, SourceFaults& faults,
                                    const WorkbookLimits& = {});
}  // namespace greentally::intake
