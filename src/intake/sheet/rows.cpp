#include "intake/sheet/rows.hpp"

#include <algorithm>

namespace greentally::intake {
namespace {
std::vector<std::size_t> kept_columns(const FoundTable& table) {
    std::vector<std::size_t> out;
    for (std::size_t n = 0; n < table.columns.size(); ++n)
        if (std::none_of(table.total_columns.begin(), table.total_columns.end(),
                         [&](const TotalColumn& t) { return t.column == n && t.spare; }))
            out.push_back(n);
    return out;
}
}  // namespace
SourceFile as_rows(const Workbook& book, const std::vector<Grid>& grids, const FoundTable& table,
                   SourceFaults& faults) {
    SourceFile out{book.where(table.sheet), SourceFile::Form::csv, true, {}};
    out.root.kind = SourceNode::Kind::list;
    const std::uint32_t header_row = table.range.top + std::max(1u, table.header_lines);
    const auto bad = [&](Place at, std::string_view found, Bilingual expected) {
        faults.add(out.name, at, found, std::move(expected)), out.readable = false;
    };
    if (table.header_lines == 0) bad({table.range.top + 1, table.range.left + 1}, "", {"表头一行", "a header line"});
    const auto kept = kept_columns(table);
    std::vector<SourceNode::Name> names;
    for (const std::size_t i : kept) {
        const Place at{header_row, table.columns[i] + 1};
        const auto same = [&](const SourceNode::Name& n) { return n.text == table.header[i]; };
        if (!table.header[i].empty() && std::any_of(names.begin(), names.end(), same))
            bad(at, table.header[i], {"不重复的列名", "a column name that is not there already"});
        names.push_back({table.header[i], at});
    }
    RowReader rows(book, table);
    for (const Line& line : lines_of(table, grids)) {
        if (line.total) continue;
        SourceNode node{SourceNode::Kind::table, {}, line.at(0), {}, names};
        if (line.part->sheet != table.sheet) node.text = book.where(line.part->sheet);
        auto cells = rows.read(line);
        for (const std::size_t i : kept) {
            const auto kind = cells[i].empty() ? SourceNode::Kind::blank : SourceNode::Kind::text;
            node.items.push_back({kind, std::move(cells[i]), line.at(i), {}, {}});
        }
        out.root.items.push_back(std::move(node));
    }
    return out;
}
namespace {
/// Cells of a row, with a tab between.
void append(std::string& out, const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i) out += '\t';
        const std::size_t from = out.size();
        out += cells[i];
        std::replace_if(
            out.begin() + std::ptrdiff_t(from), out.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; },
            ' ');
    }
}
}  // namespace
TableText as_text(const Workbook& book, const std::vector<Grid>& grids, const FoundTable& table,
                  const std::function<bool(std::string_view)>& takes) {
    TableText out;
    std::vector<std::string> header;
    for (std::size_t n = 0; n < table.columns.size(); ++n)
        if (!takes || takes(table.header[n])) out.columns.push_back(n), header.push_back(table.header[n]);
    const auto go_to = [&](std::uint32_t line) {
        for (; out.lines < line; ++out.lines) out.text += '\n';
    };
    go_to(table.range.top + std::max(1u, table.header_lines) - 1);
    append(out.text, header);
    RowReader rows(book, table, out.columns);
    for (const Line& line : lines_of(table, grids)) {
        if (line.total) continue;
        if (line.part->sheet == table.sheet)
            go_to(line.row);
        else
            out.text += '\n', out.later.push_back({line.part->sheet, line.row});
        append(out.text, rows.read(line));
    }
    return out.text += '\n', ++out.lines, out;
}
}  // namespace greentally::intake
