#include "edge/http/table.hpp"

#include "edge/http/form_workbook.hpp"
#include "press/csv/csv.hpp"
#include "press/xlsx/xlsx.hpp"

namespace greentally::edge {
namespace {
constexpr std::size_t piece_bytes = 64u << 10;
}
std::optional<Format> format_named(std::string_view name) {
    if (name == "json") return Format::json;
    if (name == "csv") return Format::csv;
    if (name == "xlsx") return Format::xlsx;
    return {};
}
namespace {
Result<> put(std::string_view bytes, std::FILE* to) {
    if (std::fwrite(bytes.data(), 1, bytes.size(), to) != bytes.size())
        return fault(Why::full, "a table", "cannot be written");
    return ok();
}
}  // namespace
Result<> write_csv(const Sheet& sheet, std::FILE* to) {
    std::string piece(press::csv_mark);
    press::write_csv_row(piece, sheet.header);
    Sheet::Row scratch;
    for (std::size_t n = 0; n < sheet.size(); ++n) {
        press::write_csv_row(piece, sheet.row(n, scratch));
        if (piece.size() < piece_bytes) continue;
        TRY(put(piece, to));
        piece.clear();
    }
    return put(piece, to);
}
Result<> write_xlsx(const Sheet& sheet, std::string_view title, const Origin& origin, Language language,
                    std::FILE* to) {
    const std::string at = iso(origin.at);  // 2022-04-20T09:30:…
    const std::vector<std::string> source{house_words().say("table.source", language) + " seq " +
                                              std::to_string(origin.seq) + " · " + at.substr(0, 10) + " " +
                                              at.substr(11, 5),
                                          "head " + hex(origin.head)};
    if (sheet.entry) {
        TRY(const auto book, form_workbook(sheet, source));
        return put(book, to);
    }
    Sheet::Row scratch;
    const press::XlsxRows rows(sheet.size(),
                               [&](std::size_t n) -> const std::vector<std::string>& { return sheet.row(n, scratch); });
    return press::xlsx({title, sheet.header, rows, source}, to);
}
}  // namespace greentally::edge
