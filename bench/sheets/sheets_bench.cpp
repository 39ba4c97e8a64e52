/// A workbook of many rows: written, then read into memory with its tables found. Beside it, in the same run: inflating
/// and tokenising the same file, which is the least that any reader must do.
///   bench_sheets [ROWS] [COLUMNS]
/// Exit 1 if reading takes more than three times that, or more than 300 MB.
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
std::string written(std::size_t rows, std::size_t columns) {
    std::mt19937 random(2022);
    std::vector<std::string> header{"名称"};
    for (std::size_t c = 1; c < columns; ++c) header.push_back("数据项" + std::to_string(c));
    std::vector<std::vector<std::string>> body(rows);
    for (std::size_t r = 0; r < rows; ++r) {
        body[r].push_back("第" + std::to_string(r) + "号镇");
        for (std::size_t c = 1; c < columns; ++c)
            body[r].push_back(std::to_string(random() % 100'000) + "." + std::to_string(1 + random() % 9));
    }
    const std::vector<std::string> source{"来源：绿账"};
    const auto begin = Steady::now();
    auto bytes = press::xlsx({"月报", header, body, source});
    CHECK(bytes);
    std::printf("written: %zu × %zu in %.2f s, %.1f MB\n", rows, columns, since(begin),
                double(bytes.value().size()) / 1e6);
    return std::move(bytes.value());
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
    const double took = since(begin);
    std::printf("inflated and tokenised: %zu elements in %.2f s\n", tokens.elements, took);
    return took;
}
}  // namespace

int run(std::size_t rows, std::size_t columns) {
    const std::string bytes = written(rows, columns);
    const double least = tokenised(bytes), before = resident();
    const auto begin = Steady::now();
    SourceFaults faults, doubts;
    const auto book = intake::open_workbook(bytes, "月报.xlsx", faults, {.bytes = SIZE_MAX});
    CHECK(book);
    std::vector<intake::Grid> grids;
    const auto tables = intake::tables_of(*book, grids, faults, doubts);
    const double took = since(begin), held = resident() - before;
    CHECK(faults.none() && tables.size() == 1 && tables[0].rows.size() == rows);
    std::printf("read, with its table found: %.2f s, %.2f × that (target ≤ 3), %.0f MB held (target ≤ 300)\n", took,
                took / least, held);
    return took <= 3 * least && held <= 300 ? 0 : 1;
}
}  // namespace greentally

int main(int argc, char** argv) {
    return greentally::run(argc > 1 ? std::stoul(argv[1]) : 400'000, argc > 2 ? std::stoul(argv[2]) : 30);
}
