#include "edge/jobs/file.hpp"

#include "edge/http/form_workbook.hpp"
#include "edge/jobs/picture.hpp"
#include "intake/csv/csv.hpp"
#include "intake/sheet/rows.hpp"
#include "intake/text/text.hpp"

namespace greentally::edge {
namespace {
constexpr intake::CsvLimits of_a_table{.bytes = import_bytes_max, .rows = 20'000, .cells = 200, .cell_bytes = 4'000};

void read_text(std::string_view bytes, const ImportKind& kind, ImportFile& file, SourceFaults& faults) {
    Place bad;
    auto decoded = intake::decode(bytes, import_bytes_max, bad);
    if (!decoded && decoded.error().why == Why::limit) {
        const std::string most = std::to_string(import_bytes_max >> 20);
        faults.add(file.name, {}, "", {"不超过 " + most + " MiB", "at most " + most + " MiB"});
    } else if (!decoded)
        faults.add(file.name, bad, "", {"UTF-8 或 GB18030 文字", "text in UTF-8 or GB18030"});
    if (!decoded) return;
    file.text = std::move(decoded.value().text);
    if (kind.rows) file.table = intake::csv_file(file.name, file.text, faults, of_a_table);
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
/// Where the cells of a text stand in the sheets that it was made from.
class TextCells {
public:
    TextCells(const ImportFile& file, const intake::Workbook& book, const intake::FoundTable& table,
              intake::TableText&& text)
        : file_(file), lines_(text.lines), later_(std::move(text.later)) {
        for (std::size_t n = 0; n < book.sheets.size(); ++n) sheets_.push_back(book.where(n));
        for (const std::size_t column : text.columns) columns_.push_back(table.columns[column] + 1);
        first_ = table.sheet;
    }
    void operator()(SourceFault& fault) {
        if (!fault.at.line || columns_.empty()) return;
        fault.at.column = columns_[std::min(cell(fault.at), columns_.size() - 1)];
        fault.file = sheets_[first_];
        if (fault.at.line <= lines_ || fault.at.line - lines_ > later_.size()) return;
        const auto& there = later_[fault.at.line - lines_ - 1];
        fault.at.line = there.row + 1, fault.file = sheets_[there.sheet];
    }

private:
    /// Which cell of its line holds a character of the text.
    std::size_t cell(Place at) {
        if (starts_.empty()) {
            starts_.push_back(0);
            for (std::size_t i = 0; i < file_.text.size(); ++i)
                if (file_.text[i] == '\n') starts_.push_back(std::uint32_t(i + 1));
        }
        std::size_t tabs = 0;
        std::uint32_t column = 1;
        for (std::size_t i = starts_[std::min<std::size_t>(at.line, starts_.size()) - 1];
             i < file_.text.size() && column < at.column && file_.text[i] != '\n'; ++i)
            tabs += file_.text[i] == '\t', column += (file_.text[i] & 0xC0) != 0x80;
        return tabs;
    }
    const ImportFile& file_;
    const std::uint32_t lines_;
    const std::vector<intake::TableText::Elsewhere> later_;
    std::vector<std::string> sheets_;
    std::vector<std::uint32_t> columns_, starts_;
    std::size_t first_ = 0;
};
/// Only the columns that the kind takes.
void read_as_text(const intake::Workbook& book, const std::vector<intake::Grid>& grids, const intake::FoundTable& table,
                  const ImportKind& kind, ImportFile& file) {
    std::function<bool(std::string_view)> takes;
    if (kind.takes && std::any_of(table.header.begin(), table.header.end(), kind.takes)) takes = kind.takes;
    intake::TableText text = intake::as_text(book, grids, table, takes);
    file.text = std::move(text.text);
    file.at_cell = TextCells(file, book, table, std::move(text));
}
/// The table that is asked for, or the largest; the others are named as doubts.
void read_workbook(std::string_view bytes, const ImportKind& kind, std::string_view wanted, ImportFile& file,
                   SourceFaults& faults) {
    file.spreadsheet = true;
    const auto book = intake::open_workbook(bytes, file.name, faults, {.bytes = import_bytes_max});
    if (!book) return;
    file.ticket = ticket_of(*book);
    std::vector<intake::Grid> grids;
    const auto tables = intake::tables_of(*book, grids, faults, file.doubts, kind.rows ? nullptr : kind.takes);
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
    if (kind.rows && read->row_count() > of_a_table.rows) {
        const std::string most = std::to_string(of_a_table.rows);
        return faults.add(file.name, {}, std::to_string(read->row_count()),
                          {"不超过 " + most + " 行", "at most " + most + " rows"});
    }
    if (!kind.rows) return read_as_text(*book, grids, *read, kind, file);
    file.table = intake::as_rows(*book, grids, *read, faults);
    for (const intake::TotalColumn& total : read->total_columns) file.sums.push_back(read->header[total.column]);
    for (const intake::TotalColumn& total : read->total_columns)
        if (total.spare)
            file.doubts.add(book->where(read->sheet), {read->range.top + 1, read->columns[total.column] + 1},
                            read->header[total.column],
                            {"各列之和，此列不读入", "the sum of other columns, which is not read"});
}
}  // namespace
std::shared_ptr<const ImportFile> read_import_file(std::string_view bytes, std::string name, const ImportKind& kind,
                                                   std::string_view table, SourceFaults& faults) {
    const auto file = std::make_shared<ImportFile>();
    file->name = std::move(name);
    if (intake::is_workbook(bytes))
        read_workbook(bytes, kind, table, *file, faults);
    else
        read_text(bytes, kind, *file, faults);
    return file;
}
std::shared_ptr<const ImportFile> read_import_head(std::string_view bytes, std::string name, const ImportKind& kind,
                                                   std::string_view table) {
    constexpr std::size_t sheets_max = 20;
    SourceFaults ignored;
    const auto book = intake::is_workbook(bytes)
                          ? intake::open_workbook(bytes, name, ignored, {.bytes = import_bytes_max, .merges = 0})
                          : nullptr;
    if (!book) return {};
    std::vector<intake::Grid> grids;
    std::vector<intake::FoundTable> tables;
    for (std::size_t n = 0; n < std::min(book->sheets.size(), sheets_max); ++n) {
        grids.push_back(book->sheets[n].hidden ? intake::Grid(book->sheets[n])
                                               : intake::head_of(*book, n, ImportPicture::rows_max));
        for (intake::FoundTable& t : intake::find_tables(grids.back())) t.sheet = n, tables.push_back(std::move(t));
    }
    const auto file = std::make_shared<ImportFile>();
    file->name = std::move(name), file->spreadsheet = true;
    const intake::FoundTable* read = nullptr;
    for (const intake::FoundTable& t : tables) {
        const bool asked = table.empty() || table.starts_with(book->sheets[t.sheet].name + "!");
        if (asked && (!read || t.row_count() > read->row_count())) read = &t;
    }
    if (!read) return {};
    for (const intake::FoundTable& t : tables)
        file->tables.push_back({table_name(*book, t), t.titles, t.header, std::uint32_t(t.row_count()), &t == read});
    file->picture = picture_of(*book, grids[read->sheet], tables, *read);
    file->picture->cut = true;
    if (kind.rows) file->table = intake::as_rows(*book, grids, *read, ignored);
    return file;
}
ImportPlan plan_import(const ImportKind& kind, const State& state, const Viewer& viewer,
                       const std::shared_ptr<const ImportFile>& file, const ImportOptions& options,
                       const ImportProgress& progress) {
    ImportPlan plan = kind.plan(state, viewer, file, options, progress);
    if (file->at_cell) plan.faults.each(file->at_cell);
    plan.faults.add(file->doubts);
    return plan;
}
}  // namespace greentally::edge
