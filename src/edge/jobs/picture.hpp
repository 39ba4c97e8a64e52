#pragma once
/// What a spreadsheet looks like, and which of its tables is read.
#include "access/import.hpp"
#include "intake/sheet/open.hpp"

namespace greentally::edge {
/// 3月!B3:E6.
std::string table_name(const intake::Workbook& book, const intake::FoundTable& table);
ImportPicture picture_of(const intake::Workbook& book, const intake::Grid& grid,
                         const std::vector<intake::FoundTable>& tables, const intake::FoundTable& read);
}  // namespace greentally::edge
