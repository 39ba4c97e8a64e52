#pragma once
/// A sheet's cells as they stream by.
#include "intake/xlsx/parts.hpp"

namespace greentally::intake {
/// Row and column, from 0, of "B12"; nothing if it is none.
std::optional<std::pair<std::uint32_t, std::uint32_t>> cell_at(std::string_view reference);
/// "B2:D5", or "B2".
std::optional<CellRange> range_of(std::string_view reference);

/// Rows with a filled cell, in order. A row is complete once `taken` is below `rows().size()`.
class CellReader final : public XmlReader {
public:
    CellReader(const SharedTexts& texts, std::size_t formats, const WorkbookLimits& limits)
        : texts_(texts), formats_(formats), limits_(limits) {}
    /// Moves the next complete row into `row`; false if more must be fed first.
    bool take(SheetRow& row);
    /// What is wrong with the sheet's content, and where.
    struct Wrong {
        Place at;
        std::string found;
        Bilingual expected;
    };
    std::optional<Wrong> wrong;

private:
    void begin(std::string_view, const Attributes&) override;
    void end(std::string_view) override;
    void characters(std::string_view) override;
    void begin_row(const Attributes&);
    void begin_cell(const Attributes&);
    void end_cell();
    void set_value(SheetCell&);
    void fail(std::string_view found, Bilingual expected);

    enum class Type : std::uint8_t { number, shared, text, formula_text, boolean, error };
    const SharedTexts& texts_;
    const std::size_t formats_;
    const WorkbookLimits& limits_;
    std::vector<SheetRow> rows_;         // complete ones, of which `taken_` are gone
    std::size_t taken_ = 0, ready_ = 0;  // rows_[0 … ready_): memory of rows is reused
    SheetRow row_;                       // that is being read
    bool in_row_ = false, in_data_ = false, in_cell_ = false, in_value_ = false;
    int phonetic_ = 0;
    std::uint32_t next_row_ = 0, next_column_ = 0, column_ = 0;
    std::uint64_t cells_ = 0;
    std::uint16_t format_ = 0;
    Type type_{};
    bool formula_ = false, has_value_ = false;
    std::string value_;
};
}  // namespace greentally::intake
