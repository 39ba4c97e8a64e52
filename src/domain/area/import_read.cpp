#include <array>

#include "base/hash.hpp"
#include "domain/area/import.hpp"

namespace greentally::area {
namespace {
using Cells = std::vector<std::string_view>;
enum Column { code, parent, name, level, change, old_name, new_name, from, to, share, columns };
constexpr std::array<std::array<std::string_view, 5>, columns> headings{
    {{"code", "编码", "代码", "区划代码", "统计用区划代码"},
     {"parent", "上级", "上级代码", "上级编码", ""},
     {"name", "名称", "区划名称", "", ""},
     {"level", "级别", "层级", "", ""},
     {"change", "变更", "变更类型", "", ""},
     {"old_name", "old", "原名称", "原名", ""},
     {"new_name", "new", "新名称", "新名", ""},
     {"from", "原编码", "原代码", "", ""},
     {"to", "承继编码", "承继代码", "", ""},
     {"share", "比例", "份额", "", ""}}};
constexpr std::array<std::array<std::string_view, 2>, 5> level_words{
    {{"province", "省"}, {"city", "市"}, {"county", "县"}, {"town", "乡镇"}, {"village", "村"}}};
constexpr std::array<std::array<std::string_view, 2>, 3> change_words{
    {{"added", "新增"}, {"removed", "撤销"}, {"renamed", "更名"}}};
const Bilingual code_wanted{"2、4、6、9 或 12 位数字的区划代码", "an area code of 2, 4, 6, 9 or 12 digits"};

std::uint32_t characters(std::string_view text) {
    return std::uint32_t(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}
/// Bytes of the character that starts here; 0 if it is none (no overlong forms, no surrogates, at most U+10FFFF).
std::size_t character(std::string_view s) {
    const auto byte = [&](std::size_t i) { return i < s.size() ? unsigned(std::uint8_t(s[i])) : 0u; };
    const auto tail = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
    const unsigned b = byte(0);
    if (b < 0x80) return 1;
    if (b >= 0xC2 && b < 0xE0) return tail(1) ? 2 : 0;
    if (b >= 0xE0 && b < 0xF0)
        return tail(1) && tail(2) && !(b == 0xE0 && byte(1) < 0xA0) && !(b == 0xED && byte(1) >= 0xA0) ? 3 : 0;
    const bool four = b >= 0xF0 && b < 0xF5 && tail(1) && tail(2) && tail(3);
    return four && !(b == 0xF0 && byte(1) < 0x90) && !(b == 0xF4 && byte(1) >= 0x90) ? 4 : 0;
}
bool plain(std::string_view text) {
    while (!text.empty()) {
        const std::size_t n = character(text);
        if (n == 0 || std::uint8_t(text[0]) < 0x20 || text[0] == 0x7F) return false;
        text.remove_prefix(n);
    }
    return true;
}
template <class Words>
std::optional<std::size_t> which(const Words& words, std::string_view text) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (!text.empty() && std::find(words[i].begin(), words[i].end(), text) != words[i].end()) return i;
    return {};
}

class Reader {
public:
    Reader(std::string_view text, std::string_view file) : text_(text), file_(file) {}
    ImportTable read() {
        table_.source = hex(sm3(text_));
        if (text_.starts_with("\xEF\xBB\xBF")) text_.remove_prefix(3);
        Cells cells;
        if (!next(cells))
            return fail({1, 1}, {}, {"表头 code parent name level", "the headings code parent name level"}),
                   std::move(table_);
        if (!header(cells)) return std::move(table_);
        table_.rows.reserve(std::size_t(std::count(text_.begin(), text_.end(), '\n')) + 1);
        while (next(cells)) row(cells);
        if (table_.read == 0) fail({number_, 1}, {}, {"表头之后至少一行", "at least one row below the headings"});
        by_place();
        return std::move(table_);
    }

private:
    void fail(Place at, std::string_view found, Bilingual expected) {
        table_.faults.add(file_, at, plain(found) ? found : std::string_view("?"), std::move(expected));
        good_ = false;
    }
    void fail(std::string_view cell, Bilingual expected) { fail(place(cell), cell, std::move(expected)); }
    Place place(std::string_view cell) const {
        const bool inside = cell.data() >= whole_.data() && cell.data() <= whole_.data() + whole_.size();
        return {number_, inside ? characters({whole_.data(), std::size_t(cell.data() - whole_.data())}) + 1 : 1};
    }
    /// The next line that is not empty, in cells.
    bool next(Cells& cells) {
        while (!text_.empty()) {
            whole_ = text_.substr(0, text_.find('\n'));
            text_.remove_prefix(std::min(whole_.size() + 1, text_.size()));
            ++number_;
            if (whole_.ends_with('\r')) whole_.remove_suffix(1);
            if (!trimmed(whole_).empty()) return split(cells), true;
        }
        return false;
    }
    void split(Cells& cells) {
        cells.clear();
        if (!separator_) separator_ = whole_.find('\t') != whole_.npos ? '\t' : ',';
        std::string_view rest = whole_;
        for (;;) {
            if (separator_ == ',' && rest.starts_with('"')) {
                cells.push_back(quoted(rest));
                if (!rest.empty() && rest[0] != separator_)
                    return fail(rest, {"引号后的逗号", "a comma after the quote"});
            } else {
                cells.push_back(rest.substr(0, rest.find(separator_)));
                rest.remove_prefix(cells.back().size());
            }
            if (rest.empty()) return;
            rest.remove_prefix(1);
        }
    }
    std::string_view quoted(std::string_view& rest) {
        std::string text;
        for (std::size_t i = 1; i < rest.size(); ++i) {
            if (rest[i] != '"')
                text += rest[i];
            else if (i + 1 < rest.size() && rest[i + 1] == '"')
                text += rest[++i];
            else {
                const auto inside = rest.substr(1, i - 1);
                rest.remove_prefix(i + 1);
                if (inside == text) return inside;
                owned_.push_back(std::make_unique<std::string>(std::move(text)));
                return *owned_.back();
            }
        }
        fail(rest, {"成对的引号", "a closing quote"});
        return std::exchange(rest, {});
    }
    bool header(const Cells& cells) {
        place_.fill(-1);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const auto c = which(headings, trimmed(cells[i]));
            if (!c) continue;
            if (place_[*c] >= 0)
                return fail(cells[i], {"表头 code parent name level，每列一次",
                                       "the headings code parent name level, each once"}),
                       false;
            place_[*c] = int(i);
        }
        count_ = cells.size();
        const auto has = [&](std::initializer_list<Column> all) {
            return std::all_of(all.begin(), all.end(), [&](Column c) { return place_[c] >= 0; });
        };
        if (has({code, change, old_name, new_name}))
            table_.form = Form::changes;
        else if (has({from, to, share}))
            table_.form = Form::successions;
        else if (!has({code, name}))
            return fail({1, 1}, whole_,
                        {"code 与 name 两列，或 code change old_name new_name，或 from to share",
                         "columns code and name, or code change old_name new_name, or from to share"}),
                   false;
        return true;
    }
    std::string_view cell(const Cells& cells, Column c) const {
        return place_[c] < 0 ? std::string_view() : trimmed(cells[std::size_t(place_[c])]);
    }
    Span code_in(const Cells& cells, Column c) {
        const Span span = span_of(cell(cells, c));
        if (span.empty()) fail(cell(cells, c), code_wanted);
        return span;
    }
    std::string_view name_in(const Cells& cells, Column c) {
        const auto text = cell(cells, c);
        if (text.empty() || text.size() > 200 || !plain(text))
            fail(text, {"1—200 字节的名称，没有控制字符", "a name of 1 to 200 bytes without control characters"});
        return text;
    }
    void row(const Cells& cells) {
        ++table_.read;
        if (cells.size() != count_)
            fail({number_, 1}, std::to_string(cells.size()) + " / " + std::to_string(count_),
                 {std::to_string(count_) + " 列", std::to_string(count_) + " columns"});
        ImportRow row;
        row.line = number_;
        if (good_) table_.form == Form::successions ? succession(cells, row) : area(cells, row);
        if (good_)
            table_.rows.push_back(row);
        else
            ++table_.refused;
        good_ = true;
    }
    void succession(const Cells& cells, ImportRow& row) {
        row.span = code_in(cells, from), row.other = code_in(cells, to), row.name = cell(cells, share);
        row.level = level_of(cell(cells, from)).value_or(Level::province),
        row.other_level = level_of(cell(cells, to)).value_or(Level::province);
        const auto value = decimal_from_text(row.name);
        if (!value || value.value().micro <= 0 || value.value() > whole(1))
            fail(row.name, {"大于 0、不超过 1 的比例", "a share above 0 and at most 1"});
    }
    void area(const Cells& cells, ImportRow& row) {
        row.span = code_in(cells, code);
        if (!good_) return;
        const auto number = cell(cells, code);
        row.level = *level_of(number);
        if (const auto word = cell(cells, level); place_[level] >= 0) {
            const auto given = which(level_words, word);
            const auto& wanted = level_words[std::size_t(row.level)];
            if (!given || *given != std::size_t(row.level))
                fail(word, {std::string(wanted[1]) + "（代码 " + std::to_string(number.size()) + " 位）",
                            std::string(wanted[0]) + " (a code of " + std::to_string(number.size()) + " digits)"});
        }
        if (const auto above = cell(cells, parent); place_[parent] >= 0) {
            const auto wanted =
                number.substr(0, row.level == Level::province ? 0 : digits(Level(unsigned(row.level) - 1)));
            if (above != wanted)
                fail(above, {wanted.empty() ? "空（省级没有上级）" : std::string(wanted),
                             wanted.empty() ? "nothing: a province has no parent" : std::string(wanted)});
        }
        if (table_.form == Form::tree) return void(row.name = name_in(cells, name));
        const auto word = cell(cells, change);
        const auto kind = which(change_words, word);
        if (!kind) return fail(word, {"added、removed 或 renamed", "added, removed or renamed"});
        row.change = ChangeKind(*kind);
        if (row.change != ChangeKind::added) row.old = name_in(cells, old_name);
        if (row.change != ChangeKind::removed) row.name = name_in(cells, new_name);
    }
    /// In order of place; a code given twice is a fault of its second row.
    void by_place() {
        auto& rows = table_.rows;
        const auto before = [](const ImportRow& a, const ImportRow& b) {
            return std::tie(a.span.first, a.level, a.line) < std::tie(b.span.first, b.level, b.line);
        };
        if (!std::is_sorted(rows.begin(), rows.end(), before)) std::sort(rows.begin(), rows.end(), before);
        if (table_.form != Form::successions)
            for (std::size_t i = 1; i < rows.size(); ++i) {
                if (rows[i].span != rows[i - 1].span || rows[i].level != rows[i - 1].level) continue;
                const std::string line = std::to_string(rows[i - 1].line);
                table_.faults.add(
                    file_, {rows[i].line, 1}, rows[i].name,
                    {"代码只出现一次（第 " + line + " 行已有）", "each code once (line " + line + " has it)"});
                ++table_.refused;
            }
        for (auto& text : owned_) table_.owned.push_back(std::move(text));
    }

    std::string_view text_, file_, whole_;
    ImportTable table_;
    std::vector<std::unique_ptr<std::string>> owned_;
    std::array<int, columns> place_{};
    std::size_t count_ = 0;
    std::uint32_t number_ = 0;
    char separator_ = 0;
    bool good_ = true;
};
}  // namespace

bool reads(std::string_view heading) { return which(headings, trimmed(heading)).has_value(); }
ImportTable read_import(std::string_view text, std::string_view file) { return Reader(text, file).read(); }

std::optional<std::int32_t> edition_of(std::string_view file_name) {
    std::optional<std::int32_t> year;
    const auto digit = [&](std::size_t i) {
        return i < file_name.size() && file_name[i] >= '0' && file_name[i] <= '9';
    };
    for (std::size_t i = 0; i < file_name.size(); ++i) {
        std::size_t n = 0;
        while (digit(i + n)) ++n;
        const auto number = file_name.substr(i, n);
        if (n == 4 && (number.starts_with("19") || number.starts_with("20"))) year = std::stoi(std::string(number));
        if (n) i += n - 1;
    }
    return year;
}
Day cut_off(std::int32_t edition) { return *day_of(edition, 10, 31); }
}  // namespace greentally::area
