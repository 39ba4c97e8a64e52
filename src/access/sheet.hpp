#pragma once
/// A table that leaves the house as CSV or XLSX. Cells are texts; press encodes them.
#include <functional>
#include <memory>

#include "base/shape.hpp"

namespace greentally {
/// What makes of a table one that is filled in elsewhere and sent back: as XLSX it is a workbook that says for itself
/// which it is (ImportTicket).
struct SheetEntry {
    enum class Cell : char { text, known, entry };
    struct Column {
        std::string hint;
        std::vector<std::string> choices;  // none: a number
    };
    /// Broken in a row where `broken` is true: an expression of a spreadsheet in which {2} is the row's third cell.
    struct Check {
        std::string broken, message;
        std::vector<std::size_t> columns;  // that it speaks of
    };
    std::string title, name, checks_title;
    std::vector<std::pair<std::string, std::string>> ticket;
    std::vector<std::vector<Cell>> cells;  // of each row
    std::vector<Column> columns;
    std::vector<Check> checks;
};
struct Sheet {
    using Row = std::vector<std::string>;
    std::vector<std::string> header;
    std::vector<Row> rows;
    /// Instead of rows: made as they are asked for, so that a long list is not in memory a second time as texts.
    struct Made {
        std::size_t size = 0;
        std::function<void(std::size_t n, Row& row)> make;
    } made;
    std::shared_ptr<const SheetEntry> entry;  // nothing: a list
    std::size_t size() const { return made.make ? made.size : rows.size(); }
    /// Holds until `scratch` is used again.
    const Row& row(std::size_t n, Row& scratch) const {
        if (!made.make) return rows[n];
        return scratch.clear(), made.make(n, scratch), scratch;
    }
};
/// A leaf as a cell; what is nested is left to a sheet_of of its own.
template <class T>
std::string cell_of(const T& v) {
    if constexpr (is_optional<T>)
        return v ? cell_of(*v) : std::string();
    else {
        std::string text = to_json(v);
        if (text == "null") return {};
        if (text.size() < 2 || text[0] != '"') return text;
        const auto document = Document::parse(text);
        return std::string(document->root().string());
    }
}
template <class T>
constexpr bool is_cell =
    Leaf<T> || is_id<T> || std::is_arithmetic_v<T> || std::is_enum_v<T> || std::convertible_to<T, std::string_view>;
template <class T>
constexpr bool is_cell<std::optional<T>> = is_cell<T>;

/// Columns of a flat struct, nested structs as name.field; lists are left out.
template <class T>
void add_columns(const std::string& prefix, const T& item, std::vector<std::string>* header,
                 std::vector<std::string>* row) {
    each_field(item, [&]<class F>(std::string_view name, const F& f) {
        if constexpr (is_cell<F>) {
            if (header) header->push_back(prefix + std::string(name));
            if (row) row->push_back(cell_of(f));
        } else if constexpr (!is_list<F> && !is_optional<F>)
            add_columns(prefix + std::string(name) + ".", f, header, row);
    });
}
/// The list `items` of a view as a sheet. A view whose table is another declares its own sheet_of beside it.
template <class Out>
Sheet sheet_of(Out out) {
    Sheet sheet;
    if constexpr (requires { out.items; }) {
        using Item = typename std::remove_cvref_t<decltype(out.items)>::value_type;
        static const Item blank{};
        add_columns("", blank, &sheet.header, nullptr);
        const auto held = std::make_shared<const Out>(std::move(out));
        sheet.made = {held->items.size(),
                      [held](std::size_t n, Sheet::Row& row) { add_columns("", held->items[n], nullptr, &row); }};
    } else {
        add_columns("", out, &sheet.header, &sheet.rows.emplace_back());
    }
    return sheet;
}
}  // namespace greentally
