// Any bytes as an old Excel file: it ends, says why if it is not read, and what is read has the form of a workbook.
#include "intake/xls/xls.hpp"

#include "base/result.hpp"
#include "intake/text/text.hpp"

using namespace greentally;
namespace {
constexpr intake::WorkbookLimits limits{.bytes = 1 << 20, .inflated = 1 << 22, .cells = 100'000, .merges = 200};

void check_text(std::string_view text) { CHECK(intake::first_bad_utf8(text) == std::string::npos); }
void check_merges(const intake::SheetInfo& sheet) {
    CHECK(sheet.merges.size() <= limits.merges);
    for (std::size_t i = 0; i < sheet.merges.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const auto &a = sheet.merges[i], &b = sheet.merges[j];
            CHECK(a.top <= a.bottom && a.left <= a.right);
            CHECK(a.bottom < b.top || b.bottom < a.top || a.right < b.left || b.right < a.left);
        }
}
void check_row(const intake::SheetRow& row, const intake::Workbook& book) {
    CHECK(!row.cells.empty() && row.row < limits.rows);
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const intake::SheetCell& cell = row.cells[i];
        CHECK(i == 0 || row.cells[i - 1].column < cell.column);
        CHECK(cell.column < limits.columns && cell.format < book.formats.size());
        CHECK(cell.formula || !cell.text.empty());
        check_text(cell.text);
    }
}
void check_sheet(intake::Workbook& book, std::size_t sheet) {
    check_text(book.sheets[sheet].name);
    check_merges(book.sheets[sheet]);
    SourceFaults faults;
    std::int64_t above = -1;
    intake::SheetRow row;
    for (const auto rows = book.rows(sheet, faults); rows->next(row); above = row.row) {
        CHECK(faults.none() && row.row > above);
        check_row(row, book);
    }
    for (const SourceFault& fault : faults.sorted()) CHECK(fault.file == book.where(sheet));
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    SourceFaults faults;
    const auto book = intake::open_xls({reinterpret_cast<const char*>(data), size}, "x.xls", faults, limits);
    CHECK((book == nullptr) == !faults.none());
    if (!book) return 0;
    CHECK(!book->formats.empty() && !book->sheets.empty());
    for (const auto& format : book->formats) check_text(format.code);
    for (std::size_t i = 0; i < book->sheets.size(); ++i) check_sheet(*book, i);
    return 0;
}
