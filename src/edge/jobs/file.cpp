#include "edge/jobs/file.hpp"

#include "intake/csv/csv.hpp"
#include "intake/text/text.hpp"

namespace greentally::edge {
namespace {
constexpr intake::CsvLimits of_a_table{.bytes = import_bytes_max, .rows = 20'000, .cells = 200, .cell_bytes = 4'000};
}
std::shared_ptr<const ImportFile> read_import_file(std::string_view bytes, std::string name, bool rows,
                                                   SourceFaults& faults) {
    const auto file = std::make_shared<ImportFile>();
    file->name = std::move(name);
    Place bad;
    auto decoded = intake::decode(bytes, import_bytes_max, bad);
    if (!decoded && decoded.error().why == Why::limit) {
        const std::string most = std::to_string(import_bytes_max >> 20);
        faults.add(file->name, {}, "", {"不超过 " + most + " MiB", "at most " + most + " MiB"});
    } else if (!decoded)
        faults.add(file->name, bad, "", {"UTF-8 或 GB18030 文字", "text in UTF-8 or GB18030"});
    if (!decoded) return file;
    file->text = std::move(decoded.value().text);
    if (rows) file->table = intake::csv_file(file->name, file->text, faults, of_a_table);
    return file;
}
}  // namespace greentally::edge
