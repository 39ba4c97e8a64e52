#include "domain/paper/patterns.hpp"

#include <map>

#include "base/record.hpp"
#include "domain/paper/fields.hpp"

namespace greentally::paper {
namespace {
constexpr std::array forms{"文件", "信函", "表单"};
constexpr std::array kinds{"段落", "标题", "表格"};
constexpr std::array eaches{"一次", "逐问题", "逐单位"};
bool of_paper(std::string_view file) { return file.starts_with("paper_") && file.ends_with(".toml"); }
}  // namespace
std::span<const char* const> chinese(Form) { return forms; }
std::span<const char* const> chinese(BlockKind) { return kinds; }
std::span<const char* const> chinese(Each) { return eaches; }

namespace {
/// Every placeholder names a field that there is.
template <std::size_t n>
void check_fields(Record& r, const char* member, const Text<n>& text) {
    const std::string_view t = text.view();
    for (auto open = t.find('{'); open != t.npos; open = t.find('{', open + 1)) {
        const auto close = t.find('}', open);
        const std::string_view name = close == t.npos ? t.substr(open) : t.substr(open + 1, close - open - 1);
        if (close == t.npos || !known_field(name))
            r.fault({member}, name,
                    {"已有的字段，如 problem.title、total.items", "a field such as problem.title, total.items"});
    }
}
void read_pattern(Record& r, PaperPattern& p) {
    r.need("kind", "种类", p.kind);
    r.may("each", "重复", p.each);
    r.may("level", "层次", p.level);
    r.may("text", "文字", p.text);
    r.may("columns", "列", p.columns);
    r.may("cells", "单元格", p.cells);
    check_fields(r, "text", p.text);
    for (const auto& cell : p.cells) check_fields(r, "cells", cell);
    if (p.kind == BlockKind::table ? p.columns.empty() || p.columns.size() != p.cells.size() : p.text.empty())
        r.fault({"kind"}, "", {"文字；表格须列与单元格一样多", "text; of a table as many cells as columns"});
    if (p.kind == BlockKind::heading && (p.level < 1 || p.level > 4))
        r.fault({"level"}, std::to_string(p.level), {"1 到 4", "1 to 4"});
    r.rest();
}
PaperTemplate read_file(const SourceFile& file, SourceFaults& faults, Places& places) {
    PaperTemplate t;
    Record r(file.root, file.name, "/" + file.name, faults, places);
    r.need("code", "编码", t.code);
    r.need("name.zh", "名称", t.zh, "zh");
    r.need("name.en", "英文名", t.en, "en");
    r.need("form", "格式", t.form);
    r.may("series", "编号", t.series);
    r.may("facts_days", "核对天数", t.facts_days);
    r.may("sealed", "用印", t.sealed);
    r.may("restricted", "限定知悉", t.restricted);
    r.need("title", "标题", t.title);
    r.may("addressee", "主送", t.addressee);
    r.may("copies", "抄送", t.copies);
    r.may("note", "附注", t.note);
    check_fields(r, "title", t.title), check_fields(r, "addressee", t.addressee), check_fields(r, "copies", t.copies);
    if (!t.series.empty() && (t.series.view().find("{year}") == std::string_view::npos ||
                              t.series.view().find("{n}") == std::string_view::npos))
        r.fault({"series"}, t.series, {"含 {year} 和 {n}", "with {year} and {n}"});
    if (const SourceNode* blocks = r.list("block"))
        for (const SourceNode& item : blocks->items) {
            Record one(item, file.name, "/" + file.name + "/" + std::to_string(t.blocks.size()), faults, places);
            read_pattern(one, t.blocks.emplace_back());
        }
    if (t.blocks.empty()) r.fault({"block"}, "", {"至少一段 [[block]]", "at least one [[block]]"});
    r.rest();
    return t;
}
std::vector<PaperTemplate> read_patterns(const SourceFolder& folder, SourceFaults& faults) {
    std::vector<PaperTemplate> out;
    Places places;
    for (const SourceFile& file : folder.files)
        if (of_paper(file.name) && file.readable) {
            out.push_back(read_file(file, faults, places));
            for (std::size_t i = 0; i + 1 < out.size(); ++i)
                if (out[i].code == out.back().code)
                    faults.add(file.name, {}, out.back().code, {"不重复的编码", "a code that no other paper has"});
        }
    return out;
}
void check(Checking& c) { read_patterns(c.folder, c.faults); }
Facts enter(const State& state, const By&, Id<Programme> programme, const SourceFolder& folder) {
    SourceFaults faults;
    Patterned f{programme, read_patterns(folder, faults)};
    std::map<std::string, const PaperTemplate*, std::less<>> old;
    state.all<PaperTemplate>().each([&](const auto&, const PaperTemplate& t) {
        if (t.programme == programme) old.emplace(t.code.str(), &t);
        return true;
    });
    Id<PaperTemplate> next = state.next<PaperTemplate>();
    std::uint16_t order = 0;
    for (PaperTemplate& t : f.patterns) {
        const auto known = old.find(t.code.view());
        t.id = known == old.end() ? next : known->second->id;
        if (known == old.end())
            ++next.n;
        else
            old.erase(known);
        t.programme = programme, t.order = order++;
    }
    for (const auto& [code, t] : old)
        if (t->live) f.patterns.push_back(*t), f.patterns.back().live = false;
    Facts facts;
    for (PaperTemplate& t : f.patterns) add(facts, Patterned{programme, {std::move(t)}});  // a fact each: below 64 KiB
    return facts;
}
}  // namespace
const Section section{"paper", {"paper_*.toml"}, {}, check, enter};
}  // namespace greentally::paper
