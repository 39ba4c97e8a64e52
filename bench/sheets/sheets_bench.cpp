/// Our side of bench/sheets, one task in a process of its own so that its memory is its own; prints one line of JSON.
///   bench_sheets write FILE ROWS COLUMNS     a styled workbook, its rows made as they are asked for
///   bench_sheets read FILE ROWS              into memory, its table found; beside it inflating and tokenising the same
///                                            file, which is the least that any reader must do
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <random>
#include <sstream>

#include "base/result.hpp"
#include "intake/sheet/open.hpp"
#include "intake/xlsx/archive.hpp"
#include "intake/xlsx/xml.hpp"
#include "press/xlsx/xlsx.hpp"

namespace greentally {
namespace {
using Steady = std::chrono::steady_clock;
double since(Steady::time_point begin) { return std::chrono::duration<double>(Steady::now() - begin).count(); }
/// Anonymous memory now, in MB.
double resident() {
    std::ifstream in("/proc/self/smaps_rollup");
    for (std::string line; std::getline(in, line);)
        if (line.starts_with("Anonymous:")) return std::stod(line.substr(10)) / 1024;
    return 0;
}
struct Tokens final : intake::XmlReader {
    std::size_t elements = 0, characters_seen = 0;

private:
    void begin(std::string_view, const intake::Attributes&) override { ++elements; }
    void end(std::string_view) override {}
    void characters(std::string_view piece) override { characters_seen += piece.size(); }
};
/// The most memory that the process ever held, in MB.
double most() {
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    return double(used.ru_maxrss) / 1024;
}
/// The row n of the made table, the same each time that it is asked for.
const std::vector<std::string>& made(std::size_t n, std::vector<std::string>& row) {
    std::minstd_rand random(std::uint32_t(2022 + n));
    row[0] = "第" + std::to_string(n) + "号镇";
    for (std::size_t c = 1; c < row.size(); ++c)
        row[c] = std::to_string(random() % 100'000) + "." + std::to_string(1 + random() % 9);
    return row;
}
int write(const char* path, std::size_t rows, std::size_t columns) {
    std::vector<std::string> header{"名称"}, row(columns);
    for (std::size_t c = 1; c < columns; ++c) header.push_back("数据项" + std::to_string(c));
    const std::vector<std::string> source{"来源：绿账"};
    const press::XlsxRows body(rows, [&](std::size_t n) -> const std::vector<std::string>& { return made(n, row); });
    const auto begin = Steady::now();
    std::FILE* const file = std::fopen(path, "w+b");
    CHECK(file);
    CHECK(press::xlsx({"月报", header, body, source}, file));
    CHECK(std::fclose(file) == 0);
    std::printf("{\"seconds\":%.2f,\"megabytes\":%.0f}\n", since(begin), most());
    return 0;
}
double tokenised(std::string_view bytes) {
    const auto begin = Steady::now();
    intake::Archive archive(bytes, SIZE_MAX);
    Tokens tokens;
    for (const char* part : {"xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"}) {
        Tokens one;
        if (!archive.has(part)) continue;
        archive.each_piece(part, [&](std::string_view piece) { return one.feed(piece, false); });
        tokens.elements += one.elements;
    }
    CHECK(tokens.elements > 0);
    return since(begin);
}
int read(const char* path, std::size_t rows) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream held_bytes;
    held_bytes << in.rdbuf();
    const std::string bytes = std::move(held_bytes).str();
    const double least = tokenised(bytes), before = resident();
    const auto begin = Steady::now();
    SourceFaults faults, doubts;
    const auto book = intake::open_workbook(bytes, "月报.xlsx", faults, {.bytes = SIZE_MAX});
    CHECK(book);
    std::vector<intake::Grid> grids;
    const auto tables = intake::tables_of(*book, grids, faults, doubts);
    const double took = since(begin), held = resident() - before;
    CHECK(faults.none() && tables.size() == 1 && tables[0].row_count() == rows);
    std::printf("{\"seconds\":%.2f,\"megabytes\":%.0f,\"least\":%.2f,\"held\":%.0f}\n", took, most(), least, held);
    return 0;
}
}  // namespace
}  // namespace greentally

int main(int argc, char** argv) {
    const std::string task = argc > 1 ? argv[1] : "";
    if (task == "write" && argc == 5) return greentally::write(argv[2], std::stoul(argv[3]), std::stoul(argv[4]));
    if (task == "read" && argc == 4) return greentally::read(argv[2], std::stoul(argv[3]));
    std::fputs("bench_sheets write FILE ROWS COLUMNS | read FILE ROWS\n", stderr);
    return 2;
}
