#include "domain/problem/import_columns.hpp"

#include <algorithm>

#include "base/hash.hpp"
#include "base/plain.hpp"
#include "domain/import/import.hpp"

namespace greentally::problem {
namespace {
struct Heading {
    Means means;
    Bilingual name;
    std::vector<std::string_view> words;
};
/// As domain 5.5 has them, and as published lists do. A column of the first meaning that fits has it.
const std::vector<Heading> headings{
    {Means::number, {"编号", "number"}, {"编号", "问题编号", "受理编号", "案件编号", "id", "number"}},
    {Means::item_no, {"来源内序号", "number in the source"}, {"item_no", "原编号", "问题序号", "序号", "反馈序号"}},
    {Means::batch, {"批次", "batch"}, {"批次", "batch", "轮次"}},
    {Means::source, {"问题来源", "source"}, {"问题来源", "来源", "origin", "source", "督察来源", "线索来源"}},
    {Means::title, {"问题名称", "title"}, {"问题名称", "标题", "title", "名称", "问题概要"}},
    {Means::original,
     {"问题（原文）", "problem in its own words"},
     {"问题", "problem", "问题(原文)", "问题原文", "存在问题", "存在的问题", "主要问题", "问题描述", "具体问题",
      "反馈问题", "交办问题基本情况", "问题清单", "整改任务", "问题内容"}},
    {Means::summary, {"摘要", "summary"}, {"摘要", "summary", "问题摘要"}},
    {Means::goal, {"整改目标", "goal"}, {"整改目标", "目标", "target", "goal"}},
    {Means::measures, {"整改措施", "measures"}, {"整改措施", "措施", "measure", "measures", "整改要求"}},
    {Means::province, {"省", "province"}, {"省", "省份", "province"}},
    {Means::city, {"市", "city"}, {"市", "市州", "地市", "市(州)", "city"}},
    {Means::county,
     {"县（区）", "county"},
     {"县", "区县", "县区", "县(区)", "县(市、区)", "区(市)县", "行政区域", "所在区县", "county"}},
    {Means::town,
     {"乡镇、村或点位", "town, village or site"},
     {"乡镇", "镇村", "乡镇村", "点位", "地点", "具体位置", "所在地", "地址", "town_village", "place"}},
    {Means::theme,
     {"问题类型", "theme"},
     {"问题类型", "类型", "污染类型", "整改类型", "主题", "topic", "theme", "类别"}},
    {Means::lead, {"牵头单位", "lead unit"}, {"牵头单位", "牵头部门", "lead"}},
    {Means::responsible,
     {"责任单位", "responsible units"},
     {"责任单位", "责任主体", "整改责任单位", "承办单位", "responsible", "整改单位"}},
    {Means::supervising, {"督导单位", "supervising unit"}, {"督导单位", "督办单位", "行业主管部门", "验收单位"}},
    {Means::persons,
     {"责任人、联系方式", "persons and telephones"},
     {"责任人", "责任领导", "整改责任人", "联系人", "联系方式", "联系电话", "电话", "person", "phone"}},
    {Means::deadline,
     {"整改时限", "deadline"},
     {"整改时限", "时限", "完成时限", "整改期限", "办结时限", "deadline_text", "计划完成时间", "deadline"}},
    {Means::found,
     {"发现（交办）日期", "found on"},
     {"发现时间", "发现日期", "交办时间", "交办日期", "反馈时间", "found"}},
    {Means::progress, {"进展情况", "progress"}, {"进展情况", "整改进展", "整改情况", "处理和整改情况", "progress"}},
    {Means::status,
     {"完成状态", "status"},
     {"完成状态", "整改状态", "状态", "是否办结", "closed_on_or_stage", "完成情况"}},
    {Means::pass, {"只保留原文", "kept as it is"}, {}}};

std::string code_of(Means m) { return boost::describe::enum_to_string(m, "pass"); }
std::optional<Means> means_of(std::string_view code) {
    Means found{};
    return boost::describe::enum_from_string(std::string(code).c_str(), found) ? std::optional(found) : std::nullopt;
}
const ImportMeaning* said_of(const std::vector<ImportMeaning>& all, std::string_view heading) {
    for (const ImportMeaning& m : all)
        if (plain(m.heading) == plain(heading)) return &m;
    return nullptr;
}
std::string signature(const std::vector<SourceNode::Name>& names) {
    std::string all;
    for (const auto& name : names) all += plain(name.text) + "\n";
    return hex(sm3(all)).substr(0, 32);
}
/// The nearest in the order of the list: of two headings that say the same, the more telling one has it.
std::optional<std::size_t> rank(const Heading& h, std::string_view heading) {
    const std::string typed = plain(heading);
    for (std::size_t i = 0; i < h.words.size(); ++i)
        if (plain(h.words[i]) == typed) return i;
    return {};
}
}  // namespace

std::optional<std::size_t> Columns::of(Means wanted) const {
    const auto at = std::find(means.begin(), means.end(), wanted);
    return at == means.end() ? std::nullopt : std::optional(std::size_t(at - means.begin()));
}
Columns read_columns(const State& state, Id<Unit> unit, const ImportFile& file, const ImportOptions& options,
                     SourceFaults& faults) {
    Columns out;
    const auto& names = file.table.root.items.front().names;
    out.means.assign(names.size(), Means::pass);
    out.layout.signature = signature(names), out.layout.form = "problem";
    const Layout* last = state.find<Layout>({unit, "problem", out.layout.signature});
    std::vector<bool> sure(names.size());
    std::vector<Bilingual> reasons(names.size(), {"不认识的列，按原样保留", "not known: kept as it is"});
    for (std::size_t i = 0; i < names.size(); ++i) {
        const ImportMeaning* said = options.columns ? said_of(*options.columns, names[i].text) : nullptr;
        if (said) reasons[i] = {"由您指定", "as you said"};
        if (!said && last && (said = said_of(last->columns, names[i].text)))
            reasons[i] = {"沿用上次", "as the last time"}, out.mapping.remembered = true;
        if (said) out.means[i] = means_of(said->means).value_or(Means::pass), sure[i] = true;
    }
    for (const Heading& h : headings) {
        if (out.of(h.means) && h.means != Means::pass) continue;
        std::optional<std::size_t> best, best_rank;
        for (std::size_t i = 0; i < names.size(); ++i)
            if (const auto r = sure[i] ? std::nullopt : rank(h, names[i].text); r && (!best_rank || *r < *best_rank))
                best = i, best_rank = r;
        if (best) out.means[*best] = h.means, sure[*best] = true, reasons[*best] = {"按列名", "by its heading"};
    }
    for (const Heading& h : headings) out.mapping.meanings.push_back({code_of(h.means), h.name});
    for (std::size_t i = 0; i < names.size(); ++i) {
        out.mapping.columns.push_back({names[i].at, names[i].text, code_of(out.means[i]), reasons[i], true});
        if (names[i].text.size() <= decltype(ImportMeaning::heading)::bytes_max)
            out.layout.columns.push_back({names[i].text, code_of(out.means[i])});
    }
    out.mapping.form = "problem";
    if (!out.of(Means::original) && !out.of(Means::title))
        faults.add(
            file.name, names.empty() ? Place{1, 1} : names.front().at, "",
            {"一列写明问题（问题、存在问题、问题名称）", "a column that says what the problem is (problem, title)"});
    return out;
}
}  // namespace greentally::problem
