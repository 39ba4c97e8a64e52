#include "edge/jobs/marked.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "intake/csv/csv.hpp"
#include "intake/sheet/open.hpp"
#include "intake/sheet/shown.hpp"
#include "intake/text/text.hpp"
#include "press/xlsx/workbook.hpp"

namespace greentally::edge {
namespace {
using intake::Grid;
using press::Look;
using press::Tone;
struct Mark {
    Tone tone = Tone::fault;
    std::string text;
};
using Marks = std::map<std::pair<std::uint32_t, std::uint32_t>, Mark>;  // by row and column
const std::string& said(const Bilingual& b, Language language) { return language == Language::zh ? b.zh : b.en; }

/// Cells of a text by the places of their characters.
class TextPlaces {
public:
    explicit TextPlaces(std::string_view bytes) {
        Place bad;
        auto decoded = intake::decode(bytes, bytes.size() * 2, bad);
        if (!decoded) return;
        text_ = std::move(decoded.value().text);
        intake::CsvReader reader(text_);
        std::vector<intake::Cell> row;
        while (reader.next(row))
            for (const auto& cell : row) lines_[cell.at.line].push_back(cell.at.column);
    }
    std::uint32_t column(Place at) const {
        const auto line = lines_.find(at.line);
        if (line == lines_.end()) return 0;
        const auto next = std::upper_bound(line->second.begin(), line->second.end(), at.column);
        return std::uint32_t(std::max<std::ptrdiff_t>(1, next - line->second.begin()));
    }

private:
    std::string text_;
    std::map<std::uint32_t, std::vector<std::uint32_t>> lines_;
};

class Marked {
public:
    Marked(intake::Workbook& book, std::string_view bytes, const SourceFaults& faults, std::string_view read_sheet,
           Language language)
        : book_(book), language_(language) {
        std::optional<TextPlaces> text;
        if (!intake::is_workbook(bytes)) text.emplace(bytes);
        for (SourceFault f : faults.sorted()) {
            if (text && f.at.column) f.at.column = text->column(f.at);
            place(f, read_sheet);
            faults_.push_back(std::move(f));
        }
        left_out_ = faults.left_out();
    }
    Result<std::string> bytes() {
        list();
        std::size_t cells = 0;
        for (std::size_t n = 0; n < book_.sheets.size(); ++n) {
            if (book_.sheets[n].hidden) continue;
            SourceFaults unread, doubts;
            const Grid grid = intake::read_sheet(book_, n, unread, doubts);
            if (!unread.none()) return fault(Why::malformed, book_.where(n));
            cells += grid.cell_count();
            if (cells > marked_cells_max) return fault(Why::limit, book_.name);
            copy(n, grid);
        }
        return out_.bytes();
    }

private:
    void place(const SourceFault& f, std::string_view read_sheet) {
        if (!f.at.line) return;
        for (std::size_t n = 0; n < book_.sheets.size(); ++n) {
            const bool here = book_.sheets.size() == 1 || f.file == book_.where(n) ||
                              (f.file == book_.name && book_.sheets[n].name == read_sheet);
            if (!here) continue;
            Mark& m = marks_[n][{f.at.line - 1, std::max(f.at.column, 1u) - 1}];
            m.text += (m.text.empty() ? "" : "\n") + expected(f);
            return;
        }
    }
    std::string expected(const SourceFault& f) const {
        return (language_ == Language::zh ? "应为：" : "expected: ") + said(f.expected, language_);
    }
    void list() {
        const bool zh = language_ == Language::zh;
        out_.sheet(zh ? "存疑清单" : "doubts");
        const std::string names[] = {zh ? "位置" : "where", zh ? "填写" : "found", zh ? "应为" : "expected"};
        const double widths[] = {28, 32, 70};
        for (std::uint32_t c = 0; c < 3; ++c) out_.text(0, c, names[c], {Tone::head, ""}), out_.width(c, widths[c]);
        out_.freeze(1, 0);
        std::uint32_t row = 1;
        for (const SourceFault& f : faults_) {
            const std::string cell = !f.at.line    ? ""
                                     : f.at.column ? intake::address(f.at.line - 1, f.at.column - 1)
                                                   : std::to_string(f.at.line);
            out_.text(row, 0, f.file + (cell.empty() ? "" : " " + cell)), out_.text(row, 1, f.found);
            out_.text(row, 2, said(f.expected, language_)), ++row;
        }
        if (left_out_)
            out_.text(row, 0, (zh ? "另有 " : "and more: ") + std::to_string(left_out_) + (zh ? " 处未列" : ""));
    }
    void copy(std::size_t n, const Grid& grid) {
        out_.sheet(book_.sheets[n].name);
        Marks marks = marks_[n];
        for (const auto& m : book_.sheets[n].merges)
            if (m.top != m.bottom || m.left != m.right)
                out_.merge({m.top, m.left, m.bottom, m.right}, "", {Tone::plain, ""});
        for (std::size_t r = 0; r < grid.row_count(); ++r) {
            const std::uint32_t row = grid.row_number(r);
            grid.each(row, 0, UINT32_MAX, [&](std::uint32_t column, const intake::GridCell& cell) {
                const auto mark = marks.find({row, column});
                write(row, column, cell, mark == marks.end() ? Tone::plain : mark->second.tone);
            });
        }
        for (const auto& [at, mark] : marks) {
            if (!grid.own(at.first, at.second).filled()) out_.text(at.first, at.second, "", {mark.tone, ""});
            out_.comment(at.first, at.second, mark.text);
        }
    }
    void write(std::uint32_t row, std::uint32_t column, const intake::GridCell& cell, Tone tone) {
        const auto& formats = book_.formats;
        const std::string code = cell.format < formats.size() ? formats[cell.format].code : std::string();
        const Look look{tone, code == "General" ? std::string() : code};
        double value = 0;
        const auto end = cell.text.data() + cell.text.size();
        if (cell.kind == intake::CellKind::number && std::from_chars(cell.text.data(), end, value).ptr == end)
            return out_.number(row, column, value, look);
        out_.text(row, column, cell.text, {tone, ""});
    }
    intake::Workbook& book_;
    const Language language_;
    std::vector<SourceFault> faults_;
    std::map<std::size_t, Marks> marks_;  // by sheet
    std::size_t left_out_ = 0;
    press::Workbook out_;
};
}  // namespace
Result<std::string> marked_workbook(std::string_view bytes, const std::string& name, const std::string& read_sheet,
                                    const SourceFaults& faults, Language language) {
    SourceFaults unread;
    const auto book = intake::open_workbook(bytes, name, unread);
    if (!book) return fault(Why::malformed, name);
    return Marked(*book, bytes, faults, read_sheet, language).bytes();
}
}  // namespace greentally::edge
