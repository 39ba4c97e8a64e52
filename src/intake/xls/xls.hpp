#pragma once
/// Old Excel files, .xls of Excel 97–2003, as offices and statistics sites still give them out: an OLE2 compound file
/// (MS-CFB) whose stream Workbook is a list of records, BIFF8 (MS-XLS). Read by ourselves, as a workbook. Source:
/// R-DOC-02.
///   ole      sectors, their chains and the directory → the bytes of a stream
///   records  a stream → records and what continues them; strings → texts
///   globals  sheets, formats, shared texts; layout → merges, hidden columns; cells → rows
#include <memory>
#include <string>
#include <string_view>

#include "base/source.hpp"
#include "intake/workbook/workbook.hpp"

namespace greentally::intake {
/// Whether the bytes begin as an OLE2 compound file. So do other old Office files, and an .xlsx with a password.
bool is_xls(std::string_view bytes);
/// `bytes` and `faults` outlive it. Chart, macro and module sheets are left out. A formula whose last result was a
/// blank is blank; if no formula of the file has any other result nobody computed them, and they are kept without text.
/// A number that is not finite or longer than number_text() shows is the error #NUM!.
/// Errors: nothing, and `faults` says why: encrypted, older than Excel 97, no workbook, cut off, damaged, a limit.
std::unique_ptr<Workbook> open_xls(std::string_view bytes, std::string name, SourceFaults& faults,
                                   const WorkbookLimits& = {});
}  // namespace greentally::intake
