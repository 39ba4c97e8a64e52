#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>

#include "base/shape.hpp"
#include "greentally/verbs.hpp"
#include "intake/sheet/open.hpp"
#include "intake/sheet/shown.hpp"

namespace greentally {
namespace {
struct TotalColumnShown {
    std::string column, header;
    std::vector<std::string> parts;  // letters, as in the sheet
};
struct TableShown {
    std::string sheet, range;
    std::vector<std::string> titles, header;
    std::vector<std::vector<std::string>> rows, totals;
    std::vector<std::string> notes;
    std::string measure;
    std::vector<TotalColumnShown> total_columns;
    std::vector<std::string> continued;  // 2月!A1:C9
};
struct FaultShown {
    std::string file, address;
    std::uint32_t line = 0, column = 0;
    std::string found, expected;
};
struct Inspected {
    std::vector<TableShown> tables;
    std::vector<FaultShown> faults;
};
TableShown table_shown(const intake::Workbook& book, const std::vector<intake::Grid>& grids,
                       const intake::FoundTable& t) {
    TableShown out{
        book.sheets[t.sheet].name, intake::address(t.range), t.titles, t.header, {}, {}, t.notes, t.measure, {}, {}};
    intake::RowReader rows(book, t);
    for (const intake::Line& line : intake::lines_of(t, grids))
        if (line.total)
            out.totals.push_back(intake::RowReader(book, t).read(line));
        else
            out.rows.push_back(rows.read(line));
    const auto letters = [&](std::size_t n) { return intake::column_letters(t.columns[n]); };
    for (const intake::TotalColumn& total : t.total_columns) {
        TotalColumnShown shown{letters(total.column), t.header[total.column], {}};
        for (const std::size_t part : total.parts) shown.parts.push_back(letters(part));
        out.total_columns.push_back(std::move(shown));
    }
    for (const intake::TablePart& part : t.continued)
        out.continued.push_back(book.sheets[part.sheet].name + "!" + intake::address(part.range));
    return out;
}
void print(const Inspected& found) {
    for (const TableShown& t : found.tables) {
        std::cout << t.sheet << "!" << t.range;
        for (const auto& more : t.continued) std::cout << " + " << more;
        std::cout << "  " << t.rows.size() << " rows" << (t.measure.empty() ? "" : "  (" + t.measure + ")");
        for (const auto& title : t.titles) std::cout << "\n  | " << title;
        std::cout << "\n ";
        for (const auto& name : t.header) std::cout << " [" << name << "]";
        for (const auto& total : t.totals) {
            const auto said = std::find_if(total.begin(), total.end(), [](const auto& cell) { return !cell.empty(); });
            std::cout << "\n  = " << (said == total.end() ? "" : *said);
        }
        for (const auto& total : t.total_columns) {
            std::cout << "\n  = " << total.column << " " << total.header << " =";
            for (const auto& part : total.parts) std::cout << (&part == &total.parts.front() ? " " : " + ") << part;
        }
        for (const auto& note : t.notes) std::cout << "\n  # " << note;
        std::cout << "\n";
    }
    for (const FaultShown& f : found.faults)
        std::cerr << f.file << (f.address.empty() ? "" : ":" + f.address) << ": " << f.found << "; " << f.expected
                  << "\n";
}
int run(const std::string& file, bool json) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return cannot("cannot read " + file);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    const std::string held = std::move(bytes).str();
    SourceFaults faults;
    Inspected found;
    const auto book = intake::open_workbook(held, std::filesystem::path(file).filename().string(), faults);
    if (book) {
        std::vector<intake::Grid> grids;
        for (const auto& t : intake::tables_of(*book, grids, faults, faults))
            found.tables.push_back(table_shown(*book, grids, t));
    }
    for (const SourceFault& f : faults.sorted())
        found.faults.push_back({f.file, f.at.line && f.at.column ? intake::address(f.at.line - 1, f.at.column - 1) : "",
                                f.at.line, f.at.column, f.found, f.expected.zh});
    if (json)
        std::cout << to_json(found) << "\n";
    else
        print(found);
    return found.faults.empty() ? fine : found_faults;
}
}  // namespace
void add_sheet(CLI::App& app, int& exit) {
    static std::string file;
    static bool json = false;
    auto* verb = app.add_subcommand("sheet", "Spreadsheets as offices keep them");
    verb->require_subcommand(1);
    auto* inspect =
        verb->add_subcommand("inspect", "The tables in a file: titles, header, rows, totals, notes, and what is wrong");
    inspect->add_option("file", file, ".xlsx, .xls, .csv or .tsv")->required();
    inspect->add_flag("--json", json);
    inspect->callback([&] { exit = run(file, json); });
}
}  // namespace greentally
