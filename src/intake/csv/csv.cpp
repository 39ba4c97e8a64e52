#include "intake/csv/csv.hpp"

#include <algorithm>
#include <array>

#include "intake/text/text.hpp"

namespace greentally::intake {
namespace {
char separator_of(std::string_view text) {
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    constexpr std::array known{',', '\t', ';'};
    const auto times = [&](char c) { return std::count(line.begin(), line.end(), c); };
    return *std::max_element(known.begin(), known.end(), [&](char a, char b) { return times(a) < times(b); });
}
std::string visible(char c) { return c == '\0' ? "NUL" : std::string(1, c); }
}  // namespace

bool guarded(std::string_view cell) {
    const auto at = cell.find_first_not_of('\'');
    if (at == 0 || at == cell.npos) return false;
    const std::string_view rest = cell.substr(at);
    constexpr std::array<std::string_view, 11> starts{"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};
    return std::any_of(starts.begin(), starts.end(), [&](std::string_view s) { return rest.starts_with(s); });
}

CsvReader::CsvReader(std::string_view text, char separator, CsvLimits limits)
    : text_(text), separator_(separator ? separator : separator_of(text)), limits_(limits) {}

bool CsvReader::stop(Place at, std::string_view found, Bilingual expected) {
    faults_.push_back({{}, at, shortened(found), std::move(expected)});
    at_ = text_.size();
    return false;
}

/// Over one byte inside a line; a column is a character.
void CsvReader::step() {
    if ((text_[at_] & 0xC0) != 0x80) ++place_.column;
    ++at_;
}
/// Over one line end, if here is one.
bool CsvReader::line_end() {
    if (at_ >= text_.size() || (text_[at_] != '\n' && text_[at_] != '\r')) return false;
    at_ += text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n' ? 2 : 1;
    ++place_.line, place_.column = 1;
    return true;
}

bool CsvReader::read_quoted(Cell& cell) {
    cell.quoted = true;
    step();
    for (;;) {
        if (at_ >= text_.size()) return stop(cell.at, "\"" + cell.text, {"引号须成对", "a closing quote"});
        const char c = text_[at_];
        if (c == '"') {
            step();
            if (at_ >= text_.size() || text_[at_] != '"') break;
            cell.text += '"', step();
        } else if (c == '\0')
            return stop(place_, visible(c), {"文字", "text"});
        else if (const std::size_t from = at_; line_end())
            cell.text.append(text_.substr(from, at_ - from));
        else
            cell.text += c, step();
        if (cell.text.size() > limits_.cell_bytes) break;
    }
    if (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r' &&
        cell.text.size() <= limits_.cell_bytes)
        return stop(place_, text_.substr(at_, text_.substr(at_, 80).find_first_of("\r\n")),
                    {"引号后为分隔符或行尾", "a separator or the line's end after the quote"});
    return true;
}

bool CsvReader::read_bare(Cell& cell) {
    while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r') {
        if (text_[at_] == '\0') return stop(place_, visible('\0'), {"文字", "text"});
        cell.text += text_[at_];
        step();
        if (cell.text.size() > limits_.cell_bytes) break;
    }
    return true;
}

bool CsvReader::read_row(std::vector<Cell>& row) {
    std::size_t used = 0;
    for (;;) {
        if (used == row.size()) row.emplace_back();
        Cell& cell = row[used++];
        cell.text.clear(), cell.at = place_, cell.quoted = false;
        if (!(at_ < text_.size() && text_[at_] == '"' ? read_quoted(cell) : read_bare(cell))) return false;
        if (cell.text.size() > limits_.cell_bytes) {
            const std::string most = std::to_string(limits_.cell_bytes);
            return stop(cell.at, cell.text, {"单元格不超过 " + most + " 字节", "a cell of at most " + most + " bytes"});
        }
        if (guarded(cell.text)) cell.text.erase(0, 1);
        if (at_ >= text_.size() || line_end()) break;
        step();  // the separator
        if (used == limits_.cells) {
            const std::string most = std::to_string(limits_.cells);
            return stop(place_, "", {"一行不超过 " + most + " 列", "at most " + most + " cells in a row"});
        }
    }
    row.resize(used);
    return true;
}

bool CsvReader::next(std::vector<Cell>& row) {
    while (at_ < text_.size()) {
        const Place start = place_;
        if (!read_row(row)) return false;
        if (std::all_of(row.begin(), row.end(), [](const Cell& c) { return c.blank() && !c.quoted; })) continue;
        if (++rows_ > limits_.rows) {
            const std::string most = std::to_string(limits_.rows);
            return stop(start, "", {"不超过 " + most + " 行", "at most " + most + " rows"});
        }
        return true;
    }
    return false;
}

SourceFile csv_file(std::string file, std::string_view bytes, SourceFaults& faults, CsvLimits limits) {
    SourceFile out{std::move(file), SourceFile::Form::csv, true, {}};
    out.root.kind = SourceNode::Kind::list;
    const auto bad = [&](Place at, std::string_view found, Bilingual expected) {
        faults.add(out.name, at, found, std::move(expected));
        out.readable = false;
    };
    Place place;
    const auto decoded = decode(bytes, limits.bytes, place);
    if (!decoded) {
        const std::string most = std::to_string(limits.bytes);
        decoded.error().why == Why::limit ? bad({}, "", {"不超过 " + most + " 字节", "at most " + most + " bytes"})
                                          : bad(place, "", {"UTF-8 或 GB18030 文字", "text in UTF-8 or GB18030"});
        return out;
    }
    CsvReader reader(decoded.value().text, 0, limits);
    std::vector<Cell> row;
    std::vector<SourceNode::Name> header;
    if (!reader.next(row)) {
        if (reader.faults().empty()) bad({1, 1}, "", {"表头一行", "a header line"});
    } else {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto twice =
                std::find_if(header.begin(), header.end(), [&](const auto& n) { return n.text == row[i].text; });
            if (twice != header.end() && !row[i].blank())
                bad(row[i].at, row[i].text, {"不重复的列名", "a column name that is not there already"});
            header.push_back({row[i].text, row[i].at});
        }
    }
    while (reader.next(row)) {
        SourceNode table{SourceNode::Kind::table, {}, row.front().at, {}, header};
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto kind = row[i].blank() ? SourceNode::Kind::blank : SourceNode::Kind::text;
            if (i < header.size())
                table.items.push_back({kind, std::move(row[i].text), row[i].at, {}, {}, row[i].quoted});
            else if (kind == SourceNode::Kind::text)
                faults.add(out.name, row[i].at, row[i].text, {"没有这一列的表头", "no cell beyond the header"});
        }
        const Place end = table.items.back().at;
        while (table.items.size() < header.size()) table.items.push_back({SourceNode::Kind::blank, {}, end, {}, {}});
        out.root.items.push_back(std::move(table));
    }
    for (const SourceFault& f : reader.faults()) bad(f.at, f.found, f.expected);
    return out;
}
}  // namespace greentally::intake
