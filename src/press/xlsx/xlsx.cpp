#include "press/xlsx/xlsx.hpp"

#include <sys/statvfs.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <map>
#include <memory>

#include "press/number/number.hpp"
#include "press/xlsx/spelled.hpp"

namespace greentally::press {
namespace {
constexpr std::size_t digits_max = 15, decimals_max = 30;  // what a spreadsheet keeps, and what it can show
constexpr std::size_t header_width = 16;                   // a longer header is wrapped
constexpr std::size_t upright_columns = 8, a4 = 9;
constexpr const char* font = "等线";
constexpr lxw_color_t line_grey = 0xD0D5D2, header_green = 0xE6F0EA, source_grey = 0x666666;

Fault failed(Why why, std::string detail) { return fault(why, "xlsx", std::move(detail)); }
Result<> written(lxw_error error, std::size_t row, std::size_t column) {
    if (error == LXW_NO_ERROR) return ok();
    const bool limit = error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED || error == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE;
    return fault(limit ? Why::limit : Why::io,
                 "row " + std::to_string(row + 1) + " column " + std::to_string(column + 1), lxw_strerror(error));
}

/// Columns of the longest line; what is written from U+1000 on is East Asian and takes two.
std::size_t width_of(std::string_view text) {
    std::size_t longest = 0, width = 0;
    for (const char c : text) {
        if (c == '\n')
            width = 0;
        else if (starts_character(c))
            width += static_cast<unsigned char>(c) < 0xE1 ? 1 : 2;
        longest = std::max(longest, width);
    }
    return longest;
}
bool says_code(std::string header) {
    std::transform(header.begin(), header.end(), header.begin(), [](unsigned char c) { return std::tolower(c); });
    constexpr std::array<std::string_view, 3> words{"code", "编码", "代码"};
    return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return header.find(w) != header.npos; });
}
class Writer {
public:
    Writer(const XlsxTable& table, std::FILE* to) : table_(table), to_(to) {
        for (const auto& name : table.header) widths_.push_back(std::min(width_of(name), header_width));
        for (std::size_t n = 0; n < table.rows.size; ++n) {
            const auto& row = table.rows.at(n);
            widths_.resize(std::max(widths_.size(), row.size()));
            for (std::size_t i = 0; i < row.size(); ++i) widths_[i] = std::max(widths_[i], width_of(row[i]));
        }
        for (const auto& name : table.header) codes_.push_back(says_code(name));
        codes_.resize(widths_.size());
    }
    Result<> write() {
        const std::string path = path_of(to_);
        lxw_workbook_options options{};
        options.constant_memory = 1;
        book_.reset(workbook_new_opt(path.c_str(), &options));
        const std::string name = sheet_name(table_.title);
        sheet_ = book_ ? workbook_add_worksheet(book_.get(), name.empty() ? nullptr : name.c_str()) : nullptr;
        if (!sheet_) return failed(Why::io, "no worksheet could be begun");
        set_up();
        TRY(write_rows());
        TRY(pack());
        return whole();
    }

private:
    lxw_format* format(std::string_view number = {}) {
        lxw_format* f = workbook_add_format(book_.get());
        format_set_font_name(f, font);
        format_set_border(f, LXW_BORDER_THIN);
        format_set_border_color(f, line_grey);
        format_set_align(f, LXW_ALIGN_VERTICAL_CENTER);
        number.empty() ? format_set_text_wrap(f) : format_set_num_format(f, std::string(number).c_str());
        return f;
    }
    lxw_format* number_format(std::size_t decimals) {
        lxw_format*& f = numbers_[decimals];
        if (!f) f = format(decimals ? "0." + std::string(decimals, '0') : "0");
        return f;
    }
    void set_up() {
        std::string title(table_.title);
        lxw_doc_properties about{};
        about.title = title.data();
        workbook_set_properties(book_.get(), &about);
        // A code stands before the name that it is the code of.
        worksheet_freeze_panes(sheet_, 1, widths_.size() > 2 && codes_[0] ? 2 : 1);
        worksheet_repeat_rows(sheet_, 0, 0);
        worksheet_set_paper(sheet_, a4);
        if (widths_.size() > upright_columns) worksheet_set_landscape(sheet_);
        worksheet_fit_to_pages(sheet_, 1, 0);
        worksheet_set_header(sheet_, "&C&A");
        worksheet_set_footer(sheet_, "&C&P / &N");
        worksheet_ignore_errors(sheet_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
        for (std::size_t i = 0; i < widths_.size(); ++i)
            worksheet_set_column(sheet_, lxw_col_t(i), lxw_col_t(i),
                                 double(std::clamp<std::size_t>(widths_[i] + 2, 6, 48)), nullptr);
    }
    Result<> text(std::size_t row, std::size_t column, const std::string& text, lxw_format* f) {
        if (column >= LXW_COL_MAX) return written(LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE, row, column);
        return written(worksheet_write_string(sheet_, lxw_row_t(row), lxw_col_t(column), literal(text).c_str(), f), row,
                       column);
    }
    Result<> cell(std::size_t row, std::size_t column, const std::string& content) {
        const auto decimals = codes_[column] ? std::nullopt : decimals_of(content);
        if (!decimals || !fits(content, *decimals)) return text(row, column, content, text_);
        double value = 0;
        std::from_chars(content.data(), content.data() + content.size(), value);
        return written(
            worksheet_write_number(sheet_, lxw_row_t(row), lxw_col_t(column), value, number_format(*decimals)), row,
            column);
    }
    static bool fits(std::string_view number, std::size_t decimals) {
        if (number.starts_with('-')) number.remove_prefix(1);
        if (decimals > decimals_max || (number[0] == '0' && number.size() > 1 && number[1] != '.')) return false;
        number.remove_prefix(std::min(number.find_first_not_of("0."), number.size()));
        return number.size() - (number.find('.') != number.npos) <= digits_max;
    }
    Result<> write_rows() {
        lxw_format *const head = format(), *const below = workbook_add_format(book_.get());
        format_set_bold(head);
        format_set_bg_color(head, header_green);
        format_set_align(head, LXW_ALIGN_CENTER);
        format_set_font_name(below, font);
        format_set_font_color(below, source_grey);
        text_ = format();
        std::size_t at = 0;
        for (std::size_t i = 0; i < table_.header.size(); ++i) { TRY(text(at, i, table_.header[i], head)); }
        for (std::size_t n = 0; n < table_.rows.size; ++n) {
            const auto& row = table_.rows.at(n);
            ++at;
            for (std::size_t i = 0; i < row.size(); ++i) { TRY(cell(at, i, row[i])); }
        }
        ++at;
        for (const auto& line : table_.source) { TRY(text(++at, 0, line, below)); }
        return ok();
    }
    /// libxlsxwriter copies the worksheet's text without asking whether the disk took it: asked here, before and after.
    Result<> pack() {
        std::FILE* const kept = sheet_->optimize_tmpfile;
        struct statvfs disk {};
        if (std::fflush(kept) != 0 || std::ferror(kept) || ::fstatvfs(::fileno(kept), &disk) != 0)
            return failed(Why::io, "the worksheet's temporary file could not be written");
        if (double(disk.f_bavail) * double(disk.f_frsize) < 2.0 * double(std::ftell(kept)))
            return failed(Why::full, "too little space for temporary files");
        if (const lxw_error error = workbook_close(book_.release()); error != LXW_NO_ERROR)
            return failed(Why::io, lxw_strerror(error));
        return ok();
    }
    /// Nothing was cut off: the end record of a zip without a comment is there.
    Result<> whole() {
        constexpr long end_record = 22;
        std::array<char, end_record> end;
        if (std::fseek(to_, -end_record, SEEK_END) != 0 || std::fread(end.data(), 1, end.size(), to_) != end.size() ||
            !std::string_view(end.data(), end.size()).starts_with("PK\5\6"))
            return failed(Why::io, "the file could not be read back");
        std::rewind(to_);
        return ok();
    }
    struct Drop {
        void operator()(lxw_workbook* book) const {  // which does not close what it has not packed
            lxw_worksheet* const sheet = STAILQ_FIRST(book->worksheets);
            std::FILE* const kept = sheet ? sheet->optimize_tmpfile : nullptr;
            lxw_workbook_free(book);
            if (kept) std::fclose(kept);
        }
    };
    const XlsxTable& table_;
    std::FILE* const to_;
    std::vector<std::size_t> widths_;           // by column
    std::vector<bool> codes_;                   // by column
    std::unique_ptr<lxw_workbook, Drop> book_;  // until it is packed
    lxw_worksheet* sheet_ = nullptr;
    lxw_format* text_ = nullptr;
    std::map<std::size_t, lxw_format*> numbers_;  // by decimals
};
}  // namespace

Result<> xlsx(const XlsxTable& table, std::FILE* to) { return Writer(table, to).write(); }
Result<std::string> xlsx(const XlsxTable& table) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::tmpfile(), std::fclose);  // has no name
    if (!file) return failed(Why::io, "no temporary file");
    TRY(xlsx(table, file.get()));
    return read_back(file.get());
}
}  // namespace greentally::press
