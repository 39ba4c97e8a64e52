// Any bytes as a CSV: it ends, faults lie inside the text, and what was read is read again after printing.
#include "intake/csv/csv.hpp"

#include "intake/text/text.hpp"
#include "press/csv/csv.hpp"

using namespace greentally;
namespace {
using Rows = std::vector<std::vector<std::string>>;
Rows rows_of(std::string_view text, char separator, std::vector<SourceFault>& faults) {
    intake::CsvReader reader(text, separator, {.bytes = 1 << 20, .rows = 10'000, .cells = 100, .cell_bytes = 1 << 12});
    Rows out;
    std::vector<intake::Cell> row;
    while (reader.next(row)) {
        auto& to = out.emplace_back();
        for (const auto& cell : row) to.push_back(cell.text);
    }
    faults = reader.faults();
    return out;
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    Place bad;
    const auto decoded = intake::decode(bytes, 1 << 20, bad);
    SourceFaults folder_faults;
    const SourceFile file = intake::csv_file("x.csv", bytes, folder_faults);
    if (!decoded) {
        CHECK(!file.readable);
        return 0;
    }
    CHECK(intake::first_bad_utf8(decoded.value().text) == std::string::npos);
    const Place end = intake::place_of(decoded.value().text, decoded.value().text.size());
    for (const SourceFault& f : folder_faults.sorted()) CHECK(f.at <= end);
    std::vector<SourceFault> faults, again;
    const Rows rows = rows_of(decoded.value().text, ',', faults);
    for (const SourceFault& f : faults) CHECK(f.at <= end);
    std::string printed;
    for (const auto& row : rows) press::write_csv_row(printed, row);
    CHECK(rows_of(printed, ',', again) == rows && again.empty());
    return 0;
}
