#include "edge/http/form_workbook.hpp"

#include <algorithm>
#include <charconv>

#include "intake/workbook/workbook.hpp"
#include "press/number/number.hpp"
#include "press/xlsx/workbook.hpp"

namespace greentally::edge {
namespace {
using press::Tone;
constexpr std::uint32_t header_row = 1, first_row = 2;
constexpr double code_width = 15, name_width = 18, cell_width = 16, check_width = 40;

std::string address(std::size_t row, std::size_t column) {
    return "$" + intake::address(std::uint32_t(row), std::uint32_t(column));
}
std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}
/// =IF(AND(COUNT(C3,D3)=2,…),"…","")&…: says what is broken in a row, and nothing while a number is not there.
std::string row_formula(const SheetEntry& entry, std::size_t row) {
    std::string out;
    for (const auto& check : entry.checks) {
        std::string broken, counted;
        for (std::size_t i = 0; i < check.broken.size(); ++i) {
            const auto close = check.broken[i] == '{' ? check.broken.find('}', i) : std::string::npos;
            if (close == std::string::npos) {
                broken += check.broken[i];
                continue;
            }
            broken += address(row, std::stoul(check.broken.substr(i + 1, close - i - 1)));
            i = close;
        }
        auto columns = check.columns;
        std::sort(columns.begin(), columns.end());
        columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
        for (const std::size_t c : columns) counted += (counted.empty() ? "" : ",") + address(row, c);
        out += (out.empty() ? "=" : "&") + ("IF(COUNT(" + counted) + ")=" + std::to_string(columns.size()) + ",IF(" +
               broken + "," + quoted(check.message + "。") + ",\"\"),\"\")";
    }
    return out;
}
void put(press::Workbook& book, std::uint32_t row, std::uint32_t column, const std::string& text, Tone tone) {
    const auto decimals = tone == Tone::plain ? std::nullopt : press::decimals_of(text);
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    if (decimals)
        book.number(row, column, value, {tone, *decimals ? "0." + std::string(*decimals, '0') : "0"});
    else
        book.text(row, column, text, {tone, ""});
}
Tone tone_of(SheetEntry::Cell cell) {
    return cell == SheetEntry::Cell::entry ? Tone::entry : cell == SheetEntry::Cell::known ? Tone::known : Tone::plain;
}
}  // namespace

Result<std::string> form_workbook(const Sheet& sheet, const std::vector<std::string>& source) {
    const SheetEntry& entry = *sheet.entry;
    press::Workbook book;
    book.sheet(entry.name);
    const auto width = std::uint32_t(sheet.header.size());
    const bool checks = !entry.checks.empty();
    book.text(0, 0, entry.title, {Tone::title, ""});
    for (std::uint32_t c = 0; c < width; ++c) {
        book.text(header_row, c, sheet.header[c], {Tone::head, ""});
        book.width(c, c == 0 ? code_width : c == 1 ? name_width : cell_width);
    }
    if (checks) book.text(header_row, width, entry.checks_title, {Tone::head, ""}), book.width(width, check_width);
    auto row = first_row;
    for (std::size_t r = 0; r < sheet.rows.size(); ++r, ++row) {
        for (std::uint32_t c = 0; c < width; ++c) put(book, row, c, sheet.rows[r][c], tone_of(entry.cells[r][c]));
        if (checks) book.formula(row, width, row_formula(entry, row), "", {Tone::quiet, ""});
    }
    for (std::uint32_t c = 2; c < width && row > first_row; ++c) {
        const press::Block block{first_row, c, row - 1, c};
        const auto& column = entry.columns[c];
        column.choices.empty() ? book.hint(block, column.hint) : book.choices(block, column.choices, column.hint);
    }
    for (const std::string& line : source) book.text(++row, 0, line, {Tone::quiet, ""});
    book.freeze(first_row, 2);
    book.protect();
    book.sheet(ticket_sheet, true);
    for (std::uint32_t i = 0; i < entry.ticket.size(); ++i)
        book.text(i, 0, entry.ticket[i].first), book.text(i, 1, entry.ticket[i].second);
    return book.bytes();
}
}  // namespace greentally::edge
