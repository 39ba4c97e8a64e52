#pragma once
/// A sheet that is to be filled in, as a workbook: locked but for what may be typed, with drop-downs, hints, checks as
/// formulas, and the ticket by which it is known when it comes back.
#include "access/sheet.hpp"
#include "base/result.hpp"

namespace greentally::edge {
/// Name of the hidden sheet that holds the ticket, names in its first column and values in its second.
inline constexpr std::string_view ticket_sheet = "greentally";
/// `source`: lines below the table. Errors: as press::Workbook.
Result<std::string> form_workbook(const Sheet& sheet, const std::vector<std::string>& source);
}  // namespace greentally::edge
