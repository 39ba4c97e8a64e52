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
std::string as_text(const Workbook& book, const std::vector<Grid>& grids, const FoundTable& table) {
    std::string out;
    std::uint32_t at = 0;
    const auto write = [&](std::uint32_t row, const std::vector<std::string>& cells) {
        for (; at < row; ++at) out += '\n';
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i) out += '\t';
            std::string cell = cells[i];
            std::replace_if(
                cell.begin(), cell.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
            out += cell;
        }
    };
    write(table.range.top + std::max(1u, table.header_lines) - 1, table.header);
    RowReader rows(book, table);
    for (const Line& line : lines_of(table, grids)) {
        if (line.total) continue;
        write(line.part->sheet == table.sheet ? line.row : at + 1, rows.read(line));
    }
    return out += '\n';
}
}  // namespace greentally::intake
