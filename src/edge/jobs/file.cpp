#include "edge/jobs/file.hpp"

#include "edge/http/form_workbook.hpp"
#include "edge/jobs/picture.hpp"
#include "intake/csv/csv.hpp"
#include "intake/sheet/rows.hpp"
#include "intake/text/text.hpp"

namespace greentally::edge {
namespace {
constexpr intake::CsvLimits of_a_table{.bytes = import_bytes_max, .rows = 20'000, .cells = 200, .cell_bytes = 4'000};

void read_text(std::string_view bytes, bool rows, ImportFile& file, SourceFaults& faults) {
    Place bad;
    auto decoded = intake::decode(bytes, import_bytes_max, bad);
    if (!decoded && decoded.error().why == Why::limit) {
        const std::string most = std::to_string(import_bytes_max >> 20);
        faults.add(file.name, {}, "", {"不超过 " + most + " MiB", "at most " + most + " MiB"});
    } else if (!decoded)
        faults.add(file.name, bad, "", {"UTF-8 或 GB18030 文字", "text in UTF-8 or GB18030"});
    if (!decoded) return;
    file.text = std::move(decoded.value().text);
    if (rows) file.table = intake::csv_file(file.name, file.text, faults, of_a_table);
}
/// What a hidden sheet of this house's own forms says.
std::optional<ImportTicket> ticket_of(intake::Workbook& book) {
    constexpr std::uint32_t lines_max = 20;
    for (std::size_t n = 0; n < book.sheets.size(); ++n) {
        if (book.sheets[n].name != ticket_sheet) continue;
        SourceFaults ignored;
        const auto rows = book.rows(n, ignored);
        ImportTicket ticket;
        intake::SheetRow row;
        while (row.row < lines_max && rows->next(row)) {
            if (row.cells.size() < 2 || row.cells[1].text.size() > Text<64>::bytes_max) continue;
            const std::string& name = row.cells[0].text;
            const Text<64> value = row.cells[1].text;
            if (name == "programme") ticket.programme = value;
            if (name == "form") ticket.form = value;
            if (name == "period") ticket.period = value;
            if (name == "unit") ticket.unit = value;
        }
        return ticket;
    }
    return {};
}
/// The table that is asked for, or the largest; the others are named as doubts.
void read_workbook(std::string_view bytes, bool rows, std::string_view wanted, ImportFile& file, SourceFaults& faults) {
    file.spreadsheet = true;
    const auto book = intake::open_workbook(bytes, file.name, faults, {.bytes = import_bytes_max});
    if (!book) return;
    file.ticket = ticket_of(*book);
    std::vector<intake::Grid> grids;
    const auto tables = intake::tables_of(*book, grids, faults, file.doubts);
    if (!faults.none()) return;
    const auto smaller = [](const auto& a, const auto& b) { return a.row_count() < b.row_count(); };
    const auto asked = [&](const auto& t) { return table_name(*book, t) == wanted; };
    const auto read = wanted.empty() ? std::max_element(tables.begin(), tables.end(), smaller)
                                     : std::find_if(tables.begin(), tables.end(), asked);
    if (read == tables.end()) return faults.add(file.name, {}, wanted, {"一张有表头的表", "a table with a header"});
    for (const intake::FoundTable& t : tables) {
        file.tables.push_back({table_name(*book, t), t.titles, t.header, std::uint32_t(t.row_count()), &t == &*read});
        if (&t != &*read && wanted.empty())
            file.doubts.add(book->where(t.sheet), {t.range.top + 1, t.range.left + 1}, intake::address(t.range),
                            {"只读入最大的一张表 " + intake::address(read->range) + "，此表未读",
                             "only the largest table, " + intake::address(read->range) + ", is read; this one is not"});
    }
    file.picture = picture_of(*book, grids[read->sheet], tables, *read);
    if (rows && read->row_count() > of_a_table.rows) {
        const std::string most = std::to_string(of_a_table.rows);
        return faults.add(file.name, {}, std::to_string(read->row_count()),
                          {"不超过 " + most + " 行", "at most " + most + " rows"});
    }
    if (!rows) return void(file.text = intake::as_text(*book, grids, *read));
    file.table = intake::as_rows(*book, grids, *read, faults);
    for (const intake::TotalColumn& total : read->total_columns)
        if (total.spare)
            file.doubts.add(book->where(read->sheet), {read->range.top + 1, read->columns[total.column] + 1},
                            read->header[total.column],
                            {"各列之和，此列不读入", "the sum of other columns, which is not read"});
}
}  // namespace
std::shared_ptr<const ImportFile> read_import_file(std::string_view bytes, std::string name, bool rows,
                                                   std::string_view table, SourceFaults& faults) {
    const auto file = std::make_shared<ImportFile>();
    file->name = std::move(name);
    if (intake::is_workbook(bytes))
        read_workbook(bytes, rows, table, *file, faults);
    else
        read_text(bytes, rows, *file, faults);
    return file;
}
}  // namespace greentally::edge
