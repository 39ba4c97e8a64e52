#include "intake/sheet/open.hpp"

#include <algorithm>

#include "intake/csv/csv.hpp"
#include "intake/sheet/continued.hpp"
#include "intake/sheet/measure.hpp"
#include "intake/sheet/months.hpp"
#include "intake/sheet/shares.hpp"
#include "intake/sheet/total_columns.hpp"
#include "intake/sheet/totals.hpp"
#include "intake/text/text.hpp"
#include "intake/xls/xls.hpp"
#include "intake/xlsx/xlsx.hpp"

namespace greentally::intake {
namespace {
/// Text as a workbook of one sheet.
class TextBook final : public Workbook {
public:
    TextBook(std::string text, std::string file, const WorkbookLimits& limits)
        : text_(std::move(text)), limits_(limits) {
        name = std::move(file);
        sheets.push_back({name, false, {}, {}});
        formats.push_back(number_format("General"));
    }
    std::unique_ptr<SheetRows> rows(std::size_t, SourceFaults& faults) override;

private:
    friend class TextRows;
    const std::string text_;
    const WorkbookLimits limits_;
};
class TextRows final : public SheetRows {
public:
    TextRows(const TextBook& of, SourceFaults& faults)
        : of_(of),
          faults_(faults),
          reader_(of.text_, 0,
                  {.bytes = SIZE_MAX,
                   .rows = of.limits_.rows,
                   .cells = of.limits_.columns,
                   .cell_bytes = of.limits_.cell_bytes}) {}
    bool next(SheetRow& row) override {
        if (!reader_.next(cells_)) {
            for (SourceFault f : reader_.faults()) faults_.add(of_.name, f.at, f.found, f.expected);
            return false;
        }
        row.row = cells_.front().at.line - 1 - within_;  // as a spreadsheet counts: a cell of two lines is in one row
        row.hidden = false, row.cells.clear();
        for (const Cell& c : cells_) within_ += std::uint32_t(std::count(c.text.begin(), c.text.end(), '\n'));
        for (std::uint32_t c = 0; c < cells_.size(); ++c)
            if (!cells_[c].blank()) row.cells.push_back({c, CellKind::text, false, 0, std::move(cells_[c].text)});
        return true;
    }

private:
    const TextBook& of_;
    SourceFaults& faults_;
    CsvReader reader_;
    std::vector<Cell> cells_;
    std::uint32_t within_ = 0;  // line ends inside cells so far
};
std::unique_ptr<SheetRows> TextBook::rows(std::size_t, SourceFaults& faults) {
    return std::make_unique<TextRows>(*this, faults);
}
/// A page of a website saved under the name of a table.
bool is_markup(std::string_view text) {
    text = trimmed(text.substr(0, 512));
    return text.starts_with("<");
}
}  // namespace

std::unique_ptr<Workbook> open_workbook(std::string_view bytes, std::string name, SourceFaults& faults,
                                        const WorkbookLimits& limits) {
    const auto fail = [&](std::string_view found, Bilingual expected, Place at = {}) {
        faults.add(name, at, found, std::move(expected));
        return std::unique_ptr<Workbook>();
    };
    if (is_zip(bytes)) return open_xlsx(bytes, std::move(name), faults, limits);
    if (is_xls(bytes)) return open_xls(bytes, std::move(name), faults, limits);
    if (bytes.empty()) return fail("", {"有内容的文件", "a file with something in it"});
    if (bytes.starts_with("%PDF"))
        return fail("PDF", {"表格文件；PDF 请先转为表格", "a table; turn the PDF into one first"});
    Place bad;
    auto decoded = decode(bytes, limits.bytes, bad);
    if (!decoded) return fail("", {"表格文件（.xlsx、.xls、.csv）", "a table (.xlsx, .xls, .csv)"}, bad);
    if (is_markup(decoded.value().text))
        return fail("HTML/XML", {"表格文件：这是网页，请在 Excel 或 WPS 中打开后另存为 .xlsx",
                                 "a table: this is a web page; open it in Excel or WPS and save it as .xlsx"});
    return std::make_unique<TextBook>(std::move(decoded.value().text), std::move(name), limits);
}
bool is_workbook(std::string_view bytes) { return is_zip(bytes) || is_xls(bytes); }
Grid head_of(Workbook& book, std::size_t sheet, std::uint32_t rows) {
    Grid grid(book.sheets[sheet]);
    SourceFaults ignored;
    const auto reading = book.rows(sheet, ignored);
    SheetRow row;
    for (std::uint32_t n = 0; n < rows && reading->next(row); ++n) grid.add(row);
    return grid;
}
namespace {
constexpr std::uint32_t head_rows = 100;
constexpr std::size_t wanted_least = 2;  // columns: fewer do not tell a table
/// The last column that is wanted of a sheet that begins as one table with such columns.
std::optional<std::uint32_t> last_wanted(Workbook& book, std::size_t sheet, const Headings& takes) {
    const auto tables = find_tables(head_of(book, sheet, head_rows));
    if (tables.size() != 1) return {};
    std::optional<std::uint32_t> last;
    std::size_t wanted = 0;
    for (std::size_t n = 0; n < tables[0].columns.size(); ++n)
        if (takes(tables[0].header[n])) last = tables[0].columns[n], ++wanted;
    return wanted >= wanted_least ? last : std::nullopt;
}
/// Nothing if further down there are headings that are wanted right of `last`: another table.
std::optional<Grid> read_narrow(Workbook& book, std::size_t sheet, std::uint32_t last, const Headings& takes) {
    Grid grid(book.sheets[sheet]);
    SourceFaults faults;
    const auto rows = book.rows(sheet, faults);
    SheetRow row;
    for (std::uint32_t n = 0; rows->next(row); ++n) {
        const auto beyond =
            std::find_if(row.cells.begin(), row.cells.end(), [&](const SheetCell& c) { return c.column > last; });
        for (auto c = beyond; c != row.cells.end(); ++c)
            if (n >= head_rows && c->kind == CellKind::text && takes(c->text)) return {};
        if (std::any_of(row.cells.begin(), beyond, [](const SheetCell& c) { return c.formula && c.text.empty(); }))
            return {};
        row.cells.erase(beyond, row.cells.end());
        grid.add(row);
    }
    return faults.none() ? std::optional(std::move(grid)) : std::nullopt;
}
Grid read_sheet(Workbook& book, std::size_t sheet, SourceFaults& faults, SourceFaults& doubts, const Headings& takes) {
    if (book.sheets[sheet].hidden) return Grid(book.sheets[sheet]);
    if (const auto last = takes ? last_wanted(book, sheet, takes) : std::nullopt)
        if (auto grid = read_narrow(book, sheet, *last, takes)) return std::move(*grid);
    return read_sheet(book, sheet, faults, doubts);
}
}  // namespace
Grid read_sheet(Workbook& book, std::size_t sheet, SourceFaults& faults, SourceFaults& doubts) {
    Grid grid(book.sheets[sheet]);
    const auto rows = book.rows(sheet, faults);
    SheetRow row;
    Place first;
    std::size_t empty = 0;
    while (rows->next(row)) {
        for (const SheetCell& c : row.cells)
            if (c.formula && c.text.empty() && empty++ == 0) first = {row.row + 1, c.column + 1};
        grid.add(row);
    }
    if (empty)
        doubts.add(book.where(sheet), first, std::to_string(empty),
                   {"有结果的公式：请在 Excel 或 WPS 中打开并保存一次",
                    "formulas with their values: open the file in Excel or WPS and save it once"});
    return grid;
}
std::vector<FoundTable> tables_of(Workbook& book, std::vector<Grid>& grids, SourceFaults& faults, SourceFaults& doubts,
                                  const Headings& takes) {
    std::vector<FoundTable> found;
    for (std::size_t n = 0; n < book.sheets.size(); ++n) {
        grids.push_back(read_sheet(book, n, faults, doubts, takes));
        for (FoundTable& t : find_tables(grids.back())) {
            t.sheet = n;
            found.push_back(std::move(t));
        }
    }
    auto out = joined(book, grids, std::move(found));
    for (FoundTable& t : out) {
        t.measure = measure_in(t.titles);
        check_totals(book, grids, t, doubts);
        check_total_columns(book, grids, t, doubts);
        check_shares(book, grids, t, doubts);
        read_months(book, grids, t, doubts);
    }
    return out;
}
}  // namespace greentally::intake
