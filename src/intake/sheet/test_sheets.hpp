#pragma once
/// Files, and sheets made cell by cell, with the tables found in them; for tests.
#include <fstream>
#include <sstream>

#include "intake/sheet/open.hpp"
#include "intake/sheet/shown.hpp"

namespace greentally::intake::test {
using Row = std::vector<std::string>;
/// A workbook of sheets whose lines are written with commas; a cell that reads as a number is one, with the sheet's
/// number format; with ' before it, it is a text.
class Made final : public Workbook {
public:
    struct Sheet {
        std::string name, lines, format = "General";
    };
    explicit Made(std::vector<Sheet> from) : from_(std::move(from)) {
        name = "表.xlsx";
        for (const Sheet& s : from_) {
            sheets.push_back({s.name, false, {}, {}});
            formats.push_back(number_format(s.format));
        }
    }
    std::unique_ptr<SheetRows> rows(std::size_t sheet, SourceFaults&) override {
        return std::make_unique<Lines>(from_[sheet].lines, std::uint16_t(sheet));
    }

private:
    struct Lines final : SheetRows {
        Lines(const std::string& lines, std::uint16_t format) : in(lines), format(format) {}
        bool next(SheetRow& row) override {
            std::string line;
            while (std::getline(in, line)) {
                row = {at++, false, {}};
                std::istringstream cells(line);
                std::string cell;
                for (std::uint32_t c = 0; std::getline(cells, cell, ','); ++c) {
                    const bool number = number_in({cell}).has_value() && cell.find('%') == cell.npos;
                    if (cell.starts_with('\'')) cell.erase(0, 1);
                    if (!cell.empty())
                        row.cells.push_back({c, number ? CellKind::number : CellKind::text, false, format, cell});
                }
                if (!row.cells.empty()) return true;
            }
            return false;
        }
        std::istringstream in;
        std::uint16_t format;
        std::uint32_t at = 0;
    };
    const std::vector<Sheet> from_;
};
struct Sheets {
    std::string bytes;
    std::unique_ptr<Workbook> book;
    std::vector<Grid> grids;
    std::vector<FoundTable> tables;
    SourceFaults faults, doubts;
    explicit Sheets(std::string from, const std::string& name = "表.csv") : bytes(std::move(from)) {
        book = open_workbook(bytes, name, faults);
        if (book) tables = tables_of(*book, grids, faults, doubts);
    }
    explicit Sheets(std::unique_ptr<Workbook> of) : book(std::move(of)) {
        tables = tables_of(*book, grids, faults, doubts);
    }
    static Sheets made(std::vector<Made::Sheet> sheets) { return Sheets(std::make_unique<Made>(std::move(sheets))); }
    static Sheets file(const std::string& path) {
        std::ifstream in(path, std::ios::binary);
        std::ostringstream out;
        out << in.rdbuf();
        return Sheets(std::move(out).str(), path.substr(path.find_last_of('/') + 1));
    }
    std::vector<Row> rows(std::size_t table) {
        RowReader reader(*book, tables[table]);
        std::vector<Row> out;
        for (const Line& line : lines_of(tables[table], grids))
            if (!line.total) out.push_back(reader.read(line));
        return out;
    }
    std::string doubt() const {
        std::string out;
        for (const auto& f : doubts.sorted())
            out += (f.file != book->where(0) ? f.file.substr(f.file.rfind(' ') + 1) + "!" : "") +
                   address(f.at.line - 1, f.at.column - 1) + " " + f.found + "; " + f.expected.zh + "\n";
        return out;
    }
};
}  // namespace greentally::intake::test
