#include "intake/xls/xls.hpp"

#include <algorithm>
#include <limits>

#include "intake/xls/cells.hpp"
#include "intake/xls/ole.hpp"

namespace greentally::intake {
namespace {
using namespace xls;

class XlsWorkbook final : public Workbook {
public:
    XlsWorkbook(std::string stream, Globals globals, const WorkbookLimits& limits)
        : stream_(std::move(stream)), globals_(std::move(globals)), limits_(limits) {
        formats = globals_.formats;
        from_1904 = globals_.from_1904;
    }
    bool read_layouts(const FileFaults& faults);
    std::unique_ptr<SheetRows> rows(std::size_t sheet, SourceFaults& faults) override {
        return std::make_unique<CellRows>(stream_, globals_.sheets[sheet].at, globals_, computed_, limits_,
                                          FileFaults{where(sheet), faults});
    }

private:
    std::string stream_;
    Globals globals_;
    WorkbookLimits limits_;
    bool computed_ = false;
};
/// No two substreams share a byte.
bool XlsWorkbook::read_layouts(const FileFaults& faults) {
    std::vector<std::pair<std::size_t, std::size_t>> taken{{0, globals_.end}};
    for (const Globals::Sheet& sheet : globals_.sheets) {
        const auto shared = [&](std::size_t from, std::size_t to) {
            return std::any_of(taken.begin(), taken.end(),
                               [&](const auto& other) { return from < other.second && other.first < to; });
        };
        if (sheet.at >= stream_.size()) return faults.cut_off();
        if (shared(sheet.at, sheet.at + 1)) return faults.damaged("BOUNDSHEET");
        auto layout = read_layout(stream_, sheet.at, limits_, faults);
        if (!layout) return false;
        if (shared(sheet.at, layout->end)) return faults.damaged("BOUNDSHEET");
        taken.emplace_back(sheet.at, layout->end);
        computed_ |= layout->computed;
        sheets.push_back({sheet.name, sheet.hidden, std::move(layout->merges), std::move(layout->hidden_columns)});
    }
    return true;
}

/// The stream of records, of Excel 97 on or before.
std::optional<std::string> workbook_stream(std::string_view bytes, const FileFaults& faults) {
    const auto file = CompoundFile::open(bytes, faults);
    if (!file) return {};
    for (const std::string_view name : {"Workbook", "Book"})  // MS-XLS 2.1.7.20; Excel 5.0 and 95
        if (file->has(name)) return file->stream(name, faults);
    if (file->has("EncryptedPackage"))  // MS-OFFCRYPTO 2.3.4.4: an .xlsx inside
        faults.encrypted();
    else
        faults.stop({}, file->names(), {"Excel 工作簿", "an Excel workbook"});
    return {};
}
}  // namespace

bool is_xls(std::string_view bytes) { return bytes.starts_with(ole_signature); }

std::unique_ptr<Workbook> open_xls(std::string_view bytes, std::string name, SourceFaults& faults,
                                   const WorkbookLimits& limits) {
    const FileFaults file_faults{name, faults};
    const std::size_t most = std::min<std::size_t>(limits.bytes, std::numeric_limits<std::uint32_t>::max());
    if (bytes.size() > most) {
        file_faults.too_many(most, "字节", "bytes");
        return nullptr;
    }
    auto stream = workbook_stream(bytes, file_faults);
    if (!stream) return nullptr;
    auto globals = read_globals(*stream, limits, file_faults);
    if (!globals) return nullptr;
    auto out = std::make_unique<XlsWorkbook>(std::move(*stream), std::move(*globals), limits);
    out->name = std::move(name);
    if (!out->read_layouts(file_faults)) return nullptr;
    return out;
}
}  // namespace greentally::intake
