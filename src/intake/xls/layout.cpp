#include "intake/xls/layout.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <tuple>

#include "intake/xls/bytes.hpp"

namespace greentally::intake::xls {
namespace {
using Columns = std::bitset<columns_max>;

/// MergeCells, MS-XLS 2.4.168: rows and columns of each.
bool read_merges(const Record& record, const WorkbookLimits& limits, const FileFaults& faults, Layout& out) {
    const std::string_view body = record.body;
    if (body.size() < 2 || body.size() < 2 + std::size_t(8) * u16_at(body, 0)) return faults.damaged("MERGEDCELLS");
    for (std::size_t i = 0; i < u16_at(body, 0); ++i) {
        const std::size_t at = 2 + 8 * i;
        const CellRange range{u16_at(body, at), u16_at(body, at + 4), u16_at(body, at + 2), u16_at(body, at + 6)};
        if (range.top > range.bottom || range.left > range.right || range.right >= columns_max)
            return faults.damaged("MERGEDCELLS");
        if (range.top == range.bottom && range.left == range.right) continue;
        if (out.merges.size() == limits.merges) return faults.too_many(limits.merges, "处合并", "merges");
        out.merges.push_back(range);
    }
    return true;
}
/// ColInfo, MS-XLS 2.4.53. Its last column may be the one behind the last.
bool read_columns(const Record& record, const FileFaults& faults, Columns& hidden) {
    if (record.body.size() < 10) return faults.damaged("COLINFO");
    const std::uint32_t right = std::min<std::uint32_t>(u16_at(record.body, 2), columns_max - 1);
    for (std::uint32_t i = u16_at(record.body, 0); i <= right; ++i) hidden[i] = u16_at(record.body, 8) & 1;
    return true;
}
std::vector<CellRange> ranges(const Columns& columns) {
    std::vector<CellRange> out;
    for (std::uint32_t i = 0; i < columns_max; ++i) {
        if (!columns[i]) continue;
        if (out.empty() || out.back().right + 1 != i) out.push_back({0, i, rows_max - 1, i});
        out.back().right = i;
    }
    return out;
}
bool read_record(const Record& record, const WorkbookLimits& limits, const FileFaults& faults, Layout& out,
                 Columns& hidden) {
    switch (record.type) {
        case RecordType::mergedcells: return read_merges(record, limits, faults, out);
        case RecordType::colinfo: return read_columns(record, faults, hidden);
        case RecordType::formula:
            if (record.body.size() < formula_bytes) return faults.damaged("FORMULA");
            out.computed |= formula_value(record.body) != FormulaValue::blank;
            return true;
        default: return true;
    }
}
}  // namespace

FormulaValue formula_value(std::string_view body) {
    if (u16_at(body, 12) != 0xFFFF) return FormulaValue::number;
    switch (u8_at(body, 6)) {
        case 0: return FormulaValue::text;
        case 1: return FormulaValue::boolean;
        case 2: return FormulaValue::error;
        default: return FormulaValue::blank;
    }
}

std::optional<Layout> read_layout(std::string_view stream, std::size_t at, const WorkbookLimits& limits,
                                  const FileFaults& faults) {
    Layout out;
    Columns hidden;
    Substream records(stream, at);
    for (Record record; records.next(record);)
        if (!read_record(record, limits, faults, out, hidden)) return {};
    if (!records.ended()) {
        faults.cut_off();
        return {};
    }
    out.merges = without_overlaps(std::move(out.merges));
    out.hidden_columns = ranges(hidden);
    out.end = records.at();
    return out;
}
}  // namespace greentally::intake::xls
