#include "intake/xlsx/cells.hpp"

#include <algorithm>
#include <charconv>

namespace greentally::intake {
namespace {
bool whole(std::string_view text, std::uint32_t& n) {
    const auto end = std::from_chars(text.data(), text.data() + text.size(), n);
    return end.ec == std::errc() && end.ptr == text.data() + text.size();
}
/// Digits with at most one point and a minus before them: as good as it is.
bool plain(std::string_view text) {
    const std::size_t digits =
        std::size_t(std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
    const bool minus = !text.empty() && text[0] == '-';
    const std::size_t point = text.find('.');
    const bool pointed = point != std::string_view::npos;
    return digits > 0 && digits <= 15 && digits + minus + pointed == text.size() && point + 1 != text.size() &&
           point != std::size_t(minus);
}
}  // namespace
std::optional<std::pair<std::uint32_t, std::uint32_t>> cell_at(std::string_view reference) {
    std::uint32_t column = 0, row = 0;
    std::size_t i = 0;
    for (; i < reference.size() && i < 4 && reference[i] >= 'A' && reference[i] <= 'Z'; ++i)
        column = column * 26 + std::uint32_t(reference[i] - 'A' + 1);
    if (column == 0 || !whole(reference.substr(i), row) || row == 0) return {};
    return std::pair(row - 1, column - 1);
}
std::optional<CellRange> range_of(std::string_view reference) {
    const auto colon = reference.find(':');
    const auto from = cell_at(reference.substr(0, colon));
    const auto to = colon == std::string_view::npos ? from : cell_at(reference.substr(colon + 1));
    if (!from || !to || to->first < from->first || to->second < from->second) return {};
    return CellRange{from->first, from->second, to->first, to->second};
}
bool CellReader::take(SheetRow& row) {
    if (taken_ == ready_) return taken_ = ready_ = 0, false;
    std::swap(row, rows_[taken_++]);
    return true;
}
void CellReader::fail(std::string_view found, Bilingual expected) {
    wrong = Wrong{{next_row_, column_ + 1}, std::string(found), std::move(expected)};
    stop();
}
void CellReader::begin(std::string_view element, const Attributes& with) {
    if (!in_data_) {
        in_data_ = element == "sheetData";
    } else if (element == "c") {
        begin_cell(with);
    } else if (element == "v" || element == "t") {
        in_value_ = in_cell_ && phonetic_ == 0;
        has_value_ |= in_value_;
    } else if (element == "f") {
        formula_ = in_cell_;
    } else if (element == "row") {
        begin_row(with);
    } else if (element == "rPh")
        ++phonetic_;
}
void CellReader::begin_row(const Attributes& with) {
    std::uint32_t n = next_row_ + 1;
    if (const auto r = with.find("r"); !r.empty() && (!whole(r, n) || n <= next_row_))
        return fail(shortened(r), {"行号递增", "rows in order"});
    if (n > limits_.rows) {
        const std::string most = std::to_string(limits_.rows);
        return fail(std::to_string(n), {"不超过 " + most + " 行", "at most " + most + " rows"});
    }
    next_row_ = n, next_column_ = 0;
    in_row_ = true;
    row_.row = n - 1, row_.hidden = with.find("hidden") == "1" || with.find("hidden") == "true";
    row_.cells.clear();
}
void CellReader::begin_cell(const Attributes& with) {
    if (!in_row_) return fail("c", {"单元格在行内", "cells inside rows"});
    column_ = next_column_;
    if (const auto r = with.find("r"); !r.empty()) {
        const auto at = cell_at(r);
        if (!at || at->first != row_.row || at->second < next_column_)
            return fail(shortened(r), {"本行内递增的单元格地址", "addresses in order within their row"});
        column_ = at->second;
    }
    if (column_ >= limits_.columns) {
        const std::string most = std::to_string(limits_.columns);
        return fail(std::to_string(column_ + 1), {"不超过 " + most + " 列", "at most " + most + " columns"});
    }
    next_column_ = column_ + 1;
    std::uint32_t style = 0;
    whole(with.find("s"), style);
    format_ = style < formats_ ? std::uint16_t(style) : 0;
    const std::string_view type = with.find("t");
    type_ = type == "s"                    ? Type::shared
            : type == "inlineStr"          ? Type::text
            : type == "str" || type == "d" ? Type::formula_text
            : type == "b"                  ? Type::boolean
            : type == "e"                  ? Type::error
                                           : Type::number;
    in_cell_ = true, formula_ = has_value_ = false;
    value_.clear();
}
void CellReader::set_value(SheetCell& cell) {
    cell.text.clear();
    std::uint32_t n = 0;
    switch (type_) {
        case Type::shared:
            cell.kind = CellKind::text;
            if (!whole(value_, n) || n >= texts_.size())
                return fail(shortened(value_), {"共享字符串中有的编号", "a number of a shared text"});
            cell.text = texts_.at(n);
            return;
        case Type::boolean: cell.kind = CellKind::boolean, cell.text = value_ == "1" ? "TRUE" : "FALSE"; return;
        case Type::error: cell.kind = CellKind::error, cell.text = value_; return;
        case Type::number: {
            cell.kind = CellKind::number;
            if (plain(value_)) return void(cell.text = value_);
            double number = 0;
            const auto end = std::from_chars(value_.data(), value_.data() + value_.size(), number);
            if (end.ec != std::errc() || end.ptr != value_.data() + value_.size()) {
                if (has_value_) cell.kind = CellKind::text, cell.text = value_;
                return;
            }
            cell.text = number_text(number);
            if (cell.text.empty()) cell.kind = CellKind::error, cell.text = "#NUM!";  // as old workbooks are read
            return;
        }
        default: cell.kind = CellKind::text, append_text(cell.text, value_);
    }
}
void CellReader::end_cell() {
    in_cell_ = false;
    if (!has_value_ && !formula_) return;
    if (++cells_ > limits_.cells) {
        const std::string most = std::to_string(limits_.cells);
        return fail(std::to_string(cells_), {"不超过 " + most + " 个单元格", "at most " + most + " filled cells"});
    }
    SheetCell& cell = row_.cells.emplace_back();
    cell.column = column_, cell.format = format_, cell.formula = formula_;
    if (has_value_)
        set_value(cell);
    else
        cell.kind = CellKind::number;
    if (cell.text.empty() && (!cell.formula || type_ == Type::formula_text)) row_.cells.pop_back();
}
void CellReader::end(std::string_view element) {
    if (!in_data_) return;
    if (element == "v" || element == "t") {
        in_value_ = false;
    } else if (element == "c") {
        if (in_cell_) end_cell();
    } else if (element == "row") {
        if (in_row_ && !row_.cells.empty()) {
            if (ready_ == rows_.size()) rows_.emplace_back();
            std::swap(rows_[ready_++], row_);
        }
        in_row_ = false;
    } else if (element == "rPh") {
        --phonetic_;
    } else if (element == "sheetData")
        in_data_ = false;
}
void CellReader::characters(std::string_view piece) {
    if (!in_value_) return;
    value_ += piece;
    if (value_.size() > limits_.cell_bytes) {
        const std::string most = std::to_string(limits_.cell_bytes);
        fail(shortened(value_), {"不超过 " + most + " 字节", "at most " + most + " bytes in a cell"});
    }
}
}  // namespace greentally::intake
