#pragma once
/// Any file of tables that an office sends, told apart by its bytes and not by its name.
#include <functional>

#include "intake/sheet/tables.hpp"

namespace greentally::intake {
/// .xlsx, .xlsm, .xls, CSV or TSV, whatever they are named. `bytes` outlive it. Errors: nothing, and `faults` says
/// what the file is instead, and what to do.
std::unique_ptr<Workbook> open_workbook(std::string_view bytes, std::string name, SourceFaults& faults,
                                        const WorkbookLimits& = {});
/// Whether the bytes are of a spreadsheet program, and not text.
bool is_workbook(std::string_view bytes);
/// Which headings are wanted.
using Headings = std::function<bool(std::string_view)>;
/// The first rows of a sheet, as far as they are read.
Grid head_of(Workbook& book, std::size_t sheet, std::uint32_t rows);
/// All of a sheet. Formulas without a value are among the doubts.
Grid read_sheet(Workbook& book, std::size_t sheet, SourceFaults& faults, SourceFaults& doubts);
/// The tables of all sheets that are shown; one that goes on from sheet to sheet (same header, 续) is one.
/// `faults`: of the file; `doubts`: about what it says. `takes`: of a sheet that is one table, what lies right of the
/// last column that is wanted is not kept.
std::vector<FoundTable> tables_of(Workbook& book, std::vector<Grid>& grids, SourceFaults& faults, SourceFaults& doubts,
                                  const Headings& takes = {});
}  // namespace greentally::intake
