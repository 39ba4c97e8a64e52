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
std::vector<FoundTable> tables_of(Workbook& book, std::vector<Grid>& grids, SourceFaults& faults,
                                  SourceFaults& doubts) {
    std::vector<FoundTable> found;
    for (std::size_t n = 0; n < book.sheets.size(); ++n) {
        grids.push_back(book.sheets[n].hidden ? Grid(book.sheets[n]) : read_sheet(book, n, faults, doubts));
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
