#pragma once
/// Tables that go on over several sheets, made one.
#include "intake/sheet/tables.hpp"

namespace greentally::intake {
/// `tables`: of all shown sheets, in order. The first of a sheet goes on with the last before it if it is titled 续, or
/// has the same header and is told apart by no title, no period or area in the sheets' names and no 合计 between; or if
/// it has no header at all and the same columns.
std::vector<FoundTable> joined(const Workbook& book, const std::vector<Grid>& grids, std::vector<FoundTable> tables);
}  // namespace greentally::intake
