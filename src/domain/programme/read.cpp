#include "domain/programme/read.hpp"

#include "domain/programme/spelling.hpp"
#include "numbers/rules/rule.hpp"

namespace greentally::programme {
namespace {
void read(Record& r, NameEntry& e) {
    r.need("code", "编码", e.code);
    r.need("name.zh", "名称", e.zh, "zh");
    r.need("name.en", "英文名", e.en, "en");
}
void read(Record& r, FunctionEntry& e) {
    r.need("code", "编码", e.code);
    r.need("name.zh", "名称", e.zh, "zh");
    r.need("name.en", "英文名", e.en, "en");
    r.may("usual", "通常归口", e.usual);
}
void read(Record& r, MeasureEntry& e) {
    r.need("code", "编码", e.code);
    r.need("name.zh", "名称", e.zh, "zh");
    r.need("name.en", "英文名", e.en, "en");
    r.need("national_total", "全国总量上限", e.national_total);
    r.may("remark", "备注", e.remark);
}
void read(Record& r, SourceEntry& e) {
    r.need("code", "编码", e.code);
    r.need("title", "标题", e.title);
    r.may("number", "文号", e.number);
    r.may("issuer", "发文机关", e.issuer);
    r.may("dated", "成文日期", e.dated);
    r.may("address", "网址", e.address);
    r.may("remark", "备注", e.remark);
}
void read(Record& r, ParameterEntry& e) {
    r.need("code", "编码", e.code);
    r.need("name.zh", "名称", e.zh, "zh");
    r.need("name.en", "英文名", e.en, "en");
    r.need("value", "数值", e.value);
    r.need("measure", "计量单位", e.measure);
    r.may("source", "来源", e.source);
    r.may("clause", "条款", e.clause);
    r.may("remark", "备注", e.remark);
}
void read(Record& r, ElementEntry& e) {
    r.need("code", "编码", e.code);
    r.need("name.zh", "名称", e.zh, "zh");
    r.need("name.en", "英文名", e.en, "en");
    r.need("family", "类别", e.family);
    r.need("stratum", "分层", e.stratum);
    r.need("kind", "性质", e.kind);
    r.need("measure", "计量单位", e.measure);
    r.need("level", "填报层级", e.level);
    r.may("also", "复报层级", e.also);
    r.may("area_kind", "区划类型", e.area_kind);
    r.need("function", "职能", e.function);
    r.may("nonnegative", "非负", e.nonnegative);
    r.may("formula", "计算式", e.formula);
    r.may("definition", "口径", e.definition);
    r.may("source", "来源", e.source);
    r.may("remark", "备注", e.remark);
}
void read(Record& r, LeverEntry& e) {
    r.need("element", "数据项", e.element);
    r.may("cap", "上限", e.cap);
}
void read(Record& r, TargetEntry& e) {
    r.need("indicator", "指标", e.indicator);
    r.need("level", "层级", e.level);
    r.need("kind", "类别", e.kind);
    r.need("rule", "规则", e.rule);
    r.may("value", "目标值", e.value);
    r.need("from", "起", e.from);
    r.may("to", "止", e.to);
    r.may("area", "地区", e.area);
    r.may("source", "来源", e.source);
    r.may("clause", "条款", e.clause);
    r.may("remark", "备注", e.remark);
}
void read(Record& r, FormEntry& e) {
    r.need("code", "编码", e.code);
    r.need("name.zh", "名称", e.zh, "zh");
    r.need("name.en", "英文名", e.en, "en");
    r.need("cadence", "周期", e.cadence);
    r.need("row_level", "行层级", e.row_level);
    r.may("row_kind", "行区划类型", e.row_kind);
    r.need("unit_level", "报送层级", e.unit_level);
    r.need("function", "职能", e.function);
    r.need("due_by", "时限方式", e.due_by);
    r.need("due_n", "时限", e.due_n);
    r.need("edition", "版次", e.edition);
    r.need("line", "数据线", e.line);
    r.may("cumulated", "累计", e.cumulated);
    r.need("from", "起", e.from);
    r.may("to", "止", e.to);
    r.may("source", "来源", e.source);
    r.may("clause", "条款", e.clause);
    r.may("remark", "备注", e.remark);
}
void read(Record& r, ColumnEntry& e) {
    r.need("form", "报表", e.form);
    r.need("element", "数据项", e.element);
    r.may("required", "必填", e.required);
}
void read(Record& r, CheckEntry& e) {
    r.need("code", "编码", e.code);
    r.need("rule", "规则", e.rule);
    if (const auto* kind = numbers::rule_kind(e.rule)) e.rule = Code(kind->code);
    r.need("element", "数据项", e.element);
    r.may("against", "对照", e.against);
    r.may("factor", "系数", e.factor);
    r.may("low", "下限", e.low);
    r.may("high", "上限", e.high);
    r.may("least", "至少", e.least);
    r.may("blocks", "阻止", e.blocks);
    r.need("message.zh", "提示", e.zh, "zh");
    r.need("message.en", "英文提示", e.en, "en");
    r.may("source", "来源", e.source);
    r.may("clause", "条款", e.clause);
    r.may("remark", "备注", e.remark);
}
void read(Record& r, CaseEntry& e) {
    r.need("check", "校验", e.check);
    r.need("value", "数值", e.value);
    r.may("against", "对照", e.against);
    r.may("history", "往期", e.history);
    r.may("column", "同列", e.column);
    r.may("column_before", "同列上期", e.column_before);
    r.may("column_against", "同列对照", e.column_against);
    r.may("row", "同行", e.row);
    r.may("row_before", "同行上期", e.row_before);
    r.may("days", "天数", e.days);
    r.need("says", "结果", e.says);
    r.may("remark", "备注", e.remark);
}
void read(Record& r, DutyEntry& e) {
    r.need("code", "编码", e.code);
    r.may("group", "分组", e.group);
    r.need("text.zh", "事项", e.zh, "zh");
    r.need("text.en", "英文事项", e.en, "en");
    r.need("owes", "承担层级", e.owes);
    r.need("function", "职能", e.function);
    r.need("to", "报送层级", e.to);
    r.need("when", "时间", e.when);
    r.may("cadence", "周期", e.cadence);
    r.may("due_by", "时限方式", e.due_by);
    r.may("due_n", "时限", e.due_n);
    r.may("by", "截止日", e.by);
    r.may("proof", "佐证", e.proof);
    r.may("source", "来源", e.source);
    r.may("clause", "条款", e.clause);
    r.may("remark", "备注", e.remark);
}
void read(Record& r, NoticeEntry& e) {
    r.need("year", "年份", e.year);
    r.may("number", "文号", e.number);
    r.need("title", "标题", e.title);
    r.may("address", "网址", e.address);
    r.may("remark", "备注", e.remark);
}
void read(Record& r, HolidayEntry& e) {
    r.need("day", "日期", e.day);
    r.need("worked", "上班", e.worked);
    r.need("year", "年份", e.year);
    r.need("name", "名称", e.name);
}

class Reader {
public:
    Reader(const SourceFolder& folder, SourceFaults& faults) : folder_(folder), faults_(faults) {}
    Reading out;

