#include "intake/xls/cells.hpp"

#include <algorithm>

#include "intake/xls/bytes.hpp"

namespace greentally::intake::xls {
namespace {
constexpr std::size_t cell_head = 6;                       // row, column, XF: MS-XLS 2.5.19
constexpr std::size_t mulrk_head = 4, rk_bytes = 6;        // MS-XLS 2.4.175
constexpr unsigned row_hidden = 0x20, rows_hidden = 0x02;  // MS-XLS 2.4.221, 2.4.87

/// RkNumber, MS-XLS 2.5.217: the upper 30 bits of a double, or an integer of 30 bits; either may be hundredths.
double rk_number(std::uint32_t rk) {
    const double value = rk & 2 ? double(std::int32_t(rk) >> 2) : std::bit_cast<double>(std::uint64_t(rk & ~3u) << 32);
    return rk & 1 ? value / 100 : value;
}
/// Bes, MS-XLS 2.5.10.
std::string_view error_sign(unsigned code) {
    switch (code) {
        case 0x00: return "#NULL!";
        case 0x07: return "#DIV/0!";
        case 0x0F: return "#VALUE!";
        case 0x17: return "#REF!";
        case 0x1D: return "#NAME?";
        case 0x24: return "#NUM!";
        default: return "#N/A";
    }
}
void put_number(double value, SheetCell& out) {
    out.kind = CellKind::number;
    out.text = number_text(value);
    if (out.text.empty()) out.kind = CellKind::error, out.text = error_sign(0x24);
}
void put_sign(bool error, unsigned value, SheetCell& out) {
    out.kind = error ? CellKind::error : CellKind::boolean;
    out.text = error ? error_sign(value) : value ? "TRUE" : "FALSE";
}
std::size_t bytes_min(RecordType type) {
    switch (type) {
        case RecordType::formula:
        case RecordType::number: return formula_bytes;
        case RecordType::mulrk: return mulrk_head + rk_bytes + 2;
        case RecordType::rk:
        case RecordType::labelsst: return cell_head + 4;
        case RecordType::boolerr: return cell_head + 2;
        default: return cell_head + 3;  // LABEL
    }
}
std::size_t cells_of(const Record& record) {
    return record.type == RecordType::mulrk ? (record.body.size() - mulrk_head - 2) / rk_bytes : 1;
}
}  // namespace

CellRows::CellRows(std::string_view stream, std::size_t at, const Globals& globals, bool computed,
                   const WorkbookLimits& limits, FileFaults faults)
    : stream_(stream), sheet_at_(at), globals_(globals), computed_(computed), limits_(limits), faults_(faults) {
    if (!note()) stop();
}
bool CellRows::stop() {
    noted_.clear(), at_ = 0;
    return false;
}

bool CellRows::note() {
    Substream records(stream_, sheet_at_);
    while (records.next(record_)) switch (record_.type) {
            case RecordType::formula:
            case RecordType::number:
            case RecordType::rk:
            case RecordType::mulrk:
            case RecordType::labelsst:
            case RecordType::label:
            case RecordType::rstring:
            case RecordType::boolerr:
                if (!note_cell(record_)) return false;
                break;
            case RecordType::row:
                if (!note_row(record_)) return false;
                break;
            case RecordType::defaultrowheight:
                others_hidden_ = record_.body.size() >= 2 && (u16_at(record_.body, 0) & rows_hidden);
                break;
            default: break;
        }
    const auto above = [](const Noted& a, const Noted& b) { return a.row < b.row; };
    if (!std::is_sorted(noted_.begin(), noted_.end(), above)) std::stable_sort(noted_.begin(), noted_.end(), above);
    return true;
}
bool CellRows::note_cell(const Record& record) {
    if (record.body.size() < bytes_min(record.type)) return faults_.damaged("cell");
    const std::uint16_t row = u16_at(record.body, 0);
    const std::size_t column = u16_at(record.body, 2), last = column + cells_of(record) - 1;
    const Place at{row + 1u, std::uint32_t(column + 1)};
    if (last >= columns_max) return faults_.damaged("cell", at);
    if (row >= limits_.rows) return faults_.too_many(limits_.rows, "行", "rows", at);
    if (last >= limits_.columns) return faults_.too_many(limits_.columns, "列", "columns", at);
    noted_.push_back({row, std::uint32_t(record.at)});
    return true;
}
bool CellRows::note_row(const Record& record) {
    if (record.body.size() < 16) return faults_.damaged("ROW");
    const std::size_t row = u16_at(record.body, 0);
    described_[row] = true;
    hidden_[row] = u16_at(record.body, 12) & row_hidden;
    return true;
}

/// The last record of an address counts.
void CellRows::place(std::uint32_t at) {
    Records(stream_, at).next(record_);
    const std::size_t first = u16_at(record_.body, 2), count = cells_of(record_);
    for (std::size_t i = 0; i < count; ++i) slots_[first + i] = {at, std::uint16_t(i), true};
}
bool CellRows::next(SheetRow& out) {
    std::size_t used = 0;
    while (used == 0 && at_ < noted_.size()) {
        const std::uint16_t row = noted_[at_].row;
        slots_.fill({});
        for (; at_ < noted_.size() && noted_[at_].row == row; ++at_) place(noted_[at_].at);
        out.row = row, out.hidden = described_[row] ? hidden_[row] : others_hidden_;
        for (std::uint32_t column = 0; column < columns_max; ++column) {
            if (!slots_[column].filled) continue;
            if (used == out.cells.size()) out.cells.emplace_back();
            bool blank = false;
            if (!read_slot(row, column, out.cells[used], blank)) return stop();
            used += !blank;
        }
    }
    out.cells.resize(used);
    return used > 0;
}

bool CellRows::read_slot(std::uint32_t row, std::uint32_t column, SheetCell& out, bool& blank) {
    const Slot& slot = slots_[column];
    const Place at{row + 1, column + 1};
    Records(stream_, slot.at).next(record_);
    const std::string_view body = record_.body;
    const std::size_t head = record_.type == RecordType::mulrk ? mulrk_head + rk_bytes * slot.index : cell_head - 2;
    const std::size_t xf = u16_at(body, head);
    out.column = column, out.formula = record_.type == RecordType::formula;
    out.format = xf < globals_.format_of_xf.size() ? globals_.format_of_xf[xf] : 0;
    bool good = true;
    switch (record_.type) {
        case RecordType::formula: good = read_formula(record_, at, out, blank); break;
        case RecordType::number: put_number(f64_at(body, cell_head), out); break;
        case RecordType::rk:
        case RecordType::mulrk: put_number(rk_number(u32_at(body, head + 2)), out); break;
        case RecordType::boolerr: put_sign(u8_at(body, cell_head + 1), u8_at(body, cell_head), out); break;
        case RecordType::labelsst: good = read_shared(record_, at, out); break;
        default: good = read_label(record_, at, out);
    }
    blank |= out.text.empty() && !out.formula;
    if (good && !blank && ++cells_ > limits_.cells) return faults_.too_many(limits_.cells, "个单元格", "cells", at);
    return good;
}
/// Formula, MS-XLS 2.4.127.
bool CellRows::read_formula(const Record& record, Place at, SheetCell& out, bool& blank) {
    switch (formula_value(record.body)) {
        case FormulaValue::number: put_number(f64_at(record.body, cell_head), out); break;
        case FormulaValue::boolean: put_sign(false, u8_at(record.body, cell_head + 2), out); break;
        case FormulaValue::error: put_sign(true, u8_at(record.body, cell_head + 2), out); break;
        case FormulaValue::text: return read_string_behind(record.at, at, out, blank);
        case FormulaValue::blank: blank = computed_, out.kind = CellKind::text, out.text.clear();
    }
    return true;
}
/// String, MS-XLS 2.4.268: behind the formula, and behind what it shares with others if it does.
bool CellRows::read_string_behind(std::size_t at, Place place, SheetCell& out, bool& blank) {
    out.kind = CellKind::text, out.text.clear();
    Records records(stream_, at);
    records.next(record_);
    while (records.next(record_) && (record_.type == RecordType::array || record_.type == RecordType::shrfmla ||
                                     record_.type == RecordType::table)) {}
    if (record_.type != RecordType::string) return true;
    PieceReader reader(record_, 0);
    std::string text;
    const bool whole = read_text(reader, CountBytes::two, text);
    blank = text.empty();
    return reader.ok() ? put_text(text, whole, place, out) : faults_.damaged("STRING", place);
}
/// Label, MS-XLS 2.4.148.
bool CellRows::read_label(const Record& record, Place at, SheetCell& out) {
    PieceReader reader(record, cell_head);
    std::string text;
    const bool whole = read_text(reader, CountBytes::two, text);
    return reader.ok() ? put_text(text, whole, at, out) : faults_.damaged("LABEL", at);
}
/// LabelSst, MS-XLS 2.4.149.
bool CellRows::read_shared(const Record& record, Place at, SheetCell& out) {
    const std::uint32_t index = u32_at(record.body, cell_head);
    if (index >= globals_.texts.size()) return faults_.damaged("SST", at);
    const Texts::Text text = globals_.texts[index];
    return put_text(text.utf8, text.whole, at, out);
}
bool CellRows::put_text(std::string_view text, bool whole, Place at, SheetCell& out) {
    if (!whole) return faults_.stop(at, text, {"可读的文字", "text that can be read"});
    if (text.size() > limits_.cell_bytes)
        return faults_.too_many(limits_.cell_bytes, "字节的单元格", "bytes in a cell", at);
    if ((text_bytes_ += text.size()) > limits_.inflated)
        return faults_.too_many(limits_.inflated, "字节的文字", "bytes of text in a sheet", at);
    out.kind = CellKind::text;
    out.text = text;
    return true;
}
}  // namespace greentally::intake::xls
