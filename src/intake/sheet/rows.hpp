#pragma once
/// A found table as rows of named cells, each with its place in the sheet: what kinds of import take.
#include "intake/sheet/shown.hpp"

namespace greentally::intake {
/// Numbers as plain digits, percents with their sign, days as 2022-05-31. A column that is only the sum of others
/// (TotalColumn::spare) is left out. A row on another sheet than the first bears the name of its sheet as its text.
/// Errors: columns named twice, no header.
SourceFile as_rows(const Workbook& book, const std::vector<Grid>& grids, const FoundTable& table, SourceFaults& faults);
/// The same as text, tab by tab, each row on the line that it has in the sheet; those on later sheets follow.
std::string as_text(const Workbook& book, const std::vector<Grid>& grids, const FoundTable& table);
}  // namespace greentally::intake
