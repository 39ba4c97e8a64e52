#include "press/csv/csv.hpp"

#include <algorithm>
#include <array>

#include "press/number/number.hpp"

namespace greentally::press {
namespace {
bool formula(std::string_view text) {
    if (decimals_of(text)) return false;
    text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
    constexpr std::array<std::string_view, 11> starts{"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};
    return std::any_of(starts.begin(), starts.end(), [&](std::string_view s) { return text.starts_with(s); });
}
void write_cell(std::string& out, std::string_view text, char separator, bool alone) {
    const bool guard = formula(text);
    const auto special = [&](char c) {
        return c == separator || std::string_view("\",;\t\n\r").find(c) != std::string_view::npos;
    };
    const bool edge = !text.empty() && (text.front() == ' ' || text.back() == ' ');
    if (!guard && !edge && !(alone && text.empty()) && std::none_of(text.begin(), text.end(), special)) {
        out += text;
        return;
    }
    out += '"';
    if (guard) out += '\'';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}
}  // namespace

void write_csv_row(std::string& out, std::span<const std::string> cells, char separator) {
    const bool empty = std::all_of(cells.begin(), cells.end(), [](const std::string& c) { return c.empty(); });
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i) out += separator;
        write_cell(out, cells[i], separator, empty && i == 0);  // "" tells a row of empty cells from an empty line
    }
    out += "\r\n";
}

std::string csv(std::span<const std::string> header, std::span<const std::vector<std::string>> rows) {
    std::string out(csv_mark);
    write_csv_row(out, header);
    for (const auto& row : rows) write_csv_row(out, row);
    return out;
}
}  // namespace greentally::press
