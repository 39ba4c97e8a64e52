#include "intake/xls/globals.hpp"

#include <map>

#include "intake/xls/bytes.hpp"

namespace greentally::intake::xls {
namespace {
constexpr unsigned biff8 = 0x0600;                          // MS-XLS 2.4.21
constexpr unsigned older_bof[] = {0x0009, 0x0209, 0x0409};  // Excel 2, 3, 4
Bilingual newer() {
    return {"Excel 97 以前的格式，请用 Excel 或 WPS 打开并另存为 .xlsx",
            "older than Excel 97: open it in Excel or WPS and save it as .xlsx"};
}

class GlobalsReader {
public:
    GlobalsReader(std::string_view stream, const WorkbookLimits& limits, const FileFaults& faults)
        : stream_(stream), limits_(limits), faults_(faults) {}
    bool read(Globals& out);

private:
    bool read_version();
    bool read_record(const Record&, Globals& out);
    bool read_sheet(const Record&, Globals& out);
    bool read_format(const Record&);
    void number_formats(Globals& out) const;

    std::string_view stream_;
    const WorkbookLimits& limits_;
    const FileFaults& faults_;
    std::map<std::uint16_t, std::string> codes_;
    std::vector<std::uint16_t> xfs_;  // the format of each, as the file numbers them
};

bool GlobalsReader::read_version() {
    if (stream_.size() < 8) return faults_.cut_off();
    const unsigned type = u16_at(stream_, 0), version = u16_at(stream_, 4);
    for (const unsigned old : older_bof)
        if (type == old) return faults_.stop({}, "BIFF2–4", newer());
    if (type != unsigned(RecordType::bof)) return faults_.damaged("BOF");
    if (version < biff8) return faults_.stop({}, "BIFF5", newer());
    if (version > biff8) return faults_.damaged("BOF");
    return true;
}
/// BoundSheet8, MS-XLS 2.4.28.
bool GlobalsReader::read_sheet(const Record& record, Globals& out) {
    if (record.body.size() < 8) return faults_.damaged("BOUNDSHEET");
    if (u8_at(record.body, 5) != 0) return true;  // macros, a chart, a module
    if (out.sheets.size() == limits_.sheets) return faults_.too_many(limits_.sheets, "个工作表", "sheets");
    Globals::Sheet sheet{{}, (u8_at(record.body, 4) & 3) != 0, u32_at(record.body, 0)};
    PieceReader reader(record, 6);
    if (!read_text(reader, CountBytes::one, sheet.name)) return faults_.damaged("BOUNDSHEET");
    out.sheets.push_back(std::move(sheet));
    return true;
}
/// Format, MS-XLS 2.4.126.
bool GlobalsReader::read_format(const Record& record) {
    PieceReader reader(record, 0);
    std::string code;
    const std::uint16_t number = reader.u16();
    if (!read_text(reader, CountBytes::two, code)) return faults_.damaged("FORMAT");
    codes_[number] = std::move(code);
    return true;
}
bool GlobalsReader::read_record(const Record& record, Globals& out) {
    switch (record.type) {
        case RecordType::filepass: return faults_.encrypted();  // MS-XLS 2.4.117
        case RecordType::boundsheet: return read_sheet(record, out);
        case RecordType::format: return read_format(record);
        case RecordType::sst: return out.texts.read(record, limits_.texts, faults_);
        case RecordType::datemode:  // Date1904, MS-XLS 2.4.77
            if (record.body.size() < 2) return faults_.damaged("DATEMODE");
            out.from_1904 = u16_at(record.body, 0) == 1;
            return true;
        case RecordType::xf:  // MS-XLS 2.4.353
            if (record.body.size() < 4) return faults_.damaged("XF");
            xfs_.push_back(u16_at(record.body, 2));
            return true;
        default: return true;
    }
}
/// Those that an XF names.
void GlobalsReader::number_formats(Globals& out) const {
    out.formats.push_back(number_format(std::string(built_in_format(0))));
    std::map<std::uint16_t, std::uint16_t> index{{0, 0}};
    for (const std::uint16_t number : xfs_) {
        const auto [at, added] = index.try_emplace(number, std::uint16_t(out.formats.size()));
        if (added) {
            const auto code = codes_.find(number);
            out.formats.push_back(
                number_format(code == codes_.end() ? std::string(built_in_format(number)) : code->second));
        }
        out.format_of_xf.push_back(at->second);
    }
}
bool GlobalsReader::read(Globals& out) {
    if (!read_version()) return false;
    Substream records(stream_, 0);
    for (Record record; records.next(record);)
        if (!read_record(record, out)) return false;
    if (!records.ended()) return faults_.cut_off();
    if (out.sheets.empty()) return faults_.stop({}, "", {"没有工作表", "a workbook with a worksheet"});
    number_formats(out);
    out.end = records.at();
    return true;
}
}  // namespace

std::optional<Globals> read_globals(std::string_view stream, const WorkbookLimits& limits, const FileFaults& faults) {
    Globals out;
    if (!GlobalsReader(stream, limits, faults).read(out)) return {};
    return out;
}
}  // namespace greentally::intake::xls
