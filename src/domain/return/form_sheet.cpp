#include "domain/return/form_sheet.hpp"

#include <algorithm>

#include "domain/return/typed.hpp"

namespace greentally::return_ {
namespace {
using Kind = SheetEntry::Cell;
constexpr std::size_t before_elements = 2;  // code, area

std::string placeholder(std::size_t column) { return "{" + std::to_string(column) + "}"; }
bool names(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.'; }
/// Which of the form's columns a name in a formula means.
std::optional<std::uint32_t> column_of(const Asked& asked, std::string_view name) {
    for (std::uint32_t i = 0; i < asked.columns().size(); ++i) {
        const Element& e = *asked.columns()[i].element;
        if (e.code.view() == name || e.family.str() + "." + e.stratum.str() == name) return i;
    }
    return {};
}
/// A formula over elements of the form with their places for their names. Errors: nothing if it speaks of others.
std::optional<std::string> over_columns(const Asked& asked, std::string_view formula,
                                        std::vector<std::uint32_t>& columns) {
    std::string out;
    for (std::size_t i = 0; i < formula.size();) {
        const bool letter = formula[i] >= 'a' && formula[i] <= 'z';
        std::size_t n = 0;
        while (i + n < formula.size() && names(formula[i + n])) ++n;
        if (letter) {
            const auto column = column_of(asked, formula.substr(i, n));
            if (!column) return {};
            columns.push_back(*column);
            out += placeholder(*column);
        } else if (n || std::string_view("+-* ()").find(formula[i]) != std::string_view::npos)
            out += formula.substr(i, std::max<std::size_t>(n, 1));
        else
            return {};
        i += std::max<std::size_t>(n, 1);
    }
    return out;
}
/// As it is chosen from the drop-down, where there is one.
std::string to_fill_in(const CellOut& cell, const ColumnOut& column) {
    if (column.measure != yes_or_no || !cell.value) return cell.typed.str();
    return cell.value->micro ? "是" : "否";
}
std::string named(const ColumnOut& c) { return c.name.str() + " (" + c.measure.str() + ")"; }
SheetEntry::Column entry_column(const ColumnOut& c) {
    if (c.measure == yes_or_no) return {"是 / 否 / 不适用 / 无法取得", {"是", "否", "不适用", "无法取得"}};
    std::string hint = c.measure.str() + "；没有的写“不适用”，拿不到的写“无法取得”，零写 0";
    if (c.cumulated) hint = "1月起累计，" + hint;
    return {std::move(hint), {}};
}
std::shared_ptr<const SheetEntry> entry_of(const One& one) {
    auto out = std::make_shared<SheetEntry>();
    const std::string period = text(one.period);
    out->name = one.form.name.str(), out->checks_title = "校验";
    out->title = one.form.name.str() + "　" + period + "　" + one.unit.name.str();
    out->ticket = {{"programme", one.form.programme.str()},
                   {"form", one.form.code.str()},
                   {"period", period},
                   {"unit", std::to_string(one.unit.id)}};
    out->columns.resize(before_elements);
    for (const ColumnOut& c : one.form.columns) out->columns.push_back(entry_column(c));
    for (const RowOut& row : one.rows) {
        auto& kinds = out->cells.emplace_back(before_elements, Kind::text);
        for (const CellOut& cell : row.cells) kinds.push_back(cell.locked ? Kind::known : Kind::entry);
    }
    for (const RowCheck& check : one.form.checks) {
        SheetEntry::Check& c = out->checks.emplace_back(SheetEntry::Check{"", check.message.str(), {}});
        // Placeholders count the table's columns, of which the elements' are not the first.
        const std::string_view broken = check.broken;
        for (std::size_t i = 0; i < broken.size(); ++i) {
            if (broken[i] != '{') {
                c.broken += broken[i];
                continue;
            }
            const auto close = broken.find('}', i);
            c.broken += placeholder(before_elements + std::stoul(std::string(broken.substr(i + 1, close - i - 1))));
            i = close;
        }
        for (const auto column : check.columns) c.columns.push_back(before_elements + column);
    }
    return out;
}
}  // namespace

std::vector<RowCheck> row_checks(const Sight& sight, const Asked& asked) {
    std::vector<RowCheck> out;
    sight.each<greentally::Check>([&](const greentally::Check& c) {
        const bool sum = c.rule.view() == "sum";
        if (!c.live || c.programme != asked.form()->programme || (!sum && c.rule.view() != "at_most")) return true;
        const Element* element = sight.find<Element>(c.element);
        const auto column = element ? column_of(asked, element->code.view()) : std::nullopt;
        std::vector<std::uint32_t> columns;
        const auto against = column ? over_columns(asked, c.against.view(), columns) : std::nullopt;
        if (!against) return true;
        columns.push_back(*column);
        const std::string cell = placeholder(*column);
        const CheckText* words = sight.find<CheckText>(c.id);
        out.push_back({sum ? "ABS(" + cell + "-(" + *against + "))>0.0000005" : cell + ">(" + *against + ")",
                       without_numbers(words ? words->zh : Text<400>()),
                       without_numbers(words ? words->en : Text<400>()), std::move(columns)});
        return true;
    });
    return out;
}
/// Rows are areas, columns elements, cells as typed. While something may be typed, it is a workbook to be filled in.
Sheet sheet_of(const One& one) {
    Sheet sheet;
    const bool mine = std::any_of(one.may.begin(), one.may.end(), [](const auto& verb) { return verb == "save"; });
    const bool open =
        mine && std::any_of(one.rows.begin(), one.rows.end(), [](const RowOut& row) {
            return std::any_of(row.cells.begin(), row.cells.end(), [](const CellOut& cell) { return !cell.locked; });
        });
    sheet.header = {open ? "区划代码" : "code", open ? "区划名称" : "area"};
    for (const ColumnOut& c : one.form.columns) sheet.header.push_back(named(c));
    for (const RowOut& row : one.rows) {
        auto& line = sheet.rows.emplace_back(std::vector<std::string>{row.area.code.str(), row.area.name.str()});
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            line.push_back(open ? to_fill_in(row.cells[i], one.form.columns[i]) : row.cells[i].typed.str());
    }
    if (open) sheet.entry = entry_of(one);
    return sheet;
}
}  // namespace greentally::return_
