/// A long list leaves as a file without being in memory: what the process holds above its rest does not grow with it.
/// R-DOC-02.
#include <gtest/gtest.h>

#include <fstream>

#include "client.hpp"
#include "office.hpp"

namespace greentally {
using namespace test;
namespace {
/// Of the process, in MB: VmRSS now, VmHWM the most since `forget_most`.
double held(const std::string& what) {
    std::ifstream in("/proc/self/status");
    for (std::string line; std::getline(in, line);)
        if (line.starts_with(what + ":")) return std::stod(line.substr(what.size() + 1)) / 1024;
    return 0;
}
void forget_most() { std::ofstream("/proc/self/clear_refs") << "5"; }
struct Taken {
    std::size_t bytes = 0, lines = 0;
    std::string first;  // bytes
};
/// An answer as it comes, of which nothing is kept.
Taken taken(std::uint16_t port, const std::string& target, const std::string& fields) {
    Wire wire(port);
    wire.say("GET " + target + " HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n");
    EXPECT_TRUE(wire.until("\r\n\r\n", 300'000));
    const std::size_t head = wire.seen.find("\r\n\r\n") + 4;
    const auto size = std::stoul(test::Answer{0, wire.seen.substr(0, head), {}}.field("Content-Length"));
    Taken out;
    std::string piece = wire.seen.substr(head);
    for (ssize_t n = 0;; piece.resize(std::size_t(std::max<ssize_t>(n, 0)))) {
        out.bytes += piece.size(), out.lines += std::size_t(std::count(piece.begin(), piece.end(), '\n'));
        if (out.first.empty()) out.first = piece.substr(0, 60);
        if (out.bytes >= size || n < 0) return out;
        piece.resize(64 << 10);
        n = ::recv(wire.fd(), piece.data(), piece.size(), 0);
        if (n == 0) n = -1;
    }
}
TEST(Export, OfALongListTakesNoMemoryForItsRows) {
    Office h;
    const auto ann = h.log_in("ann");
    EXPECT_EQ(taken(h.port, "/api/v1/numbers?rows=10&format=csv", ann).lines, 11u);
    const double rest = held("VmRSS");
    forget_most();
    const Taken csv = taken(h.port, "/api/v1/numbers?rows=400000&format=csv", ann);
    EXPECT_EQ(csv.lines, 400'001u);
    EXPECT_TRUE(csv.first.find("column0,column1,column2") != std::string::npos) << csv.first;
    const double of_csv = held("VmHWM") - rest;
    EXPECT_LE(of_csv, 50);
    const Taken book = taken(h.port, "/api/v1/numbers?rows=60000&format=xlsx", ann);
    EXPECT_TRUE(book.first.starts_with("PK"));
    EXPECT_GT(book.bytes, std::size_t(5) << 20);
    const double of_book = held("VmHWM") - rest;
    EXPECT_LE(of_book, 50) << "of 1.8 million cells";
    RecordProperty("csv_megabytes", std::to_string(of_csv));
    RecordProperty("xlsx_megabytes", std::to_string(of_book));
}
}  // namespace
}  // namespace greentally
