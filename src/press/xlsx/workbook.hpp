#pragma once
/// A workbook made cell by cell: several sheets, merges, comments, drop-downs, checks, locked cells. For lists see
/// press/xlsx. Rows and columns from 0. Source: R-DOC-02.
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace greentally::press {
enum class Tone { plain, head, title, entry, known, fault, doubt, quiet };  // entry: may be typed into
struct Look {
    Tone tone = Tone::plain;
    std::string number;  // its format: 0.00; empty: general
    auto operator<=>(const Look&) const = default;
};
struct Block {
    std::uint32_t top = 0, left = 0, bottom = 0, right = 0;
};
class Workbook {
public:
    Workbook();
    ~Workbook();
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    /// What follows goes into this sheet. Hidden ones are not shown among the others.
    void sheet(std::string_view name, bool hidden = false);
    /// A text beginning with = is a text.
    void text(std::uint32_t row, std::uint32_t column, std::string_view text, const Look& look = {});
    void number(std::uint32_t row, std::uint32_t column, double value, const Look& look = {});
    void formula(std::uint32_t row, std::uint32_t column, const std::string& formula, std::string_view value,
                 const Look& look = {});
    /// Of several cells, the first's text. Blocks that overlap an earlier one are left out.
    void merge(const Block& block, std::string_view text, const Look& look = {});
    void comment(std::uint32_t row, std::uint32_t column, const std::string& text);
    /// Only these may be chosen; `hint` is shown at the cell.
    void choices(const Block& block, const std::vector<std::string>& of, const std::string& hint);
    /// Shown at the cells; anything may be typed.
    void hint(const Block& block, const std::string& hint);
    void width(std::uint32_t column, double characters);
    void freeze(std::uint32_t rows, std::uint32_t columns);
    /// Only cells of the tone `entry` can be changed until somebody unlocks the sheet; there is no password.
    void protect();
    /// The file. Call once. Errors: limit (rows, columns, text beyond what a spreadsheet takes), io.
    Result<std::string> bytes();

private:
    lxw_format* format(const Look& look);
    void check(int error, std::uint32_t row, std::uint32_t column);
    struct DropFile {
        void operator()(std::FILE* file) const;
    };
    struct DropBook {
        void operator()(lxw_workbook* book) const;
    };
    std::unique_ptr<std::FILE, DropFile> file_;  // has no name: gone when it is closed
    std::unique_ptr<lxw_workbook, DropBook> book_;
    lxw_worksheet* sheet_ = nullptr;
    std::map<Look, lxw_format*> formats_;
    std::vector<Block> merges_;
    std::string fault_;
};
}  // namespace greentally::press
