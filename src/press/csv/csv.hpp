#pragma once
/// Rows → CSV (RFC 4180) that a spreadsheet opens right and that cannot run a formula.
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace greentally::press {
/// Bytes with which a CSV begins so that Excel and WPS read it as UTF-8.
inline constexpr std::string_view csv_mark = "\xEF\xBB\xBF";
/// Appends a row, ended by CR LF. A text that a spreadsheet would take for a formula (= + - @, tab, line end, their
/// full-width forms first) gets ' before it; a plain number, negative too, does not. intake/csv gives back exactly what
/// was written. Source: OWASP, CSV injection.
void write_csv_row(std::string& out, std::span<const std::string> cells, char separator = ',');
/// The mark, a header, rows.
std::string csv(std::span<const std::string> header, std::span<const std::vector<std::string>> rows);
}  // namespace greentally::press
