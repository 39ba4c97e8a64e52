#include "domain/return/column_meaning.hpp"

#include <algorithm>

#include "base/plain.hpp"
#include "domain/import/import.hpp"

namespace greentally::return_ {
const Bilingual remembered_reason{"沿用上次", "as the last time"},
    areas_reason{"内容是本表的区划", "its cells are areas of this form"};
namespace {
const Bilingual asked_reason{"由您指定", "as you said"}, heading_reason{"按列名", "by its heading"};
constexpr std::size_t sample_rows = 50;

using Words = std::vector<std::string_view>;
const std::vector<std::pair<std::string_view, Words>> words{
    {meaning::code, {"code", "编码", "代码", "区划代码", "统计用区划代码", "行政区划代码", "地区代码"}},
    {meaning::name, {"area",       "name",     "名称",       "区划",     "区划名称", "地区",   "行政区划", "乡镇",
                     "镇街",       "乡镇街道", "乡镇(街道)", "镇(街道)", "乡镇名称", "镇名",   "区县",     "县区",
                     "县(市、区)", "区(市)县", "区县名称",   "村",       "村名",     "行政村", "地区名称"}},
    {meaning::within, {"within", "上级", "上级区划", "所属区县", "所属县", "所属乡镇", "所在区县", "所在乡镇"}},
    {meaning::period, {"period", "year", "期间", "报告期", "年份", "年度", "年月", "月份", "统计期"}},
    {meaning::passed, {"no", "no.", "校验", "remark", "remarks", "序号", "备注", "说明"}}};

const ImportMeaning* said_in(const std::vector<ImportMeaning>& all, const Heading& heading) {
    for (const ImportMeaning& m : all)
        if (Heading(m.heading.view()).whole == heading.whole) return &m;
    return nullptr;
}
std::vector<std::string> names_of(const State& state, const Element& e) {
    std::vector<std::string> out{plain(e.code.view())};
    if (const ElementText* t = state.find<ElementText>(e.id)) out.push_back(plain(t->zh)), out.push_back(plain(t->en));
    return out;
}
std::string element_means(const Element& e) { return std::string(meaning::element) + e.code.str(); }
Bilingual name_of(const State& state, const Element& e) {
    const ElementText* t = state.find<ElementText>(e.id);
    return t ? Bilingual{t->zh.str(), t->en.empty() ? e.code.str() : t->en.str()}
             : Bilingual{e.code.str(), e.code.str()};
}
}  // namespace

const Element* element_meant(const Asked& asked, std::string_view means) {
    if (!means.starts_with(meaning::element)) return nullptr;
    for (const AskedColumn& c : asked.columns())
        if (c.element->code.view() == means.substr(meaning::element.size())) return c.element;
    return nullptr;
}
bool called(const State& state, const Element& e, std::string_view name) {
    const auto names = names_of(state, e);
    return !name.empty() && std::find(names.begin(), names.end(), name) != names.end();
}
std::vector<ImportChoice> elements_of(const State& state, const Asked& asked) {
    std::vector<ImportChoice> out;
    for (const AskedColumn& c : asked.columns()) {
        Bilingual name = name_of(state, *c.element);
        if (const std::string measure = c.element->measure.str(); !measure.empty())
            name.zh += "（" + measure + "）", name.en += " (" + measure + ")";
        out.push_back({element_means(*c.element), std::move(name)});
    }
    return out;
}
std::vector<ImportChoice> general_meanings() {
    return {{std::string(meaning::code), {"区划代码", "code of the area"}},
            {std::string(meaning::name), {"区划名称", "name of the area"}},
            {std::string(meaning::within), {"上级区划名称", "name of the area above"}},
            {std::string(meaning::period), {"期间", "period"}},
            {std::string(meaning::passed), {"不读入", "not read"}}};
}
Bilingual elements_wanted(const State& state, const Asked& asked) {
    Bilingual out;
    for (const AskedColumn& c : asked.columns()) {
        out.zh += (out.zh.empty() ? "数据项：" : "、") + name_of(state, *c.element).zh;
        out.en += (out.en.empty() ? "one of the elements " : ", ") + c.element->code.str();
    }
    return out;
}
bool holds_areas(const State& state, const Asked& asked, const ImportFile& file, std::size_t column,
                 std::string_view means) {
    const auto& rows = file.table.root.items;
    const std::size_t of = std::min(rows.size(), sample_rows);
    std::size_t found = 0, filled = 0;
    for (std::size_t i = 0; i < of; ++i) {
        const std::string cell = plain(rows[i].items[column].text);
        if (cell.empty()) continue;
        ++filled;
        found += std::any_of(asked.areas().begin(), asked.areas().end(), [&](Id<Area> id) {
            const Area& a = state.at_id(id);
            return cell == (means == meaning::code ? area::code(a) : plain(a.name));
        });
    }
    return filled && found * 2 > filled;
}
void Said::what_goes_without_a_form(const Heading& heading, ImportColumn& column) const {
    const auto take = [&](std::string_view means, const Bilingual& reason) {
        column.means = means, column.reason = reason, column.sure = true;
    };
    if (options_->columns)
        if (const ImportMeaning* m = said_in(*options_->columns, heading)) return take(m->means, asked_reason);
    if (last_)
        if (const ImportMeaning* m = said_in(last_->columns, heading)) return take(m->means, remembered_reason);
    for (const auto& [means, known] : words)
        for (const std::string_view s : {std::string_view(heading.whole), std::string_view(heading.last)})
            if (std::find(known.begin(), known.end(), s) != known.end()) return take(means, heading_reason);
}
void Said::what_the_form_says(const Asked& asked, const Heading& heading, ImportColumn& column) const {
    if (column.sure) return;
    for (const std::string_view s : {heading.whole, heading.name, heading.last})
        for (const AskedColumn& c : asked.columns())
            if (called(*state_, *c.element, s))
                return column.means = element_means(*c.element), column.reason = heading_reason,
                       void(column.sure = true);
    std::vector<std::string> names;
    for (const AskedColumn& c : asked.columns())
        for (std::string& name : names_of(*state_, *c.element)) names.push_back(std::move(name));
    const std::string near = nearest(heading.last, names);
    for (const AskedColumn& c : asked.columns()) {
        if (near.empty() || !called(*state_, *c.element, near)) continue;
        const Bilingual name = name_of(*state_, *c.element);
        column.means = element_means(*c.element);
        column.reason = {"像“" + name.zh + "”，请确认", "perhaps " + name.en + ": please confirm"};
        return;
    }
}
}  // namespace greentally::return_
