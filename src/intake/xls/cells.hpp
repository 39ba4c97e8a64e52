#pragma once
/// The cells of a worksheet, row by row. Where each record of a cell stands is noted first, for a file may have them in
/// any order; it is read when its row comes.
#include <array>
#include <bitset>

#include "intake/xls/globals.hpp"
#include "intake/xls/layout.hpp"

namespace greentally::intake::xls {
class CellRows final : public SheetRows {
public:
    /// `at`: of the sheet's BOF. `computed`: a formula without a result is blank, not unknown. All outlive it.
    CellRows(std::string_view stream, std::size_t at, const Globals&, bool computed, const WorkbookLimits&, FileFaults);
    bool next(SheetRow& row) override;

private:
    struct Noted {
        std::uint16_t row = 0;
        std::uint32_t at = 0;  // of the record in the stream
    };
    /// The record that a column's cell is in, and which of its cells it is.
    struct Slot {
        std::uint32_t at = 0;
        std::uint16_t index = 0;
        bool filled = false;
    };
    bool note();
    bool note_cell(const Record&);
    bool note_row(const Record&);
    void place(std::uint32_t at);
    bool read_slot(std::uint32_t row, std::uint32_t column, SheetCell& out, bool& blank);
    bool read_formula(const Record&, Place, SheetCell& out, bool& blank);
    bool read_string_behind(std::size_t at, Place, SheetCell& out, bool& blank);
    bool read_label(const Record&, Place, SheetCell& out);
    bool read_shared(const Record&, Place, SheetCell& out);
    bool put_text(std::string_view text, bool whole, Place, SheetCell& out);
    bool stop();

    std::string_view stream_;
    std::size_t sheet_at_;
    const Globals& globals_;
    bool computed_;
    const WorkbookLimits& limits_;
    FileFaults faults_;
    std::vector<Noted> noted_;  // by row, within it as in the file
    std::size_t at_ = 0;        // the next of them
    std::array<Slot, columns_max> slots_{};
    std::bitset<rows_max> hidden_, described_;  // rows; those that have a record of their own
    bool others_hidden_ = false;
    std::uint64_t cells_ = 0, text_bytes_ = 0;
    Record record_;
};
}  // namespace greentally::intake::xls
