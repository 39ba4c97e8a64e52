#pragma once
/// A found table as rows of named cells, each with its place in the sheet: what kinds of import take.
#include "intake/sheet/shown.hpp"

namespace greentally::intake {
/// Numbers as plain digits, percents with their sign, days as 2022-05-31. Errors: columns named twice, no header.
SourceFile as_rows(const Workbook& book, const Grid& grid, const FoundTable& table, SourceFaults& faults);
/// The same as text, tab by tab, each row on the line that it has in the sheet.
std::string as_text(const Workbook& book, const Grid& grid, const FoundTable& table);
}  // namespace greentally::intake
