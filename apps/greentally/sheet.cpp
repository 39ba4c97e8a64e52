#include <fstream>
#include <iostream>
#include <sstream>

#include "base/shape.hpp"
#include "greentally/verbs.hpp"
#include "intake/sheet/open.hpp"
#include "intake/sheet/shown.hpp"

namespace greentally {
namespace {
struct TableShown {
    std::string sheet, range;
    std::vector<std::string> titles, header;
    std::vector<std::vector<std::string>> rows, totals;
    std::vector<std::string> notes;
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
TableShown table_shown(const intake::Workbook& book, const intake::Grid& grid, const intake::FoundTable& t) {
    TableShown out{book.sheets[t.sheet].name, intake::address(t.range), t.titles, t.header, {}, {}, t.notes};
    intake::RowReader rows(book, grid, t);
    for (const auto row : t.rows) out.rows.push_back(rows.read(row));
    for (const auto& total : t.totals) out.totals.push_back(intake::RowReader(book, grid, t).read(total.row));
    return out;
}
void print(const Inspected& found) {
    for (const TableShown& t : found.tables) {
        std::cout << t.sheet << "!" << t.range << "  " << t.rows.size() << " rows";
        for (const auto& title : t.titles) std::cout << "\n  | " << title;
        std::cout << "\n ";
        for (const auto& name : t.header) std::cout << " [" << name << "]";
        for (const auto& total : t.totals) std::cout << "\n  = " << total.front();
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
            found.tables.push_back(table_shown(*book, grids[t.sheet], t));
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