    /// A file of rows.
    template <class Entry>
    void file(std::string_view name, const char* member, std::vector<Entry>& into) {
        const SourceFile* source = folder_.find(name);
        if (!source) return;
        if (!source->readable) out.hidden.insert(member);
        each(source->root, name, std::string("/") + member, into);
    }
    /// [[item]] of programme.toml or another table.
    template <class Entry>
    void tables(Record& from, const char* key, const char* member, std::vector<Entry>& into) {
        if (const SourceNode* list = from.list(key)) each(*list, from.file(), from.pointer() + "/" + member, into);
    }
    template <class Entry>
    void each(const SourceNode& list, std::string_view file, const std::string& pointer, std::vector<Entry>& into) {
        for (const SourceNode& item : list.items) {
            if (item.kind != SourceNode::Kind::table) {
                faults_.add(file, item.at, item.text, {"表", "a table"});
                continue;
            }
            Record record(item, file, pointer + "/" + std::to_string(into.size()), faults_, out.places);
            one(record, into.emplace_back());
            record.rest();
        }
    }
    void one(Record& r, IndicatorEntry& e) {
        r.need("code", "编码", e.code);
        r.need("name.zh", "名称", e.zh, "zh");
        r.need("name.en", "英文名", e.en, "en");
        r.need("group", "分组", e.group);
        r.need("measure", "计量单位", e.measure);
        r.need("numerator", "分子", e.numerator);
        r.need("denominator", "分母", e.denominator);
        r.may("factor", "系数", e.factor);
        r.need("direction", "方向", e.direction);
        r.need("weight", "属性", e.weight);
        r.may("judged", "判定周期", e.judged);
        r.may("decimals", "小数位", e.decimals);
        r.may("ratchet", "不退步", e.ratchet);
        r.need("definition", "口径", e.definition);
        r.may("departments", "数据来源部门", e.departments);
        r.may("source", "来源", e.source);
        r.may("clause", "条款", e.clause);
        r.may("remark", "备注", e.remark);
        r.may("causes", "成因", e.causes);
        tables(r, "levers", "levers", e.levers);
    }
    template <class Entry>
    void one(Record& r, Entry& e) {
        read(r, e);
    }
    void main_file();

private:
    const SourceFolder& folder_;
    SourceFaults& faults_;
};

void Reader::main_file() {
    const SourceFile* file = folder_.find("programme.toml");
    if (!file) return;
    Load& load = out.load;
    if (!file->readable) {
        for (const char* list : {"lines", "editions", "strata", "groups", "functions", "measures", "sources", "code"})
            out.hidden.insert(list);
        return;
    }
    Record r(file->root, file->name, "", faults_, out.places);
    r.need("id", "", load.code, "code");
    r.need("version", "", load.version);
    r.need("valid_from", "", load.valid_from);
    r.may("valid_to", "", load.valid_to);
    r.may("succeeds", "", load.succeeds);
    r.need("name.zh", "", load.zh, "zh");
    r.need("name.en", "", load.en, "en");
    r.may("remark", "", load.remark);
    r.may("visibility.peers", "", load.peers, "peers");
    r.may("judgement.coverage", "", load.coverage, "coverage");
    r.may("judgement.lines", "", load.line_order, "line_order");
    r.may("judgement.editions", "", load.edition_order, "edition_order");
    tables(r, "line", "lines", load.lines);
    tables(r, "edition", "editions", load.editions);
    tables(r, "stratum", "strata", load.strata);
    tables(r, "group", "groups", load.groups);
    tables(r, "function", "functions", load.functions);
    tables(r, "measure", "measures", load.measures);
    tables(r, "source", "sources", load.sources);
    r.rest(true);
}
}  // namespace

Reading read(const SourceFolder& folder, SourceFaults& faults) {
    Reader reader(folder, faults);
    Load& load = reader.out.load;
    reader.main_file();
    reader.file("parameters.csv", "parameters", load.parameters);
    reader.file("elements.csv", "elements", load.elements);
    reader.file("targets.csv", "targets", load.targets);
    reader.file("forms.csv", "forms", load.forms);
    reader.file("form_columns.csv", "columns", load.columns);
    reader.file("checks.csv", "checks", load.checks);
    reader.file("check_cases.csv", "cases", load.cases);
    reader.file("duties.csv", "duties", load.duties);
    reader.file("notices.csv", "notices", load.notices);
    reader.file("holidays.csv", "holidays", load.holidays);
    if (const SourceFile* file = folder.find("indicators.toml")) {
        if (!file->readable) reader.out.hidden.insert("indicators");
        Record top(file->root, file->name, "", faults, reader.out.places);
        reader.tables(top, "indicator", "indicators", load.indicators);
        top.rest();
    }
    return std::move(reader.out);
}
}  // namespace greentally::programme
