#pragma once
/// Any file of tables that an office sends, told apart by its bytes and not by its name.
#include "intake/sheet/tables.hpp"

namespace greentally::intake {
/// .xlsx, .xlsm, CSV or TSV (also when they are named .xls). `bytes` outlive it. Errors: nothing, and `faults` says
/// what the file is instead, and what to do.
std::unique_ptr<Workbook> open_workbook(std::string_view bytes, std::string name, SourceFaults& faults,
                                        const WorkbookLimits& = {});
/// All of a sheet.
Grid read_sheet(Workbook& book, std::size_t sheet, SourceFaults& faults);
/// The tables of all sheets that are shown; one that goes on from sheet to sheet (same header, 续) is several here.
std::vector<FoundTable> tables_of(Workbook& book, std::vector<Grid>& grids, SourceFaults& faults);
}  // namespace greentally::intake
