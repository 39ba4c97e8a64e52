#include "edge/http/table.hpp"

#include "edge/http/form_workbook.hpp"
#include "press/xlsx/xlsx.hpp"

namespace greentally::edge {
std::optional<Format> format_named(std::string_view name) {
    if (name == "json") return Format::json;
    if (name == "csv") return Format::csv;
    if (name == "xlsx") return Format::xlsx;
    return {};
}
Result<std::string> xlsx_of(const Sheet& sheet, std::string_view title, const Origin& origin, Language language) {
    const std::string at = iso(origin.at);  // 2022-04-20T09:30:…
    const std::vector<std::string> source{house_words().say("table.source", language) + " seq " +
                                              std::to_string(origin.seq) + " · " + at.substr(0, 10) + " " +
                                              at.substr(11, 5),
                                          "head " + hex(origin.head)};
    if (sheet.entry) return form_workbook(sheet, source);
    return press::xlsx({title, sheet.header, sheet.rows, source});
}
}  // namespace greentally::edge
