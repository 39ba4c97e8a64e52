// Any bytes as a file of tables; bytes that begin as XML are a sheet's own part, which compression hides from a fuzzer.
// It ends; rows and columns rise; tables lie inside their sheet; a file that cannot be opened says why.
#include "base/result.hpp"
#include "intake/sheet/open.hpp"
#include "intake/sheet/rows.hpp"
#include "intake/xlsx/cells.hpp"

using namespace greentally;
namespace {
void rising(const intake::SheetRow& row, std::optional<std::uint32_t>& last) {
    CHECK(!last || *last < row.row);
    last = row.row;
    CHECK(!row.cells.empty());
    for (std::size_t i = 1; i < row.cells.size(); ++i) CHECK(row.cells[i - 1].column < row.cells[i].column);
}
void read_cells(std::string_view xml) {
    const intake::WorkbookLimits limits{.rows = 1'000, .columns = 100, .cells = 10'000, .cell_bytes = 1'000};
    intake::SharedTexts texts(limits);
    texts.feed("<sst><si><t>甲</t></si><si><r><t>乙</t></r><rPh><t>yi</t></rPh></si></sst>", true);
    CHECK(texts.size() == 2 && texts.at(1) == "乙");
    intake::CellReader cells(texts, 1, limits);
    std::optional<std::uint32_t> last;
    intake::SheetRow row;
    for (; !xml.empty(); xml.remove_prefix(std::min<std::size_t>(xml.size(), 64))) {
        cells.feed(xml.substr(0, 64), false);
        while (cells.take(row)) rising(row, last);
    }
    CHECK(!cells.wrong || cells.trouble() != intake::XmlReader::Trouble::none);
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (bytes.starts_with('<')) return read_cells(bytes), 0;
    SourceFaults faults, doubts;
    const auto book = intake::open_workbook(
        bytes, "x", faults, {.bytes = 1u << 20, .inflated = 8u << 20, .rows = 10'000, .cells = 100'000});
    if (!book) {
        CHECK(!faults.none());
        return 0;
    }
    std::vector<intake::Grid> grids;
    for (const intake::FoundTable& t : intake::tables_of(*book, grids, faults, doubts)) {
        std::size_t rows = 0;
        for (const intake::Line& line : intake::lines_of(t, grids)) {
            const auto extent = line.grid->extent();
            const auto& in = line.part->range;
            CHECK(extent && extent->holds(in.top, in.left) && extent->holds(in.bottom, in.right));
            CHECK(in.top <= line.row && line.row <= in.bottom && line.part->columns.size() == t.columns.size());
            rows += !line.total;
        }
        CHECK(t.header.size() == t.columns.size() && rows == t.row_count());
        for (std::size_t i = 1; i < t.rows.size(); ++i) CHECK(t.rows[i - 1] < t.rows[i]);
        for (const auto& total : t.total_columns)
            for (const std::size_t part : total.parts) CHECK(part < t.columns.size() && part != total.column);
        const SourceFile file = intake::as_rows(*book, grids, t, faults);
        CHECK(file.root.items.size() == rows);
    }
    return 0;
}
