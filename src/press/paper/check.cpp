#include <cmath>
#include <string_view>

#include "press/paper/letters.hpp"
#include "press/paper/paper.hpp"
#include "press/paper/table_grid.hpp"

namespace greentally::press {
namespace {
using std::string;
using namespace limits;

Result<> bad(string where, string detail) { return fault(Why::malformed, std::move(where), std::move(detail)); }
Result<> over(string where, std::size_t have, std::size_t most) {
    return fault(Why::limit, std::move(where), std::to_string(have) + "; at most " + std::to_string(most));
}
string at(const string& where, std::size_t i) { return where + "/" + std::to_string(i); }

class Checker {
public:
    Result<> check(const Paper& p) {
        TRY(text("/copy_number", p.copy_number, line_bytes));
        TRY(text("/secrecy", p.secrecy, line_bytes));
        TRY(text("/urgency", p.urgency, line_bytes));
        TRY(names("/agencies", p.agencies, agencies));
        TRY(names("/signers", p.signers, signers));
        TRY(names("/addressees", p.addressees, addressees));
        TRY(number(p));
        TRY(text("/title", p.title, title_bytes, true));
        TRY(text("/note", p.note, line_bytes));
        if (p.form != Form::office && p.agencies.empty()) return bad("/agencies", "a red head names its agency");
        if (p.form != Form::office && p.title.empty()) return bad("/title", "a paper has a title");
        TRY(blocks("/blocks", p.blocks));
        TRY(attached(p));
        if (p.signature) { TRY(names("/signature/agencies", p.signature->agencies, agencies)); }
        if (p.imprint) {
            TRY(names("/imprint/to_also", p.imprint->to_also, copies));
            TRY(names("/imprint/copies", p.imprint->copies, copies));
            TRY(text("/imprint/printed_by", p.imprint->printed_by, name_bytes));
        }
        return ok();
    }

private:
    /// UTF-8 without control characters, which XML cannot hold; line ends where they mean something.
    Result<> text(const string& where, const string& t, std::size_t most, bool lines = false) {
        if (t.size() > most) return over(where, t.size(), most);
        if ((all_ += t.size()) > all_bytes) return over(where, all_, all_bytes);
        const std::u32string letters = press::letters(t);
        for (std::size_t i = 0; i < letters.size(); ++i) {
            const char32_t c = letters[i];
            const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
            const bool none = (c >= 0xD800 && c < 0xE000) || c > 0x10FFFF || (c & 0xFFFE) == 0xFFFE || c == 0xFFFD;
            if (none || (control && !(lines && c == '\n')))
                return bad(where,
                           "character " + std::to_string(i + 1) + (none ? " is none" : " is a control character"));
        }
        return ok();
    }
    Result<> names(const string& where, const std::vector<string>& list, std::size_t most) {
        if (list.size() > most) return over(where, list.size(), most);
        for (std::size_t i = 0; i < list.size(); ++i) {
            TRY(text(at(where, i), list[i], name_bytes));
            if (list[i].empty()) return bad(at(where, i), "a name is empty");
        }
        return ok();
    }
    /// 代字〔2022〕12号: a year of four digits in 〔〕, no 第, no zero before (7.2.5). An office's form has its own
    /// series.
    Result<> number(const Paper& p) {
        TRY(text("/number", p.number, name_bytes));
        if (p.form == Form::office || p.number.empty()) return ok();
        const std::u32string n = letters(p.number);
        const auto digits = [&](std::size_t from, std::size_t to) {
            for (std::size_t i = from; i < to; ++i)
                if (n[i] < '0' || n[i] > '9') return false;
            return to > from;
        };
        const auto open = n.find(U'〔');
        const bool good = open != n.npos && open > 0 && n.size() > open + 7 && digits(open + 1, open + 5) &&
                          n[open + 5] == U'〕' && n.back() == U'号' && digits(open + 6, n.size() - 1) &&
                          n[open + 6] != '0';
        return good ? ok() : bad("/number", "a number such as 环发〔2022〕12号");
    }
    Result<> runs(const string& where, const std::vector<Run>& list) {
        if (list.size() > limits::runs) return over(where, list.size(), limits::runs);
        for (std::size_t i = 0; i < list.size(); ++i) { TRY(text(at(where, i) + "/text", list[i].text, text_bytes)); }
        return ok();
    }
    Result<> heading(const string& where, const Heading& h) {
        if (h.level < 1 || h.level > 4) return bad(where + "/level", "1 to 4");
        if (++headings_ > headings) return over(where, headings_, headings);
        TRY(text(where + "/text", h.text, line_bytes));
        return runs(where + "/rest", h.rest);
    }
    Result<> table(const string& where, const Table& t) {
        TRY(text(where + "/title", t.title, line_bytes));
        TRY(text(where + "/measure", t.measure, name_bytes));
        if (t.columns.empty() || t.columns.size() > columns) return over(where + "/columns", t.columns.size(), columns);
        for (std::size_t i = 0; i < t.columns.size(); ++i)
            if (!std::isfinite(t.columns[i].width) || t.columns[i].width < 0.05 || t.columns[i].width > 100)
                return bad(at(where + "/columns", i) + "/width", "a share from 0.05 to 100");
        if (t.rows.size() > rows) return over(where + "/rows", t.rows.size(), rows);
        if (t.header_rows < 0 || std::size_t(t.header_rows) > std::min<std::size_t>(t.rows.size(), 5))
            return bad(where + "/header_rows", "0 to 5, and no more than there are rows");
        if (!(t.size >= 6 && t.size <= 16)) return bad(where + "/size", "6 to 16 points");
        for (std::size_t r = 0; r < t.rows.size(); ++r) {
            const string row = at(where + "/rows", r);
            if ((cells_ += t.rows[r].size()) > cells) return over(row, cells_, cells);
            for (std::size_t c = 0; c < t.rows[r].size(); ++c) {
                TRY(text(at(row, c) + "/text", t.rows[r][c].text, text_bytes, true));
            }
        }
        if (auto placed = check_cells(t); !placed)
            return fault(placed.error().why, where + placed.error().where, placed.error().detail);
        return ok();
    }
    Result<> blocks(const string& where, const std::vector<Block>& list) {
        if ((blocks_ += list.size()) > limits::blocks) return over(where, blocks_, limits::blocks);
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (const auto* p = std::get_if<Paragraph>(&list[i])) {
                TRY(runs(at(where, i) + "/paragraph/runs", p->runs));
            }
            if (const auto* h = std::get_if<Heading>(&list[i])) { TRY(heading(at(where, i) + "/heading", *h)); }
            if (const auto* t = std::get_if<Table>(&list[i])) { TRY(table(at(where, i) + "/table", *t)); }
        }
        return ok();
    }
    Result<> attached(const Paper& p) {
        if (p.attachments.size() > attachments) return over("/attachments", p.attachments.size(), attachments);
        for (std::size_t i = 0; i < p.attachments.size(); ++i) {
            const string where = at("/attachments", i);
            TRY(text(where + "/title", p.attachments[i].title, line_bytes));
            if (p.attachments[i].title.empty()) return bad(where + "/title", "an attachment has a title");
            TRY(blocks(where + "/blocks", p.attachments[i].blocks));
        }
        return ok();
    }
    std::size_t all_ = 0, blocks_ = 0, cells_ = 0, headings_ = 0;
};
}  // namespace

Result<> check(const Paper& paper) { return Checker().check(paper); }
}  // namespace greentally::press
