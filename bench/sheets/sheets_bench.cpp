/// Our side of bench/sheets, one task in a process of its own so that its memory is its own; prints one line of JSON.
///   bench_sheets write FILE ROWS COLUMNS     a styled workbook, its rows made as they are asked for
///   bench_sheets areas FILE ROWS COLUMNS     a list of areas with their codes, other columns behind
///   bench_sheets look FILE                   its first rows, as a job tells them before it has read the rest
///   bench_sheets read FILE ROWS              into memory, its table found; beside it inflating and tokenising the same
///                                            file, which is the least that any reader must do
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <random>
#include <sstream>
#include <utility>

#include "base/result.hpp"
#include "edge/jobs/file.hpp"
#include "edge/jobs/mapped.hpp"
#include "intake/sheet/open.hpp"
#include "intake/xlsx/archive.hpp"
#include "intake/xlsx/xml.hpp"
#include "press/xlsx/xlsx.hpp"

namespace greentally {
namespace {
using Steady = std::chrono::steady_clock;
double since(Steady::time_point begin) { return std::chrono::duration<double>(Steady::now() - begin).count(); }
/// What the processor has worked for this process so far, however busy the machine is.
double worked() { return double(std::clock()) / CLOCKS_PER_SEC; }
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
const std::vector<std::string>& made_row(std::size_t n, std::vector<std::string>& row) {
    std::minstd_rand random(std::uint32_t(2022 + n));
    row[0] = "第" + std::to_string(n) + "号镇";
    for (std::size_t c = 1; c < row.size(); ++c)
        row[c] = std::to_string(random() % 100'000) + "." + std::to_string(1 + random() % 9);
    return row;
}
/// The n-th area of a province of 20 cities of 10 counties of 20 towns of 100 villages, the deeper ones first.
std::string code_of(std::size_t n) {
    constexpr std::size_t town = 101, county = 1 + 20 * town, city = 1 + 10 * county;
    char code[96];
    if (n == 0) return "51";
    const std::size_t in_city = (n - 1) % city, in_county = (in_city - 1) % county, in_town = (in_county - 1) % town;
    std::snprintf(code, sizeof code, "51%02zu%02zu%03zu%03zu", (n - 1) / city + 1, (in_city - 1) / county + 1,
                  (in_county - 1) / town + 1, in_town);
    return {code, std::size_t(in_city == 0 ? 4 : in_county == 0 ? 6 : in_town == 0 ? 9 : 12)};
}
const std::vector<std::string>& made_area(std::size_t n, std::vector<std::string>& row) {
    made_row(n, row);
    row[1] = std::exchange(row[0], code_of(n));
    return row;
}
using Made = const std::vector<std::string>& (*)(std::size_t, std::vector<std::string>&);
int write(const char* path, std::vector<std::string> header, std::size_t rows, std::size_t columns, Made make) {
    std::vector<std::string> row(columns);
    while (header.size() < columns) header.push_back("数据项" + std::to_string(header.size()));
    const std::vector<std::string> source{"来源：绿账"};
    const press::XlsxRows body(rows, [&](std::size_t n) -> const std::vector<std::string>& { return make(n, row); });
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
    const double start = worked(), least = tokenised(bytes), least_worked = worked() - start, before = resident();
    const double from = worked();
    const auto begin = Steady::now();
    SourceFaults faults, doubts;
    const auto book = intake::open_workbook(bytes, "月报.xlsx", faults, {.bytes = SIZE_MAX});
    CHECK(book);
    std::vector<intake::Grid> grids;
    const auto tables = intake::tables_of(*book, grids, faults, doubts);
    const double took = since(begin), work = worked() - from, held = resident() - before;
    CHECK(faults.none() && tables.size() == 1 && tables[0].row_count() == rows);
    std::printf("{\"seconds\":%.2f,\"megabytes\":%.0f,\"least\":%.2f,\"held\":%.0f,\"times\":%.2f}\n", took, most(),
                least, held, work / least_worked);
    return 0;
}
int look(const char* path) {
    const auto begin = Steady::now();
    const auto file = edge::MappedFile::open(path, edge::import_bytes_max);
    CHECK(file);
    const auto head = edge::read_import_head(file.value().bytes(), "月报.xlsx", {"areas", Action::direct}, "");
    CHECK(head && head->tables.size() == 1 && head->picture);
    std::printf("{\"seconds\":%.3f,\"megabytes\":%.0f}\n", since(begin), most());
    return 0;
}
}  // namespace
}  // namespace greentally

int main(int argc, char** argv) {
    const std::string task = argc > 1 ? argv[1] : "";
    if ((task == "write" || task == "areas") && argc == 5)
        return task == "write" ? greentally::write(argv[2], {"名称"}, std::stoul(argv[3]), std::stoul(argv[4]),
                                                   greentally::made_row)
                               : greentally::write(argv[2], {"代码", "名称"}, std::stoul(argv[3]), std::stoul(argv[4]),
                                                   greentally::made_area);
    if (task == "look" && argc == 3) return greentally::look(argv[2]);
    if (task == "read" && argc == 4) return greentally::read(argv[2], std::stoul(argv[3]));
    std::fputs("bench_sheets write|areas FILE ROWS COLUMNS | look FILE | read FILE ROWS\n", stderr);
    return 2;
}
