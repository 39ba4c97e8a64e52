#include "press/xlsx/workbook.hpp"

#include <xlsxwriter.h>

#include <algorithm>

#include "press/xlsx/spelled.hpp"

namespace greentally::press {
namespace {
constexpr const char* font = "等线";
constexpr lxw_color_t line_grey = 0xD0D5D2, grey = 0x666666;
struct Colours {
    Tone tone;
    lxw_color_t ground, ink;
};
constexpr Colours colours[] = {{Tone::head, 0xE6F0EA, 0x1F2A24},
                               {Tone::entry, 0xFFFFFF, 0x1F2A24},
                               {Tone::known, 0xF2F3F2, grey},
                               {Tone::fault, 0xF9D4CF, 0x8E1B0E},
                               {Tone::doubt, 0xFCEBC2, 0x6B4A00}};
constexpr double comment_width = 260, comment_height = 90;
}  // namespace

Workbook::Workbook() : file_(std::tmpfile()) {
    if (file_) book_.reset(workbook_new(path_of(file_.get()).c_str()));
    if (!book_) fault_ = "no temporary file could be begun";
}
Workbook::~Workbook() = default;
void Workbook::DropFile::operator()(std::FILE* file) const { std::fclose(file); }
void Workbook::DropBook::operator()(lxw_workbook* book) const { lxw_workbook_free(book); }

void Workbook::check(int error, std::uint32_t row, std::uint32_t column) {
    if (error == LXW_NO_ERROR || !fault_.empty()) return;
    fault_ = "row " + std::to_string(row + 1) + " column " + std::to_string(column + 1) + ": " +
             lxw_strerror(lxw_error(error));
}
lxw_format* Workbook::format(const Look& look) {
    lxw_format*& f = formats_[look];
    if (f) return f;
    f = workbook_add_format(book_.get());
    format_set_font_name(f, font);
    format_set_align(f, LXW_ALIGN_VERTICAL_CENTER);
    if (!look.number.empty()) format_set_num_format(f, look.number.c_str());
    if (look.tone == Tone::title) return format_set_bold(f), format_set_font_size(f, 14), f;
    if (look.tone == Tone::quiet) return format_set_font_color(f, grey), format_set_text_wrap(f), f;
    if (look.tone != Tone::plain) format_set_border(f, LXW_BORDER_THIN), format_set_border_color(f, line_grey);
    for (const Colours& c : colours)
        if (c.tone == look.tone) format_set_bg_color(f, c.ground), format_set_font_color(f, c.ink);
    if (look.tone == Tone::head) format_set_bold(f), format_set_align(f, LXW_ALIGN_CENTER), format_set_text_wrap(f);
    if (look.tone == Tone::entry) format_set_unlocked(f);
    return f;
}
void Workbook::sheet(std::string_view name, bool hidden) {
    if (!book_) return;
    sheet_ = workbook_add_worksheet(book_.get(), sheet_name(name).c_str());
    if (!sheet_) return check(LXW_ERROR_SHEETNAME_ALREADY_USED, 0, 0);
    if (hidden) worksheet_hide(sheet_);
    merges_.clear();
}
void Workbook::text(std::uint32_t row, std::uint32_t column, std::string_view text, const Look& look) {
    if (sheet_)
        check(worksheet_write_string(sheet_, row, lxw_col_t(column), literal(text).c_str(), format(look)), row, column);
}
void Workbook::number(std::uint32_t row, std::uint32_t column, double value, const Look& look) {
    if (sheet_) check(worksheet_write_number(sheet_, row, lxw_col_t(column), value, format(look)), row, column);
}
void Workbook::formula(std::uint32_t row, std::uint32_t column, const std::string& formula, std::string_view value,
                       const Look& look) {
    if (sheet_)
        check(worksheet_write_formula_str(sheet_, row, lxw_col_t(column), formula.c_str(), format(look),
                                          std::string(value).c_str()),
              row, column);
}
void Workbook::merge(const Block& b, std::string_view text, const Look& look) {
    const auto meets = [&](const Block& o) {
        return b.top <= o.bottom && o.top <= b.bottom && b.left <= o.right && o.left <= b.right;
    };
    if (!sheet_ || std::any_of(merges_.begin(), merges_.end(), meets)) return;
    merges_.push_back(b);
    check(worksheet_merge_range(sheet_, b.top, lxw_col_t(b.left), b.bottom, lxw_col_t(b.right), literal(text).c_str(),
                                format(look)),
          b.top, b.left);
}
void Workbook::comment(std::uint32_t row, std::uint32_t column, const std::string& text) {
    if (!sheet_) return;
    lxw_comment_options options{};
    options.x_scale = comment_width / 128, options.y_scale = comment_height / 74;
    check(worksheet_write_comment_opt(sheet_, row, lxw_col_t(column), text.c_str(), &options), row, column);
}
void Workbook::choices(const Block& b, const std::vector<std::string>& of, const std::string& hint) {
    std::vector<char*> list;  // the library reads them
    for (const std::string& choice : of) list.push_back(const_cast<char*>(choice.c_str()));
    list.push_back(nullptr);
    lxw_data_validation v{};
    v.validate = LXW_VALIDATION_TYPE_LIST, v.value_list = list.data();
    v.input_message = const_cast<char*>(hint.c_str()), v.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
    if (sheet_)
        check(worksheet_data_validation_range(sheet_, b.top, lxw_col_t(b.left), b.bottom, lxw_col_t(b.right), &v),
              b.top, b.left);
}
void Workbook::hint(const Block& b, const std::string& hint) {
    lxw_data_validation v{};
    v.validate = LXW_VALIDATION_TYPE_ANY;
    v.input_message = const_cast<char*>(hint.c_str());
    if (sheet_)
        check(worksheet_data_validation_range(sheet_, b.top, lxw_col_t(b.left), b.bottom, lxw_col_t(b.right), &v),
              b.top, b.left);
}
void Workbook::width(std::uint32_t column, double characters) {
    if (sheet_)
        check(worksheet_set_column(sheet_, lxw_col_t(column), lxw_col_t(column), characters, nullptr), 0, column);
}
void Workbook::freeze(std::uint32_t rows, std::uint32_t columns) {
    if (sheet_) worksheet_freeze_panes(sheet_, rows, lxw_col_t(columns));
}
void Workbook::protect() {
    lxw_protection allowed{};
    allowed.format_columns = allowed.format_rows = 1;
    if (sheet_) worksheet_protect(sheet_, nullptr, &allowed);
}
Result<std::string> Workbook::bytes() {
    if (!fault_.empty()) return fault(book_ ? Why::limit : Why::io, "xlsx", fault_);
    if (const lxw_error error = workbook_close(book_.release()); error != LXW_NO_ERROR)
        return fault(Why::io, "xlsx", lxw_strerror(error));
    return read_back(file_.get());
}
}  // namespace greentally::press
