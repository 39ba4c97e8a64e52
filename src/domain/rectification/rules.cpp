#include "domain/rectification/rules.hpp"

#include "base/record.hpp"
#include "domain/rectification/spelling.hpp"

namespace greentally::rectification {
namespace {
template <class Entry>
void named(Record& r, Entry& e) {
    r.need("code", "编码", e.code);
    r.need("name.zh", "名称", e.zh, "zh");
    r.need("name.en", "英文名", e.en, "en");
}
void read(Record& r, SourceEntry& e) {
    named(r, e);
    r.may("plan_days", "方案工作日", e.plan_days);
    r.may("refuse_days", "退回工作日", e.refuse_days);
    r.may("clock_stands", "停计时", e.clock_stands);
    r.may("immediate_days", "立行立改天数", e.immediate_days);
    r.may("look_back_days", "回头看天数", e.look_back_days);
    r.may("other_unit", "异单位验收", e.other_unit);
    r.may("proof", "申请材料", e.proof);
    r.may("aliases", "别称", e.aliases);
    r.may("document", "依据文件", e.document);
    r.may("clause", "条款", e.clause);
    r.may("remark", "备注", e.remark);
}
void read(Record& r, StepEntry& e) {
    named(r, e);
    r.need("source", "来源", e.source);
    r.need("kind", "环节", e.kind);
    r.need("by", "承办", e.by);
    r.may("level", "层级", e.level);
    r.may("persons", "现场人数", e.persons);
    r.may("days", "公示工作日", e.days);
    r.may("where", "公示平台", e.where);
    r.may("standards", "逐条对标", e.standards);
    r.may("proof", "材料", e.proof);
}
void read(Record& r, ThemeEntry& e) {
    named(r, e);
    r.may("aliases", "别称", e.aliases);
}
void read(Record& r, SlotEntry& e) { named(r, e); }
void read(Record& r, StandardEntry& e) {
    r.need("code", "编码", e.code);
    r.need("text.zh", "标准", e.zh, "zh");
    r.need("text.en", "英文", e.en, "en");
    r.may("clause", "条款", e.clause);
}
void read(Record& r, SignEntry& e) {
    r.need("code", "编码", e.code);
    r.need("sign", "颜色", e.sign);
    r.need("when", "条件", e.when);
    r.need("n", "数", e.n);
    r.need("reason.zh", "理由", e.zh, "zh");
    r.need("reason.en", "英文理由", e.en, "en");
}
void read(Record& r, RungEntry& e) {
    named(r, e);
    r.need("when", "条件", e.when);
    r.need("n", "数", e.n);
    r.need("level", "发出层级", e.level);
    r.need("to", "对象", e.to);
    r.need("way", "办法", e.way);
    r.need("paper", "文书", e.paper);
    r.may("government", "抄送政府", e.government);
    r.may("request", "提请", e.request);
    r.may("signature", "须签发", e.signature);
    r.may("answer_days", "回复天数", e.answer_days);
    r.may("clause", "条款", e.clause);
    r.may("remark", "备注", e.remark);
}

class Reader {
public:
    explicit Reader(Checking& c) : c_(c) {}
    template <class Entry>
    void file(const char* name, std::vector<Entry>& into) {
        const SourceFile* source = c_.folder.find(name);
        if (!source) return;
        if (!source->readable) c_.codes.unknown(name);
        for (const SourceNode& item : source->root.items) {
            const std::string pointer = "/" + std::string(name) + "/" + std::to_string(into.size());
            Record record(item, name, pointer, c_.faults, places_);
            Entry& e = into.emplace_back();
            read(record, e);
            record.rest();
            declare(name, pointer, e.code);
        }
    }
    void use(const char* list, const std::string& pointer, const Code& code) {
        const auto spot = places_.find(pointer);
        if (!code.empty()) c_.codes.use(list, code, spot.file, spot.at);
    }
    void fault(const std::string& pointer, std::string_view found, Bilingual expected) {
        const auto spot = places_.find(pointer);
        c_.faults.add(spot.file, spot.at, found, std::move(expected));
    }

private:
    void declare(const char* name, const std::string& pointer, const Code& code) {
        if (!code.empty() && !seen_.insert(std::string(name) + "/" + code.str()).second)
            fault(pointer + "/code", code, {"不重复的编码", "a code that no other row has"});
        c_.codes.declare(name, code);
    }
    Checking& c_;
    Places places_;
    std::set<std::string> seen_;
};
constexpr const char *sources_file = "problem_sources.csv", *steps_file = "closure_steps.csv",
                     *themes_file = "problem_themes.csv", *proofs_file = "proof_slots.csv",
                     *standards_file = "closure_standards.csv", *signs_file = "sign_rules.csv",
                     *ladder_file = "ladder.csv";

void check_steps(Reader& reader, const Rules& rules) {
    for (std::size_t i = 0; i < rules.steps.size(); ++i) {
        const StepEntry& e = rules.steps[i];
        const std::string at = "/" + std::string(steps_file) + "/" + std::to_string(i);
        reader.use(sources_file, at + "/source", e.source);
        for (const Code& slot : e.proof) reader.use(proofs_file, at + "/proof", slot);
        if (e.by == StepBy::level && !e.level) reader.fault(at, "", {"层级", "a level"});
        if (e.kind == StepKind::notice && (e.days == 0 || e.where.empty()))
            reader.fault(at, "", {"公示的工作日和平台", "the working days of the notice and where it stands"});
    }
    for (std::size_t i = 0; i < rules.sources.size(); ++i) {
        const SourceEntry& e = rules.sources[i];
        const std::string at = "/" + std::string(sources_file) + "/" + std::to_string(i);
        for (const Code& slot : e.proof) reader.use(proofs_file, at + "/proof", slot);
        const StepEntry* last = nullptr;
        for (const StepEntry& step : rules.steps)
            if (step.source == e.code) last = &step;
        if (!last || last->kind != StepKind::closing)
            reader.fault(at + "/code", e.code, {"以“销号”结束的环节", "steps that end with a closing"});
    }
}
}  // namespace

Rules read_rules(Checking& c) {
    Rules rules;
    Reader reader(c);
    reader.file(sources_file, rules.sources);
    reader.file(steps_file, rules.steps);
    reader.file(themes_file, rules.themes);
    reader.file(proofs_file, rules.proofs);
    reader.file(standards_file, rules.standards);
    reader.file(signs_file, rules.signs);
    reader.file(ladder_file, rules.ladder);
    check_steps(reader, rules);
    return rules;
}
namespace {
void check(Checking& c) { read_rules(c); }
Facts enter(const State& state, const By&, Id<Programme> programme, const SourceFolder& folder) {
    SourceFaults faults;  // reported by check, which lets nothing in that has any
    Codes codes;
    Checking checking{folder, faults, codes};
    return ruled(state, programme, read_rules(checking));
}
}  // namespace
const Section section{"rectification",
                      {sources_file, steps_file, themes_file, proofs_file, standards_file, signs_file, ladder_file},
                      {},
                      check,
                      enter};
}  // namespace greentally::rectification
