#pragma once
/// A found table as rows of named cells, each with its place in the sheet: what kinds of import take.
#include <functional>

#include "intake/sheet/shown.hpp"

namespace greentally::intake {
/// Numbers as plain digits, percents with their sign, days as 2022-05-31. A column that is only the sum of others
/// (TotalColumn::spare) is left out. A row on another sheet than the first bears the name of its sheet as its text.
/// Errors: columns named twice, no header.
SourceFile as_rows(const Workbook& book, const std::vector<Grid>& grids, const FoundTable& table, SourceFaults& faults);
/// A table as text, tab by tab, each row on the line that it has in the sheet; those on later sheets follow.
struct TableText {
    struct Elsewhere {
        std::size_t sheet = 0;
        std::uint32_t row = 0;
    };
    std::string text;
    std::vector<std::size_t> columns;  // of the table: those that are in it
    std::uint32_t lines = 0;           // before those on later sheets
    std::vector<Elsewhere> later;      // where each of these is
};
/// `takes`: which headings are wanted, all if it is empty.
TableText as_text(const Workbook& book, const std::vector<Grid>& grids, const FoundTable& table,
                  const std::function<bool(std::string_view)>& takes = {});
}  // namespace greentally::intake
